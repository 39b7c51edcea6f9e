/** Projects to begin with: which files a use case needs, by the advice, and what stands in each. */
package voicemap.scaffold;
