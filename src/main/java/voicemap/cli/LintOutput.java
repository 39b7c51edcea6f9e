package voicemap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.render.LintFormat;
import voicemap.render.LintFormats;
import voicemap.yaml.Nearest;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/**
 * A format and where it is written to: what {@code --format sarif=out.sarif} asks for.
 *
 * @param file null for standard output
 */
record LintOutput(String word, LintFormat format, Path file) {
    private static final Span OPTION = Span.of("--format");

    /** What all values of the option ask for together; where there are none, the first format. */
    static List<LintOutput> all(List<String> values) {
        List<LintOutput> outputs = new ArrayList<>();
        Map<String, String> taken = new HashMap<>();
        for (String value : values.isEmpty() ? LintFormats.words().subList(0, 1) : values) {
            LintOutput output = of(value);
            String first = taken.putIfAbsent(output.place(), output.word());
            if (first != null) throw shared(first, output);
            outputs.add(output);
        }
        return outputs;
    }

    /** What one value asks for: a word, or a word, an equals sign and a file. */
    static LintOutput of(String value) {
        int sign = value.indexOf('=');
        String word = (sign < 0 ? value : value.substring(0, sign)).strip().toLowerCase(Locale.ROOT);
        LintFormat format = LintFormats.of(word);
        if (format == null) {
            String what = word.isEmpty() ? "no format is named" : "there is no format " + Plain.brief(word);
            throw new Problem(OPTION, what, Nearest.hint(word, LintFormats.words()));
        }
        if (sign < 0) return new LintOutput(word, format, null);
        String file = value.substring(sign + 1);
        if (file.isEmpty()) {
            throw new Problem(
                    OPTION, "no file is named behind " + word + "=", "write " + word + "=FILE, or " + word + " alone");
        }
        return new LintOutput(word, format, file.equals("-") ? null : Texts.path(file));
    }

    private String place() {
        return file == null
                ? "standard output"
                : file.toAbsolutePath().normalize().toString();
    }

    private static Problem shared(String first, LintOutput second) {
        String where = second.file() == null
                ? second.place()
                : Plain.brief(second.file().toString());
        return new Problem(
                OPTION,
                first + " and " + second.word() + " would both be written to " + where,
                "give one of them a file of its own, as " + second.word() + "=FILE does");
    }
}
