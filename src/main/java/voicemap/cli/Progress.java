package voicemap.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How far a batch is, on one line of a terminal that is written over and in the end erased; elsewhere nothing. */
final class Progress implements AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private final PrintStream out;
    private final int width;
    private final LongSupplier clock;
    private final long size;
    private final LongSupplier taken;
    private final long began;
    private long shown;
    private int length;
    private long lines;
    private long errors;

    /**
     * @param clock nanoseconds
     * @param size the bytes there are, or 0 where nobody knows
     * @param taken the bytes read so far
     */
    Progress(Streams streams, LongSupplier clock, long size, LongSupplier taken) {
        this.out = streams.watched() ? streams.err() : null;
        this.width = streams.width();
        this.clock = clock;
        this.size = size;
        this.taken = taken;
        this.began = clock.getAsLong();
        this.shown = began;
    }

    /** Counts a line that is done, and shows it now and then. */
    void done(boolean error) {
        lines++;
        if (error) errors++;
        if (out == null) return;
        long now = clock.getAsLong();
        if (now - shown < SECOND / 2) return;
        shown = now;
        show(text((now - began) / (double) SECOND));
    }

    private String text(double seconds) {
        StringBuilder text = new StringBuilder(count(lines, "profile"));
        if (errors > 0) text.append(", ").append(count(errors, "error"));
        text.append(String.format(Locale.ROOT, ", %,.0f a second", lines / seconds));
        long read = taken.getAsLong();
        if (size > 0 && read > 0 && read <= size) {
            long left = Math.round(seconds / read * (size - read));
            text.append(String.format(Locale.ROOT, ", %d %%, %d:%02d left", 100 * read / size, left / 60, left % 60));
        }
        return text.length() < width ? text.toString() : text.substring(0, width - 1);
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /** Overwrites with spaces: an erasing escape is more than some terminals know. */
    private void show(String text) {
        out.print("\r" + text + " ".repeat(Math.max(0, length - text.length())));
        out.flush();
        length = text.length();
    }

    /** Erases the line. */
    @Override
    public void close() {
        if (length == 0) return;
        show("");
        out.print("\r");
        out.flush();
    }
}
