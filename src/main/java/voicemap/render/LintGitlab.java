package voicemap.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import voicemap.lint.Finding;
import voicemap.lint.Report;
import voicemap.lint.Verdict;
import voicemap.model.Extent;
import voicemap.model.Plain;

/** What a lint found as GitLab's report on code quality. */
final class LintGitlab {
    private LintGitlab() {}

    static String render(Report report, LintView view) {
        List<Map<String, Object>> issues = new ArrayList<>();
        Map<String, Integer> keys = new HashMap<>();
        for (Verdict v : report.verdicts()) {
            Finding f = v.finding();
            Extent e = f.at().extent();
            String file = FileNames.plain(e.from().file());
            // of two with one fingerprint GitLab shows one, and the key says nothing of the file
            String key = file + "|" + f.key();
            int nth = keys.merge(key, 1, Integer::sum);
            issues.add(Json.object(
                    "description",
                    description(v),
                    "check_name",
                    f.id(),
                    "fingerprint",
                    Fingerprint.of(nth == 1 ? key : key + "|" + nth),
                    "severity",
                    severity(v),
                    "location",
                    Json.object(
                            "path",
                            file,
                            "lines",
                            Json.object("begin", Math.max(1, e.from().line()), "end", Math.max(1, e.endLine())))));
        }
        return Orders.none(Json.write(issues), Json.NUMBER_SIGN);
    }

    private static String description(Verdict v) {
        Finding f = v.finding();
        String state =
                v.counts() ? "" : "(" + v.state().word() + (v.reason().isEmpty() ? "" : ": " + v.reason()) + ") ";
        // the name of the check is not shown everywhere
        return Plain.line(state + f.message() + " [" + f.id() + "]");
    }

    private static String severity(Verdict v) {
        if (!v.counts()) return "info";
        return switch (v.finding().severity()) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
    }
}
