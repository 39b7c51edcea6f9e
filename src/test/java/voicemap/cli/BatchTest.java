package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voicemap.engine.Samples;

/** Many profiles in one run: a line for a line, in order, whatever the lines are like. */
class BatchTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DAY = "--today=2026-11-21";
    private static final String FINE = "{\"business\":\"Fine\",\"talks\":\"ai\",\"direction\":\"inbound\"}";
    private static final String BROKEN = "{\"talks\":\"sideways\"}";

    private record Ran(int code, String out, String err) {
        List<JsonNode> records() {
            List<JsonNode> records = new ArrayList<>();
            try {
                for (String line : out.split("\n")) if (!line.isEmpty()) records.add(MAPPER.readTree(line));
            } catch (IOException e) {
                throw new AssertionError(out, e);
            }
            return records;
        }

        /** The numbers of the lines, those with an error negative. */
        List<Integer> numbers() {
            return records().stream()
                    .map(r -> r.get("line").intValue() * (r.has("error") ? -1 : 1))
                    .toList();
        }

        /** The error of the only record. */
        JsonNode error() {
            assertThat(records()).hasSize(1);
            assertThat(code).isEqualTo(2);
            assertThat(err).isEmpty();
            return records().get(0).get("error");
        }
    }

    @TempDir
    Path folder;

    @Test
    void each_line_gets_the_advice_that_a_run_of_its_own_gives() throws IOException {
        List<String> lines = IntStream.rangeClosed(1, 30).mapToObj(Lot::line).toList();
        Path file = Files.writeString(folder.resolve("p.jsonl"), String.join("\n", lines));
        List<String> out =
                run("", "--batch", file.toString(), DAY).out().lines().toList();
        assertThat(out).hasSameSizeAs(lines);
        int advised = 0;
        for (int i = 0; i < lines.size(); i++) {
            Path alone = Files.writeString(folder.resolve("p.json"), lines.get(i));
            Ran single = run("", alone.toString(), DAY, "--format=json");
            JsonNode record = MAPPER.readTree(out.get(i));
            assertThat(out.get(i))
                    .as("nothing that a compact writer would not write")
                    .isEqualTo(record.toString());
            if (single.code() == 0) {
                String advice = MAPPER.readTree(single.out())
                        .get("advice")
                        .toString()
                        .replace("p.json:1:", "p.jsonl:" + (i + 1) + ":");
                assertThat(record.get("advice").toString()).isEqualTo(advice);
                advised++;
            } else {
                JsonNode error = record.get("error");
                String first = error.get("at").textValue() + ": "
                        + error.get("message").textValue() + "; "
                        + error.get("expected").textValue();
                assertThat(single.err()
                                .lines()
                                .findFirst()
                                .orElseThrow()
                                .replace("p.json:1:", "p.jsonl:" + (i + 1) + ":"))
                        .isEqualTo(first);
                assertThat(single.err().lines().count())
                        .isEqualTo(1 + (error.has("more") ? error.get("more").size() : 0));
            }
        }
        assertThat(advised).isBetween(10, 29);
    }

    @Test
    void lines_come_out_in_the_order_in_which_they_went_in_and_twice_the_same() {
        // heavy and light lines in turn: those that are done first must wait
        StringBuilder in = new StringBuilder();
        for (int i = 1; i <= 120; i++)
            in.append(i % 3 == 0 ? BROKEN : Lot.line(i)).append('\n');
        Ran ran = run(in.toString(), "--batch", "-", DAY);
        assertThat(ran.numbers().stream().map(Math::abs))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 120).boxed().toList());
        for (JsonNode r : ran.records()) {
            if (r.has("advice"))
                assertThat(r.at("/advice/business").textValue())
                        .isEqualTo("Business " + r.get("line").intValue());
        }
        assertThat(run(in.toString(), "--batch", "-", DAY).out()).isEqualTo(ran.out());
    }

    @Test
    void a_broken_line_becomes_an_error_with_its_number_and_the_others_are_advised_on() {
        Ran ran = run(FINE + "\n\n" + BROKEN + "\n  \t\n" + FINE + "\n", "--batch", "-");
        assertThat(ran.numbers()).containsExactly(1, -3, 5);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.records().get(1).get("error").toString())
                .isEqualTo("{\"message\":\"talks is sideways\",\"at\":\"standard input:3:10\","
                        + "\"expected\":\"expected one of message, keypad, speech, ai, people\"}");
    }

    @Test
    void whatever_is_wrong_with_a_line_its_error_says_where_and_what() {
        Map.of(
                        "nonsense",
                        "1:1 this is no JSON object",
                        "[" + FINE + "]",
                        "1:1 this is no JSON object",
                        "{\"talks\":",
                        "1:10 this is not JSON: the text has an unexpected end",
                        FINE + FINE,
                        "1:" + (FINE.length() + 1) + " a second document follows",
                        "{\"talkz\":\"ai\"}",
                        "1:2 there is no key talkz",
                        "{\"talks\":\"ai\",\"talks\":\"ai\"}",
                        "1:15 the key talks stands here twice",
                        "{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}",
                        "1:46 this is nested too deeply, more than 40 levels",
                        "{\"volume\":{\"calls-per-day\":1e300}}",
                        "1:28 volume.calls-per-day is 1e300",
                        "{\"volume\":{\"calls-per-day\":" + "9".repeat(2000) + "}}",
                        "1:28 volume.calls-per-day is " + "9".repeat(80) + "…",
                        "{\"direction\":\"inbound\",\"outbound.starts\":\"list\"}",
                        "1:24 two answers contradict each other: direction says that nobody is called, and"
                                + " outbound.starts says that a list is worked through")
                .forEach((line, said) -> {
                    JsonNode error = run(line, "--batch", "-").error();
                    assertThat(error.get("at").textValue().substring("standard input:".length()) + " "
                                    + error.get("message").textValue())
                            .as(line)
                            .isEqualTo(said);
                });
    }

    @Test
    void a_line_that_is_not_utf_8_spoils_no_other() {
        byte[] bytes = (FINE + "\n{\"business\":\"Caf\u00e9\"}\n" + FINE).getBytes(StandardCharsets.ISO_8859_1);
        Ran ran = run(new ByteArrayInputStream(bytes), Map.of(), "--batch", "-");
        assertThat(ran.numbers()).containsExactly(1, -2, 3);
        assertThat(ran.records().get(1).at("/error/message").textValue()).isEqualTo("the text is not UTF-8 from here");
        assertThat(ran.records().get(1).at("/error/at").textValue()).isEqualTo("standard input:2:17");
    }

    @Test
    void half_a_character_in_an_escape_is_no_fault_of_voicemap() {
        Ran ran = run("{\"business\":\"\\ud800\",\"talks\":\"ai\"}\n{\"\\ud800\":1}", "--batch", "-");
        assertThat(ran.numbers()).containsExactly(1, -2);
        assertThat(ran.records().get(0).at("/advice/business").textValue()).isEqualTo("?");
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void a_line_of_more_than_two_megabytes_is_an_error_and_one_just_below_is_read() {
        String pad = " ".repeat(2_000_000 - FINE.length());
        Ran ran = run(FINE + pad + "\n" + FINE + pad + " \n" + FINE, "--batch", "-");
        assertThat(ran.numbers()).containsExactly(1, -2, 3);
        assertThat(ran.records().get(1).at("/error/message").textValue()).isEqualTo("the line is larger than 2 MB");
    }

    @Test
    void every_contradiction_in_a_line_is_named() {
        JsonNode error = run(
                        "{\"direction\":\"inbound\",\"outbound.starts\":\"list\",\"talks\":\"keypad\",\"agents.count\":3}",
                        "--batch",
                        "-")
                .error();
        assertThat(error.get("message").textValue()).contains("direction");
        assertThat(error.get("more")).hasSize(1);
        assertThat(error.at("/more/0/message").textValue()).contains("agents.count");
        assertThat(error.at("/more/0/at").textValue()).startsWith("standard input:1:");
    }

    @Test
    void an_empty_input_gives_an_empty_output() {
        for (String in : List.of("", "\n", " \r\n\n\t\n")) {
            assertThat(run(in, "--batch", "-")).isEqualTo(new Ran(0, "", ""));
        }
    }

    @Test
    void ends_of_lines_and_a_byte_order_mark_make_no_difference() {
        String plain = run(FINE + "\n" + BROKEN + "\n", "--batch", "-", DAY).out();
        assertThat(run(FINE + "\n" + BROKEN, "--batch", "-", DAY).out()).isEqualTo(plain);
        assertThat(run(FINE + "\r\n" + BROKEN + "\r\n", "--batch", "-", DAY).out())
                .isEqualTo(plain);
        assertThat(run("\uFEFF" + FINE + "\n" + BROKEN, "--batch", "-", DAY).out())
                .isEqualTo(plain);
    }

    @Test
    void findings_make_the_exit_code_1_and_errors_make_it_2() {
        String risky =
                "{\"direction\":\"outbound\",\"purpose\":\"sell\",\"talks\":\"ai\",\"audience.countries\":\"US\"}";
        assertThat(run(FINE + "\n" + risky, "--batch", "-").code()).isZero();
        assertThat(run(risky + "\n{}", "--batch", "-", "--fail-on=note").code()).isEqualTo(1);
        assertThat(run(risky + "\n" + BROKEN + "\n{}", "--batch", "-", "--fail-on=note")
                        .code())
                .isEqualTo(2);
        assertThat(run("{}", "--batch", "-", "--fail-on=error").code()).isZero();
    }

    @Test
    void settings_day_standing_and_catalog_count_for_each_line() {
        Ran ran = run(
                FINE + "\n{}",
                "--batch=-",
                "--set=direction=outbound",
                "--today=2027-03-01",
                "--catalog=" + Samples.HOME.resolve("catalog"),
                "--min-standing=verified");
        assertThat(ran.code()).as(ran.err()).isZero();
        for (JsonNode r : ran.records()) {
            assertThat(r.at("/advice/today").textValue()).isEqualTo("2027-03-01");
            assertThat(r.at("/advice/assumptions").findValuesAsText("question")).doesNotContain("direction");
            assertThat(r.at("/advice/questions").findValuesAsText("id")).doesNotContain("direction");
        }
        String single = run(FINE, "-", "--set=direction=outbound", "--min-standing=verified", DAY, "--format=json")
                .out();
        assertThat(run(FINE, "--batch=-", "--set=direction=outbound", "--min-standing=verified", DAY)
                        .out())
                .contains("\"tier\":\"not-assessed\"")
                .hasSizeLessThan(single.length());
    }

    @Test
    void a_setting_that_is_wrong_for_every_line_is_refused_before_the_first() {
        Ran ran = run(FINE, "--batch", "-", "--set", "talks=sideways");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("--set talks=sideways: talks is sideways; ")
                .hasLineCount(1);
    }

    @Test
    void a_setting_for_a_workload_is_an_error_only_where_there_is_no_such_workload() {
        String two = "{\"workloads\":[{\"name\":\"billing\",\"talks\":\"keypad\"},{\"name\":\"desk\"}]}";
        Ran ran = run(two + "\n" + FINE, "--batch", "-", "--set", "billing:talks=ai");
        assertThat(ran.numbers()).containsExactly(1, -2);
        assertThat(ran.records().get(1).at("/error/message").textValue())
                .isEqualTo("there is no workload called billing");
    }

    @Test
    void what_is_made_for_a_single_page_is_refused() {
        for (String option : List.of(
                "--section=plan",
                "--about=AMD",
                "--format=text",
                "--format=markdown",
                "--width=90",
                "--color=always")) {
            Ran ran = run(FINE, "--batch", "-", option);
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .startsWith("voicemap: --batch writes JSON lines to standard output; " + option.split("=")[0]
                            + " goes with a single profile\n");
        }
        assertThat(run(FINE, "--batch", "-", "--format=json").code()).isZero();
        assertThat(run(FINE, "p.yaml", "--batch", "-").err())
                .startsWith("voicemap: Name a profile or a --batch of them, not both\n");
    }

    @Test
    void a_file_that_is_not_there_or_is_a_folder_is_refused_in_one_line() {
        String none = folder.resolve("none.jsonl").toString();
        assertThat(run("", "--batch", none))
                .isEqualTo(new Ran(
                        2, "", none + ": there is no such file; check the name, or use - to read standard input\n"));
        assertThat(run("", "--batch", folder.toString()))
                .isEqualTo(new Ran(2, "", folder + ": this is a folder; name a file in it\n"));
    }

    @Test
    void every_line_keeps_to_the_published_schema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(MAPPER.readTree(
                        Samples.HOME.resolve("docs/schemas/batch.schema.json").toFile()));
        StringBuilder in = new StringBuilder(BROKEN + "\nnonsense\n");
        for (int i = 1; i <= 20; i++) in.append(Lot.line(i)).append('\n');
        String out = run(in.toString(), "--batch", "-").out();
        assertThat(out).hasLineCount(22).contains("\"advice\":{", "\"error\":{", "\"more\":[");
        for (String line : out.split("\n")) {
            assertThat(schema.validate(MAPPER.readTree(line))).as(line).isEmpty();
        }
        String error = out.lines().findFirst().orElseThrow();
        for (String other : List.of(
                error.replace("\"error\"", "\"eror\""),
                error.replace("\"line\":1,", ""),
                error.replace("\"error\"", "\"advice\":{},\"error\""))) {
            assertThat(schema.validate(MAPPER.readTree(other))).as(other).isNotEmpty();
        }
    }

    @Test
    void a_reader_that_does_not_read_stops_the_reading_and_one_that_goes_away_ends_it_quietly() throws Exception {
        AtomicLong taken = new AtomicLong();
        byte[] line = (FINE + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                System.arraycopy(line, 0, into, from, line.length);
                taken.incrementAndGet();
                return line.length;
            }
        };
        CountDownLatch gone = new CountDownLatch(1);
        OutputStream stuck = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                try {
                    gone.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams =
                new Streams(endless, new Output(stuck), new PrintStream(err, true, StandardCharsets.UTF_8), Map.of());
        CompletableFuture<Integer> code =
                CompletableFuture.supplyAsync(() -> new Program(streams).run("recommend", "--batch", "-"));
        long before;
        do {
            before = taken.get();
            TimeUnit.MILLISECONDS.sleep(700);
        } while (taken.get() == 0 || taken.get() > before);
        assertThat(taken.get()).isLessThanOrEqualTo(4L * Runtime.getRuntime().availableProcessors() + 4);
        gone.countDown();
        assertThat(code.get(60, TimeUnit.SECONDS)).isEqualTo(Exit.CLOSED_PIPE);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private Ran run(String in, String... args) {
        return run(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), Map.of(), args);
    }

    private static Ran run(InputStream in, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams =
                new Streams(in, new Output(out), new PrintStream(err, true, StandardCharsets.UTF_8), environment);
        List<String> all = new ArrayList<>(List.of("recommend"));
        all.addAll(List.of(args));
        int code = new Program(streams).run(all.toArray(String[]::new));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
