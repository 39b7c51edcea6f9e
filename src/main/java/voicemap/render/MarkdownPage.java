package voicemap.render;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voicemap.model.Plain;

/** A document as Markdown. */
public final class MarkdownPage {
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9._~/?#@!&'()*+,;=%:-]+");

    private static final Pattern LIVE = Pattern.compile("`[^`]+`|" + ADDRESS.pattern());

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
                    if (i.task()) {
                        task(i, out);
                        continue;
                    }
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
            else if (block instanceof Document.Table t) table(t, out);
            else if (block instanceof Document.Command c)
                out.append("    ").append(Plain.text(c.line())).append("\n\n");
        }
        return out.toString().stripTrailing() + "\n";
    }

    private static void table(Document.Table t, StringBuilder out) {
        StringBuilder rule = new StringBuilder("|");
        out.append('|');
        for (Document.Column c : t.columns()) {
            out.append(' ').append(safe(String.join(" ", c.head()))).append(" |");
            rule.append(" --- |");
        }
        out.append('\n').append(rule).append('\n');
        for (List<Document.Cell> row : t.rows()) {
            out.append('|');
            for (Document.Cell c : row)
                out.append(' ').append(cell(c, row.size() == 1)).append(" |");
            if (row.size() == 1) out.append(" |".repeat(t.columns().size() - 1));
            out.append('\n');
        }
        out.append('\n');
    }

    private static String cell(Document.Cell cell, boolean across) {
        StringBuilder out = new StringBuilder();
        for (String text : cell.texts()) {
            if (out.length() > 0) out.append("<br>");
            out.append(across ? "**" + safe(text) + "**" : safe(text));
        }
        return out.toString();
    }

    private static void task(Document.Item i, StringBuilder out) {
        out.append("- ").append(i.mark()).append(" **").append(safe(i.head())).append("**\n");
        for (String line : i.lines()) out.append("  - ").append(inline(line)).append('\n');
    }

    /** Text in which addresses are links, and what stands between backticks is code. */
    private static String inline(String text) {
        StringBuilder out = new StringBuilder();
        Matcher m = LIVE.matcher(text);
        int at = 0;
        while (m.find()) {
            out.append(glued(text, at, m.start()));
            out.append(m.group().startsWith("`") ? Plain.line(m.group()) : "<" + m.group() + ">");
            at = m.end();
        }
        return out.append(glued(text, at, text.length())).toString();
    }

    /** A stretch of a text as it is, with the spaces at its ends. */
    private static String glued(String text, int from, int to) {
        String part = text.substring(from, to);
        String before = part.startsWith(" ") ? " " : "";
        String after = part.length() > 1 && part.endsWith(" ") ? " " : "";
        return before + safe(part) + after;
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
