package voicemap.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** Every id of a catalog, each for one thing only, and every mention of one, to be looked up when all is read. */
final class Ids {
    /** What an id can be the id of. */
    enum Kind {
        SOURCE,
        QUESTION,
        TRAIT,
        USE_CASE,
        PRODUCT,
        CHOICE,
        CONCERN,
        PREREQUISITE,
        GOTCHA,
        LIMIT,
        CONFLICT,
        CONTRADICTION,
        SIGNAL,
        MIGRATION,
        NOTICE,
        QUANTITY,
        CAUSE
    }

    private record Mention(String id, Set<Kind> kinds, Span span) {}

    private record Owner(Kind kind, Span span) {}

    /** Looking for what was meant takes time; a catalog that is wrong throughout need not be mended word by word. */
    private static final int MOST_HINTED = 200;

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private final Map<String, Owner> owners = new LinkedHashMap<>();
    private final Set<String> perhaps = new HashSet<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Problem> problems;

    Ids(List<Problem> problems) {
        this.problems = problems;
    }

    /** Records that an id belongs to something. */
    String claim(String id, Kind kind, Span span) {
        if (!KEBAB.matcher(id).matches()) {
            problems.add(new Problem(
                    span,
                    "the id " + Plain.brief(id) + " is not in kebab-case",
                    "write small letters, digits and hyphens"));
        }
        Owner before = owners.putIfAbsent(id, new Owner(kind, span));
        if (before != null) {
            problems.add(new Problem(span, "the id " + Plain.brief(id) + " is taken", "it stands at " + before.span()));
        }
        return id;
    }

    /** Records that an id is spoken of. */
    String mention(String id, Kind kind, Span span) {
        return mention(id, span, kind);
    }

    /** Records that an id of one of several kinds is spoken of. */
    String mention(String id, Span span, Kind... kinds) {
        mentions.add(new Mention(id, Set.of(kinds), span));
        return id;
    }

    /** Records that the ids in a record that could not be read may well belong to something. */
    void perhaps(Node node) {
        if (node instanceof Node.Mapping m) {
            if (m.fields().get("id") instanceof Node.Scalar s) perhaps.add(s.text());
            m.fields().values().forEach(this::perhaps);
        } else if (node instanceof Node.Sequence s) {
            s.items().forEach(this::perhaps);
        }
    }

    /** Looks up every mention. */
    void resolve() {
        for (Mention m : mentions) {
            Owner owner = owners.get(m.id());
            if (owner != null && m.kinds().contains(owner.kind())) continue;
            if (perhaps.contains(m.id())) continue;
            if (problems.size() >= MOST_HINTED) {
                problems.add(new Problem(m.span(), "there is no " + kind(m) + " called " + Plain.brief(m.id()), ""));
                continue;
            }
            List<String> valid = owners.entrySet().stream()
                    .filter(e -> m.kinds().contains(e.getValue().kind()))
                    .map(Map.Entry::getKey)
                    .toList();
            problems.add(new Problem(
                    m.span(),
                    "there is no " + kind(m) + " called " + Plain.brief(m.id()),
                    Nearest.hint(m.id(), valid)));
        }
    }

    private static String kind(Mention m) {
        return m.kinds().stream()
                .map(k -> k.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(" or "));
    }
}
