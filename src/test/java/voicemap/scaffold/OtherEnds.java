package voicemap.scaffold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Whatever Functions ask while they are walked: the REST API, whose requests are written down as the recorder of the starters
 * writes them, and the systems of the business. Each is answered as if all went well.
 */
final class OtherEnds implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Path requests;
    private final List<String> names;

    /**
     * @param requests takes a line for each request to the REST API
     * @param names unique names of what is there
     */
    OtherEnds(Path requests, List<String> names) throws IOException {
        this.requests = requests;
        this.names = names;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4, r -> {
            Thread t = new Thread(r);
            t.setDaemon(true);
            return t;
        }));
        server.createContext("/", this::asked);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** An address of the business. */
    String desk() {
        return "http://127.0.0.1:" + port() + "/desk";
    }

    private void asked(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("host");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!host.endsWith(".twilio.com")) {
            answer(exchange, Map.of());
            return;
        }
        URI uri = exchange.getRequestURI();
        String path = uri.getPath();
        String type = exchange.getRequestHeaders().getFirst("content-type");
        boolean json = type != null && type.contains("json");
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("method", exchange.getRequestMethod());
        line.put("host", host);
        line.put("path", path);
        line.put("query", pairs(uri.getRawQuery()));
        line.put("form", json ? List.of() : pairs(body));
        line.put("json", json);
        synchronized (this) {
            Files.writeString(
                    requests,
                    JSON.writeValueAsString(line) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        answer(exchange, resource(path));
    }

    /** One answer that is a resource and a list of such: there is one of each name, and none yet of what would be made anew. */
    private Map<String, Object> resource(String path) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("sid", "XX" + "1".repeat(32));
        out.put("status", "completed");
        out.put("customer_key", "CA" + "c".repeat(32));
        List<Map<String, Object>> items = new ArrayList<>();
        if (path.endsWith("/OperatorResults")) {
            items.add(Map.of("name", "Mood", "operator_type", "conversation-classify", "predicted_label", "calm"));
        } else if (!path.endsWith("/Transcripts")) {
            for (String n : names) items.add(Map.of("sid", "XX" + "1".repeat(32), "unique_name", n));
        }
        out.put("meta", Map.of("key", "items"));
        out.put("items", items);
        return out;
    }

    private static List<List<String>> pairs(String encoded) {
        List<List<String>> out = new ArrayList<>();
        if (encoded == null || encoded.isEmpty()) return out;
        for (String pair : encoded.split("&")) {
            String[] sides = pair.split("=", 2);
            out.add(List.of(decoded(sides[0]), sides.length < 2 ? "" : decoded(sides[1])));
        }
        return out;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The names under which the settings of a project look for what was provisioned, in each of its languages too. */
    static List<String> names(JsonNode settings) {
        List<String> out = new ArrayList<>();
        String service = settings.path("intelligenceService").asText("");
        if (service.isEmpty()) return out;
        out.add(service);
        settings.path("languages").forEach(l -> out.add(service + "-" + l.asText()));
        return out;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
