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
            .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser, String name, Bounds bounds) {
        super(name, bounds);
        this.parser = parser;
    }

    static Node read(String text, String name, Bounds bounds) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonReader reader = new JsonReader(parser, name, bounds);
            if (parser.nextToken() == null) throw reader.empty();
            Node root = reader.node(0);
            if (parser.nextToken() != null) throw second(at(parser.currentTokenLocation(), name));
            return root;
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            throw Jargon.problem(
                    where == null ? Span.of(name) : at(where, name), true, firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw Texts.unreadable(e, name);
        }
    }

    private Node node(int depth) throws IOException {
        Span span = at(parser.currentTokenLocation(), name);
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
            key(key, at(parser.currentTokenLocation(), name), keys);
            parser.nextToken();
            fields.put(key, node(depth + 1));
        }
        return new Node.Mapping(fields, keys, span);
    }

    private static Span at(JsonLocation where, String name) {
        return new Span(name, Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
    }
}
