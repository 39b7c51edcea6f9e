package voicemap.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import voicemap.guide.Matrix;
import voicemap.model.Category;
import voicemap.model.Source;
import voicemap.model.Warrant;

/** The matrix as a page for a browser: a table to look through, and every cell in words below it. */
public final class MatrixHtml {
    private final Map<String, Source> sources = new LinkedHashMap<>();

    private MatrixHtml(Matrix matrix) {
        for (Source s : matrix.sources()) sources.put(s.id(), s);
    }

    /** Renders what of the matrix is shown. */
    public static String render(Matrix matrix) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "frame",
                Frame.of(
                        "voicemap matrix",
                        "voicemap matrix, catalog " + matrix.catalog().substring(0, 12)
                                + ". Notes on rules and laws are information, not advice.",
                        "matrix"));
        values.put("matrix", matrix);
        values.put("help", new MatrixHtml(matrix));
        return HtmlPage.render("matrix.jte", values);
    }

    /** The categories of which there are products, in their order. */
    public List<Category> categories(Matrix matrix) {
        return matrix.products().stream().map(Matrix.Row::category).distinct().toList();
    }

    /** The products of a category. */
    public List<Matrix.Row> rows(Matrix matrix, Category category) {
        return matrix.products().stream().filter(r -> r.category() == category).toList();
    }

    /** What a search looks through: names, id and what the product is. */
    public String text(Matrix.Row row) {
        return (row.name() + " " + row.id() + " " + String.join(" ", row.aka()) + " " + row.is())
                .toLowerCase(Locale.ROOT);
    }

    /** The sources behind a statement. */
    public List<Source> sources(Warrant warrant) {
        return warrant.sources().stream().map(sources::get).toList();
    }

    /** Whether an address may be followed: nothing but a page on the web. */
    public boolean followed(Source source) {
        return source.url() != null && source.url().startsWith("https://");
    }
}
