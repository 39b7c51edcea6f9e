package voicemap.model;

import java.util.List;

/** What a statement rests on: its standing, its sources by id and, where sources disagree, the readings of each. */
public record Warrant(Standing standing, List<String> sources, List<String> readings) {
    /** Whatever the record rests on that is spoken of. */
    public static final Warrant OF_RECORD = new Warrant(Standing.UNVERIFIED, List.of(), List.of());

    public Warrant {
        sources = List.copyOf(sources);
        readings = List.copyOf(readings);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Warrant other
                && standing == other.standing
                && sources.equals(other.sources)
                && readings.equals(other.readings);
    }

    @Override
    public int hashCode() {
        return 31 * sources.hashCode() + readings.hashCode();
    }
}
