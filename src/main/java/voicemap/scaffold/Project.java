package voicemap.scaffold;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A project as it is to be written, by path, and why it is so.
 *
 * @param name what it is, and for whom
 */
public record Project(String name, Explanation explanation, Map<String, byte[]> files) {
    /** The file of the design. */
    public static final String DESIGN = "design.yaml";
    /** The file of the requirements. */
    public static final String PROFILE = "profile.yaml";

    public Project {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** Whether a file is one to run. */
    static boolean runs(byte[] content) {
        return content.length > 2 && content[0] == '#' && content[1] == '!';
    }
}
