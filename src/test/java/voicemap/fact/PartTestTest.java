package voicemap.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voicemap.fact.PartTest.Outcome;
import voicemap.model.Extent;
import voicemap.model.PartPattern;
import voicemap.model.Relation;
import voicemap.model.SettingTest;
import voicemap.model.SettingTest.Kind;
import voicemap.model.Span;

/** A part looks like a pattern, does not, or does not say. */
class PartTestTest {
    private static final Extent HERE = Extent.at(new Span("x", 1, 1));

    private static Part part(String place, Part parent, boolean whole, String... settings) {
        Part part = new Part("s", place, parent, HERE, place, whole);
        for (String s : settings) {
            String[] pair = s.split("=", 2);
            part.add(new Setting(pair[0], pair[1], pair[1].contains("{{"), HERE, HERE, ""));
        }
        return part;
    }

    private static PartPattern pattern(String place, SettingTest... where) {
        return new PartPattern(List.of(place), List.of(where), List.of());
    }

    private static SettingTest test(Kind kind, double bound, String... values) {
        return new SettingTest("a", kind, List.of(values), bound);
    }

    private static Outcome ask(Part part, SettingTest test) {
        return new PartTest(pattern(part.place(), test)).of(part);
    }

    @ParameterizedTest
    @CsvSource({
        "PRESENT,x,YES,NO,UNSTATED,YES",
        "ABSENT,x,NO,YES,UNSTATED,NO",
        "IS,x,YES,NO,UNSTATED,UNSTATED",
        "IS,y,NO,NO,UNSTATED,UNSTATED",
        "IS_NOT,x,NO,YES,UNSTATED,UNSTATED",
        "IS_NOT,y,YES,YES,UNSTATED,UNSTATED",
        "UNLESS,x,NO,YES,YES,YES",
        "UNLESS,y,YES,YES,YES,YES",
        "MATCHES,^x,YES,NO,UNSTATED,UNSTATED",
        "MATCHES_NOT,^x,NO,YES,UNSTATED,UNSTATED",
    })
    void each_test_tells_there_from_absent_from_not_said_from_filled_in_later(
            Kind kind, String word, Outcome there, Outcome absent, Outcome unsaid, Outcome later) {
        SettingTest test = kind == Kind.PRESENT || kind == Kind.ABSENT ? test(kind, 0) : test(kind, 0, word);
        assertThat(ask(part("<A>", null, true, "a=x"), test)).isEqualTo(there);
        assertThat(ask(part("<A>", null, true), test)).isEqualTo(absent);
        assertThat(ask(part("call", null, false), test)).isEqualTo(unsaid);
        assertThat(ask(part("<A>", null, true, "a={{x}}"), test)).isEqualTo(later);
    }

    @Test
    void what_a_request_leaves_out_is_what_twilio_takes_for_it() {
        Part call = part("call", null, false);
        call.preset("a", "x");
        assertThat(ask(call, test(Kind.IS, 0, "x"))).isEqualTo(Outcome.YES);
        assertThat(ask(call, test(Kind.IS_NOT, 0, "x"))).isEqualTo(Outcome.NO);
        assertThat(ask(call, test(Kind.IS_NOT, 0, "y"))).isEqualTo(Outcome.YES);
        assertThat(ask(call, test(Kind.PRESENT, 0))).isEqualTo(Outcome.UNSTATED);
        assertThat(ask(call, test(Kind.ABSENT, 0))).isEqualTo(Outcome.UNSTATED);
    }

    @Test
    void numbers_are_compared_and_what_is_none_is_neither_below_nor_above() {
        assertThat(ask(part("<A>", null, true, "a=4"), test(Kind.BELOW, 5))).isEqualTo(Outcome.YES);
        assertThat(ask(part("<A>", null, true, "a=5"), test(Kind.BELOW, 5))).isEqualTo(Outcome.NO);
        assertThat(ask(part("<A>", null, true, "a=5"), test(Kind.ABOVE, 5))).isEqualTo(Outcome.NO);
        assertThat(ask(part("<A>", null, true, "a=5.5"), test(Kind.ABOVE, 5))).isEqualTo(Outcome.YES);
        assertThat(ask(part("<A>", null, true, "a=many"), test(Kind.ABOVE, 5))).isEqualTo(Outcome.NO);
        assertThat(ask(part("<A>", null, true, "a=many"), test(Kind.BELOW, 5))).isEqualTo(Outcome.NO);
        assertThat(ask(part("<A>", null, true, "a=😀😀"), test(Kind.LONGER_THAN, 2)))
                .isEqualTo(Outcome.NO);
        assertThat(ask(part("<A>", null, true, "a=abc"), test(Kind.LONGER_THAN, 2)))
                .isEqualTo(Outcome.YES);
    }

    @Test
    void one_word_of_a_list_counts() {
        Part part = part("<A>", null, true, "a=dtmf speech");
        assertThat(ask(part, test(Kind.IS, 0, "speech"))).isEqualTo(Outcome.YES);
        assertThat(ask(part, test(Kind.IS, 0, "spee"))).isEqualTo(Outcome.NO);
        assertThat(ask(part, test(Kind.IS_NOT, 0, "dtmf"))).isEqualTo(Outcome.NO);
    }

    private static Outcome related(Part part, Relation.Kind kind, String place) {
        Relation relation = new Relation(kind, place == null ? null : pattern(place));
        return new PartTest(new PartPattern(List.of(part.place()), List.of(), List.of(relation))).of(part);
    }

    @Test
    void what_stands_around_a_part_counts_as_far_as_the_document_tells() {
        Part root = part("<R>", null, true);
        Part first = part("<A>", root, true);
        Part inner = part("<C>", first, true);
        part("<D>", inner, true);
        Part last = part("<B>", root, true);
        assertThat(related(inner, Relation.Kind.INSIDE, "<R>")).isEqualTo(Outcome.YES);
        assertThat(related(inner, Relation.Kind.INSIDE, "<B>")).isEqualTo(Outcome.NO);
        assertThat(related(inner, Relation.Kind.NOT_INSIDE, "<A>")).isEqualTo(Outcome.NO);
        assertThat(related(inner, Relation.Kind.NOT_INSIDE, "<B>")).isEqualTo(Outcome.YES);
        assertThat(related(first, Relation.Kind.HOLDS, "<D>")).isEqualTo(Outcome.YES);
        assertThat(related(last, Relation.Kind.HOLDS, "<D>")).isEqualTo(Outcome.NO);
        assertThat(related(last, Relation.Kind.LACKS, "<D>")).isEqualTo(Outcome.YES);
        assertThat(related(first, Relation.Kind.LACKS, "<D>")).isEqualTo(Outcome.NO);
        assertThat(related(last, Relation.Kind.AFTER, "<A>")).isEqualTo(Outcome.YES);
        assertThat(related(first, Relation.Kind.AFTER, "<B>")).isEqualTo(Outcome.NO);
        assertThat(related(first, Relation.Kind.BEFORE, "<B>")).isEqualTo(Outcome.YES);
        assertThat(related(last, Relation.Kind.NOT_BEFORE, "<A>")).isEqualTo(Outcome.YES);
        assertThat(related(first, Relation.Kind.NOT_AFTER, "<B>")).isEqualTo(Outcome.YES);
        assertThat(related(first, Relation.Kind.FIRST, null)).isEqualTo(Outcome.YES);
        assertThat(related(last, Relation.Kind.FIRST, null)).isEqualTo(Outcome.NO);
        assertThat(related(last, Relation.Kind.LAST, null)).isEqualTo(Outcome.YES);
        assertThat(related(part("call", null, false), Relation.Kind.LACKS, "<D>"))
                .isEqualTo(Outcome.UNSTATED);
    }

    @Test
    void a_companion_that_may_be_right_mends_and_one_that_may_be_wrong_does_not_break() {
        PartPattern companion = pattern("other", test(Kind.IS, 0, "x"));
        List<Relation> with = List.of(new Relation(Relation.Kind.WITH, companion));
        List<Relation> without = List.of(new Relation(Relation.Kind.WITHOUT, companion));
        Part silent = part("other", null, false);
        assertThat(row(with).goesWith(silent)).isFalse();
        assertThat(row(without).wouldMend(silent)).isTrue();
        assertThat(row(with).goesWith(part("other", null, false, "a=x"))).isTrue();
        assertThat(row(without).wouldMend(part("other", null, false, "a=y"))).isFalse();
    }

    private static CheckRow row(List<Relation> relations) {
        PartPattern pattern = new PartPattern(List.of("call"), List.of(), relations);
        return new CheckRow(
                new voicemap.model.Check(
                        "x",
                        pattern,
                        voicemap.model.Condition.ALWAYS,
                        voicemap.model.Condition.ALWAYS,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        voicemap.model.Warrant.OF_RECORD,
                        new Span("x", 1, 1)),
                "call",
                new Mask(new long[1], new long[1]),
                null);
    }

    @Test
    void a_pattern_that_would_take_for_ever_is_given_up() {
        String long1 = "a".repeat(20_000) + "b";
        List<SettingTest> where = new ArrayList<>(List.of(test(Kind.MATCHES, 0, "^(a+)+$")));
        PartTest test = new PartTest(new PartPattern(List.of("<A>"), where, List.of()));
        assertThatThrownBy(() -> test.of(part("<A>", null, true, "a=" + long1)))
                .isInstanceOf(PartTest.TooLong.class)
                .hasMessageContaining("^(a+)+$");
    }

    /** Twilio takes 64 KB of TwiML. */
    @Test
    void no_pattern_of_ours_is_given_up_on_what_twilio_takes() {
        List<SettingTest> ours = new ArrayList<>();
        voicemap.catalog.CatalogFiles.checkbook().checks().forEach(c -> patterns(c.part(), ours));
        assertThat(ours).hasSizeGreaterThan(50);
        List<String> fillers = List.of(
                "a", "1", " ", "a ", "please enter your ", "https://a.example/?b=c&", "<", "+1", "{\"a\":", "_-.");
        for (SettingTest t : ours) {
            SettingTest test = new SettingTest("a", t.kind(), t.values(), t.bound());
            PartTest row = new PartTest(new PartPattern(List.of("<A>"), List.of(test), List.of()));
            for (String filler : fillers) {
                // nobody writes a word of 64 KB; a token may be long
                String value = filler.repeat(filler.length() > 1 ? 64_000 / filler.length() : 4_000);
                assertThat(row.of(part("<A>", null, true, "a=" + value)))
                        .as(t + " and " + filler)
                        .isNotNull();
            }
        }
    }

    private static void patterns(PartPattern part, List<SettingTest> into) {
        for (SettingTest t : part.where()) {
            if (t.kind() == Kind.MATCHES || t.kind() == Kind.MATCHES_NOT) into.add(t);
        }
        part.relations().stream().filter(r -> r.part() != null).forEach(r -> patterns(r.part(), into));
    }
}
