package voicemap.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the script by which a shell completes command lines of voicemap. */
enum Completer {
    BASH {
        @Override
        String script(List<Completable> commands) {
            Lists lists = new Lists();
            StringBuilder values = new StringBuilder();
            StringBuilder below = new StringBuilder();
            StringBuilder given = new StringBuilder();
            StringBuilder options = new StringBuilder();
            for (Completable c : commands) {
                cases(c, lists, values, below, given);
                List<String> names = new ArrayList<>();
                for (Completable.Option o : c.options()) names.addAll(o.names());
                line(options, "    " + quoted(c.path()) + ") REPLY=" + quoted(String.join(" ", names)) + " ;;");
            }
            StringBuilder out =
                    new StringBuilder("# bash completion for voicemap, made by: voicemap completion bash\n");
            lists.all.forEach((words, name) -> line(out, name + "=" + quoted(String.join(" ", words))));
            function(out, "_voicemap_values", "what the option $2 of the command $1 takes", "$1|$2", values);
            function(out, "_voicemap_below", "the command that the word $2 behind $1 names", "$1|$2", below);
            function(out, "_voicemap_given", "what the command $1 takes", "$1", given);
            function(out, "_voicemap_options", "the options of the command $1", "$1", options);
            return out.append(
                            """
                            _voicemap_offer() { # puts into COMPREPLY what $1 holds and begins with $2
                              case $1 in
                                none) ;;
                                files) COMPREPLY=($(compgen -f -- "$2")); compopt -o filenames 2>/dev/null ;;
                                folders) COMPREPLY=($(compgen -d -- "$2")); compopt -o filenames 2>/dev/null ;;
                                *) COMPREPLY=($(compgen -W "${!1}" -- "$2")) ;;
                              esac
                            }
                            _voicemap() {
                              local IFS=$' \\t\\n' line=() word i at='' takes='' glue='' current REPLY before
                              # bash takes words apart at = and :
                              for ((i = 1; i <= COMP_CWORD; i++)); do
                                word=${COMP_WORDS[i]}
                                case $word in
                                  = | : | ==) if [ "${#line[@]}" -gt 0 ]; then line[${#line[@]}-1]+=$word; glue=1; continue; fi ;;
                                esac
                                if [ -n "$glue" ]; then line[${#line[@]}-1]+=$word; glue=; else line+=("$word"); fi
                              done
                              current=${line[${#line[@]}-1]}
                              for ((i = 0; i < ${#line[@]} - 1; i++)); do
                                word=${line[i]}
                                if [ -n "$takes" ]; then takes=; continue; fi
                                case $word in
                                  --*=*) ;;
                                  -*) _voicemap_values "$at" "$word"; takes=$REPLY ;;
                                  *) _voicemap_below "$at" "$word"; [ -z "$REPLY" ] || at=$REPLY ;;
                                esac
                              done
                              COMPREPLY=()
                              if [ -z "$takes" ]; then
                                case $current in
                                  --*=*) _voicemap_values "$at" "${current%%=*}"; takes=${REPLY:-none}; current=${current#*=} ;;
                                esac
                              fi
                              if [ -n "$takes" ]; then _voicemap_offer "$takes" "$current"
                              elif [ "${current#-}" != "$current" ]; then
                                _voicemap_options "$at"; COMPREPLY=($(compgen -W "$REPLY" -- "$current"))
                              else _voicemap_given "$at"; _voicemap_offer "${REPLY:-none}" "$current"
                              fi
                              case ${#COMPREPLY[@]}${COMPREPLY[0]} in 1*=) compopt -o nospace 2>/dev/null ;; esac
                              # and only what follows the last = is taken
                              before=${current%"${current##*[=:]}"}
                              [ -z "$before" ] || COMPREPLY=("${COMPREPLY[@]#"$before"}")
                            }
                            complete -F _voicemap voicemap
                            """)
                    .toString();
        }
    },
    ZSH {
        @Override
        String script(List<Completable> commands) {
            Lists lists = new Lists();
            StringBuilder values = new StringBuilder();
            StringBuilder below = new StringBuilder();
            StringBuilder given = new StringBuilder();
            StringBuilder options = new StringBuilder();
            StringBuilder commandsOf = new StringBuilder();
            for (Completable c : commands) {
                cases(c, lists, values, below, given);
                List<String> told = new ArrayList<>();
                for (Completable.Option o : c.options()) {
                    for (String n : o.names()) told.add(quoted(n + ":" + o.say()));
                }
                line(options, "    " + quoted(c.path()) + ") reply=(" + String.join(" ", told) + ") ;;");
                List<String> subs = new ArrayList<>();
                c.below().forEach((name, say) -> subs.add(quoted(name + ":" + say)));
                if (!subs.isEmpty())
                    line(commandsOf, "    " + quoted(c.path()) + ") reply=(" + String.join(" ", subs) + ") ;;");
            }
            StringBuilder out = new StringBuilder("#compdef voicemap\n# made by: voicemap completion zsh\n");
            lists.all.forEach(
                    (words, name) -> line(out, "typeset -ga " + name + "; " + name + "=(" + all(words) + ")"));
            function(out, "_voicemap_values", "what the option $2 of the command $1 takes", "$1|$2", values);
            function(out, "_voicemap_below", "the command that the word $2 behind $1 names", "$1|$2", below);
            function(out, "_voicemap_given", "what the command $1 takes", "$1", given);
            function(out, "_voicemap_options", "the options of the command $1", "$1", options);
            function(out, "_voicemap_commands", "the commands below $1", "$1", commandsOf);
            return out.append(
                            """
                            _voicemap_offer() {
                              case $1 in
                                none) ;;
                                files) _files ;;
                                folders) _files -/ ;;
                                *) local -a held; held=("${(@P)1}")
                                  compadd -S '' -- ${(M)held:#*=}
                                  compadd -- ${held:#*=} ;;
                              esac
                            }
                            _voicemap() {
                              local at='' takes='' word REPLY i=2
                              local -a reply
                              while (( i < CURRENT )); do
                                word=$words[i]
                                (( i++ ))
                                if [[ -n $takes ]]; then takes=; continue; fi
                                case $word in
                                  --*=*) ;;
                                  -*) _voicemap_values "$at" "$word"; takes=$REPLY ;;
                                  *) _voicemap_below "$at" "$word"; [[ -z $REPLY ]] || at=$REPLY ;;
                                esac
                              done
                              word=$words[CURRENT]
                              if [[ -z $takes && $word == --*=* ]]; then
                                _voicemap_values "$at" "${word%%=*}"; takes=${REPLY:-none}; compset -P 1 '*='
                              fi
                              if [[ -n $takes ]]; then _voicemap_offer "$takes"
                              elif [[ $word == -* ]]; then _voicemap_options "$at"; _describe option reply
                              else
                                _voicemap_commands "$at"
                                if (( ${#reply} )); then _describe command reply; fi
                                _voicemap_given "$at"
                                (( ${#reply} )) || _voicemap_offer "${REPLY:-none}"
                              fi
                            }
                            if [[ $funcstack[1] == _voicemap ]]; then _voicemap "$@"; else compdef _voicemap voicemap; fi
                            """)
                    .toString();
        }
    },
    FISH {
        @Override
        String script(List<Completable> commands) {
            Lists lists = new Lists();
            List<String> paths = new ArrayList<>();
            List<String> valued = new ArrayList<>();
            StringBuilder told = new StringBuilder();
            for (Completable c : commands) {
                if (!c.path().isEmpty()) paths.add(c.path());
                String at = "complete -c voicemap -n " + fish("__voicemap_in " + fish(c.path()));
                c.below().forEach((name, say) -> line(told, at + " -f -a " + fish(name) + " -d " + fish(say)));
                if (c.below().isEmpty()) line(told, at + takes(c.given(), lists));
                for (Completable.Option o : c.options()) {
                    StringBuilder names = new StringBuilder();
                    for (String n : o.names()) {
                        names.append(n.startsWith("--") ? " -l " + n.substring(2) : " -s " + n.substring(1));
                        if (o.takes() != null) valued.add(c.path() + "|" + n);
                    }
                    String takes = o.takes() == null ? "" : " -r" + takes(o.takes(), lists);
                    line(told, at + names + takes + " -d " + fish(o.say()));
                }
            }
            StringBuilder out =
                    new StringBuilder("# fish completion for voicemap, made by: voicemap completion fish\n");
            line(out, "set -g __voicemap_commands " + all(paths));
            line(out, "set -g __voicemap_valued " + all(valued));
            lists.all.forEach((words, name) -> line(out, "set -g " + name + " " + all(words)));
            return out.append(
                            """
                            function __voicemap_at # the command that the line names so far
                                set -l at ''
                                set -l takes ''
                                for word in (commandline -opc)[2..-1]
                                    if test -n "$takes"
                                        set takes ''
                                    else if string match -q -- '-*' "$word"
                                        contains -- "$at|$word" $__voicemap_valued; and set takes 1
                                    else
                                        set -l next (string trim -- "$at $word")
                                        contains -- "$next" $__voicemap_commands; and set at $next
                                    end
                                end
                                echo "$at"
                            end
                            function __voicemap_in
                                set -l at (__voicemap_at)
                                test "$at" = "$argv[1]"
                            end
                            complete -c voicemap -e
                            complete -c voicemap -f
                            """)
                    .append(told)
                    .toString();
        }

        private String takes(Completable.Values values, Lists lists) {
            return switch (values.kind()) {
                case NONE -> " -f";
                case FILES -> " -F";
                case FOLDERS -> " -f -a '(__fish_complete_directories)'";
                case WORDS -> " -f -a '$" + lists.name(values) + "'";
            };
        }
    };

    /** The script for what there is to be completed. */
    abstract String script(List<Completable> commands);

    /** Lists of words, each under a name of its own. */
    private static final class Lists {
        private final Map<List<String>, String> all = new LinkedHashMap<>();

        String name(Completable.Values values) {
            return switch (values.kind()) {
                case NONE -> "none";
                case FILES -> "files";
                case FOLDERS -> "folders";
                case WORDS -> all.computeIfAbsent(values.words(), w -> "__voicemap_" + (all.size() + 1));
            };
        }
    }

    /** What bash and zsh are told alike of a command. */
    private static void cases(
            Completable c, Lists lists, StringBuilder values, StringBuilder below, StringBuilder given) {
        for (Completable.Option o : c.options()) {
            if (o.takes() == null) continue;
            List<String> keys = new ArrayList<>();
            for (String n : o.names()) keys.add(quoted(c.path() + "|" + n));
            line(values, "    " + String.join(" | ", keys) + ") REPLY=" + lists.name(o.takes()) + " ;;");
        }
        for (String name : c.below().keySet()) {
            String path = c.path().isEmpty() ? name : c.path() + " " + name;
            line(below, "    " + quoted(c.path() + "|" + name) + ") REPLY=" + quoted(path) + " ;;");
        }
        Completable.Values takes = c.below().isEmpty()
                ? c.given()
                : Completable.Values.words(List.copyOf(c.below().keySet()));
        line(given, "    " + quoted(c.path()) + ") REPLY=" + lists.name(takes) + " ;;");
    }

    private static void function(StringBuilder out, String name, String does, String key, StringBuilder cases) {
        line(out, name + "() { # " + does);
        line(out, "  REPLY=");
        line(out, "  case \"" + key + "\" in");
        out.append(cases);
        line(out, "  esac");
        line(out, "}");
    }

    private static void line(StringBuilder out, String line) {
        out.append(line).append('\n');
    }

    private static String all(List<String> words) {
        List<String> out = new ArrayList<>();
        for (String w : words) out.add(w.indexOf(' ') < 0 && w.indexOf('|') < 0 ? w : quoted(w));
        return String.join(" ", out);
    }

    /** A word as bash and zsh take it literally. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** A word as fish takes it literally. */
    private static String fish(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
