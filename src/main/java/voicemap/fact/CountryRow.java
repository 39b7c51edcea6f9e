package voicemap.fact;

import java.util.List;
import voicemap.model.Support;

/** A row of the catalog: whether a product serves people in a country; "other" stands for those not {@code named}. */
public record CountryRow(String product, String country, List<String> named, Support support) {
    /** Whether the row speaks of any of some countries. */
    public boolean covers(List<String> countries) {
        if (!country.equals("other")) return countries.contains(country);
        return countries.stream().anyMatch(c -> !named.contains(c));
    }
}
