package voicemap.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

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

    /** Runs a command line with this standard input. */
    public static Ran on(InputStream in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Program(new Streams(
                        in,
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of()))
                .run(args);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
