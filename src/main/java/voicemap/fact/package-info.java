/** The words the rules read and write. Every fact names the workload it speaks of. */
package voicemap.fact;
