package voicemap.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import voicemap.model.Check;
import voicemap.model.Condition;
import voicemap.model.Extent;
import voicemap.model.PartPattern;
import voicemap.model.Relation;
import voicemap.model.Relation.Kind;
import voicemap.model.Span;
import voicemap.model.Warrant;

/** A part finds its companions among all others of its workload, and is none of its own. */
class CompanyTest {
    private static final Part FIRST = part("leg");
    private static final Part SECOND = part("leg");
    private static final Part OTHER = part("number");

    private static Part part(String place) {
        return new Part("w", place, null, Extent.at(new Span("f", 1, 1)), place, false);
    }

    private static CheckRow row(Kind kind, String... places) {
        PartPattern other = new PartPattern(List.of(places), List.of(), List.of());
        PartPattern part = new PartPattern(List.of("leg"), List.of(), List.of(new Relation(kind, other)));
        Check check = new Check(
                "x",
                part,
                Condition.ALWAYS,
                Condition.ALWAYS,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Warrant.OF_RECORD,
                new Span("f", 1, 1));
        return new CheckRow(check, "leg", null, null);
    }

    @Test
    void the_first_of_the_workload_is_told_and_never_the_part_itself() {
        Company all = new Company("w", List.of(FIRST, OTHER, SECOND));
        CheckRow legs = row(Kind.WITH, "leg");
        assertThat(all.companion(legs, FIRST)).isSameAs(SECOND);
        assertThat(all.companion(legs, SECOND)).isSameAs(FIRST);
        assertThat(all.companion(row(Kind.WITH, "leg", "number"), FIRST)).isSameAs(OTHER);
        assertThat(all.companion(row(Kind.WITH, "trunk"), FIRST)).isNull();
        assertThat(new Company("w", List.of(FIRST)).companion(legs, FIRST)).isNull();
    }

    @Test
    void so_it_is_with_what_would_mend() {
        Company all = new Company("w", List.of(FIRST, OTHER));
        assertThat(all.mender(row(Kind.WITHOUT, "leg"), FIRST)).isNull();
        assertThat(all.mender(row(Kind.WITHOUT, "leg"), OTHER)).isSameAs(FIRST);
        assertThat(all.mender(row(Kind.WITHOUT, "number"), FIRST)).isSameAs(OTHER);
    }
}
