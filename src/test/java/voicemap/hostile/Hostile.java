package voicemap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import voicemap.cli.Ran;
import voicemap.model.Plain;

/** A document that means harm or came to it, and what is to be said about it. */
record Hostile(String name, byte[] bytes, String message) {
    /** What a terminal would obey, or what would turn the text around it. */
    static final String ESCAPES = "\u001B[31m\u0007\u202E\u2066\u200F\u009B";

    private static final String KEYS = "direction: inbound\ntalks: [keypad]\n";

    @Override
    public String toString() {
        return name;
    }

    /** Every document that no reader takes. */
    static List<Hostile> documents() {
        List<Hostile> all = new ArrayList<>();
        encodings(all);
        all.add(text("empty", "", "1:1: the document is empty"));
        all.add(text("only comments", "# a\n\n# b\n", "1:1: the document is empty"));
        all.add(text("a tab as indentation", "outbound:\n\tstarts: [list]\n", "2:1: this is not YAML: a tab"));
        all.add(text("a NUL", "business: a\0b\n", "1:12: a control character stands here \\(U\\+0000\\)"));
        all.add(text("a NUL in JSON", "{\n\"a\": \"\0\"}", "2:7: a control character stands here \\(U\\+0000\\)"));
        all.add(text("an escape", "business: \u001B[31mred\n", "1:11: a control character stands here \\(U\\+001B\\)"));
        all.add(text("a C1 control", "a: 1\nb: \u009B31m\n", "2:4: a control character stands here \\(U\\+009B\\)"));
        depths(all);
        all.add(text("a bomb of aliases", bomb(), "2:\\d+: aliases .* are not read; write the value out"));
        all.add(text("an anchor in itself", "a: &x [*x]\n", "1:\\d+: aliases .* are not read"));
        all.add(text(
                "an anchor as its own key", "&x a: 1\n*x : 2\n", "2:\\d+: this is not YAML: a key must be a word"));
        all.add(text("a tag that names a class", "a: !!java.lang.Runtime x\n", "1:4: tags .* are not read"));
        all.add(text("a key twice", "a: 1\na: 2\n", "2:1: the key a stands here twice; the first is in line 1"));
        all.add(text("a key twice in JSON", "{\"a\":1,\n\"\\u0061\":2}", "2:1: the key a stands here twice"));
        all.add(text(
                "an escape in a key twice",
                "\"a\\e[31m\": 1\n\"a\\e[31m\": 2\n",
                "2:1: the key a\\?\\[31m stands here twice"));
        all.add(text("a list as key", "? [a, b]\n: 1\n", "1:\\d+: this is not YAML: a key must be a word"));
        all.add(text("a second document", "a: 1\n---\nb: 1\n", "\\d:\\d+: a second document follows"));
        all.add(text("an open quote", "a: \"b\n", "\\d:\\d+: this is not YAML: the text has an unexpected end"));
        all.add(text("an open JSON", "{\"a\": [", "1:\\d+: this is not JSON: the text has an unexpected end"));
        all.add(text("a comment in JSON", "{\"a\": 1 /* b */}", "1:\\d+: this is not JSON: JSON has no comments"));
        all.add(text("YAML that looks like JSON", "{a: 1}", "1:2: .*quote every key and word"));
        all.add(text("YAML of another age", "%YAML 9.9\n---\na: 1\n", "1:1: .*leave the %YAML line out"));
        all.add(text("more than 2 MB", "a: 1\n".repeat(500_000), ": the text is larger than 2 MB; --max-size raises"));
        all.add(text(
                "too many values",
                "a: [" + "1,\n".repeat(200_000) + "]",
                "\\d+:\\d+: .*more than 100000 values; --max-size"));
        all.add(text("a line without end", "a: " + "x".repeat(300_000), "1:1: this line is longer than 100000"));
        all.add(text("a key without end", "a: 1\n" + "k".repeat(50_000) + ": 1\n", "2:\\d+: this is not YAML: "));
        return all;
    }

    private static void encodings(List<Hostile> all) {
        for (Charset charset :
                List.of(StandardCharsets.UTF_16, Charset.forName("UTF-16LE"), Charset.forName("UTF-32"))) {
            String message = charset.name().equals("UTF-16") ? ": the text is UTF-16" : "1:\\d: a control character";
            all.add(new Hostile(charset.name(), KEYS.getBytes(charset), message));
        }
        all.add(bytes(
                "UTF-16, the small end first", "\ufeff" + KEYS, Charset.forName("UTF-16LE"), ": the text is UTF-16"));
        all.add(bytes("Latin 1", "a: 1\nb: M\u00fcller\n", StandardCharsets.ISO_8859_1, "2:5: the text is not UTF-8"));
        all.add(new Hostile(
                "a character cut off",
                new byte[] {'a', ':', ' ', (byte) 0xe2, (byte) 0x82},
                "1:4: the text is not UTF-8"));
        all.add(new Hostile(
                "an overlong slash", new byte[] {'a', ':', (byte) 0xc0, (byte) 0xaf}, "1:3: the text is not UTF-8"));
        all.add(new Hostile(
                "half a pair", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, "1:1: the text is not UTF-8"));
    }

    private static void depths(List<Hostile> all) {
        String said = "1:\\d+: this is nested too deeply, more than 40 levels; --max-depth raises the limit";
        all.add(text("10,000 levels of brackets", "a: " + "[".repeat(10_000), said));
        all.add(text("10,000 levels of JSON", "{\"a\":".repeat(10_000), said));
        all.add(text("10,000 levels of dashes", "- ".repeat(10_000) + "a", said));
        all.add(text(
                "10,000 question marks", "? ".repeat(10_000) + "a", "1:\\d+: this is not YAML: a key must be a word"));
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < 1_900; i++) block.append(" ".repeat(i)).append("a:\n");
        all.add(text("1,900 levels of indentation", block.toString(), said.replace("1:", "\\d+:")));
    }

    private static String bomb() {
        StringBuilder out = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 40; i++) out.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        return out.toString();
    }

    private static Hostile text(String name, String text, String message) {
        return bytes(name, text, StandardCharsets.UTF_8, message);
    }

    private static Hostile bytes(String name, String text, Charset charset, String message) {
        return new Hostile(name, text.getBytes(charset), message);
    }

    /** Asserts that an input was refused in one line that begins with a place and says what was expected. */
    static void refused(Ran ran, String place, String message) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).hasLineCount(1);
        harmless(ran);
        assertThat(ran.err().strip()).startsWith(place).containsPattern(message);
        assertThat(ran.err().length()).isLessThan(600);
    }

    /** Asserts that nothing was printed that a terminal would obey. */
    static void harmless(Ran ran) {
        harmless(ran.out());
        harmless(ran.err());
    }

    /** Asserts that a text holds nothing that a terminal would obey. */
    static void harmless(String text) {
        assertThat(text).isEqualTo(Plain.lines(text));
    }

    /** A standard input that never ends. */
    static java.io.InputStream endless() {
        return new java.io.InputStream() {
            @Override
            public int read() {
                return '#';
            }
        };
    }

    static byte[] joined(byte[] a, byte[] b) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(a);
        out.writeBytes(b);
        return out.toByteArray();
    }
}
