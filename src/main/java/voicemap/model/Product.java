package voicemap.model;

import java.util.List;
import java.util.Map;

/**
 * A product, verb or feature.
 *
 * @param row its row in the category of the product map; 0 for additions
 * @param umbrella whether the row mixes several real products
 * @param buildsOn products it cannot be without: their prerequisites and gotchas are its own too
 * @param forks how many copies of a call's audio it takes
 * @param regions whether it is there, by Twilio region
 * @param countries whether it serves people, by country code; "other" for those not named; empty: no country matters
 * @param prerequisites ids of prerequisites, its own and shared ones
 */
public record Product(
        String id,
        String name,
        List<String> aka,
        Category category,
        int row,
        boolean umbrella,
        String is,
        String billedBy,
        Map<String, Support> regions,
        Map<String, Support> countries,
        Ai ai,
        List<Clause> needed,
        List<Clause> barred,
        Map<String, Cell> cells,
        List<String> buildsOn,
        int forks,
        List<String> prerequisites,
        List<Gotcha> gotchas,
        List<Limit> limits,
        Warrant warrant,
        Span span) {

    /** A reason for or against a product; {@code tier} is null where the clause bars. */
    public record Clause(Condition when, Tier tier, String say, Warrant warrant, Span span) {}

    /** What one use case changes about a product; {@code standsFor} names the real product, or is null. */
    public record Cell(
            String useCase,
            MapState map,
            String why,
            String standsFor,
            List<Clause> when,
            List<Clause> whenNot,
            Warrant warrant,
            Span span) {}

    /** What the vendor publishes about the models of a product. */
    public record Ai(String modelVendors, String training, String retention) {}
}
