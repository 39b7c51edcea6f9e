package voicemap.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.Samples;
import voicemap.fact.Part;
import voicemap.fact.Setting;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Problem;

class DesignReaderTest {
    private static final DesignReader READER = new DesignReader(Samples.catalog(), CatalogFiles.checkbook());

    @TempDir
    Path folder;

    private Design read(String text) {
        return read(text, "design.yaml");
    }

    private Design read(String text, String name) {
        return READER.read(Documents.text(text, name), text, name, new References(folder, false, Bounds.USUAL));
    }

    private static Part part(Design design, String place) {
        return design.parts().stream()
                .filter(p -> p.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void product_names_alone_are_a_design() {
        Design design = read("workloads: [{name: calls, products: [Voice API, CR]}]");
        assertThat(design.chosen()).extracting(c -> c.product()).containsExactly("voice-api", "conversationrelay");
        assertThat(design.profile()).isNull();
        assertThat(design.scopes()).containsExactly("calls");
    }

    @Test
    void each_setting_knows_where_its_name_and_its_value_stand() {
        String text =
                """
                workloads:
                  - name: calls
                    requests:
                      - request: Calls
                        MachineDetection: "Enable"   # why
                        StatusCallbackEvent: [initiated, answered]
                """;
        Part calls = part(read(text), "Calls");
        Setting amd = calls.settings().get("MachineDetection");
        assertThat(amd.value()).isEqualTo("Enable");
        assertThat(amd.path()).isEqualTo("workloads[calls].requests[0].MachineDetection");
        assertThat(amd.key().toString()).contains("design.yaml:5:9").contains("endColumn=25");
        assertThat(amd.at().from()).hasToString("design.yaml:5:28");
        assertThat(amd.at().endColumn()).isEqualTo(34);
        assertThat(calls.settings().get("StatusCallbackEvent").value()).isEqualTo("initiated answered");
        assertThat(calls.whole()).isFalse();
    }

    @Test
    void blanks_and_null_belong_to_a_message_and_to_nothing_else() {
        Design design = read(
                "workloads:\n  - name: a\n    messages:\n      - {message: text, token: ' Good ', last: yes}\n"
                        + "      - {message: text, token: null, lang: }\n    numbers: [{name: ' desk ', owner: null}]\n");
        Part first = only(design, "message-text", 0);
        assertThat(first.value("token")).isEqualTo(" Good ");
        assertThat(first.value("last")).isEqualTo("true");
        assertThat(first.settings().get("token").at().from()).hasToString("design.yaml:4:33");
        Part second = only(design, "message-text", 1);
        assertThat(second.value("token")).isEqualTo("null");
        assertThat(second.lacks("lang")).isTrue();
        Part number = only(design, "number", 0);
        assertThat(number.value("name")).isEqualTo("desk");
        assertThat(number.lacks("owner")).isTrue();
    }

    private static Part only(Design design, String place, int index) {
        return design.parts().stream()
                .filter(p -> p.place().equals(place))
                .toList()
                .get(index);
    }

    @Test
    void twiml_in_a_block_is_shown_in_its_line_of_the_design() {
        String text =
                """
                workloads:
                  - name: calls
                    twiml:
                      - text: |

                          <Response>
                            <Say voice="alice">Hi</Say>
                          </Response>
                """;
        Part say = part(read(text), "<Say>");
        assertThat(say.extent().from()).hasToString("design.yaml:7:14");
        assertThat(say.settings().get("voice").at().from()).hasToString("design.yaml:7:25");
        assertThat(say.path()).isEqualTo("workloads[calls].twiml[0]/Response/Say[1]");
    }

    @Test
    void yaml_json_and_markdown_give_the_same_parts() throws IOException {
        String yaml = "design: x\nworkloads:\n  - name: calls\n    legs: [{to: agent, over: pstn}]\n"
                + "    twiml: ['<Response><Hangup/></Response>']\n";
        String json =
                "{\"design\": \"x\", \"workloads\": [{\"name\": \"calls\", \"legs\": [{\"to\": \"agent\", \"over\":"
                        + " \"pstn\"}], \"twiml\": [\"<Response><Hangup/></Response>\"]}]}";
        String markdown = "# Our design\n\n```yaml voicemap\n" + yaml + "```\n\nThe end.\n";
        List<String> expected = paths(read(yaml));
        assertThat(expected)
                .contains("workloads[calls].legs[0].to=agent", "workloads[calls].twiml[0]/Response/Hangup[1]");
        assertThat(paths(read(json, "design.json"))).isEqualTo(expected);
        Design inMarkdown = READER.read(
                MarkdownDesign.read(markdown, "d.md", Bounds.USUAL),
                markdown,
                "d.md",
                new References(folder, false, Bounds.USUAL));
        assertThat(paths(inMarkdown)).isEqualTo(expected);
        assertThat(part(inMarkdown, "leg").settings().get("to").at().from()).hasToString("d.md:7:17");
        assertThat(part(inMarkdown, "leg").settings().get("to").at().endColumn())
                .isEqualTo(22);
    }

    private static List<String> paths(Design design) {
        return design.parts().stream()
                .flatMap(p -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(p.path()),
                        p.settings().values().stream().map(s -> s.path() + "=" + s.value())))
                .toList();
    }

    @Test
    void requirements_by_reference_are_overlaid_and_differences_are_told() throws IOException {
        Files.writeString(
                folder.resolve("profile.yaml"), "purpose: [remind]\ndirection: outbound\ntalks: [message, keypad]\n");
        String text = "profile: profile.yaml\nworkloads:\n  - name: calls\n"
                + "    requirements: {direction: inbound, purpose: [remind]}\n";
        Design design = read(text, folder.resolve("design.yaml").toString());
        assertThat(design.clashes()).extracting(c -> c.question()).containsExactly("direction");
        assertThat(design.clashes().get(0).second().at().line()).isEqualTo(4);
        assertThat(design.profile().workload("calls").replies().get("direction").text())
                .isEqualTo("inbound");
        assertThat(design.profile().workload("calls").replies().get("talks").text())
                .isEqualTo("message, keypad");
    }

    @Test
    void what_is_referred_to_must_lie_in_the_project() throws IOException {
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(folder.resolve("outside.yaml"), "direction: inbound\n");
        Files.createSymbolicLink(project.resolve("link.yaml"), folder.resolve("outside.yaml"));
        String name = project.resolve("design.yaml").toString();
        for (String reference : List.of(
                "../outside.yaml", "link.yaml", folder.resolve("outside.yaml").toString())) {
            String text = "profile: " + reference + "\nworkloads: [{name: calls}]\n";
            References inside = new References(project, false, Bounds.USUAL);
            assertThatThrownBy(() -> READER.read(Documents.text(text, name), text, name, inside))
                    .as(reference)
                    .hasMessageContaining("outside of the project")
                    .hasMessageContaining("--allow-outside");
            References anywhere = new References(project, true, Bounds.USUAL);
            assertThat(READER.read(Documents.text(text, name), text, name, anywhere)
                            .profile())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "design: x|1:1|lists its workloads",
                "workloads: []|1:1|lists its workloads",
                "workloads: [{products: [dial]}]|1:13|name is missing",
                "workloads: [{name: a}, {name: a}]|1:25|two workloads",
                "workloads: [{name: a, products: [diall]}]|1:34|no product called diall; did you mean",
                "workloads: [{name: a, product: [dial]}]|1:23|products",
                "workloads: [{name: a, legs: [x]}]|1:30|keys with values",
                "workloads: [{name: a, requests: [{request: Call}]}]|1:44|Calls",
                "workloads: [{name: a, use-case: ivrr}]|1:33|use case",
                "workloads: [{name: a, twiml: [nowhere.xml]}]|1:31|no such file",
                "workloads: [{name: a, twiml: [{file: [x]}]}]|1:38|single value",
                "workloads: [{name: a, twiml: [{text: {a: b}}]}]|1:38|single value",
                "workloads: [{name: a, requirements: {direction: sideways}}]|1:49|direction is sideways",
                "{\"workloads\": [{\"name\": \"a\"}], \"profil\": \"x\"}|1:32|profile",
            })
    void what_is_wrong_is_refused_with_its_place_and_what_was_expected(String text, String place, String what) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Problem.class).satisfies(e -> assertThat(((Problem) e).line())
                .startsWith("design.yaml:" + place)
                .contains(what));
    }

    @Test
    void a_file_with_two_designs_is_refused_and_one_without_any_is_none() {
        String two = "---\ndesign: a\n---\n```yaml\ndesign: b\n```\n";
        assertThatThrownBy(() -> MarkdownDesign.read(two, "d.md", Bounds.USUAL)).hasMessageContaining("second design");
        assertThat(MarkdownDesign.read("# Title\n```yaml\nfoo: bar\n```\n", "d.md", Bounds.USUAL))
                .isNull();
        assertThat(MarkdownDesign.read("```yaml voicemap\nnever: closed\n", "d.md", Bounds.USUAL))
                .isNotNull();
        assertThatThrownBy(() -> MarkdownDesign.read("x\n\n```yaml\ndesign: [\n```\n", "d.md", Bounds.USUAL))
                .satisfies(e -> assertThat(((Problem) e).span().line()).isBetween(4, 5));
    }
}
