package voicemap.model;

/** A constant that is written in files and output under a word of its own. */
public interface Named {
    /** The word, as it stands in YAML and JSON. */
    String word();
}
