package voicemap.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.cli.Ran;

/** Names, keys, values and flags with what a terminal obeys, or what turns the text around them. */
class HostileNamesTest {
    private static final String DAY = "--today=2026-11-21";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "json"})
    void the_name_of_a_file_is_shown_and_not_obeyed(String format) throws IOException {
        String name = "clinic" + Hostile.ESCAPES + ".yaml";
        Path file = Files.writeString(folder.resolve(name), Files.readString(Path.of(Child.PROFILE)));
        Ran ran = Ran.of("recommend", file.toString(), DAY, "--format", format);
        assertThat(ran.code()).as(ran.err()).isZero();
        Hostile.harmless(ran);
        if (format.equals("json")) {
            JsonNode json = new ObjectMapper().readTree(ran.out());
            assertThat(json.get("profile").textValue()).isEqualTo(file.toString());
        } else {
            assertThat(ran.out()).contains("clinic?");
        }
        Files.writeString(file, "direction: sideways\n");
        Hostile.refused(
                Ran.of("recommend", file.toString()), folder.toString(), "clinic\\?.*:1:12: direction is sideways");
        Hostile.refused(Ran.of("recommend", file + "x"), folder.toString(), "there is no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "json"})
    void the_name_of_a_business_is_shown_and_not_obeyed(String format) throws IOException {
        // these marks are no control characters, so that the name is taken; tags and lone halves of pairs show nothing
        String name = "Evil \u202Eexe\u2066\u200F\u2028\uDB40\uDC41";
        byte[] profile = ("business: \"" + name + "\"\ndirection: inbound\n").getBytes(UTF_8);
        Ran ran = Ran.with(profile, "recommend", "-", DAY, "--format", format);
        assertThat(ran.code()).as(ran.err()).isZero();
        Hostile.harmless(ran);
        assertThat(ran.out()).contains("Evil");
        if (format.equals("json")) {
            JsonNode json = new ObjectMapper().readTree(ran.out());
            assertThat(json.at("/advice/business").textValue()).startsWith("Evil \u202Eexe\u2066\u200F");
        }
    }

    @Test
    void names_in_other_scripts_are_shown_as_they_are() {
        for (String name : List.of(
                "Praxis M\u00fcller",
                "\u05e8\u05d5\u05e4\u05d0",
                "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u8bca\u6240",
                "\uD83D\uDC69\u200D\u2695\uFE0F")) {
            byte[] profile = ("business: \"" + name + "\"\ndirection: inbound\n").getBytes(UTF_8);
            for (String format : List.of("text", "json")) {
                assertThat(Ran.with(profile, "recommend", "-", DAY, "--format", format)
                                .out())
                        .contains(name);
            }
        }
    }

    @Test
    void keys_and_values_are_repeated_without_what_commands_a_terminal() {
        String escaped = "\\e[31m\\a\\u202E\\u2066\\u200F\\x9B";
        refused("\"a" + escaped + "\": 1\n", "1:1: there is no key a\\?\\[31m");
        refused("direction: \"in" + escaped + "\"\n", "1:12: direction is in\\?\\[31m");
        refused("audience:\n  countries: [\"" + escaped + "\"]\n", "2:15: audience.countries is \\?");
        refused("account:\n  go-live: \"" + escaped + "\"\n", "2:12: account.go-live is \\?");
        refused("business: \"" + escaped + "\"\n", "1:1: business is no name");
        refused("workloads:\n  - name: \"" + escaped + "\"\n", "2:\\d+: a workload needs a short name");
        refused("workloads:\n  - name: a\n\"" + escaped + "\": 1\n", "3:1: the key \\?");
        refused("direction: inbound\naccount: {\"" + escaped + "\": 1}\n", "2:11: there is no key account.\\?");
    }

    @Test
    void settings_and_flags_are_repeated_without_what_commands_a_terminal() {
        String x = "x" + Hostile.ESCAPES;
        for (String[] command : new String[][] {
            {"recommend", "--set", x},
            {"recommend", "--set", x + "=1"},
            {"recommend", "--set", x + ":direction=inbound"},
            {"recommend", "--set", "direction=" + x},
            {"recommend", Child.PROFILE, "--about", x},
            {"recommend", Child.PROFILE, "--section", x},
            {"recommend", Child.PROFILE, "--format", x},
            {"recommend", Child.PROFILE, "--today", x},
            {"recommend", Child.PROFILE, "--width", x},
            {"recommend", Child.PROFILE, "--max-size", x},
            {"recommend", Child.PROFILE, "--catalog", x},
            {"recommend", Child.PROFILE, "--" + x},
            {"recommend", Child.PROFILE, "-o", x + "/y"},
            {"recommend", Child.PROFILE, x},
            {"catalog", "check", x},
            {"catalog", x},
            {"catalog", "audit", "--catalog", x},
            {"catalog", "export", "--format", x},
            {x}
        }) {
            Ran ran = Ran.of(command);
            assertThat(ran.code()).as(ran.err()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("x?[31m");
            Hostile.harmless(ran);
        }
        Ran audit = Ran.of("catalog", "audit", "--examples", x);
        assertThat(audit.out()).contains("No profiles in x?[31m");
        Hostile.harmless(audit);
    }

    private static void refused(String profile, String message) {
        Hostile.refused(Ran.with(profile.getBytes(UTF_8), "recommend", "-"), "standard input:", message);
    }
}
