package voicemap.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A starter on disk, and what Node says about it. */
final class NodeProject {
    static final Path STARTERS = Path.of("src/main/starters");
    /** Where the packages lie that all starters share, as the largest of them asks for them. */
    private static final Path SHARED = Path.of("target/starters");

    private static final String LARGEST = "ai-agents-native";
    private static final int OLDEST = 20;

    /** What a process printed and how it ended. */
    record Ended(int code, String output) {}

    final Path folder;

    NodeProject(Path folder) throws IOException {
        this.folder = folder;
        Path modules = folder.resolve("node_modules");
        if (!Files.exists(modules))
            Files.createSymbolicLink(modules, SHARED.resolve("node_modules").toAbsolutePath());
    }

    /** All of a starter: the kit and its own files, every feature on. */
    static NodeProject whole(String starter, Path folder) throws IOException, InterruptedException {
        Ended laid = run(Path.of("."), Map.of(), 60, STARTERS.resolve("whole").toString(), starter, folder.toString());
        if (laid.code() != 0) throw new IllegalStateException(laid.output());
        return new NodeProject(folder);
    }

    /** Whether Node and npm are here; installs the packages once. */
    static boolean available() throws IOException, InterruptedException {
        if (!found("node") || !found("npm")) return false;
        String version = run(Path.of("."), Map.of(), 60, "node", "-p", "process.versions.node")
                .output();
        if (Integer.parseInt(version.split("\\.")[0]) < OLDEST) return false;
        Path lock = STARTERS.resolve(LARGEST).resolve("package-lock.json");
        Path done = SHARED.resolve("package-lock.json");
        if (Files.exists(done) && Files.mismatch(done, lock) < 0) return true;
        Files.createDirectories(SHARED);
        Files.copy(
                STARTERS.resolve(LARGEST).resolve("package.json"),
                SHARED.resolve("package.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.copy(lock, done, StandardCopyOption.REPLACE_EXISTING);
        Ended installed = run(SHARED, Map.of(), 900, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        if (installed.code() == 0) return true;
        Files.delete(done);
        throw new IllegalStateException("npm ci: " + installed.output());
    }

    private static boolean found(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    /** The type checker over all of its code. */
    Ended types() throws IOException, InterruptedException {
        return run(folder, Map.of(), 300, "node", "node_modules/typescript/bin/tsc", "--noEmit", "-p", ".");
    }

    /** Its own tests, or some of their files; answers and requests are kept where this says. */
    Ended tests(Map<String, String> environment, String... files) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("node", "--test"));
        if (files.length > 0) line.addAll(List.of(files));
        else line.addAll(testFiles());
        return run(folder, environment, 600, line.toArray(String[]::new));
    }

    /** How many tests passed. */
    int passed(Ended tests) {
        Matcher m = Pattern.compile("(?m)^# pass (\\d+)$").matcher(tests.output());
        return m.find() ? Integer.parseInt(m.group(1)) : 0;
    }

    /** The files that a person gets. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> !folder.relativize(f).startsWith("node_modules"))
                    .toList();
        }
    }

    List<String> testFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("test"))) {
            return files.map(f -> "test/" + f.getFileName())
                    .filter(f -> f.endsWith(".test.js"))
                    .sorted()
                    .toList();
        }
    }

    static Ended run(Path folder, Map<String, String> environment, int seconds, String... line)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("voicemap", ".txt");
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().keySet().removeIf(k -> k.startsWith("TWILIO_") || k.equals("NODE_OPTIONS"));
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return new Ended(ended ? process.exitValue() : -1, ended ? text : text + "\nnot ended after " + seconds + " s");
    }
}
