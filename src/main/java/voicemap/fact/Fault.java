package voicemap.fact;

import java.util.Objects;
import voicemap.model.Warrant;

/**
 * Something is wrong with a part or with one of its settings.
 *
 * @param id the record it speaks of
 * @param setting the setting, or null
 * @param other another part without which it would not be wrong, or null
 * @param say what is wrong, with the values at hand; empty where the words of the record will do
 * @param mend what the name or value surely should be; empty where that is not sure
 * @param warrant what says so, or null where it is the record itself
 */
public record Fault(String id, Part part, Setting setting, Part other, String say, String mend, Warrant warrant) {
    @Override
    public boolean equals(Object o) {
        return o instanceof Fault f
                && id.equals(f.id)
                && part == f.part
                && Objects.equals(setting, f.setting)
                && other == f.other
                && say.equals(f.say)
                && mend.equals(f.mend)
                && Objects.equals(warrant, f.warrant);
    }

    @Override
    public int hashCode() {
        // a part may have many settings that are wrong in the same way
        int where = setting == null ? 0 : setting.path().hashCode();
        return 31 * (31 * id.hashCode() + System.identityHashCode(part)) + where;
    }
}
