package voicemap.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import voicemap.catalog.Ids.Kind;
import voicemap.model.Cause;
import voicemap.model.SettingTest;
import voicemap.model.Standing;
import voicemap.model.Synonym;
import voicemap.model.Warrant;
import voicemap.yaml.Fields;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** Reads what symptoms are traced back with: the folder causes of a catalog, and its synonyms. */
final class CauseReader extends RecordReader {
    private static final List<SettingTest.Kind> TESTS = List.of(
            SettingTest.Kind.PRESENT,
            SettingTest.Kind.ABSENT,
            SettingTest.Kind.IS,
            SettingTest.Kind.IS_NOT,
            SettingTest.Kind.BELOW,
            SettingTest.Kind.ABOVE);

    CauseReader(Ids ids) {
        super(ids);
    }

    /** @param theme the name of the file it stands in */
    Cause cause(Fields f, String theme) {
        inherited = new Warrant(Standing.UNVERIFIED, List.of(), List.of());
        Warrant warrant = warrant(f);
        String why = f.text("why", null);
        List<Cause.Remedy> settings = f.each("settings", "a setting", CauseReader::remedy);
        List<String> about = about(f);
        if (about.isEmpty() && (why == null || settings.isEmpty())) {
            throw new Problem(
                    f.span(),
                    "the cause is about no gotcha, so nothing says how it comes about and what to do",
                    "write about: [id of a gotcha], or why and settings");
        }
        List<String> signs = f.texts("signs");
        if (signs.size() < 2) throw new Problem(f.span(), "a cause needs two signs at least", "write what people say");
        return new Cause(
                id(f, Kind.CAUSE),
                theme,
                f.text("name"),
                why,
                signs,
                f.text("tell"),
                settings,
                about,
                codes(f),
                mentions(f, "products", Kind.PRODUCT),
                shows(f, "shows"),
                shows(f, "fits"),
                warrant,
                f.span());
    }

    Synonym synonym(Fields f) {
        Synonym made = new Synonym(f.text("means"), f.texts("words"), f.span());
        if (made.words().isEmpty()) throw new Problem(f.span(), "no words mean the same", "write words: [word]");
        return made;
    }

    private static Cause.Remedy remedy(Fields f) {
        return new Cause.Remedy(f.text("on", null), f.text("set"));
    }

    private List<String> about(Fields f) {
        List<String> out = new ArrayList<>();
        for (String id : f.texts("about")) {
            out.add(ids.mention(id, f.span("about"), Kind.GOTCHA, Kind.CONFLICT, Kind.PREREQUISITE));
        }
        return out;
    }

    private static List<String> codes(Fields f) {
        List<String> codes = f.texts("codes");
        for (String code : codes) {
            if (!code.matches("[1-9][0-9]{4,5}")) {
                throw new Problem(f.span("codes"), "this is no code of Twilio's: " + code, "write five or six digits");
            }
        }
        return codes;
    }

    /** A list holds words as they are: a recording's status can be the word absent. */
    private static SettingTest test(String field, Node node) {
        if (!(node instanceof Node.Sequence s)) return CheckReader.test(field, node);
        List<String> words = new ArrayList<>();
        for (Node item : s.items()) words.add(Fields.scalar(item, "a value"));
        return new SettingTest(field, SettingTest.Kind.IS, words, 0);
    }

    private static List<Cause.Shown> shows(Fields f, String key) {
        List<Cause.Shown> out = new ArrayList<>();
        for (Node item : f.items(key)) {
            if (!(item instanceof Node.Mapping fields) || fields.fields().isEmpty()) {
                throw new Problem(item.span(), key + " lists fields of a record", "write {AnsweredBy: unknown}");
            }
            List<SettingTest> tests = new ArrayList<>();
            for (Map.Entry<String, Node> e : fields.fields().entrySet()) {
                SettingTest test = test(e.getKey(), e.getValue());
                if (!TESTS.contains(test.kind())) {
                    throw new Problem(
                            e.getValue().span(),
                            "a field of a record is not tested like this",
                            "write a word, a list, present, absent, not, below or above");
                }
                tests.add(test);
            }
            out.add(new Cause.Shown(tests));
        }
        return out;
    }
}
