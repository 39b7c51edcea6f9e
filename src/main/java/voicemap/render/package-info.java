/** Turns values into pages for people and into data for programs. */
package voicemap.render;
