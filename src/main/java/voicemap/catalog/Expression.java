package voicemap.catalog;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voicemap.model.Rule.Fixed;

/**
 * A part of the condition of a rule: a comparison, a call, or several of them joined by "or"; nothing else is understood.
 *
 * @param kind what it is
 * @param text the value of a literal, the name of a component, variable or method, the sign of a comparison
 * @param parts what it is made of; of a call on something, that comes first
 */
public record Expression(Kind kind, String text, List<Expression> parts) {
    /** What an expression can be. */
    public enum Kind {
        /** A text, number, truth value or null. */
        LITERAL,
        /** A component of the fact that is asked for, a variable, or a type. */
        NAME,
        /** A component or constant of something. */
        OF,
        /** A method of the fact that is asked for. */
        CALL,
        /** A method of something. */
        CALL_OF,
        PLUS,
        COMPARED,
        OR,
        /** A variable is given to what stands behind it. */
        BOUND
    }

    /** Says what is not understood. */
    static final class Unreadable extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        Unreadable(String what) {
            super(what);
        }
    }

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|\\d+(?:\\.\\d+)?|[$A-Za-z_][\\w$]*|==|!=|<=|>=|\\|\\||&&|[-<>+*/%!&(),.:=?\\[\\]]+?)");
    private static final Set<String> SIGNS = Set.of("==", "!=", "<", ">", "<=", ">=");
    private static final Set<String> WORDS = Set.of("true", "false", "null");

    /** Reads an expression. */
    static Expression read(String text) throws Unreadable {
        Reader reader = new Reader(text);
        Expression whole = reader.whole();
        if (reader.at < reader.tokens.size())
            throw new Unreadable("not understood from " + reader.tokens.get(reader.at) + " on");
        return whole;
    }

    /** The comparison of a component with a value that stands in the rule, where it is one. */
    public Optional<Fixed> fixed() {
        if (kind != Kind.COMPARED
                || parts.get(0).kind != Kind.NAME
                || parts.get(0).variable()) return Optional.empty();
        Expression value = parts.get(1);
        boolean constant = value.kind == Kind.OF
                && Character.isUpperCase(value.parts.get(0).text.charAt(0));
        if (value.kind != Kind.LITERAL && !constant) return Optional.empty();
        String said = value.text.startsWith("\"") ? value.text.substring(1, value.text.length() - 1) : value.text;
        return Optional.of(new Fixed(parts.get(0).text, text, said));
    }

    /** Whether this is a variable of the rule. */
    public boolean variable() {
        return kind == Kind.NAME && text.startsWith("$");
    }

    private static final class Reader {
        private final List<String> tokens = new ArrayList<>();
        private int at;

        Reader(String text) throws Unreadable {
            Matcher m = TOKEN.matcher(text.strip());
            int end = 0;
            for (; m.lookingAt(); m.region(end, m.regionEnd())) {
                tokens.add(m.group(1));
                end = m.end();
                if (end == m.regionEnd()) break;
            }
            if (end < text.strip().length())
                throw new Unreadable("not understood from " + text.strip().substring(end) + " on");
        }

        Expression whole() throws Unreadable {
            String first = peek();
            if (first.startsWith("$")
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).equals(":")) {
                at += 2;
                return new Expression(Kind.BOUND, first, List.of(either()));
            }
            return either();
        }

        private Expression either() throws Unreadable {
            List<Expression> parts = new ArrayList<>(List.of(compared()));
            while (takes("||")) parts.add(compared());
            return parts.size() == 1 ? parts.get(0) : new Expression(Kind.OR, "||", parts);
        }

        private Expression compared() throws Unreadable {
            Expression left = sum();
            if (!SIGNS.contains(peek())) return left;
            String sign = tokens.get(at++);
            return new Expression(Kind.COMPARED, sign, List.of(left, sum()));
        }

        private Expression sum() throws Unreadable {
            List<Expression> parts = new ArrayList<>(List.of(path()));
            while (takes("+")) parts.add(path());
            return parts.size() == 1 ? parts.get(0) : new Expression(Kind.PLUS, "+", parts);
        }

        private Expression path() throws Unreadable {
            String first = peek();
            if (first.isEmpty()) throw new Unreadable("something is missing at the end");
            at++;
            if (first.startsWith("\"") || Character.isDigit(first.charAt(0)) || WORDS.contains(first))
                return new Expression(Kind.LITERAL, first, List.of());
            Expression out = name(first, null);
            while (takes(".")) {
                String next = peek();
                at++;
                out = name(next, out);
            }
            return out;
        }

        private Expression name(String name, Expression of) throws Unreadable {
            if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0)))
                throw new Unreadable("not understood from " + name + " on");
            List<Expression> parts = new ArrayList<>();
            if (of != null) parts.add(of);
            if (!takes("(")) return new Expression(of == null ? Kind.NAME : Kind.OF, name, parts);
            if (!takes(")")) {
                do parts.add(sum());
                while (takes(","));
                if (!takes(")")) throw new Unreadable("a parenthesis is missing");
            }
            return new Expression(of == null ? Kind.CALL : Kind.CALL_OF, name, parts);
        }

        private String peek() {
            return at < tokens.size() ? tokens.get(at) : "";
        }

        private boolean takes(String token) {
            if (!peek().equals(token)) return false;
            at++;
            return true;
        }
    }
}
