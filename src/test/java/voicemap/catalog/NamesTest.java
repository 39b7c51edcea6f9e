package voicemap.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import voicemap.engine.Samples;
import voicemap.model.Choice;
import voicemap.model.Product;
import voicemap.model.UseCase;

/** Everything of the catalog answers to its id and to the names people use for it. */
class NamesTest {
    private final Names names = new Names(Samples.catalog());

    @Test
    void everything_answers_to_its_id_and_its_name() {
        for (Product p : Samples.catalog().products().values()) {
            assertThat(names.id(p.id())).isEqualTo(p.id());
        }
        for (UseCase u : Samples.catalog().useCases().values()) {
            assertThat(names.id(u.id())).isEqualTo(u.id());
            assertThat(names.id(u.name())).isEqualTo(u.id());
        }
        for (Choice c : Samples.catalog().choices().values())
            assertThat(names.id(c.id())).isEqualTo(c.id());
    }

    @Test
    void no_name_is_forgotten() {
        for (Product p : Samples.catalog().products().values()) {
            assertThat(names.id(p.name())).as(p.name()).isNotNull();
            for (String aka : p.aka()) assertThat(names.id(aka)).as(aka).isNotNull();
        }
        for (UseCase u : Samples.catalog().useCases().values()) {
            for (String aka : u.aka()) assertThat(names.id(aka)).as(aka).isNotNull();
        }
    }

    @Test
    void case_spaces_and_brackets_make_no_difference() {
        assertThat(names.id("gather")).isEqualTo("gather");
        assertThat(names.id("<Gather>")).isEqualTo("gather");
        assertThat(names.id("task router")).isEqualTo("taskrouter");
        assertThat(names.id("VOICE-NOTIFICATIONS")).isEqualTo("voice-notifications");
        assertThat(names.id("machine detection")).isEqualTo("amd");
    }

    @Test
    void a_mistyped_name_finds_the_nearest_and_a_strange_one_none() {
        assertThat(names.id("taskruter")).isNull();
        assertThat(names.nearest("taskruter")).isIn("taskrouter", "TaskRouter");
        assertThat(names.id("")).isNull();
        assertThat(names.nearest("a dog that barks at night")).isNull();
    }
}
