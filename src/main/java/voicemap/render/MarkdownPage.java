package voicemap.render;

import java.util.regex.Pattern;
import voicemap.model.Plain;

/** A document as Markdown. */
public final class MarkdownPage {
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9._~/?#@!&'()*+,;=%:-]+");

    private MarkdownPage() {}

    /** Renders a document. */
    public static String render(Document document) {
        StringBuilder out = new StringBuilder();
        for (Document.Block block : document.blocks()) {
            if (block instanceof Document.Title t)
                out.append("# ").append(safe(t.text())).append("\n\n");
            else if (block instanceof Document.Section s) {
                out.append("#".repeat(s.level()))
                        .append(' ')
                        .append(safe(s.text()))
                        .append("\n\n");
            } else if (block instanceof Document.Pairs p) {
                for (Document.Pair pair : p.pairs()) {
                    String label = pair.label().isEmpty() ? "" : "**" + safe(pair.label()) + "**: ";
                    out.append("- ").append(label).append(safe(pair.text())).append('\n');
                }
                out.append('\n');
            } else if (block instanceof Document.Items items) {
                for (Document.Item i : items.items()) {
                    String mark = i.mark().matches("[0-9]+[.]") ? i.mark() : "- " + safe(i.mark());
                    out.append(mark).append(" **").append(safe(i.head())).append("**\n");
                    for (String line : i.lines())
                        out.append("  - ").append(address(line)).append('\n');
                }
                out.append('\n');
            } else if (block instanceof Document.Text t)
                out.append(safe(t.text())).append("\n\n");
            else if (block instanceof Document.Tree t) {
                t.branches().forEach(b -> branch(b, "", out));
                out.append('\n');
            } else if (block instanceof Document.Code c) code(c, out);
            else if (block instanceof Document.Command c)
                out.append("    ").append(Plain.text(c.line())).append("\n\n");
        }
        return out.toString().stripTrailing() + "\n";
    }

    private static void branch(Document.Branch b, String indent, StringBuilder out) {
        out.append(indent).append("- ").append(safe(b.say()));
        if (!b.about().isEmpty()) out.append(" (").append(safe(b.about())).append(')');
        out.append('\n');
        b.below().forEach(below -> branch(below, indent + "  ", out));
    }

    private static void code(Document.Code c, StringBuilder out) {
        String fence = "```";
        while (c.text().contains(fence)) fence += "`";
        out.append(fence)
                .append(c.language())
                .append('\n')
                .append(Plain.lines(c.text().stripTrailing()));
        out.append('\n').append(fence).append("\n\n");
        for (Document.Mark m : c.marks())
            out.append("Line ")
                    .append(m.line())
                    .append(": ")
                    .append(safe(m.say()))
                    .append("\n\n");
    }

    /** An address as a link, which escapes would break; all other text as it is. */
    private static String address(String text) {
        return ADDRESS.matcher(text).matches() ? "<" + text + ">" : safe(text);
    }

    /** Text that Markdown shows as it is. */
    static String safe(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : Plain.text(text.strip().replaceAll("\\s+", " ")).toCharArray()) {
            if ("\\`*_[]<>#|~".indexOf(c) >= 0) out.append('\\');
            out.append(c);
        }
        // an ampersand is a sign only where it begins an entity
        return out.toString().replaceAll("&(?=#?\\w+;)", "\\\\&");
    }
}
