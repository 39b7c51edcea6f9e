package voicemap.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream into lines; a line longer than the limit is skipped without being held in memory. */
final class Lines {
    /**
     * A line without its end.
     *
     * @param number counts from 1, blank lines too
     * @param bytes what it holds; nothing where it is too long
     */
    record Line(int number, byte[] bytes, boolean tooLong) {
        boolean blank() {
            if (tooLong) return false;
            for (byte b : bytes) if (b != ' ' && b != '\t' && b != '\r') return false;
            return true;
        }
    }

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private int number;
    private volatile long taken;

    /** @param longest the most bytes a line may have */
    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** How many bytes have been read; any thread may ask. */
    long taken() {
        return taken;
    }

    /** The next line, or null after the last. The last needs no end. */
    Line next() throws IOException {
        if (from == to && !fill()) return null;
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        do {
            int end = from;
            while (end < to && buffer[end] != '\n') end++;
            tooLong |= line.size() + end - from > longest;
            if (tooLong) line.reset();
            else line.write(buffer, from, end - from);
            boolean ended = end < to;
            from = ended ? end + 1 : to;
            if (ended) break;
        } while (fill());
        return new Line(number, line.toByteArray(), tooLong);
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        taken = taken + to;
        return to > 0;
    }
}
