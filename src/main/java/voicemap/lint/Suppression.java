package voicemap.lint;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import voicemap.model.Extent;
import voicemap.model.Plain;

/**
 * What a team has said does not count, and why.
 *
 * @param owner who answers for it, or null
 * @param expires the last day on which it counts, or null
 * @param at where it was written
 */
public record Suppression(
        List<Stated<String>> ids, Where where, String reason, String owner, LocalDate expires, Extent at) {
    public Suppression {
        ids = List.copyOf(ids);
    }

    /** Which findings are meant. */
    public sealed interface Where {}

    /** Those on one line. */
    public record Line(String file, int line) implements Where {}

    /**
     * Those in some files.
     *
     * @param workload the name of the workload they must be in, or null
     * @param place the place in the document they must be at or under, or null
     */
    public record Files(List<Glob> paths, String workload, String place) implements Where {
        public Files {
            paths = List.copyOf(paths);
        }

        /** Whether a finding in a file is meant; {@code path} is null where the file has none. */
        boolean meets(Finding finding, Path path) {
            String at = finding.at().path();
            return (workload == null || under(at, "workloads[" + workload + "]"))
                    && (place == null || under(at, place))
                    && paths.stream().anyMatch(g -> g.matches(path));
        }

        private static boolean under(String path, String place) {
            if (!path.startsWith(place)) return false;
            return path.length() == place.length() || ".[/".indexOf(path.charAt(place.length())) >= 0;
        }
    }

    /** Where it was written, as a verdict tells it. */
    Verdict.By by() {
        return where instanceof Line ? Verdict.By.COMMENT : Verdict.By.CONFIGURATION;
    }

    /** Whether it counts on a day. */
    public boolean expired(LocalDate today) {
        return expires != null && today.isAfter(expires);
    }

    /** The ids as a person would list them. */
    String names() {
        return Plain.brief(String.join(", ", ids.stream().map(Stated::value).toList()));
    }
}
