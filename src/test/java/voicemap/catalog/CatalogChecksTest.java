package voicemap.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import voicemap.engine.Samples;
import voicemap.model.*;
import voicemap.yaml.Problem;

/** What is wrong with a catalog though each of its files is right: the real one with one record changed. */
class CatalogChecksTest {
    private static final Catalog REAL = Samples.catalog();

    private static List<String> problems(Catalog c) {
        List<Problem> problems = new ArrayList<>();
        new CatalogChecks(c, problems).run();
        return problems.stream().map(Problem::getMessage).toList();
    }

    private static <T> Map<String, T> changed(Map<String, T> all, Predicate<T> which, UnaryOperator<T> change) {
        Map<String, T> out = new LinkedHashMap<>(all);
        String key = all.keySet().stream()
                .filter(k -> which.test(all.get(k)))
                .findFirst()
                .orElseThrow();
        out.put(key, change.apply(all.get(key)));
        return out;
    }

    private static Catalog trait(Predicate<Trait> which, UnaryOperator<Trait> change) {
        return with(REAL.questions(), changed(REAL.traits(), which, change), REAL.products(), REAL.choices());
    }

    private static Catalog question(Predicate<Question> which, UnaryOperator<Question> change) {
        return with(changed(REAL.questions(), which, change), REAL.traits(), REAL.products(), REAL.choices());
    }

    private static Catalog choice(Predicate<Choice> which, UnaryOperator<Choice> change) {
        return with(REAL.questions(), REAL.traits(), REAL.products(), changed(REAL.choices(), which, change));
    }

    private static Catalog with(
            Map<String, Question> questions,
            Map<String, Trait> traits,
            Map<String, Product> products,
            Map<String, Choice> choices) {
        return new Catalog(
                REAL.sources(),
                questions,
                traits,
                REAL.useCases(),
                products,
                choices,
                REAL.concerns(),
                REAL.prerequisites(),
                REAL.quantities(),
                REAL.digest());
    }

    private static Trait when(Trait t, String... traits) {
        List<Literal> all = new ArrayList<>();
        for (String other : traits) all.add(new Literal(other, true));
        return new Trait(t.id(), t.means(), t.reads(), List.of(new Condition(all)), t.exceeds(), t.asks(), t.span());
    }

    private static Question silent(Question q, String silence) {
        return question(q, List.of(silence), q.mattersWhen());
    }

    private static Question question(Question q, List<String> silence, List<Map<String, List<String>>> mattersWhen) {
        return new Question(
                q.id(),
                q.ask(),
                q.kind(),
                q.account(),
                q.options(),
                q.from(),
                q.to(),
                q.unit(),
                q.pattern(),
                q.example(),
                silence,
                mattersWhen,
                q.weight(),
                q.span());
    }

    private static Choice choice(Choice c, List<Condition> applies, List<Choice.Member> members, String fallback) {
        return new Choice(
                c.id(), c.question(), applies, members, fallback, c.fallbackSay(), c.tier(), c.warrant(), c.span());
    }

    @Test
    void the_real_catalog_has_no_problem() {
        assertThat(problems(REAL)).isEmpty();
    }

    @Test
    void a_trait_rests_neither_on_itself_nor_on_nothing_nor_on_a_sum() {
        Predicate<Trait> following = t -> t.reads() == null && t.exceeds() == null;
        assertThat(problems(trait(following, t -> when(t, t.id()))))
                .anyMatch(p -> p.endsWith("rests on itself; break the circle"));
        assertThat(problems(trait(following, CatalogChecksTest::when)))
                .anyMatch(p -> p.endsWith("would always be so; write when: [[trait, not trait]]"));
        String sum = REAL.traits().values().stream()
                .filter(t -> t.exceeds() != null)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(problems(trait(following, t -> when(t, sum))))
                .anyMatch(p -> p.contains(" rests on " + sum + "; sums are done after"));
    }

    @Test
    void a_trait_reads_only_answers_there_are() {
        assertThat(problems(trait(
                        t -> t.reads() != null && !t.reads().any().isEmpty(),
                        t -> new Trait(
                                t.id(),
                                t.means(),
                                new Trait.Reads(t.reads().question(), List.of("nonsense"), List.of(), null),
                                t.when(),
                                t.exceeds(),
                                t.asks(),
                                t.span()))))
                .singleElement()
                .asString()
                .startsWith("nonsense is no answer to ");
    }

    @Test
    void silence_means_an_answer_there_is() {
        assertThat(problems(question(q -> !q.options().isEmpty(), q -> silent(q, "nonsense"))))
                .containsExactly("silence means nonsense, which is no answer");
        Predicate<Question> number = q -> q.kind() == QuestionKind.NUMBER;
        assertThat(problems(question(number, q -> silent(q, "many"))))
                .containsExactly("silence means many, which is no number");
        assertThat(problems(question(number, q -> silent(q, "2.5")))).isEmpty();
    }

    @Test
    void a_question_waits_for_answers_there_are_and_not_for_itself() {
        Predicate<Question> words =
                q -> !q.options().isEmpty() && q.mattersWhen().isEmpty();
        assertThat(problems(
                        question(words, q -> question(q, q.silence(), List.of(Map.of(q.id(), List.of("unknown")))))))
                .anyMatch(p -> p.contains(" matters only when "));
        assertThat(problems(
                        question(words, q -> question(q, q.silence(), List.of(Map.of("talks", List.of("nonsense")))))))
                .contains("nonsense is no answer to talks");
    }

    @Test
    void a_choice_applies_to_something_and_falls_back_on_one_of_its_real_members() {
        assertThat(problems(choice(c -> true, c -> choice(c, List.of(), c.members(), c.fallback()))))
                .singleElement()
                .asString()
                .endsWith(" never applies; write applies: [[trait]]");
        assertThat(problems(choice(c -> true, c -> choice(c, c.applies(), c.members(), "nobody"))))
                .containsExactly("the fallback is no member");
        String umbrella = REAL.products().values().stream()
                .filter(Product::umbrella)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(problems(choice(c -> c.fallback() == null, c -> {
                    Choice.Member m = c.members().get(0);
                    return choice(
                            c,
                            c.applies(),
                            List.of(new Choice.Member(umbrella, m.when(), m.say(), m.warrant(), m.span())),
                            null);
                })))
                .contains(umbrella + " is an umbrella; name the real product");
    }

    private static List<String> problems(WayOut way, boolean between) {
        Conflict real = REAL.concerns().values().stream()
                .flatMap(c -> c.conflicts().stream())
                .filter(x -> !x.waysOut().isEmpty() && (x.reach() == Reach.ACCOUNT) == between)
                .findFirst()
                .orElseThrow();
        Conflict changed = new Conflict(
                real.id(),
                real.severity(),
                real.reach(),
                real.when(),
                real.one(),
                real.other(),
                real.products(),
                real.what(),
                real.symptom(),
                real.remedy(),
                List.of(way),
                real.seed(),
                real.unsuppressible(),
                real.warrant(),
                real.span());
        Map<String, Concern> concerns = changed(
                REAL.concerns(),
                c -> c.conflicts().contains(real),
                c -> new Concern(
                        c.id(),
                        c.name(),
                        c.is(),
                        c.prerequisites(),
                        c.gotchas(),
                        c.limits(),
                        List.of(changed),
                        c.contradictions(),
                        c.warrant(),
                        c.span()));
        return problems(new Catalog(
                REAL.sources(),
                REAL.questions(),
                REAL.traits(),
                REAL.useCases(),
                REAL.products(),
                REAL.choices(),
                concerns,
                REAL.prerequisites(),
                REAL.quantities(),
                REAL.digest()));
    }

    private static WayOut way(List<WayOut.Turn> set, List<WayOut.Turn> other, String apart) {
        return new WayOut("Something is done", set, other, apart, List.of(), Warrant.OF_RECORD, Span.of("here"));
    }

    private static WayOut.Turn turn(String question, List<String> put, String... out) {
        return new WayOut.Turn(question, put, List.of(out));
    }

    @Test
    void a_way_out_gives_answers_that_its_questions_take() {
        List<WayOut.Turn> fine =
                List.of(turn("hosting", List.of("own")), turn("payments", List.of("self-service"), "spoken"));
        assertThat(problems(way(fine, List.of(), null), false)).isEmpty();
        assertThat(problems(way(List.of(turn("recording.keep-days", List.of("365"))), List.of(), null), false))
                .isEmpty();
        assertThat(problems(way(List.of(), fine, "card-line"), true)).isEmpty();
        Map<WayOut, String> wrong = new LinkedHashMap<>();
        wrong.put(way(List.of(turn("hosting", List.of("moon"))), List.of(), null), "moon is no answer to hosting");
        wrong.put(
                way(List.of(turn("payments", List.of(), "shells")), List.of(), null),
                "shells is no answer to payments");
        wrong.put(
                way(List.of(turn("recording.keep-days", List.of("-1"))), List.of(), null),
                "-1 is no answer to recording.keep-days");
        wrong.put(
                way(List.of(turn("account.go-live", List.of("2027-01-01"))), List.of(), null),
                "2027-01-01 is no answer to account.go-live");
        wrong.put(way(List.of(turn("hosting", List.of(), "own")), List.of(), null), "hosting takes one answer");
        wrong.put(way(List.of(turn("payments", List.of())), List.of(), null), "nothing is said of payments");
        wrong.put(way(List.of(), List.of(), null), "a way out that changes nothing");
        wrong.put(way(fine, List.of(), "Card Line"), "Card Line is no name of a workload");
        wrong.put(way(fine, fine, null), "has no second workload");
        wrong.forEach((way, what) -> assertThat(problems(way, false)).as(what).anyMatch(p -> p.contains(what)));
    }
}
