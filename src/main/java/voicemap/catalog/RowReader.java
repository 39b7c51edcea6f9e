package voicemap.catalog;

import java.util.ArrayList;
import java.util.List;
import voicemap.catalog.Ids.Kind;
import voicemap.model.Catalog;
import voicemap.model.Check;
import voicemap.model.Checkbook;
import voicemap.model.Span;
import voicemap.yaml.Fields;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** Reads rows that stand outside of the catalog and holds them against it: its traits, sources, places and settings. */
public final class RowReader {
    private final Catalog catalog;
    private final Checkbook checkbook;

    public RowReader(Catalog catalog, Checkbook checkbook) {
        this.catalog = catalog;
        this.checkbook = checkbook;
    }

    /**
     * Reads a row as the files of checks hold it.
     *
     * @param f its keys; keys of no row are left to the caller
     * @param finds the id of what it finds
     * @throws Problem the first thing that is wrong with it
     */
    public Check row(Fields f, String finds) {
        List<Problem> problems = new ArrayList<>();
        Ids ids = new Ids(problems);
        catalog.traits().keySet().forEach(t -> ids.claim(t, Kind.TRAIT, Span.of("the catalog")));
        catalog.sources().keySet().forEach(s -> ids.claim(s, Kind.SOURCE, Span.of("the catalog")));
        Places places = new Places();
        Check row = new CheckReader(ids, places).check(f, finds);
        ids.resolve();
        places.resolve(checkbook.kinds(), problems);
        for (Problem p : problems) throw p;
        return row;
    }

    /** Where each document of a key stands. */
    public static List<Span> places(Fields f, String key) {
        return f.items(key).stream().map(Node::span).toList();
    }
}
