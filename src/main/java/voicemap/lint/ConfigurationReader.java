package voicemap.lint;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.model.Extent;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Fields;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** Reads one file of configuration, and refuses all that its author cannot have meant. */
final class ConfigurationReader {
    /** A file: what it says, and whether the search for outer ones ends at it. */
    record Read(Configuration says, boolean root) {}

    private final Path folder;
    private final Path project;

    /**
     * @param folder the folder that paths count from, absolute and plain
     * @param project the folder that no path leads out of
     */
    ConfigurationReader(Path folder, Path project) {
        this.folder = folder;
        this.project = project;
    }

    Read read(Node document, String name, String text) {
        Fields f = Fields.of(document, "a configuration");
        boolean root = f.flag("root", false);
        Threshold threshold = f.word("fail-on", Threshold.class, Threshold.ERROR);
        Configuration says = new Configuration(
                Map.of(name, text),
                grades(f),
                f.has("fail-on") ? new Stated<>(threshold, f.node("fail-on").span()) : Configuration.NONE.failOn(),
                globs(f, "exclude"),
                f.each("suppressions", "a suppression", this::suppression),
                files(f, "rules"),
                baseline(f));
        f.done();
        return new Read(says, root);
    }

    private Stated<Path> baseline(Fields f) {
        if (!f.has("baseline")) return Configuration.NONE.baseline();
        return file(f.node("baseline"), "baseline");
    }

    /** An id with a word, or with paths and a word for each; what is said of every id counts after what is said of one. */
    private List<Configuration.Grade> grades(Fields f) {
        List<Configuration.Grade> some = new ArrayList<>();
        List<Configuration.Grade> every = new ArrayList<>();
        f.under("severities").forEach((id, value) -> {
            Span at = ((Node.Mapping) f.node("severities")).keys().get(id);
            List<Configuration.Grade> into = id.equals(Configuration.EVERY) ? every : some;
            if (value instanceof Node.Mapping paths) {
                paths.fields()
                        .forEach((path, level) -> into.add(grade(
                                id,
                                paths.keys().get(path),
                                Glob.of(path, folder, paths.keys().get(path)),
                                level)));
            } else {
                into.add(grade(id, at, null, value));
            }
        });
        some.addAll(every);
        return some;
    }

    private static Configuration.Grade grade(String id, Span at, Glob paths, Node value) {
        String word = Fields.scalar(value, "a severity");
        List<String> words = new ArrayList<>();
        for (Level level : Level.values()) {
            words.add(level.word());
            if (!level.word().equals(word)) continue;
            return new Configuration.Grade(new Stated<>(id, at), paths, new Stated<>(level, value.span()));
        }
        throw new Problem(value.span(), "the severity is " + Plain.brief(word), Nearest.hint(word, words));
    }

    private Suppression suppression(Fields f) {
        if (f.has("id") && f.has("ids")) throw new Problem(f.span("ids"), "both id and ids stand here", "keep one");
        String key = f.has("ids") ? "ids" : "id";
        List<Stated<String>> ids = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node item : several(f, key)) {
            String id = Fields.scalar(item, "an id");
            if (!seen.add(id)) throw new Problem(item.span(), Plain.brief(id) + " stands here twice", "keep one");
            ids.add(new Stated<>(id, item.span()));
        }
        if (ids.isEmpty()) throw missing(f, key, "say what is not to count");
        List<Glob> paths = globs(f, "paths").stream().map(Stated::value).toList();
        if (paths.isEmpty()) throw missing(f, "paths", "write paths: [\"**\"] to mean every file");
        String reason = f.text("reason", "");
        if (reason.isEmpty()) throw missing(f, "reason", "say why it does not count");
        LocalDate expires = f.has("expires") ? f.day("expires") : null;
        String owner = f.text("owner", null);
        String workload = f.text("workload", null);
        String at = f.text("at", null);
        Extent place = Extent.of(ids.get(0).at(), ids.get(0).value().length());
        return new Suppression(ids, new Suppression.Files(paths, workload, at), reason, owner, expires, place);
    }

    /** A key that must be there with a value; where it stands under a misspelt name, that is said instead. */
    private static Problem missing(Fields f, String key, String hint) {
        try {
            f.text(key);
        } catch (Problem p) {
            if (!p.expected().isEmpty()) return p;
        }
        String what = f.has(key) ? key + " is empty" : "the key " + key + " is missing";
        return new Problem(f.span(key), what, hint);
    }

    private List<Stated<Glob>> globs(Fields f, String key) {
        List<Stated<Glob>> globs = new ArrayList<>();
        for (Node item : several(f, key)) {
            globs.add(new Stated<>(Glob.of(Fields.scalar(item, "a path"), folder, item.span()), item.span()));
        }
        return globs;
    }

    private List<Stated<Path>> files(Fields f, String key) {
        List<Stated<Path>> files = new ArrayList<>();
        for (Node item : several(f, key)) files.add(file(item, "a path"));
        return files;
    }

    /** The items of a list, or the one value that stands for a list of it. */
    private static List<Node> several(Fields f, String key) {
        return f.node(key) instanceof Node.Scalar one ? List.of(one) : f.items(key);
    }

    private Stated<Path> file(Node node, String what) {
        String text = Fields.scalar(node, what);
        if (text.isEmpty()) throw new Problem(node.span(), what + " is empty", "name a file");
        try {
            Path file = folder.resolve(text.replace('\\', '/')).normalize();
            if (file.startsWith(project)) return new Stated<>(file, node.span());
        } catch (InvalidPathException e) {
            throw new Problem(node.span(), Plain.brief(text) + " cannot be a file name here", "name a file");
        }
        throw new Problem(node.span(), Plain.brief(text) + " leads out of the project", "name a file in it");
    }
}
