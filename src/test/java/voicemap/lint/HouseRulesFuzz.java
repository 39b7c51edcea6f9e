package voicemap.lint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.RuleBase;
import voicemap.fuzz.Fuzzed;
import voicemap.model.Catalog;
import voicemap.model.Checkbook;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** Any bytes as rules of a house, which are then tried on their own documents and explained. */
public final class HouseRulesFuzz {
    private static final Catalog CATALOG = CatalogFiles.shipped();
    private static final Checkbook CHECKBOOK = CatalogFiles.checkbook();

    private HouseRulesFuzz() {}

    /** Loads what a reader needs, so that the first input is no slower than the others. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("rules: [{id: a, what: b, remedy: c, at: <Say>, fails: [<Response><Say>a</Say></Response>]}]"
                .getBytes(UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        Fuzzed.read(() -> {
            List<Problem> problems = new ArrayList<>();
            String text = Texts.decode(bytes, "a.yaml", Bounds.USUAL);
            HouseRules house = HouseRules.text(text, "a.yaml", CATALOG, CHECKBOOK, Bounds.USUAL, problems);
            problems.forEach(Fuzzed::shown);
            if (house.ids().isEmpty()) return;
            RuleTests.run(house, CATALOG, CHECKBOOK, RuleBase.shipped())
                    .failures()
                    .forEach(Fuzzed::shown);
            Explainer explainer = new Explainer(CATALOG, CHECKBOOK, List.of(), house, RuleBase.shipped());
            house.ids().forEach(explainer::of);
        });
    }
}
