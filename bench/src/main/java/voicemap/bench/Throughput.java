package voicemap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import voicemap.render.Json;

/**
 * Runs {@link Evaluation}, prints evaluations a second and how many times the interpreter's time each takes, and keeps
 * them in a small file: OUT.json [quick] [BENCHMARK...]. Quick runs are for trying the harness, on one thread.
 */
public final class Throughput {
    private static final String INTERPRETER = "interpreter";

    private Throughput() {}

    /** One line of the table. */
    public record Row(
            String benchmark,
            int threads,
            double perSecond,
            double plusMinus,
            double bytesEach,
            Double timesInterpreter) {}

    public static void main(String[] args) throws RunnerException, IOException {
        Path out = Path.of(args[0]);
        boolean quick = args.length > 1 && args[1].equals("quick");
        List<String> named = List.of(args).subList(quick ? 2 : 1, args.length);
        List<RunResult> results = new ArrayList<>();
        for (int threads : quick ? new int[] {1} : new int[] {1, 2}) results.addAll(run(threads, quick, named));
        List<Row> rows = rows(results);
        rows.forEach(Throughput::print);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("jdk", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        file.put("processors", Runtime.getRuntime().availableProcessors());
        file.put("quick", quick);
        file.put("rows", rows);
        if (out.getParent() != null) Files.createDirectories(out.getParent());
        Files.writeString(out, Json.write(file));
    }

    private static Collection<RunResult> run(int threads, boolean quick, List<String> named) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .threads(threads)
                .forks(quick ? 1 : 2)
                .warmupIterations(quick ? 2 : 5)
                .warmupTime(TimeValue.seconds(quick ? 5 : 4))
                .measurementIterations(quick ? 3 : 5)
                .measurementTime(TimeValue.seconds(2))
                .addProfiler(GCProfiler.class);
        if (named.isEmpty()) options.include(Evaluation.class.getName());
        for (String name : named) options.include(Evaluation.class.getName() + "." + name + "$");
        return new Runner(options.build()).run();
    }

    private static List<Row> rows(List<RunResult> results) {
        Map<Integer, Double> interpreter = new LinkedHashMap<>();
        for (RunResult r : results) {
            if (name(r).equals(INTERPRETER))
                interpreter.put(threads(r), r.getPrimaryResult().getScore());
        }
        List<Row> rows = new ArrayList<>();
        for (RunResult r : results) {
            double perSecond = r.getPrimaryResult().getScore();
            Double baseline = interpreter.get(threads(r));
            rows.add(new Row(
                    name(r),
                    threads(r),
                    perSecond,
                    r.getPrimaryResult().getScoreError(),
                    allocated(r),
                    baseline == null ? null : baseline / perSecond));
        }
        return rows;
    }

    private static String name(RunResult r) {
        String whole = r.getParams().getBenchmark();
        return whole.substring(whole.lastIndexOf('.') + 1);
    }

    private static int threads(RunResult r) {
        return r.getParams().getThreads();
    }

    private static double allocated(RunResult r) {
        var allocated = r.getSecondaryResults().get("gc.alloc.rate.norm");
        return allocated == null ? 0 : allocated.getScore();
    }

    private static void print(Row row) {
        System.out.printf(
                Locale.ROOT,
                "%-12s %d thread%s %12.0f /s ± %8.0f %10.1f KB each   %s%n",
                row.benchmark(),
                row.threads(),
                row.threads() == 1 ? " " : "s",
                row.perSecond(),
                row.plusMinus(),
                row.bytesEach() / 1000,
                row.timesInterpreter() == null
                        ? ""
                        : String.format(Locale.ROOT, "%.1f : 1 against the interpreter", row.timesInterpreter()));
    }
}
