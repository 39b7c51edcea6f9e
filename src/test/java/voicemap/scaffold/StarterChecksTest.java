package voicemap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voicemap.engine.Samples;
import voicemap.yaml.Problem;

/** What is amiss in a starter fails the build, with its place. */
class StarterChecksTest {
    private static final String OWN = "voice-notifications/";

    @TempDir
    private Path folder;

    private Path copied() throws IOException {
        Path to = folder.resolve("starters");
        try (Stream<Path> walk = Files.walk(Projects.SMALL)) {
            for (Path from : walk.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(Projects.SMALL.relativize(from).toString());
                Files.createDirectories(target.getParent());
                Files.copy(from, target);
            }
        }
        return to;
    }

    private static List<String> problems(Path starters) {
        return new StarterChecks(Starters.folder(starters, Samples.catalog()))
                .problems().stream().map(Problem::line).toList();
    }

    @Test
    void the_small_starter_has_no_problem_and_packs_to_the_same_bytes() throws IOException {
        Path starters = copied();
        assertThat(problems(starters)).isEmpty();
        byte[] packed = Starters.folder(starters, null).packed();
        assertThat(packed).isEqualTo(Projects.small().packed());
        Files.writeString(starters.resolve("whole"), "a script beside the starters");
        Files.createDirectories(starters.resolve(OWN + "node_modules/x"));
        Files.writeString(starters.resolve(OWN + "node_modules/x/index.js"), "x");
        Files.writeString(starters.resolve(OWN + ".env"), "AUTH_TOKEN=secret");
        assertThat(Starters.folder(starters, null).packed()).isEqualTo(packed);
    }

    @Test
    void what_is_packed_is_what_was_checked() {
        Starters shipped = Starters.shipped();
        Starters source = Starters.folder(Samples.HOME.resolve("src/main/starters"), Samples.catalog());
        assertThat(new StarterChecks(source).problems()).isEmpty();
        assertThat(shipped.useCases()).isEqualTo(source.useCases());
        for (String useCase : shipped.useCases()) {
            assertThat(shipped.starter(useCase).files().keySet())
                    .isEqualTo(source.starter(useCase).files().keySet());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "starter.yaml ~ use-case: voice-notifications ~ use-case: voice-notification ~ starter.yaml:1:1: there is no use case called voice-notification; did you mean voice-notifications?",
                "starter.yaml ~ [voice-api, ~ [voice-apy, ~ starter.yaml:4:1: there is no product called voice-apy; did you mean voice-api?",
                "starter.yaml ~ product: amd ~ product: amdd ~ starter.yaml:13:9: there is no product called amdd; did you mean amd?",
                "starter.yaml ~ not inbound ~ not inbond ~ there is no trait called inbond; did you mean inbound?",
                "starter.yaml ~ outbound.reply: [key] ~ outbound.replies: [key] ~ there is no question called outbound.replies; did you mean outbound.reply?",
                "starter.yaml ~ outbound.reply: [key] ~ outbound.reply: [keys] ~ there is no answer to outbound.reply called keys; did you mean key?",
                "starter.yaml ~ outbound.reply: [key] ~ outbound.attempts: [2] ~ outbound.attempts is answered by no word",
                "starter.yaml ~ amd-dead-air ~ amd-dead-end ~ there is no record in the catalog called amd-dead-end; did you mean amd-dead-air?",
                "starter.yaml ~ limit: cps-default ~ limit: cps-defalt ~ there is no limit called cps-defalt; did you mean cps-default?",
                "starter.yaml ~ text: callback-number ~ text: callback ~ there is no text called callback",
                "starter.yaml ~ feature: retries ~ feature: retrie ~ there is no feature called retrie; did you mean retries?",
                "starter.yaml ~ key: voices ~ key: business ~ business stands here twice",
                "starter.yaml ~ otherwise: 1, feature ~ otherwise: one, feature ~ outbound.attempts may be unknown; say otherwise, as a number",
                "starter.yaml ~ test/amd.test.js] ~ test/amd.tests.js] ~ there is no file test/amd.tests.js; did you mean test/amd.test.js?",
                "starter.yaml ~ id: confirm ~ id: steps ~ a feature cannot be called steps",
                "reverts.yaml ~ amd-unknown-verdict ~ amd-unknown ~ reverts.yaml:1:3: there is no record in the catalog called amd-unknown",
                "reverts.yaml ~ amd-unknown-verdict ~ cps-night-calls ~ no feature is built after cps-night-calls",
                "reverts.yaml ~ test/amd.test.js ~ test/no.test.js ~ there is no file test/no.test.js",
                "reverts.yaml ~ case 'unknown': ~ case 'unheard': ~ the text stands 0 times in functions/amd.protected.js",
                "reverts.yaml ~ case 'unknown': ~ return ~ the text stands 2 times in functions/amd.protected.js",
                "functions/call.js ~ {{#retries}} ~ {{#retry}} ~ functions/call.js:12:6: no section retries ends here",
                "functions/call.js ~ // {{/retries}} ~ // x ~ call.js:12:6: the section retries does not end",
                "functions/call.js ~ // {{#amd}} ~ // {{# amd}} ~ call.js:9:6: this is no section",
                "functions/call.js ~ say: settings.business ~ say: `{{business}}` ~ no value may stand here",
                "functions/call.js ~ say: settings.business ~ say: 'for {{business}}' ~ no value may stand here",
                "functions/call.js ~ say: settings.business ~ say: {{business}} ~ no value may stand here",
                "functions/call.js ~ // Calls for {{business}}. ~ // Calls for {{busines}}. ~ there is no value busines; did you mean business?",
                "functions/call.js ~ // Calls for {{business}}. ~ x(); // {{#amd}} ~ a section stands on a line of its own",
                "README.md ~ {{day}} ~ {{ day }} ~ this is no tag",
                "README.md ~ Made on {{day}} ~ Made on `the {{day}}` ~ no value may stand here",
                "README.md ~ Made on {{day}} ~ Made [on]({{day}}) ~ no value may stand here",
                "README.md ~ ({{days}}) ~ ({{tier}}) ~ there is no value tier",
                "README.md ~ ({{days}}) ~ ({{name}}) {{id}} ~ there is no value id",
                "package.json ~ A starter ~ {{what}} ~ a tag stands in a file that takes none",
                "package.json ~ description ~ descriptions ~ there is no description on a line of its own",
                "assets/settings.private.json ~ callsPerSecond ~ callsAMinute ~ the setting callsPerSecond is missing"
            })
    void each_fault_is_found_where_it_is(String file, String old, String with, String problem) throws IOException {
        Path starters = copied();
        Path changed = starters.resolve(OWN + file);
        String text = Files.readString(changed);
        assertThat(text).contains(old);
        String after = text.replace(old, with);
        if (with.equals("{{#retry}}")) after = text.replace("retries}}", "retrie}}");
        Files.writeString(changed, after);
        if (with.equals("{{#retry}}")) {
            assertThat(problems(starters))
                    .anyMatch(p -> p.contains("call.js:12:6: there is no feature retrie; did you mean retries?"));
            return;
        }
        assertThat(problems(starters)).anyMatch(p -> p.contains(problem));
    }

    @Test
    void what_all_share_may_name_a_feature_that_only_some_have() throws IOException {
        Path starters = copied();
        Path kit = starters.resolve("kit/.env.example");
        Files.writeString(kit, Files.readString(kit).replace("amd}}", "nobody}}"));
        assertThat(problems(starters)).anyMatch(p -> p.contains("kit/.env.example:2:3: there is no feature nobody"));
        Path other = starters.resolve("self-service-ivr/starter.yaml");
        Files.createDirectories(other.getParent());
        Files.writeString(
                other, "use-case: self-service-ivr\nname: IVR\nwhat: x\nfeatures:\n  - {id: nobody, what: x}\n");
        assertThat(problems(starters)).isEmpty();
    }

    private static final String SHARED =
            """
            features:
              - id: shared
                what: Waits
                when: [{product: amd}]
                claims: [{id: amd-dead-air, with: shared}]
                files: [lib/wait.js]
            settings:
              - {key: waitSeconds, from: value, otherwise: 2, feature: shared}
            """;

    private static Path kit(Path starters, String manifest) throws IOException {
        return Files.writeString(starters.resolve("kit/starter.yaml"), manifest);
    }

    @Test
    void what_the_kit_says_of_itself_lies_under_each_starter() throws IOException {
        Path starters = copied();
        kit(starters, SHARED);
        assertThat(problems(starters)).singleElement().asString().contains("the setting waitSeconds is missing");
        Path settings = starters.resolve(OWN + "assets/settings.private.json");
        Files.writeString(settings, Files.readString(settings).replaceFirst("\\{", "{ \"waitSeconds\": 2,"));
        assertThat(problems(starters)).isEmpty();
        Manifest read =
                Starters.folder(starters, null).starter("voice-notifications").manifest();
        assertThat(read.features()).extracting(Manifest.Feature::id).endsWith("confirm", "shared");
        // a section of the starter may name it, and one of the same id stands in its place
        Path call = starters.resolve(OWN + "functions/call.js");
        Files.writeString(call, Files.readString(call) + "// {{#shared}}\n// {{/shared}}\n");
        Path own = starters.resolve(OWN + "starter.yaml");
        Files.writeString(
                own,
                Files.readString(own).replace("features:\n", "features:\n  - {id: shared, what: Waits otherwise}\n"));
        assertThat(problems(starters)).isEmpty();
        Manifest.Feature shared = Starters.folder(starters, null)
                .starter("voice-notifications")
                .manifest()
                .feature("shared");
        assertThat(shared.what()).isEqualTo("Waits otherwise");
        assertThat(shared.files()).isEmpty();
    }

    @Test
    void a_file_that_a_starter_leaves_out_is_no_file_of_the_kits_features() throws IOException {
        Path starters = copied();
        kit(starters, SHARED.replaceAll("(?s)settings:.*", ""));
        Files.writeString(
                starters.resolve("kit/reverts.yaml"),
                "- {gotcha: amd-dead-air, file: lib/wait.js, text: no such text, becomes: x, test: test/amd.test.js}\n");
        assertThat(problems(starters)).singleElement().asString().contains("the text stands 0 times in lib/wait.js");
        Path own = starters.resolve(OWN + "starter.yaml");
        Files.writeString(own, Files.readString(own) + "leaves-out: [lib/wait.js]\n");
        assertThat(problems(starters)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "features: ~ name: Kit,features: ~ kit/starter.yaml:1:1: there is no key name; expected one of serves, no-code, texts, features, settings",
                "product: amd ~ product: amdd ~ kit/starter.yaml:4:13: there is no product called amdd",
                "with: shared ~ with: [shared, retries] ~ kit/starter.yaml:5:14: there is no feature called retries",
                "feature: shared ~ feature: [shared, retries] ~ there is no feature called retries",
                "id: amd-dead-air ~ id: amd-dead-end ~ there is no record in the catalog called amd-dead-end"
            })
    void faults_of_the_kit_are_found_once(String old, String with, String problem) throws IOException {
        Path starters = copied();
        assertThat(SHARED).contains(old);
        kit(starters, SHARED.replace(old, with.replace(",features", "\nfeatures")));
        assertThat(problems(starters)).singleElement().asString().contains(problem);
    }

    @Test
    void no_path_leaves_the_folder_and_no_two_are_one_for_some_systems() throws IOException {
        assertThat(StarterChecks.plain("a/b-c/.d_e.js")).isTrue();
        for (String p : List.of("../a", "a/../b", "a//b", "/a", "a b", "a\\b", "C:a", "", ".", "a/.", "ä"))
            assertThat(StarterChecks.plain(p)).as(p).isFalse();
        Path starters = copied();
        Files.writeString(starters.resolve(OWN + "readme.md"), "x");
        Files.writeString(starters.resolve(OWN + "design.yaml"), "x");
        assertThat(problems(starters))
                .anyMatch(p -> p.contains("some systems take this for README.md"))
                .anyMatch(p -> p.contains("design.yaml is made for each project"));
    }

    @Test
    void a_folder_without_a_manifest_is_no_starter() throws IOException {
        Path starters = copied();
        Files.delete(starters.resolve(OWN + "starter.yaml"));
        assertThat(problems(starters)).singleElement().asString().contains("the folder has no starter.yaml");
    }
}
