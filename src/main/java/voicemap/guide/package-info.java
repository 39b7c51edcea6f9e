/** Ways through the catalog for people: what an id stands for, what words lead to, how things compare. */
package voicemap.guide;
