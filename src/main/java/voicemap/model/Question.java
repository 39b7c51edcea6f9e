package voicemap.model;

import java.util.List;
import java.util.Map;

/**
 * A question about a business and the answers it takes.
 *
 * @param account whether the answer stands once for the account and not per workload
 * @param options the words a person may answer with, and what each means; empty for numbers, dates and codes
 * @param from the least number allowed, in {@code unit}
 * @param to the greatest number allowed, in {@code unit}
 * @param pattern the shape of a code
 * @param silence what a missing line means; null: the question is open
 * @param mattersWhen the question matters only where all answers of one of these groups were given to other
 *     questions; empty: always
 * @param weight 1 settles the use case, 2 the products, 3 details
 */
public record Question(
        String id,
        String ask,
        QuestionKind kind,
        boolean account,
        Map<String, String> options,
        double from,
        double to,
        String unit,
        String pattern,
        String example,
        List<String> silence,
        List<Map<String, List<String>>> mattersWhen,
        int weight,
        Span span) {}
