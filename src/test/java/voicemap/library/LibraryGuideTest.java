package voicemap.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voicemap.engine.Samples;

/** The example in the guide compiles, runs, and prints what the guide says. With -Dvoicemap.update=true that is written. */
class LibraryGuideTest {
    private static final Path GUIDE = Samples.HOME.resolve("docs/library.md");

    @TempDir
    Path folder;

    @Test
    void the_example_of_the_guide_prints_what_the_guide_says() throws Exception {
        String guide = Files.readString(GUIDE);
        String printed = run(compile(block(guide, "java")));
        if (Boolean.getBoolean("voicemap.update")) {
            guide = guide.replaceFirst("(?s)```text\n.*?```", Matcher.quoteReplacement("```text\n" + printed + "```"));
            Files.writeString(GUIDE, guide);
        }
        assertThat(printed).isEqualTo(block(guide, "text")).hasLineCount(printed.split("\n").length);
        assertThat(printed).contains("\n  warning ", "talks is robots; expected one of");
    }

    private static String block(String guide, String kind) {
        Matcher m = Pattern.compile("(?s)```" + kind + "\n(.*?)```").matcher(guide);
        assertThat(m.find()).as("a block of " + kind).isTrue();
        String block = m.group(1);
        assertThat(m.find()).as("just one block of " + kind).isFalse();
        return block;
    }

    private Path compile(String code) throws IOException {
        Path source = Files.writeString(folder.resolve("Example.java"), code);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-Xlint:all", "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
        assertThat(said.toString()).isEmpty();
        return folder;
    }

    private static String run(Path classes) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                        "Example")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
    }
}
