package voicemap.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import voicemap.engine.Stratum;

/** Makes the mutants of a rule from its text, in a fixed order. */
final class RuleMutants {
    private static final Pattern TYPE = Pattern.compile("\\b([A-Z]\\w*)\\(");
    private static final Pattern BINDING = Pattern.compile("\\$\\w+ : \\w+");
    private static final Pattern COMPARED = Pattern.compile(" (==|!=|<=|>=|<|>) ");
    private static final Pattern TIER = Pattern.compile("Tier\\.([A-Z_]+)");
    private static final Pattern TRUTH = Pattern.compile("\\b(true|false)\\b");
    private static final Pattern SUM = Pattern.compile(" ([*/-]) ");
    private static final Map<String, String> OPPOSITE =
            Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
    private static final Map<String, String> BESIDE = Map.of("<", "<=", ">=", ">", ">", ">=", "<=", "<");
    private static final Map<String, String> REVERSED = Map.of("*", "/", "/", "*", "-", "+");
    private static final List<String> TIERS =
            List.of("REQUIRED", "RECOMMENDED", "CONSIDER", "OUTRANKED", "RULED_OUT", "NOT_ASSESSED");

    private final Stratum stratum;
    private final String rule;
    private final String head;
    private final List<String> when;
    private final String then;
    private final Map<String, RuleMutant> made = new LinkedHashMap<>();

    private RuleMutants(Path file) throws IOException {
        String text = Files.readString(file);
        this.stratum = Stratum.valueOf(
                file.getParent().getFileName().toString().toUpperCase(Locale.ROOT));
        this.rule = file.getFileName().toString().replace(".drl", "");
        int conditions = text.indexOf("\nwhen\n") + 6;
        int conclusions = text.indexOf("\nthen\n") + 6;
        this.head = text.substring(0, conditions);
        this.when = Arrays.asList(text.substring(conditions, conclusions - 6).split("\n"));
        this.then = text.substring(conclusions, text.lastIndexOf("end"));
    }

    /** The mutants of all rules below a folder. */
    static List<RuleMutant> of(Path folder) throws IOException {
        List<RuleMutant> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path f : walk.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
                all.addAll(new RuleMutants(f).make());
            }
        }
        return all;
    }

    private List<RuleMutant> make() {
        for (int i = 0; i < when.size(); i++) {
            String line = when.get(i);
            conditions("drop a pattern", i, "", line.strip());
            negate(i, line);
            constraints(i, line);
            compare(i, line);
            for (String other : tiers(line)) conditions("swap a tier", i, other, other.strip());
            either(i, line);
        }
        conclusions();
        return List.copyOf(made.values());
    }

    private void negate(int i, String line) {
        String bare = line.strip();
        if (bare.startsWith("not ")) conditions("negate", i, line.replaceFirst("not ", "exists "), bare);
        if (bare.startsWith("exists")) conditions("negate", i, line.replaceFirst("exists", "not"), bare);
    }

    /** What stands in the brackets of a pattern, part by part. */
    private void constraints(int i, String line) {
        Matcher m = TYPE.matcher(line);
        while (m.find()) {
            int end = closing(line, m.end());
            List<String> parts = parts(line.substring(m.end(), end));
            for (int k = 0; k < parts.size(); k++) {
                String part = parts.get(k).strip();
                if (part.isEmpty() || BINDING.matcher(part).matches()) continue;
                List<String> rest = new ArrayList<>(parts);
                rest.remove(k);
                String before = line.substring(0, m.end());
                String after = line.substring(end);
                conditions("drop a constraint", i, before + String.join(",", rest) + after, m.group() + part + ")");
                if (!part.startsWith("$")) continue;
                List<String> turned = new ArrayList<>(parts);
                turned.set(k, " " + part + " == false ");
                conditions("negate", i, before + String.join(",", turned) + after, m.group() + part + ")");
            }
        }
    }

    private void compare(int i, String line) {
        Matcher m = COMPARED.matcher(line);
        while (m.find()) {
            String what = line.substring(m.start() + 1).strip();
            String other = " " + OPPOSITE.get(m.group(1)) + " ";
            conditions("flip a comparison", i, line.substring(0, m.start()) + other + line.substring(m.end()), what);
            if (!BESIDE.containsKey(m.group(1))) continue;
            other = " " + BESIDE.get(m.group(1)) + " ";
            conditions("move a bound", i, line.substring(0, m.start()) + other + line.substring(m.end()), what);
        }
    }

    private void either(int i, String line) {
        for (String x : List.of("tier == Tier.REQUIRED", "tier == Tier.RECOMMENDED")) {
            String other = line.replace(x + " || ", "").replace(" || " + x, "");
            if (!other.equals(line)) conditions("drop an alternative", i, other, x);
        }
    }

    private void conclusions() {
        List<String> each = Arrays.stream(then.split("(?<=;\n)")).toList();
        long many = each.stream().filter(c -> c.contains("conclude.that")).count();
        for (String c : each) {
            if (many > 1 && c.contains("conclude.that")) add("drop a conclusion", c.strip(), when, then.replace(c, ""));
        }
        for (String other : tiers(then)) add("swap a tier", other.strip(), when, other);
        changed(TRUTH, Map.of("true", "false", "false", "true"), "flip a conclusion");
        changed(SUM, REVERSED, "change a sum");
    }

    private void changed(Pattern pattern, Map<String, String> by, String kind) {
        Matcher m = pattern.matcher(then);
        while (m.find()) {
            String before = then.substring(0, m.start(1));
            if (before.chars().filter(c -> c == '"').count() % 2 == 1) continue; // in a text
            String other = before + by.get(m.group(1)) + then.substring(m.end(1));
            add(kind, "at " + then.substring(m.start(1)).lines().findFirst().orElse(""), when, other);
        }
    }

    private static List<String> tiers(String text) {
        List<String> out = new ArrayList<>();
        Matcher m = TIER.matcher(text);
        while (m.find()) {
            String other = TIERS.get((TIERS.indexOf(m.group(1)) + 2) % TIERS.size());
            out.add(text.substring(0, m.start(1)) + other + text.substring(m.end(1)));
        }
        return out;
    }

    private void conditions(String kind, int line, String other, String change) {
        List<String> lines = new ArrayList<>(when);
        if (other.isEmpty()) lines.remove(line);
        else lines.set(line, other);
        add(kind, change, lines, then);
    }

    private void add(String kind, String change, List<String> conditions, String conclusions) {
        String text = head.substring(head.indexOf('\n') + 1)
                + String.join("\n", conditions)
                + "\nthen\n    voicemap.mutation.Fuse.count();\n"
                + conclusions
                + "end\n";
        made.putIfAbsent(text, new RuleMutant(stratum, rule, kind, change, text));
    }

    private static int closing(String line, int from) {
        int depth = 1;
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == '(') depth++;
            if (line.charAt(i) == ')' && --depth == 0) return i;
        }
        throw new IllegalArgumentException("brackets do not close: " + line);
    }

    private static List<String> parts(String inside) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (c == ',' && depth == 0) {
                parts.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(inside.substring(from));
        return parts;
    }
}
