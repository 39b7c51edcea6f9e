package voicemap.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** Looks for what is amiss in starters before they are packed. */
final class StarterChecks {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9._-]{1,80}");
    private static final Pattern TAG = Pattern.compile("\\{\\{[#^/]?[a-z-]+}}");
    /** Written by the generator, whatever a starter holds. */
    private static final Set<String> MADE = Set.of(Project.DESIGN, Project.PROFILE);

    private final Starters starters;
    private final List<Problem> problems = new ArrayList<>();

    StarterChecks(Starters starters) {
        this.starters = starters;
    }

    /** All that is wrong, in the order of starters and files. */
    List<Problem> problems() {
        try {
            starters.kit();
        } catch (Problem p) {
            return List.of(p);
        }
        Map<String, Starter> read = new java.util.TreeMap<>();
        for (String useCase : starters.useCases()) {
            try {
                read.put(useCase, starters.starter(useCase));
            } catch (Problem p) {
                problems.add(p);
            }
        }
        Set<String> all = read.values().stream()
                .flatMap(s -> s.manifest().features().stream())
                .map(Manifest.Feature::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        read.forEach((useCase, starter) -> {
            paths(useCase, starter);
            listed(useCase, starter);
            templates(useCase, starter, all);
            reverts(starter);
            settings(useCase, starter);
            packages(useCase, starter);
        });
        return problems;
    }

    private void add(Span at, String what, String hint) {
        problems.add(new Problem(at, what, hint));
    }

    private void paths(String useCase, Starter starter) {
        Map<String, String> spelt = new HashMap<>();
        for (String path : starter.files().keySet()) {
            Span at = Span.of(starters.called(useCase, path));
            if (!plain(path)) add(at, "this cannot be a path of a project", "letters, digits, dots, hyphens, no ..");
            if (MADE.contains(path)) add(at, path + " is made for each project", "remove it");
            String other = spelt.put(path.toLowerCase(Locale.ROOT), path);
            if (other != null) add(at, "some systems take this for " + other, "rename one");
        }
    }

    /** Whether a path stays below the folder it starts from, on every system. */
    static boolean plain(String path) {
        for (String part : path.split("/", -1)) {
            if (!PART.matcher(part).matches() || part.equals(".") || part.equals("..")) return false;
        }
        return true;
    }

    private void listed(String useCase, Starter starter) {
        for (Manifest.Feature f : starter.manifest().features()) {
            for (String path : f.files()) there(starter, path, f.span());
        }
    }

    private void there(Starter starter, String path, Span at) {
        if (starter.files().containsKey(path)) return;
        String near = Nearest.to(path, starter.files().keySet());
        add(at, "there is no file " + Plain.brief(path), near == null ? "" : "did you mean " + near + "?");
    }

    private void templates(String useCase, Starter starter, Set<String> all) {
        Set<String> own =
                starter.manifest().features().stream().map(Manifest.Feature::id).collect(Collectors.toSet());
        starter.files().forEach((path, content) -> {
            String called = starters.called(useCase, path);
            FileKind kind = FileKind.of(path, content);
            try {
                if (kind.commented()) {
                    Template.of(called, kind, Texts.decode(content, called, Bounds.USUAL))
                            .check(starters.shared(useCase, path) ? all : own);
                } else if (TAG.matcher(starter.text(path)).find()) {
                    add(Span.of(called), "a tag stands in a file that takes none", "remove it");
                }
            } catch (Problem p) {
                problems.add(p);
            }
        });
    }

    private void reverts(Starter starter) {
        Set<String> claimed = starter.manifest().features().stream()
                .flatMap(f -> f.claims().stream())
                .map(Manifest.Claim::id)
                .collect(Collectors.toSet());
        for (Revert r : starter.reverts()) {
            there(starter, r.file(), r.span());
            there(starter, r.test(), r.span());
            boolean own = !r.span().file().contains("/" + Starters.KIT + "/");
            if (own && !claimed.contains(r.gotcha())) {
                add(r.span(), "no feature is built after " + r.gotcha(), "name it among the claims of one");
            }
            if (r.text().equals(r.becomes())) add(r.span(), "text and becomes are the same", "say what is put back");
            if (!starter.files().containsKey(r.file())) continue;
            int times = starter.text(r.file()).split(Pattern.quote(r.text()), -1).length - 1;
            if (times != 1)
                add(r.span(), "the text stands " + times + " times in " + r.file(), "it must stand there once");
        }
    }

    /** What the starter itself runs with must have the keys that a project gets. */
    private void settings(String useCase, Starter starter) {
        Manifest manifest = starter.manifest();
        Set<String> made = new LinkedHashSet<>();
        Set<String> optional = new LinkedHashSet<>();
        for (Manifest.Setting s : manifest.settings()) {
            made.add(s.key());
            boolean text = s.from() == Manifest.From.TEXT;
            if (text && manifest.text(s.of()).otherwise() == null) optional.add(s.key());
        }
        if (made.isEmpty()) return;
        String called = starters.called(useCase, Starter.SETTINGS);
        if (!starter.files().containsKey(Starter.SETTINGS)) {
            add(Span.of(called), "there is no such file", "write one, to run the starter as it is");
            return;
        }
        try {
            Node own = Documents.text(starter.text(Starter.SETTINGS), called);
            Set<String> there = own instanceof Node.Mapping m ? m.fields().keySet() : Set.of();
            for (String key : made) {
                if (!there.contains(key) && !optional.contains(key)) {
                    add(own.span(), "the setting " + key + " is missing", "");
                }
            }
            for (String key : there) {
                if (!made.contains(key)) add(own.span(), "no project gets a setting " + key, Nearest.hint(key, made));
            }
        } catch (Problem p) {
            problems.add(p);
        }
    }

    private void packages(String useCase, Starter starter) {
        if (!starter.files().containsKey(Starter.PACKAGE)) return;
        try {
            Packages.named(starter, "name", "description", String::valueOf);
        } catch (Problem p) {
            add(Span.of(starters.called(useCase, Starter.PACKAGE)), p.what(), p.expected());
        }
    }
}
