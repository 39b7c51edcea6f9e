package voicemap.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import voicemap.fact.*;
import voicemap.model.Catalog;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.model.Standing;
import voicemap.model.Tier;
import voicemap.model.Trait;

/** The strata in order, over the answers of one profile. Safe for many threads at once. */
public final class Engine {
    private final RuleBase rules;
    private final Catalog catalog;
    private final Rows rows;

    public Engine(RuleBase rules, Catalog catalog) {
        this.rules = rules;
        this.catalog = catalog;
        this.rows = new Rows(catalog);
    }

    /**
     * Concludes everything that follows from answers.
     *
     * @param scopes the workloads, in their order
     * @param least statements that stand lower than this recommend nothing
     */
    public Conclusions conclude(List<String> scopes, Collection<Answer> answers, Standing least) {
        Conclusions out = new Conclusions();
        List<Known> known = traits(scopes, answers, out);

        List<Object> signals = rows.signals(known);
        rules.conclude(Stratum.USECASES, join(known, signals), out);
        rules.conclude(Stratum.FIT, join(known, rows.useCases(), out.all(Pointed.class)), out);
        rules.conclude(Stratum.LEAD, join(known, out.all(Fits.class)), out);

        Set<String> leading = new TreeSet<>();
        out.all(Leads.class).forEach(l -> leading.add(l.useCase()));
        Set<String> inPlay = new TreeSet<>();
        out.all(InPlay.class).forEach(p -> inPlay.add(p.useCase()));
        List<Object> uses = join(out.all(Leads.class), out.all(InPlay.class));
        rules.conclude(Stratum.PRODUCTS, join(known, uses, rows.products(known, inPlay, least)), out);

        Set<String> choices = new TreeSet<>();
        out.all(Applies.class).forEach(a -> choices.add(a.choice()));
        List<Object> members = rows.members(choices, least);
        List<Object> applying = join(out.all(Applies.class), out.all(Barred.class), members);
        rules.conclude(Stratum.CANDIDATES, join(known, applying), out);
        List<Object> suiting = join(out.all(Candidate.class), out.all(MayBe.class));
        rules.conclude(
                Stratum.CHOOSE, join(applying, suiting, rows.choices(choices, least), out.all(Needed.class)), out);
        rules.conclude(
                Stratum.TIERS,
                join(
                        out.all(Wanted.class),
                        out.all(Barred.class),
                        out.all(Outranked.class),
                        out.all(Leads.class),
                        rows.floor(leading),
                        out.all(Needed.class),
                        out.all(Applies.class),
                        out.all(Taken.class),
                        out.all(OpenChoice.class)),
                out);

        List<Placed> placed = out.all(Placed.class, p -> p.tier() == Tier.REQUIRED || p.tier() == Tier.RECOMMENDED);
        Set<String> recommended = new TreeSet<>();
        placed.forEach(p -> recommended.add(p.product()));
        rules.conclude(
                Stratum.RAISE,
                join(
                        known,
                        of(answers, QuestionKind.CODES),
                        out.all(Leads.class),
                        placed,
                        rows.raised(known, recommended, leading)),
                out);
        List<Object> chosen =
                join(out.all(Wanted.class), out.all(Barred.class), out.all(Taken.class), out.all(OpenChoice.class));
        rules.conclude(
                Stratum.HINGES,
                join(known, uses, out.all(Pointed.class), chosen, suiting, members, rows.open(known, inPlay, least)),
                out);
        return out;
    }

    /** The traits that follow from answers. */
    public List<Is> traits(List<String> scopes, Collection<Answer> answers) {
        Conclusions out = new Conclusions();
        traits(scopes, answers, out);
        return out.all(Is.class);
    }

    /** What the answers mean, what follows from that, and the sums. */
    private List<Known> traits(List<String> scopes, Collection<Answer> answers, Conclusions out) {
        for (Answer a : answers) {
            for (Trait t : rows.readFrom(a.question())) {
                out.read(new Is(a.scope(), t.id(), t.reads().meets(a.values(), a.number())), a);
            }
        }
        for (int level = 0; level < rows.levels(); level++) {
            List<Known> known = known(scopes, out);
            rules.conclude(Stratum.TRAITS, join(known, rows.traits(level, known)), out);
        }
        List<Answer> numbers = of(answers, QuestionKind.NUMBER);
        if (!numbers.isEmpty()) {
            List<Known> known = known(scopes, out);
            rules.conclude(Stratum.SUMS, join(known, numbers, rows.sums(known)), out);
        }
        return known(scopes, out);
    }

    private List<Known> known(List<String> scopes, Conclusions conclusions) {
        List<Is> facts = conclusions.all(Is.class);
        List<Known> known = new ArrayList<>();
        for (String scope : scopes) known.add(new Known(scope, rows.numbers(), facts));
        return known;
    }

    /** The answers to questions of one kind. */
    private List<Answer> of(Collection<Answer> answers, QuestionKind kind) {
        List<Answer> out = new ArrayList<>();
        for (Answer a : answers) {
            Question q = catalog.questions().get(a.question());
            if (q.kind() == kind) out.add(a);
        }
        return out;
    }

    private static List<Object> join(Collection<?>... parts) {
        List<Object> all = new ArrayList<>();
        for (Collection<?> part : parts) all.addAll(part);
        return all;
    }
}
