package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voicemap.model.Span;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;

/** The file of what is borne: its layout, its keys, and what is refused in it. */
class BaselineTest {
    private static final Path FOLDER = Path.of("/srv/shop");
    private static final String ENTRY =
            "{\"file\": \"a\", \"path\": \"b\", \"id\": \"c\", \"key\": \"0123456789abcdef\"}";

    private static Baseline read(String text) {
        return Baseline.read(text, "base.json", FOLDER, Bounds.USUAL);
    }

    private static Baseline.Entry entry(String file, String path, int count) {
        return new Baseline.Entry(file, path, "some-id", "0123456789abcdef", count, Span.of("test"));
    }

    @Test
    void it_is_written_in_order_with_a_line_for_each_entry_and_read_back() {
        Baseline written = Baseline.empty(FOLDER.resolve("base.json"), "base.json")
                .with(List.of(entry("b", "x", 1), entry("a", "y\"\\\n\u202e😀", 2), entry("a", "x", 1)));
        String text = written.written();
        assertThat(text)
                .isEqualTo(
                        """
                        {
                          "voicemap-baseline": 1,
                          "entries": [
                            {"file": "a", "path": "x", "id": "some-id", "key": "0123456789abcdef"},
                            {"file": "a", "path": "y\\"\\\\\\u000a\\u202e😀", "id": "some-id", "key": "0123456789abcdef", "count": 2},
                            {"file": "b", "path": "x", "id": "some-id", "key": "0123456789abcdef"}
                          ]
                        }
                        """);
        Baseline again = read(text.replace("\"a\", \"path\": \"x\"", "\"a2\", \"path\": \"x\""));
        assertThat(again.entries()).extracting(Baseline.Entry::path).containsExactly("x", "y\"\\\n\u202e😀", "x");
        assertThat(again.entries()).extracting(Baseline.Entry::count).containsExactly(1, 2, 1);
        assertThat(again.entries().get(1).at()).isEqualTo(new Span("base.json", 5, 5));
    }

    @Test
    void an_empty_one_is_written_and_read_too() {
        String text = Baseline.empty(FOLDER.resolve("base.json"), "base.json").written();
        assertThat(text).isEqualTo("{\n  \"voicemap-baseline\": 1,\n  \"entries\": []\n}\n");
        assertThat(read(text).entries()).isEmpty();
    }

    @Test
    void a_key_knows_id_place_and_value_but_neither_line_nor_file() {
        Finding f = Found.at("a.yaml", 3, "some-id", "workloads[a].hosts[0]", "x");
        assertThat(Baseline.key(f)).isEqualTo("5030771b79974f3b").matches("[0-9a-f]{16}");
        assertThat(Baseline.key(Found.at("b.yaml", 9, "some-id", "workloads[a].hosts[0]", "x")))
                .isEqualTo(Baseline.key(f));
        assertThat(List.of(
                        Found.at("a.yaml", 3, "other-id", "workloads[a].hosts[0]", "x"),
                        Found.at("a.yaml", 3, "some-id", "workloads[a].hosts[1]", "x"),
                        Found.at("a.yaml", 3, "some-id", "workloads[a].hosts[0]", "y")))
                .extracting(Baseline::key)
                .doesNotHaveDuplicates()
                .doesNotContain(Baseline.key(f));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|base.json:1:1: this is no baseline of version 1; let --update-baseline write it",
                "{\"voicemap-baseline\": 2, \"entries\": []}|base.json:1:2: this is no baseline of version 1",
                "{\"voicemap-baseline\": 1, \"entrys\": []}|base.json:1:26: there is no key entrys; did you mean entries?",
                "[]|base.json:1:1: expected a baseline as keys with values",
                "{\"voicemap-baseline\": 1, \"entries\": [{\"file\": \"a\"}]}|base.json:1:38: the key path is missing",
                "{<<<<<<< ours|base.json:1:2: this is not JSON"
            })
    void what_is_no_baseline_is_refused(String text, String why) {
        assertThat(catchThrowableOfType(Problem.class, () -> read(text)).line()).startsWith(why);
    }

    @Test
    void an_entry_that_cannot_be_is_refused() {
        refused(ENTRY.replace("0123456789abcdef", "0123456789ABCDEF"), "the key is 0123456789ABCDEF; expected 16");
        refused(ENTRY.replace("}", ", \"count\": 0}"), "the count is 0; remove the entry");
        refused(ENTRY.replace("}", ", \"line\": 3}"), "there is no key line");
        refused(ENTRY + ",\n" + ENTRY, "this entry stands here twice; keep one; the first is in line 1");
        assertThat(read(around(ENTRY + ",\n" + ENTRY.replace("\"a\"", "\"b\""))).entries())
                .hasSize(2);
    }

    private static void refused(String entries, String why) {
        assertThat(catchThrowableOfType(Problem.class, () -> read(around(entries))))
                .hasMessageContaining(why);
    }

    private static String around(String entries) {
        return "{\"voicemap-baseline\": 1, \"entries\": [" + entries + "]}";
    }

    @Test
    void a_missing_one_says_how_to_begin(@TempDir Path folder) {
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> Baseline.file(folder.resolve("base.json"), "base.json", Bounds.USUAL))
                        .line())
                .isEqualTo("base.json: there is no such baseline; --update-baseline writes a first one");
    }
}
