package voicemap.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import voicemap.advice.*;
import voicemap.model.*;

/** The answer in a screenful: use case, products, what clashes, what must be there first, what is not known. */
final class AdviceSummary {
    private static final int FIRST_QUESTIONS = 5;
    private static final int FIRST_WARNINGS = 3;
    private final Advice advice;
    /** Findings that were named: a conflict between two workloads is named once. */
    private final Set<String> told = new LinkedHashSet<>();

    AdviceSummary(Advice advice) {
        this.advice = advice;
    }

    Document.Pairs pairs() {
        List<Document.Pair> pairs = new ArrayList<>();
        for (WorkloadAdvice w : advice.workloads()) {
            if (advice.workloads().size() > 1) pairs.add(new Document.Pair("Workload", w.name(), Style.STRONG));
            pairs.add(useCase(w));
            tier(pairs, w, Tier.REQUIRED, "Required");
            tier(pairs, w, Tier.RECOMMENDED, "Recommended");
            for (FigureAdvice f : w.figures()) {
                if (f.id().equals("campaign-rate")) {
                    pairs.add(new Document.Pair(
                            "Rate",
                            AdvicePage.figure(f) + ", " + f.verdict(),
                            f.verdict().startsWith("above") ? Style.CAUTION : Style.PLAIN));
                }
            }
            for (ChoiceAdvice c : w.choices()) {
                if (c.taken() == null && c.openQuestions().isEmpty()) {
                    pairs.add(new Document.Pair(
                            "No answer", c.question() + " None of the known ways can be used here.", Style.CAUTION));
                }
            }
            blocks(pairs, w);
        }
        Plan plan = advice.plan();
        if (!plan.steps().isEmpty()) {
            pairs.add(new Document.Pair("Before", before(plan), late(plan) ? Style.BAD : Style.PLAIN));
        }
        notKnown(pairs);
        return new Document.Pairs(pairs);
    }

    private Document.Pair useCase(WorkloadAdvice w) {
        List<UseCaseFit> lead = w.leading();
        if (lead.isEmpty()) {
            boolean open = advice.questions().stream()
                    .anyMatch(q -> q.workload().equals(w.name())
                            && q.changes().stream().anyMatch(c -> c.startsWith("the use case")));
            String text = open
                    ? "not decided by what the profile says; the questions below would"
                    : "none of the ten fits what the profile says";
            return new Document.Pair("Use case", text, Style.CAUTION);
        }
        String names = lead.stream().map(UseCaseFit::name).collect(Collectors.joining(", or "));
        if (lead.size() > 1) {
            return new Document.Pair("Use case", names + " (a tie: see the questions)", Style.CAUTION);
        }
        String why = lead.get(0).decides().isEmpty()
                ? ""
                : ": " + lead.get(0).decides().get(0).say();
        String also = w.useCases().stream()
                .filter(u -> !u.leads())
                .limit(2)
                .map(UseCaseFit::name)
                .collect(Collectors.joining(", "));
        String open = lead.get(0).openQuestions().isEmpty() ? "" : " (provisional)";
        return new Document.Pair(
                "Use case", names + open + why + (also.isEmpty() ? "" : "; fits too: " + also), Style.GOOD);
    }

    private void tier(List<Document.Pair> pairs, WorkloadAdvice w, Tier tier, String label) {
        String names = w.products(tier).stream()
                .map(p -> p.name() + (p.openQuestions().isEmpty() ? "" : "?"))
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) pairs.add(new Document.Pair(label, names, Style.PLAIN));
    }

    private void blocks(List<Document.Pair> pairs, WorkloadAdvice w) {
        List<Finding> grave =
                w.warnings().stream().filter(f -> f.severity() != Severity.NOTE).toList();
        for (Finding f : grave.stream().limit(FIRST_WARNINGS).toList()) {
            boolean error = f.severity() == Severity.ERROR;
            pairs.add(new Document.Pair(
                    error ? "Error" : "Warning", shortened(f.message()), error ? Style.BAD : Style.CAUTION));
        }
        if (grave.size() > FIRST_WARNINGS) {
            pairs.add(new Document.Pair("", "and " + (grave.size() - FIRST_WARNINGS) + " more below", Style.CAUTION));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 140 ? text : text.substring(0, text.lastIndexOf(' ', 138)) + " …";
    }

    private String before(Plan plan) {
        long approvals = plan.steps().stream()
                .filter(s -> s.kind() == PrerequisiteKind.APPROVAL || s.kind() == PrerequisiteKind.CONTRACT)
                .count();
        String waits = approvals == 0
                ? ""
                : approvals == 1
                        ? ", one an approval or contract"
                        : ", " + approvals + " of them approvals or contracts";
        int count = plan.steps().size();
        String text = count + (count == 1 ? " thing" : " things") + " to have first" + waits
                + "; the longest way takes " + plan.daysFrom() + " to " + plan.daysTo() + " working days";
        if (plan.goLive() == null) return text;
        return text + ", and " + plan.daysLeft() + " are left until " + plan.goLive() + (late(plan) ? ": too few" : "");
    }

    private static boolean late(Plan plan) {
        return plan.goLive() != null && plan.daysTo() > plan.daysLeft();
    }

    private void notKnown(List<Document.Pair> pairs) {
        List<OpenQuestion> open = advice.questions();
        for (int i = 0; i < Math.min(FIRST_QUESTIONS, open.size()); i++) {
            OpenQuestion q = open.get(i);
            String where = advice.workloads().size() == 1 || q.workload().isEmpty() ? "" : q.workload() + ": ";
            pairs.add(
                    new Document.Pair(i == 0 ? "Not known" : "", where + q.ask() + " (" + q.id() + ")", Style.CAUTION));
        }
        if (open.size() > FIRST_QUESTIONS) {
            pairs.add(new Document.Pair(
                    "", "and " + (open.size() - FIRST_QUESTIONS) + " more of less weight", Style.DIM));
        }
    }
}
