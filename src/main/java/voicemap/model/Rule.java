package voicemap.model;

/**
 * A rule of this build.
 *
 * @param name its name, which no other rule has
 * @param stratum the folder it stands in, which says when it runs
 * @param says when it holds, in a sentence
 * @param finds the id of what it finds in designs, or null where it finds nothing there or each row says it
 */
public record Rule(String name, String stratum, String says, String finds) {}
