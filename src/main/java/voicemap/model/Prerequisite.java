package voicemap.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that must be there first.
 *
 * @param days working days until it is there
 * @param after prerequisites that must come before it
 * @param heldBy the trait that says it is there already, or null
 * @param unsuppressible why no finding of it may be suppressed; null where one may
 */
public record Prerequisite(
        String id,
        String what,
        String why,
        String check,
        PrerequisiteKind kind,
        Days days,
        List<String> after,
        Condition when,
        String heldBy,
        String unsuppressible,
        Warrant warrant,
        Span span) {

    /** When one has to see to it: what takes weeks or cannot be undone comes before all else. */
    public Stage due() {
        return switch (kind) {
            case CONTRACT, APPROVAL, IRREVERSIBLE -> Stage.CONTRACT;
            case API, CONSOLE_ONLY, BUILD -> Stage.BUILD;
        };
    }

    /** A range of working days and the day on which it was an honest estimate. */
    public record Days(int from, int to, LocalDate asOf) {}
}
