package voicemap.guide;

import java.util.Map;
import voicemap.model.*;

/** The texts of an entry in which words are looked for, each with what it is and how much it weighs. */
final class Texts {
    private static final double NAME = 8;
    private static final double ALIAS = 7;
    private static final double SETTING = 6;
    private static final double SYMPTOM = 4;
    private static final double SAYS = 3;
    private static final double MORE = 1.5;

    /** Takes the texts. */
    interface Taker {
        /**
         * @param in what the text is of the entry; empty where it is the name that is shown anyway
         * @param text the text, or null where there is none
         */
        void take(String in, double weight, String text);
    }

    private Texts() {}

    /** Hands over the texts of an entry. */
    static void of(Entry e, Taker to) {
        boolean named =
                switch (e.kind()) {
                    case USE_CASE, PRODUCT, CONCERN, QUANTITY, ERROR_CODE -> true;
                    default -> false;
                };
        to.take("", NAME, e.id());
        to.take("", named ? NAME : SAYS, e.name());
        for (String a : e.aka()) to.take("also called", ALIAS, a);
        if (e.record() instanceof UseCase u) {
            to.take("story", SAYS, u.story());
            to.take("key idea", MORE, u.keyIdea());
        } else if (e.record() instanceof Product p) {
            to.take("is", SAYS, p.is());
            for (Product.Clause c : p.needed()) to.take("needed", MORE, c.say());
            for (Product.Clause c : p.barred()) to.take("ruled out", MORE, c.say());
            for (Product.Cell c : p.cells().values()) to.take("in " + c.useCase(), MORE, c.why());
        } else if (e.record() instanceof Choice c) {
            for (Choice.Member m : c.members()) to.take("for " + m.product(), MORE, m.say());
        } else if (e.record() instanceof Concern c) {
            to.take("is", SAYS, c.is());
        } else if (e.record() instanceof Gotcha g) {
            to.take("symptom", SYMPTOM, g.symptom());
            to.take("remedy", MORE, g.remedy());
            to.take("verify", MORE, g.verify());
            for (String code : g.codes()) to.take("code", SETTING, code);
        } else if (e.record() instanceof Prerequisite p) {
            to.take("why", MORE, p.why());
            to.take("check", MORE, p.check());
        } else if (e.record() instanceof Conflict c) {
            to.take("symptom", SYMPTOM, c.symptom());
            to.take("remedy", MORE, c.remedy());
        } else if (e.record() instanceof Question q) {
            for (Map.Entry<String, String> o : q.options().entrySet()) {
                to.take("answer", SAYS, o.getKey() + ": " + o.getValue());
            }
        } else if (e.record() instanceof Source s) {
            to.take("address", MORE, s.url());
        } else if (e.record() instanceof PartKind k) {
            for (PartKind.SettingKind s : k.settings().values()) {
                to.take("setting", SETTING, s.name());
                to.take("setting " + s.name(), MORE, s.is());
                for (String v : s.values()) to.take("value of " + s.name(), SAYS, v);
            }
        }
    }
}
