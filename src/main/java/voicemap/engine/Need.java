package voicemap.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import voicemap.model.Condition;
import voicemap.model.Literal;

/** A condition of the catalog as two masks over the vocabulary: the traits it wants to be so, and not to be so. */
final class Need {
    private final List<Literal> literals;
    private final int[] traits;
    private final long[] so;
    private final long[] notSo;

    Need(Condition when, Vocabulary vocabulary) {
        literals = when.literals();
        traits = new int[literals.size()];
        so = vocabulary.words();
        notSo = vocabulary.words();
        for (int i = 0; i < traits.length; i++) {
            traits[i] = vocabulary.index(literals.get(i).trait());
            Vocabulary.set(literals.get(i).yes() ? so : notSo, traits[i]);
        }
    }

    static Need[] all(List<Condition> conditions, Vocabulary vocabulary) {
        return conditions.stream().map(c -> new Need(c, vocabulary)).toArray(Need[]::new);
    }

    /** Whether every trait is known to be as wanted. */
    boolean met(Traits known) {
        for (int i = 0; i < so.length; i++) {
            if ((so[i] & ~known.so[i]) != 0 || (notSo[i] & ~known.notSo[i]) != 0) return false;
        }
        return true;
    }

    /** Whether no trait is known to be otherwise. */
    boolean allowed(Traits known) {
        for (int i = 0; i < so.length; i++) {
            if ((so[i] & known.notSo[i]) != 0 || (notSo[i] & known.so[i]) != 0) return false;
        }
        return true;
    }

    /** Whether an answer that is missing decides: it could be met, and is not yet. */
    boolean open(Traits known) {
        return allowed(known) && !met(known);
    }

    static boolean anyMet(Need[] needs, Traits known) {
        for (Need n : needs) if (n.met(known)) return true;
        return false;
    }

    /** Whether each has a trait that is known to be otherwise. */
    static boolean noneAllowed(Need[] needs, Traits known) {
        for (Need n : needs) if (n.allowed(known)) return false;
        return true;
    }

    /** Whether none is met, and a missing answer could meet one. */
    static boolean anyOpen(Need[] needs, Traits known) {
        boolean open = false;
        for (Need n : needs) {
            if (n.met(known)) return false;
            open |= n.allowed(known);
        }
        return open;
    }

    /** The traits nothing is known of, as a condition. */
    Condition missing(Traits known) {
        List<Literal> out = new ArrayList<>(traits.length);
        missing(known, out);
        return new Condition(out);
    }

    /** The traits nothing is known of in those conditions that could still be met. */
    static Condition missing(Need[] needs, Traits known) {
        if (needs.length == 1) return needs[0].open(known) ? needs[0].missing(known) : Condition.ALWAYS;
        Set<Literal> out = new LinkedHashSet<>();
        for (Need n : needs) if (n.open(known)) n.missing(known, out);
        return new Condition(List.copyOf(out));
    }

    private void missing(Traits known, java.util.Collection<Literal> out) {
        for (int i = 0; i < traits.length; i++) if (known.unknown(traits[i])) out.add(literals.get(i));
    }
}
