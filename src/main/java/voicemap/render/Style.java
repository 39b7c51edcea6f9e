package voicemap.render;

/** What a piece of text is, so that a terminal can colour it; never the only mark of it. */
public enum Style {
    PLAIN,
    STRONG,
    DIM,
    GOOD,
    CAUTION,
    BAD
}
