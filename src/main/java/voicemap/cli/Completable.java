package voicemap.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a shell can complete behind a command.
 *
 * @param path the command as it is typed behind voicemap, such as {@code catalog audit}; empty for voicemap itself
 * @param below the commands below it, and what each does
 * @param given what it takes besides options
 */
record Completable(String path, Map<String, String> below, List<Option> options, Values given) {
    Completable {
        below = Collections.unmodifiableMap(new LinkedHashMap<>(below));
        options = List.copyOf(options);
    }

    /** An option under all of its names; {@code takes} is null where it takes nothing. */
    record Option(List<String> names, Values takes, String say) {
        Option {
            names = List.copyOf(names);
        }
    }

    /** What may be written in a place; there are words only where the kind says so. */
    record Values(Kind kind, List<String> words) {
        static final Values NONE = new Values(Kind.NONE, List.of());
        static final Values FILES = new Values(Kind.FILES, List.of());
        static final Values FOLDERS = new Values(Kind.FOLDERS, List.of());

        Values {
            words = List.copyOf(words);
        }

        /** Words; those that a shell might take for anything but a word are left out. */
        static Values words(List<String> words) {
            List<String> safe = new ArrayList<>();
            for (String w : words) if (safe(w)) safe.add(w);
            return safe.isEmpty() ? NONE : new Values(Kind.WORDS, safe);
        }

        private static boolean safe(String word) {
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
                if (!plain && (i == 0 || "-._=".indexOf(c) < 0)) return false;
            }
            return !word.isEmpty();
        }

        /** What sort of thing. */
        enum Kind {
            NONE,
            FILES,
            FOLDERS,
            WORDS
        }
    }
}
