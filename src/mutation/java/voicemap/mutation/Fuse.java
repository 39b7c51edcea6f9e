package voicemap.mutation;

/** Stops a changed rule that feeds itself for ever: each of its consequences counts here first. */
public final class Fuse {
    private static final int MOST = 300_000;
    private static int fired;

    private Fuse() {}

    /** Counts one firing. */
    public static void count() {
        if (++fired > MOST) throw new IllegalStateException("the changed rule does not come to an end");
    }

    static void reset() {
        fired = 0;
    }
}
