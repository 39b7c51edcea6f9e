package voicemap.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voicemap.advice.Interview;
import voicemap.advice.Interview.Answered;
import voicemap.advice.Interview.Asked;
import voicemap.advice.Interview.Option;
import voicemap.model.Plain;

/** What to ask a business, as a page to read and as a sheet to take to a meeting. */
public final class QuestionsPage {
    private final Interview interview;
    private final String profile;
    private final Document.Page page = new Document.Page();

    private QuestionsPage(Interview interview, String profile) {
        this.interview = interview;
        this.profile = profile;
    }

    /**
     * The page.
     *
     * @param profile the profile as it was typed, or nothing where there is none
     */
    public static Document of(Interview interview, String profile) {
        return new QuestionsPage(interview, profile).whole();
    }

    /** The page with a line for each question. */
    public static Document brief(Interview interview, String profile) {
        return new QuestionsPage(interview, profile).brief();
    }

    /** The sheet for a browser and for paper. */
    public static String html(Interview interview) {
        String title = title(interview);
        String foot = "voicemap questions · " + interview.today() + " · catalog "
                + interview
                        .catalog()
                        .substring(0, Math.min(12, interview.catalog().length()));
        return HtmlPage.render(
                "questions.jte",
                Map.of("frame", Frame.of(title, foot, "questions"), "interview", interview, "title", title));
    }

    /** The headline. */
    private static String title(Interview interview) {
        return interview.business().isEmpty()
                ? "Questions about the calls"
                : "Questions to " + Plain.text(interview.business());
    }

    /** How much there is to ask, in a sentence. */
    public static String lead(Interview interview) {
        int first = interview.first().size();
        int later = interview.later().size();
        int assumed = interview.assumed().size();
        String now = first == 0
                ? "No question can change the advice now"
                : first == 1
                        ? "One question can change the advice now"
                        : first + " questions can change the advice now";
        String then = later == 0 ? "" : ", " + later + " may follow from the answers";
        String rest = assumed == 0
                ? "."
                : ", and " + assumed + (assumed == 1 ? " answer is" : " answers are")
                        + " taken for granted until somebody says otherwise.";
        return now + then + rest;
    }

    /** The later questions by what they depend on. */
    public static Map<String, List<Asked>> groups(Interview interview) {
        Map<String, List<Asked>> out = new LinkedHashMap<>();
        for (Asked q : interview.later()) {
            String of = q.workload().isEmpty() || q.onlyIf().isEmpty() ? "" : q.workload() + ": ";
            String head = q.onlyIf().isEmpty() ? "In any case" : of + "If " + q.onlyIf();
            out.computeIfAbsent(head, k -> new ArrayList<>()).add(q);
        }
        return out;
    }

    /** What kind of answer a question takes. */
    public static String form(Asked q) {
        return switch (q.kind()) {
            case ONE_OF, YES_NO -> "one answer";
            case ANY_OF -> "as many answers as apply";
            case NUMBER -> "a number of " + q.unit();
            case DATE -> "a day, such as 2026-11-21";
            case CODES -> "codes, such as " + q.example();
        };
    }

    /** The question with whom it is about, where there are several. */
    public static String ask(Asked q) {
        return (q.workload().isEmpty() ? "" : q.workload() + ": ") + q.ask();
    }

    /** An answer in words: the word a profile has for it, and what that means. */
    private static String option(Option o) {
        return o.means().isBlank() || o.means().equals(o.word()) ? o.word() : o.word() + ": " + o.means();
    }

    private Document whole() {
        page.add(new Document.Title(title(interview) + (profile.isEmpty() ? "" : " · " + profile)));
        page.add(new Document.Text(lead(interview), Style.PLAIN));
        if (!interview.first().isEmpty()) {
            page.add(new Document.Section(2, "Ask first"));
            List<Document.Item> items = new ArrayList<>();
            for (Asked q : interview.first()) items.add(first(q));
            page.add(new Document.Items(items));
        }
        if (!interview.later().isEmpty()) page.add(new Document.Section(2, "Then"));
        groups(interview).forEach((head, questions) -> {
            page.add(new Document.Section(3, head));
            List<Document.Item> items = new ArrayList<>();
            for (Asked q : questions) items.add(later(q));
            page.add(new Document.Items(items));
        });
        if (!interview.assumed().isEmpty()) {
            page.add(new Document.Section(2, "Taken for granted: confirm or correct"));
            List<Document.Item> items = new ArrayList<>();
            for (Asked q : interview.assumed()) items.add(assumed(q));
            page.add(new Document.Items(items));
        }
        known();
        next();
        return page.document();
    }

    private static Document.Item first(Asked q) {
        List<String> lines = new ArrayList<>();
        lines.add(q.id() + " · " + form(q));
        lines.add("decides " + String.join("; ", q.why()));
        List<String> idle = new ArrayList<>();
        for (Option o : q.answers()) {
            if (o.changes().isEmpty()) idle.add(option(o));
            else lines.add(option(o) + " → " + String.join("; ", o.changes()));
        }
        if (!idle.isEmpty()) lines.add("changes nothing by itself: " + String.join("; ", idle));
        return new Document.Item(q.number() + ".", Style.STRONG, ask(q), lines);
    }

    private static Document.Item later(Asked q) {
        List<String> lines = new ArrayList<>();
        lines.add(q.id() + " · " + (q.answers().isEmpty() ? form(q) : words(q)));
        lines.add("bears on " + String.join("; ", q.why()));
        return new Document.Item(q.number() + ".", Style.PLAIN, ask(q), lines);
    }

    private static Document.Item assumed(Asked q) {
        String line =
                q.id() + ": " + q.assumed() + " · otherwise " + (q.answers().isEmpty() ? form(q) : words(q));
        return new Document.Item("·", Style.PLAIN, ask(q), List.of(line));
    }

    private static String words(Asked q) {
        List<String> out = new ArrayList<>();
        for (Option o : q.answers()) if (!o.word().equals(q.assumed())) out.add(o.word());
        return String.join(", ", out);
    }

    private void known() {
        if (interview.answered().isEmpty()) return;
        page.add(new Document.Section(2, "Known already"));
        List<Document.Item> items = new ArrayList<>();
        for (Answered a : interview.answered()) {
            String of = a.workload().isEmpty() ? "" : a.workload() + ": ";
            items.add(new Document.Item("·", Style.DIM, of + a.ask() + " " + answer(a), List.of()));
        }
        page.add(new Document.Items(items));
    }

    /** An answer as text. */
    public static String answer(Answered a) {
        return a.values().isEmpty() ? "none" : String.join(", ", a.values());
    }

    private void next() {
        page.add(new Document.Section(2, "Next"));
        String file = profile.isEmpty() ? "" : " " + profile;
        page.add(new Document.Command("voicemap questions" + file + " --format html -o questions.html"));
        page.add(new Document.Command("voicemap questions" + file + " --format yaml -o answers.yaml"));
        page.add(new Document.Command("voicemap recommend answers.yaml"));
    }

    private Document brief() {
        page.add(new Document.Title(title(interview) + (profile.isEmpty() ? "" : " · " + profile)));
        List<Document.Item> items = new ArrayList<>();
        for (Asked q : interview.first()) items.add(line(q, Style.STRONG));
        for (Asked q : interview.later()) items.add(line(q, Style.PLAIN));
        page.add(new Document.Items(items));
        return page.document();
    }

    private static Document.Item line(Asked q, Style style) {
        String answers = q.answers().isEmpty() ? form(q) : words(q);
        String condition = q.onlyIf().isEmpty() ? "" : " · if " + q.onlyIf();
        return new Document.Item(
                q.number() + ".", style, ask(q) + " (" + q.id() + ": " + answers + ")" + condition, List.of());
    }
}
