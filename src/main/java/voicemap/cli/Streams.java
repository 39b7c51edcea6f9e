package voicemap.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/** What a command reads from and writes to: results to {@code out}, talk to {@code err}. */
record Streams(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
    /** Whether results go to a terminal; the launcher looks and says so. */
    boolean terminal() {
        return "1".equals(environment.get("VOICEMAP_TTY"));
    }

    /** Whether somebody watches the talk on a terminal that results do not go to, and that can write a line again. */
    boolean watched() {
        String builds = environment.get("CI");
        return "1".equals(environment.get("VOICEMAP_ERR_TTY"))
                && !terminal()
                && (builds == null || builds.isEmpty())
                && !"dumb".equals(environment.get("TERM"));
    }

    /** The columns of the terminal, or 80. */
    int width() {
        try {
            int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", "80"));
            // a terminal that does not know its size says 0
            return columns <= 0 ? 80 : Math.min(Math.max(columns, 40), 200);
        } catch (NumberFormatException e) {
            return 80;
        }
    }

    /**
     * Whether to colour, when nobody said so on the command line: never with NO_COLOR, else with FORCE_COLOR wherever the
     * output goes, else on a terminal that can.
     */
    boolean colour() {
        if (set("NO_COLOR")) return false;
        if (set("FORCE_COLOR")) return forced(environment.get("FORCE_COLOR"));
        return terminal() && !"dumb".equals(environment.get("TERM"));
    }

    /** An empty variable counts as none. */
    private boolean set(String variable) {
        String value = environment.get(variable);
        return value != null && !value.isEmpty();
    }

    /** Whatever it is set to forces colour, but for the two words with which programs take that back. */
    private static boolean forced(String value) {
        return !value.equals("0") && !value.equals("false");
    }
}
