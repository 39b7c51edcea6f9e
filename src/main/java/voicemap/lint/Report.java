package voicemap.lint;

import java.util.List;
import java.util.Map;

/**
 * What was found in all inputs.
 *
 * @param inputs the names of what was read, in order
 * @param verdicts the findings in the order of inputs and lines
 * @param texts the text of each file that a finding points at, by its name, to show the line
 */
public record Report(List<String> inputs, List<Verdict> verdicts, Map<String, String> texts) {
    public Report {
        inputs = List.copyOf(inputs);
        verdicts = List.copyOf(verdicts);
        texts = Map.copyOf(texts);
    }
}
