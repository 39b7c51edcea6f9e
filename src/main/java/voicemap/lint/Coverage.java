package voicemap.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * How far a lint has looked, all paths absolute and plain: only of that can it be said that something is no longer found.
 *
 * @param folders folders in which every file was looked at
 * @param unread files and folders that could not be read
 */
public record Coverage(List<Path> folders, Set<Path> unread) {
    /** Where only the files that were named were looked at. */
    public static final Coverage NAMED = new Coverage(List.of(), Set.of());

    public Coverage {
        folders = List.copyOf(folders);
        unread = Set.copyOf(unread);
    }

    /** Whether a file, or all of a folder, was looked at, or is gone from a folder that was. */
    boolean whole(Path path) {
        return folders.stream().anyMatch(path::startsWith)
                && unread.stream().noneMatch(u -> u.startsWith(path) || path.startsWith(u));
    }
}
