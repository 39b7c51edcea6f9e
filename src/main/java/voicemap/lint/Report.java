package voicemap.lint;

import java.util.List;
import java.util.Map;
import voicemap.model.Extent;

/**
 * What was found in all inputs.
 *
 * @param inputs the names of what was read, in order
 * @param verdicts the findings in the order of inputs and lines
 * @param quotes what stands at the stretches that findings speak of, where that is known
 */
public record Report(List<String> inputs, List<Verdict> verdicts, Map<Extent, Quote> quotes) {
    public Report {
        inputs = List.copyOf(inputs);
        verdicts = List.copyOf(verdicts);
        quotes = Map.copyOf(quotes);
    }

    /** What stands at a stretch. */
    public Quote quote(Extent stretch) {
        Quote known = quotes.get(stretch);
        return known == null ? Quote.unknown(stretch) : known;
    }
}
