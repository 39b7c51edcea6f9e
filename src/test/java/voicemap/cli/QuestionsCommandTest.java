package voicemap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.engine.Samples;
import voicemap.profile.Profile;
import voicemap.profile.Reply;
import voicemap.profile.Workload;

/** What to ask, as text, Markdown, data and a profile to fill in. With -Dvoicemap.update=true the pages are written anew. */
class QuestionsCommandTest {
    private static final Path PAGES = Samples.HOME.resolve("src/test/resources/pages");
    private static final String DAY = "--today=2026-11-21";
    private static final String MUSEUM = "examples/profiles/museum-mostly-unknown.yaml";

    private static Ran museum(String... more) throws IOException {
        List<String> line = new ArrayList<>(List.of("questions", "-", DAY));
        line.addAll(List.of(more));
        return Ran.with(Files.readAllBytes(Samples.HOME.resolve(MUSEUM)), line.toArray(String[]::new));
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Samples.HOME.resolve("examples/profiles"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "questions-80.txt, --width=80",
        "questions-120.txt, --width=120",
        "questions.md, --format=markdown",
        "questions-brief.txt, --brief",
        "questions.yaml, --format=yaml"
    })
    void the_first_meeting_reads_as_it_was_reviewed(String name, String option) throws IOException {
        Ran ran = museum(option);
        assertThat(ran.code()).as(ran.err()).isZero();
        Path file = PAGES.resolve(name);
        String made = ran.out().replaceFirst("schema=\\S+", "schema=profile.schema.json");
        if (Boolean.getBoolean("voicemap.update")) Files.writeString(file, made);
        assertThat(made).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void no_line_is_longer_than_asked(int width) throws IOException {
        assertThat(museum("--width", String.valueOf(width)).out().lines()).allMatch(l -> l.length() <= width);
    }

    @Test
    void what_can_change_most_comes_first_and_each_answer_says_what_it_would_change() throws IOException {
        JsonNode first = json(museum("--format", "json")).at("/questions/first");
        assertThat(first.findValuesAsText("id")).containsExactly("purpose", "talks");
        Map<String, String> changes = new LinkedHashMap<>();
        first.get(1)
                .get("answers")
                .forEach(a ->
                        changes.put(a.get("word").textValue(), a.get("changes").toString()));
        assertThat(changes.get("ai")).contains("use case: AI Agents (Buy/Native)");
        assertThat(changes.get("people")).contains("use case: Inbound Contact Center", "<Dial>");
        Map<String, String> purposes = new LinkedHashMap<>();
        first.get(0)
                .get("answers")
                .forEach(a ->
                        purposes.put(a.get("word").textValue(), a.get("changes").toString()));
        assertThat(purposes.get("remind")).isEqualTo("[]");
        assertThat(purposes.get("measure-advertising")).contains("Call Tracking");
    }

    @Test
    void what_hangs_on_an_answer_says_on_which() throws IOException {
        JsonNode questions = json(museum("--format", "json")).get("questions");
        Map<String, JsonNode> later = new LinkedHashMap<>();
        questions.get("later").forEach(q -> later.put(q.get("id").textValue(), q));
        assertThat(later.get("ai.model").get("onlyIf").textValue()).isEqualTo("answer 2 (talks) is ai");
        assertThat(later.get("exchange.wants").get("onlyIf").textValue())
                .isEqualTo("answer 1 (purpose) is connect-exchange");
        assertThat(later.get("recording.of").get("onlyIf").textValue()).isEmpty();
        assertThat(later.get("exchange.wants").get("open").booleanValue())
                .as("it does not matter as long as nobody says so")
                .isFalse();
        assertThat(later).as("people are called, or not").doesNotContainKeys("outbound.pace", "audience.consent");
        assertThat(questions.get("assumed").findValuesAsText("id")).contains("account.region", "compliance");
    }

    @Test
    void an_answer_that_contradicts_another_is_told_so() {
        Ran ran = Ran.of("questions", "--set", "direction=none", "--set", "talks=unknown", "--format", "json", DAY);
        assertThat(ran.code()).as(ran.err()).isZero();
        Ran clash = Ran.of("questions", "--set", "direction=none", "--set", "talks=people", DAY);
        if (clash.code() == 2) assertThat(clash.err()).contains("two answers contradict each other");
    }

    @Test
    void without_a_profile_all_is_asked() throws IOException {
        JsonNode questions = json(Ran.of("questions", "--format", "json", DAY)).get("questions");
        TreeSet<String> ids = new TreeSet<>();
        for (String part : List.of("first", "later", "assumed"))
            ids.addAll(questions.get(part).findValuesAsText("id"));
        assertThat(ids).isEqualTo(new TreeSet<>(Samples.catalog().questions().keySet()));
        assertThat(questions.get("answered")).isEmpty();
    }

    /** The lines of all answers with their meaning, whatever line they stand in. */
    private static Map<String, String> replies(Profile profile) {
        Map<String, String> out = new LinkedHashMap<>();
        for (Workload w : profile.workloads()) {
            String name = profile.workloads().size() == 1 ? "" : w.name();
            w.replies()
                    .forEach((id, r) -> out.put(
                            name + ":" + id,
                            r.state() == Reply.State.OPEN ? "open" : r.state() + " " + r.values() + r.number()));
        }
        return out;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_profile_to_fill_in_says_what_the_profile_said(Path example) throws IOException {
        Ran ran = Ran.of("questions", example.toString(), "--format", "yaml", DAY);
        assertThat(ran.code()).as(ran.err()).isZero();
        Profile before = Samples.profile(Files.readString(example));
        Profile after = Samples.profile(ran.out());
        assertThat(after.business()).isEqualTo(before.business());
        assertThat(replies(after)).isEqualTo(replies(before));
        assertThat(Ran.with(ran.out().getBytes(UTF_8), "recommend", "-", DAY).code())
                .isZero();
        Ran again = Ran.with(ran.out().getBytes(UTF_8), "questions", "-", "--format", "yaml", DAY);
        assertThat(again.out()).isEqualTo(ran.out());
    }

    @Test
    void every_comment_of_the_profile_to_fill_in_can_be_made_a_line() {
        String form = Ran.of("questions", "--format", "yaml", DAY).out();
        StringBuilder taken = new StringBuilder();
        for (String line : form.split("\n")) {
            String bare = line.replaceFirst("^# ([a-z.-]+: \\S.*)$", "$1");
            String key = bare.split(":")[0];
            taken.append(Samples.catalog().questions().containsKey(key) ? bare : line)
                    .append('\n');
        }
        Profile profile = Samples.profile(taken.toString());
        assertThat(profile.workloads().get(0).replies().values())
                .noneMatch(r -> r.state() == Reply.State.ASSUMED)
                .anyMatch(r -> r.state() == Reply.State.GIVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "html", "json", "yaml"})
    void a_business_with_a_hostile_name_is_named_and_not_obeyed(String format) {
        String name = "Evil \u202Eexe\u2066 <script>alert(1)</script> # [x](y) `z`: {a}";
        byte[] profile = ("business: '" + name + "'\ndirection: inbound\n").getBytes(UTF_8);
        Ran ran = Ran.with(profile, "questions", "-", "--format", format, DAY);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Evil").doesNotContain("\u202E", "\u2066");
        if (format.equals("html") || format.equals("markdown"))
            assertThat(ran.out()).doesNotContain("<script>alert");
        if (format.equals("yaml"))
            assertThat(Samples.profile(ran.out()).business()).isEqualTo(name);
    }

    @Test
    void what_cannot_be_read_is_refused() {
        assertThat(Ran.of("questions", "no-such.yaml").code()).isEqualTo(2);
        assertThat(Ran.of("questions", "--set", "direction=sideways").code()).isEqualTo(2);
        assertThat(Ran.of("questions", "--format", "pdf").err()).contains("--format is pdf");
    }

    private static JsonNode json(Ran ran) throws IOException {
        assertThat(ran.code()).as(ran.err()).isZero();
        return new ObjectMapper().readTree(ran.out());
    }
}
