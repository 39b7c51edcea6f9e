package voicemap.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packed program in a folder of its own, laid out as in the release, with a Java beside it that has no compiler and
 * writes down what it was started with.
 */
final class Installed {
    /** What a run printed and how it ended. */
    record Run(int code, String out, String err) {}

    private static final Path SOURCE = Path.of(System.getProperty("voicemap.home"));
    private static final Path JDK = Path.of(System.getProperty("voicemap.jdk", System.getProperty("java.home")));

    private final Path home;
    private final List<String> user = new ArrayList<>();

    private Installed(Path home) {
        this.home = home;
    }

    static Installed in(Path home) throws IOException {
        Installed made = new Installed(home);
        Path target = SOURCE.resolve("target");
        Files.createDirectories(home.resolve("lib"));
        Files.createDirectories(home.resolve("examples/profiles"));
        copy(SOURCE.resolve("voicemap"), home.resolve("voicemap"));
        for (String name : List.of("voicemap.jar", "voicemap.id")) copy(target.resolve(name), home.resolve(name));
        try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
            for (Path jar : jars.toList())
                copy(jar, home.resolve("lib").resolve(jar.getFileName().toString()));
        }
        Path profile = SOURCE.resolve("examples/profiles/clinic-reminders.yaml");
        copy(profile, home.resolve("profile.yaml"));
        copy(profile, home.resolve("examples/profiles/clinic-reminders.yaml"));
        made.layOutJava();
        return made;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private void layOutJava() throws IOException {
        Files.createDirectories(java().getParent());
        copy(JDK.resolve("release"), java().getParent().resolveSibling("release"));
        String must = Runtime.Version.parse(version()).feature() < 24 ? "-Xshare:on" : "-XX:AOTMode=on";
        Files.writeString(
                java(),
                """
                #!/bin/sh
                case "$*" in *voicemap.cli.Train* | *:dump* | *=create*) ;; *) [ -w '%s' ] && printf '%%s\\n' "$@" >'%s' ;; esac
                exec '%s' ${MUST_SHARE:+%s} "$@"
                """
                        .formatted(arguments(), arguments(), JDK.resolve("bin/java"), must));
        Files.createFile(arguments());
        Files.setPosixFilePermissions(arguments(), PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.setPosixFilePermissions(java(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The version of the Java that runs the program, as its release file has it. */
    static String version() throws IOException {
        Properties release = new Properties();
        try (Reader in = Files.newBufferedReader(JDK.resolve("release"))) {
            release.load(in);
        }
        return release.getProperty("JAVA_RUNTIME_VERSION").replace("\"", "");
    }

    /** Where this one would keep an archive that the other keeps there; the folder is made. */
    Path placeOf(Path archive, Installed other) throws IOException {
        Path place = Path.of(archive.toString().replace(other.home.toString(), home.toString()));
        Files.createDirectories(place.getParent());
        return place;
    }

    Path home() {
        return home;
    }

    Path jar() {
        return home.resolve("voicemap.jar");
    }

    Path launcher() {
        return home.resolve("voicemap");
    }

    Path java() {
        return home.resolve("jre/bin/java");
    }

    private Path arguments() {
        return home.resolve("jre/arguments");
    }

    /** What Java was last started with to run the program, one argument a line. */
    String lastArguments() throws IOException {
        return Files.readString(arguments());
    }

    List<Path> archives() throws IOException {
        return below(home.resolve("archive")).stream()
                .filter(f -> f.getFileName().toString().startsWith("classes."))
                .toList();
    }

    /** What is in a folder and below; files may come and go while it is looked at. */
    private static List<Path> below(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                found.add(dir);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** From here on a user runs it who may write nothing but this folder. */
    void asNobody(Path own) throws IOException {
        Path top = home.getParent();
        Files.setPosixFilePermissions(top, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
        if ("root".equals(System.getProperty("user.name"))) {
            assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "root may write everywhere");
            user.addAll(List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        } else {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));
        }
    }

    Run run(Map<String, String> environment, String... arguments) throws Exception {
        return finish(start(environment, arguments));
    }

    Run runAs(String program, Map<String, String> environment, String... arguments) throws Exception {
        return finish(start(program, environment, arguments));
    }

    Process start(Map<String, String> environment, String... arguments) throws IOException {
        return start(launcher().toString(), environment, arguments);
    }

    private Process start(String program, Map<String, String> environment, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(user);
        line.add(program);
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(home.toFile());
        Map<String, String> all = new HashMap<>(Map.of(
                "PATH", System.getenv("PATH"),
                "HOME", home.toString(),
                "JAVA_HOME", java().getParent().getParent().toString()));
        all.putAll(environment);
        builder.environment().clear();
        builder.environment().putAll(all);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectError(Files.createTempFile("err", null).toFile());
        Process process = builder.start();
        ERRORS.put(process, builder.redirectError().file().toPath());
        return process;
    }

    private static final Map<Process, Path> ERRORS = new HashMap<>();

    static Run finish(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        Path err = ERRORS.remove(process);
        String errors = Files.readString(err);
        Files.delete(err);
        return new Run(process.exitValue(), out, errors);
    }

    /** Waits until the archive that a run makes behind itself is there. */
    void awaitArchive() throws Exception {
        // it begins two seconds after a run, and holds a lock to its end
        Thread.sleep(3_000);
        for (int i = 0; i < 600 && locked(); i++) Thread.sleep(200);
        assertThat(locked()).as("the lock is still there").isFalse();
        assertThat(archives()).hasSize(1);
        assertThat(Files.size(archives().get(0))).isPositive();
    }

    private boolean locked() throws IOException {
        return below(home.resolve("archive")).stream().anyMatch(f -> f.endsWith("lock"));
    }
}
