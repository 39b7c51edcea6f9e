/** Runs the rules, stratum after stratum, and keeps the proof of everything they conclude. The only package that knows Drools. */
package voicemap.engine;
