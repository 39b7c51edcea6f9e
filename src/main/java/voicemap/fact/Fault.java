package voicemap.fact;

import java.util.Objects;
import voicemap.model.Warrant;

/**
 * Something is wrong with a part or with one of its settings.
 *
 * @param id the record it speaks of
 * @param setting the setting, or null
 * @param valued whether the value of the setting is marked, and not its name
 * @param other another part without which it would not be wrong, or null
 * @param beside how the other part stands to it
 * @param product the product it is about, whose name takes the place of {product} in the words; may be empty
 * @param say what is wrong, with the values at hand; empty where the words of the record will do
 * @param mend what the name or value surely should be; empty where that is not sure
 * @param warrant what says so, or null where it is the record itself
 */
public record Fault(
        String id,
        Part part,
        Setting setting,
        boolean valued,
        Part other,
        String beside,
        String product,
        String say,
        String mend,
        Warrant warrant) {
    /** One that marks a name, and whose other part merely is there too. */
    public Fault(String id, Part part, Setting setting, Part other, String say, String mend, Warrant warrant) {
        this(id, part, setting, false, other, "together with this", "", say, mend, warrant);
    }

    /** The same, with the value marked. */
    public Fault atValue() {
        return new Fault(id, part, setting, true, other, beside, product, say, mend, warrant);
    }

    /** The same, where the other part is around it. */
    public Fault within() {
        return new Fault(id, part, setting, valued, other, "inside this", product, say, mend, warrant);
    }

    /** The same about a product. */
    public Fault of(String product) {
        return new Fault(id, part, setting, valued, other, beside, product, say, mend, warrant);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Fault f
                && id.equals(f.id)
                && part == f.part
                && Objects.equals(setting, f.setting)
                && valued == f.valued
                && other == f.other
                && beside.equals(f.beside)
                && product.equals(f.product)
                && say.equals(f.say)
                && mend.equals(f.mend)
                && Objects.equals(warrant, f.warrant);
    }

    @Override
    public int hashCode() {
        // a part may have many settings that are wrong in the same way
        int where = setting == null ? product.hashCode() : setting.path().hashCode();
        return 31 * (31 * id.hashCode() + System.identityHashCode(part)) + where;
    }
}
