package voicemap.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import voicemap.model.Cause;
import voicemap.model.Named;
import voicemap.model.Standing;

/**
 * What a symptom, error codes or a log point to.
 *
 * @param understood the words of the symptom that the catalog knows
 * @param codes what was found on each error code
 * @param log what was seen in a log, or null where none was given
 * @param causes the likely causes, the most likely first; empty where nothing is likely enough to be claimed
 * @param nearest where nothing is claimed: signs that share a word with the symptom
 */
public record Diagnosis(List<String> understood, List<Code> codes, Log log, List<Likely> causes, List<String> nearest) {
    public Diagnosis {
        understood = List.copyOf(understood);
        codes = List.copyOf(codes);
        causes = List.copyOf(causes);
        nearest = List.copyOf(nearest);
    }

    /**
     * A likely cause.
     *
     * @param match how well it fits what was said
     * @param why how it comes about, where none of {@code about} says it; may be null
     * @param because what of the symptom, the codes or the log speaks for it
     * @param tell how it is told from what looks alike
     * @param settings what is right instead
     * @param about the gotchas, conflicts and prerequisites that say more
     * @param codes Twilio error codes that go with it
     * @param products ids of the products it touches
     */
    public record Likely(
            String id,
            String theme,
            String name,
            Match match,
            String why,
            List<String> because,
            String tell,
            List<Cause.Remedy> settings,
            List<About> about,
            List<String> codes,
            List<String> products,
            Standing standing,
            List<String> readings,
            List<Rests> sources) {
        public Likely {
            because = List.copyOf(because);
            settings = List.copyOf(settings);
            about = List.copyOf(about);
            codes = List.copyOf(codes);
            products = List.copyOf(products);
            readings = List.copyOf(readings);
            sources = List.copyOf(sources);
        }
    }

    /** How well a cause fits what was said; a faint one shares a few words with it and no more. */
    public enum Match implements Named {
        CLEAR,
        FAIR,
        FAINT;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A gotcha, conflict or prerequisite.
     *
     * @param symptom what one sees; may be null
     * @param remedy what to do; may be null
     * @param verify how one sees whether it is so; may be null
     */
    public record About(
            String id,
            Entry.Kind kind,
            String what,
            String symptom,
            String remedy,
            String verify,
            List<String> codes,
            Standing standing) {
        public About {
            codes = List.copyOf(codes);
        }
    }

    /** A source. */
    public record Rests(String id, String title, String url, LocalDate read) {}

    /**
     * What the catalog knows of an error code.
     *
     * @param known whether it knows the code at all
     * @param about the gotchas that name it
     * @param causes ids of the causes it goes with
     * @param nearest where it is not known: the nearest codes that are
     * @param page the address of Twilio's own page on it
     */
    public record Code(
            String code, boolean known, List<About> about, List<String> causes, List<String> nearest, String page) {
        public Code {
            about = List.copyOf(about);
            causes = List.copyOf(causes);
            nearest = List.copyOf(nearest);
        }
    }

    /** What was seen in a log: how many records, and the values of fields that mean something. */
    public record Log(int records, List<Saw> saw) {
        public Log {
            saw = List.copyOf(saw);
        }
    }

    /** A value of a field, numbers of telephones and ids masked, and in how many records it stood. */
    public record Saw(String field, String value, int records) {}
}
