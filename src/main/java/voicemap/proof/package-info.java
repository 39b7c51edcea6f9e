/** Why something is advised or not, and what would change it. */
package voicemap.proof;
