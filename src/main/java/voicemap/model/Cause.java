package voicemap.model;

import java.util.List;

/**
 * Why calls go wrong in a way that people notice.
 *
 * @param theme what it is about: the name of its file
 * @param name what happens, in a few words
 * @param why how it comes about, where none of {@code about} says it; may be null
 * @param signs what people say who notice it
 * @param tell how it is told from what looks alike
 * @param settings what is right instead; several where it differs between legs
 * @param about ids of the gotchas, conflicts and prerequisites that say more
 * @param codes Twilio error codes besides those of the gotchas
 * @param products ids of the products it touches
 * @param shows what a record of a call or an alert shows; each of them is enough
 * @param fits what such a record has in any case; it only speaks for the cause where something else does, too
 */
public record Cause(
        String id,
        String theme,
        String name,
        String why,
        List<String> signs,
        String tell,
        List<Remedy> settings,
        List<String> about,
        List<String> codes,
        List<String> products,
        List<Shown> shows,
        List<Shown> fits,
        Warrant warrant,
        Span span) {
    public Cause {
        signs = List.copyOf(signs);
        settings = List.copyOf(settings);
        about = List.copyOf(about);
        codes = List.copyOf(codes);
        products = List.copyOf(products);
        shows = List.copyOf(shows);
        fits = List.copyOf(fits);
    }

    /**
     * What is right instead.
     *
     * @param on the legs, requests or elements it is right for; may be null
     * @param set the setting, under the names it has in Twilio
     */
    public record Remedy(String on, String set) {}

    /** Fields of one record, all of which must be as the tests say. */
    public record Shown(List<SettingTest> tests) {
        public Shown {
            tests = List.copyOf(tests);
        }
    }
}
