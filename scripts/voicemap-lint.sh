#!/bin/sh
# What the pre-commit hook, the GitHub Action and other CI call: finds a Java and the launcher beside it, and lints.
#
#   voicemap-lint.sh [--only-designs] [--sarif FILE] [--lines TEXT] [argument of voicemap lint]...
#
#   --only-designs  leave out named files in which there is no design and no TwiML; none left is fine
#   --sarif FILE    write SARIF, too; an empty name writes none
#   --lines TEXT    further arguments, one in each line: files, folders, globs; may be repeated
#
# The exit code is that of voicemap lint.
set -u

say() { printf '%s\n' "voicemap-lint: $*" >&2; }

case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
launcher=$here/../voicemap
[ -r "$launcher" ] || { say "the launcher is missing: $launcher; keep this script in the folder it came in"; exit 2; }

new_enough() { # whether the folder $1 holds a JDK or runtime of 17 or newer
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r key value; do
    [ "$key" = JAVA_VERSION ] || continue
    value=${value#\"}; value=${value%%[!0-9]*}
    [ "${value:-0}" -ge 17 ]
    return
  done <"$1/release"
  return 1
}

on_path() { # the folder of the Java that the path leads to
  java=$(command -v java) || return 0
  java=$(readlink -f "$java" 2>/dev/null) || return 0
  printf '%s' "${java%/bin/java}"
}

# A CI machine may have an old Java in front and newer ones beside it. Where none will do, the launcher says so.
if [ -z "${VOICEMAP_JAVA:-}" ] && ! new_enough "${JAVA_HOME:-}"; then
  for home in "$(on_path)" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" "${JAVA_HOME_25_arm64:-}" \
    "${JAVA_HOME_21_X64:-}" "${JAVA_HOME_21_ARM64:-}" "${JAVA_HOME_21_arm64:-}" \
    "${JAVA_HOME_17_X64:-}" "${JAVA_HOME_17_ARM64:-}" "${JAVA_HOME_17_arm64:-}" /usr/lib/jvm/*; do
    new_enough "$home" && { JAVA_HOME=$home; export JAVA_HOME; break; }
  done
fi

newline='
'
sarif= lines= only= formats=
while [ $# -gt 0 ]; do
  case $1 in
    --only-designs) only=1; shift ;;
    --sarif | --lines)
      [ $# -gt 1 ] || { say "$1 needs a value"; exit 2; }
      case $1 in --sarif) sarif=$2 ;; *) lines=$lines$newline$2 ;; esac
      shift 2 ;;
    *) break ;;
  esac
done

twiml() { # whether <Response is the first element of the file $1, behind declarations and comments
  tr '\r\n\t' '   ' <"$1" | sed -E -e ':a' -e 's/^[^<]+//' -e 's/^<\?[^>]*>//' -e 's/^<!--([^-]|-[^-])*-->//' -e 'ta' |
    grep -qi '^<Response'
}

design() { # whether there is something to look at in the file $1; a folder is sifted by the same marks
  case $1 in *.xml | *.twiml | *.XML) twiml "$1"; return ;; esac
  grep -Eq '(^|[{,[:space:]])"?workloads"?[[:space:]]*:' "$1" &&
    grep -Eq '^design[[:space:]]*:|"design"[[:space:]]*:|(^|[{,[:space:]])"?(products|twiml)"?[[:space:]]*:' "$1"
}

# every argument once, from the front to the back
left=$# files=0 kept=0 before=
while [ "$left" -gt 0 ]; do
  argument=$1; shift; left=$((left - 1))
  case $argument in --format | --format=*) formats=1 ;; esac
  case $before in
    --format | --fail-on | --color | --width | --stdin-filename | --config | --baseline | --today | --catalog | --max-size | --max-depth) ;;
    *)
      if [ -n "$only" ] && [ -f "$argument" ]; then
        files=$((files + 1))
        design "$argument" || { before=; continue; }
        kept=$((kept + 1))
      fi ;;
  esac
  before=$argument
  set -- "$@" "$argument"
done
[ "$files" -eq "$kept" ] || [ "$kept" -gt 0 ] || exit 0

case $lines in *--format*) formats=1 ;; esac
if [ -n "$lines" ]; then
  old=$IFS; set -f
  IFS=$newline
  # shellcheck disable=SC2086
  set -- "$@" $lines
  IFS=$old; set +f
fi
if [ -n "$sarif" ]; then
  # a format that is asked for takes the place of the text that there would be without
  [ -n "$formats" ] || set -- --format text "$@"
  set -- --format "sarif=$sarif" "$@"
fi
exec sh "$launcher" lint "$@"
