package voicemap.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import voicemap.engine.Samples;

/** voicemap in a process of its own, for what one process cannot try on itself: memory, signals, pipes, locales. */
record Child(int code, String out, String err) {
    private static final long PATIENCE = 60;
    static final String PROFILE =
            Samples.HOME.resolve("examples/profiles/clinic-reminders.yaml").toString();

    /** The words that start voicemap in a Java of its own. */
    static List<String> command(List<String> options, String... args) {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        all.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        all.addAll(options);
        all.addAll(List.of("-cp", path(), "voicemap.cli.Main"));
        all.addAll(List.of(args));
        return all;
    }

    /** The class path of the tests; surefire hides it in a jar of its own. */
    static String path() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Runs words to their end. */
    static Child run(Map<String, String> environment, List<String> words) {
        try {
            Path out = Files.createTempFile("voicemap", ".out");
            Path err = Files.createTempFile("voicemap", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(words);
                builder.environment().putAll(environment);
                // what a build machine sets would be announced on standard error
                List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
                        .forEach(builder.environment()::remove);
                builder.redirectInput(
                        ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
                builder.redirectOutput(out.toFile()).redirectError(err.toFile());
                Process process = builder.start();
                if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                    throw new AssertionError(words + " did not end in " + PATIENCE + " s");
                }
                return new Child(process.exitValue(), read(out), read(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs voicemap. */
    static Child voicemap(String... args) {
        return run(Map.of(), command(List.of(), args));
    }

    /** Runs a line of shell in which {@code $V} is voicemap. */
    static Child shell(String line, String... args) {
        List<String> words = new ArrayList<>(
                List.of("sh", "-c", "V() { " + quoted(command(List.of())) + " \"$@\"; }; " + line, "sh"));
        words.addAll(List.of(args));
        return run(Map.of(), words);
    }

    private static String quoted(List<String> words) {
        StringBuilder out = new StringBuilder();
        for (String w : words) out.append('\'').append(w.replace("'", "'\\''")).append("' ");
        return out.toString();
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
