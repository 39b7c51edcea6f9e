package voicemap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voicemap.advice.Advice;
import voicemap.engine.Samples;
import voicemap.laws.ProfileGenerator;
import voicemap.model.Yaml;
import voicemap.profile.Profile;
import voicemap.yaml.Problem;

/** What stands in a project, by the profile. */
class GeneratorTest {
    private static final Path GOLDEN = Samples.HOME.resolve("src/test/resources/starters-golden.txt");
    /** How many profiles are made for what holds of all. */
    private static final int PROFILES = Integer.getInteger("voicemap.profiles", 20);

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PLAIN =
            """
            business: Riverside Clinic
            purpose: [remind]
            direction: %s
            talks: [message]
            outbound:
              starts: [list]
              answering-machines: %s
              reply: %s
              attempts: %s
            """;

    private static Project project(String direction, String machines, String reply, String attempts) {
        return Projects.small(PLAIN.formatted(direction, machines, reply, attempts));
    }

    private static Project all() {
        return project("outbound", "leave-message", "[key]", "2");
    }

    private static JsonNode settings(Project project) {
        try {
            return MAPPER.readTree(Projects.text(project, Starter.SETTINGS));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_project_is_what_it_was_when_somebody_read_it() throws IOException {
        String made = Projects.golden(all());
        if (Boolean.getBoolean("voicemap.update")) Files.writeString(GOLDEN, made);
        assertThat(made).isEqualTo(Files.readString(GOLDEN));
        assertThat(Projects.golden(all())).isEqualTo(made);
    }

    /** Each way in, and what is just not one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outbound | leave-message | [key] | 2 | message amd retries confirm",
                "outbound | ignore | [key] | 2 | message retries confirm",
                "outbound | leave-message | [key] | 1 | message amd confirm",
                "both | leave-message | [key] | 2 | message amd confirm",
                "outbound | leave-message | [speech] | 2 | message amd retries confirm",
                "outbound | leave-message | [none] | 2 | message amd retries",
                "outbound | ignore | unknown | unknown | message"
            })
    void features_follow_from_the_answers(
            String direction, String machines, String reply, String attempts, String features) {
        assertThat(Projects.on(project(direction, machines, reply, attempts)))
                .isEqualTo(Arrays.asList(features.split(" ")));
    }

    @Test
    void each_feature_names_the_answers_that_brought_it_with_their_lines() {
        Explanation why = all().explanation();
        assertThat(why.feature("confirm").because()).singleElement().satisfies(r -> {
            assertThat(r.grounds()).singleElement().satisfies(g -> {
                assertThat(g.toString()).isEqualTo("outbound.reply: key");
                assertThat(g.at()).hasToString("profile.yaml:8:3");
            });
        });
        assertThat(why.feature("retries").because().get(0).grounds())
                .anyMatch(g -> g.toString().equals("outbound.attempts: 2") && g.at().line() == 9);
        assertThat(why.feature("amd").because().get(0).say()).startsWith("Answering Machine Detection (recommended): ");
        assertThat(why.feature("message").because()).isEmpty();
        assertThat(why.claims())
                .filteredOn(c -> c.id().equals("amd-unknown-verdict"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.test()).isEqualTo("test/amd.test.js");
                    assertThat(c.sources()).isNotEmpty().allMatch(s -> s.read().startsWith("20"));
                });
    }

    /** Two projects that differ in one thing differ in what that needs and in nothing else. */
    @Test
    void without_a_feature_its_files_and_sections_are_gone_and_all_else_stays() {
        Project with = all();
        Project without = project("outbound", "ignore", "[key]", "2");
        Set<String> gone = new TreeSet<>(with.files().keySet());
        gone.removeAll(without.files().keySet());
        assertThat(gone).containsExactly("functions/amd.protected.js", "test/amd.test.js");
        Set<String> changed = new TreeSet<>();
        without.files().forEach((path, content) -> {
            if (!Arrays.equals(content, with.files().get(path))) changed.add(path);
        });
        assertThat(changed)
                .containsExactly(
                        ".env.example",
                        "README.md",
                        Starter.SETTINGS,
                        "functions/call.js",
                        "scripts/hello",
                        Starter.STEPS);
        assertThat(Projects.text(without, "functions/call.js"))
                .doesNotContain("machineDetection", "{{")
                .contains("attempts: settings.attempts");
        assertThat(Projects.text(without, "README.md")).contains("Machines are not told from people.");
        assertThat(Projects.text(with, "README.md")).doesNotContain("Machines are not told from people.");
        assertThat(without.explanation().leftOut())
                .extracting(Explanation.LeftOut::id)
                .containsExactly("amd");
    }

    /** Whatever a profile brings: what a project says it is built after is named by a test that the project has. */
    @Test
    void each_claim_of_a_project_has_its_test_there() {
        ProfileGenerator generator = new ProfileGenerator(Samples.catalog());
        Starters starters = Starters.folder(Samples.HOME.resolve("src/main/starters"), null);
        Set<String> without = new TreeSet<>();
        List<Starter> each = starters.useCases().stream().map(starters::starter).toList();
        int tried = 0;
        for (int seed = 0; seed < PROFILES; seed++) {
            Profile profile = Projects.profile(generator.profile(seed).json());
            Advice advice = Projects.advice(profile);
            // contradictions leave none
            if (advice.workloads().isEmpty()) continue;
            tried++;
            for (Starter starter : each) {
                Project project = Projects.of(
                        starter, profile, advice, advice.workloads().get(0).name());
                Set<String> named = named(project);
                for (Explanation.Claim c : project.explanation().claims()) {
                    if (!named.contains(c.id())) without.add(starter.manifest().useCase() + ": " + c.id());
                }
            }
        }
        assertThat(tried).isGreaterThan(PROFILES / 2);
        assertThat(without).isEmpty();
    }

    @Test
    void a_claim_may_need_another_feature_and_a_setting_one_of_several(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("voice-notifications"));
        Files.writeString(
                folder.resolve("voice-notifications/starter.yaml"),
                """
                use-case: voice-notifications
                name: Small
                what: x
                features:
                  - id: message
                    what: x
                    claims: [{id: amd-dead-air, with: [amd, retries]}, amd-unknown-verdict]
                  - {id: amd, what: x, when: [{product: amd}]}
                  - {id: retries, what: x, when: [{traits: [tries-again, not inbound]}]}
                settings:
                  - {key: wait, from: value, otherwise: 2, feature: [amd, retries]}
                """);
        Starters starters = Starters.folder(folder, Samples.catalog());
        for (String answers : List.of("leave-message 2", "leave-message 1", "ignore 2", "ignore 1")) {
            String[] words = answers.split(" ");
            Project made = Projects.of(
                    starters,
                    "voice-notifications",
                    Projects.profile(PLAIN.formatted("outbound", words[0], "[key]", words[1])));
            boolean both = answers.equals("leave-message 2");
            assertThat(made.explanation().claims())
                    .as(answers)
                    .extracting(Explanation.Claim::id)
                    .containsExactlyElementsOf(
                            both ? List.of("amd-dead-air", "amd-unknown-verdict") : List.of("amd-unknown-verdict"));
            assertThat(settings(made).has("wait")).as(answers).isEqualTo(!answers.equals("ignore 1"));
        }
    }

    /** All words of a project's tests that may be ids, comments left aside. */
    private static Set<String> named(Project project) {
        Set<String> out = new TreeSet<>();
        for (String path : project.files().keySet()) {
            if (!path.startsWith("test/") || !path.endsWith(".test.js")) continue;
            Projects.text(project, path)
                    .lines()
                    .filter(line -> !line.strip().startsWith("//"))
                    .forEach(line -> out.addAll(List.of(line.split("[^a-z0-9-]+"))));
        }
        return out;
    }

    /** Whoever gets a project learns what was advised and is not in it. */
    @Test
    void what_was_advised_and_is_not_built_is_said() {
        Project project = all();
        assertThat(project.explanation().absent())
                .extracting(Explanation.Absent::id)
                .doesNotContain("amd", "voice-api", "say", "twilio-phone-numbers")
                .containsExactly("own-server", "gather");
        assertThat(Projects.text(project, "README.md"))
                .contains(
                        "| Answering Machine Detection | yes | ",
                        "| Phone Numbers (IncomingPhoneNumbers) | needs no code | ",
                        "| \\<Gather\\> | no | ");
    }

    @Test
    void settings_are_answers_limits_and_texts_as_data() {
        JsonNode settings = settings(
                Projects.small(
                        PLAIN.formatted("outbound", "ignore", "[key]", "3")
                                + "languages: [de-DE, en-GB]\n"
                                + "starter:\n  apology: 'Oh \"dear\"'\n  callback-number: +4930123456\n  prefix: +49\n  zone: Europe/Berlin\n  names: [Nguyễn, O'Brien]\n"));
        assertThat(settings.get("business").asText()).isEqualTo("Riverside Clinic");
        assertThat(settings.get("attempts").isInt()).isTrue();
        assertThat(settings.get("attempts").asInt()).isEqualTo(3);
        assertThat(settings.get("languages")).hasSize(2);
        assertThat(settings.get("callsPerSecond").isInt()).isTrue();
        assertThat(settings.get("apology").asText()).isEqualTo("Oh \"dear\"");
        assertThat(settings.get("callbackNumber").asText()).isEqualTo("+4930123456");
        assertThat(settings.get("sender").asText()).isEqualTo("https://example.com/in");
        assertThat(settings.get("prefix").asText()).isEqualTo("+49");
        assertThat(settings.get("zone").asText()).isEqualTo("Europe/Berlin");
        assertThat(settings.get("names").get(1).asText()).isEqualTo("O'Brien");
        assertThat(settings.get("voices").get("en-US").asText()).isEqualTo("Polly.Joanna-Neural");
        JsonNode silent = settings(Projects.small("direction: outbound\n"));
        assertThat(silent.get("business").asText()).isEqualTo("Voice Notifications");
        assertThat(silent.get("languages").get(0).asText()).isEqualTo("en-US");
        assertThat(silent.has("attempts")).isFalse();
    }

    @Test
    void texts_by_language_and_data_are_read_by_their_kind() {
        String base = PLAIN.formatted("outbound", "ignore", "[key]", "1") + "languages: [de-DE]\n";
        JsonNode own = settings(Projects.small(base));
        assertThat(own.get("greeting")).hasToString("{\"en-US\":\"Hello.\"}");
        assertThat(own.get("menu")).hasToString("[{\"key\":\"1\",\"price\":2.5}]");
        assertThat(own.has("music")).isFalse();
        JsonNode said = settings(Projects.small(
                base + "starter: {greeting: Tag, menu: {a: [1, true]}, music: 'https://example.com/a.mp3'}\n"));
        assertThat(said.get("greeting").get("de-DE").asText()).isEqualTo("Tag");
        assertThat(said.get("greeting").get("en-US").asText()).isEqualTo("Hello.");
        assertThat(said.get("menu")).hasToString("{\"a\":[\"1\",true]}");
        assertThat(said.get("music").asText()).isEqualTo("https://example.com/a.mp3");
        JsonNode with = settings(Projects.small(
                PLAIN.formatted("outbound", "leave-message", "[key]", "1") + "starter: {greeting: {fr-FR: Salut}}\n"));
        assertThat(with.get("menu")).hasSize(2);
        assertThat(with.get("menu").get(1)).hasToString("{\"key\":\"2\"}");
        assertThat(with.get("greeting").get("fr-FR").asText()).isEqualTo("Salut");
        assertThatThrownBy(() -> Projects.small(base + "starter: {greeting: {French: x}}\n"))
                .hasMessageContaining("French is no language");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apolgy: x | profile.yaml:11:3: the starter voice-notifications takes no text apolgy; did you mean apology?",
                "callback-number: 0800 123 | profile.yaml:11:20: callback-number is 0800 123; expected a number such as +15550100",
                "sender: http://example.com | expected an address that starts with https:// or wss://",
                "sender: 'https://example.com/a b' | expected an address that starts with https:// or wss://",
                "prefix: 0044 | profile.yaml:11:11: prefix is 0044; expected a prefix such as +1",
                "zone: America/New York | zone is America/New York; expected a time zone such as America/New_York; did you mean America/New_York?",
                "zone: EST5EDT; rm | expected a time zone such as America/New_York",
                "apology: [a, b] | apology must be a single value, found a list",
                "apology: '' | expected a text with something in it"
            })
    void a_text_that_the_starter_does_not_take_is_refused_where_it_stands(String line, String problem) {
        String profile = PLAIN.formatted("outbound", "ignore", "[key]", "1") + "starter:\n  " + line + "\n";
        assertThatThrownBy(() -> Projects.small(profile))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.line()).contains(problem));
    }

    @Test
    void names_of_packages_are_of_plain_letters() {
        assertThat(Packages.name("Zoë's \"Café\"", "ivr")).isEqualTo("zoe-s-cafe-ivr");
        assertThat(Packages.name("東京", "ivr")).isEqualTo("ivr");
        assertThat(Packages.name("../../x", "ivr")).isEqualTo("x-ivr");
        assertThat(Packages.name("a".repeat(10_000), "ivr")).hasSize(104);
    }

    /** No text of a profile becomes anything but a text, wherever it goes. */
    @Test
    void texts_of_people_who_mean_harm_stay_texts() throws IOException {
        for (String text : Nasty.all()) {
            String name = text.length() > 100
                    ? ""
                    : text.codePoints()
                            .filter(c -> !Character.isISOControl(c))
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
            String profile = "business: " + Yaml.scalar(name) + "\n"
                    + "direction: outbound\ntalks: [message]\npurpose: [remind]\noutbound: {answering-machines: leave-message}\n"
                    + (text.isBlank() ? "" : "starter: {apology: " + Yaml.scalar("x" + text) + "}\n");
            Project project = Projects.small(profile);
            String shown = voicemap.model.Plain.line(name);
            JsonNode settings = settings(project);
            assertThat(settings.get("business").asText()).isEqualTo(shown.isEmpty() ? "Voice Notifications" : shown);
            if (!text.isBlank()) {
                assertThat(settings.get("apology").asText()).isEqualTo(voicemap.model.Plain.line("x" + text));
            }
            assertThat(MAPPER.readTree(Projects.text(project, "package.json"))
                            .get("description")
                            .asText())
                    .isEqualTo(shown.isEmpty() ? "Voice Notifications" : "Voice Notifications for " + shown);
            for (byte[] content : project.files().values()) {
                String whole = new String(content, java.nio.charset.StandardCharsets.UTF_8);
                assertThat(whole.codePoints()).allMatch(c -> c == '\n' || voicemap.model.Plain.shows(c));
            }
            String code = Projects.text(project, "functions/call.js");
            assertThat(code.lines().count()).isEqualTo(14);
            assertThat(Projects.text(project, "calls/hello.xml").lines()).hasSize(5);
        }
    }

    @Test
    void what_a_file_is_decides_how_it_is_filled() {
        assertThat(
                        List.of("a.js", "b.mjs", "c.yml", "d.md", "e.xml", ".env.example", ".npmrc", "f.json", "g.wav")
                                .stream()
                                .map(p -> FileKind.of(p, new byte[0])))
                .containsExactly(
                        FileKind.SCRIPT,
                        FileKind.SCRIPT,
                        FileKind.YAML,
                        FileKind.MARKDOWN,
                        FileKind.XML,
                        FileKind.ENVIRONMENT,
                        FileKind.LINES,
                        FileKind.DATA,
                        FileKind.DATA);
        assertThat(FileKind.of("run", "#!/usr/bin/env node\n".getBytes())).isEqualTo(FileKind.SCRIPT);
        assertThat(FileKind.of("run", "#!/bin/sh\n".getBytes())).isEqualTo(FileKind.SHELL);
    }
}
