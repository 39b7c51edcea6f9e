package voicemap.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.engine.Samples;

/**
 * Every reader on the inputs that were kept, then on new ones, led by the branches they reach. {@code docs/fuzzing.md} says
 * how long it runs and where the inputs are.
 */
class FuzzTest {
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 3);
    private static final boolean KEEP = Boolean.getBoolean("fuzz.keep");
    private static final int SAMPLE = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fuzz.DocumentFuzz",
                "fuzz.ProfileFuzz",
                "fuzz.SettingFuzz",
                "fuzz.CommandLineFuzz",
                "catalog.CatalogFuzz",
                "cli.LinesFuzz",
                "lint.ConfigurationFuzz",
                "fuzz.TwimlFuzz",
                "fuzz.DesignFuzz",
                "fuzz.MarkdownFuzz",
                "lint.FixesFuzz",
                "lint.HouseRulesFuzz"
            })
    void what_was_found_once_does_no_harm_any_more(String target) throws Exception {
        var method = Class.forName("voicemap." + target).getMethod("fuzzerTestOneInput", byte[].class);
        int inputs = 0;
        try (Stream<Path> files = Files.list(kept(target))) {
            for (Path file : files.sorted().toList()) {
                inputs++;
                byte[] bytes = Files.readAllBytes(file);
                assertTimeoutPreemptively(PATIENCE, () -> method.invoke(null, (Object) bytes), file.toString());
            }
        }
        assertThat(inputs).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fuzz.DocumentFuzz",
                "fuzz.ProfileFuzz",
                "fuzz.SettingFuzz",
                "fuzz.CommandLineFuzz",
                "catalog.CatalogFuzz",
                "cli.LinesFuzz",
                "lint.ConfigurationFuzz",
                "fuzz.TwimlFuzz",
                "fuzz.DesignFuzz",
                "fuzz.MarkdownFuzz",
                "lint.FixesFuzz",
                "lint.HouseRulesFuzz"
            })
    void nothing_new_brings_a_reader_down(String target) throws Exception {
        Path work = Files.createDirectories(Samples.HOME.resolve("target/fuzz/" + name(target)));
        Path found = Files.createDirectories(work.resolve("found"));
        run(
                target,
                work,
                "-max_total_time=" + SECONDS,
                found.toString(),
                kept(target).toString());
        String log = Files.readString(work.resolve("log"));
        Matcher done = DONE.matcher(log);
        assertThat(done.find()).as(log).isTrue();
        assertThat(Integer.parseInt(done.group(1))).isPositive();
        System.out.println("fuzz " + name(target) + ": " + done.group());
        if (KEEP) keep(found, kept(target));
    }

    /** Keeps a sample of what reached something new, from the smallest to the largest. */
    private static void keep(Path found, Path kept) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(found)) {
            files = list.sorted(Comparator.comparingLong((Path p) -> p.toFile().length())
                            .thenComparing(Path::getFileName))
                    .toList();
        }
        for (int i = 0; i < Math.min(SAMPLE, files.size()); i++) {
            Path file = files.get((int) ((long) i * files.size() / Math.min(SAMPLE, files.size())));
            Files.copy(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void run(String target, Path work, String... arguments) throws IOException, InterruptedException {
        Path empty = Files.createDirectories(work.resolve("empty"));
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-Dvoicemap.home=" + Samples.HOME.toAbsolutePath(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=voicemap." + target,
                "--instrumentation_includes=voicemap.**:com.fasterxml.jackson.**:com.ctc.wstx.**:org.yaml.snakeyaml.**:picocli.**",
                // patterns of a catalog and names of files are given by those who run it; that is what they are for
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection"
                        + ":com.code_intelligence.jazzer.sanitizers.FilePathTraversal",
                "--reproducer_path=" + work,
                "-artifact_prefix=" + work + "/",
                "-timeout=" + PATIENCE.toSeconds(),
                "-max_len=4096",
                "-rss_limit_mb=3000"));
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(words)
                .directory(empty.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("log").toFile())
                .start();
        boolean ended = process.waitFor(SECONDS + 180L, TimeUnit.SECONDS);
        if (!ended) process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as("see " + work + "\n" + Files.readString(work.resolve("log")))
                .isTrue();
    }

    private static Path kept(String target) {
        return Samples.HOME.resolve("src/test/resources/fuzz/" + name(target));
    }

    private static String name(String target) {
        String word = target.substring(target.indexOf('.') + 1).replace("Fuzz", "");
        return word.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
