package voicemap.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import voicemap.model.Severity;
import voicemap.model.Stage;

/**
 * What to check, and what is not on the list though one could look for it there.
 *
 * @param items by the stage at which they are due, the worst first
 * @param skipped what was left out, by id
 * @param further ids of products that were not looked at, because only some take them who build such a thing
 */
public record Checklist(List<Item> items, List<Skipped> skipped, List<String> further) {
    public Checklist {
        items = List.copyOf(items);
        skipped = List.copyOf(skipped);
        further = List.copyOf(further);
    }

    /** The items that are at least so bad and due at one of these stages. */
    public Checklist only(Severity least, Set<Stage> due) {
        List<Item> kept = new ArrayList<>();
        for (Item i : items) if (i.severity().compareTo(least) <= 0 && due.contains(i.due())) kept.add(i);
        return new Checklist(kept, skipped, further);
    }

    /**
     * Something that is not on the list.
     *
     * @param why the reason, in the words of the questionnaire
     */
    public record Skipped(String id, Item.Kind kind, String what, String why) {}
}
