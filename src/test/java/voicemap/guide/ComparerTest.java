package voicemap.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import voicemap.engine.Samples;
import voicemap.guide.Comparison.Answer;
import voicemap.guide.Comparison.Decision;
import voicemap.guide.Comparison.Effect;
import voicemap.guide.Comparison.Verdict;
import voicemap.model.Choice;
import voicemap.model.Severity;

/** What is set side by side, and which answers tell it apart. */
class ComparerTest {
    private final Comparer comparer = new Comparer(Samples.catalog());

    @Test
    void a_row_that_mixes_several_products_stands_for_the_one_that_competes() {
        Comparison c = comparer.products(List.of("conversationrelay", "stream"));
        assertThat(ids(c)).containsExactly("conversationrelay", "connect-stream");
        assertThat(c.remarks()).singleElement().asString().contains("<Stream>", "<Start><Stream>");
        assertThat(c.choices()).extracting(Comparison.Settled::id).containsExactly("ai-route");
    }

    @Test
    void where_none_competes_the_row_stands_for_all_of_them_or_for_itself() {
        assertThat(ids(comparer.products(List.of("stream", "connect-stream"))))
                .containsExactly("connect-stream", "start-stream");
        assertThat(ids(comparer.products(List.of("stream", "pay"))))
                .containsExactly("connect-stream", "start-stream", "pay");
        assertThat(ids(comparer.products(List.of("stream", "pay", "gather"))))
                .containsExactly("stream", "pay", "gather");
    }

    @Test
    void the_answers_of_the_choice_come_first_and_point_both_ways() {
        Comparison c = comparer.products(List.of("conversationrelay", "connect-stream"));
        Decision first = c.decisions().get(0);
        assertThat(first.question()).isEqualTo("ai.recognition");
        Answer own = answer(first, "a speech stack of ours");
        assertThat(own.effects())
                .extracting(e -> e.id() + " " + e.verdict().word())
                .containsExactlyInAnyOrder("connect-stream for", "conversationrelay against");
        Answer twilio = answer(first, "only: Twilio should");
        assertThat(twilio.effects())
                .allSatisfy(e ->
                        assertThat(e.also()).extracting(Answers.Said::question).containsExactly("ai.synthesis"));
    }

    @Test
    void what_is_so_of_all_of_them_decides_nothing() {
        Comparison c = comparer.products(List.of("conversationrelay", "connect-stream"));
        assertThat(c.decisions()).extracting(Decision::question).doesNotContain("exchange.wants");
        Comparison other = comparer.products(List.of("conversationrelay", "elastic-sip-trunking"));
        assertThat(other.decisions()).extracting(Decision::question).contains("exchange.wants");
    }

    @Test
    void use_cases_are_told_apart_by_their_signals() {
        Comparison c = comparer.useCases(List.of("sales-dialer", "outbound-contact-center"));
        Decision first = c.decisions().get(0);
        assertThat(first.question()).isEqualTo("purpose");
        assertThat(answer(first, "collect what people owe").effects())
                .extracting(e -> e.id() + " " + e.verdict().word())
                .containsExactlyInAnyOrder("sales-dialer speaks-against", "outbound-contact-center for");
        assertThat(c.useCases())
                .hasSize(2)
                .allMatch(u -> !u.prerequisites().isEmpty() && !u.gotchas().isEmpty());
        assertThat(c.products()).isEmpty();
    }

    @Test
    void a_product_comes_with_what_it_builds_on_and_the_worst_first() {
        Comparison c = comparer.products(List.of("taskrouter", "gather"));
        Comparison.Side side = c.products().get(0);
        assertThat(side.gotchas()).anyMatch(g -> "<Enqueue>/<Queue>".equals(g.of()));
        assertThat(side.gotchas()).extracting(Comparison.Pitfall::severity).isSortedAccordingTo(Severity::compareTo);
        assertThat(side.prerequisites()).isNotEmpty().allMatch(p -> p.to() >= p.from());
    }

    @Test
    void every_pair_of_every_choice_has_answers_that_decide() {
        int pairs = 0;
        for (Choice choice : Samples.catalog().choices().values()) {
            List<String> members = choice.members().stream()
                    .map(Choice.Member::product)
                    .distinct()
                    .toList();
            for (int i = 1; i < members.size(); i++) {
                Comparison c = comparer.products(List.of(members.get(i - 1), members.get(i)));
                assertThat(c.choices()).extracting(Comparison.Settled::id).contains(choice.id());
                assertThat(effects(c))
                        .as(members.get(i - 1) + " and " + members.get(i))
                        .anyMatch(e -> e.verdict() == Verdict.FOR);
                pairs++;
            }
        }
        assertThat(pairs).isGreaterThan(20);
    }

    private static List<Effect> effects(Comparison c) {
        List<Effect> out = new ArrayList<>();
        c.decisions().forEach(d -> d.answers().forEach(a -> out.addAll(a.effects())));
        return out;
    }

    private static Answer answer(Decision d, String answer) {
        for (Answer a : d.answers()) if (a.answer().equals(answer)) return a;
        throw new AssertionError(answer + " in " + d);
    }

    private static List<String> ids(Comparison c) {
        return c.products().stream().map(Comparison.Side::id).toList();
    }
}
