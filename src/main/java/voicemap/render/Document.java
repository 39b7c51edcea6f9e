package voicemap.render;

import java.util.ArrayList;
import java.util.List;

/** A page as a short list of blocks, whatever it is shown as. */
public record Document(List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    /** A part of a page. */
    public sealed interface Block {}

    /** The headline of the page. */
    public record Title(String text) implements Block {}

    /** The headline of a section; {@code level} is 2 or 3. */
    public record Section(int level, String text) implements Block {}

    /** A few words with a text each, side by side. */
    public record Pairs(List<Pair> pairs) implements Block {}

    /** A word and what is to be said about it. */
    public record Pair(String label, String text, Style style) {}

    /** Several things in a row. */
    public record Items(List<Item> items) implements Block {}

    /** A thing: a mark in front, a head, and lines about it. */
    public record Item(String mark, Style style, String head, List<String> lines) {
        /** The mark of a thing that is to be ticked off. */
        public static final String BOX = "[ ]";
        /** The same when it was. */
        public static final String TICKED = "[x]";

        /** Whether it is one of a list to be ticked off. */
        boolean task() {
            return mark.equals(BOX) || mark.equals(TICKED);
        }
    }

    /** A paragraph. */
    public record Text(String text, Style style) implements Block {}

    /**
     * Things side by side, so many characters apart. A row of one cell stands across all columns; all others have a cell
     * for each.
     */
    public record Table(List<Column> columns, int gap, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A column under its heading; {@code width} in characters, or 0 for a share of what the others leave. */
    public record Column(List<String> head, int width) {}

    /** What stands in a column of a row, each text on lines of its own; a leading dot is the mark of an item. */
    public record Cell(List<String> texts, Style style) {
        /** One text in the usual style. */
        public static Cell of(String text) {
            return new Cell(List.of(text), Style.PLAIN);
        }
    }

    /** Statements and what they follow from. */
    public record Tree(List<Branch> branches) implements Block {}

    /** A statement, words about it that matter less, and what it follows from. */
    public record Branch(String say, String about, Style style, List<Branch> below) {}

    /** A command to type. */
    public record Command(String line) implements Block {}

    /** A document as it stands in a file, with what is to be said about places in it. */
    public record Code(String language, String text, List<Mark> marks) implements Block {}

    /** A stretch of a line, to the column behind its end, and what is to be said about it; all count from 1. */
    public record Mark(int line, int column, int endColumn, String say) {}

    /** Collects the blocks of a page. */
    public static final class Page {
        private final List<Block> blocks = new ArrayList<>();

        /** Adds a block. */
        public Page add(Block block) {
            blocks.add(block);
            return this;
        }

        /** The page. */
        public Document document() {
            return new Document(blocks);
        }
    }
}
