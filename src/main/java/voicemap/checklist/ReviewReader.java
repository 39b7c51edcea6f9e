package voicemap.checklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import voicemap.model.Plain;
import voicemap.model.Severity;
import voicemap.model.Span;
import voicemap.model.Stage;
import voicemap.model.Standing;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Fields;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** Reads reviews; throws a {@link Problem} at the first thing amiss. */
public final class ReviewReader {
    static final String ID = "^[a-z0-9]+([.-][a-z0-9]+)*$";
    static final String WORDS = "^[0-9a-f]{8}$";
    private static final Pattern ID_PATTERN = Pattern.compile(ID);
    private static final Pattern WORDS_PATTERN = Pattern.compile(WORDS);

    private ReviewReader() {}

    /** Reads a text; {@code name} is how messages call it. */
    public static Review read(String text, String name, Bounds bounds) {
        return read(Documents.text(text, name, bounds));
    }

    static Review read(Node document) {
        Fields top = Fields.of(document, "a review");
        if (!top.has("review")) {
            throw new Problem(
                    top.span(), "this is no review: the key review is missing", "voicemap checklist start writes one");
        }
        String title = top.text("review");
        Review.Scope scope = scope(fields(top, "made-from", "a selection"));
        String catalog = top.text("catalog");
        LocalDate date = top.day("date");
        Map<String, Span> seen = new HashMap<>();
        List<Review.Point> points = new ArrayList<>();
        for (Node item : top.items("items")) {
            Fields f = Fields.of(item, "an item");
            points.add(point(f, seen));
            f.done();
        }
        top.done();
        return new Review(title, scope, catalog, date, points);
    }

    private static Review.Scope scope(Fields f) {
        Selection found = null;
        for (Selection.Kind kind : Selection.Kind.values()) {
            if (!f.has(kind.word())) continue;
            if (found != null) {
                throw new Problem(
                        f.span(kind.word()),
                        "a review is made from one selection, and there is "
                                + found.kind().word() + " too",
                        "keep one");
            }
            found = new Selection(kind, names(f, kind));
        }
        Severity least = f.word("severity", Severity.class, Severity.NOTE);
        List<Stage> due = due(f);
        f.done();
        if (found == null) throw new Problem(f.span(), "nothing is selected", "write all: true for everything");
        return new Review.Scope(found, least, due);
    }

    private static List<Stage> due(Fields f) {
        List<Stage> out = new ArrayList<>();
        List<String> words = f.texts("due");
        List<String> known = new ArrayList<>();
        for (Stage s : Stage.values()) {
            known.add(s.word());
            if (words.isEmpty() || words.contains(s.word())) out.add(s);
        }
        for (String word : words) {
            if (known.contains(word)) continue;
            throw new Problem(f.span("due"), "due is " + Plain.brief(word), Nearest.hint(word, known));
        }
        return out;
    }

    private static List<String> names(Fields f, Selection.Kind kind) {
        String key = kind.word();
        if (kind == Selection.Kind.ALL) {
            if (f.flag(key, false)) return List.of();
            throw new Problem(f.span(key), "all is false", "write all: true, or name what is selected");
        }
        List<String> names = f.texts(key);
        if (names.isEmpty()) throw new Problem(f.span(key), key + " is empty", "name at least one");
        boolean file = kind == Selection.Kind.PROFILE || kind == Selection.Kind.DESIGN;
        if (file && names.size() > 1) throw new Problem(f.span(key), key + " names several files", "name one");
        return names;
    }

    private static Review.Point point(Fields f, Map<String, Span> seen) {
        String id = f.text("id");
        if (!ID_PATTERN.matcher(id).matches()) {
            throw new Problem(
                    f.span("id"), "the id is " + Plain.brief(id), "expected small letters, digits and hyphens");
        }
        Span first = seen.put(id, f.span());
        if (first != null) {
            throw new Problem(f.span(), id + " stands here twice", "keep one; the first is in line " + first.line());
        }
        Review.Seen said = seen(f.text("what"), fields(f, "catalog", "what the catalog says"));
        Review.Changed changed = f.has("changed") ? changed(fields(f, "changed", "what the catalog said")) : null;
        return new Review.Point(
                id,
                said,
                mark(f),
                day(f, "new"),
                changed,
                day(f, "retired"),
                f.has("state") ? f.node("state").span() : f.span());
    }

    private static Fields fields(Fields f, String key, String what) {
        // where there is nothing, the complaint is the one about every missing key
        if (!f.has(key)) f.text(key);
        return Fields.of(f.node(key), what);
    }

    private static Review.Seen seen(String what, Fields f) {
        Review.Seen seen = new Review.Seen(
                what,
                f.word("due", Stage.class, null),
                f.word("severity", Severity.class, null),
                f.word("standing", Standing.class, null),
                words(f, f.text("words")));
        f.done();
        return seen;
    }

    private static Review.Changed changed(Fields f) {
        Review.Changed changed = new Review.Changed(
                f.day("on"),
                f.has("due") ? f.word("due", Stage.class, null) : null,
                f.has("severity") ? f.word("severity", Severity.class, null) : null,
                f.has("standing") ? f.word("standing", Standing.class, null) : null,
                f.text("what", null),
                f.has("words") ? words(f, f.text("words")) : null);
        f.done();
        return changed;
    }

    private static String words(Fields f, String text) {
        if (WORDS_PATTERN.matcher(text).matches()) return text;
        throw new Problem(
                f.span("words"),
                "words is " + Plain.brief(text),
                "leave what voicemap wrote, eight hexadecimal digits");
    }

    private static LocalDate day(Fields f, String key) {
        return f.has(key) ? f.day(key) : null;
    }

    private static Review.Mark mark(Fields f) {
        ReviewState state = f.word("state", ReviewState.class, null);
        Review.Mark mark =
                new Review.Mark(state, f.text("who", null), day(f, "when"), f.text("note", null), f.texts("evidence"));
        Span at = f.node("state").span();
        switch (state) {
            case DONE -> {
                asked(mark.who(), at, state, "who", "say who saw to it");
                asked(mark.when(), at, state, "when", "say on which day, such as when: 2026-11-21");
            }
            case NOT_APPLICABLE -> {
                asked(mark.note(), at, state, "note", "say why it does not apply");
                asked(mark.who(), at, state, "who", "say who judged that");
            }
            case ACCEPTED_RISK -> {
                asked(mark.note(), at, state, "note", "say why the risk is borne");
                asked(mark.who(), at, state, "who", "say who bears it");
            }
            case OPEN, BLOCKED -> {}
        }
        return mark;
    }

    private static void asked(Object given, Span at, ReviewState state, String key, String hint) {
        if (given == null || given.toString().isBlank()) {
            throw new Problem(at, "an item that is " + state.word() + " needs the key " + key, hint);
        }
    }
}
