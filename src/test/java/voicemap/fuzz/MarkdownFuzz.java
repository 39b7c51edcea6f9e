package voicemap.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Any bytes as Markdown with a design in it. */
public final class MarkdownFuzz {
    private MarkdownFuzz() {}

    /** Loads what a reader needs, so that the first input is no slower than the others. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(
                "# A\n```yaml voicemap\nworkloads:\n- name: a\n  products: [voice-api]\n```\n".getBytes(UTF_8));
        fuzzerTestOneInput("---\ndesign: a\nworkloads: [{name: a}]\n---\n".getBytes(UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        DesignFuzz.lint(bytes, "a.md");
    }
}
