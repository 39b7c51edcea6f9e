package voicemap.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import voicemap.advice.Advice;
import voicemap.advice.Advisor;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.model.Standing;
import voicemap.model.UseCase;

/** Every use case stands on its level, with all its ways. */
class LadderTest {
    private final Ladder ladder = Ladder.of(Samples.catalog(), null);

    @Test
    void the_levels_go_down_from_five_to_the_foundation_and_hold_every_use_case_once() {
        assertThat(ladder.levels()).extracting(Ladder.Level::level).containsExactly(5, 4, 3, 2, 1, 0);
        List<String> steps = ladder.levels().stream()
                .flatMap(l -> l.useCases().stream())
                .map(Ladder.Step::id)
                .toList();
        assertThat(steps)
                .containsExactlyInAnyOrderElementsOf(
                        Samples.catalog().useCases().keySet());
        assertThat(ladder.here()).isEmpty();
    }

    @Test
    void each_step_names_what_it_stands_on_what_comes_next_and_what_one_may_come_from() {
        int ways = 0;
        for (Ladder.Level l : ladder.levels()) {
            for (Ladder.Step s : l.useCases()) {
                UseCase u = Samples.catalog().useCases().get(s.id());
                assertThat(u.level()).isEqualTo(l.level());
                assertThat(s.standsOn()).extracting(Ladder.Name::id).isEqualTo(u.buildsOn());
                assertThat(s.next())
                        .extracting(w -> w.to().id())
                        .isEqualTo(u.next().stream().map(UseCase.Rung::to).toList());
                assertThat(s.next()).allMatch(w -> !w.prepare().isBlank());
                assertThat(s.migrate())
                        .extracting(Ladder.Move::id)
                        .isEqualTo(
                                u.migrate().stream().map(UseCase.Migration::id).toList());
                ways += s.next().size() + s.migrate().size();
            }
        }
        assertThat(ways).isGreaterThan(40);
        assertThat(step("sales-dialer").variantOf().id()).isEqualTo("outbound-contact-center");
        assertThat(step("ai-ml-transcription").all()).isTrue();
        assertThat(step("self-service-ivr").all()).isFalse();
    }

    @Test
    void a_profile_says_where_one_stands_and_what_comes_next() {
        Advice advice = new Advisor(Samples.catalog(), RuleBase.shipped())
                .advise(
                        Samples.profile("purpose: [remind]\ndirection: outbound\ntalks: [message, keypad]\n"
                                + "outbound: {starts: [list]}\nexisting: [numbers]\n"),
                        LocalDate.of(2026, 11, 21),
                        Standing.CONTESTED);
        Ladder.Here here = Ladder.of(Samples.catalog(), advice).here().get(0);
        assertThat(here.at()).extracting(Ladder.Name::id).containsExactly("voice-notifications");
        assertThat(here.next()).extracting(n -> n.id()).contains("self-service-ivr");
        assertThat(here.migrate()).isNotEmpty();
    }

    private Ladder.Step step(String id) {
        return ladder.levels().stream()
                .flatMap(l -> l.useCases().stream())
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
