package voicemap.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts of people who mean harm, or whose names are only unusual. */
public final class Nasty {
    private static final List<String> PIECES = List.of(
            "\"); process.exit(1); //",
            "'); process.exit(1); //",
            "`; process.exit(1); //",
            "${process.exit(1)}",
            "</Say><Hangup/>",
            "]]><Hangup/>",
            "--><Hangup/><!--",
            "*/ process.exit(1); /*",
            "{{business}}",
            "{{#amd}}",
            "{{{business}}}",
            "\u0001business\u0002",
            "$(touch owned)",
            "`touch owned`",
            "; touch owned #",
            "'; touch owned; '",
            "\\",
            "\\n",
            "\\'",
            "\\\"",
            "\"",
            "'",
            "''",
            "#",
            " # ",
            ": ",
            "- ",
            "+ ",
            "1. ",
            "12) ",
            "> ",
            "===",
            "---",
            "***",
            "~~~",
            "```",
            "| a | b |",
            "[a](javascript:alert(1))",
            "![a](https://example.com/x.png)",
            "<script>alert(1)</script>",
            "<b>",
            "&amp;",
            "&#60;",
            "https://example.com/x",
            "www.example.com",
            "a@example.com",
            ":smile:",
            "_x_",
            "~x~",
            "$x$",
            "&anchor",
            "*anchor",
            "!tag",
            "%",
            "@",
            "null",
            "true",
            "1e3",
            "0x10",
            "{a: 1}",
            "[1, 2]",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\u202e",
            "\u2066",
            "\u200f",
            "\ufeff",
            "\ud800",
            "\udc00",
            "\uffff",
            "\ud83d\ude00",
            "Zoë",
            "שלום",
            "می‌خواهم",
            "東京",
            "O'Brien & Sons");

    private Nasty() {}

    /** Each alone and in the middle of a name, many together, and long ones. */
    public static List<String> all() {
        List<String> out = new ArrayList<>();
        for (String p : PIECES) {
            out.add(p);
            out.add(p + "x");
            out.add("Riverside " + p + " Clinic");
        }
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 1 + random.nextInt(6); n > 0; n--) text.append(PIECES.get(random.nextInt(PIECES.size())));
            out.add(text.toString());
        }
        for (String p : List.of("a", "'", "\"", "`", "${x}", "\\", "{{business}}", "<")) {
            out.add(p.repeat(10_000 / p.length()));
        }
        return out;
    }
}
