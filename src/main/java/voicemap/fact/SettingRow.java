package voicemap.fact;

import java.util.List;
import java.util.Locale;
import voicemap.model.PartKind.SettingKind;
import voicemap.model.PartKind.Type;
import voicemap.model.Plain;

/** What the checkbook knows of a setting of a kind of part. */
public record SettingRow(String place, SettingKind kind) {
    public String name() {
        return kind.name();
    }

    public boolean required() {
        return kind.required();
    }

    /** What is wrong with a value, or nothing. */
    public String wrong(Setting setting) {
        if (setting.computed()) return "";
        String value = setting.value();
        if (kind.values().isEmpty() || kind.mixed() && !kind.values().contains(value)) return typed(value);
        for (String word : words(value)) {
            if (!kind.values().contains(word)) return "is " + shown(word) + "; " + expected();
        }
        return "";
    }

    /** The one value that was surely meant: the same but for its case; else nothing. */
    public String meant(Setting setting) {
        if (kind.type() == Type.WORDS) return "";
        for (String known : kind.values()) {
            if (known.toLowerCase(Locale.ROOT).equals(setting.value().toLowerCase(Locale.ROOT))) return known;
        }
        return "";
    }

    private List<String> words(String value) {
        return kind.type() == Type.WORDS ? Setting.words(value) : List.of(value);
    }

    private String typed(String value) {
        return switch (kind.type()) {
            case FLAG ->
                value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")
                        ? ""
                        : "is " + shown(value) + "; expected true or false";
            case WHOLE, DECIMAL -> number(value);
            case SOCKET -> value.startsWith("wss://") ? "" : "is " + shown(value) + "; expected an address with wss://";
            default -> "";
        };
    }

    private String number(String value) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return "is " + shown(value) + "; expected " + range();
        }
        boolean whole = kind.type() == Type.WHOLE;
        if (!Double.isFinite(number) || whole && number != Math.rint(number)) {
            return "is " + shown(value) + "; expected " + range();
        }
        return number < kind.from() || number > kind.to() ? "is " + shown(value) + "; expected " + range() : "";
    }

    private String range() {
        String words = kind.values().isEmpty() ? "" : String.join(", ", kind.values()) + " or ";
        String what = words + (kind.type() == Type.WHOLE ? "a whole number" : "a number");
        String unit = kind.unit().isEmpty() ? "" : " " + kind.unit();
        boolean from = !Double.isNaN(kind.from());
        boolean to = !Double.isNaN(kind.to());
        if (from && to) return what + " of " + Figure.show(kind.from()) + " to " + Figure.show(kind.to()) + unit;
        if (from) return what + " of at least " + Figure.show(kind.from()) + unit;
        if (to) return what + " of at most " + Figure.show(kind.to()) + unit;
        return unit.isEmpty() ? what : what + " of" + unit;
    }

    private String expected() {
        return "expected " + (kind.values().size() == 1 ? "" : "one of ") + String.join(", ", kind.values());
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : Plain.brief(value);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SettingRow r && place.equals(r.place) && kind == r.kind;
    }

    @Override
    public int hashCode() {
        return 31 * place.hashCode() + kind.name().hashCode();
    }
}
