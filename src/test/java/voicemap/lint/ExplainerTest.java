package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.lint.Explanation.Case;
import voicemap.model.Catalog;
import voicemap.render.ExplanationPage;
import voicemap.render.MarkdownPage;

class ExplainerTest {
    private static final Explainer EXPLAINER = new Explainer(
            Samples.catalog(), CatalogFiles.checkbook(), CatalogFiles.examples(), HouseRules.NONE, RuleBase.shipped());

    /** Every id of a catalog that a finding may speak of. */
    private static Set<String> speaking(Catalog catalog) {
        Set<String> ids = new TreeSet<>(catalog.prerequisites().keySet());
        catalog.products().values().forEach(p -> p.gotchas().forEach(g -> ids.add(g.id())));
        catalog.concerns().values().forEach(c -> {
            c.gotchas().forEach(g -> ids.add(g.id()));
            c.conflicts().forEach(x -> ids.add(x.id()));
            c.contradictions().forEach(x -> ids.add(x.id()));
        });
        catalog.useCases().values().forEach(u -> u.notices().forEach(n -> ids.add(n.id())));
        return ids;
    }

    @Test
    void every_id_that_a_finding_may_have_is_explained() {
        assertThat(EXPLAINER.ids()).containsAll(speaking(Samples.catalog()));
        for (String id : EXPLAINER.ids()) {
            Explanation e = EXPLAINER.of(id);
            assertThat(e.what()).as(id).isNotBlank();
            assertThat(e.sources()).as(id).isNotEmpty();
            if (e.kind() == Subjects.Kind.GOTCHA || e.kind() == Subjects.Kind.CONFLICT) {
                assertThat(e.why()).as(id).isNotBlank();
                assertThat(e.fix()).as(id).isNotBlank();
            }
            assertThat(e.cases().isEmpty())
                    .as(id + ": where it can be seen")
                    .isEqualTo(!e.elsewhere().isEmpty());
        }
    }

    @Test
    void whatever_is_looked_for_has_a_document_with_the_place_marked_and_one_without() {
        assertThat(EXPLAINER.checked()).hasSizeGreaterThan(100).isSubsetOf(EXPLAINER.ids());
        for (String id : EXPLAINER.checked()) {
            for (Case c : EXPLAINER.of(id).cases()) {
                assertThat(c.fails()).as(id).isNotEmpty();
                assertThat(c.fails().get(0).marks()).as(id).isNotEmpty();
                assertThat(c.passes()).as(id).isNotEmpty();
            }
        }
    }

    @Test
    void every_id_of_the_code_is_in_the_catalog() throws IOException {
        for (String id :
                List.of(Notices.MALFORMED, Notices.EXPIRED, Notices.STALE, Notices.FIXED, "design-profile-differs")) {
            assertThat(EXPLAINER.of(id)).as(id).isNotNull();
        }
    }

    @Test
    void a_row_is_told_in_words() {
        Explanation e = EXPLAINER.of("gather-keys-only");
        Case first = e.cases().get(0);
        assertThat(first.at()).isEqualTo("<Gather>");
        assertThat(first.that()).containsExactlyInAnyOrder("input is not there", "speechModel is there");
        assertThat(first.edit()).isEqualTo("set input to dtmf speech");
        assertThat(e.mends()).isTrue();
        Explanation hipaa = EXPLAINER.of("hipaa-get-webhooks");
        assertThat(hipaa.cases().get(0).that())
                .anySatisfy(t -> assertThat(t).startsWith("of the workload it is known that "));
    }

    @Test
    void what_no_document_shows_says_where_it_can_be_seen() {
        assertThat(EXPLAINER.of("public-web-server").elsewhere()).contains("plan");
        assertThat(EXPLAINER.of("suppression-expired").elsewhere()).contains("comments");
        assertThat(EXPLAINER.of("nothing-of-the-kind")).isNull();
        assertThat(EXPLAINER.nearest("gather-key-only")).isEqualTo("gather-keys-only");
    }

    @Test
    void the_guide_to_what_is_looked_for_is_made_from_the_same() throws IOException {
        Path file = Samples.HOME.resolve("docs/rules.md");
        String made = MarkdownPage.render(ExplanationPage.guide(
                EXPLAINER.checked().stream().map(EXPLAINER::of).toList()));
        if (Boolean.getBoolean("voicemap.update")) Files.writeString(file, made);
        assertThat(Files.readString(file))
                .as("docs/rules.md, see CONTRIBUTING.md")
                .isEqualTo(made);
    }
}
