package voicemap.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.cli.Ran;

/** Every reader of documents, and everything it might be given. */
class HostileDocumentsTest {
    private static final byte[] GOOD = "direction: inbound\ntalks: [keypad]\n".getBytes(UTF_8);
    private static final String DAY = "--today=2026-11-21";

    @TempDir
    Path folder;

    static List<Hostile> documents() {
        return Hostile.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_profile_in_a_file(Hostile hostile) throws IOException {
        Path file = Files.write(folder.resolve("p.yaml"), hostile.bytes());
        Ran ran = quick("recommend", file.toString());
        Hostile.refused(ran, file + ":", hostile.message());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_profile_on_standard_input(Hostile hostile) {
        Hostile.refused(Ran.with(hostile.bytes(), "recommend", "-"), "standard input:", hostile.message());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_file_of_a_catalog(Hostile hostile) throws IOException {
        Path catalog = Catalogs.bare(folder);
        Files.write(catalog.resolve("products/say.yaml"), hostile.bytes());
        Ran ran = quick("catalog", "check", catalog.toString());
        assertThat(ran.err()).endsWith("\n1 problem\n");
        Ran one = new Ran(ran.code(), ran.out(), ran.err().replace("1 problem\n", ""));
        Hostile.refused(one, "catalog/products/say.yaml:", hostile.message());
        Hostile.refused(
                quick("recommend", Child.PROFILE, "--catalog", catalog.toString()),
                "catalog/products/say.yaml:",
                hostile.message());
    }

    @Test
    void a_byte_order_mark_and_the_line_ends_of_other_systems_change_nothing_but_the_name() throws IOException {
        String text = new String(GOOD, UTF_8);
        String expected = Ran.with(GOOD, "recommend", "-", DAY).out();
        for (String same :
                List.of("\ufeff" + text, text.replace("\n", "\r\n"), text.replace("\n", "\r"), text.strip())) {
            Ran ran = Ran.with(same.getBytes(UTF_8), "recommend", "-", DAY);
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "NaN",
                ".inf",
                "-.inf",
                "0x10",
                "0o17",
                "1:30",
                "1_000",
                "--5",
                "1e",
                "5d",
                "0x1p3",
                "Infinity",
                "true",
                "\u0663",
                "-1",
                "9999999999"
            })
    void a_number_that_no_person_writes_is_refused_as_it_was_written(String number) {
        byte[] profile = ("volume:\n  calls-per-day: " + number + "\n").getBytes(UTF_8);
        Hostile.refused(
                Ran.with(profile, "recommend", "-"),
                "standard input:2:18: volume.calls-per-day is " + number,
                "; expected a .*number");
    }

    @ParameterizedTest
    @CsvSource({"400", "100000", "1900000"})
    void a_number_of_very_many_digits_is_refused_and_not_repeated(int digits) {
        String number = "9".repeat(digits);
        byte[] json = ("{\"volume\": {\"calls-per-day\": " + number + "}}").getBytes(UTF_8);
        Hostile.refused(Ran.with(json, "recommend", "-"), "standard input:1:", "is 9{80}…; expected a plain number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12027-03-01", "-0001-01-01", "2027-02-30", "999999999-12-31", "٢٠٢٧-03-01"})
    void a_day_that_is_none_is_refused(String day) {
        byte[] profile = ("account:\n  go-live: \"" + day + "\"\n").getBytes(UTF_8);
        Hostile.refused(
                Ran.with(profile, "recommend", "-"), "standard input:2:12: account.go-live is ", "expected a day");
    }

    @Test
    void what_is_no_file_is_refused() throws IOException {
        String none = folder.resolve("nope.yaml").toString();
        Hostile.refused(Ran.of("recommend", none), none + ": ", "there is no such file; check the name");
        Hostile.refused(Ran.of("recommend", folder.toString()), folder + ": ", "this is a folder; name a file in it");
        Path loop = folder.resolve("loop.yaml");
        Files.createSymbolicLink(loop, loop);
        Hostile.refused(Ran.of("recommend", loop.toString()), loop + ": ", "its links lead in a circle");
        Path below = Files.write(folder.resolve("file"), GOOD).resolve("below.yaml");
        Hostile.refused(Ran.of("recommend", below.toString()), below + ": ", "it cannot be read \\(Not a directory\\)");
        Hostile.refused(Ran.of("recommend", ""), "the command line: a file name is empty; name a file", "");
        Hostile.refused(
                Ran.of("recommend", "x".repeat(1_000_000)), "the command line: ", "longer than 4096 characters");
        Hostile.refused(Ran.of("recommend", "a\0b"), "a?b: ", "this cannot be a file name here");
    }

    @Test
    void a_device_without_end_is_refused_at_the_limit() {
        if (Files.exists(Path.of("/dev/zero"))) {
            Hostile.refused(quick("recommend", "/dev/zero"), "/dev/zero: ", "larger than 2 MB");
        }
        Hostile.refused(Ran.on(Hostile.endless(), "recommend", "-"), "standard input: ", "larger than 2 MB");
    }

    @Test
    void both_limits_are_raised_by_the_options_that_the_messages_name() throws IOException {
        byte[] large = Hostile.joined(
                GOOD, ("# " + "x".repeat(97) + "\n").repeat(25_000).getBytes(UTF_8));
        assertThat(Ran.with(large, "recommend", "-").err()).contains("larger than 2 MB; --max-size raises");
        assertThat(Ran.with(large, "recommend", "-", "--max-size=3").code()).isZero();
        byte[] deep = ("a: " + "[".repeat(60) + "]".repeat(60) + "\n").getBytes(UTF_8);
        assertThat(Ran.with(deep, "recommend", "-").err()).contains("more than 40 levels; --max-depth raises");
        assertThat(Ran.with(deep, "recommend", "-", "--max-depth=80").err()).contains("there is no key a");
        for (String option : List.of("--max-size=0", "--max-size=21", "--max-depth=0", "--max-depth=401")) {
            assertThat(Ran.with(deep, "recommend", "-", option).err()).contains("; expected a number of 1 to ");
        }
        Path catalog = Catalogs.copy(folder);
        Files.write(catalog.resolve("products/say.yaml"), large);
        assertThat(Ran.of("catalog", "check", catalog.toString()).err()).contains("larger than 2 MB");
        assertThat(Ran.of("catalog", "check", catalog.toString(), "--max-size=3")
                        .err())
                .contains("say.yaml:1:1: ")
                .doesNotContain("larger");
    }

    @Test
    void the_deepest_that_may_be_asked_for_is_read_without_harm() {
        String deep = "{\"a\":".repeat(390) + "1" + "}".repeat(390);
        assertThat(Ran.with(deep.getBytes(UTF_8), "recommend", "-", "--max-depth=400")
                        .err())
                .contains("there is no key a");
    }

    @Test
    void as_many_values_as_a_document_may_hold_are_answered_in_time() {
        StringBuilder text = new StringBuilder("direction: inbound\nlanguages:\n");
        for (int i = 0; i < 17_576; i++) {
            String code = "" + (char) ('a' + i / 676) + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26);
            for (String more : List.of("aa", "bb", "cc", "dd")) {
                text.append("- ").append(code).append('-').append(more).append('\n');
            }
        }
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThat(
                        Ran.with(text.toString().getBytes(UTF_8), "recommend", "-")
                                .code())
                .isZero());
    }

    private static Ran quick(String... args) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Ran.of(args));
    }
}
