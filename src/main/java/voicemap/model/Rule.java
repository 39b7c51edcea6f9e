package voicemap.model;

/**
 * A rule of this build.
 *
 * @param name its name, which no other rule has
 * @param stratum the folder it stands in, which says when it runs
 * @param says when it holds, in a sentence
 */
public record Rule(String name, String stratum, String says) {}
