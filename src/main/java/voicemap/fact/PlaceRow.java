package voicemap.fact;

import java.util.Locale;
import java.util.Set;
import voicemap.model.PartKind;
import voicemap.model.Plain;

/** What the checkbook knows of a kind of part. */
public record PlaceRow(PartKind kind) {
    private static final Set<String> XML = Set.of(
            "xml:base", "xml:id", "xml:lang", "xml:space", "xsi:noNamespaceSchemaLocation", "xsi:schemaLocation");

    public String place() {
        return kind.place();
    }

    /** The name alone, without the brackets of an element. */
    public String name() {
        String place = kind.place();
        return element() ? place.substring(1, place.length() - 1) : place;
    }

    /** Whether no other settings than the known ones may be there. */
    public boolean closed() {
        return !kind.open();
    }

    /** Whether a part of this kind may stand where it stands. */
    public boolean takes(Part part) {
        if (part.parent() == null || !part.place().startsWith("<")) return true;
        return kind.in().contains(part.parent().place());
    }

    /** What to say of a part that stands in the wrong place. */
    public String wrongPlace(Part part) {
        String around = part.parent().place();
        if (kind.in().isEmpty()) return part.place() + " stands in " + around + "; it is the root of the document";
        return part.place() + " stands in " + around + "; its place is " + String.join(", ", kind.in());
    }

    /** What to say of a setting that is not known. */
    public String unknown(String name) {
        return kind.place() + " has no setting " + Plain.brief(name);
    }

    /** Whether a setting is known; XML and its schemas have some of their own, which every element takes. */
    public boolean has(String name) {
        return kind.settings().containsKey(name) || name.equals("text") || element() && XML.contains(name);
    }

    private boolean element() {
        return kind.place().startsWith("<");
    }

    /** The known name that differs from this one by case only, or null. */
    public String respelt(String name) {
        for (String known : kind.settings().keySet()) {
            if (!known.equals(name) && known.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return known;
            }
        }
        return null;
    }

    /** Whether text stands in a part that takes none. */
    public boolean refusesText(Part part) {
        return kind.text() == PartKind.Text.NONE && part.settings().containsKey("text");
    }

    /** Whether a part needs text and has none. */
    public boolean missesText(Part part) {
        return kind.text() == PartKind.Text.REQUIRED
                && part.whole()
                && !part.settings().containsKey("text")
                && part.children().isEmpty();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof PlaceRow r && kind == r.kind;
    }

    @Override
    public int hashCode() {
        return kind.place().hashCode();
    }
}
