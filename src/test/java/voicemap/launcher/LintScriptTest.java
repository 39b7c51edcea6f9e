package voicemap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.engine.Samples;

/** The script for hooks and CI, with a launcher that writes down what it is started with. */
class LintScriptTest {
    private static final String DESIGN = "design: x\nworkloads: [{name: calls}]\n";
    private static final String TWIML =
            "<?xml version=\"1.0\"?>\n<!-- in-call -->\n<Response><Say>Hi</Say></Response>\n";

    private record Ran(int code, String out, List<String> arguments, String java) {}

    @TempDir
    Path temp;

    private Path work;

    @BeforeEach
    void layOut() throws IOException {
        Path home = Files.createDirectories(temp.resolve("a home/scripts")).getParent();
        Files.copy(
                Samples.HOME.resolve("scripts/voicemap-lint.sh"),
                home.resolve("scripts/voicemap-lint.sh"),
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(
                home.resolve("voicemap"),
                """
                printf '%s\\n' "$@" >"$SEEN"
                printf '%s' "${JAVA_HOME:-}" >"$SEEN.java"
                exit "${CODE:-0}"
                """);
        work = Files.createDirectory(temp.resolve("work"));
        Files.writeString(work.resolve("desk.yaml"), DESIGN);
        Files.writeString(work.resolve("one.json"), "{\"workloads\": [{\"name\": \"x\", \"products\": [\"dial\"]}]}");
        Files.writeString(work.resolve("page.md"), "# Page\n\n```yaml voicemap\n" + DESIGN + "```\n");
        Files.writeString(work.resolve("ivr file.xml"), TWIML);
        Files.writeString(
                work.resolve("profile.yaml"), "business: x\nworkloads: [{name: calls, direction: inbound}]\n");
        Files.writeString(work.resolve("pom.xml"), "<project><a><Response/></a></project>");
        Files.writeString(work.resolve("notes.md"), "Answer with `<Response>`. The design: good.\n");
    }

    private Ran run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("sh", "../a home/scripts/voicemap-lint.sh"));
        line.addAll(List.of(arguments));
        Path seen = temp.resolve("seen");
        Files.deleteIfExists(seen);
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(work.toFile()).redirectErrorStream(true);
        Map<String, String> all = new HashMap<>(Map.of("PATH", System.getenv("PATH"), "SEEN", seen.toString()));
        all.put("JAVA_HOME", System.getProperty("java.home"));
        all.putAll(environment);
        builder.environment().clear();
        builder.environment().putAll(all);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        int code = process.waitFor();
        boolean called = Files.exists(seen);
        return new Ran(
                code,
                out,
                called ? Files.readAllLines(seen) : null,
                called ? Files.readString(temp.resolve("seen.java")) : null);
    }

    @Test
    void arguments_come_through_one_by_one() throws Exception {
        Ran ran = run(Map.of(), "--fail-on", "warning", "ivr file.xml", "designs/*.yaml", "", "$(id)");
        assertThat(ran.arguments())
                .containsExactly("lint", "--fail-on", "warning", "ivr file.xml", "designs/*.yaml", "", "$(id)");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 130})
    void exit_codes_are_kept(int code) throws Exception {
        assertThat(run(Map.of("CODE", "" + code), "desk.yaml").code()).isEqualTo(code);
    }

    @Test
    void of_the_files_of_a_hook_those_with_designs_and_twiml_are_taken() throws Exception {
        Ran ran = run(
                Map.of(),
                "--only-designs",
                "--config",
                "profile.yaml",
                "desk.yaml",
                "one.json",
                "page.md",
                "ivr file.xml",
                "profile.yaml",
                "pom.xml",
                "notes.md");
        assertThat(ran.arguments())
                .containsExactly(
                        "lint", "--config", "profile.yaml", "desk.yaml", "one.json", "page.md", "ivr file.xml");
    }

    @Test
    void where_no_design_is_among_the_files_of_a_hook_there_is_nothing_to_do() throws Exception {
        Ran none = run(Map.of("CODE", "2"), "--only-designs", "profile.yaml", "pom.xml", "notes.md");
        assertThat(none.code()).isZero();
        assertThat(none.arguments()).isNull();
        // nothing was named, so nothing is left out
        assertThat(run(Map.of(), "--only-designs", "--pedantic").arguments()).containsExactly("lint", "--pedantic");
        // and what is not there is for voicemap to tell
        assertThat(run(Map.of(), "--only-designs", "gone.yaml").arguments()).containsExactly("lint", "gone.yaml");
    }

    @Test
    void sarif_stands_beside_the_format_there_would_be() throws Exception {
        assertThat(run(Map.of(), "--sarif", "out put.sarif", "desk.yaml").arguments())
                .containsExactly("lint", "--format", "sarif=out put.sarif", "--format", "text", "desk.yaml");
        assertThat(run(Map.of(), "--sarif", "o", "--format", "github", "x").arguments())
                .containsExactly("lint", "--format", "sarif=o", "--format", "github", "x");
        assertThat(run(Map.of(), "--sarif", "o", "--lines", "--format=json\nx").arguments())
                .containsExactly("lint", "--format", "sarif=o", "--format=json", "x");
        assertThat(run(Map.of(), "--sarif", "", "x").arguments()).containsExactly("lint", "x");
        Ran bare = run(Map.of(), "--sarif");
        assertThat(bare.code()).isEqualTo(2);
        assertThat(bare.out()).contains("--sarif needs a value");
    }

    @Test
    void lines_are_arguments_and_nothing_in_them_is_a_command_or_a_pattern() throws Exception {
        Ran ran = run(Map.of(), "--lines", "", "--lines", "a folder\n*.yaml\n\n$(id);`id`\n", "--format", "github");
        assertThat(ran.arguments()).containsExactly("lint", "--format", "github", "a folder", "*.yaml", "$(id);`id`");
    }

    @Test
    void an_old_java_in_front_gives_way_to_a_newer_one_beside_it() throws Exception {
        Path old = jdk("jdk 11", "11.0.22");
        Path good = jdk("jdk 21", "21.0.4");
        assertThat(run(Map.of("JAVA_HOME", old.toString(), "JAVA_HOME_21_X64", good.toString(), "PATH", bin(old)), "x")
                        .java())
                .isEqualTo(good.toString());
        // one that will do stays
        assertThat(run(
                                Map.of(
                                        "JAVA_HOME",
                                        good.toString(),
                                        "JAVA_HOME_25_X64",
                                        jdk("jdk 25", "25").toString()),
                                "x")
                        .java())
                .isEqualTo(good.toString());
        // and so does one that was named
        assertThat(run(Map.of("JAVA_HOME", old.toString(), "VOICEMAP_JAVA", "/some/java"), "x")
                        .java())
                .isEqualTo(old.toString());
        assertThat(run(Map.of("JAVA_HOME", "", "PATH", bin(good)), "x").java())
                .isEqualTo(good.toRealPath().toString());
    }

    private static String bin(Path jdk) {
        return jdk.resolve("bin") + ":" + System.getenv("PATH");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = temp.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    @Test
    void without_the_launcher_it_says_so() throws Exception {
        Files.delete(temp.resolve("a home/voicemap"));
        Ran ran = run(Map.of(), "desk.yaml");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).startsWith("voicemap-lint: the launcher is missing");
    }

    @Test
    void the_hook_and_the_action_name_the_script_and_options_that_there_are() throws IOException {
        String hook = Files.readString(Samples.HOME.resolve(".pre-commit-hooks.yaml"));
        String action = Files.readString(Samples.HOME.resolve("action.yml"));
        assertThat(hook).contains("entry: scripts/voicemap-lint.sh --only-designs\n");
        assertThat(action).contains("\"$GITHUB_ACTION_PATH/scripts/voicemap-lint.sh\" --sarif \"$SARIF\"");
        // no input is ever part of a command
        assertThat(action.substring(action.indexOf("run: "))).doesNotContain("${{");
        assertThat(Files.isExecutable(Samples.HOME.resolve("scripts/voicemap-lint.sh")))
                .isTrue();
    }
}
