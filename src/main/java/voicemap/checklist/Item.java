package voicemap.checklist;

import java.util.List;
import java.util.Locale;
import voicemap.model.Named;
import voicemap.model.Prerequisite;
import voicemap.model.Severity;
import voicemap.model.Stage;
import voicemap.model.Warrant;

/**
 * One thing to check.
 *
 * @param id the id of the gotcha or prerequisite
 * @param due when it has to be looked at
 * @param what what may go wrong, or what must be there
 * @param why what one sees when it goes wrong, or why it must be there
 * @param verify how one sees that it is all right
 * @param remedy what to do where it is not, or nothing
 * @param onlyIf what must be so for it to matter, where that is not known; empty where it matters anyway
 * @param days working days until it is there, or null where that is no question
 * @param codes Twilio error codes it shows as
 * @param of ids of the products and concerns it belongs to
 * @param useCases ids of the use cases it was asked for; several where lists were joined
 */
public record Item(
        String id,
        Kind kind,
        Stage due,
        Severity severity,
        String what,
        String why,
        String verify,
        String remedy,
        List<String> onlyIf,
        Prerequisite.Days days,
        List<String> codes,
        List<String> of,
        List<String> useCases,
        Warrant warrant) {
    public Item {
        onlyIf = List.copyOf(onlyIf);
        codes = List.copyOf(codes);
        of = List.copyOf(of);
        useCases = List.copyOf(useCases);
    }

    /** What an item was made from. */
    public enum Kind implements Named {
        GOTCHA,
        PREREQUISITE;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
