package voicemap.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import voicemap.engine.Samples;
import voicemap.model.Condition;
import voicemap.model.Literal;

/** Conditions in the words of questions and answers. */
class AnswersTest {
    private final Answers answers = new Answers(Samples.catalog());

    @Test
    void a_trait_that_an_answer_decides_is_that_answer() {
        assertThat(answers.line(when("ai-talks")))
                .isEqualTo("Who or what talks with the person on the line? an AI agent in free conversation");
        assertThat(answers.line(when("not callers-wait")))
                .isEqualTo("Do callers wait in a queue when nobody is free? no");
        assertThat(answers.line(when("not network-only"))).contains("What should the exchange get? not: only the");
        assertThat(answers.line(when("tells-sources-apart"))).endsWith(" 2 or more");
        assertThat(answers.line(when("not many-agents"))).endsWith(" fewer than 50");
        assertThat(answers.line(when("beyond-us"))).endsWith(" other than US");
        assertThat(answers.line(when("not beyond-us"))).endsWith(" only US");
    }

    @Test
    void a_trait_that_follows_is_every_way_to_it() {
        assertThat(answers.ways(when("ai-own-speech")))
                .extracting(way -> way.get(1).question())
                .containsExactly("ai.recognition", "ai.synthesis");
        assertThat(answers.answers(when("not takes-speech-input")))
                .isEqualTo("not: a menu answered by speaking a few words, and not: say a word");
    }

    @Test
    void all_other_answers_ruled_out_make_it_the_only_one() {
        List<Answers.Said> way = answers.ways(when("ai-native")).get(0);
        assertThat(way).extracting(Answers.Said::answer).contains("only: Twilio should");
        assertThat(answers.line(when("ai-platform"))).contains("a voice-AI platform we buy; not: Twilio should");
    }

    @Test
    void what_is_known_is_not_asked_and_what_it_rules_out_is_no_way() {
        assertThat(answers.ways(when("ai-own-speech"), when("ai-talks")))
                .allSatisfy(way -> assertThat(way).hasSize(1));
        assertThat(answers.ways(when("not ai-talks"), when("ai-talks"))).isEmpty();
        assertThat(answers.ways(when("no-live-calls"), when("inbound")))
                .as("one answer excludes the other")
                .isEmpty();
    }

    @Test
    void what_no_few_answers_say_is_said_in_the_words_of_the_trait() {
        List<Answers.Said> way = answers.ways(when("callers-outnumber-people")).get(0);
        assertThat(way).singleElement().satisfies(s -> {
            assertThat(s.asked()).isFalse();
            assertThat(s.answer()).startsWith("at the peak more calls arrive");
        });
        assertThat(answers.line(when("not ai-native"))).startsWith("not so: an AI agent");
    }

    @Test
    void every_condition_of_the_catalog_can_be_said() {
        List<Condition> all = new ArrayList<>();
        Samples.catalog().products().values().forEach(p -> {
            p.needed().forEach(c -> all.add(c.when()));
            p.barred().forEach(c -> all.add(c.when()));
            p.cells().values().forEach(cell -> {
                cell.when().forEach(c -> all.add(c.when()));
                cell.whenNot().forEach(c -> all.add(c.when()));
            });
        });
        Samples.catalog().useCases().values().forEach(u -> u.signals().forEach(s -> all.add(s.when())));
        assertThat(all).hasSizeGreaterThan(800);
        for (Condition c : all) {
            List<List<Answers.Said>> ways = answers.ways(c);
            assertThat(ways).as(c.toString()).isNotEmpty();
            if (!c.always()) assertThat(answers.line(c)).as(c.toString()).isNotBlank();
            for (List<Answers.Said> way : ways) {
                assertThat(way).as(c.toString()).allMatch(s -> !s.answer().isBlank());
            }
        }
    }

    private static Condition when(String... traits) {
        List<Literal> literals = new ArrayList<>();
        for (String t : traits) {
            boolean yes = !t.startsWith("not ");
            literals.add(new Literal(yes ? t : t.substring(4), yes));
        }
        return new Condition(literals);
    }
}
