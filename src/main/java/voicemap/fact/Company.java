package voicemap.fact;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of a workload as companions of each other. Which of them a row means is found out once for the row, and not
 * anew for each part that the row is about. One session uses it.
 */
public final class Company {
    private final String scope;
    private final List<Part> parts;
    private final Map<CheckRow, List<Part>> companions = new IdentityHashMap<>();
    private final Map<CheckRow, List<Part>> menders = new IdentityHashMap<>();

    /** @param parts the parts of the workload, in their order */
    public Company(String scope, List<Part> parts) {
        this.scope = scope;
        this.parts = List.copyOf(parts);
    }

    /** The workload. */
    public String scope() {
        return scope;
    }

    /** The first part besides this one that a row asks for, or null. */
    public Part companion(CheckRow row, Part part) {
        return besides(part, companions.computeIfAbsent(row, r -> parts.stream()
                .filter(r::goesWith)
                .toList()));
    }

    /** The first part besides this one that may be what a row wants not to be there, or null. */
    public Part mender(CheckRow row, Part part) {
        return besides(part, menders.computeIfAbsent(row, r -> parts.stream()
                .filter(r::wouldMend)
                .toList()));
    }

    private static Part besides(Part part, List<Part> some) {
        for (Part p : some) if (p != part) return p;
        return null;
    }
}
