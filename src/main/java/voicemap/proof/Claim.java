package voicemap.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.model.Catalog;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.profile.Profile;
import voicemap.profile.Profile.Amendment;
import voicemap.profile.Reply;

/**
 * The smallest part of what a profile says: an answer, or one member of an answer that is a list.
 *
 * @param workload the workload, or nothing for an answer about the account
 * @param value the member; null where it is the whole answer
 */
record Claim(String workload, String question, String value) {
    /** All that a profile says in answer to some questions, about some workloads and the account. */
    static List<Claim> of(Catalog catalog, Profile profile, List<String> workloads, Set<String> questions) {
        List<Claim> out = new ArrayList<>();
        boolean first = true;
        for (String workload : workloads) {
            for (Map.Entry<String, Reply> e :
                    profile.workload(workload).replies().entrySet()) {
                Question q = catalog.questions().get(e.getKey());
                Reply reply = e.getValue();
                boolean counts = reply.state() == Reply.State.GIVEN && questions.contains(q.id());
                if (!counts || q.account() && !first) continue;
                String where = q.account() ? "" : workload;
                boolean list = q.kind() == QuestionKind.ANY_OF || q.kind() == QuestionKind.CODES;
                if (list && !reply.values().isEmpty()) {
                    for (String v : reply.values()) out.add(new Claim(where, q.id(), v));
                } else out.add(new Claim(where, q.id(), null));
            }
            first = false;
        }
        return out;
    }

    /** The profile that says of all these claims only some; what it says no more is unknown. */
    static Profile only(Profile profile, List<Claim> all, BitSet some) {
        Map<List<String>, List<String>> left = new LinkedHashMap<>();
        Set<List<String>> whole = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Claim c = all.get(i);
            List<String> key = List.of(c.workload(), c.question());
            List<String> values = left.computeIfAbsent(key, k -> new ArrayList<>());
            if (!some.get(i)) continue;
            if (c.value() == null) whole.add(key);
            else values.add(c.value());
        }
        List<Amendment> out = new ArrayList<>();
        left.forEach((key, values) -> {
            if (!whole.contains(key))
                out.add(new Amendment(key.get(0), key.get(1), values.isEmpty() ? Amendment.UNKNOWN : values));
        });
        return profile.amended(out);
    }
}
