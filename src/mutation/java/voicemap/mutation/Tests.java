package voicemap.mutation;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs tests of the build in this process, a class at a time, until one of them fails. */
final class Tests {
    private static final Launcher LAUNCHER = LauncherFactory.create();

    private Tests() {}

    /** The first test that fails, or null. */
    static String failing(List<String> classes) {
        for (String name : classes) {
            String failing = failing(name, selectClass(name));
            if (failing != null) return failing;
        }
        return null;
    }

    /** Whether the example of a rule fails; {@code at} is the place of the rule among all of them, from 0. */
    static String failingExample(int at) {
        String name = "voicemap.engine.RuleExamplesTest";
        String method = "each_rule_fires_and_stays_silent_as_its_example_says";
        return failing(name, selectIteration(selectMethod(name, method), at));
    }

    private static String failing(String name, DiscoverySelector selector) {
        Fuse.reset();
        SummaryGeneratingListener heard = new SummaryGeneratingListener();
        LAUNCHER.execute(
                LauncherDiscoveryRequestBuilder.request().selectors(selector).build(), heard);
        var failures = heard.getSummary().getFailures();
        if (!failures.isEmpty()) {
            return name.substring(name.lastIndexOf('.') + 1) + " "
                    + failures.get(0).getTestIdentifier().getDisplayName();
        }
        if (heard.getSummary().getTestsSucceededCount() == 0) throw new IllegalStateException("no test ran in " + name);
        return null;
    }
}
