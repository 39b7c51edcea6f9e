package voicemap.checklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voicemap.model.Span;
import voicemap.model.Yaml;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** Brings a review up to the catalog of now. What people wrote stays: ticks, notes, comments, and where they stand. */
public final class ReviewUpdate {
    private final String name;
    private final LocalDate today;
    private final ReviewLines lines;
    private final List<Review.Point> expected = new ArrayList<>();
    private final List<String> fresh = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> retired = new ArrayList<>();
    private final List<String> returned = new ArrayList<>();

    /**
     * A review as it should be.
     *
     * @param text the file to write; the one that was read where nothing is new
     * @param fresh ids that came in
     * @param changed ids of which the catalog says something else than before
     * @param retired ids that the checklist no longer has
     * @param returned ids that it has again
     */
    public record Updated(
            String text, List<String> fresh, List<String> changed, List<String> retired, List<String> returned) {
        public Updated {
            fresh = List.copyOf(fresh);
            changed = List.copyOf(changed);
            retired = List.copyOf(retired);
            returned = List.copyOf(returned);
        }
    }

    private ReviewUpdate(String name, LocalDate today, ReviewLines lines) {
        this.name = name;
        this.today = today;
        this.lines = lines;
    }

    /**
     * Merges a review with a checklist.
     *
     * @param text the review
     * @param name how messages call it
     * @param list what the same selection gives now; what is asked for of it comes in, and what was asked for before stays
     * @param catalog the digest of the catalog of now
     * @param today the day that is written beside whatever is new
     */
    public static Updated of(String text, String name, Checklist list, String catalog, LocalDate today, Bounds bounds) {
        Node document = Documents.text(text, name, bounds);
        Review before = ReviewReader.read(document);
        ReviewUpdate update = new ReviewUpdate(name, today, new ReviewLines(text, name, document, bounds));
        return update.merge(before, list, catalog, bounds);
    }

    private Updated merge(Review before, Checklist list, String catalog, Bounds bounds) {
        Map<String, Item> now = new LinkedHashMap<>();
        list.items().forEach(i -> now.put(i.id(), i));
        for (int i = 0; i < before.points().size(); i++) {
            Review.Point p = before.points().get(i);
            expected.add(now.containsKey(p.id()) ? kept(i, p, now.remove(p.id())) : gone(i, p));
        }
        for (Item item : before.scope().of(list)) if (now.containsKey(item.id())) insert(item);
        if (!catalog.equals(before.catalog())) {
            lines.top("catalog", Yaml.scalar(catalog));
            lines.top("date", today.toString());
        }
        String text = lines.text();
        if (!text.equals(lines.before())) verify(text, before, catalog, bounds);
        return new Updated(text, fresh, changed, retired, returned);
    }

    private Review.Point kept(int at, Review.Point p, Item item) {
        Review.Seen seen = ReviewText.seen(item);
        Review.Changed change = p.changed();
        if (p.retired() != null) {
            lines.remove(at, "retired");
            returned.add(p.id());
        }
        if (!seen.equals(p.seen())) {
            change = change(p.seen(), seen, p.changed());
            changed.add(p.id());
            if (!seen.what().equals(p.seen().what())) lines.replace(at, "what", ReviewText.what(seen));
            lines.replace(at, "catalog", ReviewText.catalog(seen));
            if (p.changed() == null) lines.insert(at, ReviewText.changed(change));
            else lines.replace(at, "changed", ReviewText.changed(change));
        }
        return new Review.Point(p.id(), seen, p.mark(), p.fresh(), change, null, p.at());
    }

    /** What was said before; of several changes that nobody has looked at since, what was said before the first. */
    private Review.Changed change(Review.Seen was, Review.Seen is, Review.Changed earlier) {
        return new Review.Changed(
                today,
                earlier != null && earlier.due() != null ? earlier.due() : was.due() == is.due() ? null : was.due(),
                earlier != null && earlier.severity() != null
                        ? earlier.severity()
                        : was.severity() == is.severity() ? null : was.severity(),
                earlier != null && earlier.standing() != null
                        ? earlier.standing()
                        : was.standing() == is.standing() ? null : was.standing(),
                earlier != null && earlier.what() != null
                        ? earlier.what()
                        : was.what().equals(is.what()) ? null : was.what(),
                earlier != null && earlier.words() != null
                        ? earlier.words()
                        : was.words().equals(is.words()) ? null : was.words());
    }

    private Review.Point gone(int at, Review.Point p) {
        if (p.retired() != null) return p;
        lines.insert(at, "retired: " + today);
        retired.add(p.id());
        return new Review.Point(p.id(), p.seen(), p.mark(), p.fresh(), p.changed(), today, p.at());
    }

    /** A new item stands behind the last one of its stage, or of a stage before. */
    private void insert(Item item) {
        Review.Point point = ReviewText.point(item, today);
        int behind = -1;
        boolean same = false;
        for (int i = 0; i < expected.size(); i++) {
            Review.Point p = expected.get(i);
            boolean here = p.seen().due() == item.due();
            if (here || !same && p.seen().due().compareTo(item.due()) < 0) behind = i;
            same |= here;
        }
        lines.add(behind, point, !same);
        expected.add(behind + 1, point);
        fresh.add(item.id());
    }

    /** Whatever the layout of the file was: what is written says what it should, or it is not written. */
    private void verify(String text, Review before, String catalog, Bounds bounds) {
        Review after = ReviewReader.read(text, name, bounds);
        LocalDate date = catalog.equals(before.catalog()) ? before.date() : today;
        Review wanted = new Review(before.title(), before.scope(), catalog, date, expected);
        if (placeless(after).equals(placeless(wanted))) return;
        throw new Problem(
                Span.of(name),
                "it is laid out in a way in which nothing can be put in",
                "write each key of an item on a line of its own, as checklist start does; nothing was changed");
    }

    private static Review placeless(Review review) {
        List<Review.Point> points = review.points().stream()
                .map(p -> new Review.Point(p.id(), p.seen(), p.mark(), p.fresh(), p.changed(), p.retired(), null))
                .toList();
        return new Review(review.title(), review.scope(), review.catalog(), review.date(), points);
    }
}
