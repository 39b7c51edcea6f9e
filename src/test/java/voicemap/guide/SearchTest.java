package voicemap.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.Samples;
import voicemap.guide.Entry.Kind;

/** Words lead to what they speak of, the nearest first. */
class SearchTest {
    private static final Search SEARCH =
            new Search(Entries.of(Samples.catalog()).with(CatalogFiles.checkbook(), CatalogFiles.rules()));

    @ParameterizedTest
    @CsvSource({
        "voicemail detection, amd",
        "AMD, amd",
        "text to speech, say",
        "auto attendant, self-service-ivr",
        "call queue, enqueue",
        "trunking, elastic-sip-trunking",
        "dead air, amd-dead-air",
        "answerOnBridge, <Dial>",
        "64105, 64105",
        "hipaa, hipaa",
        "predictive diallers, sales-dialer",
        "Recordings resource, recording",
        "power dialer, sales-dialer",
        "do not call, consent-do-not-call",
        "hunt group, dial",
        "low code, studio",
        "speech to text, speech-recognition",
        "bring your own carrier, byoc",
    })
    void the_first_hit_is_what_was_meant(String words, String id) {
        assertThat(ids(words).get(0)).isEqualTo(id);
    }

    @Test
    void each_id_name_and_alias_is_found_by_itself() {
        for (Entry e : SEARCH_ENTRIES) {
            if (e.kind() != Kind.PRODUCT && e.kind() != Kind.USE_CASE) continue;
            assertThat(ids(e.id())).as(e.id()).contains(e.id());
            for (String a : e.aka()) assertThat(ids(a)).as(a).contains(e.id());
        }
    }

    private static final List<Entry> SEARCH_ENTRIES =
            Entries.of(Samples.catalog()).all();

    @Test
    void endings_do_not_matter() {
        assertThat(ids("recordings")).contains("dial-recording");
        assertThat(new Needle("dropping").in("calls drop")).isEqualTo(0.9);
        assertThat(new Needle("calls").in("a call")).isEqualTo(0.9);
        assertThat(new Needle("policies").in("a policy")).isEqualTo(0.9);
        assertThat(new Needle("voices").in("the voice")).isEqualTo(0.9);
        assertThat(new Needle("queueing").in("a queue")).isEqualTo(0.9);
        assertThat(new Needle("drop").in("calls dropping")).isEqualTo(0.9);
        assertThat(new Needle("records").in("a recording")).isEqualTo(0.9);
        assertThat(new Needle("call").in("the call")).isEqualTo(1);
        assertThat(new Needle("rec").in("a record")).isEqualTo(0.4);
        assertThat(new Needle("callback").in("StatusCallback")).isEqualTo(1);
        assertThat(new Needle("all").in("a call")).isZero();
        assertThat(new Needle("single").in("sing")).isZero();
        assertThat(Needle.stem("status")).isEqualTo("status");
        assertThat(Needle.stem("sms")).isEqualTo("sms");
        assertThat(Needle.stem("address")).isEqualTo("address");
        assertThat(Needle.stem("ring")).isEqualTo("ring");
        assertThat(Needle.stem("string")).isEqualTo("string");
    }

    @Test
    void a_misspelt_word_is_read_as_the_nearest_and_said_so() {
        Results found = find("voicmail");
        assertThat(found.read()).containsExactly(new Results.Reading("voicmail", "voicemail"));
        assertThat(found.hits()).isNotEmpty();
        Results none = find("zzyzx");
        assertThat(none.unknown()).containsExactly("zzyzx");
        assertThat(none.hits()).isEmpty();
        assertThat(find("voicemail").read()).isEmpty();
    }

    @Test
    void what_matched_is_told_unless_id_and_name_tell_it() {
        Hit amd = find("voicemail detection").hits().get(0);
        assertThat(amd.matched()).containsExactly(new Hit.Match("also called", "voicemail detection"));
        assertThat(find("hipaa").hits().get(0).matched()).isEmpty();
        assertThat(find("silence from the start").hits()).allSatisfy(h -> h.matched()
                .forEach(m -> assertThat(m.text().length()).isLessThan(200)));
    }

    @Test
    void kinds_and_a_number_of_hits_can_be_asked_for() {
        Results some = SEARCH.find("recording", Set.of(Kind.GOTCHA), 3);
        assertThat(some.hits()).hasSize(3).allMatch(h -> h.kind() == Kind.GOTCHA);
        assertThat(some.count()).isGreaterThan(20);
    }

    @Test
    void small_words_count_only_alone() {
        assertThat(find("the voicemail of my callers").words()).containsExactly("voicemail", "callers");
        assertThat(find("who").words()).containsExactly("who");
        assertThat(find("").hits()).isEmpty();
        assertThat(find("!? <>").hits()).isEmpty();
    }

    @Test
    void strange_words_do_no_harm() {
        for (String words :
                Arrays.asList("\u001b[2J", "x".repeat(10_000), "a ".repeat(10_000), "\ud83d\ude00", "'; --")) {
            assertThat(find(words)).isNotNull();
        }
    }

    private static Results find(String words) {
        return SEARCH.find(words, Set.of(), 20);
    }

    private static List<String> ids(String words) {
        return SEARCH.find(words, Set.of(), 400).hits().stream().map(Hit::id).toList();
    }
}
