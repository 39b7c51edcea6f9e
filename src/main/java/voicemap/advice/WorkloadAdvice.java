package voicemap.advice;

import java.util.List;
import java.util.stream.Stream;
import voicemap.model.Tier;
import voicemap.model.Warrant;

/**
 * What is advised for one workload.
 *
 * @param warnings answers that clash with each other, with the platform or with the law
 * @param pitfalls what goes wrong silently with the products advised, because of the answers
 * @param watch what goes wrong silently with the products advised, whatever the answers, or in code only
 */
public record WorkloadAdvice(
        String name,
        List<UseCaseFit> useCases,
        List<ProductAdvice> products,
        List<ChoiceAdvice> choices,
        List<FigureAdvice> figures,
        List<Finding> warnings,
        List<Finding> pitfalls,
        List<Finding> notices,
        List<Finding> watch,
        List<NextRung> ladder,
        List<Because> migration) {
    public WorkloadAdvice {
        useCases = List.copyOf(useCases);
        products = List.copyOf(products);
        choices = List.copyOf(choices);
        figures = List.copyOf(figures);
        warnings = List.copyOf(warnings);
        pitfalls = List.copyOf(pitfalls);
        notices = List.copyOf(notices);
        watch = List.copyOf(watch);
        ladder = List.copyOf(ladder);
        migration = List.copyOf(migration);
    }

    /** The products of a tier. */
    public List<ProductAdvice> products(Tier tier) {
        return products.stream().filter(p -> p.tier() == tier).toList();
    }

    /** The use cases that lead; none, one, or several that tie. */
    public List<UseCaseFit> leading() {
        return useCases.stream().filter(UseCaseFit::leads).toList();
    }

    /** What everything said here rests on. */
    Stream<Warrant> warrants() {
        Stream<Warrant> reasons = Stream.of(
                        useCases.stream().flatMap(u -> Stream.of(u.decides(), u.supports(), u.against())),
                        products.stream().map(ProductAdvice::reasons),
                        Stream.of(migration))
                .flatMap(s -> s)
                .flatMap(List::stream)
                .map(Because::warrant);
        Stream<Warrant> findings = Stream.of(warnings, pitfalls, notices, watch)
                .flatMap(List::stream)
                .map(Finding::warrant);
        Stream<Warrant> others = Stream.concat(
                products.stream().map(ProductAdvice::warrant), ladder.stream().map(NextRung::warrant));
        Stream<Warrant> taken = choices.stream()
                .map(ChoiceAdvice::because)
                .filter(b -> b != null)
                .map(Because::warrant);
        return Stream.of(reasons, findings, others, taken).flatMap(s -> s);
    }
}
