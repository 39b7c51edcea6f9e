package voicemap.render;

import java.util.ArrayList;
import java.util.List;
import voicemap.lint.Quote;
import voicemap.model.Extent;
import voicemap.model.Plain;

/** A line of a file with marks under a stretch of it, cut to a width around them. */
record Excerpt(String line, String marks) {
    private static final int TAB = 4;

    /** The line on which a stretch begins, or null where the text has no such line. */
    static Excerpt of(Quote quote, Extent stretch, int width) {
        if (quote.line() == null) return null;
        int from = quote.from();
        int to = stretch.endLine() > stretch.from().line() ? quote.length() : quote.to();
        // no more of a long line is looked at than could be shown
        int low = Math.max(quote.at(), from - 2 * width);
        int high = Math.min(quote.at() + quote.line().length(), from + 2 * width);
        List<Cell> cells = cells(quote.line().substring(low - quote.at(), high - quote.at()));
        return cut(cells, from - low, Math.max(from + 1, to) - low, width, low > 0, high < quote.length());
    }

    private static Excerpt cut(List<Cell> cells, int from, int to, int width, boolean earlier, boolean later) {
        int mark = 0;
        while (mark < cells.size() && cells.get(mark).at() < from) mark++;
        boolean whole = !earlier && !later && columns(cells, 0, cells.size()) <= width;
        int first = whole ? 0 : mark;
        int room = whole ? width : width - 2;
        while (first > 0 && columns(cells, first - 1, mark) <= room / 3) first--;
        int last = first;
        while (last < cells.size() && columns(cells, first, last + 1) <= room) last++;
        while (last == cells.size() && first > 0 && columns(cells, first - 1, last) <= room) first--;
        String before = earlier || first > 0 ? "…" : "";
        String after = later || last < cells.size() ? "…" : "";
        StringBuilder shown = new StringBuilder(before);
        for (Cell cell : cells.subList(first, last)) shown.append(cell.shown());
        int end = mark;
        while (end < last && cells.get(end).at() < to) end++;
        String marks = " ".repeat(before.length() + columns(cells, first, Math.max(first, mark)))
                + "^".repeat(Math.max(1, columns(cells, mark, end)));
        return new Excerpt((shown + after).stripTrailing(), marks);
    }

    /** What is shown of a character, how many columns it takes, and where it stands in the line. */
    private record Cell(String shown, int columns, int at) {}

    private static List<Cell> cells(String line) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            String shown = c == '\t' ? " ".repeat(TAB - column % TAB) : Plain.text(Character.toString(c));
            int columns = c == '\t' ? shown.length() : Plain.shows(c) ? columns(c) : 1;
            cells.add(new Cell(shown, columns, i));
            column += columns;
            i += Character.charCount(c);
        }
        return cells;
    }

    private static int columns(List<Cell> cells, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) sum += cells.get(i).columns();
        return sum;
    }

    /** How many columns of a terminal a character takes: accents none, the scripts of East Asia and emoji two. */
    private static int columns(int c) {
        if (c < 0x300) return 1;
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
            return 0;
        boolean wide = c >= 0x1100 && c <= 0x115f
                || c >= 0x2e80 && c <= 0xa4cf && c != 0x303f
                || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f
                || c >= 0xff00 && c <= 0xff60
                || c >= 0xffe0 && c <= 0xffe6
                || c >= 0x1f300 && c <= 0x1f64f
                || c >= 0x1f680 && c <= 0x1f6ff
                || c >= 0x1f900 && c <= 0x1f9ff
                || c >= 0x20000 && c <= 0x3fffd;
        return wide ? 2 : 1;
    }
}
