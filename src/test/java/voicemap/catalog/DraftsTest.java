package voicemap.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voicemap.engine.Samples;
import voicemap.model.Checkbook;
import voicemap.model.Draft;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;

/** What a new design starts with is made of entries, settings, products and traits that the catalog knows. */
class DraftsTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Path real = Samples.HOME.resolve("catalog");
        folder = temporary.resolve("catalog");
        try (Stream<Path> files = Files.walk(real)) {
            for (Path file : files.toList()) {
                Path to = folder.resolve(real.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(to);
                else Files.copy(file, to);
            }
        }
    }

    @Test
    void a_row_that_names_what_is_not_there_is_refused_with_the_nearest() throws IOException {
        refused("at: hoast, products: [own-server], say: x", "there is no place hoast; did you mean host?");
        refused("at: <Dial>, products: [dial], say: x", "<Dial> is no entry of a design");
        refused("at: host, products: [own-sever], say: x", "own-sever");
        refused("at: host, products: [own-server], without: [twin], say: x", "twin");
        refused("at: host, products: [own-server], when: [inbond], say: x", "inbond");
        refused(
                "at: host, products: [own-server], with: {runs: tools, onn: studio}, say: x",
                "host has no setting onn");
        refused("at: host, products: [own-server], fill-in: [urll], say: x", "host has no setting urll");
        refused("at: host, products: [own-server], say: x, adds: [{with: {rnus: tools}}]", "host has no setting rnus");
        refused("at: host, say: x", "the entry is there for no product");
        refused("at: host, products: [own-server]", "the key say is missing");
        refused("at: host, products: [own-server], say: x, adds: [{fill: []}]", "there is no key fill");
    }

    private void refused(String row, String message) throws IOException {
        Files.writeString(folder.resolve("drafts.yaml"), "drafts:\n  - {" + row + "}\n");
        assertThat(CatalogFiles.problems(folder).stream().map(Problem::line))
                .as(row)
                .singleElement()
                .asString()
                .startsWith("catalog/drafts.yaml:2:")
                .contains(message);
    }

    @Test
    void a_catalog_without_drafts_is_one_to_advise_from() throws IOException {
        Files.delete(folder.resolve("drafts.yaml"));
        assertThat(CatalogFiles.problems(folder)).isEmpty();
        assertThat(CatalogFiles.checkbook(folder, Bounds.USUAL).drafts()).isEmpty();
    }

    @Test
    void the_compiled_checkbook_equals_the_one_in_the_folder() {
        Checkbook compiled = CatalogFiles.checkbook();
        assertThat(compiled).isEqualTo(CatalogFiles.checkbook(folder, Bounds.USUAL));
        assertThat(compiled.drafts()).hasSizeGreaterThan(40);
    }

    @Test
    void no_row_stands_twice_and_each_setting_is_named_once() {
        Set<List<Object>> seen = new HashSet<>();
        for (Draft d : CatalogFiles.checkbook().drafts()) {
            assertThat(seen.add(List.of(d.at(), d.products(), d.when(), d.with())))
                    .as(d.span().toString())
                    .isTrue();
            assertThat(d.fillIn()).as(d.span().toString()).doesNotHaveDuplicates();
            assertThat(d.fillIn()).as(d.span().toString()).noneMatch(d.with()::containsKey);
        }
    }
}
