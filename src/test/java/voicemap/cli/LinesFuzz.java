package voicemap.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import voicemap.fuzz.Fuzzed;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;

/** Any bytes as the lines of a batch: no line is lost, none is too long, and each is a document or a problem. */
public final class LinesFuzz {
    private static final Bounds BOUNDS = new Bounds(1, 60);
    private static final int LONGEST = 300;

    private LinesFuzz() {}

    /** Loads what the reader needs, so that the first input is no slower than the others. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("{\"a\": [1]}\n\nno\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            Lines lines = new Lines(new ByteArrayInputStream(bytes), LONGEST);
            int last = 0;
            for (Lines.Line line; (line = lines.next()) != null; ) {
                if (line.number() != ++last) throw new AssertionError("line " + last + " has number " + line.number());
                if (line.bytes().length > LONGEST) throw new AssertionError("too long: " + line.bytes().length);
                Lines.Line read = line;
                Fuzzed.read(() -> Documents.line(read.bytes(), "b.jsonl", read.number(), BOUNDS));
            }
            int breaks = 0;
            for (byte b : bytes) if (b == '\n') breaks++;
            boolean open = bytes.length > 0 && bytes[bytes.length - 1] != '\n';
            if (last != breaks + (open ? 1 : 0)) throw new AssertionError(last + " lines for " + breaks + " breaks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
