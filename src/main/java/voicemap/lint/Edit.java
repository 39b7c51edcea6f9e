package voicemap.lint;

import voicemap.model.Extent;

/** A text that takes the place of a stretch of a file; where the stretch is empty it is put in. */
public record Edit(Extent stretch, String text) {}
