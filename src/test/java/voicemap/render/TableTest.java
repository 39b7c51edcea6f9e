package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables in a terminal and in Markdown, and rows for a spreadsheet. */
class TableTest {
    private static final Document.Column NARROW = new Document.Column(List.of("Name"), 6);
    private static final Document.Column REST = new Document.Column(List.of("What", "it is"), 0);

    @Test
    void each_text_stays_in_its_column_and_an_item_hangs_from_its_mark() {
        Document.Table table = new Document.Table(
                List.of(NARROW, REST),
                2,
                List.of(
                        List.of(Document.Cell.of("Across both of the columns")),
                        List.of(
                                Document.Cell.of("amd"),
                                new Document.Cell(
                                        List.of("errors:", "· tells people from machines, in words"), Style.PLAIN))));
        assertThat(text(table, false))
                .isEqualTo(
                        """
                        Name    What
                                it is
                        Across both of the columns
                        amd     errors:
                                · tells people from machines, in
                                  words
                        """);
    }

    @Test
    void a_word_that_is_too_long_is_broken_behind_a_hyphen_or_where_the_room_ends() {
        assertThat(text(row("abc-defghi", "x"), false)).contains("abc-    x\ndefghi\n");
        assertThat(text(row("abcdefghij", "x"), false)).contains("abcdef  x\nghij\n");
        assertThat(text(row("abcde\uD83D\uDE00fg", "x"), false)).contains("abcde   x\n\uD83D\uDE00fg\n");
    }

    @Test
    void colour_takes_no_room_and_nothing_a_terminal_would_obey_gets_through() {
        Document.Table table = new Document.Table(
                List.of(NARROW, REST),
                2,
                List.of(List.of(new Document.Cell(List.of("a\u001b[2J"), Style.GOOD), Document.Cell.of("@|bold x|@"))));
        assertThat(text(table, true)).endsWith("\u001B[32ma [2J\u001B[0m   @|bold x|@\n");
    }

    @Test
    void markdown_has_a_table_of_its_own_in_which_no_text_ends_a_cell() {
        Document page = new Document(List.of(row("a|b", "<b>*x*")));
        assertThat(MarkdownPage.render(page))
                .isEqualTo("| Name | What it is |\n| --- | --- |\n| a\\|b | \\<b\\>\\*x\\* |\n");
        Document across = new Document(List.of(new Document.Table(
                List.of(NARROW, REST), 1, List.of(List.of(new Document.Cell(List.of("x", "y"), Style.PLAIN))))));
        assertThat(MarkdownPage.render(across)).endsWith("| **x**<br>**y** | |\n");
    }

    @Test
    void a_spreadsheet_reads_what_was_written_and_computes_nothing() {
        String csv = new Csv()
                .row(List.of("a", "b, c", "say \"x\"", "two\nlines", ""))
                .row(List.of("=1+1", "+1", "-1", "@x", "\tx"))
                .row(List.of("a=1", "\u001b[2J"))
                .text();
        assertThat(csv)
                .isEqualTo("a,\"b, c\",\"say \"\"x\"\"\",\"two\nlines\",\r\n'=1+1,'+1,'-1,'@x,' x\r\na=1,?[2J\r\n");
    }

    private static Document.Table row(String one, String other) {
        return new Document.Table(
                List.of(NARROW, REST), 2, List.of(List.of(Document.Cell.of(one), Document.Cell.of(other))));
    }

    private static String text(Document.Table table, boolean colour) {
        return TextPage.render(new Document(List.of(table)), 40, colour);
    }
}
