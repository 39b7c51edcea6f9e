package voicemap.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import voicemap.fact.Answer;

/** The sums in plain Java, as the rules of the stratum {@link Stratum#SUMS} do them, without the words. */
final class Sums {
    private final Map<String, Answer> answers;
    private final Predicate<String> meaningful;
    private final Map<String, Double> limits;
    private final Map<String, Double> out = new HashMap<>();

    private Sums(Map<String, Answer> answers, Predicate<String> meaningful, Map<String, Double> limits) {
        this.answers = answers;
        this.meaningful = meaningful;
        this.limits = limits;
    }

    /**
     * The figures of a workload, by quantity.
     *
     * @param answers by question
     * @param meaningful whether the traits are there without which a quantity means nothing
     * @param limits the figures of limits, by id
     */
    static Map<String, Double> of(
            Map<String, Answer> answers, Predicate<String> meaningful, Map<String, Double> limits) {
        Sums sums = new Sums(answers, meaningful, limits);
        sums.atOneTime();
        sums.campaign();
        sums.rest();
        return sums.out;
    }

    /** A number above nought, or NaN, which makes every sum NaN. */
    private double number(String question) {
        Answer a = answers.get(question);
        return a == null || !(a.number() > 0) ? Double.NaN : a.number();
    }

    private double limit(String id) {
        return limits.getOrDefault(id, Double.NaN);
    }

    private void put(String quantity, double value) {
        if (!Double.isNaN(value)) out.put(quantity, value);
    }

    private void atOneTime() {
        double minutes = number("volume.handle-minutes");
        double peak = number("volume.peak-per-hour") * minutes / 60;
        put("concurrent-calls-peak", peak);
        put("agent-load", peak / number("agents.count") * 100);
        double calls = number("volume.calls-per-day");
        put("concurrent-calls-average", calls * minutes / 60 / number("volume.window-hours"));
        put("billable-minutes", calls * Math.ceil(minutes) * limit("billing-days"));
    }

    private void campaign() {
        double size = number("volume.campaign-size");
        double hours = number("volume.window-hours");
        if (meaningful.test("campaign-rate")) {
            double calls = Double.isNaN(size) ? number("volume.calls-per-day") : size;
            double rate = calls / (hours * 3600);
            put("campaign-rate", rate);
            put("duration-at-default-rate", rate * hours / limit("cps-default"));
        }
        double share = number("volume.answer-rate") / 100;
        Answer attempts = answers.get("outbound.attempts");
        if (attempts == null) return;
        double answered = size * (1 - Math.pow(1 - share, attempts.number()));
        if (meaningful.test("expected-answers")) put("expected-answers", answered);
        if (meaningful.test("expected-calls") && attempts.number() >= 2) put("expected-calls", answered / share);
    }

    private void rest() {
        Answer sources = answers.get("numbers.sources");
        if (meaningful.test("number-pool") && sources != null && sources.number() >= 2)
            put("number-pool", sources.number());
        if (meaningful.test("trunk-rate")) put("trunk-rate", number("volume.peak-per-hour") / 3600);
    }
}
