package voicemap.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import voicemap.model.Span;

/** Reads a YAML or JSON document into a tree, and refuses whatever a person would not have meant. */
public final class Documents {
    private static final int DEEPEST = 40;
    /** The most characters of a document that are read. */
    public static final int LONGEST = 2_000_000;

    /** Far more than the largest profile has; without it, two megabytes of brackets would fill a hundred of memory. */
    private static final long MOST = 100_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxTokenCount(MOST).build())
            .build();

    private Documents() {}

    /** Reads a file; {@code name} is how messages call it. */
    public static Node file(Path path, String name) {
        try (InputStream in = open(path, name)) {
            return stream(in, name);
        } catch (IOException e) {
            throw new Problem(Span.of(name), "the file cannot be read (" + e.getMessage() + ")", "");
        }
    }

    /** Opens a file for reading. */
    public static InputStream open(Path path, String name) {
        Span whole = Span.of(name);
        try {
            if (Files.isDirectory(path)) throw new Problem(whole, "this is a folder", "name a file in it");
            return Files.newInputStream(path);
        } catch (NoSuchFileException e) {
            throw new Problem(whole, "there is no such file", "check the name, or use - to read standard input");
        } catch (AccessDeniedException e) {
            throw new Problem(whole, "the file may not be read", "check its permissions");
        } catch (IOException e) {
            throw new Problem(whole, "the file cannot be read (" + e.getMessage() + ")", "");
        }
    }

    /** Reads a stream to its end. */
    public static Node stream(InputStream in, String name) {
        try {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) throw new Problem(Span.of(name), "the text is larger than 2 MB", "");
            return text(decode(bytes, Span.of(name)), name);
        } catch (IOException e) {
            throw new Problem(Span.of(name), "it cannot be read (" + e.getMessage() + ")", "");
        }
    }

    /** Turns bytes into text, which must be UTF-8. */
    public static String decode(byte[] bytes, Span where) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Problem(where, "the text is not UTF-8", "save it as UTF-8");
        }
    }

    /** Reads a text; JSON where it starts with a brace, otherwise YAML. */
    public static Node text(String text, String name) {
        if (text.length() > LONGEST) throw new Problem(Span.of(name), "the text is larger than 2 MB", "");
        boolean json = text.stripLeading().startsWith("{");
        try (JsonParser parser = (json ? JSON : new YAMLFactory()).createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) throw new Problem(new Span(name, 1, 1), "the document is empty", "");
            Node root = node(parser, name, 0);
            JsonToken more = parser.nextToken();
            if (more != null) {
                throw new Problem(
                        at(parser.currentTokenLocation(), name), "a second document follows", "keep just one");
            }
            return root;
        } catch (StreamConstraintsException e) {
            String what = e.getMessage().startsWith("Token count")
                    ? "there are more than " + MOST + " keys and values"
                    : firstLine(e.getOriginalMessage()).replaceAll(", from `[^`]*`", "");
            throw new Problem(e.getLocation() == null ? Span.of(name) : at(e.getLocation(), name), what, "");
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
                Mark mark = yaml.getProblemMark();
                throw new Problem(
                        new Span(name, mark.getLine() + 1, mark.getColumn() + 1),
                        "this is not YAML: " + firstLine(yaml.getProblem()),
                        "");
            }
            JsonLocation where = e.getLocation();
            throw new Problem(
                    where == null ? Span.of(name) : at(where, name),
                    (json ? "this is not JSON: " : "this is not YAML: ") + firstLine(e.getOriginalMessage()),
                    "");
        } catch (IOException e) {
            throw new Problem(Span.of(name), "the text cannot be read (" + firstLine(e.getMessage()) + ")", "");
        }
    }

    /** Reads one line of a file that holds a JSON object in each; all places name that line. */
    public static Node line(byte[] bytes, String name, int line) {
        Span start = new Span(name, line, 1);
        String text = decode(bytes, start);
        if (!text.stripLeading().startsWith("{")) {
            throw new Problem(
                    start, "this is no JSON object", "write one profile in each line, as {\"talks\": \"ai\"}");
        }
        try {
            return text(text, name).below(line - 1);
        } catch (Problem p) {
            Span place = p.span().line() == 0 ? start : p.span().below(line - 1);
            throw new Problem(place, p.what(), p.expected());
        }
    }

    private static Node node(JsonParser parser, String name, int depth) throws IOException {
        Span span = at(parser.currentTokenLocation(), name);
        if (depth > DEEPEST) throw new Problem(span, "this is nested too deeply", "");
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new Problem(span, "aliases (*name) are not read", "write the value out");
        }
        if (parser.getTypeId() != null) {
            throw new Problem(span, "tags (!name) are not read", "leave the tag out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, name, depth, span);
            case START_ARRAY -> {
                List<Node> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) items.add(node(parser, name, depth + 1));
                yield new Node.Sequence(items, span);
            }
            case VALUE_NULL -> new Node.Scalar(null, span);
            default -> new Node.Scalar(parser.getText(), span);
        };
    }

    private static Node mapping(JsonParser parser, String name, int depth, Span span) throws IOException {
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Span> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Span place = at(parser.currentTokenLocation(), name);
            Span first = keys.get(key);
            if (first != null) {
                boolean same = first.line() == place.line();
                throw new Problem(
                        place,
                        "the key " + key + " stands here twice",
                        "the first is in " + (same ? "column " + first.column() : "line " + first.line()));
            }
            keys.put(key, place);
            parser.nextToken();
            fields.put(key, node(parser, name, depth + 1));
        }
        return new Node.Mapping(fields, keys, span);
    }

    private static Span at(JsonLocation where, String name) {
        return new Span(name, Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
    }

    private static String firstLine(String message) {
        if (message == null) return "unreadable";
        String line = message.strip().lines().findFirst().orElse("unreadable");
        // where the parser says a place of its own, it counts from the wrong one
        line = line.replaceAll(" \\((start marker )?at \\[Source.*", "");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
