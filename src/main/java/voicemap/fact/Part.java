package voicemap.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import voicemap.model.Extent;
import voicemap.model.Span;

/** A piece of a solution that has settings: an element of TwiML, a request of the API, an entry of a design. */
public final class Part {
    private final String scope;
    private final String place;
    private final Part parent;
    private final Extent extent;
    private final String path;
    private final boolean whole;
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final Map<String, String> presets = new LinkedHashMap<>();
    private final List<Part> children = new ArrayList<>();
    private int position;
    private Extent ending;
    private Opening opening;
    private int bytes;

    /**
     * @param scope the workload, or the file where TwiML stands alone
     * @param place what kind of part it is: {@code <Dial>}, {@code Calls}, {@code host}
     * @param parent the part around it, or null
     * @param extent where its name stands
     * @param path its place in the document
     * @param whole whether a setting that is not there is known to be absent, and not only left out of the design
     */
    public Part(String scope, String place, Part parent, Extent extent, String path, boolean whole) {
        this.scope = scope;
        this.place = place;
        this.parent = parent;
        this.extent = extent;
        this.path = path;
        this.whole = whole;
        if (parent != null) {
            position = parent.children.size();
            parent.children.add(this);
        }
    }

    /**
     * Where settings can be put into an entry of a document.
     *
     * @param at the brace around the keys, or the first of them where there is none
     * @param blank keys that stand there without a value
     */
    public record Opening(Span at, Set<String> blank) {
        public Opening {
            blank = Set.copyOf(blank);
        }
    }

    /** Says where the name stands in the end tag of an element, while the document is read. */
    public void ends(Extent at) {
        ending = at;
    }

    /** Says where settings can be put in, while the document is read. */
    public void opens(Opening at) {
        opening = at;
    }

    /** Says how large the document is of which this is the root, while it is read. */
    public void measures(int bytes) {
        this.bytes = bytes;
    }

    /** How large the document is of which this is the root, in KB; nothing for any other part. */
    public double kilobytes() {
        return bytes / 1024.0;
    }

    /** Adds a setting, while the document is read. */
    public void add(Setting setting) {
        settings.put(setting.name(), setting);
    }

    /** The workload, or the file where TwiML stands alone. */
    public String scope() {
        return scope;
    }

    /** Says what holds where a setting is left out, while the document is read. */
    public void preset(String setting, String value) {
        presets.put(setting, value);
    }

    /** What holds where a setting is left out, or null where that is not known. */
    public String preset(String setting) {
        return presets.get(setting);
    }

    /** What kind of part it is. */
    public String place() {
        return place;
    }

    /** The part around it, or null. */
    public Part parent() {
        return parent;
    }

    /** What kind of part is around it, or nothing. */
    public String around() {
        return parent == null ? "" : parent.place;
    }

    /** Whether it is an element of TwiML. */
    public boolean element() {
        return place.startsWith("<");
    }

    /** Whether its name differs from this one by case only. */
    public boolean respells(String known) {
        return !place.equals(known) && place.toLowerCase(Locale.ROOT).equals(known.toLowerCase(Locale.ROOT));
    }

    /** Whether a setting is not there. */
    public boolean lacks(String setting) {
        return !settings.containsKey(setting);
    }

    /** The part that holds it all. */
    public Part root() {
        Part at = this;
        while (at.parent != null) at = at.parent;
        return at;
    }

    /** The value of a setting; nothing where it is not there or is filled in later. */
    public String value(String setting) {
        Setting said = settings.get(setting);
        return said == null || said.computed() ? "" : said.value();
    }

    /** The number a setting holds, or NaN, which no number is above or below. */
    public double number(String setting) {
        try {
            return Double.parseDouble(value(setting));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** How many characters a setting holds; none where it is not there or is filled in later. */
    public int length(String setting) {
        String value = value(setting);
        return value.codePointCount(0, value.length());
    }

    /** How many copies of the call's sound it takes, where it is an element that takes some. */
    public int forks() {
        boolean takes = (place.equals("<Stream>") || place.equals("<Siprec>"))
                && parent != null
                && parent.place.equals("<Start>");
        if (!takes) return 0;
        return value("track").equals("both_tracks") ? 2 : 1;
    }

    /** The use case that a workload names, or nothing. */
    public String useCase() {
        Setting said = settings.get("use-case");
        return said == null ? "" : said.value();
    }

    /** Where its name stands. */
    public Extent extent() {
        return extent;
    }

    /** Where the name stands in the end tag of an element; null where it has none. */
    public Extent ending() {
        return ending;
    }

    /** Where settings can be put into an entry of a document; null for an element, and where that is not known. */
    public Opening opening() {
        return opening;
    }

    /** Its place in the document. */
    public String path() {
        return path;
    }

    /** Whether a setting that is not there is known to be absent. */
    public boolean whole() {
        return whole;
    }

    /** The settings by name; the text inside an element is called {@code text}. */
    public Map<String, Setting> settings() {
        return Collections.unmodifiableMap(settings);
    }

    /** The parts right inside it. */
    public List<Part> children() {
        return Collections.unmodifiableList(children);
    }

    /** The parts under the same parent, this one among them. */
    public List<Part> siblings() {
        return parent == null ? List.of(this) : parent.children();
    }

    /** The first part of its kind under the same parent with the same value of a setting; null where that is this one. */
    public Part twin(String setting) {
        String own = value(setting);
        if (own.isEmpty()) return null;
        for (Part p : siblings()) {
            if (p == this) return null;
            if (p.place.equals(place) && p.value(setting).equals(own)) return p;
        }
        return null;
    }

    /** How many parts stand before it under the same parent. */
    public int position() {
        return position;
    }

    @Override
    public String toString() {
        return place + " at " + path;
    }
}
