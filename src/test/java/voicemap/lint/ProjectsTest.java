package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a project ends, so that no reference leads out of it. */
class ProjectsTest {
    @TempDir
    Path root;

    private Path file;

    @BeforeEach
    void folders() throws IOException {
        root = root.toRealPath();
        file = Files.createDirectories(root.resolve("team/designs/sub")).resolve("d.yaml");
    }

    private Path of(String working, String... named) {
        return new Projects(
                        root.resolve(working),
                        List.of(named).stream().map(root::resolve).toList())
                .of(file);
    }

    @Test
    void a_repository_goes_before_all_else() throws IOException {
        Files.createDirectory(root.resolve("team/.git"));
        Files.createFile(root.resolve("team/designs/voicemap.yaml"));
        assertThat(of("", "", "team/designs")).isEqualTo(root.resolve("team"));
        Files.createFile(root.resolve("team/designs/sub/.git"));
        assertThat(of("", "")).isEqualTo(root.resolve("team/designs/sub"));
    }

    @Test
    void where_there_is_none_the_nearest_configuration_does() throws IOException {
        for (String name : Configurations.NAMES) {
            Path outer = Files.createFile(root.resolve(name));
            assertThat(of("", "team/designs")).isEqualTo(root);
            Path inner = Files.createFile(root.resolve("team/designs").resolve(name));
            assertThat(of("", "team")).isEqualTo(root.resolve("team/designs"));
            Files.delete(outer);
            Files.delete(inner);
        }
    }

    @Test
    void else_the_outermost_folder_that_was_named_and_holds_the_file() {
        assertThat(of("", "team/designs")).isEqualTo(root.resolve("team/designs"));
        assertThat(of("", "team/designs", "team")).isEqualTo(root.resolve("team"));
        assertThat(of("", "other", "team/des")).isEqualTo(root);
    }

    @Test
    void else_the_current_folder_where_it_holds_the_file_and_else_that_of_the_file() {
        assertThat(of("team")).isEqualTo(root.resolve("team"));
        assertThat(of("other")).isEqualTo(root.resolve("team/designs/sub"));
        assertThat(of("team/designs/sub/deeper")).isEqualTo(root.resolve("team/designs/sub"));
        assertThat(new Projects(Path.of("/"), List.of()).of(file))
                .as("the root of the file system is no project")
                .isEqualTo(root.resolve("team/designs/sub"));
    }
}
