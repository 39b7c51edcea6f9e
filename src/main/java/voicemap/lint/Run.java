package voicemap.lint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import voicemap.design.DesignReader;
import voicemap.design.MarkdownDesign;
import voicemap.design.References;
import voicemap.lint.Inputs.Input;
import voicemap.lint.Linter.Inspection;
import voicemap.model.Extent;
import voicemap.model.Span;
import voicemap.twiml.TwimlReader;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** Looks at many files, on all processors, and hands on what was found in their order. */
public final class Run {
    /** So many files are on their way at one time, so that memory stays flat. */
    private static final int AHEAD = 64;

    private static final int BEGINNING = 64_000;

    /**
     * What came of a file.
     *
     * @param findings what was found, or null where there is no design and no TwiML in it, or it cannot be read
     * @param files what is kept of each file that was read for it, itself among them, by their names and in their order
     * @param problem why it cannot be read, or null
     */
    public record Outcome(Input input, List<Finding> findings, Map<String, Seen> files, Problem problem) {
        /** Whether the file holds nothing to look at. */
        public boolean skipped() {
            return findings == null && problem == null;
        }
    }

    private final Function<String, Linter> linters;
    private final Projects projects;
    private final Bounds bounds;
    private final boolean outside;
    private final InputStream in;
    /** What standard input holds, or what is wrong with it: it can be read only once. */
    private String standard;

    private Problem refused;

    /**
     * @param outside whether files outside of the project may be referred to
     * @param in standard input
     */
    public Run(Linter linter, Bounds bounds, boolean outside, InputStream in) {
        this(name -> linter, new Projects(Path.of(""), List.of()), bounds, outside, in);
    }

    /**
     * Where files have rules of their own.
     *
     * @param linters what looks at a file of a name; asked by many threads at once
     * @param projects the folders that references stay in
     * @param outside whether files outside of the project may be referred to
     * @param in standard input
     */
    public Run(Function<String, Linter> linters, Projects projects, Bounds bounds, boolean outside, InputStream in) {
        this.linters = linters;
        this.projects = projects;
        this.bounds = bounds;
        this.outside = outside;
        this.in = in;
    }

    /** Looks at files; {@code take} gets their outcomes in the order of the files. */
    public void over(List<Input> inputs, Consumer<Outcome> take) {
        int processors = Runtime.getRuntime().availableProcessors();
        if (inputs.size() < 4 || processors == 1) {
            inputs.forEach(i -> take.accept(of(i)));
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(processors, r -> {
            Thread thread = new Thread(r, "lint");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<Outcome>> waiting = new ArrayList<>();
            int next = 0;
            for (int i = 0; i < inputs.size(); i++) {
                while (next < inputs.size() && next < i + AHEAD) {
                    Input input = inputs.get(next++);
                    waiting.add(pool.submit(() -> of(input)));
                }
                Outcome outcome = done(waiting.get(i));
                waiting.set(i, null);
                take.accept(outcome);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Outcome done(Future<Outcome> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException r) throw r;
            if (e.getCause() instanceof Error error) throw error;
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Looks at one file. */
    public Outcome of(Input input) {
        // what is wrong with rules is not wrong with the file
        linters.apply(input.name());
        String text = null;
        try {
            text = text(input);
            Inspection inspection = inspect(text, input.name(), input.named());
            return inspection == null
                    ? new Outcome(input, null, Map.of(), null)
                    : new Outcome(input, inspection.findings(), seen(inspection), null);
        } catch (Problem p) {
            // a file that merely lies in the folder may be anything
            boolean ours = input.named() || looksLikeOurs(text == null ? beginning(input.name()) : text);
            return new Outcome(input, null, Map.of(), ours ? p : null);
        }
    }

    /** The text of a file as it is now; standard input is read once and remembered. */
    public String text(Input input) {
        return input.standard() ? standard(input.name()) : Texts.file(Texts.path(input.name()), input.name(), bounds);
    }

    private synchronized String standard(String name) {
        if (refused != null) throw refused;
        if (standard != null) return standard;
        try {
            standard = Texts.stream(in, name, bounds);
            return standard;
        } catch (Problem p) {
            refused = p;
            throw p;
        }
    }

    private Map<String, Seen> seen(Inspection inspection) {
        Map<String, Set<Extent>> places = new HashMap<>();
        for (Finding f : inspection.findings()) {
            f.places().forEach(e -> places.computeIfAbsent(e.from().file(), k -> new LinkedHashSet<>())
                    .add(e));
        }
        Map<String, Seen> seen = new TreeMap<>();
        inspection
                .texts()
                .forEach((name, text) ->
                        seen.put(name, Seen.of(text, name, places.getOrDefault(name, Set.of()), bounds)));
        return seen;
    }

    private static boolean looksLikeOurs(String text) {
        return text == null || MarkdownDesign.looksLikeDesign(text) || TwimlReader.looksLikeTwiml(text);
    }

    /** How a file begins that cannot be read as text, or null where it cannot be read at all. */
    private static String beginning(String name) {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            // in UTF-16 every other byte of a plain word is 0
            String text = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1).replace("\0", "");
            return text.replaceFirst("^[^\\x00-\\x7f]+", "");
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Looks at a text.
     *
     * @param name what messages call it; its ending says what it is
     * @param named whether it must be a design or TwiML
     * @return what was found, or null where it is neither
     */
    public Inspection inspect(String text, String name, boolean named) {
        Linter linter = linters.apply(name);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        boolean xml = ending.equals("xml") || ending.equals("twiml");
        if (TwimlReader.looksLikeTwiml(text) || xml && named) return linter.twiml(text, name, bounds);
        if (xml) return null;
        if (ending.equals("md") || ending.equals("markdown")) {
            Node node = MarkdownDesign.read(text, name, bounds);
            if (node == null && named) {
                throw new Problem(
                        Span.of(name),
                        "there is no design in this file",
                        "put it into the front matter, or behind ```yaml voicemap");
            }
            return node == null ? null : linter.design(node, text, name, references(name));
        }
        Node node = Documents.text(text, name, bounds);
        if (!named && !DesignReader.isDesign(node)) return null;
        return linter.design(node, text, name, references(name));
    }

    private References references(String name) {
        return new References(projects.of(Path.of(name)), outside, bounds);
    }

    /** Looks again at a file whose text was changed. */
    public Function<String, List<Finding>> again(String name) {
        return text -> {
            Inspection inspection = inspect(text, name, true);
            return inspection == null ? List.of() : inspection.findings();
        };
    }
}
