package voicemap.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voicemap.model.Span;

/** What a document may be, and that everything else is refused with its place and what to do. */
class DocumentsTest {
    @TempDir
    Path folder;

    @Test
    void yaml_gives_the_tree_with_the_line_and_column_of_every_part() {
        Node.Mapping root =
                mapping("# a clinic\nwho: Clinic\ntalks:\n  - keypad\n  - people\nnest:\n  deep: 01\n  none:\n");
        assertThat(root.fields().keySet()).containsExactly("who", "talks", "nest");
        assertThat(root.keys().get("who")).isEqualTo(new Span("p.yaml", 2, 1));
        assertThat(root.fields().get("who")).isEqualTo(new Node.Scalar("Clinic", new Span("p.yaml", 2, 6)));
        Node.Sequence talks = (Node.Sequence) root.fields().get("talks");
        assertThat(talks.items())
                .containsExactly(
                        new Node.Scalar("keypad", new Span("p.yaml", 4, 5)),
                        new Node.Scalar("people", new Span("p.yaml", 5, 5)));
        Node.Mapping nest = (Node.Mapping) root.fields().get("nest");
        assertThat(nest.keys().get("deep")).isEqualTo(new Span("p.yaml", 7, 3));
        assertThat(nest.fields().get("deep")).isEqualTo(new Node.Scalar("01", new Span("p.yaml", 7, 9)));
        assertThat(((Node.Scalar) nest.fields().get("none")).text()).isNull();
    }

    @Test
    void json_gives_the_same_tree_as_yaml_but_for_the_places() {
        Node.Mapping root = mapping("{\n  \"who\": \"Clinic\",\n  \"n\": [1.50, true, null]\n}");
        assertThat(root.keys().get("who")).isEqualTo(new Span("p.yaml", 2, 3));
        assertThat(root.fields().get("who")).isEqualTo(new Node.Scalar("Clinic", new Span("p.yaml", 2, 10)));
        assertThat(((Node.Sequence) root.fields().get("n")).items())
                .extracting(n -> ((Node.Scalar) n).text())
                .containsExactly("1.50", "true", null);
    }

    @Test
    void numbers_and_booleans_stay_as_they_were_written() {
        Node.Mapping root = mapping("a: 1e400\nb: NaN\nc: 0x1F\nd: yes\ne: 1_000\nf: 2027-03-01\ng: 007\n");
        assertThat(root.fields().values())
                .extracting(n -> ((Node.Scalar) n).text())
                .containsExactly("1e400", "NaN", "0x1F", "yes", "1_000", "2027-03-01", "007");
    }

    @Test
    void a_file_with_a_byte_order_mark_reads_as_one_without() throws IOException {
        Path file = folder.resolve("bom.yaml");
        Files.writeString(file, "\uFEFFdirection: inbound\n");
        assertThat(Documents.file(file, "bom.yaml")).isEqualTo(Documents.text("direction: inbound\n", "bom.yaml"));
        Files.writeString(file, "\uFEFF{\n\t\"direction\": \"inbound\"\n}");
        assertThat(Documents.file(file, "bom.yaml"))
                .isEqualTo(Documents.text("{\n\t\"direction\": \"inbound\"\n}", "bom.yaml"));
    }

    @Test
    void an_empty_document_is_refused() {
        for (String text : List.of("", "  \n\n", "# only a comment\n")) {
            assertThat(problem(text))
                    .isEqualTo("p.yaml:1:1: the document is empty; write at least one line such as key: value");
        }
    }

    @Test
    void what_is_not_yaml_is_refused_where_it_stops_making_sense() {
        assertThat(problem("a: 1\nb: [1, 2\nc: 3\n")).matches("p\\.yaml:3:\\d+: this is not YAML: .+");
        assertThat(problem("a: 1\nb: \"open\n")).matches("p\\.yaml:[23]:\\d+: this is not YAML: .+");
        assertThat(problem("a: b: c\n")).matches("p\\.yaml:1:\\d+: this is not YAML: .+");
    }

    @Test
    void what_is_not_json_is_refused_where_it_stops_making_sense() {
        assertThat(problem("{\n  \"a\": 1,\n  \"b\" 2\n}")).matches("p\\.yaml:3:\\d+: this is not JSON: .+");
        assertThat(problem("{\"a\": 1} trailing")).matches("p\\.yaml:1:\\d+: this is not JSON: .+");
        assertThat(problem("{\"a\": 1")).matches("p\\.yaml:1:\\d+: this is not JSON: .+");
    }

    @Test
    void a_tab_as_indentation_is_refused() {
        assertThat(problem("outbound:\n\treply: [key]\n")).matches("p\\.yaml:\\d+:\\d+: this is not YAML: .+");
    }

    @Test
    void what_is_not_yaml_is_named_and_placed_where_the_yaml_reader_saw_it() {
        assertThat(problem("outbound:\n\treply: [key]\n"))
                .startsWith("p.yaml:2:1: this is not YAML: ")
                .contains("TAB");
        assertThat(problem("a: 1\nb: `x`\n"))
                .startsWith("p.yaml:2:4: this is not YAML: ")
                .contains("'`'");
        assertThat(problem("a: 1\nb: \"open\n")).contains("unexpected end");
    }

    @Test
    void a_tag_is_refused_because_nothing_heeds_it() {
        assertThat(problem("a: 1\nb: !!int 2\n")).startsWith("p.yaml:2:4: ");
    }

    @Test
    void a_second_document_is_refused_where_it_starts() {
        assertThat(problem("a: 1\n---\nb: 2\n"))
                .matches("p\\.yaml:[23]:\\d+: a second document follows; keep just one");
        assertThat(problem("{\"a\": 1}\n{\"b\": 2}")).isEqualTo("p.yaml:2:1: a second document follows; keep just one");
    }

    @Test
    void a_key_that_stands_twice_is_refused_with_the_line_of_the_first() {
        assertThat(problem("a: 1\nb: 2\na: 3\n"))
                .isEqualTo("p.yaml:3:1: the key a stands here twice; the first is in line 1");
        assertThat(problem("{\"a\": 1,\n \"a\": 2}"))
                .isEqualTo("p.yaml:2:2: the key a stands here twice; the first is in line 1");
        assertThat(problem("o:\n  a: 1\n  a: 1\n"))
                .isEqualTo("p.yaml:3:3: the key a stands here twice; the first is in line 2");
    }

    @Test
    void an_alias_is_refused() {
        assertThat(problem("a: &x [1]\nb: *x\n"))
                .isEqualTo("p.yaml:2:4: aliases (*name) are not read; write the value out");
    }

    @Test
    void a_merge_key_is_refused_as_the_alias_it_is() {
        assertThat(problem("a: &x {k: 1}\nb:\n  <<: *x\n"))
                .isEqualTo("p.yaml:3:7: aliases (*name) are not read; write the value out");
    }

    @Test
    void a_billion_laughs_are_refused_at_the_first() {
        StringBuilder text = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(problem(text.toString())).startsWith("p.yaml:2:").contains("aliases (*name) are not read");
    }

    @Test
    void nesting_is_refused_before_it_is_dangerous() {
        for (int deep : List.of(100, 5_000)) {
            assertThat(problem("[".repeat(deep) + "]".repeat(deep)))
                    .matches("p\\.yaml:1:\\d+: this is nested too deeply.*");
            assertThat(problem("{\"a\":".repeat(deep) + "1" + "}".repeat(deep)))
                    .matches("p\\.yaml:1:\\d+: this is nested too deeply.*");
        }
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < 100; i++) block.append("  ".repeat(i)).append("a:\n");
        assertThat(problem(block.toString())).matches("p\\.yaml:\\d+:\\d+: this is nested too deeply.*");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() throws IOException {
        Path file = folder.resolve("latin1.yaml");
        Files.write(file, "business: M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused(file)).isEqualTo("latin1.yaml:1:12: the text is not UTF-8 from here; save it as UTF-8");
    }

    @Test
    void a_nul_byte_is_refused() {
        assertThat(problem("a: 1\u0000\n")).startsWith("p.yaml:1:5: a control character stands here (U+0000); ");
        assertThat(problem("{\"a\": 1\u0000}")).startsWith("p.yaml:1:8: a control character stands here (U+0000); ");
    }

    @Test
    void a_folder_is_refused() {
        assertThat(refused(folder)).endsWith(": this is a folder; name a file in it");
    }

    @Test
    void a_missing_file_is_refused() {
        assertThat(refused(folder.resolve("nope.yaml")))
                .isEqualTo("nope.yaml: there is no such file; check the name, or use - to read standard input");
        assertThat(refused(folder.resolve("no/such/folder.yaml"))).contains("there is no such file");
    }

    @Test
    void more_than_two_megabytes_are_refused() throws IOException {
        Path file = folder.resolve("large.yaml");
        Files.writeString(file, "a: " + "x".repeat(2_000_000) + "\n");
        assertThat(refused(file))
                .isEqualTo("large.yaml: the text is larger than 2 MB; --max-size raises the limit, up to 20");
        assertThat(problem("a: " + "x".repeat(2_000_000))).contains("larger than 2 MB");
    }

    @Test
    void nothing_but_a_problem_ever_comes_of_a_damaged_document() {
        String good = "business: \"Riverside \\u0041\"\naccount: {go-live: 2027-03-01}\ntalks: [message, 'key''pad']\n"
                + "outbound:\n  starts: [list]\n  reply: >-\n    key\n  attempts: 2 # twice\n";
        String odd = "\t\u0000\"'[]{}:,&*!|>%@`?-#\n \\\u2028\ud800\uffff<=~\u00e9";
        Random random = new Random(20261121);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(i % 3 == 0 ? "{\"a\": [1, {\"b\": \"c\"}], \"d\": null}" : good);
            for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) text.deleteCharAt(at);
                else text.insert(at, odd.charAt(random.nextInt(odd.length())));
            }
            Throwable thrown = catchThrowable(() -> Documents.text(text.toString(), "p.yaml"));
            if (thrown == null) continue;
            refused++;
            assertThat(thrown).as(text.toString()).isInstanceOf(Problem.class);
            assertThat(((Problem) thrown).line())
                    .as(text.toString())
                    .startsWith("p.yaml:")
                    .hasLineCount(1);
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    private static Node.Mapping mapping(String text) {
        return (Node.Mapping) Documents.text(text, "p.yaml");
    }

    private static String problem(String text) {
        return line(() -> Documents.text(text, "p.yaml"));
    }

    private static String refused(Path file) {
        return line(() -> Documents.file(file, file.getFileName().toString()));
    }

    private static String line(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        Throwable thrown = catchThrowable(reading);
        assertThat(thrown).isInstanceOf(Problem.class);
        assertThat(((Problem) thrown).line()).hasLineCount(1);
        return ((Problem) thrown).line();
    }

    @Test
    void an_escape_that_names_no_character_is_said_to_be_one() {
        for (String escape : List.of("\\u", "\\u12", "\\uzzzz", "\\UFFFFFFFF", "\\x")) {
            Throwable said = catchThrowable(() -> Documents.text("a: 1\nb: \"x" + escape + "\"\n", "p.yaml"));
            assertThat(said).as(escape).isInstanceOf(Problem.class);
            assertThat(((Problem) said).line())
                    .as(escape)
                    .startsWith("p.yaml:2:")
                    .contains("; write");
        }
        assertThatThrownBy(() -> Documents.text("a: 1\nb: \"x\\u", "p.yaml"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("names no character; write");
    }

    @Test
    void a_limit_itself_is_still_allowed_and_one_beyond_it_is_not() {
        Bounds bounds = new Bounds(1, 3);
        Documents.text("[[[a]]]", "p.yaml", bounds);
        assertThatThrownBy(() -> Documents.text("[[[[a]]]]", "p.yaml", bounds))
                .hasMessageContaining("more than 3 levels; --max-depth raises the limit, up to 400");
        Documents.text("- a\n".repeat(49_999), "p.yaml", bounds); // and the list around them
        assertThatThrownBy(() -> Documents.text("- a\n".repeat(50_000), "p.yaml", bounds))
                .hasMessageContaining("more than 50000 values; --max-size raises the limit, up to 20");
        String text = "a: b\n" + "# a comment\n".repeat(83_332);
        String filled = text + "#".repeat(1_000_000 - text.length());
        Documents.text(filled, "p.yaml", bounds);
        assertThatThrownBy(() -> Documents.text(filled + "#", "p.yaml", bounds))
                .hasMessageContaining("larger than 1 MB");
        assertThatThrownBy(() -> Documents.text("x".repeat(20_000_001), "p.yaml", Bounds.MOST))
                .hasMessageContaining("no more can be read");
    }

    @Test
    void a_line_too_long_is_named_by_its_number_and_the_longest_allowed_is_read() {
        String longest = "a: " + "x".repeat(99_997);
        Documents.text("b: 1\n\n" + longest + "\n", "p.yaml");
        Problem problem = (Problem) catchThrowable(() -> Documents.text("b: 1\n\n" + longest + "x\n", "p.yaml"));
        assertThat(problem.span()).isEqualTo(new Span("p.yaml", 3, 1));
        assertThat(problem).hasMessageContaining("longer than 100000 characters");
    }

    @Test
    void every_control_character_is_refused_where_it_stands_and_nothing_beside_them() {
        for (int c = 0; c < 0x120; c++) {
            String text = "# \u00e9\r# b\r\n#c" + (char) c + "\nd: 1\n";
            Problem problem = (Problem) catchThrowable(() -> Documents.text(text, "p.yaml"));
            boolean control = c < ' ' || c >= 0x7f && c <= 0x9f;
            if (!control || "\t\n\r\u0085".indexOf(c) >= 0) {
                assertThat(problem).as("U+%04X", c).isNull();
            } else {
                assertThat(problem)
                        .as("U+%04X", c)
                        .hasMessageContaining("control character")
                        .hasMessageContaining("(U+%04X)".formatted(c));
                assertThat(problem.span()).isEqualTo(new Span("p.yaml", 3, 3));
                if (c != 0) assertThat(problem).hasMessageEndingWith("; remove it");
            }
        }
    }

    @Test
    void text_of_another_unicode_is_told_from_utf_8_by_its_first_bytes() {
        for (byte[] start : List.of(new byte[] {-2, -1}, new byte[] {-1, -2})) {
            assertThatThrownBy(() -> Texts.decode(start, "p.yaml", Bounds.USUAL))
                    .hasMessage("the text is UTF-16 or UTF-32; save it as UTF-8");
        }
        for (byte[] start : List.of(new byte[] {-2}, new byte[] {-2, -2}, new byte[] {-1, -1})) {
            assertThatThrownBy(() -> Texts.decode(start, "p.yaml", Bounds.USUAL))
                    .hasMessage("the text is not UTF-8 from here; save it as UTF-8");
        }
        assertThat(Texts.decode(new byte[0], "p.yaml", Bounds.USUAL)).isEmpty();
        assertThat(Texts.decode(new byte[] {'a'}, "p.yaml", Bounds.USUAL)).isEqualTo("a");
    }

    @Test
    void comments_are_told_from_what_looks_like_one() {
        assertThat(comments("# a\n---\nb: 1 # c\n... # d\n")).containsExactly("1:1 a", "3:6 c", "4:5 d");
        assertThat(comments("a: | # b\n  # c\n  d\n# e\nf: # g\n  # h\n  -\n    # i\n    [1, # j\n     2] # k"))
                .containsExactly("1:6 b", "4:1 e", "5:4 g", "6:3 h", "8:5 i", "9:9 j", "10:9 k");
        assertThat(comments("a: '# b'\nc: \"# d\"\ne: f#g\nh: 'i\n  # j'\n")).isEmpty();
        assertThat(comments("a: 1 # \ud83d\ude00 # b\r\n\u0085c: \"\ud83d\ude00\" # d"))
                .containsExactly("1:6 \ud83d\ude00 # b", "2:9 d");
    }

    @Test
    void comments_of_what_is_no_yaml_are_those_before_it() {
        assertThat(comments("a: 1 # b\nc: 'd # e\n")).containsExactly("1:6 b");
        assertThat(comments("a: 1 # b\nc: \"\\u\" # e\n")).containsExactly("1:6 b");
    }

    private static List<String> comments(String text) {
        return Documents.comments(text, "p.yaml", Bounds.USUAL).stream()
                .map(c -> c.span().line() + ":" + c.span().column() + c.text())
                .toList();
    }
}
