package voicemap.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.model.Standing;
import voicemap.model.Tier;

/** What an experienced architect would say of a few businesses, and what they must never be told. */
class ScenariosTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static final String CLINIC =
            """
            purpose: [remind]
            direction: outbound
            talks: [message, keypad]
            outbound: {starts: [list], reply: [key], answering-machines: leave-message}
            volume: {calls-per-day: 2000, window-hours: 8}
            audience: {countries: [US], lines: [mobile, landline], consent: express}
            identity: {show: [name], answer-rate: yes}
            recording: {of: nothing}
            compliance: [hipaa]
            """;

    private static Advice advise(String text, String... settings) {
        return advise(Standing.CONTESTED, text, settings);
    }

    private static Advice advise(Standing least, String text, String... settings) {
        return new Advisor(Samples.catalog(), RuleBase.shipped()).advise(Samples.profile(text, settings), DAY, least);
    }

    private static WorkloadAdvice only(Advice advice) {
        assertThat(advice.workloads()).hasSize(1);
        return advice.workloads().get(0);
    }

    private static List<String> drawn(WorkloadAdvice w) {
        return Stream.concat(w.products(Tier.REQUIRED).stream(), w.products(Tier.RECOMMENDED).stream())
                .map(ProductAdvice::id)
                .toList();
    }

    private static String lead(WorkloadAdvice w) {
        return w.leading().stream()
                .map(UseCaseFit::id)
                .reduce((a, b) -> a + " " + b)
                .orElse("none");
    }

    private static ChoiceAdvice choice(WorkloadAdvice w, String id) {
        return w.choices().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> warned(WorkloadAdvice w) {
        return w.warnings().stream().map(Finding::id).toList();
    }

    @Test
    void the_clinic_gets_notifications_with_detection_branding_and_no_contact_centre() {
        Advice advice = advise(CLINIC);
        WorkloadAdvice w = only(advice);
        assertThat(lead(w)).isEqualTo("voice-notifications");
        assertThat(w.ladder()).extracting(NextRung::id).contains("self-service-ivr");
        assertThat(drawn(w)).contains("say", "gather", "amd", "branded-calling", "cnam", "hipaa");
        assertThat(drawn(w)).doesNotContain("taskrouter", "flex", "conference", "enqueue", "sync", "studio");
        assertThat(w.figures()).anySatisfy(f -> {
            assertThat(f.id()).isEqualTo("campaign-rate");
            assertThat(f.value()).isBetween(0.069, 0.07);
            assertThat(f.verdict()).contains("allows");
        });
        assertThat(warned(w)).contains("quiet-hours-several-zones");
        assertThat(w.notices()).extracting(Finding::id).contains("notifications-notice-artificial-voice");
        assertThat(advice.plan().steps()).extracting(Step::id).contains("trust-hub-profile", "hipaa-addendum");
    }

    @Test
    void the_clinic_without_six_answers_is_provisional_and_asks_for_them() {
        Advice advice = advise("purpose: [remind]\ndirection: outbound\ntalks: [message, keypad]\n");
        WorkloadAdvice w = only(advice);
        assertThat(lead(w)).isEqualTo("voice-notifications");
        assertThat(advice.questions()).extracting(OpenQuestion::id).contains("outbound.answering-machines");
        assertThat(advice.questions()).allSatisfy(q -> assertThat(q.changes()).isNotEmpty());
    }

    @Test
    void a_hundred_thousand_calls_in_an_hour_need_a_higher_rate() {
        Advice advice = advise(CLINIC, "volume.campaign-size=100000", "volume.window-hours=1");
        assertThat(drawn(only(advice))).contains("cps");
        assertThat(advice.plan().steps()).extracting(Step::id).contains("cps-increase-request");
        assertThat(drawn(only(advise(CLINIC)))).doesNotContain("cps");
    }

    @Test
    void each_way_to_bring_an_ai_agent_has_its_deciding_answer() {
        String ai = "direction: inbound\ntalks: [ai]\nai: {model: own, hand-over: no}\n";
        record Way(String product, String[] settings, String decidedBy) {}
        List<Way> ways = List.of(
                new Way(
                        "conversationrelay",
                        new String[] {"ai.recognition=twilio", "ai.synthesis=twilio"},
                        "ai.recognition"),
                new Way("connect-stream", new String[] {"ai.recognition=own", "ai.synthesis=own"}, "ai.recognition"),
                new Way("virtualagent", new String[] {"existing=dialogflow-cx"}, "existing"),
                new Way(
                        "voice-ai-platform",
                        new String[] {
                            "ai.recognition=platform", "ai.synthesis=platform", "account.serves=other-companies"
                        },
                        "ai.recognition"),
                new Way(
                        "hybrid-ai",
                        new String[] {"ai.recognition=twilio,platform", "ai.synthesis=twilio,platform"},
                        "ai.recognition"),
                new Way(
                        "relay-with-flow-tool",
                        new String[] {"ai.recognition=twilio", "ai.synthesis=twilio", "ai.model=flow-tool"},
                        "ai.model"));
        for (Way way : ways) {
            ChoiceAdvice route = choice(only(advise(ai, way.settings())), "ai-route");
            assertThat(route.taken()).as(way.product()).isEqualTo(way.product());
            assertThat(route.because().grounds()).extracting(Ground::question).contains(way.decidedBy());
            assertThat(route.others()).doesNotContain(way.product()).hasSizeGreaterThan(3);
        }
    }

    @Test
    void a_socket_server_is_never_put_into_functions() {
        WorkloadAdvice w = only(
                advise(
                        "direction: inbound\ntalks: [ai]\nhosting: serverless\nai: {model: own, recognition: [twilio], synthesis: [twilio], hand-over: no}\n"));
        assertThat(choice(w, "call-flow-host").taken()).isEqualTo("own-server");
        assertThat(Stream.concat(w.warnings().stream(), w.pitfalls().stream()).map(Finding::message))
                .anyMatch(m -> m.contains("Functions") || m.contains("Function"));
    }

    @Test
    void dialogflow_and_irish_data_clash() {
        WorkloadAdvice w =
                only(advise("direction: inbound\ntalks: [ai]\nexisting: [dialogflow-cx]\naccount: {region: ie1}\n"));
        assertThat(drawn(w)).doesNotContain("virtualagent");
        assertThat(w.warnings()).anyMatch(f -> f.message().contains("US1"));
    }

    @Test
    void an_exchange_that_wants_lines_gets_a_trunk_and_nothing_that_runs_in_a_call() {
        WorkloadAdvice w = only(advise(
                "purpose: [connect-exchange]\nexisting: [exchange]\nexchange: {wants: network}\ndirection: both\n"));
        assertThat(lead(w)).isEqualTo("pstn-connectivity");
        assertThat(drawn(w)).contains("elastic-sip-trunking");
        assertThat(drawn(w))
                .doesNotContain("gather", "say", "amd", "pay", "conversationrelay", "functions", "voice-api");
        assertThat(Stream.of(w.warnings(), w.pitfalls(), w.watch())
                        .flatMap(List::stream)
                        .map(Finding::message))
                .anyMatch(m -> m.contains("TwiML"));
    }

    @Test
    void desk_phones_that_register_get_a_sip_domain_and_no_trunk() {
        WorkloadAdvice w = only(
                advise(
                        "direction: both\ntalks: [people]\nexchange: {phones-register: yes}\nagents: {count: 9, phones: [sip-phone]}\n"));
        assertThat(choice(w, "sip-attachment").taken()).isEqualTo("sip-interface");
        assertThat(drawn(w)).doesNotContain("elastic-sip-trunking");
    }

    @Test
    void where_recordings_live_elsewhere_nothing_of_twilios_recording_is_recommended() {
        WorkloadAdvice w = only(
                advise(
                        "purpose: [read-calls]\ndirection: none\nexisting: [recordings-elsewhere]\ntranscription: [after-call]\n"));
        assertThat(lead(w)).isEqualTo("ai-ml-transcription");
        assertThat(drawn(w)).contains("conversational-intelligence-v2");
        assertThat(drawn(w)).noneMatch(id -> id.contains("record"));
    }

    @Test
    void one_number_on_a_trunk_and_in_a_call_flow_is_an_error_across_workloads() {
        String two =
                """
                account: {shared-numbers: yes}
                workloads:
                  - {name: lines, purpose: [connect-exchange], existing: [exchange], exchange: {wants: network}, direction: both}
                  - {name: menu, direction: inbound, talks: [keypad]}
                """;
        assertThat(advise(two).workloads().stream().flatMap(w -> w.warnings().stream()))
                .anyMatch(f -> f.other() != null && f.message().contains("number"));
        assertThat(advise(two, "account.shared-numbers=no").workloads().stream().flatMap(w -> w.warnings().stream()))
                .noneMatch(f -> f.other() != null);
    }

    @Test
    void a_workload_that_takes_payments_breaks_one_that_analyses_speech_in_the_same_account() {
        String two =
                """
                workloads:
                  - {name: pay, direction: inbound, talks: [keypad], payments: [self-service]}
                  - {name: desk, direction: inbound, talks: [people], recording: {of: whole}, analytics: [mood]}
                """;
        assertThat(advise(two).workloads().stream().flatMap(w -> w.warnings().stream()))
                .anyMatch(f -> f.other() != null);
        assertThat(advise(two, "account.layout=sub-accounts").workloads().stream()
                        .flatMap(w -> w.warnings().stream()))
                .noneMatch(f -> f.other() != null);
    }

    @Test
    void selling_by_machine_without_written_consent_is_an_error_and_a_flood_warning_is_not() {
        String robocall =
                "purpose: [sell]\ndirection: outbound\ntalks: [message]\noutbound: {starts: [list]}\naudience: {countries: [US], consent: express}\n";
        assertThat(warned(only(advise(robocall)))).contains("consent-sales-by-machine");
        assertThat(warned(only(advise(robocall, "audience.consent=written"))))
                .doesNotContain("consent-sales-by-machine");
        assertThat(warned(only(advise(robocall, "purpose=alert-emergency"))))
                .doesNotContain("consent-sales-by-machine");
    }

    @Test
    void verified_statements_alone_recommend_less_and_never_more() {
        List<String> all = drawn(only(advise(CLINIC)));
        List<String> verified = drawn(only(advise(Standing.VERIFIED, CLINIC)));
        assertThat(all).containsAll(verified);
        assertThat(verified.size()).isLessThan(all.size());
    }

    @Test
    void text_messages_alone_are_no_voice_use_case() {
        WorkloadAdvice w = only(advise("purpose: []\ndirection: none\nchannels: [messaging]\n"));
        assertThat(w.leading()).isEmpty();
        assertThat(w.products()).isEmpty();
    }

    @Test
    void every_use_case_is_found_without_its_purpose() {
        record Case(String useCase, String text) {}
        List<Case> cases = List.of(
                new Case("voice-notifications", "direction: outbound\ntalks: [message]\noutbound: {starts: [event]}\n"),
                new Case("self-service-ivr", "direction: inbound\ntalks: [keypad]\n"),
                new Case(
                        "inbound-contact-center",
                        "direction: inbound\ntalks: [people]\nagents: {count: 40, callers-wait: yes}\n"),
                new Case(
                        "outbound-contact-center",
                        "direction: outbound\ntalks: [people]\noutbound: {starts: [list], pace: next}\nagents: {count: 40}\n"),
                new Case(
                        "ai-agents-native",
                        "direction: inbound\ntalks: [ai]\nai: {recognition: [twilio], synthesis: [twilio]}\n"),
                new Case(
                        "ai-agents-build",
                        "direction: inbound\ntalks: [ai]\nai: {recognition: [own], synthesis: [own]}\n"),
                new Case(
                        "sales-dialer",
                        "direction: outbound\ntalks: [people]\noutbound: {starts: [list], pace: several}\nagents: {count: 20}\n"),
                new Case("call-tracking", "direction: inbound\nnumbers: {sources: 40, forwards-to: business}\n"),
                new Case("pstn-connectivity", "existing: [exchange]\nexchange: {wants: network}\ndirection: both\n"),
                new Case(
                        "ai-ml-transcription",
                        "direction: none\nexisting: [recordings-elsewhere]\ntranscription: [after-call]\n"));
        for (Case c : cases)
            assertThat(lead(only(advise(c.text())))).as(c.useCase()).isEqualTo(c.useCase());
    }
}
