package voicemap.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.CommentToken;
import voicemap.model.Span;

/**
 * Reads YAML into a tree from the events of the parser. Jackson reads from the same events; its number types alone took
 * a tenth of a start, and no number is read here.
 */
final class YamlReader extends TreeReader {
    private static final int LONGEST_LINE = 100_000;
    private final ParserImpl parser;
    private final Lines lines;
    private Span last;

    private YamlReader(ParserImpl parser, Lines lines, String name, Bounds bounds) {
        super(name, bounds);
        this.parser = parser;
        this.lines = lines;
        this.last = new Span(name, 1, 1);
    }

    static Node read(String text, String name, Bounds bounds) {
        refuseLongLines(text, name);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(bounds.bytes());
        ParserImpl parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
        YamlReader reader = new YamlReader(parser, new Lines(text, name), name, bounds);
        try {
            return reader.document();
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            throw Jargon.problem(
                    mark == null ? Span.of(name) : reader.lines.at(mark), false, firstLine(e.getProblem()));
        } catch (IllegalArgumentException e) {
            // the parser does not look whether an escape ends before its digits do, or names no character
            throw new Problem(
                    reader.last,
                    "this is not YAML: behind here a backslash escape in quotes names no character",
                    "write \\u with four hexadecimal digits, or use single quotes");
        } catch (YAMLException e) {
            throw Jargon.problem(Span.of(name), false, firstLine(e.getMessage()));
        }
    }

    /**
     * The comments of a text, up to where it can no longer be read. The scanner is asked, which alone knows which # begins
     * one, and not the parser, whose grammar comments upset.
     */
    static List<Node.Scalar> comments(String text, String name, Bounds bounds) {
        refuseLongLines(text, name);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(bounds.bytes());
        options.setProcessComments(true);
        ScannerImpl scanner = new ScannerImpl(new StreamReader(new StringReader(text)), options);
        Lines lines = new Lines(text, name);
        List<Node.Scalar> found = new ArrayList<>();
        try {
            while (scanner.checkToken()) {
                if (!(scanner.getToken() instanceof CommentToken comment)) continue;
                if (comment.getCommentType() == CommentType.BLANK_LINE) continue;
                found.add(new Node.Scalar(comment.getValue(), lines.at(comment.getStartMark())));
            }
        } catch (YAMLException | IllegalArgumentException e) {
            // what is wrong with the text is for its reader to say
        }
        return found;
    }

    private Node document() {
        parser.getEvent(); // the stream starts
        if (parser.peekEvent() instanceof StreamEndEvent) throw empty();
        parser.getEvent(); // the document starts
        Node root = node(0);
        Event end = parser.getEvent();
        if (!(end instanceof DocumentEndEvent) || !(parser.peekEvent() instanceof StreamEndEvent)) {
            throw second(lines.at(parser.peekEvent().getStartMark()));
        }
        return root;
    }

    private Node node(int depth) {
        Event event = parser.getEvent();
        Span span = lines.at(event.getStartMark());
        last = span;
        enter(span, depth);
        if (event instanceof AliasEvent) throw new Problem(span, "aliases (*name) are not read", "write the value out");
        if (event instanceof ScalarEvent scalar) {
            tag(scalar.getTag(), span);
            return new Node.Scalar(missing(scalar) ? null : scalar.getValue(), span);
        }
        if (event instanceof SequenceStartEvent sequence) {
            tag(sequence.getTag(), span);
            List<Node> items = new ArrayList<>();
            while (!(parser.peekEvent() instanceof SequenceEndEvent)) items.add(node(depth + 1));
            parser.getEvent();
            return new Node.Sequence(items, span);
        }
        tag(((MappingStartEvent) event).getTag(), span);
        return mapping(depth, span);
    }

    private Node mapping(int depth, Span span) {
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Span> keys = new LinkedHashMap<>();
        while (!(parser.peekEvent() instanceof MappingEndEvent)) {
            Event event = parser.getEvent();
            Span place = lines.at(event.getStartMark());
            last = place;
            if (!(event instanceof ScalarEvent scalar)) throw Jargon.problem(place, false, "Expected a field name");
            tag(scalar.getTag(), place);
            key(scalar.getValue(), place, keys);
            fields.put(scalar.getValue(), node(depth + 1));
        }
        parser.getEvent();
        return new Node.Mapping(fields, keys, span);
    }

    private static void tag(String tag, Span span) {
        if (tag != null) throw new Problem(span, "tags (!name) are not read", "leave the tag out");
    }

    /** Whether a value is left out: nothing stands there, or one of the words for nothing. */
    private static boolean missing(ScalarEvent scalar) {
        if (!scalar.isPlain()) return false;
        return switch (scalar.getValue()) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
        };
    }

    /** The time that the parser takes for a line grows with the square of its length. */
    private static void refuseLongLines(String text, String name) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            } else if (i - start == LONGEST_LINE) {
                throw new Problem(
                        new Span(name, line, 1),
                        "this line is longer than " + LONGEST_LINE + " characters",
                        "break it");
            }
        }
    }

    /** Where lines begin for an editor; the parser sees the end of a line in characters that no editor takes for one. */
    private static final class Lines {
        private final String name;
        private int[] starts = new int[16];
        private int count = 1;

        Lines(String text, String name) {
            this.name = name;
            int points = 0;
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                points++;
                char c = text.charAt(i);
                boolean ends = c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
                if (!ends) continue;
                if (count == starts.length) starts = Arrays.copyOf(starts, 2 * count);
                starts[count++] = points;
            }
        }

        Span at(Mark mark) {
            int found = Arrays.binarySearch(starts, 0, count, mark.getIndex());
            int line = found >= 0 ? found : -found - 2;
            return new Span(name, line + 1, mark.getIndex() - starts[line] + 1);
        }
    }
}
