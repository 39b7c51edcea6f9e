package voicemap.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import voicemap.launcher.Installed.Run;

/** The script for hooks and CI with the packed program. */
class LintScriptIT {
    private static final Path HOME = Path.of(System.getProperty("voicemap.home"));
    private static final Map<String, String> OFF = Map.of("VOICEMAP_ARCHIVE", "off");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path temp;

    private static Installed program;

    @BeforeAll
    static void install() throws Exception {
        boolean packed = Files.exists(HOME.resolve("target/voicemap.jar"));
        if (!packed) System.err.println("LintScriptIT IS SKIPPED: there is no target/voicemap.jar; run mvn package");
        assumeTrue(packed, "no packed program");
        program = Installed.in(temp.resolve("a home"));
        Files.createDirectory(program.home().resolve("scripts"));
        Files.copy(
                HOME.resolve("scripts/voicemap-lint.sh"), script(), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Path designs = Files.createDirectory(program.home().resolve("designs"));
        Files.writeString(designs.resolve("clean.yaml"), "design: clean\nworkloads: [{name: calls}]\n");
        Files.writeString(
                designs.resolve("faulty.yaml"),
                "design: faulty\nworkloads: [{name: calls, requests: [{request: Calls, MachineDetection: Enabled}]}]\n");
    }

    private static Path script() {
        return program.home().resolve("scripts/voicemap-lint.sh");
    }

    private static Run run(String... arguments) throws Exception {
        return program.runAs(script().toString(), OFF, arguments);
    }

    @Test
    void what_is_found_is_printed_and_written_and_ends_with_its_code() throws Exception {
        Run clean = run("designs/clean.yaml");
        assertThat(clean.err()).isEmpty();
        assertThat(clean.code()).isZero();
        Run faulty = run("--sarif", "out.sarif", "--fail-on", "warning", "designs");
        assertThat(faulty.err()).isEmpty();
        assertThat(faulty.code()).isEqualTo(1);
        assertThat(faulty.out()).contains("designs/faulty.yaml:2:", "[setting-value]");
        assertThat(Files.readString(program.home().resolve("out.sarif"))).contains("\"2.1.0\"", "setting-value");
        assertThat(run("gone").code()).isEqualTo(2);
    }

    @Test
    void of_the_files_of_a_hook_those_that_are_none_are_no_error() throws Exception {
        Run mixed = run("--only-designs", "profile.yaml", "designs/clean.yaml");
        assertThat(mixed.err()).isEmpty();
        assertThat(mixed.code()).isZero();
        assertThat(run("profile.yaml").code()).isEqualTo(2);
    }
}
