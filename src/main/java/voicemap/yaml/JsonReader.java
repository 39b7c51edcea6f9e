package voicemap.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voicemap.model.Span;

/** Reads JSON into a tree. */
final class JsonReader extends TreeReader {
    /** The parser has limits of its own; ours are tighter and say which option raises them. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Bounds.MOST.depth() + 10)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            // a table of all keys ever read would let one document spoil the next
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final JsonParser parser;
    private final String text;
    private int counted;
    private int lineStart;
    private int points;

    private JsonReader(JsonParser parser, String text, String name, Bounds bounds) {
        super(name, bounds);
        this.parser = parser;
        this.text = text;
    }

    static Node read(String text, String name, Bounds bounds) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonReader reader = new JsonReader(parser, text, name, bounds);
            if (parser.nextToken() == null) throw reader.empty();
            Node root = reader.node(0);
            if (parser.nextToken() != null) throw second(reader.here());
            return root;
        } catch (JsonProcessingException e) {
            throw problem(e, text, name);
        } catch (IOException e) {
            throw Texts.unreadable(e, name);
        }
    }

    /** Every value of a text that holds one or several. */
    static List<Node> all(String text, String name, Bounds bounds) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonReader reader = new JsonReader(parser, text, name, bounds);
            List<Node> roots = new ArrayList<>();
            while (parser.nextToken() != null) roots.add(reader.node(0));
            if (roots.isEmpty()) throw reader.empty();
            return roots;
        } catch (JsonProcessingException e) {
            throw problem(e, text, name);
        } catch (IOException e) {
            throw Texts.unreadable(e, name);
        }
    }

    private static Problem problem(JsonProcessingException e, String text, String name) {
        JsonLocation where = e.getLocation();
        return Jargon.problem(
                where == null ? Span.of(name) : at(where, name, text), true, firstLine(e.getOriginalMessage()));
    }

    private Node node(int depth) throws IOException {
        Span span = here();
        enter(span, depth);
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(depth, span);
            case START_ARRAY -> {
                List<Node> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) items.add(node(depth + 1));
                yield new Node.Sequence(items, span);
            }
            case VALUE_NULL -> new Node.Scalar(null, span);
            default -> new Node.Scalar(parser.getText(), span);
        };
    }

    private Node mapping(int depth, Span span) throws IOException {
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Span> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            key(key, here(), keys);
            parser.nextToken();
            fields.put(key, node(depth + 1));
        }
        return new Node.Mapping(fields, keys, span);
    }

    /** Where the token starts; the parser counts halves of a pair, and people count characters. */
    private Span here() {
        JsonLocation where = parser.currentTokenLocation();
        int offset = (int) where.getCharOffset();
        int start = offset - Math.max(1, where.getColumnNr()) + 1;
        if (start != lineStart || counted < start) {
            lineStart = start;
            counted = start;
            points = 0;
        }
        // tokens come in their order: what was counted is not counted again
        points += text.codePointCount(counted, offset);
        counted = offset;
        return new Span(name, Math.max(1, where.getLineNr()), points + 1);
    }

    private static Span at(JsonLocation where, String name, String text) {
        int line = Math.max(1, where.getLineNr());
        int column = Math.max(1, where.getColumnNr());
        int at = (int) Math.min(Math.max(where.getCharOffset(), 0), text.length());
        int start = Math.max(0, at - (column - 1));
        return new Span(name, line, text.codePointCount(start, at) + 1);
    }
}
