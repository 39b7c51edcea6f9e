package voicemap.render;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import voicemap.lint.Edit;
import voicemap.lint.Finding;
import voicemap.lint.Location;
import voicemap.lint.Quote;
import voicemap.lint.Report;
import voicemap.lint.SourceText;
import voicemap.lint.Verdict;
import voicemap.lint.Verdict.By;
import voicemap.model.*;

/** A report made by hand that holds whatever a format may stumble over, and a small catalog of what it names. */
final class LintSample {
    static final String CLINIC = "designs/clinic.yaml";
    static final String MENU = "twiml/Größe 100% & mehr.xml";
    static final String CLEAN = "./designs/clean.yaml";
    static final String ONE_LINE = "designs/one-line.json";
    static final String HOSTILE_FILE = "::error file=x,line=1::evil|`name`\u202e.yaml";

    /** Signs of every format, in one text. */
    static final String HOSTILE =
            "a \"quoted\" 'text' <b>&amp;</b> & | `code` *bold* _under_ ]]> ::error::x\n::error::y"
                    + "\r\n##[error]z {0} {{x}} [link](https://evil.example/) @team #12 100% \\ \u202ertl\u202c \u0007bell \u001b[31m"
                    + " \ud83d\ude00 www.evil.example";

    private static final Span HERE = new Span("sample.yaml", 1, 1);
    static final Map<String, String> TEXTS = new TreeMap<>(Map.of(
            CLINIC,
            """
            design: Harbour Street Clinic reminders
            workloads:
              - name: reminders
                hosts: [{runs: socket-server, on: twilio-functions}]
                requests: [{request: Calls, Record: "true"}]
                products:
                  - conversationrelay
                  - {product: speech, because: "日本語 and 😀 come first", voice: Polly.Joanna}
                  - {product: retry, because: "a reason of many words that goes on and on, well past the edge of any screen that it will be read on", attempts: 12, unit: "times a day, and never more than that in one hour of the day"}
            """,
            MENU,
            "<Response>\r\n\t<Gather speechModel=\"experimental\" action=\"/x\">\r\n"
                    + "\t\t<Say voice=\"Polly.Joanna\">Hello ]]&gt; &amp; \"you\" `x` ::error ##[error] | 100%</Say>\r\n"
                    + "\t</Gather>\r\n</Response>",
            CLEAN,
            "design: Nothing to find here\n",
            ONE_LINE,
            "{\"design\": \"" + "long ".repeat(100) + "\", \"hosts\": [{\"on\": \"twilio-functions\"}], \"more\": \""
                    + "and on ".repeat(100) + "\"}",
            HOSTILE_FILE,
            "value: '" + HOSTILE.replaceAll("[\r\n\u0007\u001b]", " ") + "'\n"));

    private static final List<Finding> FINDINGS = List.of(
            finding("business-profile", Severity.ERROR, "No business profile is named", at(CLINIC, "design", "design")),
            withRelated(
                    finding(
                            "socket-on-functions",
                            Severity.ERROR,
                            "The socket server runs on twilio-functions, which ends after ten seconds",
                            at(CLINIC, "twilio-functions", "workloads[reminders].hosts[0].on")),
                    at(CLINIC, "conversationrelay", "workloads[reminders].products[0]", "this product needs it")),
            withRelated(
                    finding(
                            "two-recorders",
                            Severity.WARNING,
                            "Record is true, and the menu records as well",
                            at(CLINIC, "Record: \"true\"", "workloads[reminders].requests[0].Record")),
                    at(MENU, "Gather", "Response/Gather[0]", "the [other](1) recorder"),
                    at(CLINIC, "request: Calls", "workloads[reminders].requests[0]", "")),
            finding(
                    "voices-of-relay",
                    Severity.WARNING,
                    "Polly.Joanna may not be taken here",
                    at(CLINIC, "Polly.Joanna", "workloads[reminders].products[1].voice")),
            finding("retries", Severity.NOTE, "attempts is 12", at(CLINIC, "12", "workloads[reminders].products[2]")),
            finding("retries", Severity.NOTE, "the file says nothing of retries", file(CLINIC)),
            withEdit(
                    finding(
                            "speech-without-input",
                            Severity.ERROR,
                            "speechModel is set but input is not, so only keys are taken",
                            at(MENU, "speechModel", "Response/Gather[0].speechModel")),
                    new Edit(before(MENU, " speechModel"), " input=\"dtmf speech\"")),
            withEdit(
                    finding(
                            "voices-of-relay",
                            Severity.WARNING,
                            "Polly.Joanna may not be taken here",
                            at(MENU, "Polly.Joanna", "Response/Gather[0]/Say[0].voice")),
                    new Edit(at(MENU, "Polly.Joanna", "").extent(), "en-US-Journey-O")),
            finding(
                    "socket-on-functions",
                    Severity.ERROR,
                    "The socket server runs on twilio-functions, which ends after ten seconds",
                    at(ONE_LINE, "twilio-functions", "hosts[0].on")),
            new Finding(
                    "house/no | `pipes`",
                    Severity.ERROR,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    at(HOSTILE_FILE, "]]>", "workloads[" + HOSTILE + "].x", HOSTILE),
                    HOSTILE,
                    List.of(at(HOSTILE_FILE, "@team", "", HOSTILE)),
                    "house",
                    new Warrant(Standing.UNVERIFIED, List.of(HOSTILE), List.of(HOSTILE)),
                    List.of(new Edit(at(HOSTILE_FILE, "@team", "").extent(), HOSTILE))));

    private LintSample() {}

    static Report report() {
        List<Verdict> verdicts = FINDINGS.stream().map(LintSample::verdict).toList();
        Map<Extent, Quote> quotes = new HashMap<>();
        FINDINGS.forEach(f -> quotes.putAll(quotes(f, TEXTS)));
        return new Report(List.of(CLINIC, MENU, CLEAN, ONE_LINE, HOSTILE_FILE), verdicts, quotes);
    }

    private static Map<Extent, Quote> quotes(Finding f, Map<String, String> texts) {
        Map<Extent, Quote> quotes = new HashMap<>();
        f.places().forEach(e -> quotes.put(e, new SourceText(texts.get(e.from().file())).quote(e)));
        return quotes;
    }

    private static Verdict verdict(Finding f) {
        if (f.id().equals("business-profile")) {
            return new Verdict(f, By.COMMENT, "agreed in VOX-12 | until <2027>, says \"Ann\"");
        }
        boolean known = f.at().extent().from().file().equals(ONE_LINE);
        return new Verdict(f, known ? By.BASELINE : By.NOBODY, "");
    }

    static LintView view(int width, boolean colour, boolean all) {
        return new LintView(catalog(), "1.2.3", Severity.ERROR, width, colour, all);
    }

    static LintView failing(Severity threshold) {
        return new LintView(catalog(), "1.2.3", threshold, 80, false, false);
    }

    /** A report of one finding that says the same text wherever it may. */
    static Report saying(String text, By by) {
        String file = text.isEmpty() ? "empty" : text;
        Extent extent = new Extent(new Span(file, 1, 1), 1, 3);
        Location place = new Location(extent, text, text);
        Finding finding = new Finding(
                file,
                Severity.ERROR,
                text,
                text,
                text,
                place,
                text,
                List.of(place, place),
                text,
                new Warrant(Standing.CONTESTED, List.of(text), List.of(text, text)),
                List.of(new Edit(extent, text)));
        return new Report(List.of(file), List.of(new Verdict(finding, by, text)), quotes(finding, Map.of(file, text)));
    }

    static Catalog catalog() {
        Map<String, Source> sources = new TreeMap<>();
        source(sources, "docs-hosting", "Twilio docs, \"Functions [limits]\"", "https://docs.example/a?b=1&c=2");
        source(sources, "docs-voices", "Twilio docs, voices", "https://docs.example/voices");
        source(sources, "thread-retries", "A thread on retries", null);
        List<Gotcha> gotchas = List.of(
                gotcha(
                        "socket-on-functions",
                        Severity.ERROR,
                        "Functions end after ten seconds, and a socket is held for as long as a call lasts",
                        "The agent falls silent ten seconds into each call",
                        "Run the socket server where a process may live for hours",
                        new Warrant(Standing.VERIFIED, List.of("docs-hosting"), List.of())),
                gotcha(
                        "speech-without-input",
                        Severity.ERROR,
                        "<Gather> takes keys only unless its input names speech",
                        "Callers speak and nothing happens",
                        "Name speech in input",
                        new Warrant(Standing.VERIFIED, List.of("docs-voices"), List.of())),
                gotcha(
                        "voices-of-relay",
                        Severity.WARNING,
                        "Which voices may be named here is not agreed on",
                        null,
                        "Try the voice in a test call before it goes live",
                        new Warrant(
                                Standing.CONTESTED,
                                List.of("docs-voices", "thread-retries"),
                                List.of("The list of voices leaves it out", "An answer in the thread says it works"))),
                gotcha(
                        "retries",
                        Severity.NOTE,
                        "Many attempts a day vex people",
                        null,
                        "Agree on a number with those who are called",
                        new Warrant(Standing.REPORTED, List.of("thread-retries"), List.of())));
        Conflict recorders = new Conflict(
                "two-recorders",
                Severity.WARNING,
                Reach.WORKLOAD,
                Condition.ALWAYS,
                Condition.ALWAYS,
                Condition.ALWAYS,
                List.of(),
                "The call is recorded in two places",
                "Each call has two recordings, and both are paid for",
                "Keep one of the two",
                List.of(),
                null,
                null,
                new Warrant(Standing.VERIFIED, List.of("docs-hosting"), List.of()),
                HERE);
        Prerequisite profile = new Prerequisite(
                "business-profile",
                "A business profile that was approved",
                "Calls without one are marked as spam",
                "The console shows it as approved",
                PrerequisiteKind.APPROVAL,
                new Prerequisite.Days(1, 3, LocalDate.of(2026, 11, 21)),
                List.of(),
                Condition.ALWAYS,
                null,
                null,
                new Warrant(Standing.VERIFIED, List.of("docs-hosting"), List.of()),
                HERE);
        Concern concern = new Concern(
                "sample",
                "Sample",
                "A sample",
                List.of(),
                gotchas,
                List.of(),
                List.of(recorders),
                List.of(),
                new Warrant(Standing.VERIFIED, List.of(), List.of()),
                HERE);
        return new Catalog(
                sources,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("sample", concern),
                Map.of("business-profile", profile),
                Map.of(),
                "sample");
    }

    private static void source(Map<String, Source> sources, String id, String title, String url) {
        sources.put(id, new Source(id, SourceKind.VENDOR_DOC, title, url, LocalDate.of(2026, 11, 21), HERE));
    }

    private static Gotcha gotcha(
            String id, Severity severity, String what, String symptom, String remedy, Warrant warrant) {
        return new Gotcha(
                id,
                severity,
                Condition.ALWAYS,
                what,
                symptom,
                List.of(),
                remedy,
                null,
                null,
                Place.DESIGN,
                null,
                null,
                warrant,
                HERE);
    }

    /** A finding that says what the catalog says. */
    private static Finding finding(String id, Severity severity, String message, Location at) {
        Catalog catalog = catalog();
        Concern all = catalog.concerns().get("sample");
        String symptom = "";
        String remedy = "";
        Warrant warrant = all.warrant();
        for (Gotcha g : all.gotchas()) {
            if (!g.id().equals(id)) continue;
            symptom = g.symptom() == null ? "" : g.symptom();
            remedy = g.remedy();
            warrant = g.warrant();
        }
        for (Conflict c : all.conflicts()) {
            if (!c.id().equals(id)) continue;
            symptom = c.symptom();
            remedy = c.remedy();
        }
        if (id.equals("business-profile")) {
            Prerequisite p = catalog.prerequisites().get(id);
            symptom = p.why();
            remedy = "Apply for it; " + p.check();
        }
        Quote quote = new SourceText(TEXTS.get(at.extent().from().file())).quote(at.extent());
        String value = quote.text() == null ? "" : quote.text();
        return new Finding(id, severity, message, symptom, remedy, at, value, List.of(), "sample", warrant, List.of());
    }

    private static Finding withRelated(Finding f, Location... related) {
        return new Finding(
                f.id(),
                f.severity(),
                f.message(),
                f.symptom(),
                f.remedy(),
                f.at(),
                f.value(),
                List.of(related),
                f.rule(),
                f.warrant(),
                f.edits());
    }

    private static Finding withEdit(Finding f, Edit edit) {
        return new Finding(
                f.id(),
                f.severity(),
                f.message(),
                f.symptom(),
                f.remedy(),
                f.at(),
                f.value(),
                f.related(),
                f.rule(),
                f.warrant(),
                List.of(edit));
    }

    private static Location at(String file, String words, String path) {
        return at(file, words, path, "");
    }

    /** Where words stand first in a file. */
    private static Location at(String file, String words, String path, String say) {
        Span from = span(file, words);
        return new Location(Extent.of(from, words.codePointCount(0, words.length())), path, say);
    }

    private static Extent before(String file, String words) {
        return Extent.at(span(file, words));
    }

    private static Location file(String file) {
        return new Location(Extent.at(Span.of(file)), "", "");
    }

    private static Span span(String file, String words) {
        String text = TEXTS.get(file);
        int at = text.indexOf(words);
        if (at < 0) throw new IllegalArgumentException(words);
        String[] lines = text.substring(0, at).split("\n", -1);
        String before = lines[lines.length - 1];
        return new Span(file, lines.length, before.codePointCount(0, before.length()) + 1);
    }
}
