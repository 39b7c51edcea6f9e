package voicemap.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import voicemap.cli.Ran;

/** Any lines as the words of a command line; after an empty line comes standard input. */
public final class CommandLineFuzz {
    private CommandLineFuzz() {}

    /** Loads what a reader needs, so that the first input is no slower than the others. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("recommend\n-\n--format=json\n\ndirection: inbound\n".getBytes(UTF_8));
        fuzzerTestOneInput("recommend\n--nonsense".getBytes(UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        List<String> words = new ArrayList<>();
        for (String line : Fuzzed.lines(bytes)) {
            if (line.isEmpty()) break;
            // it may read and write in the empty folder it runs in, and nowhere else; what it writes is tried elsewhere
            if (line.startsWith("--output") || line.matches("-[^-].*")) return;
            words.add(line.replace('/', '_').replace("..", "__"));
        }
        boolean lint = words.contains("lint");
        if (lint && words.stream().anyMatch(CommandLineFuzz::writes)) return;
        int in = words.stream().mapToInt(w -> w.getBytes(UTF_8).length + 1).sum() + 1;
        byte[] rest = in < bytes.length ? java.util.Arrays.copyOfRange(bytes, in, bytes.length) : new byte[0];
        Ran ran = Ran.with(rest, words.toArray(String[]::new));
        if (ran.code() < 0 || ran.code() > 2) throw new AssertionError(ran.code() + " of " + words + ": " + ran.err());
        // of several files the others are looked at
        if (ran.code() == 2 && !ran.out().isEmpty() && !lint)
            throw new AssertionError("results of a refusal: " + ran.out());
        if (ran.code() == 2 && ran.err().isBlank()) throw new AssertionError("refused without a word: " + words);
        if (ran.code() < 2 && !ran.err().isEmpty()) throw new AssertionError("done, and still: " + ran.err());
        Fuzzed.harmless(ran.out());
        Fuzzed.harmless(ran.err());
    }

    private static boolean writes(String word) {
        return word.startsWith("--update")
                || word.replaceFirst("^--format=", "").matches("(?s)[^-].*=.*");
    }
}
