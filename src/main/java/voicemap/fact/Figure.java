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
        String text = String.format(java.util.Locale.ROOT, abs >= 100 ? "%.0f" : abs >= 10 ? "%.1f" : "%.2g", number);
        return abs < 10 && !text.contains("e")
                ? new java.math.BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Figure other
                && scope.equals(other.scope)
                && quantity.equals(other.quantity)
                && Double.compare(value, other.value) == 0
                && sum.equals(other.sum);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scope.hashCode() + quantity.hashCode()) + sum.hashCode();
    }
}
