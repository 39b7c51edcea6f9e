package voicemap.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voicemap.cli.Ran;

/** A folder that should be a catalog and is not, or not throughout. */
class HostileCatalogTest {
    @TempDir
    Path folder;

    private Path catalog;

    @BeforeEach
    void copy() throws IOException {
        catalog = Catalogs.copy(folder);
    }

    @Test
    void every_broken_file_among_good_ones_is_reported_in_order_and_none_is_said_to_miss_what_another_may_hold()
            throws IOException {
        Files.writeString(catalog.resolve("products/say.yaml"), "a: [\n");
        Files.write(catalog.resolve("traits.yaml"), new byte[] {(byte) 0xff, 'a', 'b'});
        Files.writeString(catalog.resolve("concerns/trust-hub.yaml"), "a: 1\na: 2\n");
        Files.writeString(catalog.resolve("products/gather.yaml"), "id: gather\nname: Gather\n");
        List<String> lines = check();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("catalog/concerns/trust-hub.yaml:2:1: the key a stands here twice");
        assertThat(lines.get(1)).startsWith("catalog/products/gather.yaml:1:1: ");
        assertThat(lines.get(2)).startsWith("catalog/products/say.yaml:2:1: this is not YAML");
        assertThat(lines.get(3)).startsWith("catalog/traits.yaml:1:1: the text is not UTF-8");
        assertThat(lines.get(4)).isEqualTo("4 problems");
        Hostile.refused(
                Ran.of("recommend", Child.PROFILE, "--catalog", catalog.toString()),
                "catalog/concerns/trust-hub.yaml:2:1: the key a stands here twice",
                "; 3 more: see voicemap catalog check /");
    }

    @Test
    void links_that_lead_in_a_circle_or_nowhere_and_what_is_no_file_are_named() throws Exception {
        Files.createSymbolicLink(catalog.resolve("products/circle"), catalog);
        Files.createSymbolicLink(catalog.resolve("products/nowhere.yaml"), Path.of("not-there"));
        Files.createSymbolicLink(catalog.resolve("products/self.yaml"), Path.of("self.yaml"));
        Files.createSymbolicLink(catalog.resolve("products/zero.yaml"), Path.of("/dev/zero"));
        assertThat(new ProcessBuilder(
                                "mkfifo", catalog.resolve("products/fifo.yaml").toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.writeString(catalog.resolve("products/other.yml"), "id: other\n");
        assertThat(check())
                .containsExactly(
                        "catalog/products/circle: this link leads in a circle; remove it",
                        "catalog/products/fifo.yaml: this is no plain file; remove it",
                        "catalog/products/nowhere.yaml: this link leads nowhere; remove it",
                        "catalog/products/other.yml: the file would be left out; let its name end in .yaml",
                        "catalog/products/self.yaml: this link leads nowhere; remove it",
                        "catalog/products/zero.yaml: this is no plain file; remove it",
                        "6 problems");
    }

    @Test
    void a_folder_that_is_linked_is_read_like_any_other() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("products");
        Files.move(catalog.resolve("products"), elsewhere);
        assertThat(Ran.of("catalog", "check", catalog.toString()).code()).isEqualTo(2);
        Files.createSymbolicLink(catalog.resolve("products"), elsewhere);
        assertThat(Ran.of("catalog", "check", catalog.toString()).code()).isZero();
    }

    @Test
    void what_may_not_be_read_is_named() throws IOException {
        Path secret = catalog.resolve("products/say.yaml");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Path closed = catalog.resolve("choices");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(
                    !Files.isReadable(secret), "SKIPPED: the superuser reads whatever it likes; run as somebody else");
            assertThat(check())
                    .containsExactly(
                            "catalog/choices: it may not be read; check its permissions",
                            "catalog/products/say.yaml: the file may not be read; check its permissions",
                            "2 problems");
            Hostile.refused(
                    Ran.of("recommend", secret.toString()), secret + ": ", "may not be read; check its permissions");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void what_is_no_catalog_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path crowd = Files.createDirectory(folder.resolve("crowd"));
        for (int i = 0; i < 10_001; i++) Files.createFile(crowd.resolve("f" + i));
        assertThat(problem(file)).endsWith("file: this is no folder; name the folder of a catalog");
        assertThat(problem(empty)).endsWith("empty: the folder holds no .yaml file; name the folder of a catalog");
        assertThat(problem(crowd)).endsWith("the folder holds more than 10000 files; name the folder of a catalog");
        assertThat(problem(Path.of("/dev/null"))).endsWith("this is no folder; name the folder of a catalog");
        assertThat(Ran.of("catalog", "check", "").err()).contains("a file name is empty");
    }

    @Test
    void a_catalog_may_be_only_so_large_as_a_whole() throws IOException {
        for (int i = 0; i < 11; i++) {
            Files.writeString(catalog.resolve("products/big" + i + ".yaml"), "# x\n".repeat(480_000));
        }
        assertThat(String.join("\n", check()))
                .contains("the catalog is larger than 20 MB up to here; --max-size raises");
    }

    @Test
    void a_thousand_mentions_of_what_there_is_not_are_answered_in_time_and_counted() throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(catalog.resolve("products/say.yaml")));
        text.append("builds-on:\n");
        for (int i = 0; i < 50_000; i++)
            text.append("  - nothing-of-that-name-").append(i).append('\n');
        Files.writeString(
                catalog.resolve("products/say.yaml"), text.toString().replaceFirst("(?m)^builds-on: .*\n", ""));
        List<String> lines = assertTimeoutPreemptively(Duration.ofSeconds(20), this::check);
        assertThat(lines).hasSize(201).last().isEqualTo("50000 problems, of which the first 200 are shown");
    }

    @Test
    void a_chain_of_very_many_prerequisites_is_refused_and_brings_nobody_down() throws IOException {
        Path file = catalog.resolve("concerns/trust-hub.yaml");
        String text = Files.readString(file);
        StringBuilder chain = new StringBuilder();
        int links = 5_000;
        for (int i = 0; i < links; i++) {
            chain.append("  - id: chain-").append(i).append("\n    kind: approval\n    name: N\n    say: S.\n");
            if (i + 1 < links) chain.append("    after: [chain-").append(i + 1).append("]\n");
        }
        assertThat(text).contains("\nprerequisites:\n");
        Files.writeString(file, text.replace("\nprerequisites:\n", "\nprerequisites:\n" + chain));
        Ran ran = Ran.of("catalog", "check", catalog.toString());
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        Hostile.harmless(ran);
    }

    @Test
    void a_pattern_that_would_take_years_is_named_and_given_up() throws IOException {
        Path file = catalog.resolve("questions.yaml");
        String text = Files.readString(file);
        assertThat(text).contains("pattern: \"[A-Z]{2}\"");
        Files.writeString(file, text.replace("pattern: \"[A-Z]{2}\"", "pattern: \"(A|AA)+\\\\1B\""));
        Ran ran = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Ran.of(
                        "recommend", "--set", "audience.countries=" + "A".repeat(40), "--catalog", catalog.toString()));
        Hostile.refused(ran, "catalog/questions.yaml:", "the pattern of audience.countries takes too long to match");
    }

    @Test
    void names_and_texts_of_a_strange_catalog_command_no_terminal() throws IOException {
        Path file = catalog.resolve("products/say.yaml");
        String text = Files.readString(file);
        Files.writeString(
                file,
                text.replaceFirst("(?m)^name: .*$", "name: \"Say \\\\e[31m\\\\u202E\\\\u2066\\\\x9B\""),
                StandardCharsets.UTF_8);
        Files.writeString(catalog.resolve("products/esc\u001B[31m\u202E.yaml"), "a: 1\n");
        assertThat(String.join("\n", check())).contains("catalog/products/esc?[31m?.yaml:1:1: ");
        Files.delete(catalog.resolve("products/esc\u001B[31m\u202E.yaml"));
        for (String format : List.of("text", "markdown", "json")) {
            Ran ran = Ran.of("recommend", Child.PROFILE, "--format", format, "--catalog", catalog.toString());
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out()).contains("Say ");
            Hostile.harmless(ran);
        }
        Hostile.harmless(Ran.of("catalog", "audit", "--catalog", catalog.toString()));
        Hostile.harmless(Ran.of("catalog", "export", "--catalog", catalog.toString()));
    }

    private List<String> check() {
        Ran ran = Ran.of("catalog", "check", catalog.toString());
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        Hostile.harmless(ran);
        return ran.err().lines().toList();
    }

    private static String problem(Path folder) {
        Ran ran = Ran.of("catalog", "check", folder.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).endsWith("\n1 problem\n");
        return ran.err().replace("\n1 problem\n", "");
    }
}
