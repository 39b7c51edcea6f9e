package voicemap.fact;

import voicemap.model.Condition;

/** A conclusion that an unknown trait could change. */
public record Hinge(String scope, String kind, String id, String row, Condition needs) {}
