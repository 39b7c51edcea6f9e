package voicemap.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import voicemap.model.Catalog;
import voicemap.model.Severity;

/** Says of each finding whether it counts, by what a team has configured, suppressed and put off. */
public final class Judge {
    private final Notices notices;
    private final Set<String> ids;
    private final LocalDate today;
    private final boolean suppressing;

    /**
     * @param ids the ids that a finding can have: those of the catalog and of the rules of the house
     * @param today the day against which suppressions end
     * @param suppressing whether what is suppressed does not count
     */
    public Judge(Catalog catalog, Set<String> ids, LocalDate today, boolean suppressing) {
        this.notices = new Notices(new Subjects(catalog));
        this.ids = new TreeSet<>(ids);
        this.today = today;
        this.suppressing = suppressing;
    }

    /**
     * Judges all findings of a run.
     *
     * @param files every file that was looked at or that a finding points at, in the order of the result
     * @param findings what was found in them, in any order
     */
    public Judgement judge(List<Linted> files, List<Finding> findings, Coverage coverage) {
        return new Hearing(files, coverage).judge(findings);
    }

    /** The judgement of one run. */
    private final class Hearing {
        private final Map<String, Linted> files = new LinkedHashMap<>();
        private final Map<String, Integer> order = new HashMap<>();
        /** Configurations and baselines are files that can be pointed at too. */
        private final Map<String, Configuration> owners = new HashMap<>();

        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, Ledger> ledgers = new LinkedHashMap<>();
        private final Coverage coverage;
        private final Suppressions suppressions;

        Hearing(List<Linted> given, Coverage coverage) {
            for (Linted file : given) {
                if (files.putIfAbsent(file.name(), file) == null) order.put(file.name(), order.size());
            }
            for (Linted file : files.values()) {
                owners.putIfAbsent(file.name(), file.configuration());
                if (borne(file)) ledger(file).read(file.path());
            }
            for (Linted file : files.values()) {
                Configuration c = file.configuration();
                c.texts().forEach((name, text) -> own(name, text, c));
                if (borne(file)) own(file.baseline().name(), file.baseline().text(), c);
            }
            this.coverage = coverage;
            this.suppressions = new Suppressions(notices, List.copyOf(files.values()), ids, today);
        }

        private void own(String name, String text, Configuration configuration) {
            owners.putIfAbsent(name, configuration);
            texts.putIfAbsent(name, text);
        }

        /** Whether there is a baseline for a file at all. */
        private boolean borne(Linted file) {
            return file.path() != null && file.baseline() != Baseline.NONE;
        }

        private Ledger ledger(Linted file) {
            return ledgers.computeIfAbsent(file.baseline().name(), name -> new Ledger(file.baseline()));
        }

        Judgement judge(List<Finding> findings) {
            List<Verdict> verdicts = new ArrayList<>();
            for (Finding f : ordered(new LinkedHashSet<>(findings))) {
                Finding graded = graded(f);
                if (graded != null) verdicts.add(verdict(graded));
            }
            List<Finding> own = new ArrayList<>(suppressions.findings(coverage));
            ledgers.values().forEach(l -> own.addAll(l.mended(notices, coverage)));
            for (Finding f : own) {
                Finding graded = graded(f);
                if (graded != null) verdicts.add(Verdict.counting(graded));
            }
            verdicts.sort(Comparator.comparing(Verdict::finding, order()));
            List<Judgement.Revision> revisions = new ArrayList<>();
            ledgers.values().forEach(l -> revisions.add(l.revision(coverage)));
            Map<String, Threshold> thresholds = new HashMap<>();
            owners.forEach((name, c) -> thresholds.put(name, c.failOn().value()));
            return new Judgement(verdicts, suppressions.uses(), revisions, thresholds, texts);
        }

        /** The finding as severe as it is to be here, or null where it is to be left out. */
        private Finding graded(Finding f) {
            String name = f.at().extent().from().file();
            Linted file = files.get(name);
            Configuration configuration = owners.getOrDefault(name, Configuration.NONE);
            Severity severity =
                    configuration.severity(f.id(), f.severity(), file == null ? null : file.path(), notices.subjects());
            if (severity == null || severity == f.severity()) return severity == null ? null : f;
            return f.as(severity);
        }

        private Verdict verdict(Finding f) {
            Linted file = files.get(f.at().extent().from().file());
            if (file == null) return Verdict.counting(f);
            Suppression suppression = suppressions.covering(f, file);
            if (suppression != null) {
                return suppressing ? new Verdict(f, suppression.by(), suppression.reason()) : Verdict.counting(f);
            }
            boolean may = borne(file) && notices.subjects().unsuppressible(f.id()) == null;
            return may && ledger(file).bears(f, file.path())
                    ? new Verdict(f, Verdict.By.BASELINE, "in " + file.baseline())
                    : Verdict.counting(f);
        }

        private List<Finding> ordered(Set<Finding> findings) {
            return findings.stream().sorted(order()).toList();
        }

        private Comparator<Finding> order() {
            return Comparator.comparing((Finding f) ->
                            order.getOrDefault(f.at().extent().from().file(), Integer.MAX_VALUE))
                    .thenComparing(Finding.ORDER);
        }
    }
}
