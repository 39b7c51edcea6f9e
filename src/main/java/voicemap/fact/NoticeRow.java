package voicemap.fact;

import voicemap.model.Condition;

/** A row of the catalog: a legal notice of a use case. */
public record NoticeRow(String useCase, String notice, Condition needs) implements Conditional {}
