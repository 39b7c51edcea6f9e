package voicemap.checklist;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import voicemap.model.Plain;
import voicemap.model.Severity;
import voicemap.model.Stage;
import voicemap.model.Yaml;

/** Writes reviews as YAML for people to go on writing in. */
public final class ReviewText {
    private static final int DIGEST_BYTES = 4;
    private static final String GUIDE =
            """
            # What has to be checked, and how far somebody is with it. Behind each state stand who, when, note and evidence:
            #   state: done            # open, done, not-applicable, accepted-risk or blocked
            #   who: Ann Lee           # needed unless open or blocked
            #   when: 2026-11-21       # needed for done
            #   note: tried it twice   # needed for not-applicable and accepted-risk
            #   evidence: [https://example.com/run/17]
            # voicemap checklist status FILE counts, voicemap checklist update FILE brings in a newer catalog and keeps what
            # people wrote. voicemap show ID says how an item is verified and what to do about it.
            """;

    private ReviewText() {}

    /**
     * Begins a review.
     *
     * @param list of which it takes what is asked for
     * @param catalog the digest of the catalog
     * @param schema where editors find the schema of reviews
     */
    public static String begin(
            String title, Review.Scope scope, Checklist list, String catalog, LocalDate today, String schema) {
        StringBuilder out = new StringBuilder("# yaml-language-server: $schema=")
                .append(Plain.text(schema).replace(' ', '?'))
                .append('\n')
                .append(GUIDE);
        out.append("review: ").append(Yaml.scalar(Plain.text(title))).append('\n');
        out.append("made-from: ").append(scope(scope)).append('\n');
        out.append("catalog: ").append(Yaml.scalar(catalog)).append('\n');
        out.append("date: ").append(today).append('\n');
        List<Item> items = scope.of(list);
        out.append(items.isEmpty() ? "items: []\n" : "items:\n");
        Stage stage = null;
        for (Item item : items) {
            if (item.due() != stage)
                out.append(heading("  ", stage = item.due())).append('\n');
            for (String line : lines(point(item, null), "  ")) out.append(line).append('\n');
        }
        return out.toString();
    }

    /** An item of a checklist that nobody has said anything of yet. */
    static Review.Point point(Item item, LocalDate fresh) {
        return new Review.Point(item.id(), seen(item), Review.Mark.NONE, fresh, null, null, null);
    }

    /** What the catalog says of an item. */
    static Review.Seen seen(Item item) {
        return new Review.Seen(
                Plain.line(item.what()),
                item.due(),
                item.severity(),
                item.warrant().standing(),
                words(item));
    }

    /** The heading above the items of a stage. */
    static String heading(String indent, Stage stage) {
        return indent + "# --- " + stage.word() + " ---";
    }

    /** The lines of an item nobody has said anything of yet. */
    static List<String> lines(Review.Point p, String indent) {
        String inner = indent + "  ";
        String fresh = p.fresh() == null ? "" : "\n" + inner + "new: " + p.fresh();
        return List.of(
                (indent + "- id: " + p.id() + fresh + "\n" + inner + what(p.seen()) + "\n" + inner + catalog(p.seen())
                                + "\n" + inner + "state: " + p.mark().state().word())
                        .split("\n"));
    }

    static String what(Review.Seen seen) {
        return "what: " + Yaml.scalar(seen.what());
    }

    static String catalog(Review.Seen seen) {
        return "catalog: {due: " + seen.due().word() + ", severity: "
                + seen.severity().word() + ", standing: " + seen.standing().word() + ", words: \"" + seen.words()
                + "\"}";
    }

    static String changed(Review.Changed c) {
        StringJoiner out = new StringJoiner(", ", "changed: {", "}");
        out.add("on: " + c.on());
        if (c.due() != null) out.add("due: " + c.due().word());
        if (c.severity() != null) out.add("severity: " + c.severity().word());
        if (c.standing() != null) out.add("standing: " + c.standing().word());
        if (c.what() != null) out.add("what: " + Yaml.scalar(c.what()));
        if (c.words() != null) out.add("words: \"" + c.words() + "\"");
        return out.toString();
    }

    private static String scope(Review.Scope scope) {
        StringJoiner out = new StringJoiner(", ", "{", "}");
        Selection selection = scope.selection();
        String key = selection.kind().word();
        switch (selection.kind()) {
            case ALL -> out.add(key + ": true");
            case PROFILE, DESIGN ->
                out.add(key + ": " + Yaml.scalar(selection.names().get(0)));
            case USE_CASE, PRODUCT -> out.add(key + ": " + list(selection.names()));
        }
        if (scope.least() != Severity.NOTE) out.add("severity: " + scope.least().word());
        if (scope.due().size() < Stage.values().length) {
            List<String> words = new ArrayList<>();
            scope.due().forEach(s -> words.add(s.word()));
            out.add("due: " + list(words));
        }
        return out.toString();
    }

    private static String list(List<String> words) {
        StringJoiner out = new StringJoiner(", ", "[", "]");
        words.forEach(w -> out.add(Yaml.scalar(w)));
        return out.toString();
    }

    /** A short digest of all that the catalog says of an item in words. */
    private static String words(Item item) {
        String all = String.join("\n", item.what(), text(item.why()), text(item.verify()), text(item.remedy()));
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
