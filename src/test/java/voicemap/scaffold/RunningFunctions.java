package voicemap.scaffold;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Functions of a project as Twilio's own local server runs them. That server lets everybody in; what stands in front of it
 * here refuses what Twilio would refuse. Whatever they ask for stays on this machine.
 */
final class RunningFunctions implements AutoCloseable {
    static final String BASE = "https://calls.example.test";
    static final String TOKEN = "b".repeat(32);
    static final String ACCOUNT = "AC" + "a".repeat(32);
    private static final Path ONLY_HERE = Path.of("src/test/resources/twilio/loopback.js");
    private static final String PROTECTED = ".protected.js";
    private static final String LEAVES = "LEAVES ";
    private static final int WAITS = 240;

    final NodeProject project;
    /** What the Functions asked of the REST API. */
    final Path requests;

    private final Path output;
    private final OtherEnds others;
    private final Process process;
    private final HttpServer front;
    private final URI behind;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    RunningFunctions(NodeProject project, Path folder) throws IOException, InterruptedException {
        this.project = project;
        requests = folder.resolve("asked.jsonl");
        output = folder.resolve("functions.txt");
        Path settings = project.folder.resolve(Starter.SETTINGS);
        others = new OtherEnds(requests, OtherEnds.names(new ObjectMapper().readTree(settings.toFile())));
        Files.writeString(project.folder.resolve(".env"), environment());
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        behind = URI.create("http://127.0.0.1:" + port);
        process = started(port);
        front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        front.setExecutor(Executors.newFixedThreadPool(2, r -> {
            Thread t = new Thread(r);
            t.setDaemon(true);
            return t;
        }));
        front.createContext("/", this::checked);
        front.start();
        for (int i = 0; !healthy(); i++) {
            if (i == WAITS || !process.isAlive()) {
                close();
                throw new IllegalStateException(output());
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    /** What a person would fill in, line by line of what the project says it needs. */
    private String environment() throws IOException {
        StringBuilder out = new StringBuilder();
        for (String line : Files.readAllLines(project.folder.resolve(".env.example"))) {
            if (line.startsWith("#") || !line.contains("=")) continue;
            String name = line.substring(0, line.indexOf('='));
            String given = line.substring(line.indexOf('=') + 1);
            out.append(name).append('=').append(value(name, given)).append('\n');
        }
        return out.toString();
    }

    private String value(String name, String given) {
        if (name.equals("ACCOUNT_SID")) return ACCOUNT;
        if (name.equals("AUTH_TOKEN")) return TOKEN;
        if (name.equals("PUBLIC_BASE_URL")) return BASE;
        if (name.equals("WORKER_BASE_URL")) return others.desk();
        if (!given.isEmpty()) return given;
        if (name.equals("LISTENER_URL")) return "wss://listener.example.test/audio";
        if (name.endsWith("_SIP")) return "sip:desk@sip.example.test";
        if (name.equals("WORKFLOW_SID")) return "WW" + "1".repeat(32);
        if (name.equals("BYOC_TRUNK_SID")) return "BY" + "1".repeat(32);
        // the items go to the address of the business, not to Sync, whose answers are those of any other
        if (name.endsWith("_SID") || name.contains("_SERVICE_SID_")) return "XX" + "1".repeat(32);
        if (name.endsWith("_NUMBER")) return "+15005550006";
        if (name.endsWith("_FILE")) return "";
        if (name.endsWith("_URL")) return others.desk();
        return "made-up";
    }

    private Process started(int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "node",
                        "--require",
                        ONLY_HERE.toAbsolutePath().toString(),
                        "node_modules/twilio-run/bin/twilio-run.js",
                        "start",
                        "--no-detailed-logs",
                        // one process for all: a new one for each request takes most of a second
                        "--no-fork-process",
                        "-p",
                        String.valueOf(port))
                .directory(project.folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(k -> k.startsWith("TWILIO_") || k.equals("NODE_OPTIONS"));
        builder.environment().put("REST_PORT", String.valueOf(others.port()));
        return builder.start();
    }

    private boolean healthy() throws InterruptedException {
        try {
            HttpRequest ask = HttpRequest.newBuilder(behind.resolve("/health")).build();
            return client.send(ask, HttpResponse.BodyHandlers.ofString()).body().contains("\"status\":\"up\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What it printed, which is where the Functions log. */
    String output() throws IOException {
        return Files.readString(output);
    }

    /** The Functions by their path, and whether each is protected. */
    Map<String, Boolean> functions() throws IOException {
        Map<String, Boolean> out = new TreeMap<>();
        Path root = project.folder.resolve("functions");
        try (Stream<Path> all = Files.walk(root)) {
            for (Path f : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(f).toString().replace('\\', '/');
                boolean kept = name.endsWith(PROTECTED);
                out.put("/" + name.substring(0, name.length() - (kept ? PROTECTED : ".js").length()), kept);
            }
        }
        return out;
    }

    private void checked(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String type = exchange.getRequestHeaders().getFirst("content-type");
        if (Boolean.TRUE.equals(functions().get(uri.getPath())) && !signed(exchange, uri, type, body)) {
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
            return;
        }
        HttpRequest.Builder on = HttpRequest.newBuilder(behind.resolve(uri)).timeout(Duration.ofSeconds(15));
        if (type != null) on.header("content-type", type);
        on.method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<byte[]> answer;
        try {
            answer = client.send(on.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        answer.headers().firstValue("content-type").ifPresent(t -> exchange.getResponseHeaders()
                .set("content-type", t));
        byte[] bytes = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static boolean signed(HttpExchange exchange, URI uri, String type, String body) {
        Map<String, String> form = new TreeMap<>();
        if (type != null && type.contains("json")) {
            if (!uri.getRawQuery().contains("bodySHA256=" + Signature.hash(body))) return false;
        } else if (!body.isEmpty()) {
            for (String pair : body.split("&")) {
                String[] sides = pair.split("=", 2);
                form.put(
                        URLDecoder.decode(sides[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            }
        }
        String header = exchange.getRequestHeaders().getFirst("X-Twilio-Signature");
        return Signature.of(TOKEN, BASE + uri, form).equals(header);
    }

    /** Sends a request to the project's public address, signed unless there is no signature to send. */
    HttpResponse<String> send(String method, String address, String type, String body, String signature)
            throws IOException, InterruptedException {
        URI uri = URI.create(
                address.replace(BASE, "http://127.0.0.1:" + front.getAddress().getPort()));
        HttpRequest.Builder out = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20));
        if (signature != null) out.header("X-Twilio-Signature", signature);
        if (method.equals("GET")) out.GET();
        else out.header("content-type", type).method(method, HttpRequest.BodyPublishers.ofString(body));
        try {
            return client.send(out.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IOException(method + " " + address + ": " + output(), e);
        }
    }

    /** The hosts that it would have asked, were this not refused, and that nobody had named to it. */
    Set<String> left() throws IOException {
        String named = Files.readString(project.folder.resolve(".env"));
        return output().lines()
                .filter(l -> l.startsWith(LEAVES))
                .map(l -> l.substring(LEAVES.length()))
                .filter(host -> !named.contains("//" + host))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() throws IOException {
        front.stop(0);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        others.close();
        Files.delete(project.folder.resolve(".env"));
    }
}
