package voicemap.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import voicemap.guide.Shown.Fact;
import voicemap.guide.Shown.Group;
import voicemap.guide.Shown.Thing;

/** Collects what there is to say of an entry; what is empty is left out. */
final class Sheet {
    final List<Fact> facts = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();

    /** Whether there are documents in which it is found. */
    boolean explained;

    /** Adds a statement. */
    Sheet fact(String label, String text) {
        if (text != null && !text.isEmpty()) facts.add(new Fact(label, text, List.of()));
        return this;
    }

    /** Adds a statement that consists of ids. */
    Sheet ids(String label, Collection<String> ids) {
        if (!ids.isEmpty()) facts.add(new Fact(label, String.join(", ", ids), List.copyOf(ids)));
        return this;
    }

    /** Adds a statement that is one id, or none. */
    Sheet id(String label, String id) {
        return ids(label, id == null ? List.of() : List.of(id));
    }

    /** Adds things of one sort. */
    Sheet group(String title, List<Thing> things) {
        if (!things.isEmpty()) groups.add(new Group(title, things));
        return this;
    }

    /** Adds things that are told by their ids alone. */
    Sheet brief(String title, Collection<String> ids) {
        List<Thing> things = new ArrayList<>();
        for (String id : ids) things.add(new Thing(id, "", "", List.of()));
        return group(title, things);
    }
}
