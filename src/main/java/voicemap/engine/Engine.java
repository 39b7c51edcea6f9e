package voicemap.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import voicemap.fact.*;
import voicemap.model.Catalog;
import voicemap.model.Literal;
import voicemap.model.Standing;

/** The strata in order, over the answers of one profile. */
public final class Engine {
    private final RuleBase rules;
    private final Catalog catalog;

    public Engine(RuleBase rules, Catalog catalog) {
        this.rules = rules;
        this.catalog = catalog;
    }

    /**
     * Concludes everything that follows from answers.
     *
     * @param scopes the workloads, in their order
     * @param least statements that stand lower than this recommend nothing
     */
    public Conclusions conclude(List<String> scopes, Collection<Answer> answers, Standing least) {
        Conclusions out = new Conclusions();
        Rows rows = new Rows(catalog, least);

        List<Object> facts = new ArrayList<>(answers);
        facts.addAll(rows.traits());
        rules.conclude(Stratum.TRAITS, facts, out);

        List<Known> known = scopes.stream().map(s -> known(s, out)).toList();
        List<Object> signals = rows.signals();
        rules.conclude(Stratum.USECASES, join(known, signals), out);
        List<Object> useCases =
                signals.stream().filter(UseCaseRow.class::isInstance).toList();
        rules.conclude(Stratum.FIT, join(known, useCases, out.all(Pointed.class)), out);
        rules.conclude(Stratum.LEAD, join(known, out.all(Fits.class)), out);

        Set<String> inPlay = new TreeSet<>();
        out.all(InPlay.class).forEach(p -> inPlay.add(p.useCase()));
        Set<String> leading = new TreeSet<>();
        out.all(Leads.class).forEach(l -> leading.add(l.useCase()));
        List<Object> clauses = rows.products(inPlay);
        rules.conclude(Stratum.PRODUCTS, join(known, out.all(Leads.class), out.all(InPlay.class), clauses), out);

        Set<String> choices = new TreeSet<>();
        out.all(Applies.class).forEach(a -> choices.add(a.choice()));
        List<Object> members = rows.members(choices);
        rules.conclude(Stratum.CANDIDATES, join(known, out.all(Applies.class), out.all(Barred.class), members), out);
        List<Object> choiceRows =
                clauses.stream().filter(ChoiceRow.class::isInstance).toList();
        rules.conclude(
                Stratum.CHOOSE,
                join(
                        choiceRows,
                        members,
                        out.all(Applies.class),
                        out.all(Candidate.class),
                        out.all(MayBe.class),
                        out.all(Needed.class),
                        out.all(Barred.class)),
                out);
        rules.conclude(
                Stratum.TIERS,
                join(
                        out.all(Wanted.class),
                        out.all(Barred.class),
                        out.all(Outranked.class),
                        out.all(OnFloor.class),
                        out.all(Needed.class),
                        out.all(Applies.class),
                        out.all(Taken.class),
                        out.all(OpenChoice.class)),
                out);
        rules.conclude(
                Stratum.RAISE,
                join(
                        answers,
                        known,
                        out.all(Leads.class),
                        out.all(Placed.class),
                        rows.raised(out.all(Placed.class), leading, scopes.size() > 1)),
                out);
        List<Object> open = join(
                known,
                signals,
                clauses,
                out.all(Pointed.class),
                out.all(Leads.class),
                out.all(InPlay.class),
                out.all(Wanted.class),
                out.all(Barred.class),
                out.all(Candidate.class),
                out.all(MayBe.class),
                out.all(Taken.class),
                out.all(OpenChoice.class));
        open.addAll(members);
        open.addAll(rows.conflicts());
        rules.conclude(Stratum.HINGES, open, out);
        return out;
    }

    private static Known known(String scope, Conclusions conclusions) {
        Set<Literal> literals = new HashSet<>();
        for (Is is : conclusions.all(Is.class, i -> i.scope().equals(scope))) {
            literals.add(new Literal(is.trait(), is.yes()));
        }
        return new Known(scope, literals);
    }

    private static List<Object> join(Collection<?>... parts) {
        List<Object> all = new ArrayList<>();
        for (Collection<?> part : parts) all.addAll(part);
        return all;
    }
}
