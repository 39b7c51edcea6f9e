package voicemap.render;

import java.util.List;
import voicemap.lint.Report;
import voicemap.lint.Verdict;

/** The sample report as the formats write it, and texts that none of them may stumble over. */
final class LintWritten {
    static final LintView VIEW = LintSample.view(80, false, false);
    static final List<Verdict> VERDICTS = LintSample.report().verdicts();

    /** Texts that have been the end of one format or another. */
    static final List<String> AWKWARD = List.of(
            LintSample.HOSTILE,
            "",
            " ",
            "\n",
            "\r\n\r\n::error::x",
            "]]>",
            "-->",
            "<![CDATA[",
            "&#0;",
            "%0A::error::",
            "##[stop-commands]x",
            "::stop-commands::x",
            "  ::error::after spaces",
            "\u00a0\u3000::error::after other spaces",
            "##vso[task.complete]",
            "word ".repeat(15) + "::error::in the second line " + "word ".repeat(30),
            "\ud800",
            "\udc00\ud800",
            "\ufffe\uffff",
            "\u0000\u0001\u001f\u007f\u0085\u009f",
            "\u2028\u2029\u200b\u200d\ufeff",
            "a|b\\|c\\\\|d",
            "`",
            "``",
            "` ` `",
            "\\",
            "{0}{{1}}}",
            "[x](0)[y](sarif:/runs/0)",
            "\\[x](y)",
            "C:\\temp\\x.yaml",
            "/abs/olute.yaml",
            "../up.yaml",
            "a/./b//c.yaml",
            "?query#fragment%41+ &=;",
            "日本語/😀.yaml",
            "\t\ttabs\t",
            "@octocat #1 !2 GH-3 https://evil.example www.evil.example",
            "<script>alert(1)</script>",
            "x".repeat(5_000));

    private LintWritten() {}

    static String written(String word, Report report, LintView view) {
        return LintFormats.of(word).render(report, view);
    }

    static String written(String word) {
        return written(word, LintSample.report(), VIEW);
    }
}
