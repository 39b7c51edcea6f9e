package voicemap.engine;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.drools.model.Model;

/** The rules of this build in another order. */
public final class Shuffled {
    private Shuffled() {}

    /** A base in which the rules of every stratum come in a random order. */
    public static RuleBase rules(Random random) {
        return RuleBase.changed(model -> shuffled(model, random));
    }

    private static Model shuffled(Model model, Random random) {
        List<Object> rules = new ArrayList<>(model.getRules());
        Collections.shuffle(rules, random);
        return (Model) Proxy.newProxyInstance(
                Model.class.getClassLoader(),
                new Class<?>[] {Model.class},
                (proxy, method, args) -> method.getName().equals("getRules") ? rules : method.invoke(model, args));
    }
}
