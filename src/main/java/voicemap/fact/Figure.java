package voicemap.fact;

/** A quantity computed for a workload, and the sum that gave it. */
public record Figure(String scope, String quantity, double value, String sum) {
    /** A number as a person writes it. */
    public static String show(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            String digits = Long.toString((long) number);
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < digits.length(); i++) {
                if (i > 0 && (digits.length() - i) % 3 == 0 && digits.charAt(i - 1) != '-') out.append(',');
                out.append(digits.charAt(i));
            }
            return out.toString();
        }
        double abs = Math.abs(number);
        if (abs >= 100) return Long.toString(Math.round(number));
        if (abs < 0.0001) return String.format(java.util.Locale.ROOT, "%.2g", number);
        int places = abs >= 1 ? 1 : abs >= 0.1 ? 2 : abs >= 0.01 ? 3 : abs >= 0.001 ? 4 : 5;
        long scaled = Math.round(abs * Math.pow(10, places));
        StringBuilder digits = new StringBuilder(Long.toString(scaled));
        while (digits.length() <= places) digits.insert(0, '0');
        digits.insert(digits.length() - places, '.');
        if (abs < 10) {
            while (digits.charAt(digits.length() - 1) == '0') digits.setLength(digits.length() - 1);
            if (digits.charAt(digits.length() - 1) == '.') digits.setLength(digits.length() - 1);
        }
        return number < 0 ? "-" + digits : digits.toString();
    }

    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Figure that
                && scope.equals(that.scope)
                && quantity.equals(that.quantity)
                && Double.compare(value, that.value) == 0
                && sum.equals(that.sum);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scope.hashCode() + quantity.hashCode()) + sum.hashCode();
    }
}
