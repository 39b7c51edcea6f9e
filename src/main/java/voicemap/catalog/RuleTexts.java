package voicemap.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import voicemap.model.Rule;

/** Reads what the files of the rules say of themselves. */
final class RuleTexts {
    private static final Pattern FINDS = Pattern.compile("new Fault\\( \"([a-z0-9.-]+)\"");
    private static final String ENDING = ".drl";

    private RuleTexts() {}

    /** The rules of every stratum below a folder, in the order of their files. */
    static List<Rule> all(Path folder) throws IOException {
        List<Rule> out = new ArrayList<>();
        try (Stream<Path> strata = Files.list(folder)) {
            for (Path stratum : strata.filter(Files::isDirectory).sorted().toList()) {
                for (Path file : files(stratum)) out.add(read(file));
            }
        }
        return out;
    }

    /** The files of the rules of a stratum, in order. */
    static List<Path> files(Path stratum) throws IOException {
        try (Stream<Path> files = Files.list(stratum)) {
            return files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
        }
    }

    /**
     * The rule in a file.
     *
     * @throws voicemap.yaml.Problem what it reads or concludes cannot be taken out
     */
    static Rule read(Path file) throws IOException {
        String text = Files.readString(file);
        Matcher finds = FINDS.matcher(text);
        DrlReader.Form form = DrlReader.read(file, name(file));
        return new Rule(
                file.getFileName().toString().replace(ENDING, ""),
                file.getParent().getFileName().toString(),
                text.lines()
                        .filter(l -> l.startsWith("// "))
                        .map(l -> l.substring(3))
                        .collect(Collectors.joining(" ")),
                finds.find() ? finds.group(1) : null,
                form.reads(),
                form.concludes());
    }

    /** The file as a person would name it from the folder of the project. */
    static String name(Path file) {
        Path stratum = file.getParent();
        return "rules/" + stratum.getFileName() + "/" + file.getFileName();
    }
}
