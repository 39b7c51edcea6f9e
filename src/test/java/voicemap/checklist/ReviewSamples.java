package voicemap.checklist;

import java.time.LocalDate;
import java.util.List;
import voicemap.model.Severity;
import voicemap.model.Stage;
import voicemap.model.Standing;
import voicemap.model.Warrant;

/** Items and reviews for tests. */
final class ReviewSamples {
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    static final LocalDate LATER = LocalDate.of(2026, 12, 5);
    static final Review.Scope SCOPE = new Review.Scope(
            new Selection(Selection.Kind.USE_CASE, List.of("sales-dialer")), Severity.NOTE, List.of(Stage.values()));

    private ReviewSamples() {}

    static Item item(String id, Stage due, Severity severity) {
        return item(id, due, severity, "What " + id + " is");
    }

    static Item item(String id, Stage due, Severity severity, String what) {
        return new Item(
                id,
                Item.Kind.GOTCHA,
                due,
                severity,
                what,
                "Somebody hears nothing",
                "Place a call",
                "Do it right",
                List.of(),
                null,
                List.of(),
                List.of("amd"),
                List.of("sales-dialer"),
                new Warrant(Standing.VERIFIED, List.of("docs-amd"), List.of()));
    }

    /** Four items of three stages. */
    static List<Item> items() {
        return List.of(
                item("signed-contract", Stage.CONTRACT, Severity.WARNING),
                item("one-way-audio", Stage.BUILD, Severity.ERROR),
                item("late-verdict", Stage.BUILD, Severity.NOTE),
                item("no-consent", Stage.GO_LIVE, Severity.ERROR));
    }

    static Checklist list(List<Item> items) {
        return new Checklist(items, List.of(), List.of());
    }

    /** A review that has just begun. */
    static String begun() {
        return ReviewText.begin("sales-dialer", SCOPE, list(items()), "0123abcd", DAY, "review.schema.json");
    }
}
