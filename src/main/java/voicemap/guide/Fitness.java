package voicemap.guide;

import java.util.List;
import java.util.Locale;
import voicemap.model.Named;
import voicemap.model.Warrant;

/**
 * What the catalog says of a product where a rule such as HIPAA has to be kept. Where it says nothing, that is no
 * permission.
 *
 * @param rule the answer to the question which rules bind a business
 * @param name what people call the rule
 * @param notes why, in words, with the id where it is one of a gotcha, conflict or prerequisite
 */
public record Fitness(String rule, String name, Verdict verdict, List<Note> notes) {
    public Fitness {
        notes = List.copyOf(notes);
    }

    /** How a product stands to a rule. */
    public enum Verdict implements Named {
        /** It must not be used. */
        RULED_OUT,
        /** It may be used in some ways, or with care. */
        CONDITIONS,
        /** The rule asks for it. */
        NEEDED,
        SILENT;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A reason; {@code id} is null where it has none of its own. */
    public record Note(String id, String say, Warrant warrant) {}
}
