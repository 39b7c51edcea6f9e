package voicemap.checklist;

import java.util.List;

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

    /**
     * Something that is not on the list.
     *
     * @param why the reason, in the words of the questionnaire
     */
    public record Skipped(String id, Item.Kind kind, String what, String why) {}
}
