package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;
import static voicemap.render.LintWritten.VERDICTS;
import static voicemap.render.LintWritten.VIEW;
import static voicemap.render.LintWritten.written;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voicemap.lint.Finding;
import voicemap.lint.Report;
import voicemap.lint.Verdict;
import voicemap.lint.Verdict.By;

/** What a lint found as GitLab's report on code quality. */
class LintGitlabTest {
    @Test
    void gitlab_gets_every_field_it_asks_for_and_each_fingerprint_once() throws IOException {
        JsonNode issues = JsonTest.read(written("gitlab"));
        assertThat(issues).hasSameSizeAs(VERDICTS);
        Set<String> fingerprints = new HashSet<>();
        for (int i = 0; i < VERDICTS.size(); i++) {
            JsonNode issue = issues.get(i);
            Finding f = VERDICTS.get(i).finding();
            assertThat(issue.get("check_name").textValue()).isEqualTo(f.id());
            assertThat(issue.get("severity").textValue()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(issue.at("/location/path").textValue())
                    .isEqualTo(f.at().extent().from().file());
            assertThat(issue.at("/location/lines/begin").intValue())
                    .isEqualTo(Math.max(1, f.at().extent().from().line()));
            assertThat(fingerprints.add(issue.get("fingerprint").textValue())).isTrue();
        }
        assertThat(issues.at("/0/description").textValue())
                .isEqualTo("(suppressed: agreed in VOX-12 | until <2027>, says \"Ann\") No business profile is named"
                        + " [business-profile]");
        assertThat(issues.at("/0/severity").textValue()).isEqualTo("info");
        assertThat(issues.at("/1/severity").textValue()).isEqualTo("major");
    }

    @Test
    void the_same_found_twice_or_in_two_files_is_two_issues_for_gitlab() throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        for (String text : List.of("a.yaml", "b.yaml")) {
            Verdict once = LintSample.saying(text, By.NOBODY).verdicts().get(0);
            verdicts.add(once);
            verdicts.add(once);
        }
        JsonNode issues = JsonTest.read(written("gitlab", new Report(List.of(), verdicts, Map.of()), VIEW));
        assertThat(issues.findValuesAsText("fingerprint"))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }
}
