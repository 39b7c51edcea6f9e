package voicemap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.Evaluator;
import voicemap.fact.Leads;
import voicemap.model.Catalog;
import voicemap.model.Standing;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader;
import voicemap.profile.Reply;
import voicemap.proof.Goal;
import voicemap.proof.Search;
import voicemap.render.Json;
import voicemap.yaml.Documents;

/**
 * How the search for changes grows with the answers of a profile and with the depth: OUT.json [quick]. Asks of example
 * profiles of different sizes for all changes after which another use case comes first.
 */
public final class Changes {
    private static final List<String> PROFILES = List.of(
            "flower-shop", "dentist-ai-receptionist", "clinic-reminders", "debt-collector", "solar-sales-floor");
    private static final int PATIENCE = 600;

    private Changes() {}

    /** One line of the table. */
    public record Row(
            String profile,
            int answers,
            int depth,
            int variants,
            int found,
            double seconds,
            double perSecond,
            double timesEvaluation,
            boolean whole) {}

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        boolean quick = args.length > 1 && args[1].equals("quick");
        Catalog catalog = CatalogFiles.shipped();
        Evaluator evaluator = new Evaluator(catalog, Standing.CONTESTED);
        List<Profile> profiles = new ArrayList<>();
        for (Path file : files()) {
            profiles.add(new ProfileReader(catalog).read(Documents.file(file, file.toString()), file.toString(), List.of()));
        }
        double evaluation = evaluation(evaluator, profiles);
        // the compilers have seen everything before the first number
        for (Profile p : profiles) row(catalog, evaluator, p, quick ? 1 : 2, evaluation);
        List<Row> rows = new ArrayList<>();
        for (Profile p : profiles) {
            for (int depth = 1; depth <= (quick ? 2 : 3); depth++) {
                Row row = row(catalog, evaluator, p, depth, evaluation);
                print(row);
                rows.add(row);
            }
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("jdk", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        file.put("processors", Runtime.getRuntime().availableProcessors());
        file.put("quick", quick);
        file.put("evaluation-microseconds", evaluation * 1e6);
        file.put("rows", rows);
        if (out.getParent() != null) Files.createDirectories(out.getParent());
        Files.writeString(out, Json.write(file));
    }

    private static List<Path> files() {
        Path folder = Path.of("examples/profiles");
        return PROFILES.stream().map(p -> folder.resolve(p + ".yaml")).toList();
    }

    /** Seconds of one evaluation on one thread, once the compilers are done. */
    private static double evaluation(Evaluator evaluator, List<Profile> profiles) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long from = System.nanoTime();
            int times = 400;
            for (int i = 0; i < times; i++) {
                for (Profile p : profiles) evaluator.conclude(p.scopes(), p.answers());
            }
            best = Math.min(best, (System.nanoTime() - from) / 1e9 / times / profiles.size());
        }
        return best;
    }

    private static Row row(Catalog catalog, Evaluator evaluator, Profile profile, int depth, double evaluation) {
        String workload = profile.scopes().get(0);
        var now = evaluator.conclude(profile.scopes(), profile.answers());
        String leads = now.all(Leads.class).stream()
                .filter(l -> l.scope().equals(workload))
                .findFirst()
                .map(Leads::useCase)
                .orElse("voice-notifications");
        Goal goal = Goal.turned(Goal.Kind.USE_CASE, leads, workload, catalog, now);
        long from = System.nanoTime();
        long end = from + PATIENCE * 1_000_000_000L;
        Search.Result result = new Search(catalog, evaluator)
                .find(profile, goal, Set.of(), depth, () -> System.nanoTime() > end);
        double seconds = (System.nanoTime() - from) / 1e9;
        int answers = (int) profile.workload(workload).replies().values().stream()
                .filter(r -> r.state() == Reply.State.GIVEN)
                .count();
        return new Row(
                Path.of(profile.file()).getFileName().toString().replace(".yaml", ""),
                answers,
                depth,
                result.tried(),
                result.sets().size(),
                seconds,
                result.tried() / seconds,
                seconds / evaluation,
                result.whole());
    }

    private static void print(Row row) {
        System.out.printf(
                Locale.ROOT,
                "%-26s %3d answers, depth %d: %8d variants, %5d ways %8.2f s %8.0f /s %9.0f : 1 against one evaluation%s%n",
                row.profile(),
                row.answers(),
                row.depth(),
                row.variants(),
                row.found(),
                row.seconds(),
                row.perSecond(),
                row.timesEvaluation(),
                row.whole() ? "" : ", not whole");
    }
}
