package voicemap.laws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import voicemap.model.*;

/** A catalog changed in memory: its records in another order, or with one more gotcha. */
final class Catalogs {
    private Catalogs() {}

    /**
     * The same records in another order, wherever the order says nothing. Where it does it stays: questions,
     * quantities, signals of a use case, rungs, members of a choice.
     */
    static Catalog shuffled(Catalog c, Random random) {
        return new Catalog(
                shuffled(c.sources(), random),
                c.questions(),
                shuffled(c.traits(), random),
                shuffled(mapped(c.useCases(), u -> shuffled(u, random)), random),
                shuffled(mapped(c.products(), p -> shuffled(p, random)), random),
                shuffled(c.choices(), random),
                shuffled(mapped(c.concerns(), x -> shuffled(x, random)), random),
                shuffled(c.prerequisites(), random),
                c.quantities(),
                c.digest());
    }

    /** The same with a gotcha more: at a product, or at a concern where {@code owner} is the id of one. */
    static Catalog with(Catalog c, String owner, Gotcha gotcha) {
        return new Catalog(
                c.sources(),
                c.questions(),
                c.traits(),
                c.useCases(),
                mapped(c.products(), p -> p.id().equals(owner) ? gotchas(p, and(p.gotchas(), gotcha)) : p),
                c.choices(),
                mapped(c.concerns(), x -> x.id().equals(owner) ? gotchas(x, and(x.gotchas(), gotcha)) : x),
                c.prerequisites(),
                c.quantities(),
                c.digest());
    }

    private static List<Gotcha> and(List<Gotcha> gotchas, Gotcha more) {
        List<Gotcha> out = new ArrayList<>(gotchas);
        out.add(more);
        return out;
    }

    private static UseCase shuffled(UseCase u, Random random) {
        return new UseCase(
                u.id(),
                u.number(),
                u.name(),
                u.longName(),
                u.aka(),
                u.level(),
                u.story(),
                u.keyIdea(),
                u.core(),
                u.buildsOn(),
                u.variants(),
                u.signals(),
                u.next(),
                shuffled(u.migrate(), random),
                shuffled(u.notices(), random),
                u.warrant(),
                u.span());
    }

    private static Product shuffled(Product p, Random random) {
        return new Product(
                p.id(),
                p.name(),
                p.aka(),
                p.category(),
                p.row(),
                p.umbrella(),
                p.is(),
                p.billedBy(),
                shuffled(p.regions(), random),
                shuffled(p.countries(), random),
                p.ai(),
                shuffled(p.needed(), random),
                shuffled(p.barred(), random),
                shuffled(
                        mapped(
                                p.cells(),
                                x -> new Product.Cell(
                                        x.useCase(),
                                        x.map(),
                                        x.why(),
                                        x.standsFor(),
                                        shuffled(x.when(), random),
                                        shuffled(x.whenNot(), random),
                                        x.warrant(),
                                        x.span())),
                        random),
                shuffled(p.buildsOn(), random),
                p.forks(),
                shuffled(p.prerequisites(), random),
                shuffled(p.gotchas(), random),
                shuffled(p.limits(), random),
                p.warrant(),
                p.span());
    }

    private static Product gotchas(Product p, List<Gotcha> gotchas) {
        return new Product(
                p.id(),
                p.name(),
                p.aka(),
                p.category(),
                p.row(),
                p.umbrella(),
                p.is(),
                p.billedBy(),
                p.regions(),
                p.countries(),
                p.ai(),
                p.needed(),
                p.barred(),
                p.cells(),
                p.buildsOn(),
                p.forks(),
                p.prerequisites(),
                gotchas,
                p.limits(),
                p.warrant(),
                p.span());
    }

    private static Concern shuffled(Concern c, Random random) {
        return new Concern(
                c.id(),
                c.name(),
                c.is(),
                shuffled(c.prerequisites(), random),
                shuffled(c.gotchas(), random),
                shuffled(c.limits(), random),
                shuffled(c.conflicts(), random),
                shuffled(c.contradictions(), random),
                c.warrant(),
                c.span());
    }

    private static Concern gotchas(Concern c, List<Gotcha> gotchas) {
        return new Concern(
                c.id(),
                c.name(),
                c.is(),
                c.prerequisites(),
                gotchas,
                c.limits(),
                c.conflicts(),
                c.contradictions(),
                c.warrant(),
                c.span());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> out = new ArrayList<>(list);
        Collections.shuffle(out, random);
        return out;
    }

    private static <T> Map<String, T> shuffled(Map<String, T> map, Random random) {
        Map<String, T> out = new LinkedHashMap<>();
        for (String key : shuffled(List.copyOf(map.keySet()), random)) out.put(key, map.get(key));
        return out;
    }

    private static <T> Map<String, T> mapped(Map<String, T> map, UnaryOperator<T> change) {
        Map<String, T> out = new LinkedHashMap<>();
        map.forEach((key, value) -> out.put(key, change.apply(value)));
        return out;
    }
}
