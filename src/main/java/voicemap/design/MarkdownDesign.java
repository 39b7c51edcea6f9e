package voicemap.design;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import voicemap.model.Span;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** Finds the design in a Markdown file: its front matter, or a fenced block of YAML or JSON. */
public final class MarkdownDesign {
    private static final int SHORTEST_FENCE = 3;
    private static final Pattern JSON = Pattern.compile("[\\s{]*\"design\"");

    /**
     * A block of YAML or JSON.
     *
     * @param before how many lines stand before it
     * @param named whether it calls itself a design of voicemap
     */
    public record Block(int before, String text, boolean named) {}

    private MarkdownDesign() {}

    /**
     * Reads the design in a text.
     *
     * @return its document, with places as in the whole text, or null where there is none
     * @throws Problem there are two, or the one there is cannot be read
     */
    public static Node read(String text, String name, Bounds bounds) {
        Block design = block(text, name);
        if (design == null) return null;
        try {
            return Documents.text(design.text(), name, bounds).below(design.before());
        } catch (Problem p) {
            throw new Problem(p.span().below(design.before()), p.what(), p.expected());
        }
    }

    /**
     * The block in a text that is the design, or null where there is none.
     *
     * @throws Problem there are two
     */
    public static Block block(String text, String name) {
        List<Block> blocks = blocks(text.lines().toList());
        List<Block> named = blocks.stream().filter(Block::named).toList();
        List<Block> designs = new ArrayList<>(named);
        if (designs.isEmpty())
            blocks.stream().filter(b -> looksLikeDesign(b.text())).forEach(designs::add);
        if (designs.isEmpty()) return null;
        if (designs.size() > 1) {
            throw new Problem(
                    new Span(name, designs.get(1).before(), 1),
                    "a second design starts here; the first is in line "
                            + designs.get(0).before(),
                    "keep one in a file");
        }
        return designs.get(0);
    }

    /** Whether a text says of itself that it is a design. */
    public static boolean looksLikeDesign(String text) {
        return text.lines()
                .anyMatch(l -> l.startsWith("design:") || JSON.matcher(l).lookingAt());
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> out = new ArrayList<>();
        int at = 0;
        if (!lines.isEmpty() && lines.get(0).stripTrailing().equals("---")) {
            int end = 1;
            while (end < lines.size() && !lines.get(end).stripTrailing().equals("---")) end++;
            if (end < lines.size()) {
                out.add(block(lines, 1, end, false));
                at = end + 1;
            }
        }
        while (at < lines.size()) {
            String fence = fence(lines.get(at));
            if (fence.isEmpty()) {
                at++;
                continue;
            }
            String info = lines.get(at).substring(fence.length()).strip().toLowerCase(java.util.Locale.ROOT);
            int end = at + 1;
            while (end < lines.size() && !closes(lines.get(end), fence)) end++;
            if (info.startsWith("yaml") || info.startsWith("yml") || info.startsWith("json")) {
                out.add(block(lines, at + 1, end, info.contains("voicemap")));
            }
            at = end + 1;
        }
        return out;
    }

    private static Block block(List<String> lines, int from, int to, boolean named) {
        return new Block(from, String.join("\n", lines.subList(from, to)) + "\n", named);
    }

    private static String fence(String line) {
        char c = line.isEmpty() ? ' ' : line.charAt(0);
        if (c != '`' && c != '~') return "";
        int length = 0;
        while (length < line.length() && line.charAt(length) == c) length++;
        return length < SHORTEST_FENCE ? "" : line.substring(0, length);
    }

    private static boolean closes(String line, String fence) {
        String end = line.stripTrailing();
        return end.length() >= fence.length()
                && end.equals(fence.substring(0, 1).repeat(end.length()));
    }
}
