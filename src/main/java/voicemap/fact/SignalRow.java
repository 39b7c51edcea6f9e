package voicemap.fact;

import voicemap.model.Condition;

/** A row of the catalog: what points to a use case or against it. */
public record SignalRow(String useCase, String signal, boolean to, boolean deciding, Condition needs)
        implements Conditional {}
