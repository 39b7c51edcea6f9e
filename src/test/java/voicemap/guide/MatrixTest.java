package voicemap.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voicemap.advice.Advice;
import voicemap.advice.Advisor;
import voicemap.catalog.CatalogAudit;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.model.Category;
import voicemap.model.MapState;
import voicemap.model.Product;
import voicemap.model.Standing;
import voicemap.model.Tier;

/** The matrix is the catalog, cell by cell, and a filter takes away just what it says. */
class MatrixTest {
    private final Matrix whole = Matrix.of(Samples.catalog(), Matrix.Filter.NONE, null);

    @Test
    void the_whole_matrix_counts_what_the_audit_counts() {
        String audit = CatalogAudit.counts(Samples.catalog());
        int marked = count(whole, MapState.MARKED);
        int inherited = count(whole, MapState.INHERITED);
        int borderline = count(whole, MapState.BORDERLINE);
        assertThat(audit)
                .contains((marked + inherited + borderline) + " marked cells, of which " + inherited + " inherited and "
                        + borderline + " borderline\n")
                .contains(count(whole, MapState.DESCRIBED) + " described only\n")
                .contains(count(whole, MapState.QUICK_REFERENCE) + " quick reference only\n")
                .contains(" additions, with " + count(whole, MapState.ADDITION) + " cells\n")
                .contains(whole.useCases().size() + " use cases\n");
        assertThat(whole.hidden()).isZero();
        assertThat(whole.products()).hasSameSizeAs(Samples.catalog().products().keySet());
    }

    @Test
    void every_cell_of_the_catalog_is_there_in_its_state() {
        int seen = 0;
        for (Product p : Samples.catalog().products().values()) {
            Matrix.Row row = row(whole, p.id());
            assertThat(row.cells()).hasSameSizeAs(p.cells().values());
            for (Product.Cell c : p.cells().values()) {
                assertThat(row.cell(c.useCase()).state()).isEqualTo(c.map());
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(400);
    }

    @Test
    void each_filter_takes_away_what_it_says_and_counts_it() {
        for (Category c : Category.values()) {
            Matrix m = filtered(Set.of(c), Set.of(), Set.of(), Set.of(), Set.of(), List.of());
            assertThat(m.products()).isNotEmpty().allMatch(r -> r.category() == c);
            whole(m);
        }
        Matrix ivr = filtered(Set.of(), Set.of("self-service-ivr"), Set.of(), Set.of(), Set.of(), List.of());
        assertThat(ivr.useCases()).singleElement().satisfies(u -> assertThat(u.number())
                .isEqualTo(2));
        assertThat(ivr.products()).allMatch(r -> r.cells().size() == 1);
        whole(ivr);
        Matrix one = filtered(Set.of(), Set.of(), Set.of("amd"), Set.of(), Set.of(), List.of());
        assertThat(one.products()).singleElement().satisfies(r -> assertThat(r.id())
                .isEqualTo("amd"));
        whole(one);
        for (MapState s : EnumSet.allOf(MapState.class)) {
            Matrix m = filtered(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(s), List.of());
            assertThat(m.products()).isNotEmpty().allMatch(r -> r.cells().stream()
                    .allMatch(c -> c.state() == s));
            assertThat(count(m, s)).isEqualTo(count(whole, s));
            whole(m);
        }
        Matrix reported = filtered(Set.of(), Set.of(), Set.of(), Set.of(Standing.REPORTED), Set.of(), List.of());
        assertThat(reported.products()).isNotEmpty().allMatch(r -> r.cells().stream()
                .allMatch(c -> c.warrant().standing() == Standing.REPORTED));
        whole(reported);
    }

    @Test
    void a_rule_keeps_out_what_it_rules_out_and_says_why() {
        Matrix m = filtered(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(new Matrix.Bound("hipaa", null)));
        assertThat(m.ruledOut())
                .extracting(Matrix.RuledOut::id)
                .contains("conversation-memory", "conversational-intelligence-v3")
                .doesNotContain("conversationrelay");
        assertThat(m.products()).extracting(Matrix.Row::id).doesNotContain("conversation-memory");
        whole(m);
        Matrix out = filtered(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(new Matrix.Bound("hipaa", Fitness.Verdict.RULED_OUT)));
        assertThat(out.products())
                .extracting(Matrix.Row::id)
                .containsExactlyElementsOf(
                        m.ruledOut().stream().map(Matrix.RuledOut::id).toList());
    }

    @Test
    void a_rule_that_needs_more_to_hold_is_a_condition_and_silence_is_no_permission() {
        assertThat(fitness("studio", "hipaa")).isEqualTo(Fitness.Verdict.CONDITIONS);
        assertThat(fitness("hipaa", "hipaa")).isEqualTo(Fitness.Verdict.NEEDED);
        assertThat(fitness("hipaa", "pci")).isEqualTo(Fitness.Verdict.SILENT);
        assertThat(fitness("record-transcribe", "pci"))
                .as("not under PCI as such, but in the mode that PCI brings with it")
                .isEqualTo(Fitness.Verdict.CONDITIONS);
    }

    @Test
    void an_advice_lies_over_the_products_and_over_the_rows_that_stand_for_them() {
        Advice advice = new Advisor(Samples.catalog(), RuleBase.shipped())
                .advise(
                        Samples.profile("direction: inbound\ntalks: [ai]\n"
                                + "ai: {recognition: [own], synthesis: [own], hand-over: no}\n"),
                        LocalDate.of(2026, 11, 21),
                        Standing.CONTESTED);
        Matrix m = Matrix.of(Samples.catalog(), Matrix.Filter.NONE, advice);
        assertThat(row(m, "connect-stream").advice())
                .extracting(Matrix.Role::tier)
                .containsExactly(Tier.REQUIRED);
        assertThat(row(m, "stream").advice()).singleElement().satisfies(r -> {
            assertThat(r.tier()).isEqualTo(Tier.REQUIRED);
            assertThat(r.by()).isEqualTo("<Connect><Stream>");
        });
        assertThat(m.products())
                .anyMatch(r -> r.advice().get(0).tier() == Tier.RULED_OUT
                        && !r.advice().get(0).say().isEmpty());
        assertThat(m.workloads()).singleElement().satisfies(w -> assertThat(w.leading())
                .contains("ai-agents-build"));
    }

    private Fitness.Verdict fitness(String product, String rule) {
        for (Fitness f : row(whole, product).rules()) if (f.rule().equals(rule)) return f.verdict();
        throw new AssertionError(rule);
    }

    /** What is shown and what is left out are all there is. */
    private void whole(Matrix m) {
        int shown = m.counts().stream().mapToInt(Matrix.Count::cells).sum();
        int all = whole.counts().stream().mapToInt(Matrix.Count::cells).sum();
        assertThat(shown).isPositive().isLessThan(all);
        assertThat(shown + m.hidden()).isEqualTo(all);
        assertThat(m.products().stream().mapToInt(r -> r.cells().size()).sum()).isEqualTo(shown);
    }

    private static Matrix filtered(
            Set<Category> categories,
            Set<String> useCases,
            Set<String> products,
            Set<Standing> standings,
            Set<MapState> states,
            List<Matrix.Bound> rules) {
        return Matrix.of(
                Samples.catalog(), new Matrix.Filter(categories, useCases, products, standings, states, rules), null);
    }

    private static int count(Matrix m, MapState state) {
        for (Matrix.Count c : m.counts()) if (c.state() == state) return c.cells();
        throw new AssertionError(state);
    }

    private static Matrix.Row row(Matrix m, String product) {
        for (Matrix.Row r : m.products()) if (r.id().equals(product)) return r;
        throw new AssertionError(product);
    }
}
