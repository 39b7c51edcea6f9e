package voicemap.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;

/** What a review may say, and where each thing that it may not is complained of. */
class ReviewReaderTest {
    private static final String REVIEW =
            """
            review: sales-dialer
            made-from: {use-case: sales-dialer}
            catalog: 0123abcd
            date: 2026-11-21
            items:
              - id: one-way-audio
                what: One of the two hears nothing
                catalog: {due: build, severity: error, standing: verified, words: "0a1b2c3d"}
                state: open
            """;

    private static Review read(String text) {
        return ReviewReader.read(text, "review.yaml", Bounds.USUAL);
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Problem.class).satisfies(e -> assertThat(((Problem) e).line())
                .startsWith(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "open||",
                "open|, who: Ann, when: 2026-11-22, note: begun|",
                "blocked||",
                "done|, who: Ann, when: 2026-11-22|",
                "done|, who: Ann, when: 2026-11-22, evidence: [a, b]|",
                "done|, who: Ann|review.yaml:9:12: an item that is done needs the key when; say on which day",
                "done|, when: 2026-11-22|review.yaml:9:12: an item that is done needs the key who; say who saw to it",
                "done|, who: \"  \", when: 2026-11-22|review.yaml:9:12: an item that is done needs the key who",
                "not-applicable|, who: Ann, note: only callbacks|",
                "not-applicable|, who: Ann|review.yaml:9:12: an item that is not-applicable needs the key note; say why",
                "not-applicable|, note: no|review.yaml:9:12: an item that is not-applicable needs the key who",
                "accepted-risk|, who: Ann, note: until spring|",
                "accepted-risk|, who: Ann|review.yaml:9:12: an item that is accepted-risk needs the key note; say why",
                "accepted-risk|, note: no|review.yaml:9:12: an item that is accepted-risk needs the key who; say who bears",
                "finished||review.yaml:9:12: state is finished; expected one of",
                "DONE||review.yaml:9:12: state is DONE; did you mean done?",
            })
    void each_state_asks_for_what_makes_it_believable(String state, String more, String message) {
        String text = REVIEW.replace(
                "    state: open\n",
                "    state: " + state
                        + (more == null ? "" : more.replace(", ", "\n    ").replace("[a\n    b]", "[a, b]")) + "\n");
        if (message == null)
            assertThat(read(text).points().get(0).mark().state().word()).isEqualTo(state);
        else refused(text, message);
    }

    @Test
    void what_is_not_as_a_review_has_it_is_refused_with_its_place() {
        refused(REVIEW.replace("review: sales-dialer\n", ""), "review.yaml:1:1: this is no review");
        refused(REVIEW.replace("catalog: 0123abcd\n", ""), "review.yaml:1:1: the key catalog is missing");
        refused(
                REVIEW.replace("date: 2026-11-21", "date: yesterday"),
                "review.yaml:4:1: date is yesterday; expected a day");
        refused(REVIEW + "    who-did: Ann\n", "review.yaml:10:5: there is no key who-did");
        refused(REVIEW + "    sate: done\n", "review.yaml:10:5: there is no key sate; did you mean state?");
        refused(REVIEW + "    when: 2026-02-30\n", "review.yaml:10:5: when is 2026-02-30; expected a day");
        refused(REVIEW + "stages: [build]\n", "review.yaml:10:1: there is no key stages");
        refused(REVIEW.replace("one-way-audio\n", "One way\n"), "review.yaml:6:5: the id is One way; expected small");
        refused(REVIEW.replace("0a1b2c3d", "hello"), "review.yaml:8:64: words is hello; leave what voicemap wrote");
        refused(REVIEW.replace("due: build", "due: today"), "review.yaml:8:20: due is today; expected one of contract");
        refused(REVIEW.replace("severity: error", "severity: fatal"), "review.yaml:8:37: severity is fatal");
        refused(REVIEW.replace("{due: build, ", "{"), "review.yaml:8:14: the key due is missing");
        refused(REVIEW.replace("    state: open\n", ""), "review.yaml:6:5: the key state is missing");
        refused(
                REVIEW.replace("    what: One of the two hears nothing\n", ""),
                "review.yaml:6:5: the key what is missing");
        String twice = REVIEW + REVIEW.substring(REVIEW.indexOf("  - id"));
        refused(twice, "review.yaml:10:5: one-way-audio stands here twice; keep one; the first is in line 6");
        refused(REVIEW.replaceFirst("items:(?s:.*)", "items: all\n"), "review.yaml:5:8: items must be a list");
        refused("- a\n", "review.yaml:1:1: expected a review as keys with values, found a list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{use-case: [a, b]}|",
                "{product: amd}|",
                "{profile: p.yaml}|",
                "{design: d.yaml}|",
                "{all: true}|",
                "{all: false}|review.yaml:2:13: all is false; write all: true",
                "{}|review.yaml:2:12: nothing is selected; write all: true",
                "{use-case: []}|review.yaml:2:13: use-case is empty; name at least one",
                "{profile: [a, b]}|review.yaml:2:13: profile names several files; name one",
                "{use-case: a, profile: b}|review.yaml:2:26: a review is made from one selection, and there is use-case",
                "{usecase: a}|review.yaml:2:13: there is no key usecase; did you mean use-case?",
                "everything|review.yaml:2:12: expected a selection as keys with values",
            })
    void a_review_is_made_from_one_selection(String selection, String message) {
        String text = REVIEW.replace("{use-case: sales-dialer}", selection);
        if (message == null) assertThat(read(text).scope()).isNotNull();
        else refused(text, message);
    }

    @Test
    void json_is_read_as_well() {
        Review review = read("{\"review\": \"x\", \"made-from\": {\"all\": true}, \"catalog\": \"a\","
                + " \"date\": \"2026-11-21\", \"items\": []}");
        assertThat(review.scope().selection().kind()).isEqualTo(Selection.Kind.ALL);
    }
}
