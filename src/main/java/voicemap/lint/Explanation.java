package voicemap.lint;

import java.time.LocalDate;
import java.util.List;
import voicemap.model.Severity;
import voicemap.model.SourceKind;
import voicemap.model.Standing;

/**
 * All there is to say of an id that a finding may have.
 *
 * @param of the product or concern it belongs to; may be empty
 * @param severity how bad it is, as far as its standing lets it be
 * @param why what somebody would notice; may be empty
 * @param fix what to do; may be empty
 * @param mends whether {@code lint --fix} can do it in the first of the failing documents
 * @param when what it speaks of where no case says it
 * @param cases what is looked for; empty where nothing in a design or in TwiML shows it
 * @param elsewhere where it can be seen, where no case shows it; else empty
 */
public record Explanation(
        String id,
        Subjects.Kind kind,
        String of,
        Severity severity,
        Standing standing,
        List<String> readings,
        String what,
        String why,
        String fix,
        boolean mends,
        List<String> codes,
        List<String> when,
        List<Case> cases,
        String elsewhere,
        List<Origin> sources) {
    public Explanation {
        readings = List.copyOf(readings);
        codes = List.copyOf(codes);
        when = List.copyOf(when);
        cases = List.copyOf(cases);
        sources = List.copyOf(sources);
    }

    /**
     * Something that is looked for.
     *
     * @param at the places, or the whole in a sentence
     * @param that what must hold there
     * @param edit the edit that is surely right; may be empty
     */
    public record Case(String at, List<String> that, String edit, List<Shown> fails, List<Shown> passes) {
        public Case {
            that = List.copyOf(that);
            fails = List.copyOf(fails);
            passes = List.copyOf(passes);
        }
    }

    /**
     * A document.
     *
     * @param language xml or yaml
     * @param marks where it is found in it
     */
    public record Shown(String language, String text, List<Mark> marks) {
        public Shown {
            marks = List.copyOf(marks);
        }
    }

    /** A stretch of one line, to the column behind its end, and what is found there. */
    public record Mark(int line, int column, int endColumn, String say) {}

    /** What it rests on; {@code url} is null where no public address is known. */
    public record Origin(String id, SourceKind kind, String title, String url, LocalDate read) {}
}
