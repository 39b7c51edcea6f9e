package voicemap.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import voicemap.design.MarkdownDesign;
import voicemap.model.Extent;
import voicemap.model.Span;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;

/** Finds the comments in a design or in TwiML that speak to voicemap, and the lines that they speak of. */
public final class Comments {
    /** How such a comment begins. */
    private static final String CALL = "voicemap:";
    /** What it may ask for. */
    static final String IGNORE = "ignore";
    /** What people who know other tools may write instead; they are told, not passed over. */
    private static final Set<String> MEANT = Set.of("disable", "suppress", "noqa", "allow");

    private static final Pattern MARKDOWN = Pattern.compile("(?i)\\.(md|markdown)$");

    private static final String OPENS = "<!--";
    private static final String CLOSES = "-->";

    private record Found(int from, int to, String text) {}

    private final String name;
    private final TextLines lines;
    private final List<Found> comments = new ArrayList<>();

    private Comments(String text, String name) {
        this.name = name;
        this.lines = new TextLines(text);
    }

    /**
     * The comments of a text that its reader has taken, in order.
     *
     * @param text TwiML where it begins with {@code <}; otherwise a design, in which TwiML may be held
     * @param name what messages call it; in Markdown only the design has comments, whatever stands around it
     */
    public static List<Comment> in(String text, String name, Bounds bounds) {
        if (!text.contains(CALL)) return List.of();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!MARKDOWN.matcher(name).find()) return document(plain, name, bounds);
        MarkdownDesign.Block block = MarkdownDesign.block(plain, name);
        if (block == null) return List.of();
        return document(block.text(), name, bounds).stream()
                .map(c -> c.below(block.before()))
                .toList();
    }

    private static List<Comment> document(String text, String name, Bounds bounds) {
        String start = text.stripLeading();
        // JSON has no comments of its own
        boolean yaml = !start.startsWith("<") && !start.startsWith("{");
        Comments all = new Comments(text, name);
        if (yaml) all.hashes(Documents.comments(text, name, bounds));
        all.angles(text);
        return all.told();
    }

    private void hashes(List<Node.Scalar> found) {
        for (Node.Scalar c : found) {
            int from = lines.offset(c.span().line(), c.span().column());
            comments.add(new Found(from, lines.end(c.span().line()), c.text()));
        }
    }

    /** Comments of TwiML, whether a file of its own or a text within a design; none begins inside another. */
    private void angles(String text) {
        int hashes = comments.size();
        int next = 0;
        for (int at = text.indexOf("<!"); at >= 0; ) {
            while (next < hashes && comments.get(next).to() <= at) next++;
            int end;
            if (next < hashes && comments.get(next).from() <= at) {
                end = comments.get(next).to();
            } else if (text.startsWith(OPENS, at)) {
                int close = text.indexOf(CLOSES, at + OPENS.length());
                if (close < 0) break;
                end = close + CLOSES.length();
                comments.add(new Found(at, end, text.substring(at + OPENS.length(), close)));
            } else if (text.startsWith("<![CDATA[", at)) {
                end = text.indexOf("]]>", at);
                if (end < 0) break;
            } else {
                end = at + 2;
            }
            at = text.indexOf("<!", end);
        }
        comments.sort(Comparator.comparingInt(Found::from));
    }

    private List<Comment> told() {
        for (Found c : comments) lines.comment(c.from(), c.to());
        List<Comment> told = new ArrayList<>();
        for (Found c : comments) {
            String text = c.text().strip();
            if (!text.startsWith(CALL)) continue;
            String said = text.substring(CALL.length()).strip();
            if (meant(said)) told.add(new Comment(extent(c), said, lines.spokenOf(c.from(), c.to())));
        }
        return told;
    }

    /** Whether somebody who wrote this wanted something; what merely begins like it is a sentence. */
    private static boolean meant(String said) {
        String verb = CommentReader.word(said, 0);
        return verb.startsWith(IGNORE) || MEANT.contains(verb) || Nearest.to(verb, List.of(IGNORE)) != null;
    }

    private Extent extent(Found c) {
        int line = lines.line(c.from());
        int last = lines.line(c.to() - 1);
        return new Extent(new Span(name, line, lines.column(c.from())), last, lines.column(c.to() - 1) + 1);
    }
}
