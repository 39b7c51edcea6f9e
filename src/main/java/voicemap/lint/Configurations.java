package voicemap.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** Finds the configuration of each file: in its folder and those around it. Any thread may ask. */
public final class Configurations {
    /** What a file of configuration is called. */
    public static final List<String> NAMES = List.of("voicemap.yaml", "voicemap.yml");

    private final Path working;
    private final Bounds bounds;
    /** What holds in each folder; folders share what they inherit. */
    private final Map<Path, Configuration> known = new ConcurrentHashMap<>();

    /** @param working the folder that names in messages count from */
    public Configurations(Path working, Bounds bounds) {
        this.working = working.toAbsolutePath().normalize();
        this.bounds = bounds;
    }

    /** What holds for a file, whether or not it is there. */
    public Configuration of(Path file) {
        Path parent = working.resolve(file).normalize().getParent();
        return parent == null ? Configuration.NONE : in(parent);
    }

    /** What a named file of configuration says by itself; paths count from the working folder. */
    public Configuration only(Path file) {
        return read(file, working, working).says();
    }

    /** What holds in a folder. */
    private Configuration in(Path folder) {
        Configuration before = known.get(folder);
        if (before != null) return before;
        ConfigurationReader.Read here = here(folder);
        boolean last = here != null && here.root() || Projects.repository(folder) || folder.getParent() == null;
        Configuration outer = last ? Configuration.NONE : in(folder.getParent());
        Configuration all = here == null ? outer : here.says().within(outer);
        // where another thread was faster, its suppressions are those that all folders below share
        Configuration first = known.putIfAbsent(folder, all);
        return first == null ? all : first;
    }

    private ConfigurationReader.Read here(Path folder) {
        Path found = null;
        for (String name : NAMES) {
            Path file = folder.resolve(name);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) continue;
            if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
                // a pipe would be waited for
                throw new Problem(Span.of(name(file)), "this is no plain file", "remove it, or call it otherwise");
            }
            if (found != null) {
                throw new Problem(
                        Span.of(name(file)), "two configurations stand in one folder", "keep " + NAMES.get(0));
            }
            found = file;
        }
        return found == null ? null : read(found, folder, Projects.around(folder));
    }

    private ConfigurationReader.Read read(Path file, Path folder, Path project) {
        String name = name(file);
        String text = Texts.file(file, name, bounds);
        ConfigurationReader.Read read =
                new ConfigurationReader(folder, project).read(Documents.text(text, name, bounds), name, text);
        for (Stated<Path> rules : read.says().rules()) inside(rules, project);
        if (read.says().baseline().value() != null) inside(read.says().baseline(), project);
        return read;
    }

    /** Refuses a link that leads where the path itself does not. */
    private static void inside(Stated<Path> file, Path project) {
        try {
            Path there = file.value();
            while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS) && !there.equals(project)) there = there.getParent();
            if (there.toRealPath().startsWith(project.toRealPath())) return;
        } catch (IOException e) {
            throw Texts.unreadable(e, file.at().toString());
        }
        throw new Problem(
                file.at(),
                Plain.brief(String.valueOf(file.value().getFileName())) + " is a link that leads out of the project",
                "name a file in it");
    }

    private String name(Path file) {
        Path plain = file.toAbsolutePath().normalize();
        Path shown = plain.startsWith(working) ? working.relativize(plain) : plain;
        return shown.toString().replace('\\', '/');
    }
}
