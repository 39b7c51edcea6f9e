package voicemap.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.Samples;
import voicemap.guide.Diagnosis.Likely;
import voicemap.guide.Diagnosis.Match;
import voicemap.model.Cause;
import voicemap.model.Symptoms;
import voicemap.yaml.Bounds;

class DiagnoserTest {
    private static final Symptoms SYMPTOMS = CatalogFiles.symptoms();
    private static final Diagnoser DIAGNOSER = new Diagnoser(Samples.catalog(), SYMPTOMS);

    private static Diagnosis of(String text) {
        return DIAGNOSER.of(text, List.of(), null);
    }

    private static List<String> ids(Diagnosis d) {
        return d.causes().stream().map(Likely::id).toList();
    }

    @Test
    void dead_air_after_the_answer_is_blocking_detection_with_a_remedy_for_each_kind_of_leg() {
        Likely first = of("dead air after the customer picks up").causes().get(0);
        assertThat(first.id()).isEqualTo("cause-blocking-detection");
        assertThat(first.settings()).extracting(Cause.Remedy::on).hasSize(4).doesNotContainNull();
        assertThat(first.settings().get(0).set()).contains("AsyncAmd=true");
        assertThat(first.about()).extracting(Diagnosis.About::id).contains("amd-dead-air");
        assertThat(first.because().toString()).contains("dead air").contains("picks up");
    }

    @Test
    void each_sign_leads_to_its_own_cause() {
        int lost = 0;
        int signs = 0;
        for (Cause c : SYMPTOMS.causes()) {
            for (String sign : c.signs()) {
                signs++;
                Diagnosis d = of(sign);
                if (!ids(d).contains(c.id())) lost++;
            }
        }
        assertThat(signs).isGreaterThan(1_600);
        // a few signs hold nothing but the commonest words; alone they are not enough
        assertThat(lost * 100.0 / signs).isLessThan(3.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my dog ate the homework",
                "how do I bake bread",
                "what is the weather in paris",
                "the coffee machine is broken",
                "lorem ipsum dolor sit amet",
                "the printer is out of paper",
                "help",
                "error",
                "it does not work",
                "calls fail",
                "recipe for pancakes with two eggs",
                "the elevator is stuck between floors",
                "who won the match yesterday",
                "calendar sync is broken",
                "",
                "!!! ??? ...",
                "電話 が つながらない"
            })
    void nothing_is_claimed_of_what_says_nothing(String text) {
        assertThat(of(text).causes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "it takes ages before it rings, cause-post-dial-delay",
        "when we forward a customer to a cell it shows our number, cause-forward-shows-own-number",
        "desk phone only rings after a restart and is unreachable later, cause-registration-lapses",
        "pbx calls with two way audio drop after 30 seconds, cause-acknowledgement-lost",
    })
    void each_is_told_from_what_looks_alike(String text, String id) {
        assertThat(ids(of(text)).get(0)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "it rings and nobody picks up, cause-post-dial-delay",
        "our company name is not shown, cause-forward-shows-own-number",
        "desk phone shows registration failed, cause-registration-lapses",
        "calls drop after four hours, cause-acknowledgement-lost",
    })
    void what_looks_alike_is_not_taken_for_it(String text, String id) {
        assertThat(ids(of(text)).stream().limit(1)).doesNotContain(id);
    }

    @Test
    void common_words_that_stand_together_in_a_sign_say_more_than_each() {
        assertThat(ids(of("it takes ages before it rings"))).contains("cause-post-dial-delay");
        assertThat(ids(of("it takes ages"))).isEmpty();
    }

    @Test
    void what_the_build_weighed_is_what_would_be_weighed_now() {
        Diagnoser built = new Diagnoser(Samples.catalog(), SYMPTOMS, CatalogFiles.weights());
        for (Cause c : SYMPTOMS.causes()) {
            String text = String.join(" ", c.signs().subList(0, 2));
            assertThat(built.of(text, List.of(), null)).as(text).isEqualTo(of(text));
        }
    }

    @Test
    void where_nothing_is_claimed_the_nearest_signs_are_shown() {
        assertThat(of("no sound").causes()).isEmpty();
        assertThat(of("no sound").nearest()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(of("one way audio").nearest()).isEmpty();
    }

    @Test
    void a_few_words_are_a_faint_match_and_many_a_clear_one() {
        assertThat(of("the mobile is broken").causes()).allMatch(l -> l.match() != Match.CLEAR);
        assertThat(of("X-Twilio-Signature does not match since the load balancer, 403 on every webhook")
                        .causes()
                        .get(0)
                        .match())
                .isEqualTo(Match.CLEAR);
    }

    @Test
    void slips_of_the_fingers_are_read_over_and_another_short_word_is_not() {
        assertThat(ids(of("recrodings are misisng for short cals")).get(0)).isEqualTo("cause-recording-absent");
        assertThat(ids(of("truck"))).isEmpty();
    }

    @Test
    void an_error_code_in_the_words_counts_as_a_code() {
        Diagnosis d = of("we get 64102 all day");
        assertThat(d.codes()).extracting(Diagnosis.Code::code).containsExactly("64102");
        assertThat(ids(d).get(0)).isEqualTo("cause-relay-socket-refused");
    }

    @Test
    void a_known_code_has_its_gotchas_and_causes_and_an_unknown_one_its_neighbours() {
        Diagnosis d = DIAGNOSER.of("", List.of("64105", "64199", "99999"), null);
        assertThat(d.codes().get(0).known()).isTrue();
        assertThat(d.codes().get(0).about()).extracting(Diagnosis.About::id).contains("conversationrelay-no-action");
        assertThat(d.codes().get(0).causes()).contains("cause-relay-dropped-with-socket");
        assertThat(d.codes().get(1).known()).isFalse();
        assertThat(d.codes().get(1).nearest()).isNotEmpty().allMatch(c -> c.startsWith("641"));
        assertThat(d.codes().get(2).nearest()).isEmpty();
        assertThat(d.codes()).allMatch(c -> c.page().equals("https://www.twilio.com/docs/api/errors/" + c.code()));
        assertThat(ids(d).get(0)).isEqualTo("cause-relay-dropped-with-socket");
    }

    @Test
    void every_code_of_the_catalog_is_known() {
        Set<String> codes = new HashSet<>();
        Samples.catalog().products().values().forEach(p -> p.gotchas().forEach(g -> codes.addAll(g.codes())));
        SYMPTOMS.causes().forEach(c -> codes.addAll(c.codes()));
        assertThat(codes).hasSizeGreaterThan(60);
        for (String code : codes) {
            assertThat(DIAGNOSER.of("", List.of(code), null).codes().get(0).known())
                    .as(code)
                    .isTrue();
        }
    }

    @Test
    void what_a_record_shows_stands_before_what_only_has_the_code() {
        CallLog log = CallLog.read(
                "{\"error_code\": \"11200\", \"alert_text\": \"httpResponse=401&ErrorCode=11200\"}",
                "log",
                Bounds.USUAL);
        Diagnosis d = DIAGNOSER.of("", List.of(), log);
        assertThat(ids(d).get(0)).isEqualTo("cause-webhook-password");
        assertThat(d.causes().get(0).because()).containsExactly("the code 11200", "HttpResponse 401");
    }

    @Test
    void each_record_counts_for_itself() {
        CallLog log = CallLog.read(
                "{\"AnsweredBy\": \"fax\"} {\"error_code\": 11200, \"alert_text\": \"httpResponse=403\"}",
                "log",
                Bounds.USUAL);
        assertThat(ids(DIAGNOSER.of("", List.of(), log)))
                .contains("cause-verdict-unknown", "cause-signature-behind-proxy");
    }

    @Test
    void what_every_record_has_speaks_for_nothing_by_itself() {
        CallLog log = CallLog.read("{\"TrunkSid\": \"TK1\", \"direction\": \"inbound\"}", "log", Bounds.USUAL);
        assertThat(DIAGNOSER.of("", List.of(), log).causes()).isEmpty();
        assertThat(DIAGNOSER
                        .of("webhook of the number is ignored", List.of(), log)
                        .causes()
                        .get(0)
                        .because())
                .anyMatch(b -> b.startsWith("TrunkSid is there"));
    }

    @Test
    void the_same_question_gets_the_same_answer() {
        String text = "calls get stuck in queue and the music stops";
        assertThat(new Diagnoser(Samples.catalog(), CatalogFiles.symptoms()).of(text, List.of(), null))
                .isEqualTo(of(text));
    }
}
