package voicemap.lint;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the folder of a project, which nothing that its files refer to leads out of. */
public final class Projects {
    private static final String REPOSITORY = ".git";

    private final Path working;
    /** Folders whose files belong together where there is no project, those that come first before others. */
    private final List<Path> folders;

    /**
     * @param working the current folder
     * @param named folders that somebody named, absolute and plain
     */
    public Projects(Path working, Collection<Path> named) {
        this.working = working.toAbsolutePath().normalize();
        this.folders = new ArrayList<>(named);
        folders.sort(Comparator.comparingInt(Path::getNameCount));
        // whoever stands in the root of the file system does not mean all of it
        if (this.working.getParent() != null) folders.add(this.working);
    }

    /**
     * The folder of the project of a file: that of the repository around it; where there is none, the nearest that holds a
     * configuration; else the outermost that was named; else the current one where the file lies in it; else its own.
     */
    public Path of(Path file) {
        Path plain = working.resolve(file).normalize();
        Path own = plain.getParent() == null ? plain : plain.getParent();
        Path around = around(own);
        if (around != null) return around;
        return folders.stream().filter(own::startsWith).findFirst().orElse(own);
    }

    /** The folder of the repository around a folder; else the nearest that holds a configuration; else null. */
    static Path around(Path folder) {
        Path configured = null;
        for (Path at = folder; at != null; at = at.getParent()) {
            if (repository(at)) return at;
            if (configured == null && configured(at)) configured = at;
        }
        return configured;
    }

    /** Whether a repository has its root here. */
    static boolean repository(Path folder) {
        return there(folder.resolve(REPOSITORY));
    }

    private static boolean configured(Path folder) {
        return Configurations.NAMES.stream().anyMatch(name -> there(folder.resolve(name)));
    }

    private static boolean there(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
