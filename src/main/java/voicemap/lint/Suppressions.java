package voicemap.lint;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.model.Extent;
import voicemap.model.Plain;
import voicemap.yaml.Problem;

/** All that is suppressed in some files, which findings that covers, and what is wrong with it. */
final class Suppressions {
    /** Looking for what was meant takes time; a file that is wrong throughout need not be mended word by word. */
    private static final int MOST_HINTED = 50;

    /** A suppression and how many findings it covers, by id. */
    private static final class Use {
        final Suppression says;
        final boolean expired;
        final Map<String, Integer> covers = new HashMap<>();

        Use(Suppression says, LocalDate today) {
            this.says = says;
            this.expired = says.expired(today);
        }

        int findings() {
            return covers.values().stream().mapToInt(i -> i).sum();
        }
    }

    private record Place(String file, int line, String id) {}

    private final Notices notices;
    private final Map<String, Linted> files = new HashMap<>();
    private final Set<Path> paths = new HashSet<>();
    private final Map<Place, List<Use>> onLines = new HashMap<>();
    /** Files share what they inherit, so a suppression is known by its place. */
    private final Map<Extent, Use> inConfigurations = new HashMap<>();

    private final Map<Configuration, Map<String, List<Use>>> byId = new IdentityHashMap<>();
    private final List<Use> all = new ArrayList<>();
    private final List<Finding> malformed = new ArrayList<>();

    /** @param ids the ids that a finding can have */
    Suppressions(Notices notices, List<Linted> files, Set<String> ids, LocalDate today) {
        this.notices = notices;
        for (Linted file : files) {
            this.files.put(file.name(), file);
            if (file.path() != null) paths.add(file.path());
            for (Comment c : file.comments()) comment(c, ids, today);
        }
        for (Linted file : files) {
            byId.computeIfAbsent(file.configuration(), c -> configured(c, today));
        }
    }

    private Map<String, List<Use>> configured(Configuration configuration, LocalDate today) {
        Map<String, List<Use>> uses = new HashMap<>();
        for (Suppression s : configuration.suppressions()) {
            Use use = inConfigurations.get(s.at());
            if (use == null) inConfigurations.put(s.at(), use = use(s, today));
            for (String id : ids(s))
                uses.computeIfAbsent(id, i -> new ArrayList<>(1)).add(use);
        }
        return uses;
    }

    private Use use(Suppression s, LocalDate today) {
        Use use = new Use(s, today);
        all.add(use);
        return use;
    }

    private void comment(Comment c, Set<String> ids, LocalDate today) {
        try {
            Collection<String> near = malformed.size() < MOST_HINTED ? ids : List.of();
            Use use = use(CommentReader.read(c, ids, near, notices.subjects()), today);
            for (String id : ids(use.says)) {
                Place place = new Place(c.at().from().file(), c.line(), id);
                onLines.computeIfAbsent(place, p -> new ArrayList<>(1)).add(use);
            }
        } catch (Problem p) {
            String message = "This comment suppresses nothing: " + p.getMessage();
            malformed.add(notices.finding(Notices.MALFORMED, message, c.at(), "", Plain.brief(c.text())));
        }
    }

    private static Set<String> ids(Suppression s) {
        Set<String> ids = new LinkedHashSet<>();
        s.ids().forEach(id -> ids.add(id.value()));
        return ids;
    }

    /** What makes a finding not count, or null; all that cover it are taken to be of use. */
    Suppression covering(Finding finding, Linted file) {
        if (notices.subjects().unsuppressible(finding.id()) != null) return null;
        List<Use> covering = new ArrayList<>();
        var from = finding.at().extent().from();
        covering.addAll(onLines.getOrDefault(new Place(from.file(), from.line(), finding.id()), List.of()));
        for (Use use : byId.get(file.configuration()).getOrDefault(finding.id(), List.of())) {
            if (use.says.where() instanceof Suppression.Files w && w.meets(finding, file.path())) covering.add(use);
        }
        Suppression first = null;
        for (Use use : covering) {
            use.covers.merge(finding.id(), 1, Integer::sum);
            if (first == null && !use.expired) first = use.says;
        }
        return first;
    }

    /** What is wrong with them, once every finding was shown to them. */
    List<Finding> findings(Coverage coverage) {
        List<Finding> found = new ArrayList<>(malformed);
        for (Use use : all) {
            if (use.expired) found.add(expired(use));
            else if (seen(use.says, coverage)) {
                for (String id : ids(use.says)) if (!use.covers.containsKey(id)) found.add(stale(use.says, id));
            }
        }
        return found;
    }

    private Finding expired(Use use) {
        String then = use.findings() == 0
                ? "and covers nothing any more"
                : "and " + (use.findings() == 1 ? "a finding counts" : use.findings() + " findings count") + " again";
        Suppression s = use.says;
        String message = "The suppression of " + s.names() + " ended on " + s.expires() + " " + then;
        return notices.finding(Notices.EXPIRED, message, s.at(), path(s), s.names());
    }

    private Finding stale(Suppression s, String id) {
        String where = s.where() instanceof Suppression.Line line ? "in line " + line.line() : "in its paths";
        String message = "Nothing is found under " + id + " " + where + ", so there is nothing to suppress";
        return notices.finding(Notices.STALE, message, s.at(), path(s), id);
    }

    private static String path(Suppression s) {
        return s.where() instanceof Suppression.Line ? "" : "suppressions";
    }

    /** Whether all was looked at in which a suppression could cover something. */
    private boolean seen(Suppression s, Coverage coverage) {
        if (s.where() instanceof Suppression.Line line) return seen(line.file(), coverage);
        return s.where() instanceof Suppression.Files where
                && where.paths().stream()
                        .map(Glob::stem)
                        .allMatch(stem -> paths.contains(stem) || coverage.whole(stem));
    }

    /** In TwiML more is found where the design that it belongs to was looked at too. */
    private boolean seen(String name, Coverage coverage) {
        Linted file = files.get(name);
        if (file == null || !file.twiml()) return true;
        return file.path() != null && coverage.whole(file.path());
    }

    /** Each of them and what it covers: those in comments in the order of files, then those of configurations. */
    List<SuppressionUse> uses() {
        return all.stream()
                .map(u -> new SuppressionUse(
                        List.copyOf(ids(u.says)),
                        u.says.reason(),
                        u.says.owner(),
                        u.says.expires(),
                        u.expired,
                        u.says.at().from(),
                        u.findings()))
                .toList();
    }
}
