package voicemap.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.Samples;
import voicemap.model.Cause;
import voicemap.yaml.Documents;
import voicemap.yaml.Fields;
import voicemap.yaml.Node;

/** What people say about calls that go wrong, written by somebody who had not seen the words of the catalog. */
class PhrasingsTest {
    private record Phrasing(String say, List<String> right) {}

    @Test
    void the_right_cause_is_among_the_first_three_for_four_phrasings_in_five() {
        assertThat(found("phrasings", 60)).isGreaterThanOrEqualTo(48);
    }

    /** What it reached when it was run for the first time, on a day when nothing had been tuned to these. */
    @Test
    void of_phrasings_that_nobody_tuned_it_to_two_in_three_are_found() {
        assertThat(found("phrasings-held", 30)).isGreaterThanOrEqualTo(20);
    }

    /** The same with thirty more, written after the signs, by somebody who had not seen them. */
    @Test
    void of_phrasings_by_somebody_who_never_saw_the_catalog_nearly_all_are_found() {
        assertThat(found("phrasings-fresh", 30)).isGreaterThanOrEqualTo(28);
    }

    /** How many have a right cause among the first three. */
    private static int found(String name, int all) {
        Set<String> ids =
                CatalogFiles.symptoms().causes().stream().map(Cause::id).collect(Collectors.toSet());
        Diagnoser diagnoser = new Diagnoser(Samples.catalog(), CatalogFiles.symptoms());
        List<Phrasing> phrasings = read(name);
        assertThat(phrasings).hasSize(all);
        int found = 0;
        for (Phrasing p : phrasings) {
            assertThat(ids).as(p.say()).containsAll(p.right());
            List<String> first = diagnoser.of(p.say(), List.of(), null).causes().stream()
                    .limit(3)
                    .map(Diagnosis.Likely::id)
                    .toList();
            if (first.stream().anyMatch(p.right()::contains)) found++;
        }
        return found;
    }

    private static List<Phrasing> read(String name) {
        List<Phrasing> out = new ArrayList<>();
        Node root = Documents.file(Samples.HOME.resolve("src/test/resources/diagnose/" + name + ".yaml"), name);
        for (Node item : ((Node.Sequence) root).items()) {
            Fields f = Fields.of(item, "a phrasing");
            out.add(new Phrasing(f.text("say"), f.texts("right")));
        }
        return out;
    }
}
