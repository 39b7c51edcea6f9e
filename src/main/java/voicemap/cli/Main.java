package voicemap.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new Output(new FileOutputStream(FileDescriptor.out));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Map<String, String> environment = System.getenv();
        int code = new Program(new Streams(System.in, out, err, environment)).run(args);
        out.flush();
        err.flush();
        // nothing waits for the end; System.exit would set up a logger first, to say that it was called
        Runtime.getRuntime().halt(code);
    }
}
