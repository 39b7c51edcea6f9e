/** Looks at designs and TwiML: what was found in them, what of it counts, and what a team has said about it. */
package voicemap.lint;
