package voicemap.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import voicemap.model.Catalog;
import voicemap.model.Check;
import voicemap.model.Checkbook;
import voicemap.model.Rule;
import voicemap.model.RuleExample;
import voicemap.yaml.Documents;
import voicemap.yaml.Fields;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** Reads the examples that stand beside the rules for parts of designs. */
public final class RuleExamples {
    private RuleExamples() {}

    /**
     * Reads the folder of the rules.
     *
     * @throws Problem a rule has no example, or it cannot be read
     */
    public static List<RuleExample> read(Path folder, Catalog catalog, Checkbook checkbook) throws IOException {
        RowReader rows = new RowReader(catalog, checkbook);
        List<RuleExample> out = new ArrayList<>();
        for (Path file : RuleTexts.files(folder)) out.add(example(file, rows));
        return out;
    }

    private static RuleExample example(Path drl, RowReader rows) throws IOException {
        Rule rule = RuleTexts.read(drl);
        Path file = drl.resolveSibling(rule.name() + ".example.yaml");
        Fields f = Fields.of(Documents.file(file, "rules/checks/" + file.getFileName()), "an example");
        Node row = f.node("row");
        RuleExample made = new RuleExample(
                rule.name(),
                rule.says(),
                rule.finds(),
                f.flag("pedantic", false),
                row == null ? null : row(row, rows),
                documents(f, "fails"),
                documents(f, "passes"),
                f.span());
        f.done();
        return made;
    }

    private static Check row(Node node, RowReader rows) {
        Fields f = Fields.of(node, "a row");
        Check row = rows.row(f, f.text("finds"));
        f.done();
        return row;
    }

    private static List<String> documents(Fields f, String key) {
        List<String> out = CheckReader.documents(f, key);
        if (out.isEmpty()) throw new Problem(f.span(), "there is no document under " + key, "write one behind a |");
        return out;
    }
}
