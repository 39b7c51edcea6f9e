/** What is concluded, as one value a page or a program can be made of: every item with its reasons, sources and lines. */
package voicemap.advice;
