package voicemap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import voicemap.engine.Samples;
import voicemap.model.Question;

/** Many profiles that nobody wrote: a third of the questions answered, each by chance, always the same for a number. */
final class Lot {
    private Lot() {}

    /** One profile as a JSON object on one line. */
    static String line(int number) {
        Random random = new Random(number * 7919L);
        StringJoiner keys = new StringJoiner(",", "{", "}");
        keys.add("\"business\":\"Business " + number + "\"");
        for (Question q : Samples.catalog().questions().values()) {
            if (random.nextInt(3) == 0) keys.add("\"" + q.id() + "\":" + answer(q, random));
        }
        return keys.toString();
    }

    /** Writes the first so many, each on its line. */
    static Path write(Path file, int many) {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int i = 1; i <= many; i++) out.write(line(i) + "\n");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answer(Question q, Random random) {
        if (random.nextInt(8) == 0) return "\"unknown\"";
        return switch (q.kind()) {
            case NUMBER ->
                String.valueOf((long) (q.from() + random.nextInt(1 + (int) Math.min(5000, q.to() - q.from()))));
            case DATE -> "\"2027-0" + (1 + random.nextInt(9)) + "-15\"";
            case YES_NO -> random.nextBoolean() ? "\"yes\"" : "\"no\"";
            case ONE_OF -> quoted(any(q, random));
            case ANY_OF -> "[" + quoted(any(q, random)) + "]";
            case CODES -> "[" + quoted(q.example()) + "]";
        };
    }

    private static String any(Question q, Random random) {
        List<String> words = new ArrayList<>(q.options().keySet());
        return words.get(random.nextInt(words.size()));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    public static void main(String[] args) {
        write(Path.of(args[0]), Integer.parseInt(args[1]));
    }
}
