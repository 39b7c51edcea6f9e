package voicemap.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import voicemap.model.Plain;

/** A document as text of a given width, with or without colour. */
public final class TextPage {
    private static final int LABEL = 12;
    private static final String GUTTER = "      | ";
    private final int width;
    private final boolean colour;
    private final StringBuilder out = new StringBuilder();

    private TextPage(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    /** Renders a document; lines are broken at {@code width} columns. */
    public static String render(Document document, int width, boolean colour) {
        TextPage page = new TextPage(Math.max(40, width), colour);
        document.blocks().forEach(page::block);
        return page.out.toString();
    }

    private void block(Document.Block block) {
        if (block instanceof Document.Title t) {
            line("", t.text(), "", Style.STRONG);
        } else if (block instanceof Document.Section s) {
            out.append('\n');
            line("", s.level() == 2 ? s.text().toUpperCase(java.util.Locale.ROOT) : s.text(), "", Style.STRONG);
        } else if (block instanceof Document.Pairs p) {
            for (Document.Pair pair : p.pairs()) {
                String label = pair.label()
                        + " ".repeat(Math.max(1, LABEL - pair.label().length()));
                line(label, pair.text(), " ".repeat(LABEL), pair.style());
            }
        } else if (block instanceof Document.Items items) {
            for (Document.Item i : items.items()) {
                line(i.mark() + " ", i.head(), i.task() ? "    " : "  ", i.style());
                for (String detail : i.lines()) line("    ", detail, "    ", Style.PLAIN);
            }
        } else if (block instanceof Document.Text t) {
            line("", t.text(), "", t.style());
        } else if (block instanceof Document.Tree t) {
            t.branches().forEach(b -> branch(b, ""));
        } else if (block instanceof Document.Command c) {
            out.append("  ").append(Plain.text(c.line())).append('\n');
        } else if (block instanceof Document.Code c) {
            code(c);
        } else if (block instanceof Document.Table t) {
            TextTable.append(t, width, colour, out);
        }
    }

    private void branch(Document.Branch b, String indent) {
        String deeper = indent + "  ";
        line(indent.isEmpty() ? "" : indent.substring(2) + "· ", b.say(), indent, b.style());
        if (!b.about().isEmpty()) line(deeper, b.about(), deeper, Style.DIM);
        b.below().forEach(below -> branch(below, deeper));
    }

    private void code(Document.Code c) {
        List<String> lines = c.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String number = String.format(Locale.ROOT, "%5d | ", i + 1);
            String text = Plain.text(lines.get(i).replace("\t", "    "));
            int room = width - number.length();
            int points = text.codePointCount(0, text.length());
            for (int from = 0; from == 0 || from < points; from += room) {
                int to = Math.min(points, from + room);
                String part = text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
                out.append(((from == 0 ? number : GUTTER) + part).stripTrailing())
                        .append('\n');
                for (Document.Mark m : c.marks()) if (m.line() == i + 1) under(m, from, to);
            }
            for (Document.Mark m : c.marks()) if (m.line() == i + 1) line(GUTTER, m.say(), GUTTER, Style.CAUTION);
        }
    }

    private void under(Document.Mark m, int from, int to) {
        int start = Math.max(m.column() - 1, from);
        int end = Math.min(m.endColumn() - 1, to);
        if (start >= end) return;
        out.append(GUTTER)
                .append(" ".repeat(start - from))
                .append(paint("^".repeat(end - start), Style.CAUTION, colour))
                .append('\n');
    }

    private void line(String first, String text, String rest, Style style) {
        List<String> lines = wrap(text, width - Math.max(first.length(), rest.length()));
        for (int i = 0; i < lines.size(); i++) {
            String lead = i == 0 ? first : rest;
            out.append((lead + paint(Plain.text(lines.get(i)), style, colour)).stripTrailing())
                    .append('\n');
        }
    }

    /** The text in the colour of its style, where there is to be colour. */
    static String paint(String text, Style style, boolean colour) {
        if (!colour || text.isEmpty()) return text;
        String code =
                switch (style) {
                    case PLAIN -> "";
                    case STRONG -> "1";
                    case DIM -> "2";
                    case GOOD -> "32";
                    case CAUTION -> "33";
                    case BAD -> "31";
                };
        return code.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }

    /** Breaks a text at spaces so that no line is longer than asked, unless a single word is. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        // by hand: this is where most of the time of a page goes, and a start runs it cold
        for (int at = 0; at < text.length(); ) {
            int end = at;
            while (end < text.length() && text.charAt(end) > ' ') end++;
            if (end == at) {
                at++;
                continue;
            }
            String word = text.substring(at, end);
            at = end;
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) line.append(' ');
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
