package voicemap.fact;

import voicemap.model.Condition;

/** A row of the catalog: what goes wrong with a product; product empty: with anything. design: it shows in the design already. */
public record GotchaRow(String product, String gotcha, boolean always, boolean design, Condition needs)
        implements Conditional {
    /** Whether it belongs on the list of things to watch: it always comes with the product, or shows in code only. */
    public boolean watched() {
        return always || !design;
    }
}
