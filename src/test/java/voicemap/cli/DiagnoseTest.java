package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.Samples;
import voicemap.guide.Guide;
import voicemap.model.Cause;
import voicemap.model.Symptoms;

/** The command and its pages. With -Dvoicemap.update=true the pages are written anew. */
class DiagnoseTest {
    private static final Path PAGES = Samples.HOME.resolve("src/test/resources/diagnose");
    private static final Path LOG = PAGES.resolve("log.json");

    @TempDir
    Path folder;

    private static Ran run(String... args) {
        String[] line = new String[args.length + 1];
        line[0] = "diagnose";
        System.arraycopy(args, 0, line, 1, args.length);
        return Ran.of(line);
    }

    private static void page(String name, String... args) throws IOException {
        Ran ran = run(args);
        assertThat(ran.code()).as(ran.err()).isZero();
        Path file = PAGES.resolve(name);
        if (Boolean.getBoolean("voicemap.update")) Files.writeString(file, ran.out());
        assertThat(ran.out()).isEqualTo(Files.readString(file));
    }

    @Test
    void the_pages_are_as_they_were() throws IOException {
        page("dead-air-80.txt", "dead air after the customer picks up", "--width", "80");
        page("hang-up-120.txt", "callers hang up right after answering", "--width", "120");
        page("hang-up.md", "callers hang up right after answering", "--format", "markdown");
        page("codes-80.txt", "--error", "64105,99999", "--width", "80");
        page("log-80.txt", "--log", LOG.toString(), "--width", "80");
        page("log.md", "--log", LOG.toString(), "--format", "markdown");
        page("nothing-80.txt", "no", "sound", "--width", "80");
        page("log-result.json", "--log", LOG.toString(), "--format", "json");
    }

    @Test
    void every_id_and_code_that_it_shows_is_known_to_show() {
        Symptoms symptoms = CatalogFiles.symptoms();
        Guide guide = new Guide(Samples.catalog(), CatalogFiles.checkbook(), CatalogFiles.rules());
        int tried = 0;
        for (Cause c : symptoms.causes()) {
            assertThat(guide.of(c.id(), symptoms).id()).isEqualTo(c.id());
            for (String code : c.codes()) {
                boolean known = !guide.entries().find(code).isEmpty() || guide.of(code, symptoms) != null;
                assertThat(known).as(code).isTrue();
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(40);
        assertThat(guide.of("amd", symptoms)).isNull();
        assertThat(Ran.of("show", "cause-echo", "31005").out())
                .contains("echo on the line")
                .contains("cause-sdk-blocked");
        assertThat(Ran.of("show", "cause-eco").code()).isEqualTo(2);
    }

    @Test
    void several_words_are_one_symptom() {
        assertThat(run("dead", "air", "after", "the", "customer", "picks", "up").out())
                .isEqualTo(run("dead air after the customer picks up").out());
    }

    @Test
    void words_codes_and_log_count_together() {
        Ran ran = run("nothing plays", "--error", "13511", "--log", LOG.toString());
        assertThat(ran.out()).contains("ERROR 13511").contains("ERROR 11200").contains("SEEN IN 3 RECORDS");
    }

    @Test
    void a_log_comes_from_standard_input_too() throws IOException {
        assertThat(Ran.with(Files.readAllBytes(LOG), "diagnose", "--log", "-").out())
                .isEqualTo(run("--log", LOG.toString()).out());
    }

    @Test
    void secrets_and_numbers_of_a_log_are_in_no_form() throws IOException {
        for (String form : new String[] {"text", "markdown", "json"}) {
            assertThat(run("--log", LOG.toString(), "--format", form).out())
                    .doesNotContain("5550006", "0123456789abcdef", "hunter2", "user:pw");
        }
    }

    @Test
    void a_log_of_which_nothing_is_known_is_told_apart_from_one_without_faults() {
        Ran ran = Ran.with("{\"weather\": \"fine\"}".getBytes(StandardCharsets.UTF_8), "diagnose", "--log", "-");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("nothing in standard input is known of calls");
        assertThat(ran.out()).startsWith("No likely cause");
    }

    @Test
    void what_cannot_be_used_is_refused_with_what_was_expected() {
        refused("Say what people see or hear");
        refused("Say what people see or hear", "  ");
        refused("--error is abc; expected five or six digits", "--error", "abc");
        refused("--error is 1; expected", "--error", "64105,1");
        refused("more than 20 error codes", "--error", "12345" + ",12345".repeat(20));
        refused("longer than 2000 characters", "x ".repeat(1_500));
        refused("--format is html", "echo", "--format", "html");
        refused("there is no such file", "--log", folder.resolve("missing").toString());
        Ran broken = Ran.with("{\"token\": hunter2}".getBytes(StandardCharsets.UTF_8), "diagnose", "--log", "-");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("standard input:1").contains("cannot be read as JSON");
        assertThat(broken.err()).doesNotContain("hunter2");
    }

    private static void refused(String message, String... args) {
        Ran ran = run(args);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(message);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void nothing_of_the_words_reaches_a_terminal_that_would_obey_it() {
        Ran ran = run("I hear an \u001b[31m echo \u001b]7;x\u0007 <script>`|*_\u202e on the line");
        assertThat(ran.out()).contains("because of  the words ").doesNotContain("\u001b", "\u202e", "<script>");
    }

    @Test
    void another_catalog_is_read_where_one_is_named() {
        Ran ran = run("echo", "--catalog", Samples.HOME.resolve("catalog").toString());
        assertThat(ran.out()).isEqualTo(run("echo").out());
    }
}
