package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shells themselves complete lines with the scripts; a shell that is not installed is skipped, and said so. */
class CompletionTest {
    private static final String BASH =
            """
            while IFS= read -r typed; do
              IFS=' ' read -ra COMP_WORDS <<<"$typed"
              case $typed in *' ') COMP_WORDS+=('') ;; esac
              COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
              _voicemap
              echo "${COMPREPLY[*]}"
            done
            """;
    private static final String ZSH =
            """
            compdef() { : }
            compset() { PREFIX=${words[CURRENT]#*=} }
            _files() { print -n "files $* " }
            _describe() { local p=${PREFIX:-$words[CURRENT]} e; for e in $reply; do [[ $e == $p* ]] && print -rn -- "${e%%:*} "; done }
            compadd() {
              local p=${PREFIX:-$words[CURRENT]} e
              [[ $1 == -S ]] && shift 2
              for e in $@; do [[ $e == -- || $e != $p* ]] || print -rn -- "$e "; done
            }
            source $1
            while IFS= read -r typed; do
              words=(${(s: :)typed}); [[ $typed == *' ' ]] && words+=('')
              CURRENT=${#words} PREFIX=
              _voicemap
              print
            done
            exit 0
            """;
    private static final String FISH =
            """
            source $argv[1]
            while read -l typed
                set -l offered (complete -C "$typed" | string replace -r '\\t.*' '')
                printf '%s\\n' "$offered"
            end
            exit 0
            """;
    /** What is typed, and what is offered; for bash its words are apart at = as bash has them. */
    private static final Map<String, String> LINES = new LinkedHashMap<>();

    static {
        LINES.put("voicemap sho", "show");
        LINES.put("voicemap catalog ", "audit check export");
        LINES.put("voicemap catalog audit --t", "--today");
        LINES.put("voicemap show amd-de", "amd-dead-air amd-detection-timeout");
        LINES.put("voicemap show amd 6410", "64101 64102 64103 64104 64105 64106 64107 64108 64109");
        LINES.put("voicemap show --format ", "text markdown json");
        LINES.put("voicemap show --format json amd-dea", "amd-dead-air");
        LINES.put("voicemap explain gather-keys-o", "gather-keys-only");
        LINES.put("voicemap explain docs-am", "");
        LINES.put("voicemap recommend --set account.stat", "account.status=trial account.status=paid");
        LINES.put("voicemap recommend --section su", "summary");
        LINES.put("voicemap search --kind err", "error-code");
        LINES.put("voicemap search wor", "");
        LINES.put("voicemap completion ", "bash zsh fish");
        LINES.put("voicemap --ver", "--version");
    }

    @Test
    void bash_completes(@TempDir Path folder) throws Exception {
        assertThat(bash(folder, LINES.keySet())).isEqualTo(List.copyOf(LINES.values()));
        assertThat(bash(
                        folder,
                        List.of(
                                "voicemap show --format = js",
                                "voicemap recommend --set account.status =",
                                "voicemap recommend --set account.status = tr",
                                "voicemap recommend --set = account.status = tr",
                                "voicemap recommend --about = am")))
                .containsExactly("json", "trial paid", "trial", "trial", "amd");
    }

    @Test
    void bash_offers_every_command_and_each_of_its_options(@TempDir Path folder) throws Exception {
        String help = Ran.of("--help").out();
        List<String> commands = help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:"))
                .lines()
                .filter(l -> l.startsWith("  ") && l.charAt(2) != ' ')
                .map(l -> l.strip().split(" ")[0])
                .toList();
        assertThat(commands).contains("show", "search", "completion", "lint");
        assertThat(bash(folder, List.of("voicemap ")).get(0).split(" ")).containsExactlyElementsOf(commands);
        for (String command : commands) {
            Matcher option = Pattern.compile("(?m)^ {2,}(?:-\\w, )?(--[a-z-]+)")
                    .matcher(Ran.of(command, "--help").out());
            List<String> options = new ArrayList<>();
            while (option.find()) options.add(option.group(1));
            assertThat(bash(folder, List.of("voicemap " + command + " --"))
                            .get(0)
                            .split(" "))
                    .as(command)
                    .containsExactlyInAnyOrderElementsOf(options);
        }
    }

    @Test
    void bash_offers_files_where_files_are_taken(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a.yaml"), "");
        Files.createDirectory(folder.resolve("ab"));
        assertThat(bash(
                        folder,
                        List.of(
                                "voicemap lint " + folder + "/a",
                                "voicemap recommend --catalog " + folder + "/a",
                                "voicemap recommend -o " + folder + "/a.")))
                .containsExactly(folder + "/a.yaml " + folder + "/ab", folder + "/ab", folder + "/a.yaml");
    }

    @Test
    void zsh_completes(@TempDir Path folder) throws Exception {
        there("zsh");
        List<String> lines = run(folder, "zsh", List.of("zsh", "-f"), ZSH, LINES.keySet());
        assertThat(lines.stream().map(String::strip)).containsExactlyElementsOf(LINES.values());
        assertThat(run(
                                folder,
                                "zsh",
                                List.of("zsh", "-f"),
                                ZSH,
                                List.of("voicemap show --format=js", "voicemap lint x"))
                        .stream()
                        .map(String::strip))
                .containsExactly("json", "files");
    }

    @Test
    void fish_completes(@TempDir Path folder) throws Exception {
        there("fish");
        List<String> lines = run(folder, "fish", List.of("fish", "--no-config"), FISH, LINES.keySet());
        List<List<String>> wanted = LINES.values().stream()
                .map(l -> Stream.of(l.split(" ")).sorted().toList())
                .toList();
        assertThat(lines.stream().map(l -> Stream.of(l.split(" ")).sorted().toList()))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void a_word_that_a_shell_would_run_is_offered_to_none() {
        assertThat(Completable.Values.words(List.of("$(id)", "a", "`id`", "b c", "d;e", "'", "-x", "f.g-h=i", ""))
                        .words())
                .containsExactly("a", "f.g-h=i");
        assertThat(Completable.Values.words(List.of("$x"))).isEqualTo(Completable.Values.NONE);
    }

    @Test
    void another_shell_is_refused() {
        assertThat(Ran.of("completion", "tcsh").err()).contains("expected one of bash, zsh, fish");
        assertThat(Ran.of("completion").err()).contains("Name a shell");
        assertThat(Ran.of("completion").code()).isEqualTo(2);
    }

    private static List<String> bash(Path folder, Iterable<String> typed) throws Exception {
        there("bash");
        return run(folder, "bash", List.of("bash", "--norc"), "source \"$1\"\n" + BASH, typed);
    }

    private static void there(String shell) {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(p -> Files.isExecutable(Path.of(p).resolve(shell)));
        if (!there) System.err.println("SKIPPED: no " + shell + " here, so its completion was not tried");
        assumeTrue(there, "no " + shell + " on this machine");
    }

    private static List<String> run(
            Path folder, String shell, List<String> command, String program, Iterable<String> typed)
            throws IOException, InterruptedException {
        Ran made = Ran.of("completion", shell);
        assertThat(made.code()).as(made.err()).isZero();
        Path script = Files.writeString(folder.resolve("voicemap." + shell), made.out());
        Path around = Files.writeString(folder.resolve("try." + shell), program);
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(around.toString(), script.toString()));
        Path in = Files.writeString(folder.resolve("typed"), String.join("\n", typed) + "\n");
        Process process = new ProcessBuilder(line)
                .redirectInput(in.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        Files.delete(script);
        Files.delete(around);
        Files.delete(in);
        return out.lines().toList();
    }
}
