package voicemap.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import voicemap.engine.Samples;
import voicemap.fact.Answer;
import voicemap.model.Question;
import voicemap.model.Span;
import voicemap.profile.Reply.State;
import voicemap.yaml.Documents;
import voicemap.yaml.Problem;

/** What may be written in a profile, what silence and unknown come to, and how everything else is refused. */
class ProfileReaderTest {
    private static final String TWO = "workloads:\n  - name: reminders\n    direction: outbound\n  - name: hotline\n";

    @Test
    void every_question_takes_every_value_by_line_and_by_setting() {
        int seen = 0;
        for (Question q : Samples.catalog().questions().values()) {
            for (String value : values(q)) {
                seen++;
                Reply line = reply(q.id(), nested(q.id(), value));
                Reply json = Samples.profile("{\"" + q.id().replace(".", "\": {\"") + "\": " + json(value)
                                + (q.id().contains(".") ? "}}" : "}"))
                        .workload("calls")
                        .replies()
                        .get(q.id());
                Reply set = reply(q.id(), "", q.id() + "=" + value);
                String plain = value.replaceAll("[\\[\\]]", "");
                assertThat(line.text()).as(q.id()).isEqualTo(plain);
                assertThat(line.state()).as(q.id()).isEqualTo(State.GIVEN);
                assertThat(plain(json)).as(q.id() + ": " + value).isEqualTo(plain(line));
                assertThat(plain(set)).as(q.id() + ": " + value).isEqualTo(plain(line));
            }
        }
        assertThat(seen).isGreaterThan(200);
    }

    @Test
    void what_is_said_to_a_starter_is_kept_and_changes_nothing_else() {
        String said = "starter:\n  apology: We are sorry\n  names: [a, b]\n";
        Profile with = Samples.profile("direction: outbound\n" + said);
        assertThat(with.starter("calls").texts().keySet()).containsExactly("apology", "names");
        assertThat(with.starter("calls").keys().get("names")).hasToString("profile.yaml:4:3");
        assertThat(with.answers())
                .isEqualTo(Samples.profile("direction: outbound\n").answers());
        assertThat(with).isNotEqualTo(Samples.profile("direction: outbound\n"));
        assertThat(with.with("talks=keypad").starter("calls").texts()).hasSize(2);
        Profile two = Samples.profile(
                said + TWO.replace("  - name: hotline", "    starter: {apology: Oh}\n  - name: hotline"));
        assertThat(two.starter("reminders").texts().get("apology"))
                .isInstanceOfSatisfying(voicemap.yaml.Node.Scalar.class, s -> assertThat(s.text())
                        .isEqualTo("Oh"));
        assertThat(two.starter("reminders").texts()).hasSize(2);
        assertThat(two.starter("hotline").texts().get("apology"))
                .isInstanceOfSatisfying(voicemap.yaml.Node.Scalar.class, s -> assertThat(s.text())
                        .isEqualTo("We are sorry"));
        assertThat(Samples.profile("direction: outbound").starter("calls").texts())
                .isEmpty();
    }

    @Test
    void what_is_said_to_a_starter_is_bounded_text() {
        assertThat(problem("starter: x")).contains(":1:1: starter holds keys with values, found a single value");
        assertThat(problem("starter: {a: " + "[".repeat(9) + "b" + "]".repeat(9) + "}"))
                .contains("a is nested too deeply");
        assertThat(Samples.profile("starter: {a: " + "[".repeat(8) + "b" + "]".repeat(8) + "}")
                        .starter("calls")
                        .texts())
                .hasSize(1);
        assertThat(problem("starter: {a: {b: {c: }}}")).contains("a has no value");
        assertThat(problem("starter:\n  a:\n")).contains("a has no value");
        assertThat(problem("starter: {a: " + "x".repeat(20_001) + "}")).contains("longer than 20000 characters");
        assertThat(Samples.profile("starter: {a: " + "x".repeat(20_000) + "}")
                        .starter("calls")
                        .texts())
                .hasSize(1);
        assertThat(problem("starter: {a: [" + "x,".repeat(1001) + "]}")).contains("a holds more than 1000 values");
        assertThat(problem("starter: {" + "x".repeat(61) + ": a}")).contains("longer than 60 characters");
        String keys = IntStream.range(0, 101).mapToObj(i -> "k" + i + ": x").collect(Collectors.joining(", "));
        assertThat(problem("starter: {" + keys + "}")).contains("more than 100 keys");
        assertThat(problem("startr: {a: b}")).contains("did you mean starter?");
    }

    @Test
    void true_and_false_are_yes_and_no() {
        assertThat(reply("audio-feed", "audio-feed: true").values()).containsExactly("yes");
        assertThat(reply("audio-feed", "audio-feed: false").values()).containsExactly("no");
    }

    @Test
    void one_value_of_a_list_needs_no_brackets_and_none_is_an_empty_list() {
        assertThat(reply("talks", "talks: keypad").values()).containsExactly("keypad");
        assertThat(reply("existing", "existing: none"))
                .extracting(Reply::state, Reply::text)
                .containsExactly(State.GIVEN, "none");
        assertThat(reply("existing", "existing: []"))
                .extracting(Reply::state, Reply::text)
                .containsExactly(State.GIVEN, "none");
    }

    @Test
    void a_list_is_kept_in_one_order_whatever_the_order_of_its_lines() {
        assertThat(reply("talks", "talks: [people, keypad]").values()).containsExactly("keypad", "people");
        assertThat(reply("audience.countries", "audience: {countries: [US, DE]}")
                        .values())
                .containsExactly("DE", "US");
    }

    @Test
    void a_reply_names_its_line() {
        Profile p = Samples.profile("# who\ndirection: outbound\noutbound:\n  attempts: 2\n");
        assertThat(p.workload("calls").replies().get("outbound.attempts").at())
                .isEqualTo(new Span("profile.yaml", 4, 3));
        assertThat(reply("direction", "", "direction=inbound").at()).hasToString("--set direction=inbound");
    }

    @Test
    void an_unknown_key_is_refused_with_the_nearest() {
        assertThat(problem("directoin: inbound"))
                .startsWith("profile.yaml:1:1: there is no key directoin; did you mean direction?");
        assertThat(problem("outbound:\n  atempts: 2\n"))
                .startsWith("profile.yaml:2:3: there is no key outbound.atempts; did you mean outbound.attempts?");
        assertThat(problem("account: {sttus: paid}"))
                .startsWith("profile.yaml:1:11: there is no key account.sttus; did you mean account.status?");
        assertThat(problem("bussiness: Clinic")).contains("did you mean business?");
        assertThat(problem("<<: {direction: inbound}")).startsWith("profile.yaml:1:1: there is no key <<");
    }

    @Test
    void an_unknown_value_is_refused_with_the_nearest_and_the_list() {
        assertThat(problem("direction: outbond"))
                .isEqualTo("profile.yaml:1:12: direction is outbond; did you mean outbound?"
                        + " expected one of inbound, outbound, both, none");
        assertThat(problem("talks:\n  - keypad\n  - peeple\n"))
                .startsWith("profile.yaml:3:5: talks is peeple; did you mean people?");
        assertThat(problem("purpose: [remnd]"))
                .contains("did you mean remind?")
                .contains("expected one of remind, inform, ");
        assertThat(problem("audio-feed: maybe")).endsWith("audio-feed is maybe; expected one of yes, no");
        assertThat(problem("direction: Outbound")).contains("did you mean outbound?");
    }

    @Test
    void a_number_is_a_plain_number_within_its_range() {
        for (String wrong : List.of(
                "many",
                ".nan",
                "NaN",
                ".inf",
                "1e400",
                "1e3",
                "'1,000'",
                "0x10",
                "1_000",
                "--1",
                ".",
                "1.2.3",
                "[5]",
                "'9999999999999999999999'")) {
            assertThat(problem("outbound: {attempts: " + wrong + "}")).as(wrong).startsWith("profile.yaml:1:");
        }
        assertThat(problem("outbound: {attempts: many}"))
                .isEqualTo("profile.yaml:1:22: outbound.attempts is many; expected a plain number, 1 to 100 attempts");
        for (String outside : List.of("0", "101", "-1", "0.99")) {
            assertThat(problem("outbound: {attempts: " + outside + "}"))
                    .isEqualTo("profile.yaml:1:22: outbound.attempts is " + outside
                            + "; expected a number of 1 to 100 attempts");
        }
        assertThat(reply("outbound.attempts", "outbound: {attempts: 100}").number())
                .isEqualTo(100);
        assertThat(reply("volume.window-hours", "volume: {window-hours: 0.5}").number())
                .isEqualTo(0.5);
    }

    @Test
    void a_date_is_a_day_of_the_calendar() {
        for (String wrong : List.of("soon", "2027-02-30", "01.03.2027", "2027-3-1", "2027-03-01T10:00:00")) {
            assertThat(problem("account:\n  go-live: " + wrong + "\n"))
                    .isEqualTo("profile.yaml:2:12: account.go-live is " + wrong
                            + "; expected a day such as 2027-03-01, or unknown");
        }
    }

    @Test
    void a_code_has_the_shape_of_its_kind() {
        assertThat(problem("audience: {countries: [US, germany]}"))
                .endsWith("audience.countries is germany; expected a code such as US");
        assertThat(problem("languages: english")).endsWith("languages is english; expected a code such as es-MX");
        assertThat(problem("languages: [" + "en-" + "x".repeat(60) + "]")).contains("expected a code such as es-MX");
        assertThat(reply("languages", "languages: [de, en-GB]").values()).containsExactly("de", "en-GB");
    }

    @Test
    void a_list_names_nothing_twice() {
        assertThat(problem("talks: [keypad, people, keypad]"))
                .isEqualTo("profile.yaml:1:25: keypad stands here twice; keep one");
        assertThat(problem("audience: {countries: [US, US]}")).endsWith("US stands here twice; keep one");
    }

    @Test
    void a_question_with_one_answer_takes_no_list() {
        assertThat(problem("direction: [inbound]"))
                .isEqualTo("profile.yaml:1:12: direction must be a single value, found a list");
        assertThat(problem("direction: {inbound: yes}"))
                .startsWith("profile.yaml:1:12: direction must be a single value, found keys");
        assertThat(problem("talks: [[keypad]]")).contains("must be a single value, found a list");
        assertThat(problem("talks: {keypad: yes}")).contains("must be a single value, found keys");
    }

    @Test
    void an_empty_value_is_refused() {
        assertThat(problem("direction:\n"))
                .isEqualTo("profile.yaml:1:1: direction has no value; leave the line out, or write unknown");
        assertThat(problem("talks:\n  -\n")).startsWith("profile.yaml:2:");
        assertThat(problem("outbound:\n"))
                .startsWith("profile.yaml:1:")
                .contains("outbound holds keys with values, found nothing");
    }

    @Test
    void a_profile_is_keys_with_values() {
        for (String text : List.of("- direction: inbound\n", "just words\n", "42", "---\n...\n")) {
            assertThat(problem(text)).startsWith("profile.yaml:").contains("expected a profile as keys with values");
        }
    }

    @Test
    void a_business_has_a_plain_name() {
        assertThat(Samples.profile("business: M\u00fcller & S\u00f6hne <GmbH>").business())
                .isEqualTo("M\u00fcller & S\u00f6hne <GmbH>");
        for (String wrong : List.of("\"\\e[31mred\"", "\"a\\nb\"", "x".repeat(101), "[a]")) {
            assertThat(problem("business: " + wrong))
                    .as(wrong)
                    .startsWith("profile.yaml:1:")
                    .doesNotContainPattern("\\p{Cntrl}");
        }
    }

    @Test
    void a_key_beside_workloads_is_refused() {
        assertThat(problem(TWO + "talks: [people]\n"))
                .isEqualTo(
                        "profile.yaml:5:1: the key talks stands beside workloads; move it into the workload it belongs to");
    }

    @Test
    void workloads_have_names_of_their_own() {
        assertThat(problem("workloads:\n  - name: a\n  - name: a\n"))
                .isEqualTo("profile.yaml:3:5: two workloads are called a; rename one");
        assertThat(problem("workloads:\n  - direction: inbound\n"))
                .isEqualTo("profile.yaml:2:5: the key name is missing");
        for (String wrong : List.of("account", "'a:b'", "\"a\\nb\"", "x".repeat(41), "''", "-a", "[a]")) {
            assertThat(problem("workloads:\n  - name: " + wrong + "\n"))
                    .as(wrong)
                    .startsWith("profile.yaml:2:");
        }
        assertThat(problem("workloads: [reminders]")).contains("expected a workload as keys with values");
        assertThat(problem("workloads: {name: a}")).contains("workloads must be a list, found keys with values");
    }

    @Test
    void fifty_workloads_are_enough() {
        assertThat(Samples.profile(workloads(50)).workloads()).hasSize(50);
        assertThat(problem(workloads(51))).isEqualTo("profile.yaml:1:1: more than 50 workloads; split the profile");
    }

    @Test
    void the_account_is_answered_once_and_not_in_a_workload() {
        Profile p = Samples.profile("account: {status: trial}\n" + TWO);
        assertThat(p.workloads())
                .allMatch(w -> w.replies().get("account.status").values().equals(List.of("trial")));
        assertThat(problem("workloads:\n  - name: a\n    account: {status: trial}\n"))
                .startsWith("profile.yaml:3:5: what is said of the account stands beside workloads");
        assertThat(problem("account: {direction: inbound}"))
                .startsWith("profile.yaml:1:11: there is no key account.direction");
    }

    @Test
    void an_account_key_in_a_workload_is_refused_with_where_it_belongs() {
        assertThat(problem("workloads:\n  - name: a\n    account: {status: trial}\n"))
                .contains("beside workloads");
    }

    @Test
    void one_question_is_answered_once() {
        assertThat(problem("outbound.reply: [key]\noutbound: {reply: [speech]}\n"))
                .startsWith("profile.yaml:2:12: ");
    }

    @Test
    void the_line_that_an_assumption_offers_can_be_written() {
        for (Question q : Samples.catalog().questions().values()) {
            assertThat(reply(q.id(), q.id() + ": unknown").state()).as(q.id()).isEqualTo(State.OPEN);
        }
    }

    @Test
    void a_setting_replaces_a_line() {
        assertThat(reply("direction", "direction: inbound", "direction=outbound")
                        .values())
                .containsExactly("outbound");
        assertThat(reply("talks", "talks: [people]", "talks=message,keypad").values())
                .containsExactly("message", "keypad");
        assertThat(reply("talks", "", "talks=[message, keypad]").values()).containsExactly("message", "keypad");
        assertThat(reply("existing", "existing: [exchange]", "existing=none").values())
                .isEmpty();
        assertThat(reply("account.status", "", "account.status=trial").values()).containsExactly("trial");
        assertThat(reply("direction", "direction: inbound", "direction=unknown").state())
                .isEqualTo(State.OPEN);
    }

    @Test
    void a_setting_may_name_its_workload() {
        Profile p = Samples.profile(TWO, "hotline:direction=inbound");
        assertThat(p.workload("hotline").replies().get("direction").values()).containsExactly("inbound");
        assertThat(p.workload("reminders").replies().get("direction").values()).containsExactly("outbound");
        assertThat(Samples.profile(TWO, "account.status=trial").workloads())
                .allMatch(w -> w.replies().get("account.status").values().equals(List.of("trial")));
    }

    @Test
    void a_setting_that_cannot_be_used_is_refused() {
        assertThat(problem(TWO, "direction=inbound"))
                .isEqualTo("--set direction=inbound: the profile has several workloads;"
                        + " write --set workload:key=value with one of reminders, hotline");
        assertThat(problem(TWO, "hotlin:direction=inbound"))
                .isEqualTo("--set hotlin:direction=inbound: there is no workload called hotlin;"
                        + " did you mean hotline? expected one of reminders, hotline");
        assertThat(problem("", "directoin=inbound"))
                .isEqualTo("--set directoin=inbound: there is no key directoin; did you mean direction?");
        for (String wrong : List.of("direction", "=inbound", "")) {
            assertThat(problem("", wrong))
                    .isEqualTo("--set " + wrong
                            + ": this is no setting; write --set key=value, for example --set direction=outbound");
        }
        assertThat(problem("", "direction=sideways"))
                .startsWith("--set direction=sideways: direction is sideways; expected one of ");
        assertThat(problem("", "direction=")).startsWith("--set direction=: direction is");
        assertThat(problem("", "talks=keypad,keypad")).endsWith("keypad stands here twice; keep one");
        assertThat(problem("", "volume.calls-per-day=many")).contains("expected a plain number");
    }

    @Test
    void unknown_is_open_whatever_silence_would_mean() {
        for (Question q : Samples.catalog().questions().values()) {
            Reply reply = reply(q.id(), nested(q.id(), "unknown"));
            assertThat(reply.state()).as(q.id()).isEqualTo(State.OPEN);
            assertThat(reply.known()).as(q.id()).isFalse();
        }
        assertThat(Samples.profile("direction: unknown").answers())
                .noneMatch(a -> a.question().equals("direction"));
    }

    @Test
    void silence_is_what_the_questionnaire_says() {
        Map<String, Reply> replies = Samples.profile("direction: both\ntalks: [people, ai]\n")
                .workload("calls")
                .replies();
        int assumed = 0;
        for (Question q : Samples.catalog().questions().values()) {
            Reply r = replies.get(q.id());
            if (r.state() == State.GIVEN || r.state() == State.IDLE) continue;
            assertThat(r.state()).as(q.id()).isEqualTo(q.silence() == null ? State.OPEN : State.ASSUMED);
            if (q.silence() == null) continue;
            assumed++;
            assertThat(r.values()).as(q.id()).isEqualTo(q.silence());
        }
        assertThat(assumed).isGreaterThan(20);
        assertThat(replies.get("outbound.attempts").number()).isEqualTo(1);
        assertThat(Samples.profile("direction: both").answers())
                .filteredOn(a -> a.question().equals("team"))
                .singleElement()
                .matches(Answer::assumed);
    }

    @Test
    void a_question_that_does_not_matter_is_idle_unless_it_is_answered() {
        assertThat(reply("outbound.starts", "direction: inbound").state()).isEqualTo(State.IDLE);
        assertThat(reply("outbound.starts", "direction: outbound").state()).isEqualTo(State.OPEN);
        assertThat(reply("outbound.starts", "direction: unknown").state()).isEqualTo(State.OPEN);
        assertThat(reply("outbound.starts", "talks: [people]").state()).isEqualTo(State.OPEN);
        assertThat(reply("outbound.starts", "direction: inbound\noutbound: {starts: list}")
                        .state())
                .isEqualTo(State.GIVEN);
        assertThat(reply("outbound.starts", "direction: inbound\noutbound: {starts: unknown}")
                        .state())
                .isEqualTo(State.OPEN);
    }

    @Test
    void all_answers_of_a_group_must_be_so_and_one_group_is_enough() {
        assertThat(reply("outbound.pace", "direction: outbound\ntalks: [people]")
                        .state())
                .isEqualTo(State.OPEN);
        assertThat(reply("outbound.pace", "direction: outbound\ntalks: [message]")
                        .state())
                .isEqualTo(State.IDLE);
        assertThat(reply("outbound.pace", "direction: inbound\ntalks: [people]").state())
                .isEqualTo(State.IDLE);
        assertThat(reply("agents.count", "talks: [ai]\nai: {hand-over: yes}").state())
                .isEqualTo(State.OPEN);
        assertThat(reply("agents.count", "talks: [ai]\nai: {hand-over: no}").state())
                .isEqualTo(State.IDLE);
        assertThat(reply("exchange.wants", "purpose: [connect-exchange]").state())
                .isEqualTo(State.OPEN);
        assertThat(reply("exchange.wants", "purpose: [remind]").state()).isEqualTo(State.IDLE);
    }

    @Test
    void an_idle_question_is_answered_by_none_of_its_answers() {
        assertThat(Samples.profile("direction: inbound").answers())
                .filteredOn(a -> a.question().equals("outbound.starts"))
                .singleElement()
                .matches(a -> a.values().isEmpty() && a.number() == 0 && a.assumed());
    }

    @Test
    void a_question_about_an_idle_question_is_idle_too() {
        assertThat(reply("recording.of", "direction: none").state()).isEqualTo(State.IDLE);
        assertThat(reply("recording.keep-days", "direction: none").state()).isEqualTo(State.IDLE);
        assertThat(reply("recording.announced", "direction: none").state()).isEqualTo(State.IDLE);
    }

    @Test
    void every_workload_holds_every_question_in_the_order_of_the_questionnaire() {
        for (Workload w : Samples.profile(TWO).workloads()) {
            assertThat(w.replies().keySet())
                    .containsExactlyElementsOf(Samples.catalog().questions().keySet());
        }
    }

    @Test
    void the_order_of_lines_makes_no_difference_but_for_the_lines() {
        List<String> blocks = new ArrayList<>(List.of(
                "business: Clinic\n",
                "account:\n  status: trial\n  region: ie1\n",
                "purpose: [remind, inform]\n",
                "direction: outbound\n",
                "talks: [message, keypad]\n",
                "outbound:\n  starts: [list, event]\n  attempts: 3\n",
                "audience: {countries: [US, CA], lines: [mobile]}\n",
                "volume: {calls-per-day: 2000}\n"));
        Map<String, String> first = plain(Samples.profile(String.join("", blocks)));
        Random random = new Random(20261121);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(blocks, random);
            assertThat(plain(Samples.profile(String.join("", blocks)))).isEqualTo(first);
        }
        assertThat(plain(Samples.profile("audience: {lines: [mobile], countries: [CA, US]}")))
                .isEqualTo(plain(Samples.profile("audience: {countries: [US, CA], lines: [mobile]}")));
    }

    @Test
    void control_characters_of_a_value_do_not_reach_the_terminal() {
        String escape = "\"\\e[31mred\\a\"";
        for (String text : List.of(
                "direction: " + escape,
                "talks: [" + escape + "]",
                "languages: " + escape,
                "outbound: {attempts: " + escape + "}",
                "account: {go-live: " + escape + "}")) {
            assertThat(problem(text)).as(text).contains("?[31mred?").doesNotContainPattern("\\p{Cntrl}");
        }
        assertThat(problem("direction: " + "x".repeat(5_000))).hasSizeLessThan(200);
    }

    @Test
    void control_characters_of_anything_do_not_reach_the_terminal() {
        assertThat(problem("\"\\e[31mred\": 1")).doesNotContainPattern("\\p{Cntrl}");
        assertThat(problem("", "\u001B[31mred=1")).doesNotContainPattern("\\p{Cntrl}");
        assertThat(problem(TWO, "\u001B[31mred:direction=inbound")).doesNotContainPattern("\\p{Cntrl}");
        assertThat(catchThrowable(() -> Documents.text("\"\\e[31m\": 1\n\"\\e[31m\": 2\n", "p.yaml"))
                        .getMessage())
                .doesNotContainPattern("\\p{Cntrl}");
        assertThat(problem("direction: \"\\x9b31mred\"")).doesNotContain("\u009B");
        assertThat(problem("direction: \"\\u202egnp.exe\"")).doesNotContain("\u202E");
        assertThat(problem("x".repeat(5_000) + ": 1")).hasSizeLessThan(500);
    }

    private static Reply reply(String question, String text, String... settings) {
        return Samples.profile(text, settings).workloads().get(0).replies().get(question);
    }

    private static String problem(String text, String... settings) {
        Throwable thrown = catchThrowable(() -> Samples.profile(text, settings));
        assertThat(thrown).as(text).isInstanceOf(Problem.class);
        return ((Problem) thrown).line();
    }

    private static String plain(Reply r) {
        return r.state() + " " + r.values() + " " + r.number();
    }

    private static Map<String, String> plain(Profile p) {
        Map<String, String> out = new TreeMap<>(Map.of("", p.business()));
        p.workloads().forEach(w -> w.replies().forEach((id, r) -> out.put(w.name() + ":" + id, plain(r))));
        return out;
    }

    private static String nested(String id, String value) {
        int dot = id.indexOf('.');
        return dot < 0 ? id + ": " + value : id.substring(0, dot) + ":\n  " + id.substring(dot + 1) + ": " + value;
    }

    private static String json(String value) {
        if (!value.startsWith("[")) return "\"" + value + "\"";
        return value.replaceAll("[A-Za-z0-9-]+", "\"$0\"");
    }

    private static String workloads(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "  - name: w" + i + "\n")
                .collect(Collectors.joining("", "workloads:\n", ""));
    }

    private static List<String> values(Question q) {
        return switch (q.kind()) {
            case ONE_OF, YES_NO -> List.copyOf(q.options().keySet());
            case NUMBER -> List.of(number(q.from()), number(q.to()), number((q.from() + q.to()) / 2));
            case DATE -> List.of("2027-03-01", "2028-02-29");
            case CODES -> List.of("[" + q.example() + "]");
            case ANY_OF -> {
                List<String> values = new ArrayList<>();
                q.options().keySet().forEach(o -> values.add("[" + o + "]"));
                values.add("[" + String.join(", ", q.options().keySet()) + "]");
                yield values;
            }
        };
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
