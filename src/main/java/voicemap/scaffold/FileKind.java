package voicemap.scaffold;

import java.util.List;
import java.util.Locale;

/** What sort of file something is: how it is commented, and how a value stands in it. */
enum FileKind {
    SCRIPT("//", ""),
    SHELL("#", ""),
    YAML("#", ""),
    ENVIRONMENT("#", ""),
    XML("<!--", "-->"),
    MARKDOWN("<!--", "-->"),
    LINES("#", ""),
    /** Takes neither comments nor values. */
    DATA("", "");

    private final String opens;
    private final String closes;

    FileKind(String opens, String closes) {
        this.opens = opens;
        this.closes = closes;
    }

    /** The kind of a file by its name and, where that says nothing, by its first line. */
    static FileKind of(String path, byte[] content) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.startsWith(".env")) return ENVIRONMENT;
        if (List.of(".npmrc", ".gitignore", ".dockerignore", ".twilioignore", "dockerfile")
                .contains(name)) return LINES;
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "js", "cjs", "mjs", "ts" -> SCRIPT;
            case "yaml", "yml" -> YAML;
            case "xml" -> XML;
            case "md" -> MARKDOWN;
            case "sh" -> SHELL;
            default -> started(content);
        };
    }

    private static FileKind started(byte[] content) {
        int end = 0;
        while (end < content.length && content[end] != '\n') end++;
        String first = new String(content, 0, end, java.nio.charset.StandardCharsets.UTF_8);
        if (!first.startsWith("#!")) return DATA;
        return first.contains("node") ? SCRIPT : SHELL;
    }

    /** Whether it takes comments. */
    boolean commented() {
        return !opens.isEmpty();
    }

    /** How a comment opens. */
    String opens() {
        return opens;
    }

    /** How it closes before the end of its line; nothing where that ends it. */
    String closes() {
        return closes;
    }

    /** A line that is nothing but a comment. */
    String comment(String text) {
        return opens + " " + inComment(text) + (closes.isEmpty() ? "" : " " + closes);
    }

    /** What may stand in a comment; in Markdown, what may stand in any line. */
    String inComment(String text) {
        return switch (this) {
            case SCRIPT -> Escapes.script(text);
            case XML -> Escapes.xml(text);
            case MARKDOWN -> Escapes.markdown(text);
            default -> Escapes.comment(text);
        };
    }

    /** A text as a value of the language, quotes and all; in Markdown, as code. */
    String literal(String text) {
        return switch (this) {
            case SCRIPT -> "'" + Escapes.script(text) + "'";
            case SHELL -> Escapes.shell(text);
            case YAML -> Escapes.yaml(text);
            case ENVIRONMENT -> Escapes.environment(text);
            case XML -> "\"" + Escapes.xml(text) + "\"";
            case MARKDOWN -> Escapes.code(text);
            case LINES, DATA -> throw new IllegalStateException(this + " has no such values");
        };
    }
}
