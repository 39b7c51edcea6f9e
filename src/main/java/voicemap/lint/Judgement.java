package voicemap.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import voicemap.model.Extent;
import voicemap.model.Severity;

/**
 * What became of all findings.
 *
 * @param verdicts in the order of files, lines and columns
 * @param suppressions all that there are, whatever they cover
 * @param revisions what each baseline should become
 * @param thresholds from which severity on a finding makes the run fail, by the file it points at
 * @param texts the text of each configuration and baseline, by its name
 */
public record Judgement(
        List<Verdict> verdicts,
        List<SuppressionUse> suppressions,
        List<Revision> revisions,
        Map<String, Threshold> thresholds,
        Map<String, String> texts) {
    /**
     * A baseline and what it should become.
     *
     * @param shrunk without what is no longer found
     * @param grown the same with all that is new
     */
    public record Revision(Baseline before, Baseline shrunk, Baseline grown) {}

    /** Where nothing was looked at. */
    public static final Judgement NONE = new Judgement(List.of(), List.of(), List.of(), Map.of(), Map.of());

    public Judgement {
        verdicts = List.copyOf(verdicts);
        suppressions = List.copyOf(suppressions);
        revisions = List.copyOf(revisions);
        thresholds = Collections.unmodifiableMap(thresholds);
        texts = Collections.unmodifiableMap(texts);
    }

    /** The same with findings in one file more that nobody can suppress or put off. */
    public Judgement with(List<Finding> findings, String file, String text) {
        List<Verdict> all = new ArrayList<>(verdicts);
        for (Finding f : findings) all.add(Verdict.counting(f));
        Map<String, String> shown = new HashMap<>(texts);
        shown.put(file, text);
        return new Judgement(all, suppressions, revisions, thresholds, shown);
    }

    /** Whether a finding that counts makes the run fail; {@code asked} replaces what configurations say, or is null. */
    public boolean fails(Threshold asked) {
        return verdicts.stream().filter(v -> v.state() == Verdict.State.NEW).anyMatch(v -> threshold(v.finding(), asked)
                .meets(v.finding().severity()));
    }

    private Threshold threshold(Finding f, Threshold asked) {
        if (asked != null) return asked;
        return thresholds.getOrDefault(f.at().extent().from().file(), Threshold.ERROR);
    }

    /** How many findings that count are of some severity. */
    public long count(Severity severity) {
        return verdicts.stream()
                .filter(v -> v.state() == Verdict.State.NEW && v.finding().severity() == severity)
                .count();
    }

    /**
     * What is shown.
     *
     * @param inputs the names of the inputs in order
     * @param quotes what stands at the stretches of files that were looked at
     */
    public Report report(List<String> inputs, Map<Extent, Quote> quotes) {
        Map<Extent, Quote> shown = new HashMap<>();
        Map<String, SourceText> sources = new HashMap<>();
        for (Verdict v : verdicts) {
            v.finding().places().forEach(e -> {
                String text = texts.get(e.from().file());
                Quote quote = text == null
                        ? quotes.get(e)
                        : sources.computeIfAbsent(e.from().file(), f -> new SourceText(text))
                                .quote(e);
                if (quote != null) shown.put(e, quote);
            });
        }
        return new Report(inputs, verdicts, shown);
    }
}
