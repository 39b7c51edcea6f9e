package voicemap.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import voicemap.catalog.RowReader;
import voicemap.lint.Subjects.Kind;
import voicemap.lint.Subjects.Subject;
import voicemap.model.Catalog;
import voicemap.model.Check;
import voicemap.model.Checkbook;
import voicemap.model.Plain;
import voicemap.model.Severity;
import voicemap.model.Span;
import voicemap.model.Standing;
import voicemap.model.Warrant;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Fields;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/**
 * Rules that a house adds to those of the catalog, and ids of the catalog that it takes more seriously. They add and
 * tighten; to take something less seriously is a matter of the configuration, where it can be seen.
 */
public final class HouseRules {
    /** Where a house adds nothing. */
    public static final HouseRules NONE = new HouseRules(Map.of(), Map.of());

    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    /** A house need not prove to itself what it wants. */
    private static final Warrant OWN = new Warrant(Standing.VERIFIED, List.of(), List.of());

    private final Map<String, Rule> rules;
    private final Map<String, Severity> severities;

    /** A rule: what it is about, and the row that finds it. */
    public record Rule(Subject subject, Check check, List<Example> fails, List<Example> passes, Span at) {
        public Rule {
            fails = List.copyOf(fails);
            passes = List.copyOf(passes);
        }
    }

    /**
     * A document that shows what a rule does.
     *
     * @param at where it stands
     * @param block whether its lines are those of the file, each below the one that it stands on
     */
    public record Example(String text, Span at, boolean block) {
        /** Where a place of the document stands in the file. */
        public Span place(Span inside) {
            return block && inside.line() > 0 ? new Span(at.file(), at.line() + inside.line(), 1) : at;
        }
    }

    private HouseRules(Map<String, Rule> rules, Map<String, Severity> severities) {
        this.rules = Collections.unmodifiableMap(rules);
        this.severities = Collections.unmodifiableMap(severities);
    }

    /** Reads files of rules; throws the first {@link Problem} found. */
    public static HouseRules read(List<Path> files, Catalog catalog, Checkbook checkbook, Bounds bounds) {
        if (files.isEmpty()) return NONE;
        List<Problem> problems = new ArrayList<>();
        HouseRules read = read(files, catalog, checkbook, bounds, problems);
        if (problems.isEmpty()) return read;
        Problem first = problems.get(0);
        if (problems.size() == 1) throw first;
        throw new Problem(first.span(), first.getMessage(), problems.size() - 1 + " more: see voicemap rules test");
    }

    /**
     * Reads files of rules.
     *
     * @param found takes all that is wrong with them; what is not wrong is read
     */
    public static HouseRules read(
            List<Path> files, Catalog catalog, Checkbook checkbook, Bounds bounds, List<Problem> found) {
        Reader reader = new Reader(catalog, checkbook, found);
        for (Path file : files) {
            try {
                reader.file(Texts.file(file, name(file), bounds), name(file), bounds);
            } catch (Problem p) {
                found.add(p);
            }
        }
        return new HouseRules(reader.rules, reader.severities);
    }

    /** Reads rules from their text. */
    static HouseRules text(
            String text, String name, Catalog catalog, Checkbook checkbook, Bounds bounds, List<Problem> found) {
        Reader reader = new Reader(catalog, checkbook, found);
        reader.file(text, name, bounds);
        return new HouseRules(reader.rules, reader.severities);
    }

    /** What messages call a file: from the working folder, where it lies in it. */
    private static String name(Path file) {
        Path working = Path.of("").toAbsolutePath();
        boolean inside = file.isAbsolute() && file.normalize().startsWith(working);
        return (inside ? working.relativize(file.normalize()) : file).toString().replace('\\', '/');
    }

    /** The rules, in the order of the files. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** The rule of an id, or null. */
    public Rule get(String id) {
        return rules.get(id);
    }

    /** The ids of the rules. */
    public Set<String> ids() {
        return rules.keySet();
    }

    /** What designs are checked against with these rules. */
    public Checkbook over(Checkbook checkbook) {
        if (rules.isEmpty()) return checkbook;
        List<Check> checks = new ArrayList<>(checkbook.checks());
        rules.values().forEach(r -> checks.add(r.check()));
        return new Checkbook(checkbook.kinds(), checks);
    }

    /** How bad a finding is in this house: no better than it is elsewhere. */
    Severity severity(String id, Severity own) {
        Severity here = severities.get(id);
        return here == null || here.compareTo(own) > 0 ? own : here;
    }

    private static final class Reader {
        private final Subjects catalog;
        private final RowReader rows;
        private final List<Problem> found;
        private final Map<String, Rule> rules = new LinkedHashMap<>();
        private final Map<String, Severity> severities = new LinkedHashMap<>();
        private List<String> lines = List.of();

        Reader(Catalog catalog, Checkbook checkbook, List<Problem> found) {
            this.catalog = new Subjects(catalog);
            this.rows = new RowReader(catalog, checkbook);
            this.found = found;
        }

        void file(String text, String name, Bounds bounds) {
            lines = text.lines().toList();
            Fields f = Fields.of(Documents.text(text, name, bounds), "a file of rules");
            for (Node item : f.items("rules")) attempt(() -> rule(item, name));
            if (f.node("severities") instanceof Node.Mapping m) {
                m.keys().forEach((id, at) -> attempt(() -> severity(m, id, at)));
            } else f.under("severities");
            f.done();
        }

        private void attempt(Runnable step) {
            try {
                step.run();
            } catch (Problem p) {
                found.add(p);
            }
        }

        private void rule(Node node, String file) {
            Fields f = Fields.of(node, "a rule");
            String id = id(f);
            for (String key : List.of("standing", "sources")) {
                if (f.has(key)) {
                    throw new Problem(f.span(key), "a rule of the house rests on the house", "leave " + key + " out");
                }
            }
            Subject subject = new Subject(
                    id,
                    Kind.HOUSE_RULE,
                    file,
                    f.word("severity", Severity.class, Severity.WARNING),
                    f.text("what"),
                    f.text("symptom", ""),
                    f.text("remedy"),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    OWN);
            Check check = rows.row(f, id);
            Rule rule = new Rule(subject, check, examples(f, "fails"), examples(f, "passes"), f.span("id"));
            f.done();
            rules.put(id, rule);
        }

        private String id(Fields f) {
            String id = f.text("id");
            Span at = f.node("id").span();
            if (!ID.matcher(id).matches()) {
                throw new Problem(
                        at,
                        "the id " + Plain.brief(id) + " is not in kebab-case",
                        "write small letters, digits and hyphens");
            }
            if (catalog.get(id) != null) {
                throw new Problem(
                        at,
                        id + " is an id of the catalog",
                        "take another, or raise that one with severities: {" + id + ": error}");
            }
            Rule before = rules.get(id);
            if (before != null) throw new Problem(at, "the id " + id + " is taken", "it stands at " + before.at());
            return id;
        }

        private List<Example> examples(Fields f, String key) {
            List<Example> out = new ArrayList<>();
            for (Node item : f.items(key)) {
                Span at = item.span();
                String line = at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
                int column = Math.min(at.column() - 1, line.codePointCount(0, line.length()));
                boolean block = line.startsWith("|", line.offsetByCodePoints(0, column));
                out.add(new Example(((Node.Scalar) item).text(), at, block));
            }
            return out;
        }

        private void severity(Node.Mapping all, String id, Span at) {
            Subject subject = catalog.get(id);
            if (subject == null) {
                throw new Problem(
                        at,
                        rules.containsKey(id)
                                ? id + " is a rule of this house"
                                : "nothing is found under the id " + Plain.brief(id),
                        rules.containsKey(id) ? "write its severity beside it" : Nearest.hint(id, catalog.ids()));
            }
            Severity here = Fields.of(all, "severities").word(id, Severity.class, null);
            Severity own = Subjects.atMost(subject.severity(), subject.warrant());
            if (here.compareTo(own) > 0) {
                throw new Problem(
                        all.fields().get(id).span(),
                        id + " is " + (own == Severity.ERROR ? "an error" : "a " + own.word())
                                + ", and a house may only raise that",
                        "say in voicemap.yaml where it weighs less");
            }
            severities.merge(id, here, (a, b) -> a.compareTo(b) < 0 ? a : b);
        }
    }
}
