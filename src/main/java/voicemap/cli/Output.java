package voicemap.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Results on their way out; remembers why they could not be written, which a print stream alone only hints at. */
final class Output extends PrintStream {
    private final Keeper keeper;

    Output(OutputStream out) {
        this(new Keeper(out));
    }

    private Output(Keeper keeper) {
        super(keeper, false, StandardCharsets.UTF_8);
        this.keeper = keeper;
    }

    /** What went wrong first, or null. */
    IOException trouble() {
        return keeper.trouble;
    }

    private static final class Keeper extends FilterOutputStream {
        private volatile IOException trouble;

        Keeper(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                if (trouble == null) trouble = e;
                throw e;
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }
    }
}
