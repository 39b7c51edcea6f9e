package voicemap.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.model.Question;
import voicemap.model.Standing;

/** Nobody is asked a question whose answer changes nothing. */
class QuestionsMatterTest {
    /** Two workloads that only what they share in the account can bring into conflict. */
    private static final String TWO = "workloads:\n"
            + "  - {name: trunk, purpose: [connect-exchange], existing: [exchange], exchange: {wants: network}}\n"
            + "  - {name: line, direction: inbound, talks: [keypad], purpose: [self-service]}\n";

    /** Profiles that between them raise every question. */
    private static final List<List<String>> BASES = List.of(
            List.of(
                    "direction=outbound",
                    "purpose=remind",
                    "talks=message,keypad",
                    "outbound.starts=list",
                    "outbound.answering-machines=leave-message",
                    "audience.countries=US",
                    "volume.campaign-size=20000",
                    "volume.window-hours=2",
                    "volume.handle-minutes=2",
                    "volume.peak-per-hour=10000",
                    "volume.calls-per-day=20000",
                    "numbers.types=local"),
            List.of(
                    "direction=outbound",
                    "purpose=sell",
                    "talks=people",
                    "outbound.starts=list",
                    "outbound.pace=several",
                    "agents.count=20",
                    "agents.desktop=build",
                    "agents.phones=browser",
                    "audience.countries=US",
                    "recording.of=whole",
                    "recording.announced=yes",
                    "volume.handle-minutes=3",
                    "volume.peak-per-hour=300",
                    "volume.campaign-size=2000",
                    "volume.window-hours=8"),
            List.of(
                    "direction=inbound",
                    "purpose=support",
                    "talks=keypad,people",
                    "agents.count=60",
                    "agents.skills=different",
                    "agents.callers-wait=yes",
                    "agents.desktop=build",
                    "agents.phones=browser",
                    "recording.of=whole",
                    "recording.announced=yes",
                    "hosting=own",
                    "audience.countries=US",
                    "volume.handle-minutes=4",
                    "volume.peak-per-hour=600"),
            List.of(
                    "direction=both",
                    "purpose=support,inform",
                    "talks=ai",
                    "ai.recognition=twilio",
                    "ai.synthesis=twilio",
                    "ai.model=vendor",
                    "ai.hand-over=yes",
                    "agents.count=5",
                    "agents.desktop=build",
                    "agents.phones=browser",
                    "recording.of=whole",
                    "hosting=own",
                    "audience.countries=US"),
            List.of(
                    "direction=inbound",
                    "talks=ai",
                    "ai.recognition=own",
                    "ai.synthesis=own",
                    "ai.model=own",
                    "ai.hand-over=no",
                    "recording.of=whole",
                    "hosting=own"),
            List.of(
                    "direction=inbound",
                    "purpose=measure-advertising",
                    "talks=message",
                    "numbers.sources=200",
                    "numbers.forwards-to=business",
                    "recording.of=whole",
                    "audience.countries=US",
                    "volume.handle-minutes=2",
                    "volume.peak-per-hour=60"),
            List.of(
                    "direction=both",
                    "purpose=connect-exchange",
                    "existing=exchange",
                    "exchange.wants=both",
                    "talks=people",
                    "agents.phones=sip-phone",
                    "recording.of=whole",
                    "audience.countries=US"),
            List.of(
                    "direction=none",
                    "purpose=read-calls",
                    "existing=recordings-elsewhere",
                    "transcription=after-call",
                    "analytics=topics"),
            List.of(
                    "direction=inbound",
                    "purpose=self-service,book",
                    "talks=keypad,speech",
                    "payments=self-service",
                    "account.serves=own-business",
                    "recording.of=parts",
                    "hosting=serverless",
                    "audience.countries=US"));

    private final Advisor advisor = new Advisor(Samples.catalog(), RuleBase.shipped());

    @Test
    void every_question_changes_the_advice() {
        Set<String> idle = new TreeSet<>();
        for (Question q : Samples.catalog().questions().values()) if (!matters(q)) idle.add(q.id());
        assertThat(idle).isEmpty();
    }

    private boolean matters(Question q) {
        if (q.account() && matters(q, TWO, List.of())) return true;
        return BASES.stream().anyMatch(base -> matters(q, "", base));
    }

    private boolean matters(Question q, String text, List<String> base) {
        Set<String> seen = new TreeSet<>();
        List<String> without =
                base.stream().filter(s -> !s.startsWith(q.id() + "=")).toList();
        see(text, without, seen);
        for (String value : values(q)) {
            List<String> with = new ArrayList<>(without);
            with.add(q.id() + "=" + value);
            see(text, with, seen);
            if (seen.size() > 1) return true;
        }
        return false;
    }

    private void see(String text, List<String> settings, Set<String> seen) {
        Advice advice = advisor.advise(
                Samples.profile(text, settings.toArray(String[]::new)), LocalDate.of(2026, 11, 21), Standing.CONTESTED);
        if (advice.contradictions().isEmpty()) seen.add(told(advice));
    }

    /** What is advised, without the answers it rests on, the questions and the assumptions. */
    private static String told(Advice advice) {
        StringBuilder out = new StringBuilder();
        for (WorkloadAdvice w : advice.workloads()) {
            w.useCases()
                    .forEach(u ->
                            out.append(u.id()).append(u.leads() ? " leads" : "").append('\n'));
            w.products().forEach(p -> out.append(p.tier())
                    .append(' ')
                    .append(p.id())
                    .append(said(p.reasons()))
                    .append('\n'));
            w.choices()
                    .forEach(c ->
                            out.append(c.id()).append(' ').append(c.taken()).append('\n'));
            w.figures().forEach(f -> out.append(f.id())
                    .append(' ')
                    .append(f.value())
                    .append(f.verdict())
                    .append('\n'));
            for (List<Finding> list : List.of(w.warnings(), w.pitfalls(), w.notices(), w.watch())) {
                list.forEach(f -> out.append(f.id()).append('\n'));
            }
            w.ladder().forEach(r -> out.append(r.id()).append('\n'));
            out.append(said(w.migration()));
        }
        advice.plan().steps().forEach(s -> out.append(s.id()).append('\n'));
        return out.append(advice.plan().held()).append(advice.plan().goLive()).toString();
    }

    private static String said(List<Because> reasons) {
        return reasons.stream().map(Because::say).sorted().toList().toString();
    }

    private static List<String> values(Question q) {
        return switch (q.kind()) {
            case ONE_OF, YES_NO -> List.copyOf(q.options().keySet());
            case ANY_OF -> {
                List<String> values = new ArrayList<>(q.options().keySet());
                values.add("none");
                yield values;
            }
            case NUMBER ->
                List.of("1", "2", "50", "100", "400").stream()
                        .filter(n -> Double.parseDouble(n) >= q.from() && Double.parseDouble(n) <= q.to())
                        .toList();
            case DATE -> List.of("2026-12-01", "2028-03-01");
            case CODES ->
                q.example().equals("US") ? List.of("US", "DE", "US,CA") : List.of("en-US", "fr-FR", "en-US,es-US");
        };
    }
}
