package voicemap.guide;

import java.util.ArrayList;
import java.util.List;
import voicemap.lint.Explanation.Origin;
import voicemap.model.Standing;

/**
 * All that a catalog knows of one entry, in one shape for every kind. Whatever it speaks of is named by its id.
 *
 * @param name its name, where it has one besides what is said of it
 * @param of the id of what it stands in, or null
 * @param say what it is, or what it says
 * @param standing how far that was checked, or null where nothing is claimed
 * @param readings what each source says where they disagree
 * @param facts short statements
 * @param groups what belongs to it and what depends on it
 * @param explained whether {@code voicemap explain} has documents in which it is found
 */
public record Shown(
        String id,
        Entry.Kind kind,
        String name,
        List<String> aka,
        String of,
        String say,
        Standing standing,
        List<String> readings,
        List<Fact> facts,
        List<Group> groups,
        boolean explained,
        List<Origin> sources) {
    public Shown {
        aka = List.copyOf(aka);
        readings = List.copyOf(readings);
        facts = List.copyOf(facts);
        groups = List.copyOf(groups);
        sources = List.copyOf(sources);
    }

    /** The same with one more group. */
    Shown with(Group group) {
        List<Group> more = new ArrayList<>(groups);
        more.add(group);
        return new Shown(id, kind, name, aka, of, say, standing, readings, facts, more, explained, sources);
    }

    /** A short statement; {@code ids} are those of which it consists, or none where it is a text. */
    public record Fact(String label, String text, List<String> ids) {
        public Fact {
            ids = List.copyOf(ids);
        }
    }

    /** Things of one sort. */
    public record Group(String title, List<Thing> things) {
        public Group {
            things = List.copyOf(things);
        }
    }

    /**
     * Something that belongs to an entry.
     *
     * @param id its id; null where it has none
     * @param word what it is here, such as a severity, a tier or the state of the map; empty where that is plain
     * @param say what is to be said of it; empty where the id says it all
     */
    public record Thing(String id, String word, String say, List<String> details) {
        public Thing {
            details = List.copyOf(details);
        }
    }
}
