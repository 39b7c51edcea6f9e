package voicemap.lint;

import java.util.List;
import java.util.Map;

/** Findings that stay until what they found is gone. */
final class Unsuppressible {
    /**
     * Records with an edit of the design that surely mends them, where being wrong costs a life or a cardholder's money.
     * What needs a judgement, such as whether a recording is paused while a card is taken, is not among them: somebody
     * must be able to say that it was judged.
     */
    private static final Map<String, String> RECORDS = Map.of(
            // a reply in the profile mends it, as soon as addresses are registered
            "emergency-address-missing", "a call for help would go to the wrong place",
            // no product takes cards by voice, so there is nothing to judge; another way to pay mends it
            "payments-card-spoken", "card numbers would be spoken and kept",
            "payments-card-spoken-to-ai", "card numbers would be spoken and kept");

    private Unsuppressible() {}

    /** Whether an id is about what a team has said of findings. */
    static boolean own(String id) {
        return id.startsWith("suppression-") || id.startsWith("baseline-");
    }

    /** Why a finding can neither be suppressed nor stand in a baseline; null where it can. */
    static String why(String id) {
        if (id.startsWith("suppression-")) return "it is about suppressions itself; mend or remove them";
        if (id.startsWith("baseline-")) return "it is about the baseline itself; run with --update-baseline";
        return grave(id);
    }

    /** Why a finding cannot even be made to weigh less; null where it can. */
    static String grave(String id) {
        return RECORDS.get(id);
    }

    /** The findings that cannot be made to weigh less, in order. */
    static List<String> graveIds() {
        return RECORDS.keySet().stream().sorted().toList();
    }
}
