package voicemap.render;

import java.util.ArrayList;
import java.util.List;
import voicemap.model.Plain;

/** A table as lines of text: what does not fit a column is broken within it. */
final class TextTable {
    private static final String MARK = "· ";
    private static final int NARROWEST = 8;

    private final Document.Table table;
    private final int[] widths;
    private final boolean colour;
    private final StringBuilder out;

    private TextTable(Document.Table table, int width, boolean colour, StringBuilder out) {
        this.table = table;
        this.widths = widths(table, width);
        this.colour = colour;
        this.out = out;
    }

    /** Appends a table that takes so many columns of the terminal. */
    static void append(Document.Table table, int width, boolean colour, StringBuilder out) {
        new TextTable(table, width, colour, out).append(width);
    }

    private static int[] widths(Document.Table table, int width) {
        int left = width - table.gap() * (table.columns().size() - 1);
        int shares = 0;
        for (Document.Column c : table.columns()) {
            left -= c.width();
            if (c.width() == 0) shares++;
        }
        int[] widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            int fixed = table.columns().get(i).width();
            widths[i] = fixed > 0 ? fixed : Math.max(NARROWEST, left / shares);
        }
        return widths;
    }

    private void append(int width) {
        List<Document.Cell> heads = new ArrayList<>();
        boolean headed = false;
        for (Document.Column c : table.columns()) {
            heads.add(new Document.Cell(c.head(), Style.STRONG));
            headed |= !c.head().isEmpty();
        }
        if (headed) row(heads, widths);
        for (List<Document.Cell> row : table.rows()) {
            row(row, row.size() == 1 ? new int[] {width} : widths);
        }
    }

    private void row(List<Document.Cell> row, int[] widths) {
        List<List<String>> columns = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < row.size(); i++) {
            List<String> lines = new ArrayList<>();
            for (String text : row.get(i).texts()) broken(text, widths[i], lines);
            columns.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder made = new StringBuilder();
            int wanted = 0;
            int there = 0;
            for (int i = 0; i < row.size(); i++) {
                String text = line < columns.get(i).size() ? columns.get(i).get(line) : "";
                if (!text.isEmpty()) {
                    made.append(" ".repeat(wanted - there))
                            .append(TextPage.paint(text, row.get(i).style(), colour));
                    there = wanted + text.codePointCount(0, text.length());
                }
                wanted += widths[i] + table.gap();
            }
            out.append(made).append('\n');
        }
    }

    private static void broken(String text, int width, List<String> lines) {
        boolean item = text.startsWith(MARK);
        int room = item ? width - MARK.length() : width;
        String lead = item ? MARK : "";
        for (String line : TextPage.wrap(item ? text.substring(MARK.length()) : text, room)) {
            String rest = Plain.text(line);
            while (rest.length() > room) {
                int end = cut(rest, room);
                lines.add(lead + rest.substring(0, end));
                lead = " ".repeat(lead.length());
                rest = rest.substring(end);
            }
            lines.add(lead + rest);
            lead = " ".repeat(lead.length());
        }
    }

    /** Where a word that is too long is broken: behind its last hyphen that fits, or where the room ends. */
    private static int cut(String word, int room) {
        int hyphen = word.lastIndexOf('-', room - 1);
        if (hyphen >= room / 2) return hyphen + 1;
        return Character.isLowSurrogate(word.charAt(room)) ? room - 1 : room;
    }
}
