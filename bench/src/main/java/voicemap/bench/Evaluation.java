package voicemap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import voicemap.advice.Advice;
import voicemap.advice.Advisor;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.Conclusions;
import voicemap.engine.Derivation;
import voicemap.engine.Engine;
import voicemap.engine.Evaluator;
import voicemap.engine.Findings;
import voicemap.engine.Interpreter;
import voicemap.engine.RuleBase;
import voicemap.fact.Is;
import voicemap.fact.Placed;
import voicemap.laws.ProfileGenerator;
import voicemap.model.Catalog;
import voicemap.model.Standing;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader;
import voicemap.proof.Why;
import voicemap.yaml.Documents;

/** One profile after the other, the example profiles and a hundred generated ones, round and round. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Evaluation {
    private static final int GENERATED = 100;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** What all threads share: the catalog, and every profile as text, as read and as the interpreter is given it. */
    @State(Scope.Benchmark)
    public static class Work {
        final List<String> texts = new ArrayList<>();
        final List<Profile> profiles = new ArrayList<>();
        final List<List<Interpreter.Given>> given = new ArrayList<>();
        ProfileReader reader;
        Engine engine;
        Advisor advisor;
        Interpreter interpreter;
        Evaluator evaluator;
        final List<Conclusions> concluded = new ArrayList<>();
        Catalog catalog;

        @Setup
        public void read() throws IOException {
            catalog = CatalogFiles.shipped();
            reader = new ProfileReader(catalog);
            engine = new Engine(RuleBase.shipped(), catalog);
            advisor = new Advisor(catalog, RuleBase.shipped());
            interpreter = new Interpreter(catalog, Standing.CONTESTED);
            evaluator = new Evaluator(catalog, Standing.CONTESTED);
            try (Stream<Path> files = Files.list(Path.of("examples/profiles"))) {
                for (Path f : files.sorted().toList()) texts.add(Files.readString(f));
            }
            ProfileGenerator generator = new ProfileGenerator(catalog);
            for (int seed = 1; seed <= GENERATED; seed++)
                texts.add(generator.profile(seed).yaml());
            for (String text : texts) {
                Profile profile = read(text);
                profiles.add(profile);
                Conclusions all = conclude(profile);
                concluded.add(all);
                given.add(profile.scopes().stream()
                        .map(s -> new Interpreter.Given(
                                s,
                                all.all(Is.class, i -> i.scope().equals(s)),
                                profile.workload(s).replies().get("audience.countries").values()))
                        .toList());
            }
        }

        Profile read(String text) {
            return reader.read(Documents.text(text, "bench"), "bench", List.of());
        }

        Conclusions conclude(Profile profile) {
            return engine.conclude(profile.scopes(), profile.answers(), Standing.CONTESTED);
        }
    }

    /** Where a thread stands in the round. */
    @State(Scope.Thread)
    public static class Round {
        private int at;

        int next(Work work) {
            at = at + 1 == work.texts.size() ? 0 : at + 1;
            return at;
        }
    }

    /** The catalog's conditions and choices in plain Java, traits given. */
    @Benchmark
    public Findings interpreter(Work work, Round round) {
        return work.interpreter.conclude(work.given.get(round.next(work)));
    }

    /** What a search asks of a variant: traits and sums found out, then the interpreter. */
    @Benchmark
    public Findings evaluator(Work work, Round round) {
        Profile profile = work.profiles.get(round.next(work));
        return work.evaluator.conclude(profile.scopes(), profile.answers());
    }

    /** What an evaluation by rules does more because somebody may ask why: each conclusion with what it was made from. */
    @Benchmark
    public Map<Object, List<Derivation>> noting(Work work, Round round) {
        Conclusions all = work.concluded.get(round.next(work));
        Map<Object, List<Derivation>> notes = new LinkedHashMap<>();
        for (Object fact : all.all()) {
            List<Derivation> ways = new ArrayList<>(1);
            for (Derivation d : all.why(fact))
                ways.add(new Derivation(d.rule(), List.of(d.because().toArray())));
            notes.put(fact, ways);
        }
        return notes;
    }

    /** What is done once somebody asks why, when everything is concluded: the proof of each product of a workload. */
    @Benchmark
    public List<Why.Proof> proofs(Work work, Round round) {
        int at = round.next(work);
        Profile profile = work.profiles.get(at);
        Conclusions all = work.concluded.get(at);
        String scope = profile.scopes().get(0);
        Why why = new Why(work.catalog, work.evaluator, profile, all, scope);
        List<Why.Proof> proofs = new ArrayList<>();
        for (Placed p : all.all(Placed.class, p -> p.scope().equals(scope))) proofs.add(why.product(p.product()));
        return proofs;
    }

    /** All strata of rules, from answers to conclusions with their proofs. */
    @Benchmark
    public Conclusions engine(Work work, Round round) {
        return work.conclude(work.profiles.get(round.next(work)));
    }

    /** The rules, and the advice in words and order. */
    @Benchmark
    public Advice advice(Work work, Round round) {
        return work.advisor.advise(work.profiles.get(round.next(work)), TODAY, Standing.CONTESTED);
    }

    /** The text of a profile turned into answers. */
    @Benchmark
    public Profile reading(Work work, Round round) {
        return work.read(work.texts.get(round.next(work)));
    }
}
