package voicemap.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voicemap.fact.Answer;

/** One body of calls with a purpose, and how each question stands for it, in the order of the questionnaire. */
public record Workload(String name, Map<String, Reply> replies) {
    public Workload {
        replies = Collections.unmodifiableMap(new LinkedHashMap<>(replies));
    }

    /** What is known, as facts. */
    List<Answer> answers() {
        List<Answer> out = new ArrayList<>();
        replies.forEach((question, r) -> {
            if (r.known()) {
                out.add(new Answer(name, question, r.values(), r.number(), r.at(), r.state() != Reply.State.GIVEN));
            }
        });
        return out;
    }
}
