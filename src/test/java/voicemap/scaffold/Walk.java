package voicemap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Goes wherever Twilio could be sent: begins at the addresses that a project gave to the REST API, posts what Twilio would post
 * there, and follows each address in each answer, breadth first.
 */
final class Walk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CARRIES = Pattern.compile("(?i)(action|.*url|.*callback)");
    private static final Pattern SID = Pattern.compile("\\b[A-Z]{2}[0-9a-f]{32}\\b");
    private static final URI START = URI.create(RunningFunctions.BASE + "/");
    /** A step that is asked again counts so in its address. */
    private static final Pattern COUNTED = Pattern.compile("=[1-9](&|$)");

    private static final int LONG = 40;
    private static final int MOST = 1500;

    private record Step(
            String method, String address, boolean json, boolean wantsTwiml, Sent.Request request, String from) {}

    private final RunningFunctions functions;
    private final Path answers;
    private final Sent sent;
    private final Deque<Step> next = new ArrayDeque<>();
    private final Set<String> met = new HashSet<>();
    private final Set<String> reached = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int asked;

    private Walk(RunningFunctions functions, Path answers) throws IOException {
        this.functions = functions;
        this.answers = answers;
        JsonNode settings =
                JSON.readTree(functions.project.folder.resolve(Starter.SETTINGS).toFile());
        sent = new Sent(settings);
    }

    /**
     * Walks a project.
     *
     * @param recorded the requests to the REST API that its own tests made
     * @param tested the TwiML that they were answered
     * @return how many requests were posted
     */
    static int of(NodeProject project, Path recorded, Path tested, Path folder)
            throws IOException, InterruptedException {
        Path answers = Files.createDirectories(folder.resolve("walked"));
        try (RunningFunctions functions = new RunningFunctions(project, folder)) {
            Walk walk = new Walk(functions, answers);
            walk.begin(recorded);
            walk.go();
            walk.judge(tested);
            return walk.asked;
        }
    }

    /** The hosts that are the project's own are those at which one of its Functions was given to Twilio. */
    private void begin(Path recorded) throws IOException {
        Map<String, Set<String>> given = new TreeMap<>();
        for (String line : Files.exists(recorded) ? Files.readAllLines(recorded) : List.<String>of()) {
            JsonNode request = JSON.readTree(line);
            String operation = request.get("host").asText()
                    + SID.matcher(request.get("path").asText()).replaceAll("*");
            for (JsonNode pair : request.get("form")) {
                String value = pair.get(1).asText();
                if (value.matches("https://[^/\\s]+/\\S*"))
                    given.computeIfAbsent(value.replaceFirst("#.*", ""), v -> new TreeSet<>())
                            .add(operation + " " + pair.get(0).asText());
            }
        }
        Set<String> names = functions.functions().keySet();
        Set<String> hosts = given.keySet().stream()
                .map(URI::create)
                .filter(u -> names.contains(u.getPath()))
                .map(URI::getHost)
                .collect(Collectors.toSet());
        given.forEach((address, places) -> {
            URI uri = URI.create(address);
            if (!hosts.contains(uri.getHost())) return;
            String own = RunningFunctions.BASE + address.substring(address.indexOf('/', "https://".length()));
            for (String where : places)
                for (Sent.Request r : sent.toProvisioned(where))
                    add(new Step("POST", own, Sent.inJson(where), Sent.wantsTwiml(where), r, where));
        });
    }

    private void add(Step step) {
        String query = URI.create(step.address()).getRawQuery();
        StringBuilder key = new StringBuilder(URI.create(step.address()).getPath());
        if (query != null) {
            for (String pair : query.split("&"))
                key.append(' ').append(pair.length() > LONG ? pair.split("=")[0] : pair);
        }
        if (met.add(key.append(" | ").append(step.request().label()).toString())) next.add(step);
    }

    private void go() throws IOException, InterruptedException {
        while (!next.isEmpty()) {
            if (asked++ == MOST) throw new AssertionError("does not come to an end: " + next.peek());
            Step step = next.poll();
            HttpResponse<String> answer = ask(step, true);
            String path = URI.create(step.address()).getPath();
            reached.add(path);
            if (answer.statusCode() == 404 || answer.statusCode() >= 500) {
                wrong.add(answer.statusCode() + " " + step);
                continue;
            }
            String type = answer.headers().firstValue("content-type").orElse("");
            if (type.contains("xml")) follow(step, answer.body());
            else if (step.wantsTwiml()) wrong.add("no TwiML, but " + type + " " + step);
        }
    }

    private HttpResponse<String> ask(Step step, boolean signed) throws IOException, InterruptedException {
        Map<String, String> all = new TreeMap<>(Map.of(
                "CallSid", "CA" + "c".repeat(32),
                "AccountSid", RunningFunctions.ACCOUNT,
                "From", "+15005550001",
                "To", "+15005550006",
                "CallStatus", "in-progress",
                "Direction", "inbound",
                "ApiVersion", "2010-04-01"));
        all.putAll(step.request().parameters());
        String address = step.address();
        String body;
        Map<String, String> form = Map.of();
        if (step.json()) {
            body = JSON.writeValueAsString(step.request().parameters());
            address += (address.contains("?") ? "&" : "?") + "bodySHA256=" + Signature.hash(body);
        } else {
            body = all.entrySet().stream()
                    .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            if (step.method().equals("GET")) address += (address.contains("?") ? "&" : "?") + body;
            else form = all;
        }
        String type = step.json() ? "application/json" : "application/x-www-form-urlencoded";
        String signature = signed ? Signature.of(RunningFunctions.TOKEN, address, form) : null;
        return functions.send(step.method(), address, type, body, signature);
    }

    /** The paths that answers lead to: the project's own tests go where these settings do not. */
    private static Set<String> named(Path answers) throws IOException {
        Set<String> out = new TreeSet<>();
        try (Stream<Path> all = Files.list(answers)) {
            for (Path f : all.toList()) {
                Document document = parsed(Files.readString(f));
                if (document == null) continue;
                for (Address a : addresses(document))
                    out.add(START.resolve(a.to()).getPath());
            }
        }
        return out;
    }

    private void follow(Step step, String xml) throws IOException {
        Files.writeString(answers.resolve(asked + ".xml"), xml);
        Document document = parsed(xml);
        if (document == null) wrong.add("no XML: " + xml + " " + step);
        else for (Address a : addresses(document)) link(step, a);
    }

    private static Document parsed(String xml) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException e) {
            return null;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An address in an answer: that of a redirect, where there is no attribute, or in an attribute of a verb. */
    private record Address(String to, String method, Element verb, String attribute) {
        String place() {
            return attribute.isEmpty() ? verb.getTagName() : verb.getTagName() + " " + attribute;
        }
    }

    private static List<Address> addresses(Document document) {
        List<Address> out = new ArrayList<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element verb = (Element) all.item(i);
            if (verb.getTagName().equals("Redirect"))
                out.add(new Address(verb.getTextContent().strip(), method(verb, "method"), verb, ""));
            for (int a = 0; a < verb.getAttributes().getLength(); a++) {
                Node attribute = verb.getAttributes().item(a);
                String key = attribute.getNodeName();
                if (!CARRIES.matcher(key).matches()) continue;
                String how = key.equals("action") || key.equals("url") ? "method" : key + "Method";
                out.add(new Address(attribute.getNodeValue(), method(verb, how), verb, key));
            }
        }
        return out;
    }

    private static String method(Element verb, String attribute) {
        return verb.getAttribute(attribute).isEmpty() ? "POST" : verb.getAttribute(attribute);
    }

    private void link(Step from, Address to) {
        URI here = URI.create(from.address());
        String address = here.resolve(to.to()).toString();
        if (!address.startsWith(RunningFunctions.BASE + "/")) return;
        List<Sent.Request> requests = to.attribute().isEmpty()
                ? List.of(new Sent.Request("redirected", Map.of()))
                : sent.toAttribute(
                        to.verb(), to.attribute(), COUNTED.matcher(address).find());
        String place = to.place() + " at " + here.getPath();
        for (Sent.Request r : requests)
            add(new Step(to.method(), address, false, Sent.wantsTwiml(to.place()), r, place));
    }

    private void judge(Path tested) throws IOException, InterruptedException {
        List<String> failed = functions
                .output()
                .lines()
                .filter(l -> l.contains("\"event\":\"failed\""))
                .toList();
        assertThat(wrong).as(String.join("\n", failed)).isEmpty();
        assertThat(failed).isEmpty();
        assertThat(functions.left()).isEmpty();
        StartersIT.answers(answers);
        StartersIT.requests(functions.requests);
        Set<String> unreached = new TreeSet<>();
        for (var f : functions.functions().entrySet()) {
            Step step = new Step(
                    "POST", RunningFunctions.BASE + f.getKey(), false, false, new Sent.Request("", Map.of()), "");
            int unsigned = ask(step, false).statusCode();
            // what is public is called by others than Twilio
            if (f.getValue()) {
                assertThat(unsigned).as(f.getKey() + " without a signature").isEqualTo(403);
                if (!reached.contains(f.getKey())) unreached.add(f.getKey());
            } else assertThat(unsigned).as(f.getKey()).isLessThan(500);
        }
        if (!unreached.isEmpty()) unreached.removeAll(named(tested));
        // a server of the business calls these itself, as the README shows
        String shown = Files.readString(functions.project.folder.resolve("README.md"));
        unreached.removeIf(path -> shown.contains("call-webhook.js http://localhost:3000" + path + " "));
        assertThat(unreached).as("Functions that nothing leads to").isEmpty();
    }
}
