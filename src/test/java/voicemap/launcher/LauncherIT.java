package voicemap.launcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.launcher.Installed.Run;

/** The launcher as a user meets it: the packed program in a folder of its own, and whatever may be wrong around it. */
class LauncherIT {
    private static final String[] ASK = {"recommend", "profile.yaml", "--today", "2026-11-21"};
    private static final Map<String, String> OFF = Map.of("VOICEMAP_ARCHIVE", "off");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path temp;

    private static Installed trained;
    private static String answer;

    @BeforeAll
    static void install() throws Exception {
        trained = Installed.in(temp.resolve("a home"));
        Run plain = trained.run(OFF, ASK);
        assertThat(plain.err()).isEmpty();
        answer = plain.out();
        assertThat(answer).contains("Voice Notifications");
        assertRight(trained.run(Map.of("VOICEMAP_ARCHIVE", "make"), ASK));
        assertThat(trained.archives()).hasSize(1);
    }

    private static void assertRight(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(answer);
        assertThat(run.code()).isZero();
    }

    @Test
    void theArchiveThatWasMadeIsTakenByTheJvm() throws Exception {
        // the wrapper asks the JVM to stop where it cannot take the archive
        Run run = trained.run(Map.of("MUST_SHARE", "1"), ASK);
        assertRight(run);
        assertThat(trained.lastArguments()).contains(trained.archives().get(0).toString());
    }

    @Test
    void withAnArchiveNoOtherProgramIsStarted() throws Exception {
        assertRight(trained.run(Map.of("PATH", "/nonexistent"), ASK));
        assertThat(trained.lastArguments()).contains("classes.");
    }

    @Test
    void firstRunsAnswerWithoutWaitingAndLeaveOneWholeArchiveForTheNext() throws Exception {
        Installed fresh = Installed.in(temp.resolve("first runs"));
        Path old = Files.createDirectories(fresh.home().resolve("archive/build-0123abcd/17"));
        Path place = fresh.placeOf(trained.archives().get(0), trained);
        Files.writeString(place, "older than the jar");
        Files.setLastModifiedTime(place, FileTime.from(Instant.EPOCH));
        Process one = fresh.start(Map.of(), ASK);
        Process two = fresh.start(Map.of(), ASK);
        assertRight(Installed.finish(one));
        assertRight(Installed.finish(two));
        assertThat(fresh.lastArguments()).doesNotContain("classes.");

        fresh.awaitArchive();
        assertThat(fresh.archives()).containsExactly(place);
        assertRight(fresh.run(Map.of("MUST_SHARE", "1"), ASK));
        assertThat(fresh.lastArguments()).contains("classes.");
        assertThat(place.getParent()).isDirectoryNotContaining(f -> !f.equals(place) && !f.endsWith("reading.aot"));
        assertThat(old.getParent()).as("the archives of an earlier build").doesNotExist();
    }

    @Test
    void anEmptyArchiveIsMadeAnewAlsoWhereTheJarIsOfTomorrow() throws Exception {
        Installed fresh = Installed.in(temp.resolve("empty"));
        Path place = fresh.placeOf(trained.archives().get(0), trained);
        Files.createFile(place);
        Files.setLastModifiedTime(fresh.jar(), FileTime.from(Instant.now().plusSeconds(86_400)));
        assertRight(fresh.run(Map.of("VOICEMAP_ARCHIVE", "make"), ASK));
        assertThat(place).isNotEmptyFile();
        FileTime made = Files.getLastModifiedTime(place);
        assertRight(fresh.run(Map.of("MUST_SHARE", "1"), ASK));
        assertThat(fresh.lastArguments()).contains("classes.");
        assertThat(Files.getLastModifiedTime(place)).isEqualTo(made);
    }

    @Test
    void anArchiveOfAnotherBuildIsNotTaken() throws Exception {
        Path id = trained.home().resolve("voicemap.id");
        String before = Files.readString(id);
        Files.writeString(id, "0123abcd\n");
        // as if another run were making it
        Path place = trained.archives().get(0).getParent();
        Files.createDirectories(Path.of(place.toString().replace(before.strip(), "0123abcd"), "lock"));
        try {
            assertRight(trained.run(Map.of(), ASK));
            assertThat(trained.lastArguments()).doesNotContain("classes.");
        } finally {
            Files.writeString(id, before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "half", "one byte", "only a header", "another JVM"})
    void anArchiveThatCannotBeUsedIsPassedOverInSilence(String harm) throws Exception {
        Path file = trained.archives().get(0);
        byte[] whole = Files.readAllBytes(file);
        FileTime time = Files.getLastModifiedTime(file);
        Files.delete(file);
        try {
            Files.write(file, harmed(whole, harm));
            assertRight(trained.run(Map.of(), ASK));
            assertThat(trained.lastArguments()).contains(file.toString());
        } finally {
            Files.write(file, whole);
            Files.setLastModifiedTime(file, time);
        }
    }

    private static byte[] harmed(byte[] whole, String harm) throws IOException {
        return switch (harm) {
            case "garbage" -> "nothing of use\n".repeat(100_000).getBytes(UTF_8);
            case "half" -> Arrays.copyOf(whole, whole.length / 2);
            case "one byte" -> new byte[] {1};
            case "only a header" -> Arrays.copyOf(whole, 4096);
            default -> {
                String version = Installed.version();
                String text = new String(whole, 0, 4096, ISO_8859_1);
                int at = text.indexOf(version);
                assertThat(at).as("the JVM's version in the header").isPositive();
                byte[] other = whole.clone();
                other[at] = '9';
                yield other;
            }
        };
    }

    @Test
    void theArchiveOfAFolderThatCannotBeWrittenGoesIntoTheCache() throws Exception {
        Installed fresh = Installed.in(temp.resolve("read only"));
        Path cache = Files.createDirectory(temp.resolve("cache of a user"));
        fresh.asNobody(cache);
        Run run = fresh.run(Map.of("VOICEMAP_ARCHIVE", "make", "XDG_CACHE_HOME", cache.toString()), ASK);
        assertRight(run);
        assertThat(fresh.archives()).isEmpty();
        assertRight(fresh.run(Map.of("XDG_CACHE_HOME", cache.toString(), "MUST_SHARE", "1"), ASK));
        assertThat(fresh.lastArguments()).contains(cache + "/voicemap/");
    }

    @Test
    void whereNothingCanBeWrittenItRunsWithout() throws Exception {
        Installed fresh = Installed.in(temp.resolve("nowhere"));
        fresh.asNobody(Files.createDirectory(temp.resolve("unused")));
        assertRight(fresh.run(Map.of("XDG_CACHE_HOME", "/proc/none"), ASK));
        assertThat(fresh.archives()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-XX:+UseG1GC", "-XX:+UseParallelGC", "-XX:+UseSerialGC", "-Xshare:off", "-XX:-UseCompressedOops"
            })
    void jvmOptionsOfTheEnvironmentChangeNothingButTheirOwnNotice(String option) throws Exception {
        Run run = trained.run(Map.of("JAVA_TOOL_OPTIONS", option), ASK);
        assertThat(run.out()).isEqualTo(answer);
        assertThat(run.err()).isEqualTo("Picked up JAVA_TOOL_OPTIONS: " + option + "\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void linksToTheLauncherLeadHome() throws Exception {
        Path bin = Files.createDirectories(temp.resolve("some bin"));
        Path absolute = Files.createSymbolicLink(bin.resolve("absolute"), trained.launcher());
        Path relative = Files.createSymbolicLink(bin.resolve("relative"), Path.of("../a home/voicemap"));
        Path chain = Files.createSymbolicLink(bin.resolve("chain"), Path.of("relative"));
        for (Path link : List.of(absolute, relative, chain)) {
            assertRight(trained.runAs(link.toString(), Map.of(), ASK));
            assertThat(trained.lastArguments()).contains("classes.");
        }
        assertRight(trained.runAs("./voicemap", Map.of("MUST_SHARE", "1"), ASK));
        assertRight(trained.runAs("../a home/voicemap", Map.of("MUST_SHARE", "1"), ASK));
        assertRight(trained.runAs("sh", Map.of(), "voicemap", ASK[0], ASK[1], ASK[2], ASK[3]));
        assertThat(trained.lastArguments()).contains("classes.");
        // a linked folder is a folder of its own
        Path folder = Files.createSymbolicLink(bin.resolve("folder"), trained.home());
        assertRight(trained.runAs(folder.resolve("voicemap").toString(), OFF, ASK));
    }

    @Test
    void aJavaThatIsALinkOnThePathIsFollowed() throws Exception {
        Path bin = Files.createDirectories(temp.resolve("path bin"));
        Files.createSymbolicLink(bin.resolve("java"), trained.java());
        Map<String, String> path = Map.of("PATH", bin + ":" + System.getenv("PATH"), "JAVA_HOME", "");
        assertRight(trained.run(path, ASK));
        assertThat(trained.lastArguments()).contains("classes.");
    }

    @Test
    void withoutAReleaseFileItRunsWithoutAnArchive() throws Exception {
        Path bin = Files.createDirectories(temp.resolve("bare/bin"));
        Files.copy(trained.java(), bin.resolve("java"), COPY_ATTRIBUTES);
        assertRight(trained.run(Map.of("JAVA_HOME", bin.getParent().toString()), ASK));
        assertThat(trained.lastArguments()).doesNotContain("classes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "11.0.22", "16"})
    void anOlderJavaIsRefusedWithAWord(String version) throws Exception {
        Path jdk = temp.resolve("jdk " + version);
        Files.createDirectories(jdk.resolve("bin"));
        Files.copy(trained.java(), jdk.resolve("bin/java"), COPY_ATTRIBUTES);
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Run run = trained.run(Map.of("JAVA_HOME", jdk.toString()), ASK);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("this is Java ").contains("install JDK 17 or newer");
    }

    @Test
    void withoutJavaOrBuildItSaysWhatIsMissing() throws Exception {
        Run noJava = trained.run(Map.of("PATH", "/nonexistent", "JAVA_HOME", ""), ASK);
        assertThat(noJava.code()).isEqualTo(2);
        assertThat(noJava.err()).startsWith("voicemap: no Java found");

        Path lonely = Files.createDirectories(temp.resolve("lonely"));
        Files.copy(trained.launcher(), lonely.resolve("voicemap"), COPY_ATTRIBUTES);
        Run noJar = trained.runAs(lonely.resolve("voicemap").toString(), Map.of("PATH", "/nonexistent"), ASK);
        assertThat(noJar.code()).isEqualTo(2);
        assertThat(noJar.err()).contains("no build yet");

        Run named = trained.run(Map.of("VOICEMAP_JAVA", "/nonexistent/java"), ASK);
        assertThat(named.code()).isEqualTo(2);
        assertThat(named.err()).contains("VOICEMAP_JAVA names no program: /nonexistent/java");
    }

    @Test
    void theExitCodeOfTheProgramIsTheLaunchers() throws Exception {
        Run run = trained.run(Map.of(), "recommend", "missing.yaml");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aColonInThePathIsRefusedWithAWord() throws Exception {
        Run run = Installed.in(temp.resolve("with:colon")).run(Map.of(), ASK);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("with:colon holds a colon");
    }
}
