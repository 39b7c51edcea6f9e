package voicemap.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import voicemap.advice.Interview;
import voicemap.advice.Interview.Answered;
import voicemap.advice.Interview.Asked;
import voicemap.advice.Interview.Option;
import voicemap.model.Plain;
import voicemap.model.QuestionKind;
import voicemap.model.Yaml;

/** A profile to fill in: what is known stays, what is open is unknown, and what is taken for granted is a comment. */
public final class QuestionsForm {
    private static final int WIDTH = 110;

    private final Interview interview;
    private final StringBuilder out = new StringBuilder();

    private QuestionsForm(Interview interview) {
        this.interview = interview;
    }

    /**
     * The profile as YAML.
     *
     * @param schema where editors find the schema of profiles
     */
    public static String of(Interview interview, String schema) {
        return new QuestionsForm(interview).text(schema);
    }

    private String text(String schema) {
        out.append("# yaml-language-server: $schema=")
                .append(Plain.text(schema).replace(' ', '?'))
                .append('\n');
        comment(
                "",
                "A profile to fill in. Write an answer in the place of unknown; what stays unknown stays open."
                        + " What is taken for granted is a comment: take its \"# \" away to say something else."
                        + " Then: voicemap recommend FILE");
        if (!interview.business().isEmpty()) {
            out.append("business: ").append(Yaml.scalar(interview.business())).append('\n');
        }
        Set<String> workloads = new LinkedHashSet<>();
        interview.answered().forEach(a -> workloads.add(a.workload()));
        for (List<Asked> list : List.of(interview.first(), interview.later(), interview.assumed())) {
            list.forEach(q -> workloads.add(q.workload()));
        }
        workloads.remove("");
        part("", "");
        if (!workloads.isEmpty()) out.append("\nworkloads:\n");
        for (String name : workloads) {
            out.append("  - name: ").append(Yaml.scalar(name)).append('\n');
            part("    ", name);
        }
        return out.toString();
    }

    /** The answers and questions of a workload, or of the account and of an only workload. */
    private void part(String indent, String workload) {
        boolean any = false;
        for (Answered a : interview.answered()) {
            if (!a.workload().equals(workload)) continue;
            if (!any) heading(indent, "known already");
            any = true;
            out.append(indent).append(a.id()).append(": ").append(value(a)).append('\n');
        }
        questions(indent, "ask first", select(interview.first(), workload));
        questions(indent, "then", select(interview.later(), workload));
        questions(indent, "taken for granted", select(interview.assumed(), workload));
    }

    private static List<Asked> select(List<Asked> from, String workload) {
        List<Asked> found = new ArrayList<>();
        for (Asked q : from) if (q.workload().equals(workload)) found.add(q);
        return found;
    }

    private void questions(String indent, String heading, List<Asked> questions) {
        if (questions.isEmpty()) return;
        heading(indent, heading);
        for (Asked q : questions) {
            out.append('\n');
            String number = q.number() == 0 ? "" : q.number() + ". ";
            comment(indent, number + q.ask() + (q.onlyIf().isEmpty() ? "" : " Only if " + q.onlyIf() + "."));
            if (q.answers().isEmpty()) comment(indent, QuestionsPage.form(q));
            else for (String line : answers(q)) comment(indent, line);
            String value = q.open() ? "unknown" : q.assumed() == null ? "unknown" : assumed(q);
            out.append(indent)
                    .append(q.open() ? "" : "# ")
                    .append(q.id())
                    .append(": ")
                    .append(value)
                    .append('\n');
        }
    }

    private static List<String> answers(Asked q) {
        List<String> out = new ArrayList<>();
        if (q.kind() == QuestionKind.YES_NO) return List.of("yes or no");
        for (Option o : q.answers()) out.add("  " + o.word() + ": " + o.means());
        if (q.kind() == QuestionKind.ANY_OF)
            out.add("  several in brackets, such as [" + q.answers().get(0).word() + "]; [] for none");
        return out;
    }

    private static String assumed(Asked q) {
        boolean list = q.kind() == QuestionKind.ANY_OF || q.kind() == QuestionKind.CODES;
        if (!list) return q.assumed();
        return q.assumed().equals("none") ? "[]" : "[" + q.assumed() + "]";
    }

    private static String value(Answered a) {
        boolean list = a.kind() == QuestionKind.ANY_OF || a.kind() == QuestionKind.CODES;
        if (!list && a.values().size() == 1) {
            return a.kind() == QuestionKind.YES_NO || a.kind() == QuestionKind.NUMBER || a.kind() == QuestionKind.DATE
                    ? a.values().get(0)
                    : Yaml.scalar(a.values().get(0));
        }
        StringJoiner words = new StringJoiner(", ", "[", "]");
        a.values().forEach(v -> words.add(Yaml.scalar(v)));
        return words.toString();
    }

    private void heading(String indent, String text) {
        out.append('\n').append(indent).append("# --- ").append(text).append(" ---\n");
    }

    /** A comment of as many lines as it needs; those of an answer are indented. */
    private void comment(String indent, String text) {
        String lead = text.startsWith("  ") ? "#   " : "# ";
        String first = lead;
        for (String line : TextPage.wrap(Plain.text(text), WIDTH - indent.length() - lead.length())) {
            out.append(indent).append(first).append(line).append('\n');
            first = text.startsWith("  ") ? "#     " : "# ";
        }
    }
}
