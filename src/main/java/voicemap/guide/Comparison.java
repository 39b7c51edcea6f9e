package voicemap.guide;

import java.util.List;
import java.util.Locale;
import voicemap.model.Category;
import voicemap.model.MapState;
import voicemap.model.Named;
import voicemap.model.Place;
import voicemap.model.PrerequisiteKind;
import voicemap.model.Severity;
import voicemap.model.Stage;
import voicemap.model.Standing;
import voicemap.model.Support;
import voicemap.model.Tier;
import voicemap.model.Warrant;

/**
 * Two or three products, or use cases, side by side.
 *
 * @param remarks what has to be said of the names that were given
 * @param choices the choices of which more than one of them is a member
 * @param decisions the questions whose answers tell them apart
 * @param products the products, or nothing
 * @param useCases the use cases, or nothing
 */
public record Comparison(
        List<String> remarks,
        List<Settled> choices,
        List<Decision> decisions,
        List<Side> products,
        List<UseCaseSide> useCases) {
    public Comparison {
        remarks = List.copyOf(remarks);
        choices = List.copyOf(choices);
        decisions = List.copyOf(decisions);
        products = List.copyOf(products);
        useCases = List.copyOf(useCases);
    }

    /**
     * A choice: of its members the first that suits is taken.
     *
     * @param applies the answers that raise it, one way a text
     */
    public record Settled(String id, String question, List<String> applies, List<Member> members, Warrant warrant) {
        public Settled {
            applies = List.copyOf(applies);
            members = List.copyOf(members);
        }
    }

    /** A member of a choice, and whether it is one of those compared. */
    public record Member(String product, String name, boolean compared, String say) {}

    /** A question and what its answers mean for each. */
    public record Decision(String question, String ask, List<Answer> answers) {
        public Decision {
            answers = List.copyOf(answers);
        }
    }

    /** An answer, in words, and what follows. */
    public record Answer(String answer, List<Effect> effects) {
        public Answer {
            effects = List.copyOf(effects);
        }
    }

    /**
     * What an answer means for one of those compared.
     *
     * @param id the product or use case
     * @param also what else must be answered
     * @param useCase the use case in which alone this is so, by name, or null
     */
    public record Effect(
            String id,
            Verdict verdict,
            Tier tier,
            String say,
            List<Answers.Said> also,
            String useCase,
            Warrant warrant) {
        public Effect {
            also = List.copyOf(also);
        }
    }

    /** Which way an answer points. */
    public enum Verdict implements Named {
        FOR,
        SPEAKS_FOR,
        SPEAKS_AGAINST,
        AGAINST;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A product. */
    public record Side(
            String id,
            String name,
            List<String> aka,
            String is,
            Category category,
            List<Fit> useCases,
            List<Reason> when,
            List<Reason> whenNot,
            List<First> prerequisites,
            List<Pitfall> gotchas,
            List<Figure> limits,
            List<Where> regions,
            List<Where> countries,
            String billedBy,
            List<String> model,
            Warrant warrant) {
        public Side {
            aka = List.copyOf(aka);
            useCases = List.copyOf(useCases);
            when = List.copyOf(when);
            whenNot = List.copyOf(whenNot);
            prerequisites = List.copyOf(prerequisites);
            gotchas = List.copyOf(gotchas);
            limits = List.copyOf(limits);
            regions = List.copyOf(regions);
            countries = List.copyOf(countries);
            model = List.copyOf(model);
        }
    }

    /** A use case that a product has a cell in. */
    public record Fit(String id, int number, String name, MapState state) {}

    /**
     * A reason for or against; {@code useCase} is the name of the one in which alone it holds, or null.
     *
     * @param answers the answers that make it so, one way a text
     */
    public record Reason(Tier tier, String useCase, String say, List<String> answers, Warrant warrant) {
        public Reason {
            answers = List.copyOf(answers);
        }
    }

    /** What must be there first, in working days; {@code of} is the product it comes from where that is another one. */
    public record First(String id, String what, PrerequisiteKind kind, int from, int to, String of) {}

    /** What goes wrong silently; {@code of} as with {@link First}. */
    public record Pitfall(
            String id, Severity severity, String what, Place in, Stage due, String of, Standing standing) {}

    /** A limit, as figures with their unit. */
    public record Figure(String id, String what, String figures) {}

    /** Whether it is there in a region or country. */
    public record Where(String place, Support support) {}

    /** A use case; core and others by name. */
    public record UseCaseSide(
            String id,
            int number,
            String name,
            String longName,
            int level,
            String story,
            String keyIdea,
            List<Signal> signals,
            List<String> core,
            List<String> buildsOn,
            List<String> variants,
            int products,
            List<String> alone,
            List<First> prerequisites,
            List<Pitfall> gotchas,
            List<Rung> next,
            List<String> notices,
            Warrant warrant) {
        public UseCaseSide {
            signals = List.copyOf(signals);
            core = List.copyOf(core);
            buildsOn = List.copyOf(buildsOn);
            variants = List.copyOf(variants);
            alone = List.copyOf(alone);
            prerequisites = List.copyOf(prerequisites);
            gotchas = List.copyOf(gotchas);
            next = List.copyOf(next);
            notices = List.copyOf(notices);
        }
    }

    /** What points to a use case or against it. */
    public record Signal(String id, Verdict verdict, String say, List<String> answers) {
        public Signal {
            answers = List.copyOf(answers);
        }
    }

    /** A use case to grow into, by name, and why. */
    public record Rung(String to, String say) {}
}
