package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of files become URIs that give the same name back. */
class FileNamesTest {
    @Test
    void a_relative_name_is_a_relative_uri() {
        assertThat(FileNames.uri("a/b.yaml")).isEqualTo("a/b.yaml");
        assertThat(FileNames.uri("twiml/Größe 100% & mehr.xml"))
                .isEqualTo("twiml/Gr%C3%B6%C3%9Fe%20100%25%20%26%20mehr.xml");
        assertThat(FileNames.uri("a:b?c#d")).isEqualTo("a%3Ab%3Fc%23d");
        for (String name : List.of("a b", "ü/ö", "::x", "a\\b", "[x]", "日本/😀", "100%41", "a//b")) {
            assertThat(URI.create(FileNames.uri(name)).getPath()).isEqualTo(name);
        }
    }

    @Test
    void an_absolute_name_is_a_uri_of_the_file_scheme() {
        assertThat(FileNames.uri("/a b")).isEqualTo("file:///a%20b");
        assertThat(FileNames.uri("C:/a b")).isEqualTo("file:///C:/a%20b");
        assertThat(FileNames.absolute("/a")).isTrue();
        assertThat(FileNames.absolute("C:/a")).isTrue();
        assertThat(FileNames.absolute("a:/b".substring(1))).isFalse();
        assertThat(FileNames.absolute("a/b")).isFalse();
    }

    @Test
    void a_dot_at_the_start_means_nothing() {
        assertThat(FileNames.plain("./a.yaml")).isEqualTo("a.yaml");
        assertThat(FileNames.plain("././a.yaml")).isEqualTo("a.yaml");
        assertThat(FileNames.plain("../a.yaml")).isEqualTo("../a.yaml");
        assertThat(FileNames.plain(".hidden")).isEqualTo(".hidden");
        assertThat(FileNames.plain("./")).isEqualTo("./");
    }
}
