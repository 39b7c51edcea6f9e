package voicemap.fact;

/** A setting and the part it belongs to, so that rules can join it to what is known of settings. */
public record PartSetting(Part part, Setting setting) {
    /** The kind of part. */
    public String place() {
        return part.place();
    }

    /** The name of the setting. */
    public String name() {
        return setting.name();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof PartSetting p && part == p.part && setting == p.setting;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(setting);
    }
}
