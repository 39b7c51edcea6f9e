package voicemap.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voicemap.model.Span;
import voicemap.model.Synonym;

class WordsTest {
    private static final Words WORDS = new Words(List.of(
            new Synonym("silence", List.of("silence", "dead air", "quiet"), Span.of("x")),
            new Synonym("hangup", List.of("hang up", "drop"), Span.of("x"))));

    private static List<String> stems(String text) {
        return WORDS.terms(text, s -> s).stream().map(Words.Term::stem).toList();
    }

    @Test
    void endings_are_taken_off() {
        assertThat(Set.of("call", "calls", "called", "calling"))
                .allMatch(w -> Words.stem(w).equals("cal"));
        assertThat(Words.stem("dropping")).isEqualTo(Words.stem("drop"));
        assertThat(Words.stem("replies")).isEqualTo("reply");
        assertThat(Words.stem("detection")).isEqualTo("detect");
        assertThat(Words.stem("status")).isEqualTo("status");
        assertThat(Words.stem("bring")).isEqualTo("bring");
        assertThat(Words.stem("11200")).isEqualTo("11200");
    }

    @Test
    void words_and_phrases_that_count_as_one_are_one() {
        assertThat(stems("Dead air, then it hangs up.")).containsExactly("silence", "hangup");
        assertThat(stems("the air is dead")).containsExactly("air", "dead");
    }

    @Test
    void a_number_and_its_unit_are_two() {
        assertThat(stems("10min of 429s on e911")).containsExactly("10", "min", "429", "e911");
    }

    @Test
    void little_words_and_apostrophes_do_not_count() {
        assertThat(stems("I can't, it\u2019s the phone's")).containsExactly("cant", "phon");
    }

    @Test
    void words_are_respelt_by_what_is_known() {
        Spellings spellings = new Spellings(Set.of("transcript", "record", "trunk", "minut", "second"));
        assertThat(spellings.of("transcirpt")).isEqualTo("transcript");
        assertThat(spellings.of("secnd")).isEqualTo("second");
        assertThat(spellings.of("rceord")).isEqualTo("record");
        assertThat(spellings.of("truck")).isEqualTo("truck");
        assertThat(spellings.of("zebra")).isEqualTo("zebra");
        assertThat(spellings.of("tru")).isEqualTo("tru");
    }

    @Test
    void nobody_needs_more_words_than_there_is_room_for() {
        assertThat(stems("quiet ".repeat(5_000))).hasSizeLessThanOrEqualTo(400);
    }
}
