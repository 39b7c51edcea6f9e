package voicemap.fact;

import java.util.ArrayList;
import java.util.List;

/** The pieces in which an AI agent's server sends what is to be spoken. */
public final class Tokens {
    private static final int CERTAIN = 3;

    private Tokens() {}

    /**
     * The piece right behind this one where words run together, as no piece of the answer has a space at its end or start.
     * One such place of an answer is enough. A model's pieces may end within a word, so that a single join of short pieces
     * says nothing.
     *
     * @return null where nothing is wrong
     */
    public static Part joined(Part piece) {
        List<Part> answer = answer(piece);
        Part found = null;
        int joins = 0;
        boolean phrases = false;
        for (int i = 0; i + 1 < answer.size(); i++) {
            String first = answer.get(i).value("token");
            String next = answer.get(i + 1).value("token");
            if (blank(first) || blank(next)) return null;
            if (!meet(first, next)) continue;
            joins++;
            phrases |= first.indexOf(' ') > 0 && next.indexOf(' ') > 0;
            if (found == null) found = answer.get(i);
        }
        if (found != piece || !phrases && joins < CERTAIN) return null;
        return piece.siblings().get(piece.position() + 1);
    }

    /** What is wrong, with the two pieces. */
    public static String say(Part piece, Part next) {
        return "no space stands between " + piece.value("token") + " and " + next.value("token")
                + ", so the words run together when they are spoken";
    }

    /** The pieces up to the one that is marked last, with this one among them. */
    private static List<Part> answer(Part piece) {
        List<Part> all = piece.siblings();
        int from = piece.position();
        while (from > 0 && goesOn(all.get(from - 1))) from--;
        List<Part> out = new ArrayList<>();
        for (int i = from; i < all.size() && text(all.get(i)); i++) {
            out.add(all.get(i));
            if (!goesOn(all.get(i))) break;
        }
        return out;
    }

    private static boolean text(Part part) {
        return part.place().equals("message-text");
    }

    private static boolean goesOn(Part part) {
        return text(part) && !part.value("last").equals("true");
    }

    private static boolean blank(String token) {
        return token.startsWith(" ") || token.endsWith(" ");
    }

    private static boolean meet(String first, String next) {
        return !first.isEmpty()
                && !next.isEmpty()
                && Character.isLetterOrDigit(first.codePointBefore(first.length()))
                && Character.isLetterOrDigit(next.codePointAt(0));
    }
}
