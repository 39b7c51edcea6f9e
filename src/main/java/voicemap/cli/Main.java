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
        spareSearches();
        PrintStream out = new Output(new FileOutputStream(FileDescriptor.out));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Map<String, String> environment = System.getenv();
        int code = new Program(new Streams(System.in, out, err, environment)).run(args);
        out.flush();
        err.flush();
        // nothing waits for the end; System.exit would set up a logger first, to say that it was called
        Runtime.getRuntime().halt(code);
    }

    /** Otherwise every jar is opened to look for a logger, and again for Groovy: a tenth of a start each. */
    static void spareSearches() {
        System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("picocli.disable.closures", "true");
    }
}
