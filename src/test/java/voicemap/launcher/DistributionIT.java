package voicemap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is packed is what the list of licences and the bill of materials say. */
class DistributionIT {
    private static final Path HOME = Path.of(System.getProperty("voicemap.home"));

    @Test
    void everyPackedLibraryIsInTheListOfLicencesAndNothingElse() throws IOException {
        assertThat(listed().keySet()).isEqualTo(packed());
    }

    @Test
    void theBillOfMaterialsNamesEveryPackedLibraryWithTheListedLicence() throws IOException {
        JsonNode bill = new ObjectMapper()
                .readTree(HOME.resolve("target/bom.json").toFile())
                .get("components");
        Map<String, String> licences = StreamSupport.stream(bill.spliterator(), false)
                .collect(Collectors.toMap(
                        c -> c.get("name").asText() + "-" + c.get("version").asText() + ".jar",
                        c -> licence(c.at("/licenses/0/license")),
                        (a, b) -> a,
                        TreeMap::new));
        assertThat(licences).isEqualTo(listed());
    }

    /** The licence by its SPDX id; the one library whose own text names none by the name it gives. */
    private static String licence(JsonNode stated) {
        boolean newBsd = stated.path("name").asText().equals("The (New) BSD License");
        return newBsd ? "BSD-3-Clause" : stated.path("id").asText();
    }

    private static TreeSet<String> packed() throws IOException {
        try (Stream<Path> jars = Files.list(HOME.resolve("target/lib"))) {
            return jars.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The licence of each jar, as the list has it. */
    private static Map<String, String> listed() throws IOException {
        return Files.readAllLines(HOME.resolve("docs/licences.md")).stream()
                .filter(l -> l.startsWith("| ") && !l.startsWith("| ---") && !l.startsWith("| library"))
                .map(l -> List.of(l.split(" *\\| *")))
                .collect(Collectors.toMap(
                        c -> c.get(1) + "-" + c.get(2) + ".jar", c -> c.get(4), (a, b) -> a, TreeMap::new));
    }
}
