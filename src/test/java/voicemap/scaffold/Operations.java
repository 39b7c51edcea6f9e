package voicemap.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;

/** The operations that the documents of the REST API know, to hold what code sent against. */
final class Operations {
    private static final String ACCOUNT = "api.twilio.com/2010-04-01/Accounts/{AccountSid}";

    private record Parameter(boolean required, Set<String> values) {}

    private record Operation(
            String name,
            Pattern path,
            boolean literal,
            Map<String, Parameter> query,
            Map<String, Parameter> body,
            boolean json) {}

    private final Map<String, List<Operation>> byMethod = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private Operations() {}

    static Operations read() throws IOException {
        Operations out = new Operations();
        try (var in = Operations.class.getResourceAsStream("/twilio/operations.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#") && !line.isBlank()) out.add(line.split(" "));
            }
        }
        return out;
    }

    private void add(String[] words) {
        Map<String, Parameter> query = new LinkedHashMap<>();
        Map<String, Parameter> body = new LinkedHashMap<>();
        boolean json = false;
        for (int i = 2; i < words.length; i++) {
            if (words[i].equals("{}")) {
                json = true;
                continue;
            }
            String[] sides = words[i].split("=", 2);
            String name = sides[0];
            boolean inQuery = name.startsWith("?");
            if (inQuery) name = name.substring(1);
            boolean required = name.endsWith("!");
            if (required) name = name.substring(0, name.length() - 1);
            Set<String> values = sides.length < 2 ? Set.of() : Set.of(sides[1].split("\\|"));
            (inQuery ? query : body).put(name, new Parameter(required, values));
        }
        String address = words[1].startsWith("~") ? ACCOUNT + words[1].substring(1) : words[1];
        StringBuilder path = new StringBuilder();
        for (String part : address.split("(?=\\{)|(?<=\\})")) {
            path.append(part.startsWith("{") ? "[^/]+?" : Pattern.quote(part));
        }
        byMethod.computeIfAbsent(words[0], k -> new ArrayList<>())
                .add(new Operation(
                        words[0] + " " + words[1],
                        Pattern.compile(path.toString()),
                        !words[1].endsWith("}") && !words[1].endsWith("}.json"),
                        query,
                        body,
                        json));
    }

    /** The operations that were met so far. */
    Set<String> seen() {
        return seen;
    }

    /**
     * What is wrong with a request, as the recorder of the starters writes it: a line of JSON with method, host, path, and
     * pairs of query and form.
     */
    List<String> complaints(String line) {
        Node.Mapping m =
                (Node.Mapping) Documents.json(line, "requests", Bounds.USUAL).get(0);
        String method = text(m, "method");
        String address = text(m, "host") + text(m, "path");
        Operation operation = null;
        for (Operation o : byMethod.getOrDefault(method, List.of())) {
            if (!o.path().matcher(address).matches()) continue;
            if (operation == null || o.literal()) operation = o;
        }
        if (operation == null) return List.of("no operation " + method + " " + address);
        seen.add(operation.name());
        List<String> out = new ArrayList<>();
        check(operation, operation.query(), m.fields().get("query"), out);
        boolean json = text(m, "json").equals("true");
        if (json && !operation.json()) out.add(operation.name() + " takes no JSON");
        if (!json) check(operation, operation.body(), m.fields().get("form"), out);
        return out;
    }

    private static String text(Node.Mapping m, String key) {
        return ((Node.Scalar) m.fields().get(key)).text();
    }

    private static void check(Operation o, Map<String, Parameter> known, Node pairs, List<String> out) {
        Set<String> sent = new LinkedHashSet<>();
        for (Node pair : ((Node.Sequence) pairs).items()) {
            List<Node> both = ((Node.Sequence) pair).items();
            String name = ((Node.Scalar) both.get(0)).text();
            String value = ((Node.Scalar) both.get(1)).text();
            sent.add(name);
            Parameter p = known.get(name);
            if (p == null) out.add(o.name() + " knows no parameter " + name);
            else if (!p.values().isEmpty() && !p.values().contains(value))
                out.add(o.name() + ": " + name + " is " + value + ", expected one of " + p.values());
        }
        known.forEach((name, p) -> {
            if (p.required() && !sent.contains(name)) out.add(o.name() + " needs " + name);
        });
    }
}
