package voicemap.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import voicemap.catalog.Expression.Unreadable;
import voicemap.model.Rule.Concluded;
import voicemap.model.Rule.Fixed;
import voicemap.model.Rule.Read;
import voicemap.model.Span;
import voicemap.yaml.Problem;

/**
 * Takes from the text of a rule what it reads and what it concludes, with the parser that the rule compiler uses. The build
 * does so; the parser is no part of the program.
 */
public final class DrlReader {
    private static final Pattern CONCLUDES = Pattern.compile("conclude\\.that\\(\\s*new ([A-Z]\\w*)(?=\\()");
    private static final Pattern ANY = Pattern.compile("\\bconclude\\b");

    private final String file;

    private DrlReader(String file) {
        this.file = file;
    }

    /** How a rule asks for facts. */
    public enum Presence {
        /** Each that is there makes the rule hold once. */
        EACH,
        /** At least one is there. */
        SOME,
        /** None is there. */
        NONE,
        /** All that are there are counted or added up. */
        ALL
    }

    /**
     * What a rule asks for at once.
     *
     * @param patterns the facts that have to be there together
     * @param totals what is counted or added up over them
     * @param holds what has to be so of the totals
     */
    public record Group(Presence presence, List<Asked> patterns, List<Total> totals, List<Expression> holds) {}

    /**
     * A fact that is asked for.
     *
     * @param bound the variable that stands for it from here on; null where there is none
     * @param holds what has to be so of it
     */
    public record Asked(String bound, String type, List<Expression> holds) {}

    /** A count or a sum over facts, and the variable that stands for it. */
    public record Total(String bound, String function, Expression of) {}

    /** What a rule reads and concludes. */
    public record Form(List<Group> groups, List<Concluded> concludes) {
        /** What it reads, without what ties one fact to another. */
        public List<Read> reads() {
            List<Read> out = new ArrayList<>();
            for (Group g : groups) {
                for (Asked a : g.patterns()) {
                    List<Fixed> fixed = new ArrayList<>();
                    a.holds().forEach(e -> e.fixed().ifPresent(fixed::add));
                    Read read = new Read(a.type(), g.presence() == Presence.NONE, fixed);
                    if (!out.contains(read)) out.add(read);
                }
            }
            return out;
        }
    }

    /**
     * Reads the rule in a file.
     *
     * @param name what to call the file where something is wrong
     * @throws Problem what it reads or concludes cannot be taken out
     */
    public static Form read(Path file, String name) throws IOException {
        return new DrlReader(name).form(Files.readString(file));
    }

    private Form form(String text) {
        RuleDescr rule = parsed(text);
        List<Group> groups = new ArrayList<>();
        for (BaseDescr part : rule.getLhs().getDescrs()) groups.add(group(part));
        if (groups.isEmpty())
            throw problem(rule.getLine(), "the rule asks for no fact", "name what it reads under when");
        return new Form(groups, concluded(rule));
    }

    private RuleDescr parsed(String text) {
        DrlParser parser = new DrlParser();
        PackageDescr all;
        try {
            all = parser.parse(false, text);
        } catch (DroolsParserException e) {
            throw problem(0, "the rule cannot be read: " + e.getMessage(), "see rules/README.md for its form");
        }
        for (DroolsError e : parser.getErrors()) {
            int line = e.getLines().length == 0 ? 0 : e.getLines()[0];
            throw problem(line, "the rule cannot be read: " + e.getMessage(), "see rules/README.md for its form");
        }
        if (all.getRules().size() != 1) throw problem(0, "the file holds no rule, or several", "write one rule a file");
        return all.getRules().get(0);
    }

    private Group group(BaseDescr part) {
        if (part instanceof NotDescr not) return together(Presence.NONE, not.getDescrs());
        if (part instanceof ExistsDescr exists) {
            List<BaseDescr> below = new ArrayList<>();
            for (Object o : exists.getDescrs()) below.add((BaseDescr) o);
            return together(Presence.SOME, below);
        }
        if (part instanceof PatternDescr p && p.getSource() instanceof AccumulateDescr sum) return totals(p, sum);
        return new Group(Presence.EACH, List.of(asked(part)), List.of(), List.of());
    }

    private Group together(Presence presence, List<? extends BaseDescr> parts) {
        List<Asked> patterns = new ArrayList<>();
        for (BaseDescr part : parts) {
            if (part instanceof AndDescr and) for (BaseDescr below : and.getDescrs()) patterns.add(asked(below));
            else patterns.add(asked(part));
        }
        return new Group(presence, patterns, List.of(), List.of());
    }

    private Group totals(PatternDescr result, AccumulateDescr sum) {
        List<Total> totals = new ArrayList<>();
        for (AccumulateDescr.AccumulateFunctionCallDescr f : sum.getFunctions()) {
            boolean known = List.of("count", "sum").contains(f.getFunction()) && f.getParams().length == 1;
            if (!known)
                throw problem(
                        sum.getLine(), "what is totalled cannot be taken out: " + f.getFunction(), "use count or sum");
            totals.add(new Total(f.getBind(), f.getFunction(), expression(f.getParams()[0], sum.getLine())));
        }
        Group counted = together(Presence.ALL, List.of(sum.getInput()));
        return new Group(Presence.ALL, counted.patterns(), totals, holds(result));
    }

    private Asked asked(BaseDescr part) {
        if (!(part instanceof PatternDescr p)
                || p.getSource() != null
                || !p.getBehaviors().isEmpty()) {
            String word = part.getClass().getSimpleName().replace("Descr", "").toLowerCase(java.util.Locale.ROOT);
            throw problem(
                    part.getLine(),
                    "a condition of this kind cannot be taken out: " + (part instanceof PatternDescr ? "from" : word),
                    "ask for facts by patterns, alone or behind not, exists or accumulate");
        }
        return new Asked(p.getIdentifier(), p.getObjectType(), holds(p));
    }

    private List<Expression> holds(PatternDescr p) {
        List<Expression> out = new ArrayList<>();
        for (BaseDescr constraint : p.getConstraint().getDescrs()) {
            String text = constraint instanceof ExprConstraintDescr e ? e.getExpression() : constraint.toString();
            out.add(expression(text, constraint.getLine()));
        }
        return out;
    }

    private Expression expression(String text, int line) {
        try {
            return Expression.read(text);
        } catch (Unreadable e) {
            throw problem(
                    line,
                    "this part of the condition cannot be taken out: " + text,
                    e.getMessage() + "; compare components, values and calls, one comparison behind each comma");
        }
    }

    private List<Concluded> concluded(RuleDescr rule) {
        String text = rule.getConsequence().toString();
        List<Concluded> out = new ArrayList<>();
        int uses = 0;
        for (Matcher m = ANY.matcher(text); m.find(); ) uses++;
        for (Matcher m = CONCLUDES.matcher(text); m.find(); ) out.add(concluded(m.group(1), text.substring(m.end())));
        if (out.isEmpty() || out.size() != uses) {
            throw problem(
                    rule.getConsequenceLine(),
                    "what the rule concludes cannot be taken out",
                    "write conclude.that( new Fact( … ) ) for each fact, and nothing else with conclude");
        }
        return out;
    }

    /** The arguments of a constructor; {@code text} begins with the parenthesis before the first. */
    private static Concluded concluded(String type, String text) {
        List<String> values = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') quoted = !quoted;
            if (quoted) continue;
            if (c == '(') depth++;
            boolean ends = c == ')' && depth == 1;
            if (c == ')') depth--;
            if (!ends && !(c == ',' && depth == 1)) continue;
            String value = text.substring(from, i).strip();
            if (!value.isEmpty())
                values.add(value.matches("\"[^\"]*\"") ? value.substring(1, value.length() - 1) : value);
            from = i + 1;
            if (ends) break;
        }
        return new Concluded(type, values);
    }

    private Problem problem(int line, String what, String hint) {
        return new Problem(new Span(file, line, line == 0 ? 0 : 1), what, hint);
    }
}
