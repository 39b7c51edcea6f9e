package voicemap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voicemap.catalog.CatalogFiles;
import voicemap.cli.Ran;
import voicemap.design.Design;
import voicemap.design.DesignReader;
import voicemap.design.References;
import voicemap.engine.Samples;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;

/** Names that would end a comment or a value of a new design, or that a terminal or an editor would obey. */
class HostileDraftsTest {
    @TempDir
    Path folder;

    @Test
    void names_in_a_new_design_are_shown_and_not_obeyed() throws IOException {
        String business = "Evil \u202Eexe\u2066\u200F\u2028design: other\u2029";
        Path profile = folder.resolve("p" + Hostile.ESCAPES + "\nprofile: x\n#.yaml");
        Files.writeString(profile, "business: \"" + business + "\"\ndirection: inbound\n");
        Ran ran = Ran.of("design", "init", profile.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        Hostile.harmless(ran);
        assertThat(ran.out().lines().filter(l -> l.matches("\\W*(design|profile): .*")))
                .hasSize(2)
                .anyMatch(l -> l.equals("design: \"Evil ?exe???design: other\""));
        Design design = new DesignReader(Samples.catalog(), CatalogFiles.checkbook())
                .read(
                        Documents.text(ran.out(), "d.yaml"),
                        ran.out(),
                        "d.yaml",
                        new References(Path.of("/"), true, Bounds.USUAL));
        assertThat(design.profile().workloads()).hasSize(1);
    }
}
