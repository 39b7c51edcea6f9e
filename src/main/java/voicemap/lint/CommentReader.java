package voicemap.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Fields;
import voicemap.yaml.Problem;
import voicemap.yaml.Scalars;

/** Reads what a comment asks for: {@code ignore id, id reason="…" owner=… expires=2027-03-01}. */
final class CommentReader {
    private static final List<String> KEYS = List.of("reason", "owner", "expires");
    private final String text;
    private final Span span;
    private int at;

    private CommentReader(Comment comment) {
        this.text = comment.text();
        this.span = comment.at().from();
    }

    /**
     * The suppression a comment asks for; a {@link Problem} where it does not say all that it must.
     *
     * @param known the ids that there are
     * @param near those among which the one that was meant is looked for
     * @param subjects what says which of them may not be suppressed
     */
    static Suppression read(Comment comment, Set<String> known, Collection<String> near, Subjects subjects) {
        CommentReader reader = new CommentReader(comment);
        String verb = word(reader.text, 0);
        if (!verb.equals(Comments.IGNORE)) {
            throw reader.problem("voicemap knows no " + Plain.brief(verb), "did you mean " + Comments.IGNORE + "?");
        }
        reader.at = verb.length();
        List<Stated<String>> ids = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        reader.words(ids, values);
        if (ids.isEmpty()) throw reader.problem("the id is missing", "write " + example("id"));
        for (Stated<String> id : ids) IdChecks.id(id, known, near, subjects);
        String reason = values.getOrDefault("reason", "");
        if (reason.isBlank()) {
            throw reader.problem(
                    "the reason is missing", "write " + example(ids.get(0).value()));
        }
        return new Suppression(
                ids,
                new Suppression.Line(reader.span.file(), comment.line()),
                reason.strip(),
                values.get("owner"),
                reader.day(values.get("expires")),
                comment.at());
    }

    private static String example(String id) {
        return Comments.IGNORE + " " + Plain.brief(id) + " reason=\"why it does not count here\"";
    }

    private void words(List<Stated<String>> ids, Map<String, String> values) {
        for (spaces(true); at < text.length(); spaces(true)) {
            String word = word(text, at);
            at += word.length();
            spaces(false);
            if (at < text.length() && text.charAt(at) == '=') {
                if (!KEYS.contains(word)) throw Fields.unknown(span, word, KEYS);
                at++;
                spaces(false);
                if (values.put(word, value(word)) != null) throw problem("the key " + word + " stands here twice", "");
            } else if (!values.isEmpty()) {
                throw problem(
                        Plain.brief(word) + " stands behind a key", "put a value of several words in double quotes");
            } else {
                ids.add(new Stated<>(word, span));
            }
        }
    }

    private void spaces(boolean commas) {
        while (at < text.length() && (text.charAt(at) <= ' ' || commas && text.charAt(at) == ',')) at++;
    }

    /** The word from some place on; a word that begins with = is that sign alone. */
    static String word(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ' && ",=".indexOf(text.charAt(end)) < 0) end++;
        return text.substring(from, end);
    }

    /** A value in quotes, whose quotes may be escaped where all of it stands in a text in quotes, or a single word. */
    private String value(String key) {
        for (String quote : List.of("\\\"", "\"", "'")) {
            if (!text.startsWith(quote, at)) continue;
            int from = at + quote.length();
            int to = text.indexOf(quote, from);
            if (to < 0) throw problem("the quote behind " + key + "= is open", "close it");
            at = to + quote.length();
            return text.substring(from, to);
        }
        int from = at;
        while (at < text.length() && text.charAt(at) > ' ') at++;
        return text.substring(from, at);
    }

    private LocalDate day(String text) {
        if (text == null) return null;
        LocalDate day = Scalars.day(text);
        if (day != null) return day;
        throw problem("expires is " + Plain.brief(text), "expected a day such as 2027-03-01");
    }

    private Problem problem(String what, String hint) {
        return new Problem(span, what, hint);
    }
}
