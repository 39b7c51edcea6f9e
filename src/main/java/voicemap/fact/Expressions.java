package voicemap.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions of TaskRouter, as far as attributes of workers are asked for in them. */
public final class Expressions {
    private static final Pattern HAS = Pattern.compile("(?i)(?:worker\\.)?\\b([a-z_][a-z0-9_]{0,99})\\s{1,9}HAS\\b");

    private Expressions() {}

    /** The setting in which a queue or a workspace has its expression, or null. */
    public static Setting expression(Part part) {
        return part.settings().get(part.place().equals("TaskQueues") ? "TargetWorkers" : "expression");
    }

    /** The attribute that the expression looks for something in with HAS, while it is a text of this worker; or nothing. */
    public static String plain(Part part, Part worker) {
        Setting expression = expression(part);
        if (expression == null || expression.computed()) return "";
        Matcher asked = HAS.matcher(expression.value());
        while (asked.find()) {
            Pattern text = Pattern.compile("\"" + asked.group(1) + "\"\\s{0,9}:\\s{0,9}\"");
            if (text.matcher(worker.value("Attributes")).find()) return asked.group(1);
        }
        return "";
    }
}
