package voicemap.fact;

import voicemap.model.Condition;

/** A row of the catalog with one condition: what follows from the row rests on the traits of that condition. */
public interface Conditional {
    /** The condition. */
    Condition needs();
}
