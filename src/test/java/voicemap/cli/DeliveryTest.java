package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;

class DeliveryTest {
    @TempDir
    Path folder;

    private Path project;
    private Path file;

    @BeforeEach
    void make() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        file = Files.writeString(project.resolve("a.yaml"), "a: ü\r\n");
    }

    private void over(Path target, String before, String text) {
        Delivery.over(target, before, text, project, Bounds.USUAL);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> list = Files.list(project)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_file_is_written_over_and_keeps_who_may_read_it() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
        over(file, "a: ü\r\n", "b: 😀\r\n");
        assertThat(file).hasContent("b: 😀\r\n");
        assertThat(Files.readString(file)).isEqualTo("b: 😀\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x---");
        assertThat(left()).containsExactly("a.yaml");
    }

    @Test
    void a_byte_order_mark_stays() throws IOException {
        Files.writeString(file, "\uFEFFa: 1\n");
        over(file, "a: 1\n", "a: 2\n");
        assertThat(Files.readString(file)).isEqualTo("\uFEFFa: 2\n");
    }

    @Test
    void a_file_that_was_changed_meanwhile_is_left_alone() throws IOException {
        assertThatThrownBy(() -> over(file, "a: 1\n", "a: 2\n"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("changed meanwhile");
        assertThat(Files.readString(file)).isEqualTo("a: ü\r\n");
    }

    @Test
    void a_link_within_the_project_stays_a_link() throws IOException {
        Path link = Files.createSymbolicLink(project.resolve("link.yaml"), Path.of("a.yaml"));
        over(link, "a: ü\r\n", "b");
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo("b");
    }

    @Test
    void a_link_out_of_the_project_is_not_followed() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("b.yaml"), "b");
        Path link = Files.createSymbolicLink(project.resolve("link.yaml"), elsewhere);
        assertThatThrownBy(() -> over(link, "b", "c"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("outside of the project");
        Path inside = Files.createSymbolicLink(project.resolve("sub"), folder);
        assertThatThrownBy(() -> over(inside.resolve("b.yaml"), "b", "c"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("outside of the project");
        assertThat(Files.readString(elsewhere)).isEqualTo("b");
    }

    @Test
    void what_is_not_there_or_no_file_is_said() {
        assertThatThrownBy(() -> over(project.resolve("none.yaml"), "b", "c"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> over(project, "b", "c"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("folder");
    }
}
