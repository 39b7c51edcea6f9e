package voicemap.lint;

import java.util.Collection;
import java.util.Set;
import voicemap.model.Plain;
import voicemap.yaml.Nearest;
import voicemap.yaml.Problem;

/** What must hold of the id of a finding, wherever a person writes it. */
final class IdChecks {
    private IdChecks() {}

    /** Refuses an id that may not be suppressed, or that there is none of. */
    static void id(Stated<String> id, Set<String> known, Collection<String> near, Subjects subjects) {
        String why = subjects.unsuppressible(id.value());
        if (known.contains(id.value()) && why != null) {
            throw new Problem(id.at(), id.value() + " cannot be suppressed", why);
        }
        known(id, known, near);
    }

    /** Refuses an id that there is none of, and one that may not weigh as little as is said. */
    static void grade(Configuration.Grade grade, Set<String> known, Subjects subjects) {
        known(grade.id(), known, known);
        String id = grade.id().value();
        String grave = subjects.grave(id);
        if (grave != null && grade.level().value().lighter(subjects.get(id).severity())) {
            throw new Problem(grade.level().at(), id + " cannot be made to weigh less", grave);
        }
    }

    /** Refuses an id that there is none of. */
    static void known(Stated<String> id, Set<String> known, Collection<String> near) {
        if (known.contains(id.value())) return;
        throw new Problem(
                id.at(), "nothing is found under the id " + Plain.brief(id.value()), Nearest.hint(id.value(), near));
    }
}
