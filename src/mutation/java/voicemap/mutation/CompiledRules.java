package voicemap.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Compiles many changed rules at once, each in a package of its own; those that do not compile are left out. */
final class CompiledRules {
    private static final Pattern PACKAGE = Pattern.compile("mutants[./\\\\]m(\\d+)\\b");

    private CompiledRules() {}

    /** A model with one rule for each mutant that compiles; a few dozen at a time are quickest. */
    static Map<RuleMutant, Model> of(List<RuleMutant> mutants) throws ReflectiveOperationException {
        Map<Integer, RuleMutant> left = new LinkedHashMap<>();
        for (RuleMutant m : mutants) if (!m.dangles()) left.put(left.size(), m);
        while (true) {
            TreeSet<Integer> broken = new TreeSet<>();
            Map<RuleMutant, Model> compiled = compile(left, broken);
            if (broken.isEmpty()) return compiled;
            left.keySet().removeAll(broken);
        }
    }

    private static Map<RuleMutant, Model> compile(Map<Integer, RuleMutant> mutants, TreeSet<Integer> broken)
            throws ReflectiveOperationException {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(services.newReleaseId("voicemap", "mutants", "1"));
        mutants.forEach((number, m) -> files.write(
                "src/main/resources/mutants/m" + number + "/" + m.rule() + ".drl",
                "package mutants.m" + number + "\n" + m.drl()));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        for (Message error : errors) {
            Matcher found = PACKAGE.matcher(error.getPath() + " " + error.getText());
            while (found.find()) broken.add(Integer.valueOf(found.group(1)));
        }
        if (!errors.isEmpty()) {
            if (broken.isEmpty()) throw new IllegalStateException("errors of no package: " + errors);
            return Map.of();
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        ClassLoader loader =
                services.newKieContainer(module.getReleaseId()).getClassLoader();
        Map<RuleMutant, Model> out = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(module.getFileNames());
        names.sort(null);
        for (String name : names) {
            if (!name.matches("mutants/m\\d+/Rules[0-9A-F]+\\.class")) continue;
            Class<?> type = loader.loadClass(name.replace(".class", "").replace('/', '.'));
            Matcher number = PACKAGE.matcher(name);
            if (!Model.class.isAssignableFrom(type) || !number.find()) continue;
            out.put(mutants.get(Integer.valueOf(number.group(1))), (Model)
                    type.getDeclaredConstructor().newInstance());
        }
        if (out.size() != mutants.size()) throw new IllegalStateException("models are missing: " + names);
        return out;
    }
}
