package voicemap.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieSession;

/** The rules that the build compiled, one base for each stratum. */
public final class RuleBase {
    private static final String INDEX = "/META-INF/kie/voicemap/voicemap/drools-model";
    private static final String PACKAGE = "rules.";
    private static RuleBase shipped;

    private final Map<Stratum, KieBase> bases;

    private RuleBase(Map<Stratum, KieBase> bases) {
        this.bases = bases;
    }

    /** The rules of this build, loaded once. */
    public static synchronized RuleBase shipped() {
        if (shipped == null) shipped = load(model -> model);
        return shipped;
    }

    /** A base without a rule: what advice is worth without them. */
    public static RuleBase empty() {
        return new RuleBase(Map.of());
    }

    /** The names of all rules as stratum/name, in alphabetical order. */
    public List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        bases.forEach((stratum, base) -> {
            for (KiePackage p : base.getKiePackages()) {
                p.getRules().forEach(r -> names.add(stratum.folder() + "/" + r.getName()));
            }
        });
        return new ArrayList<>(names);
    }

    /** Lets the rules of a stratum conclude what they can from facts. */
    void conclude(Stratum stratum, Collection<?> facts, Conclusions conclusions) {
        KieBase base = bases.get(stratum);
        if (base == null) return;
        KieSession session = base.newKieSession();
        try {
            conclusions.run(session, facts);
        } finally {
            session.dispose();
        }
    }

    /** The rules of this build, each model changed as asked: tests let the rules come in another order. */
    static RuleBase load(UnaryOperator<Model> change) {
        Map<Stratum, KieBase> loaded = new EnumMap<>(Stratum.class);
        try (InputStream in = RuleBase.class.getResourceAsStream(INDEX)) {
            if (in == null) throw new IllegalStateException("the rules were not compiled into this build");
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.isBlank() || line.startsWith("Drools-Model-Version")) continue;
                Model model = (Model)
                        Class.forName(line.strip()).getDeclaredConstructor().newInstance();
                loaded.put(stratum(model.getPackageName()), KieBaseBuilder.createKieBaseFromModel(change.apply(model)));
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("the rules of this build cannot be loaded", e);
        }
        if (loaded.size() != Stratum.values().length) {
            throw new IllegalStateException("strata without rules; found only " + loaded.keySet());
        }
        return new RuleBase(loaded);
    }

    private static Stratum stratum(String packageName) {
        for (Stratum s : Stratum.values()) if (packageName.equals(PACKAGE + s.folder())) return s;
        throw new IllegalStateException("rules in a package that is no stratum: " + packageName);
    }
}
