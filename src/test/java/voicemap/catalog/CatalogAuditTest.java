package voicemap.catalog;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import voicemap.catalog.CatalogExport.ExportedCell;
import voicemap.engine.Samples;
import voicemap.model.Category;
import voicemap.model.MapState;

/** The catalog holds the product map whole: every cell of it, in the state in which the map shows it, and no other. */
class CatalogAuditTest {
    private record Cell(String category, int row, String product, String useCase, String mark) {}

    private final String audit = CatalogAudit.report(Samples.catalog(), LocalDate.of(2026, 11, 21));
    private final List<ExportedCell> export =
            CatalogExport.of(Samples.catalog()).cells();

    @Test
    void the_audit_counts_what_the_map_holds() {
        assertThat(audit.lines())
                .contains(
                        "10 use cases",
                        "57 mapped products (8/10/6/31/2)",
                        "290 marked cells, of which 27 inherited and 5 borderline",
                        "4 described only");
    }

    @Test
    void the_audit_counts_three_cells_that_only_the_quick_reference_names() {
        assertThat(audit.lines()).contains("3 quick reference only");
        assertThat(export)
                .filteredOn(c -> c.row() == 0)
                .extracting(ExportedCell::map)
                .containsOnly(MapState.ADDITION);
    }

    @Test
    void the_export_bears_the_audit_out_cell_by_cell() {
        assertThat(export.stream().map(ExportedCell::useCase).distinct()).hasSize(10);
        List<ExportedCell> map = export.stream().filter(c -> c.row() > 0).toList();
        assertThat(map.stream().map(ExportedCell::product).distinct()).hasSize(57);
        List<Integer> rows = List.of(Category.values()).stream()
                .map(category -> (int) map.stream()
                        .filter(c -> c.category() == category)
                        .map(ExportedCell::product)
                        .distinct()
                        .count())
                .toList();
        assertThat(rows).containsExactly(8, 10, 6, 31, 2);
        assertThat(map).filteredOn(c -> c.map() == MapState.INHERITED).hasSize(27);
        assertThat(map).filteredOn(c -> c.map() == MapState.BORDERLINE).hasSize(5);
        assertThat(map).filteredOn(c -> c.map() == MapState.MARKED).hasSize(290 - 27 - 5);
        assertThat(map).filteredOn(c -> c.map() == MapState.DESCRIBED).hasSize(4);
        assertThat(map).filteredOn(c -> c.map() == MapState.QUICK_REFERENCE).hasSize(3);
        assertThat(map).filteredOn(c -> c.map() == MapState.ADDITION).isEmpty();
        assertThat(export.stream().map(c -> c.product() + " in " + c.useCase())).doesNotHaveDuplicates();
    }

    @Test
    void the_marked_cells_are_those_of_the_matrix() throws IOException {
        Set<String> marked = exported(c ->
                Set.of(MapState.MARKED, MapState.BORDERLINE, MapState.INHERITED).contains(c.map()));
        assertThat(marked).isEqualTo(mapped(c -> c.mark().startsWith("X"))).hasSize(290);
    }

    @Test
    void cells_are_called_borderline_inherited_and_described_where_the_map_is_so() throws IOException {
        assertThat(exported(c -> c.map() == MapState.BORDERLINE))
                .isEqualTo(mapped(c -> c.mark().equals("X?")));
        assertThat(exported(c -> c.map() == MapState.INHERITED))
                .isEqualTo(mapped(c -> c.mark().equals("X-")));
        assertThat(exported(c -> c.map() == MapState.DESCRIBED))
                .isEqualTo(mapped(c -> c.mark().equals("D")));
    }

    @Test
    void the_rows_stand_under_the_numbers_of_the_map() throws IOException {
        Set<String> rows = map().stream()
                .map(c -> c.category() + " " + c.row() + " " + c.product())
                .collect(toCollection(TreeSet::new));
        Set<String> cataloged = Samples.catalog().products().values().stream()
                .filter(p -> p.row() > 0)
                .map(p -> p.category().word() + " " + p.row() + " " + p.id())
                .collect(toCollection(TreeSet::new));
        assertThat(cataloged).isEqualTo(rows).hasSize(57);
    }

    @Test
    void the_export_keeps_the_order_of_the_map() {
        assertThat(export).first().extracting(ExportedCell::product).isEqualTo("conversational-intelligence");
        assertThat(export)
                .isSortedAccordingTo(java.util.Comparator.comparing(ExportedCell::category)
                        .thenComparing(c -> c.row() == 0 ? Integer.MAX_VALUE : c.row())
                        .thenComparing(ExportedCell::product)
                        .thenComparing(ExportedCell::number));
    }

    @Test
    void every_cell_names_its_sources_and_every_cell_but_the_inherited_says_why() {
        for (ExportedCell c : export) {
            String name = c.product() + " in " + c.useCase();
            assertThat(c.sources()).as(name).isNotEmpty();
            assertThat(c.why() == null).as(name).isEqualTo(c.map() == MapState.INHERITED);
        }
    }

    @Test
    void the_audit_lists_where_the_map_disagrees_with_itself() {
        assertThat(audit)
                .contains("\nWhere the map disagrees with itself: ")
                .contains("  sync in call-tracking: only the quick reference names it\n")
                .contains("  sip in sales-dialer: a chapter describes it, the matrix does not mark it\n");
    }

    @Test
    void sources_grow_old_after_a_year() {
        assertThat(audit).contains("\nSources read more than a year ago: none\n");
        assertThat(CatalogAudit.report(Samples.catalog(), LocalDate.of(2028, 1, 1)))
                .contains("  docs-amd, read ");
    }

    private Set<String> exported(Predicate<ExportedCell> wanted) {
        return export.stream()
                .filter(wanted)
                .map(c -> c.product() + " in " + c.useCase())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> mapped(Predicate<Cell> wanted) throws IOException {
        return map().stream()
                .filter(wanted)
                .map(c -> c.product() + " in " + c.useCase())
                .collect(toCollection(TreeSet::new));
    }

    private static List<Cell> map() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CatalogAuditTest.class.getResourceAsStream("/product-map.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.startsWith("#"))
                    .skip(1)
                    .map(l -> l.split(","))
                    .map(f -> new Cell(f[0], Integer.parseInt(f[1]), f[2], f[4], f[5]))
                    .toList();
        }
    }
}
