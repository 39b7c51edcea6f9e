package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.checklist.Checklist;
import voicemap.checklist.Item;
import voicemap.engine.Samples;
import voicemap.model.Severity;
import voicemap.model.Stage;
import voicemap.model.Standing;
import voicemap.model.Warrant;

/** Cells of a checklist in a spreadsheet: quoted where they must be, and never computed. */
class ChecklistCsvTest {
    private static String row(String what) {
        Item item = new Item(
                "an-id",
                Item.Kind.GOTCHA,
                Stage.TEST,
                Severity.ERROR,
                what,
                "why",
                "check",
                "fix",
                List.of(),
                null,
                List.of("1", "2"),
                List.of("amd"),
                List.of(),
                new Warrant(Standing.VERIFIED, List.of("docs-amd"), List.of()));
        Checklist list = new Checklist(List.of(item), List.of(), List.of()).only(Severity.NOTE, Set.of(Stage.TEST));
        String[] lines = ChecklistPage.csv(ChecklistSheet.of("t", "", list, list, false, Samples.catalog()))
                .split("\r\n", 2);
        assertThat(lines[0]).startsWith("id,due,kind,");
        return lines[1];
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x"})
    void what_a_spreadsheet_would_compute_is_a_text(String what) {
        assertThat(row(what)).contains(",'" + what + ",why,");
    }

    @Test
    void what_needs_quotes_has_them() {
        assertThat(row("a, b")).contains(",\"a, b\",why,");
        assertThat(row("a \"b\"")).contains(",\"a \"\"b\"\"\",why,");
        assertThat(row("\tx")).contains(",' x,why,");
        assertThat(row("plain = 1")).contains(",plain = 1,why,");
        assertThat(row("x"))
                .endsWith(
                        ",,,,1 2,Answering Machine Detection,,https://www.twilio.com/docs/voice/answering-machine-detection\r\n");
    }
}
