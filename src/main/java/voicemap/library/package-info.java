/**
 * The way in for other programs, and the one the command line takes itself: see docs/library.md. {@link
 * voicemap.library.Voicemap} reads profiles and advises on them; what it returns are the records of {@link
 * voicemap.advice}, and what it refuses it throws as a {@link voicemap.yaml.Problem}.
 */
package voicemap.library;
