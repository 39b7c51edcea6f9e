package voicemap.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import voicemap.fact.Answer;
import voicemap.model.Span;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** The requirements of a business: one workload or several in one account. Never changes; see {@link #with}. */
public final class Profile {
    private final String file;
    private final String business;
    private final List<Workload> workloads;
    private final Starters starters;
    private final Origin origin;

    /**
     * What a profile says to a starter: texts for it that advise nothing and are looked at by nobody else.
     *
     * @param texts single values, lists, and keys with values, by key
     * @param keys where each key stands
     */
    public record Starter(Map<String, Node> texts, Map<String, Span> keys) {
        /** Nothing said. */
        static final Starter NONE = new Starter(Map.of(), Map.of());

        public Starter {
            texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
            keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        }

        private Starter under(Starter other) {
            Map<String, Node> all = new LinkedHashMap<>(texts);
            all.putAll(other.texts);
            Map<String, Span> places = new LinkedHashMap<>(keys);
            places.putAll(other.keys);
            return new Starter(all, places);
        }
    }

    /** What is said to starters at the top, and in each workload that says something. */
    record Starters(Starter all, Map<String, Starter> own) {
        static final Starters NONE = new Starters(Starter.NONE, Map.of());

        Starters {
            own = Map.copyOf(own);
        }

        /** Both, the other where both say something. */
        Starters under(Starters other) {
            Map<String, Starter> both = new LinkedHashMap<>(own);
            other.own.forEach((name, said) -> both.merge(name, said, Starter::under));
            return new Starters(all.under(other.all), both);
        }
    }

    /** What a profile was made from, to make it once more with other answers. */
    interface Origin {
        Profile with(List<String> answers);

        Profile amended(List<Amendment> amendments);

        Profile split(String workload, String name);
    }

    /**
     * Another answer to a question.
     *
     * @param workload the workload, or nothing for a question about the account
     * @param values the words, the codes, or the number as one word; no word where none of them holds; {@link #UNKNOWN}
     *     where that is all that is said; null where nothing is said
     */
    public record Amendment(String workload, String question, List<String> values) {
        /** An answer that is not known, whatever silence would mean. */
        public static final List<String> UNKNOWN = List.of("unknown");

        public Amendment {
            values = values == null ? null : List.copyOf(values);
        }
    }

    Profile(String file, String business, List<Workload> workloads, Starters starters, Origin origin) {
        this.file = file;
        this.business = business;
        this.workloads = List.copyOf(workloads);
        this.starters = starters;
        this.origin = origin;
    }

    /** What problems call the profile: the name of its file. */
    public String file() {
        return file;
    }

    /** The name of the business, or nothing. */
    public String business() {
        return business;
    }

    /** One workload, or several in the order of the file. */
    public List<Workload> workloads() {
        return workloads;
    }

    /**
     * A variant of this profile: the same answers but those named here, read through the same checks.
     *
     * @param answers each as key=value, or workload:key=value for one of several workloads; a list is separated by commas,
     *     and unknown takes an answer back
     * @throws Problem there is no such key or workload, or the answer is none of those the question takes
     */
    public Profile with(String... answers) {
        return origin.with(List.of(answers));
    }

    /**
     * A variant as {@link #with} makes it, for those who make thousands: the answers must be such as their questions take,
     * which is not looked at, and nothing is read again.
     */
    public Profile amended(List<Amendment> amendments) {
        return origin.amended(amendments);
    }

    /** The same with one workload more, which begins with the answers of another and stands behind all. */
    public Profile split(String workload, String name) {
        return origin.split(workload, name);
    }

    /** The names of the workloads. */
    public List<String> scopes() {
        return workloads.stream().map(Workload::name).toList();
    }

    /** Everything known, as facts; the answers about the account stand in every workload. */
    public List<Answer> answers() {
        List<Answer> out = new ArrayList<>();
        workloads.forEach(w -> out.addAll(w.answers()));
        return out;
    }

    /** The workload of a name. */
    public Workload workload(String name) {
        return workloads.stream().filter(w -> w.name().equals(name)).findFirst().orElseThrow();
    }

    /** What is said to the starter for a workload: there, or at the top for all of them. */
    public Starter starter(String workload) {
        Starter own = starters.own().get(workload);
        return own == null ? starters.all() : starters.all().under(own);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Profile p
                && p.file.equals(file)
                && p.business.equals(business)
                && p.workloads.equals(workloads)
                && p.starters.equals(starters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, business, workloads);
    }

    @Override
    public String toString() {
        return file + " " + workloads;
    }
}
