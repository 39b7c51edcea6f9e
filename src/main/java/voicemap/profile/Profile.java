package voicemap.profile;

import java.util.ArrayList;
import java.util.List;
import voicemap.fact.Answer;

/** The requirements of a business: one workload or several in one account. */
public record Profile(String file, String business, List<Workload> workloads) {
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
}
