package voicemap.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Rule;
import voicemap.model.Catalog;

/** Puts other rules or another catalog where all tests look for those of the build. */
public final class Swapped {
    private static final RuleBase RULES = RuleBase.shipped();
    private static final Catalog CATALOG = Samples.catalog();

    private Swapped() {}

    /** From now on one rule of a stratum is another: the only one of {@code mutant}. */
    public static void rule(Stratum stratum, String name, Model mutant) {
        set(RuleBase.class, "shipped", RuleBase.changed(model -> {
            if (!model.getName().equals("rules." + stratum.folder())) return model;
            return joined(model, name, mutant);
        }));
    }

    /** From now on the catalog is another. */
    public static void catalog(Catalog catalog) {
        set(Samples.class, "catalog", catalog);
    }

    /** From now on everything is as the build made it. */
    public static void back() {
        set(RuleBase.class, "shipped", RULES);
        set(Samples.class, "catalog", CATALOG);
    }

    private static Model joined(Model model, String name, Model mutant) {
        List<Rule> rules = new ArrayList<>(model.getRules());
        if (!rules.removeIf(r -> r.getName().equals(name))) throw new IllegalArgumentException("no rule " + name);
        rules.addAll(mutant.getRules());
        List<Global<?>> globals = new ArrayList<>();
        for (Global<?> g : model.getGlobals()) globals.add(g);
        for (Global<?> g : mutant.getGlobals()) globals.add(g);
        return (Model) Proxy.newProxyInstance(
                Model.class.getClassLoader(), new Class<?>[] {Model.class}, (proxy, method, args) -> switch (
                        method.getName()) {
                    case "getRules" -> rules;
                    case "getGlobals" -> globals;
                    default -> method.invoke(model, args);
                });
    }

    /** The tests share these fields and none of them is meant to change; only a mutation changes what they hold. */
    private static void set(Class<?> type, String name, Object value) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            field.set(null, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
