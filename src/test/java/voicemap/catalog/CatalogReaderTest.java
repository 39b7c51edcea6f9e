package voicemap.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voicemap.engine.Samples;
import voicemap.model.Catalog;
import voicemap.yaml.Problem;

/** A catalog is refused, with the place and the nearest valid name, as soon as one thing in it is not right. */
class CatalogReaderTest {
    /** A catalog of two use cases and three products; each test spoils one line of it. */
    private static final Map<String, String> SMALL = Map.of(
            "sources.yaml",
            """
            sources:
              - id: docs-gather
                kind: vendor-doc
                title: The page about Gather
                read: 2026-11-21
              - id: docs-say
                kind: vendor-doc
                title: The page about Say
                read: 2026-11-21
            """,
            "questions.yaml",
            """
            questions:
              - id: direction
                ask: Which way do the calls go?
                kind: one-of
                silence: open
                weight: 1
                options: {inbound: people call us, outbound: we call people}
            """,
            "traits.yaml",
            """
            traits:
              - id: inbound
                means: People call in.
                reads: {direction: [inbound]}
              - id: outbound
                means: The business places calls.
                reads: {direction: [outbound]}
            """,
            "quantities.yaml",
            """
            quantities:
              - id: rate
                name: Rate
                unit: calls/s
                limit: say-rate
                standing: verified
                sources: [docs-say]
            """,
            "use-cases/notices.yaml",
            """
            id: notices
            number: 1
            name: Notices
            long-name: Notices by telephone
            level: 1
            standing: verified
            sources: [docs-say]
            story: Someone is called and told something.
            key-idea: Say it and hang up.
            core: [say]
            """,
            "use-cases/menus.yaml",
            """
            id: menus
            number: 2
            name: Menus
            long-name: Menus by telephone
            level: 2
            standing: verified
            sources: [docs-gather]
            story: Someone calls and chooses.
            key-idea: Ask and listen.
            core: [gather]
            """,
            "products/say.yaml",
            """
            id: say
            name: <Say>
            category: core-services
            row: 1
            standing: verified
            sources: [docs-say]
            is: Speaks a text.
            cells:
              notices:
                map: marked
                why: The notice is spoken.
                when:
                  - when: [outbound]
                    tier: required
                    say: people are told something
              menus:
                map: inherited
            prerequisites:
              - id: say-voice
                what: A voice
                why: Nothing speaks without one
                check: Listen
                kind: build
                days: {from: 0, to: 1, as-of: 2026-11-21}
              - id: say-text
                what: A text
                why: There must be something to say
                check: Read it
                kind: build
                days: {from: 0, to: 1, as-of: 2026-11-21}
                after: [say-voice]
            gotchas:
              - id: say-too-long
                severity: warning
                what: A long text is cut
                symptom: The end is missing
                remedy: Say less
                in: code
            limits:
              - id: say-rate
                what: Calls a second
                unit: calls
                value: 1
            """,
            "products/gather.yaml",
            """
            id: gather
            name: <Gather>
            category: core-services
            row: 2
            standing: verified
            sources: [docs-gather]
            is: Listens for keys.
            cells:
              menus:
                map: marked
                why: The menu is answered.
            """,
            "products/pstn.yaml",
            """
            id: pstn
            name: PSTN
            category: connectivity
            row: 1
            umbrella: true
            standing: verified
            sources: [docs-say]
            is: The telephone network.
            cells:
              notices:
                map: marked
                why: The notice reaches a telephone.
                stands-for: say
            """);

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void write() throws IOException {
        folder = temporary.resolve("catalog");
        for (Map.Entry<String, String> e : SMALL.entrySet()) put(e.getKey(), e.getValue());
    }

    @Test
    void the_small_catalog_of_these_tests_is_right() {
        assertThat(CatalogFiles.problems(folder)).isEmpty();
        Catalog catalog = CatalogFiles.folder(folder);
        assertThat(catalog.products().keySet()).containsExactly("gather", "pstn", "say");
        assertThat(catalog.useCasesByNumber()).extracting(u -> u.id()).containsExactly("notices", "menus");
        assertThat(catalog.prerequisites().get("say-text").after()).containsExactly("say-voice");
    }

    @Test
    void an_unknown_key_is_refused_with_the_nearest() throws IOException {
        edit("products/say.yaml", "row: 1\n", "row: 1\numbrela: false\n");
        assertThat(problems())
                .containsExactly("catalog/products/say.yaml:5:1: there is no key umbrela; did you mean umbrella?");
        edit("products/say.yaml", "umbrela: false\n", "");
        edit("products/say.yaml", "    map: marked\n", "    map: marked\n    wen: []\n");
        assertThat(problems())
                .anyMatch(p -> p.startsWith("catalog/products/say.yaml:11:5: there is no key wen; did you mean when?"));
    }

    @Test
    void a_needed_key_that_is_mistyped_is_refused_with_the_nearest_and_nothing_else() throws IOException {
        edit("products/say.yaml", "category:", "categroy:");
        assertThat(problems()).singleElement().asString().contains("categroy").contains("did you mean category?");
    }

    @Test
    void one_mistake_is_one_problem() throws IOException {
        edit("products/say.yaml", "    map: marked\n", "    map: marked\n    wen: []\n");
        assertThat(problems()).hasSize(1);
    }

    @Test
    void a_needed_key_that_is_missing_is_refused() throws IOException {
        edit("products/say.yaml", "category: core-services\n", "");
        assertThat(problems()).contains("catalog/products/say.yaml:1:1: the key category is missing");
    }

    @Test
    void a_key_that_stands_twice_is_refused() throws IOException {
        edit("products/say.yaml", "row: 1\n", "row: 1\nname: Say\n");
        assertThat(problems())
                .containsExactly(
                        "catalog/products/say.yaml:5:1: the key name stands here twice; the first is in line 2");
    }

    @Test
    void a_trait_nobody_declared_is_refused_with_the_nearest() throws IOException {
        edit("products/say.yaml", "when: [outbound]", "when: [not outbond]");
        assertThat(problems())
                .containsExactly(
                        "catalog/products/say.yaml:13:16: there is no trait called outbond; did you mean outbound? expected one of inbound, outbound");
    }

    @Test
    void a_product_nobody_describes_is_refused_with_the_nearest() throws IOException {
        edit("use-cases/menus.yaml", "core: [gather]", "core: [gathr]");
        assertThat(problems())
                .containsExactly(
                        "catalog/use-cases/menus.yaml:10:1: there is no product called gathr; did you mean gather? expected one of gather, pstn, say");
    }

    @Test
    void a_source_nobody_lists_is_refused_with_the_nearest() throws IOException {
        edit("products/gather.yaml", "[docs-gather]", "[docs-gahter]");
        assertThat(problems())
                .containsExactly(
                        "catalog/products/gather.yaml:6:1: there is no source called docs-gahter; did you mean docs-gather? expected one of docs-gather, docs-say");
    }

    @Test
    void a_prerequisite_nobody_describes_is_refused_with_the_nearest() throws IOException {
        edit("products/say.yaml", "after: [say-voice]", "after: [say-voce]");
        edit("products/gather.yaml", "cells:", "prerequisites: [say-txt]\ncells:");
        assertThat(problems())
                .containsExactly(
                        "catalog/products/gather.yaml:8:17: there is no prerequisite called say-txt; did you mean say-text? expected one of say-voice, say-text",
                        "catalog/products/say.yaml:31:5: there is no prerequisite called say-voce; did you mean say-voice? expected one of say-voice, say-text");
    }

    @Test
    void a_use_case_nobody_describes_is_refused_with_the_nearest() throws IOException {
        edit("products/gather.yaml", "  menus:\n", "  menu:\n");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("catalog/products/gather.yaml:")
                .contains("there is no use case called menu; did you mean menus?");
    }

    @Test
    void what_a_row_stands_for_must_exist_and_be_no_umbrella_itself() throws IOException {
        edit("products/pstn.yaml", "stands-for: say", "stands-for: sya");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("catalog/products/pstn.yaml:13:5: there is no product called sya; did you mean say?");
        edit("products/pstn.yaml", "stands-for: sya", "stands-for: pstn");
        assertThat(problems()).containsExactly("catalog/products/pstn.yaml:11:5: pstn is no real product");
    }

    @Test
    void an_umbrella_says_what_it_stands_for() throws IOException {
        edit("products/pstn.yaml", "    stands-for: say\n", "");
        assertThat(problems())
                .containsExactly(
                        "catalog/products/pstn.yaml:11:5: PSTN mixes several products; write stands-for: the one meant here");
    }

    @Test
    void prerequisites_that_wait_for_one_another_are_refused() throws IOException {
        edit(
                "products/say.yaml",
                "    kind: build\n    days: {from: 0, to: 1, as-of: 2026-11-21}\n  - id: say-text",
                "    kind: build\n    days: {from: 0, to: 1, as-of: 2026-11-21}\n    after: [say-text]\n  - id: say-text");
        assertThat(problems())
                .singleElement()
                .asString()
                .matches(
                        "catalog/products/say\\.yaml:\\d+:5: prerequisites wait for one another; say-text after say-voice after say-text");
    }

    @Test
    void a_statement_without_a_source_is_refused() throws IOException {
        edit("products/gather.yaml", "sources: [docs-gather]\n", "");
        assertThat(problems())
                .contains("catalog/products/gather.yaml:1:1: no source; write sources: [id of sources.yaml]");
    }

    @Test
    void a_statement_is_no_louder_than_its_standing_allows() throws IOException {
        edit("products/say.yaml", "severity: warning", "severity: error\n    standing: reported");
        assertThat(problems())
                .contains(
                        "catalog/products/say.yaml:34:5: a statement that is reported can be a warning at most; lower the severity, or find a better source");
        edit("products/say.yaml", "standing: reported", "standing: reported\n    sources: [docs-say, docs-gather]");
        assertThat(problems())
                .as("two sources that report the same may be believed")
                .isEmpty();
        edit("products/say.yaml", "standing: reported", "standing: opinion");
        assertThat(problems()).anyMatch(p -> p.contains("a statement that is opinion can be a note at most"));
    }

    @Test
    void a_contested_statement_holds_both_readings() throws IOException {
        edit(
                "products/say.yaml",
                "severity: warning",
                "severity: warning\n    standing: contested\n    readings: [only one]");
        assertThat(problems())
                .contains("catalog/products/say.yaml:35:5: contested; write readings: with what each side says");
    }

    @Test
    void sources_stand_in_order() throws IOException {
        edit("sources.yaml", "docs-say", "docs-a");
        for (String f :
                List.of("quantities.yaml", "use-cases/notices.yaml", "products/say.yaml", "products/pstn.yaml")) {
            edit(f, "docs-say", "docs-a");
        }
        assertThat(problems())
                .containsExactly(
                        "catalog/sources.yaml:6:5: the source docs-a stands too late; keep sources in the order of their ids");
    }

    @Test
    void cells_stand_in_the_order_of_the_use_cases() throws IOException {
        edit("use-cases/notices.yaml", "number: 1", "number: 3");
        assertThat(problems())
                .containsExactly(
                        "catalog/products/say.yaml:17:5: the cell of menus stands too late; keep cells in the order of the use cases' numbers");
    }

    @Test
    void a_file_is_called_by_its_id() throws IOException {
        edit("products/gather.yaml", "id: gather", "id: gather-verb");
        edit("use-cases/menus.yaml", "core: [gather]", "core: [gather-verb]");
        assertThat(problems())
                .containsExactly(
                        "catalog/products/gather.yaml:1:1: the id is gather-verb; the file must then be called gather-verb.yaml");
    }

    @Test
    void an_id_belongs_to_one_thing_of_any_kind() throws IOException {
        edit("products/say.yaml", "id: say-too-long", "id: outbound");
        assertThat(problems())
                .containsExactly(
                        "catalog/products/say.yaml:33:5: the id outbound is taken; it stands at catalog/traits.yaml:5:5");
    }

    @Test
    void an_id_is_in_kebab_case() throws IOException {
        edit("products/say.yaml", "id: say-too-long", "id: Say_Too_Long");
        assertThat(problems())
                .containsExactly(
                        "catalog/products/say.yaml:33:5: the id Say_Too_Long is not in kebab-case; write small letters, digits and hyphens");
    }

    @Test
    void an_inherited_cell_says_nothing() throws IOException {
        edit("products/say.yaml", "    map: inherited\n", "    map: inherited\n    why: The menu is read out.\n");
        assertThat(problems())
                .containsExactly(
                        "catalog/products/say.yaml:17:5: an inherited cell holds nothing but its state; call it marked, or take the texts out");
    }

    @Test
    void two_cells_share_no_sentence() throws IOException {
        edit("products/gather.yaml", "why: The menu is answered.", "why: Keys are heard. The notice is spoken.");
        assertThat(problems())
                .containsExactly(
                        "catalog/products/say.yaml:10:5: a sentence stands in two cells: The notice is spoken.; the other is at catalog/products/gather.yaml:10:5");
    }

    @Test
    void an_unverified_product_is_never_recommended() throws IOException {
        edit("products/say.yaml", "standing: verified", "standing: unverified");
        edit("products/say.yaml", "severity: warning", "severity: note");
        assertThat(problems())
                .containsExactly(
                        "catalog/products/say.yaml:1:1: say is unverified and would still be recommended; take its reasons out, or find a source");
    }

    @Test
    void a_word_that_is_none_of_its_list_is_refused_with_the_list() throws IOException {
        edit("products/say.yaml", "tier: required", "tier: requird");
        assertThat(problems())
                .anyMatch(
                        p -> p.startsWith(
                                "catalog/products/say.yaml:14:15: tier is requird; did you mean required? expected one of required, recommended"));
    }

    @Test
    void a_figure_is_held_against_a_number() throws IOException {
        edit("products/say.yaml", "value: 1\n", "value: one a second\n");
        assertThat(problems())
                .containsExactly("catalog/products/say.yaml:40:5: a sum uses this limit; its value must be a number");
    }

    @Test
    void a_file_that_has_no_place_in_a_catalog_is_refused() throws IOException {
        put("product/say2.yaml", "id: say2\n");
        assertThat(problems())
                .containsExactly(
                        "catalog/product/say2.yaml:1:1: voicemap does not know what this file is; see catalog/README.md");
    }

    @Test
    void a_missing_list_is_refused() throws IOException {
        Files.delete(folder.resolve("quantities.yaml"));
        assertThat(problems()).containsExactly("catalog/quantities.yaml: the file is missing");
    }

    @Test
    void all_problems_are_listed_in_the_order_of_files_and_lines() throws IOException {
        edit("traits.yaml", "{direction: [inbound]}", "{directoin: [inbound]}");
        edit("products/say.yaml", "when: [outbound]", "when: [outbond]");
        edit("products/say.yaml", "after: [say-voice]", "after: [say-voce]");
        edit("products/gather.yaml", "category: core-services", "category: core-service");
        assertThat(problems())
                .hasSizeGreaterThanOrEqualTo(4)
                .isSorted()
                .anyMatch(p -> p.startsWith("catalog/products/gather.yaml:3:11: category is core-service"))
                .anyMatch(p -> p.startsWith("catalog/products/say.yaml:13:16: there is no trait called outbond"))
                .anyMatch(p -> p.startsWith("catalog/products/say.yaml:31:5: there is no prerequisite called say-voce"))
                .anyMatch(p -> p.startsWith("catalog/traits.yaml:4:5: there is no question called directoin"));
        assertThatThrownBy(() -> CatalogFiles.folder(folder)).isInstanceOf(Problem.class);
    }

    @Test
    void a_catalog_that_fails_a_check_is_not_advised_from() throws IOException {
        edit("products/say.yaml", "standing: verified", "standing: unverified");
        edit("products/say.yaml", "severity: warning", "severity: note");
        assertThatThrownBy(() -> CatalogFiles.folder(folder)).isInstanceOf(Problem.class);
    }

    @Test
    void a_folder_without_a_catalog_is_refused() throws IOException {
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        assertThat(CatalogFiles.problems(empty))
                .singleElement()
                .asString()
                .contains("the folder holds no .yaml file; name the folder of a catalog");
        assertThat(CatalogFiles.problems(temporary.resolve("nope")))
                .singleElement()
                .asString()
                .contains("there is no such folder; name the folder of a catalog");
    }

    @Test
    void the_compiled_catalog_equals_the_one_in_the_folder() {
        Path real = Samples.HOME.resolve("catalog");
        assertThat(CatalogFiles.problems(real)).isEmpty();
        assertThat(CatalogFiles.folder(real)).isEqualTo(CatalogFiles.shipped());
    }

    @Test
    void a_compiled_catalog_is_refused_when_one_byte_changes() {
        byte[] packed = CatalogFiles.pack(CatalogFiles.folder(folder));
        assertThat(CatalogFiles.unpack(packed)).isEqualTo(CatalogFiles.folder(folder));
        for (int i = 0; i < packed.length; i++) {
            byte[] changed = packed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> CatalogFiles.unpack(changed))
                    .as("byte " + i)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("build again");
        }
        for (int length : List.of(0, 10, 19, 20, 50, 84, 85, packed.length - 1)) {
            byte[] cut = java.util.Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> CatalogFiles.unpack(cut))
                    .as("cut to " + length)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("build again");
        }
    }

    private List<String> problems() {
        return CatalogFiles.problems(folder).stream().map(Problem::line).toList();
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).as(file).contains(from);
        int at = text.indexOf(from);
        put(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private void put(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
