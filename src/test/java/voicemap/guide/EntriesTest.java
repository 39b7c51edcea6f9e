package voicemap.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voicemap.engine.Samples;
import voicemap.guide.Entry.Kind;
import voicemap.model.Gotcha;

/** Everything of the catalog answers to its id and to its names. */
class EntriesTest {
    private final Entries entries = Entries.of(Samples.catalog());

    @Test
    void every_kind_is_there_and_no_id_stands_twice() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Map<String, Entry> seen = new HashMap<>();
        for (Entry e : entries.all()) {
            kinds.add(e.kind());
            assertThat(seen.put(e.id(), e)).as(e.id()).isNull();
            assertThat(entries.find(e.id())).containsExactly(e);
        }
        assertThat(kinds).isEqualTo(EnumSet.complementOf(EnumSet.of(Kind.PLACE, Kind.RULE, Kind.CAUSE)));
    }

    @Test
    void no_name_is_forgotten() {
        for (Entry e : entries.all()) {
            assertThat(entries.find(e.name())).as(e.name()).isNotEmpty();
            for (String aka : e.aka()) assertThat(entries.find(aka)).as(aka).isNotEmpty();
        }
    }

    @Test
    void case_spaces_and_brackets_make_no_difference() {
        assertThat(ids("task router")).containsExactly("taskrouter");
        assertThat(ids("<Gather>")).containsExactly("gather");
        assertThat(ids("VOICE-NOTIFICATIONS")).containsExactly("voice-notifications");
        assertThat(ids("machine detection")).containsExactly("amd");
        assertThat(ids("not outbound")).containsExactly("outbound");
        assertThat(ids("direction=inbound")).containsExactly("direction");
        assertThat(ids("error 64105")).containsExactly("64105");
    }

    @Test
    void nothing_is_found_for_nothing() {
        assertThat(ids("")).isEmpty();
        assertThat(ids("-")).isEmpty();
        assertThat(ids("taskruter")).isEmpty();
        assertThat(entries.nearest("taskruter")).isIn("taskrouter", "TaskRouter");
        assertThat(entries.nearest("a dog that barks at night in the yard behind the house"))
                .isNull();
    }

    @Test
    void an_error_code_leads_to_the_gotchas_that_it_shows() {
        Map<String, List<String>> wanted = new HashMap<>();
        for (Entry e : entries.all()) {
            if (e.record() instanceof Gotcha g) {
                for (String c : g.codes())
                    wanted.computeIfAbsent(c, k -> new java.util.ArrayList<>()).add(g.id());
            }
        }
        assertThat(wanted).hasSizeGreaterThan(70);
        wanted.forEach((code, gotchas) ->
                assertThat(((ErrorCode) entries.get(code).record()).shows()).isEqualTo(gotchas));
    }

    @Test
    void a_code_that_only_a_text_names_is_there_and_a_figure_is_not() {
        assertThat(((ErrorCode) entries.get("54006").record()).named()).isNotEmpty();
        assertThat(((ErrorCode) entries.get("54006").record()).shows()).isEmpty();
        for (String figure : List.of("27001", "86400", "65535", "10000", "14400")) {
            assertThat(entries.get(figure)).as(figure).isNull();
        }
    }

    private List<String> ids(String words) {
        return entries.find(words).stream().map(Entry::id).toList();
    }
}
