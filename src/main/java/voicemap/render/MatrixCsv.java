package voicemap.render;

import java.util.ArrayList;
import java.util.List;
import voicemap.guide.Fitness;
import voicemap.guide.Matrix;

/** The matrix for a spreadsheet: a line for each cell. */
public final class MatrixCsv {
    private MatrixCsv() {}

    /** Renders the cells that are shown. */
    public static String render(Matrix matrix) {
        Csv csv = new Csv();
        List<String> head = new ArrayList<>(List.of(
                "product",
                "name",
                "category",
                "row",
                "use-case",
                "number",
                "use-case-name",
                "mark",
                "state",
                "standing",
                "stands-for",
                "why",
                "sources"));
        if (!matrix.products().isEmpty())
            for (Fitness f : matrix.products().get(0).rules()) head.add(f.rule());
        for (Matrix.Workload w : matrix.workloads()) head.add("advice: " + w.name());
        csv.row(head);
        for (Matrix.Row r : matrix.products()) {
            for (Matrix.Column u : matrix.useCases()) {
                Matrix.Cell c = r.cell(u.id());
                if (c != null) csv.row(cells(r, u, c));
            }
        }
        return csv.text();
    }

    private static List<String> cells(Matrix.Row r, Matrix.Column u, Matrix.Cell c) {
        List<String> out = new ArrayList<>(List.of(
                r.id(),
                r.name(),
                r.category().word(),
                r.row() == 0 ? "" : String.valueOf(r.row()),
                u.id(),
                String.valueOf(u.number()),
                u.name(),
                MatrixPage.mark(c.state()),
                c.state().word(),
                c.warrant().standing().word(),
                c.standsFor() == null ? "" : c.standsFor(),
                c.why() == null ? "" : c.why(),
                String.join(" ", c.warrant().sources())));
        for (Fitness f : r.rules()) out.add(f.verdict().word());
        for (Matrix.Role role : r.advice()) out.add(role.tier().word());
        return out;
    }
}
