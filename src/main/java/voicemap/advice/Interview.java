package voicemap.advice;

import java.time.LocalDate;
import java.util.List;
import voicemap.model.QuestionKind;

/**
 * What to ask a business about its calls, in the order in which it helps most.
 *
 * @param first what can change the result now, the weightiest first
 * @param later what may matter after that, by what it depends on
 * @param assumed what silence was taken for: to be confirmed, not to be asked
 * @param answered what is known
 */
public record Interview(
        String business,
        LocalDate today,
        String catalog,
        List<Asked> first,
        List<Asked> later,
        List<Asked> assumed,
        List<Answered> answered) {
    public Interview {
        first = List.copyOf(first);
        later = List.copyOf(later);
        assumed = List.copyOf(assumed);
        answered = List.copyOf(answered);
    }

    /**
     * A question.
     *
     * @param number its place on the sheet, from 1; 0 for what is only confirmed
     * @param workload whom it is about; empty for the account, or where there is only one
     * @param unit what a number counts, or null
     * @param example one of the codes or words that are taken, or null
     * @param why what depends on the answer
     * @param onlyIf which answers to other questions make it matter; empty where it matters anyway
     * @param assumed what silence is taken for, or null where silence leaves it open
     * @param open whether "unknown" is what can be said of it now
     */
    public record Asked(
            int number,
            String workload,
            String id,
            String ask,
            QuestionKind kind,
            String unit,
            String example,
            List<String> why,
            String onlyIf,
            String assumed,
            boolean open,
            List<Option> answers) {
        public Asked {
            why = List.copyOf(why);
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer that a question takes.
     *
     * @param changes what it would change by itself; empty where it changes nothing yet, or where nobody looked
     */
    public record Option(String word, String means, List<String> changes) {
        public Option {
            changes = List.copyOf(changes);
        }
    }

    /** A question that is answered, and the answer as a profile says it: the words, codes, number or day. */
    public record Answered(String workload, String id, String ask, QuestionKind kind, List<String> values) {
        public Answered {
            values = List.copyOf(values);
        }
    }
}
