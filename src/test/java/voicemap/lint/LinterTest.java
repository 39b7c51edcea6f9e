package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import voicemap.catalog.CatalogFiles;
import voicemap.design.References;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.model.Severity;
import voicemap.model.Standing;
import voicemap.model.Warrant;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;

/** A design held against what is required of it, and how grave a finding may be. */
class LinterTest {
    private static final Linter LINTER =
            new Linter(Samples.catalog(), CatalogFiles.checkbook(), RuleBase.shipped(), false);

    private static List<Finding> found(String text) {
        return LINTER.design(
                        Documents.text(text, "d.yaml"),
                        text,
                        "d.yaml",
                        new References(Path.of(""), false, Bounds.USUAL))
                .findings();
    }

    private static List<String> ids(String text) {
        return found(text).stream().map(f -> f.id() + " " + f.value()).toList();
    }

    private static String bot(String products) {
        return "workloads:\n  - name: bot\n    requirements: {direction: inbound, purpose: [self-service], talks: [ai],"
                + " ai: {recognition: twilio, synthesis: twilio}}\n    products: [" + products + "]\n";
    }

    @Test
    void a_required_product_that_is_missing_is_an_error_at_the_workload() {
        assertThat(ids(bot("voice-api, twilio-phone-numbers"))).contains("design-product-missing conversationrelay");
        assertThat(ids(bot("voice-api, twilio-phone-numbers, conversationrelay")))
                .doesNotContain("design-product-missing conversationrelay");
        assertThat(ids("workloads:\n  - name: bot\n    products: [voice-api]\n"))
                .isEmpty();
    }

    @Test
    void a_product_against_the_advice_is_told_unless_the_design_says_why() {
        String with = bot("voice-api, twilio-phone-numbers, conversationrelay, pay");
        String because = bot("voice-api, twilio-phone-numbers, conversationrelay, {product: pay, because: soon}");
        assertThat(ids(with)).contains("design-product-unasked pay");
        assertThat(ids(because)).doesNotContain("design-product-unasked pay");
        assertThat(found(with).stream()
                        .filter(f -> f.id().equals("design-product-unasked"))
                        .findFirst()
                        .orElseThrow()
                        .at()
                        .extent()
                        .from())
                .hasToString("d.yaml:4:68");
    }

    @Test
    void a_fault_says_what_it_marks_and_how_its_companion_stands_to_it() {
        Finding missing = found(bot("voice-api")).stream()
                .filter(f -> f.value().equals("conversationrelay"))
                .findFirst()
                .orElseThrow();
        assertThat(missing.message()).isEqualTo("ConversationRelay is required here, and the design does not use it");
        Finding misplaced = one("<Response><Say><Hangup/></Say></Response>", "twiml-misplaced-element");
        assertThat(misplaced.related()).extracting(Location::say).containsExactly("inside this");
        Finding value = one("<Response>\n<Dial record='Do-Not-Record'/></Response>", "setting-value");
        assertThat(value.at().extent().from().column()).isEqualTo(15);
        assertThat(value.severity()).as("only its case is wrong").isEqualTo(Severity.WARNING);
        Finding name = one("<Response>\n<Dial recOrd='do-not-record'/></Response>", "twiml-letter-case");
        assertThat(name.at().extent().from().column()).isEqualTo(7);
    }

    private static Finding one(String twiml, String id) {
        return LINTER.twiml(twiml, "a.xml", Bounds.USUAL).findings().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_use_case_that_the_requirements_do_not_lead_to_is_told() {
        String wrong = bot("conversationrelay").replace("    products", "    use-case: sales-dialer\n    products");
        assertThat(ids(wrong)).contains("design-use-case-differs sales-dialer");
        String right = wrong.replace("sales-dialer", "ai-agents-native");
        assertThat(ids(right)).noneMatch(i -> i.startsWith("design-use-case-differs"));
    }

    @Test
    void a_use_case_that_fits_beside_the_leading_one_is_not_told() {
        String menu = "workloads:\n  - name: bot\n    use-case: USE\n    requirements: {direction: inbound,"
                + " purpose: [self-service], talks: [ai, keypad], ai: {recognition: twilio, synthesis: twilio}}\n";
        assertThat(ids(menu.replace("USE", "self-service-ivr"))).noneMatch(i -> i.startsWith("design-use-case"));
        assertThat(ids(menu.replace("USE", "voice-notifications")))
                .contains("design-use-case-differs voice-notifications");
    }

    @Test
    void what_a_part_shows_is_not_told_of_the_requirements_again() {
        String text =
                "account: {status: trial}\nworkloads:\n  - name: reminders\n    requirements: {direction: outbound,"
                        + " purpose: [remind], talks: [message], outbound: {starts: [list]}}\n";
        assertThat(found(text)).extracting(Finding::id).containsOnlyOnce("trial-with-campaign");
        String shown = text + "    campaigns: [{calls: 500}]\n";
        assertThat(found(shown).stream().filter(f -> f.id().equals("trial-with-campaign")))
                .extracting(f -> f.at().path())
                .containsExactly("workloads[reminders].campaigns[0].calls");
    }

    @Test
    void what_an_account_says_is_told_once_whoever_uses_it() {
        String payments = "    payments: [{by: pay, account: main, pci-mode: true}]\n";
        String own = "workloads:\n  - name: a\n    accounts: [{kind: main, pci-mode: true}]\n" + payments;
        assertThat(ids(own)).containsExactly("pci-mode-in-parent true");
        String top = "account: {pci-mode: yes}\nworkloads:\n  - name: a\n  - name: b\n" + payments;
        assertThat(ids(top)).containsExactly("pci-mode-in-parent true");
        String silent = "account: {status: paid}\nworkloads:\n  - name: a\n  - name: b\n" + payments;
        assertThat(ids(silent)).containsExactly("pci-mode-in-parent main");
    }

    @Test
    void an_address_that_is_wrong_twice_is_told_twice() {
        String text = "<Response><Connect action=\"https://voice.example.com/after\">"
                + "<ConversationRelay url=\"ws://voice.example.com/relay?customer=17\" transcriptionProvider=\"Deepgram\"/>"
                + "</Connect></Response>";
        assertThat(twiml(text))
                .extracting(Finding::id)
                .containsExactly("conversationrelay-socket-unreachable", "setting-value");
    }

    @Test
    void a_branch_that_twiml_has_not_is_told_once() {
        String text = "<Response><Gather action=\"https://voice.example.com/a\"/><Switch>"
                + "<Case value=\"1\"><Dial>+15005550006</Dial></Case><Case value=\"2\"/><Default/></Switch></Response>";
        assertThat(twiml(text)).extracting(Finding::id).containsExactly("gather-switch");
    }

    @Test
    void a_document_larger_than_twilio_reads_is_told_by_itself_and_in_a_design() {
        String pad = " ".repeat(64 * 1024 - "<Response><Hangup/></Response>".length());
        String most = "<Response>" + pad + "<Hangup/></Response>";
        assertThat(twiml(most)).isEmpty();
        String more = "<Response> " + pad + "<Hangup/></Response>";
        assertThat(twiml(more)).singleElement().satisfies(f -> {
            assertThat(f.id()).isEqualTo("twiml-too-large");
            assertThat(f.severity()).isEqualTo(Severity.ERROR);
            assertThat(f.message()).contains("65 KB").contains("64");
        });
        String design = "workloads:\n  - name: a\n    twiml: [{text: '%s'}]\n";
        assertThat(found(design.formatted(more))).extracting(Finding::id).containsExactly("twiml-too-large");
        assertThat(found(design.formatted(most))).isEmpty();
        String letters = "<Response><!--" + "\u00e9".repeat(40 * 1024) + "--><Hangup/></Response>";
        assertThat(twiml(letters)).extracting(Finding::id).containsExactly("twiml-too-large");
    }

    private static List<Finding> twiml(String text) {
        return LINTER.twiml(text, "a.xml", Bounds.USUAL).findings();
    }

    @Test
    void requirements_that_cannot_stand_together_are_told_at_both_workloads() {
        String text = "account: {shared-numbers: yes}\nworkloads:\n"
                + "  - name: lines\n    requirements: {purpose: [connect-exchange], direction: both, existing: [exchange],"
                + " exchange: {wants: network}}\n"
                + "  - name: menu\n    requirements: {purpose: [self-service], direction: inbound, talks: [keypad]}\n";
        assertThat(found(text)).anySatisfy(f -> {
            assertThat(f.id()).isEqualTo("number-on-trunk-and-in-call-flow");
            assertThat(f.severity()).isEqualTo(Severity.ERROR);
            assertThat(f.related()).hasSize(1);
            assertThat(f.at().path()).isEqualTo("workloads[lines].requirements");
        });
        assertThat(ids(text.replace("shared-numbers: yes", "shared-numbers: no")))
                .noneMatch(i -> i.startsWith("number-on-trunk-and-in-call-flow"));
    }

    @Test
    void answers_that_contradict_each_other_are_told_and_nothing_is_advised_on_them() {
        String text = "workloads:\n  - name: a\n    requirements: {talks: [people], ai: {recognition: twilio}}\n";
        List<Finding> all = found(text);
        all.forEach(f -> assertThat(f.message()).contains("contradict"));
    }

    @Test
    void what_a_finding_rests_on_caps_how_grave_it_is() {
        assertThat(Subjects.atMost(Severity.ERROR, warrant(Standing.VERIFIED, 1)))
                .isEqualTo(Severity.ERROR);
        assertThat(Subjects.atMost(Severity.ERROR, warrant(Standing.REPORTED, 2)))
                .isEqualTo(Severity.ERROR);
        assertThat(Subjects.atMost(Severity.ERROR, warrant(Standing.REPORTED, 1)))
                .isEqualTo(Severity.WARNING);
        assertThat(Subjects.atMost(Severity.ERROR, warrant(Standing.CONTESTED, 3)))
                .isEqualTo(Severity.WARNING);
        assertThat(Subjects.atMost(Severity.ERROR, warrant(Standing.UNVERIFIED, 3)))
                .isEqualTo(Severity.NOTE);
        assertThat(Subjects.atMost(Severity.NOTE, warrant(Standing.VERIFIED, 1)))
                .isEqualTo(Severity.NOTE);
    }

    private static Warrant warrant(Standing standing, int sources) {
        return new Warrant(standing, java.util.Collections.nCopies(sources, "s"), List.of());
    }
}
