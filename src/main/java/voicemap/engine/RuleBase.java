package voicemap.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import org.drools.core.BaseConfigurationFactories;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieSession;
import org.kie.internal.conf.CompositeBaseConfiguration;
import org.kie.internal.utils.ChainedProperties;

/** The rules that the build compiled, one base for each stratum. Safe for many threads at once. */
public final class RuleBase {
    private static final String INDEX = "/META-INF/kie/voicemap/voicemap/drools-model";
    private static final String PACKAGE = "rules.";
    private static RuleBase shipped;

    private final FutureTask<Map<Stratum, FutureTask<KieBase>>> bases;
    private final Watcher watcher;

    private RuleBase(Callable<Map<Stratum, FutureTask<KieBase>>> bases, Watcher watcher) {
        this.bases = new FutureTask<>(bases);
        this.watcher = watcher;
    }

    /** Is told of each run of a stratum: the facts it was given, and what was concluded after it. */
    interface Watcher {
        void ran(Stratum stratum, Collection<?> facts, Conclusions conclusions);
    }

    /** The rules of this build, with somebody who looks on: tests see what a rule was given. */
    static RuleBase watched(Watcher watcher) {
        return new RuleBase(() -> load(model -> model), watcher);
    }

    /**
     * The rules of this build, loaded once. They are made ready behind the caller's back, the last stratum first: the
     * caller reads a profile meanwhile and then comes from the other end, so that neither waits for the other.
     */
    public static synchronized RuleBase shipped() {
        if (shipped == null) {
            RuleBase base = changed(model -> model);
            Thread loader = new Thread(base::prepare, "rules");
            loader.setDaemon(true);
            loader.start();
            shipped = base;
        }
        return shipped;
    }

    /** The rules of this build, each stratum made ready when it is first asked for. */
    public static synchronized RuleBase unprepared() {
        if (shipped == null) shipped = changed(model -> model);
        return shipped;
    }

    /** A base without a rule: what advice is worth without them. */
    public static RuleBase empty() {
        return new RuleBase(Map::of, null);
    }

    /** The names of all rules as stratum/name, in alphabetical order. */
    public List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        for (Stratum stratum : done(bases).keySet()) {
            for (KiePackage p : base(stratum).getKiePackages()) {
                p.getRules().forEach(r -> names.add(stratum.folder() + "/" + r.getName()));
            }
        }
        return new ArrayList<>(names);
    }

    /** Lets the rules of a stratum conclude what they can from facts. */
    void conclude(Stratum stratum, Collection<?> facts, Conclusions conclusions) {
        if (done(bases).isEmpty()) return;
        KieSession session = base(stratum).newKieSession();
        try {
            conclusions.run(session, facts);
        } finally {
            session.dispose();
        }
        if (watcher != null) watcher.ran(stratum, facts, conclusions);
    }

    private void prepare() {
        List<FutureTask<KieBase>> last = new ArrayList<>();
        done(bases).forEach((stratum, base) -> {
            if (stratum != Stratum.CHECKS) last.add(base);
        });
        Collections.reverse(last);
        last.forEach(FutureTask::run);
    }

    private KieBase base(Stratum stratum) {
        return done(done(bases).get(stratum));
    }

    private static <T> T done(FutureTask<T> task) {
        try {
            task.run(); // does nothing where another thread has begun
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the rules were loaded", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the rules of this build cannot be loaded", e.getCause());
        }
    }

    /** The rules of this build, each model changed as asked: tests let the rules come in another order. */
    static RuleBase changed(UnaryOperator<Model> change) {
        return new RuleBase(() -> load(change), null);
    }

    private static Map<Stratum, FutureTask<KieBase>> load(UnaryOperator<Model> change) {
        KieBaseConfiguration configuration = configuration();
        Map<Stratum, FutureTask<KieBase>> bases = new EnumMap<>(Stratum.class);
        for (String name : models()) {
            Stratum stratum = stratum(name.substring(0, name.lastIndexOf('.')));
            bases.put(stratum, new FutureTask<>(() -> {
                Model model =
                        (Model) Class.forName(name).getDeclaredConstructor().newInstance();
                return KieBaseBuilder.createKieBaseFromModel(change.apply(model), configuration);
            }));
        }
        if (bases.size() != Stratum.values().length) {
            throw new IllegalStateException("strata without rules; found only " + bases.keySet());
        }
        return bases;
    }

    /** The classes of the compiled strata, as the build listed them. */
    private static List<String> models() {
        try (InputStream in = RuleBase.class.getResourceAsStream(INDEX)) {
            if (in == null) throw new IllegalStateException("the rules were not compiled into this build");
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String> models = new ArrayList<>();
            for (String line; (line = lines.readLine()) != null; ) {
                if (!line.isBlank() && !line.startsWith("Drools-Model-Version")) models.add(line.strip());
            }
            return models;
        } catch (IOException e) {
            throw new IllegalStateException("the rules of this build cannot be loaded", e);
        }
    }

    /** The defaults, without a search of the class path for files that could change them. */
    @SuppressWarnings("unchecked")
    private static KieBaseConfiguration configuration() {
        return new CompositeBaseConfiguration(
                new ChainedProperties(),
                RuleBase.class.getClassLoader(),
                BaseConfigurationFactories.baseConf,
                BaseConfigurationFactories.ruleConf);
    }

    private static Stratum stratum(String packageName) {
        for (Stratum s : Stratum.values()) if (packageName.equals(PACKAGE + s.folder())) return s;
        throw new IllegalStateException("rules in a package that is no stratum: " + packageName);
    }
}
