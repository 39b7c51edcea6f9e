package voicemap.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which word is meant by a mistyped one, and when to say nothing. */
class NearestTest {
    private static final List<String> WORDS = List.of("inbound", "outbound", "both", "none");

    @Test
    void a_typing_error_finds_its_word() {
        assertThat(Nearest.to("inbund", WORDS)).isEqualTo("inbound");
        assertThat(Nearest.to("outbuond", WORDS)).isEqualTo("outbound");
        assertThat(Nearest.to("nonee", WORDS)).isEqualTo("none");
        assertThat(Nearest.to("OUTBOUND", WORDS)).isEqualTo("outbound");
    }

    @Test
    void the_beginning_of_a_word_finds_it() {
        assertThat(Nearest.to("out", WORDS)).isEqualTo("outbound");
    }

    @Test
    void a_word_that_resembles_none_finds_none() {
        assertThat(Nearest.to("telephone", WORDS)).isNull();
        assertThat(Nearest.to("xy", WORDS)).isNull();
        assertThat(Nearest.to("", WORDS)).isNull();
        assertThat(Nearest.to("inbound".repeat(20), WORDS)).isNull();
        assertThat(Nearest.to("inbound", List.of())).isNull();
    }

    @Test
    void swapped_neighbours_are_one_error() {
        assertThat(Nearest.distance("ab", "ba")).isEqualTo(1);
        assertThat(Nearest.distance("abc", "")).isEqualTo(3);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("same", "same")).isZero();
    }

    @Test
    void a_hint_names_the_nearest_and_a_short_list_in_full() {
        assertThat(Nearest.hint("inbund", WORDS))
                .isEqualTo("did you mean inbound? expected one of inbound, outbound, both, none");
        assertThat(Nearest.hint("telephone", WORDS)).isEqualTo("expected one of inbound, outbound, both, none");
    }

    @Test
    void a_hint_does_not_recite_a_long_list() {
        List<String> many = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> "number-" + i)
                .toList();
        assertThat(Nearest.hint("numbr-7", many)).isEqualTo("did you mean number-7?");
        assertThat(Nearest.hint("zzz", many)).isEmpty();
    }

    @Test
    void a_hint_is_silent_where_nothing_is_valid() {
        assertThat(Nearest.hint("inbound", List.of())).isEmpty();
    }
}
