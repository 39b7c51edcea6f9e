package voicemap.engine;

import java.util.Locale;

/**
 * The layers of rules in the order in which they run. Each reads the finished work of those before it and concludes
 * facts of its own, so that "not" and counting speak of facts that no longer change.
 */
public enum Stratum {
    /** What follows from traits that answers decided. */
    TRAITS,
    /** Sums, and the traits that say how one stands against a limit. */
    SUMS,
    /** Signals that hold, answers that contradict each other. */
    USECASES,
    /** Which use cases fit. */
    FIT,
    /** Which of them leads. */
    LEAD,
    /** Reasons for and against products; which choices there are. */
    PRODUCTS,
    /** Members of choices that suit. */
    CANDIDATES,
    /** The member each choice falls on. */
    CHOOSE,
    /** One tier for each product. */
    TIERS,
    /** Prerequisites, warnings, notices, next rungs. */
    RAISE,
    /** What an unknown answer could still change. */
    HINGES,
    /** What is wrong with the parts of a design; run for lint alone. */
    CHECKS;

    /** The folder of its rules, and the last part of their package. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
