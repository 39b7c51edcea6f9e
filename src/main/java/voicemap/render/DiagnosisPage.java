package voicemap.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import voicemap.guide.Diagnosis;
import voicemap.guide.Diagnosis.About;
import voicemap.guide.Diagnosis.Code;
import voicemap.guide.Diagnosis.Likely;
import voicemap.guide.Diagnosis.Match;
import voicemap.guide.Diagnosis.Rests;
import voicemap.guide.Diagnosis.Saw;
import voicemap.model.Cause;
import voicemap.model.Standing;

/** What a symptom, error codes or a log point to, as a page. */
public final class DiagnosisPage {
    private static final int MOST_ABOUT = 3;

    private DiagnosisPage() {}

    /** The page. */
    public static Document of(Diagnosis d) {
        Document.Page page = new Document.Page();
        page.add(new Document.Title(title(d)));
        if (d.causes().size() > 1) {
            page.add(new Document.Text(
                    "Words are compared, not your system: the test of each cause tells whether it is the one.",
                    Style.DIM));
        }
        if (d.log() != null) log(d, page);
        for (Code c : d.codes()) code(c, page);
        if (d.causes().isEmpty()) nothing(d, page);
        int number = 0;
        if (!d.causes().isEmpty() && d.causes().get(0).match() == Match.FAINT) {
            page.add(new Document.Text(
                    "The match is faint: only a few words speak for it. More words, an error code or a log would help.",
                    Style.CAUTION));
        }
        for (Likely l : d.causes()) cause(l, ++number, page);
        return page.document();
    }

    private static String title(Diagnosis d) {
        if (d.causes().isEmpty()) return "No likely cause";
        boolean faint = d.causes().get(0).match() == Match.FAINT;
        String likely = faint ? "possible" : "likely";
        if (d.causes().size() == 1) return "1 " + likely + " cause";
        return d.causes().size() + " " + likely + " causes, the most likely first";
    }

    private static void nothing(Diagnosis d, Document.Page page) {
        page.add(new Document.Text(
                d.understood().isEmpty() && d.codes().isEmpty() && d.log() == null
                        ? "The catalog knows none of these words."
                        : "Nothing the catalog knows is likely enough to be named.",
                Style.CAUTION));
        page.add(new Document.Text(
                "Say what is seen and heard, on which side, and when in the call; add the error code or the log if"
                        + " there is one. voicemap search finds products and pitfalls by single words.",
                Style.PLAIN));
        if (d.nearest().isEmpty()) return;
        page.add(new Document.Section(3, "Known signs that share a word with it"));
        List<Document.Item> items = new ArrayList<>();
        for (String sign : d.nearest()) items.add(new Document.Item("·", Style.PLAIN, sign, List.of()));
        page.add(new Document.Items(items));
    }

    private static void log(Diagnosis d, Document.Page page) {
        int records = d.log().records();
        page.add(new Document.Section(2, "Seen in " + records + (records == 1 ? " record" : " records")));
        List<Document.Pair> pairs = new ArrayList<>();
        for (Saw s : d.log().saw()) {
            String times = records > 1 ? " (" + s.records() + ")" : "";
            pairs.add(new Document.Pair(s.field(), s.value() + times, Style.PLAIN));
        }
        page.add(new Document.Pairs(pairs));
    }

    private static void code(Code c, Document.Page page) {
        page.add(new Document.Section(2, "Error " + c.code()));
        if (!c.known()) {
            String near = c.nearest().isEmpty() ? "." : "; near it are " + String.join(", ", c.nearest()) + ".";
            page.add(new Document.Text("The catalog does not know this code" + near, Style.CAUTION));
        } else if (c.about().isEmpty()) {
            page.add(new Document.Text("It goes with the causes below.", Style.PLAIN));
        } else {
            List<Document.Item> items = new ArrayList<>();
            for (About a : c.about()) items.add(new Document.Item("·", Style.PLAIN, headed(a), List.of()));
            page.add(new Document.Items(items));
        }
        page.add(new Document.Text("Twilio's page on it: " + c.page(), Style.PLAIN));
    }

    private static String headed(About a) {
        return a.what() + " [" + a.id() + "]";
    }

    private static void cause(Likely l, int number, Document.Page page) {
        page.add(new Document.Section(3, number + ". " + l.name() + " [" + l.id() + "]"));
        List<Document.Pair> pairs = new ArrayList<>();
        why(l, pairs);
        plain("because of", String.join("; ", l.because()) + " (" + l.match().word() + ")", pairs);
        plain("tell apart", l.tell(), pairs);
        for (Cause.Remedy r : l.settings()) {
            String set = r.on() == null ? r.set() : r.on() + ": " + r.set();
            pairs.add(new Document.Pair("instead", set, Style.GOOD));
        }
        if (l.settings().isEmpty()) {
            for (String remedy : remedies(l)) pairs.add(new Document.Pair("instead", remedy, Style.GOOD));
        }
        if (!l.codes().isEmpty()) plain("codes", String.join(", ", l.codes()), pairs);
        if (l.standing() != Standing.VERIFIED) {
            pairs.add(new Document.Pair("standing", l.standing().word(), Style.CAUTION));
            for (String reading : l.readings()) plain("reading", reading, pairs);
        }
        List<String> sources = new ArrayList<>();
        for (Rests r : l.sources()) sources.add(r.title());
        pairs.add(new Document.Pair("rests on", String.join("; ", sources), Style.DIM));
        page.add(new Document.Pairs(pairs));
    }

    private static void plain(String label, String text, List<Document.Pair> pairs) {
        pairs.add(new Document.Pair(label, text, Style.PLAIN));
    }

    private static void why(Likely l, List<Document.Pair> pairs) {
        if (l.why() != null) plain("why", l.why(), pairs);
        List<String> more = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (About a : l.about()) {
            // several products may have one and the same pitfall
            boolean news = said.add(a.what());
            if (news && said.size() <= MOST_ABOUT) plain("pitfall", headed(a), pairs);
            else more.add(a.id());
        }
        if (!more.isEmpty()) plain("see also", String.join(", ", more), pairs);
    }

    /** What the gotchas say should be done, where the cause has no setting of its own. */
    private static Set<String> remedies(Likely l) {
        Set<String> out = new LinkedHashSet<>();
        for (About a : l.about()) if (a.remedy() != null && out.size() < MOST_ABOUT) out.add(a.remedy());
        return out;
    }
}
