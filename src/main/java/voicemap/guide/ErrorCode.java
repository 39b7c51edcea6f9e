package voicemap.guide;

import java.util.List;

/**
 * An error code of Twilio, as far as the catalog speaks of it.
 *
 * @param shows ids of the gotchas that it shows
 * @param named ids of further records whose texts name it
 */
public record ErrorCode(String code, List<String> shows, List<String> named) {
    public ErrorCode {
        shows = List.copyOf(shows);
        named = List.copyOf(named);
    }
}
