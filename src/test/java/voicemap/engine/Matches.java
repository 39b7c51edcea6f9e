package voicemap.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import voicemap.catalog.DrlReader.Asked;
import voicemap.catalog.DrlReader.Form;
import voicemap.catalog.DrlReader.Group;
import voicemap.catalog.DrlReader.Presence;
import voicemap.catalog.DrlReader.Total;
import voicemap.catalog.Expression;
import voicemap.catalog.Expression.Kind;

/** Finds by plain trial what a rule would match among facts, from what was taken out of its text and nothing else. */
final class Matches {
    private final Map<String, List<Object>> byType = new HashMap<>();
    private final Form form;
    private final List<List<Object>> found = new ArrayList<>();

    private Matches(Form form, Collection<?> facts) {
        this.form = form;
        for (Object f : facts)
            byType.computeIfAbsent(f.getClass().getSimpleName(), k -> new ArrayList<>())
                    .add(f);
    }

    /** Each match by the facts that make it, one for each pattern that is neither denied nor counted. */
    static List<List<Object>> of(Form form, Collection<?> facts) {
        Matches work = new Matches(form, facts);
        work.groups(0, Map.of(), List.of());
        return work.found;
    }

    private void groups(int at, Map<String, Object> bound, List<Object> taken) {
        if (at == form.groups().size()) {
            found.add(taken);
            return;
        }
        Group g = form.groups().get(at);
        List<Map<String, Object>> ways = new ArrayList<>();
        together(g, 0, bound, ways);
        switch (g.presence()) {
            case EACH -> {
                for (Map<String, Object> way : ways) {
                    List<Object> more = new ArrayList<>(taken);
                    more.add(way.get("this"));
                    groups(at + 1, way, more);
                }
            }
            case SOME -> {
                if (!ways.isEmpty()) groups(at + 1, bound, taken);
            }
            case NONE -> {
                if (ways.isEmpty()) groups(at + 1, bound, taken);
            }
            case ALL -> {
                Map<String, Object> sums = new HashMap<>(bound);
                for (Total t : g.totals()) {
                    double sum = 0;
                    for (Map<String, Object> way : ways)
                        sum += t.function().equals("count") ? 1 : ((Number) value(t.of(), way)).doubleValue();
                    sums.put(t.bound(), sum);
                }
                for (Expression e : g.holds()) if (!Boolean.TRUE.equals(value(e, sums))) return;
                groups(at + 1, sums, taken);
            }
        }
    }

    private void together(Group g, int at, Map<String, Object> bound, List<Map<String, Object>> ways) {
        if (at == g.patterns().size()) {
            ways.add(bound);
            return;
        }
        Asked asked = g.patterns().get(at);
        for (Object fact : byType.getOrDefault(asked.type(), List.of())) {
            Map<String, Object> here = new HashMap<>(bound);
            here.put("this", fact);
            if (asked.bound() != null) here.put(asked.bound(), fact);
            if (asked.holds().stream().allMatch(e -> holds(e, here))) {
                together(g, at + 1, here, ways);
                if (g.presence() == Presence.NONE && !ways.isEmpty()) return;
            }
        }
    }

    private static boolean holds(Expression e, Map<String, Object> bound) {
        if (e.kind() != Kind.BOUND) return Boolean.TRUE.equals(value(e, bound));
        Expression of = e.parts().get(0);
        // a variable with a comparison stands for its left side
        boolean compared = of.kind() == Kind.COMPARED;
        bound.put(e.text(), value(compared ? of.parts().get(0) : of, bound));
        return !compared || Boolean.TRUE.equals(value(of, bound));
    }

    private static Object value(Expression e, Map<String, Object> bound) {
        List<Expression> parts = e.parts();
        return switch (e.kind()) {
            case LITERAL -> literal(e.text());
            case NAME -> e.variable() ? bound.get(e.text()) : component(bound.get("this"), e.text());
            case OF -> constant(parts.get(0).text(), e.text());
            case CALL -> call(bound.get("this"), e.text(), values(parts, bound));
            case CALL_OF -> {
                Expression on = parts.get(0);
                List<Object> arguments = values(parts.subList(1, parts.size()), bound);
                boolean type = on.kind() == Kind.NAME
                        && Character.isUpperCase(on.text().charAt(0));
                yield type
                        ? call(type("voicemap.fact.", on.text()), null, e.text(), arguments)
                        : call(value(on, bound), e.text(), arguments);
            }
            case PLUS ->
                values(parts, bound).stream()
                        .mapToDouble(v -> ((Number) v).doubleValue())
                        .sum();
            case COMPARED -> compared(e.text(), value(parts.get(0), bound), value(parts.get(1), bound));
            case OR -> parts.stream().anyMatch(p -> Boolean.TRUE.equals(value(p, bound)));
            case BOUND -> throw new IllegalStateException("a variable inside " + e);
        };
    }

    private static List<Object> values(List<Expression> parts, Map<String, Object> bound) {
        List<Object> out = new ArrayList<>();
        for (Expression p : parts)
            out.add(p.kind() == Kind.NAME && p.text().equals("this") ? bound.get("this") : value(p, bound));
        return out;
    }

    private static Object literal(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> text.startsWith("\"") ? text.substring(1, text.length() - 1) : (Object) Double.parseDouble(text);
        };
    }

    private static boolean compared(String sign, Object left, Object right) {
        if (left instanceof Number l && right instanceof Number r) {
            int order = Double.compare(l.doubleValue(), r.doubleValue());
            return switch (sign) {
                case "==" -> order == 0;
                case "!=" -> order != 0;
                case "<" -> l.doubleValue() < r.doubleValue();
                case "<=" -> l.doubleValue() <= r.doubleValue();
                case ">" -> l.doubleValue() > r.doubleValue();
                default -> l.doubleValue() >= r.doubleValue();
            };
        }
        return switch (sign) {
            case "==" -> Objects.equals(left, right);
            case "!=" -> !Objects.equals(left, right);
            default -> false;
        };
    }

    private static Object component(Object of, String name) {
        return call(of, name, List.of());
    }

    private static Object constant(String type, String name) {
        for (Object c : type("voicemap.model.", type).getEnumConstants())
            if (((Enum<?>) c).name().equals(name)) return c;
        throw new IllegalStateException(type + " has no " + name);
    }

    private static Class<?> type(String packageName, String name) {
        try {
            return Class.forName(packageName + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Object on, String name, List<Object> arguments) {
        return call(on.getClass(), on, name, arguments);
    }

    private static Object call(Class<?> type, Object on, String name, List<Object> arguments) {
        for (Method m : type.getMethods()) {
            if (!m.getName().equals(name) || m.getParameterCount() != arguments.size()) continue;
            try {
                return m.invoke(on, arguments.toArray());
            } catch (IllegalArgumentException e) {
                // another method of that name takes these
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(type + "." + name, e);
            }
        }
        throw new IllegalStateException(type + " has no " + name + " for " + arguments);
    }
}
