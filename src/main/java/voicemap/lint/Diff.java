package voicemap.lint;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import voicemap.model.Plain;

/** The difference of two texts as patch and git take it. */
public final class Diff {
    private static final int CONTEXT = 3;
    private static final String NO_LINE_END = "\n\\ No newline at end of file\n";

    private Diff() {}

    /**
     * The difference of a file before and after; nothing where there is none.
     *
     * @param name the file as messages call it
     */
    public static String unified(String name, String before, String after) {
        List<String> old = lines(before);
        String path = Plain.text(name.startsWith("/") ? name.substring(1) : name);
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + path, "b/" + path, old, DiffUtils.diff(old, lines(after)), CONTEXT);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < diff.size(); i++) {
            String line = diff.get(i);
            boolean head = i < 2 || line.startsWith("@@");
            out.append(line);
            if (head) out.append('\n');
            else if (!line.endsWith("\n")) out.append(NO_LINE_END);
        }
        return out.toString();
    }

    /** The lines with their ends, so that one without an end is another line. */
    private static List<String> lines(String text) {
        List<String> out = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            out.add(text.substring(from, next));
            from = next;
        }
        return out;
    }
}
