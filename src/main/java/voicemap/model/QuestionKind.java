package voicemap.model;

import java.util.Locale;

/** What sort of answer a question takes. */
public enum QuestionKind implements Named {
    ONE_OF,
    ANY_OF,
    NUMBER,
    YES_NO,
    DATE,
    CODES;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
