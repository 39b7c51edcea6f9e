package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voicemap.engine.Samples;

/** Projects made from the command line. */
class ScaffoldCommandTest {
    private static final String CLINIC =
            Samples.HOME.resolve("examples/profiles/clinic-reminders.yaml").toString();
    private static final String OPERA =
            Samples.HOME.resolve("examples/profiles/opera-two-workloads.yaml").toString();
    private static final int FILES = 19;

    @TempDir
    private Path folder;

    private static Ran ran(String... args) {
        return with("", args);
    }

    private static Ran with(String in, String... args) {
        List<String> all = new ArrayList<>(List.of("scaffold"));
        all.addAll(List.of(args));
        return Ran.small(in.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
    }

    private static void done(Ran ran) {
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
    }

    private static void refused(Ran ran, String... messages) {
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(messages);
        assertThat(ran.out()).isEmpty();
    }

    private static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> out = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path p : walk.filter(Files::isRegularFile).toList()) {
                out.put(root.relativize(p).toString(), Files.readString(p));
            }
        }
        return out;
    }

    @Test
    void a_project_is_made_and_the_next_steps_are_said() throws IOException {
        Path made = folder.resolve("clinic");
        Ran ran = ran(CLINIC, "-o", made.toString());
        done(ran);
        assertThat(ran.out())
                .startsWith(FILES + " files in " + made + ": Voice Notifications for Riverside Clinic\n")
                .contains("  cd " + made + "\n  npm install\n  npm test\n");
        Map<String, String> files = tree(made);
        assertThat(files).hasSize(FILES).containsKeys("README.md", ".gitignore", "test/amd.test.js");
        assertThat(files.get("profile.yaml")).isEqualTo(Files.readString(Path.of(CLINIC)));
        assertThat(Files.getPosixFilePermissions(made.resolve("scripts/hello")))
                .contains(PosixFilePermission.OWNER_EXECUTE);
        assertThat(Files.getPosixFilePermissions(made.resolve("README.md")))
                .doesNotContain(PosixFilePermission.OWNER_EXECUTE);
        assertThat(new TreeSet<>(List.of(folder.toFile().list()))).containsExactly("clinic");
    }

    /** The project itself states what it was made from, and is found sound. */
    @Test
    void the_design_in_it_is_read_by_lint_and_makes_the_same_project_again() throws IOException {
        Path made = folder.resolve("clinic");
        done(ran(CLINIC, "-o", made.toString(), "--today", "2026-11-21"));
        Ran lint = Ran.of("lint", made.resolve("design.yaml").toString());
        assertThat(lint.code()).as(lint.out() + lint.err()).isZero();
        done(ran(made.resolve("profile.yaml").toString(), "-o", made.toString(), "--diff", "--today", "2026-11-21"));
        Ran again = ran(made.resolve("design.yaml").toString(), "-o", folder + "/again", "--today", "2026-11-21");
        done(again);
        Map<String, String> first = tree(made);
        Map<String, String> second = tree(folder.resolve("again"));
        assertThat(second.keySet()).isEqualTo(new TreeSet<>(first.keySet()) {
            {
                remove("profile.yaml");
            }
        });
        second.remove("design.yaml");
        assertThat(first).containsAllEntriesOf(second);
    }

    @Test
    void a_design_without_requirements_says_so() throws IOException {
        Path design = folder.resolve("design.yaml");
        Files.writeString(design, "design: X\nworkloads:\n  - name: calls\n    products: [say]\n");
        refused(ran(design.toString(), "-o", folder + "/x"), "design.yaml:1:1: the design states no requirements");
    }

    @Test
    void standard_input_is_a_profile_too() throws IOException {
        Ran ran = with(Files.readString(Path.of(CLINIC)), "-", "-o", folder + "/x");
        done(ran);
        assertThat(tree(folder.resolve("x"))).hasSize(FILES);
    }

    @Test
    void what_is_shown_before_anything_is_written() throws IOException {
        Path made = folder.resolve("clinic");
        Ran dry = ran(CLINIC, "-o", made.toString(), "--dry-run", "--width", "100");
        done(dry);
        assertThat(dry.out())
                .contains(FILES + " files, ", "Nothing was written.", "functions/amd.protected.js", "amd", "always");
        Ran why = ran(CLINIC, "--explain", "--width", "100");
        done(why);
        assertThat(why.out())
                .contains(
                        "outbound.answering-machines: leave-message",
                        "clinic-reminders.yaml:12:3",
                        "amd-unknown-verdict (pitfall, ",
                        "tested in test/amd.test.js",
                        ", read 20");
        JsonNode data = new ObjectMapper()
                .readTree(ran(CLINIC, "--explain", "--format", "json").out());
        assertThat(data.get("schemaVersion").asInt()).isEqualTo(1);
        assertThat(data.get("scaffold").get("files")).hasSize(FILES);
        assertThat(ran("--list").out())
                .contains("voice-notifications: Voice Notifications", "(always)", "callback-number");
        assertThat(made).doesNotExist();
    }

    @Test
    void a_difference_is_one_that_patch_takes() throws IOException {
        Path made = folder.resolve("clinic");
        done(ran(CLINIC, "-o", made.toString(), "--today", "2026-11-21"));
        Ran same = ran(CLINIC, "-o", made.toString(), "--today", "2026-11-21", "--diff");
        done(same);
        assertThat(same.out()).isEmpty();
        Files.writeString(made.resolve("functions/call.js"), "mine\n");
        Files.delete(made.resolve("README.md"));
        Ran diff = ran(CLINIC, "-o", made.toString(), "--today", "2026-11-21", "--diff");
        done(diff);
        assertThat(diff.out())
                .contains("--- a/functions/call.js\n+++ b/functions/call.js\n", "-mine\n", "b/README.md")
                .doesNotContain("amd.protected");
        assertThat(made.resolve("README.md")).doesNotExist();
    }

    @Test
    void what_is_there_stays_unless_somebody_says_so() throws IOException {
        Path made = folder.resolve("clinic");
        Files.createDirectories(made.resolve("functions"));
        Files.writeString(made.resolve("mine.txt"), "mine");
        Files.writeString(made.resolve("functions/call.js"), "mine");
        Files.writeString(made.resolve("README.md"), "mine");
        Map<String, String> before = tree(made);
        refused(
                ran(CLINIC, "-o", made.toString()),
                "2 files are there already: README.md, functions/call.js; name another folder");
        assertThat(tree(made)).isEqualTo(before);
        done(ran(CLINIC, "-o", made.toString(), "--overwrite"));
        Map<String, String> after = tree(made);
        assertThat(after).hasSize(FILES + 1).containsEntry("mine.txt", "mine");
        assertThat(after.get("functions/call.js")).startsWith("// Made by voicemap");
    }

    @Test
    void a_folder_with_nothing_of_the_project_in_it_is_taken() throws IOException {
        Path made = folder.resolve("clinic");
        Files.createDirectories(made.resolve(".git"));
        Files.writeString(made.resolve(".git/HEAD"), "ref");
        done(ran(CLINIC, "-o", made.toString()));
        assertThat(tree(made)).hasSize(FILES + 1);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        done(ran(CLINIC, "-o", empty.toString()));
        assertThat(tree(empty)).hasSize(FILES);
    }

    @Test
    void places_that_cannot_be_written_to_are_refused_with_a_reason() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));
        refused(ran(CLINIC, "-o", file.toString()), "this is no folder");
        refused(ran(CLINIC, "-o", link.toString()), "this is a link");
        refused(ran(CLINIC, "-o", nowhere.toString()), "this is a link");
        refused(ran(CLINIC, "-o", "/"), "this is the root of all files");
        refused(ran(CLINIC, "-o", "."), "this is the folder you are in");
        refused(ran(CLINIC, "-o", folder + "/a/b"), "there is no folder to make it in", "first");
        refused(ran(CLINIC, "-o", "/proc/voicemap"), "/proc/voicemap: ");
        refused(ran(CLINIC), "Name the folder to make with -o");
        refused(ran("-o", folder + "/x"), "Name a profile");
        refused(ran(CLINIC, "-o", folder + "/x", "--diff", "--dry-run"), "Take one of");
        assertThat(tree(folder)).containsOnlyKeys("file");
    }

    @Test
    void links_and_folders_in_the_way_are_not_followed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path made = Files.createDirectory(folder.resolve("made"));
        Path link = Files.createSymbolicLink(made.resolve("functions"), outside);
        refused(ran(CLINIC, "-o", made.toString(), "--overwrite"), "made/functions: this is a link");
        Files.delete(link);
        Files.createSymbolicLink(made.resolve("README.md"), folder.resolve("outside/x"));
        refused(ran(CLINIC, "-o", made.toString(), "--overwrite"), "made/README.md: this is a link");
        refused(ran(CLINIC, "-o", made.toString(), "--diff"), "made/README.md: this is a link");
        Files.delete(made.resolve("README.md"));
        Files.createDirectory(made.resolve("README.md"));
        refused(ran(CLINIC, "-o", made.toString(), "--overwrite"), "made/README.md: this is no plain file");
        assertThat(tree(folder)).isEmpty();
        assertThat(made.toFile().list()).containsExactly("README.md");
    }

    /** Half of the files are moved when one cannot be: all are as before. */
    @Test
    void a_disk_that_refuses_half_way_leaves_all_as_it_was() throws Exception {
        Path made = folder.resolve("clinic");
        Files.createDirectories(made.resolve("test"));
        Files.writeString(made.resolve("README.md"), "mine");
        Files.writeString(made.resolve("test/call.test.js"), "mine");
        // in a folder that nobody may write to, not even root
        Process marked = new ProcessBuilder(
                        "chattr", "+i", made.resolve("test/call.test.js").toString())
                .redirectErrorStream(true)
                .start();
        boolean fixed = marked.waitFor(10, TimeUnit.SECONDS) && marked.exitValue() == 0;
        Assumptions.assumeTrue(fixed, "this system has no files that cannot be moved");
        try {
            Map<String, String> before = tree(made);
            refused(ran(CLINIC, "-o", made.toString(), "--overwrite"), "clinic: it");
            assertThat(tree(made)).isEqualTo(before);
        } finally {
            new ProcessBuilder("chattr", "-i", made.resolve("test/call.test.js").toString())
                    .start()
                    .waitFor();
        }
    }

    @Test
    void the_use_case_and_the_workload_are_found_or_asked_for() {
        refused(
                ran(CLINIC, "-o", folder + "/x", "--use-case", "sales-dialer"),
                "There is no starter for sales-dialer; there are starters for voice-notifications");
        refused(
                ran(CLINIC, "-o", folder + "/x", "--use-case", "voice-notification"),
                "did you mean voice-notifications?");
        refused(ran(OPERA, "-o", folder + "/x"), "The profile has several workloads; name one with --workload: ");
        refused(ran(OPERA, "-o", folder + "/x", "--workload", "boxoffice"), "There is no workload called boxoffice");
        String dentist = Samples.HOME
                .resolve("examples/profiles/dentist-ai-receptionist.yaml")
                .toString();
        refused(ran(dentist, "-o", folder + "/x"), "There is no starter for ", "name one with --use-case");
        done(ran(dentist, "-o", folder + "/x", "--use-case", "Voice Notifications"));
    }

    /** The whole way, with what people may call themselves, run by Node where that is there. */
    @Test
    void projects_of_nasty_names_run() throws Exception {
        int number = 0;
        for (String name :
                List.of("\"); process.exit(1); //", "</Say><Hangup/>", "'${process.exit(1)}`", "O'Brien\\")) {
            Path made = folder.resolve("p" + number++);
            String profile = "business: " + voicemap.model.Yaml.scalar(name)
                    + "\ndirection: outbound\npurpose: [remind]\ntalks: [message]\noutbound: {answering-machines: leave-message}\n";
            done(with(profile, "-", "-o", made.toString()));
            assertThat(new ObjectMapper()
                            .readTree(
                                    made.resolve("assets/settings.private.json").toFile())
                            .get("business")
                            .asText())
                    .isEqualTo(name);
            Ran lint = Ran.of("lint", made.resolve("design.yaml").toString());
            assertThat(lint.code()).as(lint.out() + lint.err()).isZero();
            tested(made);
        }
    }

    private static void tested(Path project) throws Exception {
        Process node;
        try {
            node = new ProcessBuilder("node", "--test", "test/")
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(project.resolve("out").toFile())
                    .start();
        } catch (IOException e) {
            System.err.println("SKIPPED: there is no node here, so no project was run");
            Assumptions.abort("there is no node");
            throw e;
        }
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue())
                .as(Files.readString(project.resolve("out")))
                .isZero();
    }
}
