package voicemap.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import voicemap.model.Plain;
import voicemap.model.Span;

/** Reads a YAML or JSON document into a tree, and refuses whatever a person would not have meant. */
public final class Documents {
    private static final int LONGEST_LINE = 100_000;
    private final JsonParser parser;
    private final String name;
    private final Bounds bounds;
    private int values;

    private Documents(JsonParser parser, String name, Bounds bounds) {
        this.parser = parser;
        this.name = name;
        this.bounds = bounds;
    }

    /** Reads a file; {@code name} is how messages call it. */
    public static Node file(Path path, String name) {
        return file(path, name, Bounds.USUAL);
    }

    /** Reads a file within bounds. */
    public static Node file(Path path, String name, Bounds bounds) {
        return text(Texts.file(path, name, bounds), name, bounds);
    }

    /** Reads a stream to its end. */
    public static Node stream(InputStream in, String name) {
        return stream(in, name, Bounds.USUAL);
    }

    /** Reads a stream to its end within bounds. */
    public static Node stream(InputStream in, String name, Bounds bounds) {
        return text(Texts.stream(in, name, bounds), name, bounds);
    }

    /** Reads a text; JSON where it starts with a brace, otherwise YAML. */
    public static Node text(String text, String name) {
        return text(text, name, Bounds.USUAL);
    }

    /** Reads a text within bounds. */
    public static Node text(String text, String name, Bounds bounds) {
        if (text.length() > bounds.bytes()) throw Texts.tooLarge(name, bounds);
        String plain = Texts.checked(text, name);
        boolean json = plain.stripLeading().startsWith("{");
        if (!json) refuseLongLines(plain, name);
        try (JsonParser parser = (json ? Json.FACTORY : Yaml.FACTORY).createParser(plain)) {
            if (parser.nextToken() == null) {
                throw new Problem(
                        new Span(name, 1, 1), "the document is empty", "write at least one line such as key: value");
            }
            Node root = new Documents(parser, name, bounds).node(0);
            if (parser.nextToken() != null) {
                throw new Problem(
                        at(parser.currentTokenLocation(), name), "a second document follows", "keep just one");
            }
            return root;
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
                Mark mark = yaml.getProblemMark();
                Span where = new Span(name, mark.getLine() + 1, mark.getColumn() + 1);
                throw Jargon.problem(where, false, firstLine(yaml.getProblem()));
            }
            JsonLocation where = e.getLocation();
            throw Jargon.problem(
                    where == null ? Span.of(name) : at(where, name), json, firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw Texts.unreadable(e, name);
        }
    }

    /** The time that the YAML parser takes for a line grows with the square of its length. */
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

    /** The parsers have limits of their own; ours are tighter and say which option raises them. Made when first used. */
    private static final class Json {
        static final JsonFactory FACTORY = JsonFactory.builder()
                .streamReadConstraints(wide())
                // a table of all keys ever read would let one document spoil the next
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
    }

    private static final class Yaml {
        static final JsonFactory FACTORY = factory();

        private static JsonFactory factory() {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Bounds.MOST.bytes());
            return YAMLFactory.builder()
                    .streamReadConstraints(wide())
                    .loaderOptions(options)
                    // an empty value is no value; the builder forgets what is the default elsewhere
                    .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                    .build();
        }
    }

    private static StreamReadConstraints wide() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(Bounds.MOST.depth() + 10)
                .maxNumberLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .build();
    }

    private Node node(int depth) throws IOException {
        Span span = at(parser.currentTokenLocation(), name);
        if (depth > bounds.depth()) {
            throw new Problem(
                    span, "this is nested too deeply, more than " + bounds.depth() + " levels", bounds.depthHint());
        }
        if (++values > bounds.values()) {
            throw new Problem(span, "these are more than " + bounds.values() + " values", bounds.sizeHint());
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new Problem(span, "aliases (*name) are not read", "write the value out");
        }
        if (parser.getTypeId() != null) {
            throw new Problem(span, "tags (!name) are not read", "leave the tag out");
        }
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
            Span place = at(parser.currentTokenLocation(), name);
            if (keys.containsKey(key)) {
                throw new Problem(
                        place,
                        "the key " + Plain.brief(key) + " stands here twice",
                        "the first is in line " + keys.get(key).line());
            }
            keys.put(key, place);
            parser.nextToken();
            fields.put(key, node(depth + 1));
        }
        return new Node.Mapping(fields, keys, span);
    }

    private static Span at(JsonLocation where, String name) {
        return new Span(name, Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
    }

    private static String firstLine(String message) {
        if (message == null) return "unreadable";
        String line = message.strip().lines().findFirst().orElse("unreadable");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
