package voicemap.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import voicemap.scaffold.Projects;
import voicemap.scaffold.Starters;

/** What came of a command line that was run in this process; for tests of other packages. */
public record Ran(int code, String out, String err) {
    /** Runs a command line with nothing on standard input. */
    public static Ran of(String... args) {
        return with(new byte[0], args);
    }

    /** Runs a command line with these bytes on standard input. */
    public static Ran with(byte[] in, String... args) {
        return on(new ByteArrayInputStream(in), args);
    }

    /** Runs a command line with nothing on standard input, over the small starters among the resources. */
    public static Ran small(String... args) {
        return small(new byte[0], args);
    }

    /** The same with these bytes on standard input. */
    public static Ran small(byte[] in, String... args) {
        return on(new ByteArrayInputStream(in), Projects::small, args);
    }

    /** Runs a command line with this standard input. */
    public static Ran on(InputStream in, String... args) {
        return on(in, Starters::shipped, args);
    }

    private static Ran on(InputStream in, Supplier<Starters> starters, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Program(
                        new Streams(
                                in,
                                new PrintStream(out, false, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                Map.of()),
                        starters)
                .run(args);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
