package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.engine.Samples;

/**
 * The matrix, comparisons and the ladder as a person reads them stand in src/test/resources/guide and are reviewed like
 * code. With -Dvoicemap.update=true the files are written anew.
 */
class GuidePagesTest {
    private static final Path EXPECTED = Samples.HOME.resolve("src/test/resources/guide");
    private static final String OPERA =
            Samples.HOME.resolve("examples/profiles/opera-two-workloads.yaml").toString();
    private static final String CLINIC =
            Samples.HOME.resolve("examples/profiles/clinic-reminders.yaml").toString();

    private record Page(String name, String... line) {}

    private static final List<Page> PAGES = List.of(
            new Page("matrix-120.txt", "matrix", "--width", "120"),
            new Page("matrix-80.txt", "matrix", "--width", "80"),
            new Page("matrix-50.txt", "matrix", "--width", "50", "--category", "non-voice", "--profile", OPERA),
            new Page(
                    "matrix-hipaa-80.txt",
                    "matrix",
                    "--width",
                    "80",
                    "--compliance",
                    "hipaa",
                    "--category",
                    "software-tools"),
            new Page(
                    "matrix-advice-120.txt",
                    "matrix",
                    "--width",
                    "120",
                    "--profile",
                    CLINIC,
                    "--use-case",
                    "reminders,ivr"),
            new Page(
                    "matrix-two-workloads-80.txt",
                    "matrix",
                    "--width",
                    "80",
                    "--profile",
                    OPERA,
                    "--category",
                    "features"),
            new Page(
                    "matrix.md", "matrix", "--format", "markdown", "--category", "connectivity", "--compliance", "pci"),
            new Page("matrix.csv", "matrix", "--format", "csv", "--product", "amd,stream", "--profile", OPERA),
            new Page("compare-80.txt", "compare", "conversation-relay", "media-streams", "--width", "80"),
            new Page("compare-120.txt", "compare", "studio", "functions", "own-server", "--width", "120"),
            new Page("compare-three-80.txt", "compare", "card-capture", "--width", "80", "--all"),
            new Page("compare-use-cases-80.txt", "compare", "power dialer", "outbound-contact-center", "--width", "80"),
            new Page("compare.md", "compare", "start-stream", "real-time-transcription", "--format", "markdown"),
            new Page("ladder-80.txt", "ladder", "--width", "80"),
            new Page("ladder-120.txt", "ladder", "--width", "120"),
            new Page("ladder-profile-80.txt", "ladder", "--width", "80", "--profile", OPERA),
            new Page("ladder.md", "ladder", "--format", "markdown"));

    @TestFactory
    Stream<DynamicTest> each_page_reads_as_reviewed() {
        return PAGES.stream().map(p -> DynamicTest.dynamicTest(p.name(), () -> same(p)));
    }

    private static void same(Page page) throws IOException {
        Ran ran = Ran.of(page.line());
        assertThat(ran.code()).as(ran.err()).isZero();
        Path expected = EXPECTED.resolve(page.name());
        if (Boolean.getBoolean("voicemap.update")) {
            Files.createDirectories(EXPECTED);
            Files.writeString(expected, ran.out());
        }
        assertThat(ran.out()).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100, 120, 160})
    void no_line_is_longer_than_asked(int width) {
        for (List<String> line : List.of(
                List.of("matrix"),
                List.of("matrix", "--profile", OPERA),
                List.of("compare", "conversationrelay", "gather"),
                List.of("compare", "dial", "conference", "enqueue", "--all"),
                List.of("compare", "ivr", "ai-agents-native"),
                List.of("ladder", "--profile", OPERA))) {
            List<String> all = Stream.concat(line.stream(), Stream.of("--width", String.valueOf(width)))
                    .toList();
            Ran ran = Ran.of(all.toArray(String[]::new));
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out().lines().toList())
                    .as(line.toString())
                    .hasSizeGreaterThan(20)
                    .allMatch(l -> l.codePointCount(0, l.length()) <= width
                            || !l.strip().contains(" "));
        }
    }

    @Test
    void any_name_will_do_and_what_it_stands_for_is_the_same() {
        String page = Ran.of("compare", "conversationrelay", "connect-stream").out();
        assertThat(page).startsWith("ConversationRelay or <Connect><Stream>\n");
        assertThat(Ran.of("compare", "CR", "two-way stream").out()).isEqualTo(page);
        assertThat(Ran.of("compare", "<ConversationRelay>", "<Connect><Stream>").out())
                .isEqualTo(page);
    }

    @Test
    void what_cannot_be_compared_is_refused_in_one_clear_line() {
        refused("amd is a product, sales-dialer a use case", "compare", "amd", "sales-dialer");
        refused("Name two or three products", "compare");
        refused("Name two or three products", "compare", "amd");
        refused("these are 4: amd, gather, say, play", "compare", "amd", "gather", "say", "play");
        refused("did you mean gather?", "compare", "gathr", "say");
        refused("AMD is amd, which was named already", "compare", "amd", "AMD");
        refused("a choice is compared by its members", "compare", "ai-route", "gather");
        refused("these are 6: virtualagent, ", "compare", "ai-route");
    }

    @Test
    void what_the_matrix_does_not_know_is_refused_with_what_was_meant() {
        refused("--category is featurs; did you mean features?", "matrix", "--category", "featurs");
        refused("no use case is called gather", "matrix", "--use-case", "gather");
        refused("no product is called gathr; did you mean gather?", "matrix", "--product", "gathr");
        refused("--compliance is hippa; did you mean hipaa?", "matrix", "--compliance", "hippa");
        refused("--compliance is good; expected one of ruled-out", "matrix", "--compliance", "hipaa=good");
        refused("--state is market; did you mean marked?", "matrix", "--state", "market");
        refused("--format is yaml", "matrix", "--format", "yaml");
        refused("--standing is x", "matrix", "--standing", "x\u001b[2J");
    }

    @Test
    void a_profile_that_contradicts_itself_or_is_not_there_is_refused() {
        byte[] profile = "talks: [people]\nagents: {count: 0}\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (String command : List.of("matrix", "ladder")) {
            Ran ran = Ran.with(profile, command, "--profile", "-");
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).startsWith("standard input:").contains("contradict");
            assertThat(Ran.of(command, "--profile", "no-such-file.yaml").code()).isEqualTo(2);
        }
    }

    @Test
    void a_filter_that_leaves_nothing_says_so() {
        Ran ran = Ran.of("matrix", "--product", "hipaa", "--category", "non-voice");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("10 use cases, 0 products, 0 cells; 465 more cells left out");
        assertThat(Ran.of("matrix", "--product", "hipaa", "--category", "non-voice", "--format", "html")
                        .code())
                .isZero();
    }

    @Test
    void another_catalog_is_read_as_well() {
        String folder = Samples.HOME.resolve("catalog").toString();
        for (List<String> line : List.of(List.of("matrix"), List.of("compare", "say", "play"), List.of("ladder"))) {
            List<String> other =
                    Stream.concat(line.stream(), Stream.of("--catalog", folder)).toList();
            assertThat(Ran.of(other.toArray(String[]::new)).out())
                    .isEqualTo(Ran.of(line.toArray(String[]::new)).out());
        }
    }

    private static void refused(String message, String... line) {
        Ran ran = Ran.of(line);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(message).doesNotContain("\u001b");
    }
}
