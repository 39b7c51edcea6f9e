package voicemap.design;

import java.util.List;
import java.util.Map;
import voicemap.fact.Chosen;
import voicemap.fact.Part;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader.Clash;

/**
 * A solution as it was designed: what each workload requires, and what was chosen for it.
 *
 * @param name what messages call it
 * @param profile the requirements, or null where the design states none
 * @param clashes questions that the design and the profile it refers to answer in two ways
 * @param scopes the workloads, in their order
 * @param parts everything that has settings, each behind what is around it
 * @param chosen the products of each workload
 * @param texts the text of every file that was read, by its name
 */
public record Design(
        String name,
        Profile profile,
        List<Clash> clashes,
        List<String> scopes,
        List<Part> parts,
        List<Chosen> chosen,
        Map<String, String> texts) {
    public Design {
        clashes = List.copyOf(clashes);
        scopes = List.copyOf(scopes);
        parts = List.copyOf(parts);
        chosen = List.copyOf(chosen);
        texts = Map.copyOf(texts);
    }
}
