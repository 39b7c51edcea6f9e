package voicemap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import voicemap.advice.Advice;
import voicemap.library.Voicemap;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.model.Standing;
import voicemap.render.Json;
import voicemap.render.Refused;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/**
 * Advises on many profiles, each a JSON object on a line of its own, and writes a line for each in the same order.
 *
 * <p>One thread reads, one writes, and as many as there are processors think. Between them is a queue of fixed length:
 * where the input is long or the reader of the output slow, the reading waits, and memory stays flat.
 */
final class Batch {
    private static final int IN_FLIGHT_FOR_EACH_PROCESSOR = 4;

    /** A line of the output, and the exit code it alone would give. */
    private record Done(byte[] text, int code) {}

    private final Streams streams;
    private final Voicemap voicemap;
    private final List<String> settings;
    private final LocalDate today;
    private final Standing least;
    private final Bounds bounds;
    private final Predicate<Advice> failing;
    private volatile boolean stopped;
    private volatile int worst = Exit.DONE;
    private volatile Throwable fault;

    /**
     * @param settings answers that replace those of each profile
     * @param bounds the largest and deepest line that is read
     * @param failing whether findings are such that the exit code tells
     */
    Batch(
            Streams streams,
            Voicemap voicemap,
            List<String> settings,
            LocalDate today,
            Standing least,
            Bounds bounds,
            Predicate<Advice> failing) {
        this.streams = streams;
        this.voicemap = voicemap;
        this.settings = settings;
        this.today = today;
        this.least = least;
        this.bounds = bounds;
        this.failing = failing;
    }

    /**
     * Runs to the end of the input, whatever its lines are like.
     *
     * @param file the file, or - for standard input
     * @return the gravest exit code of all lines
     */
    int run(String file) {
        settings.forEach(this::check);
        String name = file.equals("-") ? "standard input" : file;
        try (InputStream in = file.equals("-") ? streams.in() : Texts.open(Texts.path(file), name)) {
            long size = file.equals("-") || !Files.isRegularFile(Texts.path(file)) ? 0 : Files.size(Texts.path(file));
            return run(new Lines(in, bounds.bytes()), name, size);
        } catch (IOException e) {
            throw Texts.unreadable(e, name);
        }
    }

    /** A setting that is wrong for every profile is said once. Which workloads there are, each line must tell. */
    private void check(String setting) {
        voicemap.profile(null, "the command line", List.of(setting.replaceFirst("^[^=:]+:", "")));
    }

    private int run(Lines lines, String name, long size) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        BlockingQueue<Future<Done>> queue = new ArrayBlockingQueue<>(IN_FLIGHT_FOR_EACH_PROCESSOR * processors);
        ExecutorService thinkers = Executors.newFixedThreadPool(processors, Batch::thread);
        Future<Done> end = thinkers.submit(() -> null);
        Thread writer = thread(() -> write(queue, end, new Progress(streams, System::nanoTime, size, lines::taken)));
        writer.start();
        try {
            try {
                for (Lines.Line line; !stopped && (line = lines.next()) != null; ) {
                    if (line.blank()) continue;
                    Lines.Line next = line;
                    queue.put(thinkers.submit(() -> think(next, name)));
                }
            } finally {
                queue.put(end);
                writer.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            thinkers.shutdownNow();
        }
        if (fault != null) throw new IllegalStateException("a line could not be answered: " + fault, fault);
        return worst;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "batch");
        thread.setDaemon(true);
        return thread;
    }

    /** Writes what is done, in order; goes on to take, but not to write, when that has become impossible. */
    private void write(BlockingQueue<Future<Done>> queue, Future<Done> end, Progress progress) {
        try (progress) {
            for (Future<Done> next; (next = queue.take()) != end; ) {
                if (stopped) next.cancel(false);
                else write(next, progress);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Future<Done> next, Progress progress) throws InterruptedException {
        try {
            Done done = next.get();
            worst = Math.max(worst, done.code());
            streams.out().write(done.text(), 0, done.text().length);
            stopped = streams.out().checkError();
            progress.done(done.code() > Exit.FOUND);
        } catch (ExecutionException e) {
            // memory ran out: what the rules share may be half made, so nothing after it can be trusted
            fault = e.getCause();
            stopped = true;
        }
    }

    private Done think(Lines.Line line, String name) {
        String profile = name + ":" + line.number();
        try {
            Advice advice = advise(line, name, profile);
            if (advice.contradictions().isEmpty()) {
                return done(line, profile, "advice", advice, failing.test(advice) ? Exit.FOUND : Exit.DONE);
            }
            List<Problem> problems = advice.contradictions().stream()
                    .map(Recommend::contradiction)
                    .toList();
            return done(line, profile, "error", refused(problems), Exit.UNUSABLE);
        } catch (Problem p) {
            return done(line, profile, "error", refused(List.of(p)), Exit.UNUSABLE);
        } catch (RuntimeException e) {
            // one line that meets a mistake of ours must not take the others with it; memory that ran out may
            String what = "this is a fault of voicemap, not of yours: " + Plain.brief(e.toString());
            Refused refused = new Refused(what, new Span(name, line.number(), 1), "please report it", null);
            return done(line, profile, "error", refused, Exit.OUR_FAULT);
        }
    }

    private Advice advise(Lines.Line line, String name, String profile) {
        if (line.tooLong()) {
            throw new Problem(
                    new Span(name, line.number(), 1),
                    "the line is larger than " + bounds.megabytes() + " MB",
                    bounds.sizeHint());
        }
        Node document = Documents.line(line.bytes(), name, line.number(), bounds);
        return voicemap.advise(voicemap.profile(document, profile, settings), today, least);
    }

    private static Done done(Lines.Line line, String profile, String key, Record value, int code) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("schemaVersion", Json.SCHEMA_VERSION);
        out.put("line", line.number());
        out.put("profile", profile);
        out.put(key, value);
        return new Done(Json.line(out).getBytes(StandardCharsets.UTF_8), code);
    }

    private static Refused refused(List<Problem> problems) {
        List<Refused> all = problems.stream()
                .map(p -> new Refused(p.what(), p.span(), p.expected().isEmpty() ? null : p.expected(), null))
                .toList();
        Refused first = all.get(0);
        List<Refused> more = all.size() == 1 ? null : all.subList(1, all.size());
        return new Refused(first.message(), first.at(), first.expected(), more);
    }
}
