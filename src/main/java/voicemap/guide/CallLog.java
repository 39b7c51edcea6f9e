package voicemap.guide;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import voicemap.guide.Diagnosis.Log;
import voicemap.guide.Diagnosis.Saw;
import voicemap.model.Cause;
import voicemap.model.SettingTest;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/**
 * Records of calls, callbacks, alerts and events as Twilio gives them, in any of its spellings. Only fields that mean
 * something are read; what could identify somebody or open something is masked or left out.
 */
public final class CallLog {
    private static final int MOST_SHOWN = 40;
    private static final int LONGEST_INNER = 100_000;

    /** Fields by their names in small letters without underscores, and what they are called here. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        for (String field : List.of(
                "CallSid",
                "From",
                "To",
                "Direction",
                "CallStatus",
                "Status",
                "Duration",
                "AnsweredBy",
                "MachineDetectionDuration",
                "DialCallStatus",
                "DialCallDuration",
                "SipResponseCode",
                "ErrorCode",
                "StirVerstat",
                "HttpResponse",
                "LogLevel",
                "QueueResult",
                "QueueTime",
                "TrunkSid",
                "SessionStatus",
                "SessionDuration",
                "RecordingStatus",
                "RecordingDuration",
                "RecordingChannels",
                "RecordingSource",
                "TranscriptionStatus",
                "Name",
                "Tags")) {
            FIELDS.put(field.toLowerCase(Locale.ROOT), field);
        }
        FIELDS.put("sid", "CallSid");
        FIELDS.put("resourcesid", "CallSid");
        FIELDS.put("caller", "From");
        FIELDS.put("called", "To");
        FIELDS.put("callduration", "Duration");
        FIELDS.put("code", "ErrorCode");
        FIELDS.put("errorcodes", "ErrorCode");
        FIELDS.put("recordingerrorcode", "ErrorCode");
        FIELDS.put("lastsipresponsenum", "SipResponseCode");
        FIELDS.put("responsecode", "HttpResponse");
        FIELDS.put("statuscode", "HttpResponse");
        FIELDS.put("level", "LogLevel");
        FIELDS.put("channels", "RecordingChannels");
    }

    private static final Set<String> CALL_STATES = Set.of(
            "queued", "initiated", "ringing", "in-progress", "completed", "busy", "failed", "no-answer", "canceled");
    /** Words that Twilio has for the fields above; another word may be anything, so it is passed over. */
    private static final Set<String> WORDS = new HashSet<>(Arrays.asList((String.join(" ", CALL_STATES)
                    + " inbound outbound outbound-api outbound-dial trunking-originating trunking-terminating"
                    + " human fax unknown machine_start machine_end_beep machine_end_silence machine_end_other answered"
                    + " TN-Validation-Passed-A TN-Validation-Passed-B TN-Validation-Passed-C TN-Validation-Failed"
                    + " TN-Validation-Failed-A TN-Validation-Failed-B TN-Validation-Failed-C No-TN-Validation"
                    + " TN-Validation-Passed-A-Diverted TN-Validation-Failed-A-Diverted"
                    + " error warning notice debug info"
                    + " bridged bridging-in-process hangup leave redirected redirected-from-bridged queue-full system-error"
                    + " ended paused stopped processing absent deleted mono dual both"
                    + " DialVerb Conference OutboundAPI Trunking RecordVerb StartCallRecordingAPI"
                    + " StartConferenceRecordingAPI StartCallRecordingTwiML"
                    + " silence high_jitter high_packet_loss high_pdd high_latency low_mos ice_failure"
                    + " high-rtt high-jitter high-packet-loss high-packets-lost-fraction low-mos low-bytes-received"
                    + " low-bytes-sent ice-connectivity-lost constant-audio-input-level constant-audio-output-level"
                    + " constant-audio-level")
            .split(" ")));

    private static final Set<String> MASKED = Set.of("CallSid", "From", "To", "TrunkSid");
    /** Texts that hold fields in turn: an alert's form, an event's JSON. */
    private static final Set<String> INNER = Set.of("alerttext", "payload", "requestvariables", "parameters");

    private static final List<String> KINDS = List.of("client:", "sip:", "sips:", "whatsapp:");

    private final List<Map<String, List<String>>> records = new ArrayList<>();

    private CallLog() {}

    /**
     * Reads JSON: an object, an array, or one after the other.
     *
     * @param name what messages call it
     */
    public static CallLog read(String text, String name, Bounds bounds) {
        CallLog log = new CallLog();
        for (Node node : json(text, name, bounds)) log.walk(node, null, bounds);
        log.records.removeIf(Map::isEmpty);
        return log;
    }

    /** What the reader complains of may repeat a piece of the text, and nobody knows what stands there. */
    private static List<Node> json(String text, String name, Bounds bounds) {
        try {
            return Documents.json(text, name, bounds);
        } catch (Problem p) {
            if (p.expected().startsWith("--") || p.expected().equals(bounds.sizeHint())) throw p;
            throw new Problem(
                    p.span(),
                    "this cannot be read as JSON",
                    "paste a Call, a callback, an alert or an event as JSON: an object, an array, or an object in each line");
        }
    }

    /** Whether nothing in it is known. */
    public boolean empty() {
        return records.isEmpty();
    }

    private void walk(Node node, Map<String, List<String>> around, Bounds bounds) {
        if (node instanceof Node.Sequence s) {
            for (Node item : s.items()) if (!(item instanceof Node.Scalar)) walk(item, null, bounds);
            return;
        }
        if (!(node instanceof Node.Mapping m)) return;
        Map<String, List<String>> record = around;
        if (record == null) {
            record = new LinkedHashMap<>();
            records.add(record);
        }
        for (Map.Entry<String, Node> e : m.fields().entrySet()) {
            String key = plain(e.getKey());
            if (e.getValue() instanceof Node.Scalar s) {
                if (s.text() == null) continue;
                if (INNER.contains(key)) inner(s.text(), record, bounds);
                else put(key, s.text(), record);
            } else if (e.getValue() instanceof Node.Sequence list) {
                for (Node item : list.items())
                    if (item instanceof Node.Scalar s && s.text() != null) put(key, s.text(), record);
                walk(list, null, bounds);
            } else {
                walk(e.getValue(), record, bounds);
            }
        }
    }

    private void inner(String text, Map<String, List<String>> record, Bounds bounds) {
        if (text.length() > LONGEST_INNER) return;
        if (text.stripLeading().startsWith("{")) {
            try {
                // what is in the text is not unpacked once more
                for (Node node : Documents.json(text, "payload", bounds)) fields(node, record);
            } catch (Problem p) {
                return;
            }
            return;
        }
        for (String pair : text.split("&")) {
            int is = pair.indexOf('=');
            if (is > 0) put(plain(pair.substring(0, is)), decoded(pair.substring(is + 1)), record);
        }
    }

    private void fields(Node node, Map<String, List<String>> record) {
        if (!(node instanceof Node.Mapping m)) return;
        for (Map.Entry<String, Node> e : m.fields().entrySet()) {
            if (e.getValue() instanceof Node.Scalar s && s.text() != null) put(plain(e.getKey()), s.text(), record);
            else fields(e.getValue(), record);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String plain(String key) {
        return key.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static void put(String key, String value, Map<String, List<String>> record) {
        String field = FIELDS.get(key);
        String said = value.strip();
        if (field == null || said.isEmpty()) return;
        if (field.equals("Status") && CALL_STATES.contains(said)) field = "CallStatus";
        if (key.equals("sid") && !said.startsWith("CA") || key.equals("resourcesid") && !said.startsWith("CA")) return;
        if (field.equals("ErrorCode") && (said.equals("0") || !digits(said))) return;
        if (!MASKED.contains(field) && !WORDS.contains(said) && !figure(said)) return;
        List<String> values = record.computeIfAbsent(field, k -> new ArrayList<>());
        if (!values.contains(said)) values.add(said);
    }

    /** Whether a value is a figure that is too short to be the number of anybody. */
    private static boolean figure(String value) {
        for (int i = 0; i < value.length(); i++) if (value.charAt(i) < '0' || value.charAt(i) > '9') return false;
        return value.length() < 7;
    }

    private static boolean digits(String value) {
        for (int i = 0; i < value.length(); i++) if (value.charAt(i) < '0' || value.charAt(i) > '9') return false;
        return value.length() == 5 || value.length() == 6;
    }

    /** The error codes in it. */
    Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        for (Map<String, List<String>> record : records) codes.addAll(record.getOrDefault("ErrorCode", List.of()));
        return codes;
    }

    /** In how many records all of the fields are as they should be. */
    int records(Cause.Shown shown) {
        int found = 0;
        for (Map<String, List<String>> record : records) {
            boolean all = true;
            for (SettingTest test : shown.tests()) all &= holds(test, record.getOrDefault(test.setting(), List.of()));
            if (all) found++;
        }
        return found;
    }

    private static boolean holds(SettingTest test, List<String> values) {
        return switch (test.kind()) {
            case PRESENT -> !values.isEmpty();
            case ABSENT -> values.isEmpty();
            case IS -> values.stream().anyMatch(test.values()::contains);
            case IS_NOT -> values.stream().noneMatch(test.values()::contains);
            case BELOW -> values.stream().anyMatch(v -> number(v) < test.bound());
            case ABOVE -> values.stream().anyMatch(v -> number(v) > test.bound());
            default -> false;
        };
    }

    /** A figure, or one that is neither above nor below anything. */
    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** What of the records speaks for a cause, in words. */
    String said(Cause.Shown shown, int found) {
        StringBuilder out = new StringBuilder();
        for (SettingTest test : shown.tests()) {
            if (out.length() > 0) out.append(", ");
            out.append(test.setting()).append(' ');
            switch (test.kind()) {
                case PRESENT -> out.append("is there");
                case ABSENT -> out.append("is not there");
                case BELOW -> out.append("below ").append(figure(test.bound()));
                case ABOVE -> out.append("above ").append(figure(test.bound()));
                case IS_NOT -> out.append("is not ").append(String.join(" or ", test.values()));
                default -> out.append(String.join(" or ", test.values()));
            }
        }
        if (records.size() > 1)
            out.append(" in ")
                    .append(found)
                    .append(" of ")
                    .append(records.size())
                    .append(" records");
        return out.toString();
    }

    private static String figure(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** What was seen in it, fit to be shown. */
    Log seen() {
        Map<String, Map<String, Integer>> counted = new LinkedHashMap<>();
        for (String field : new LinkedHashSet<>(FIELDS.values())) {
            for (Map<String, List<String>> record : records) {
                for (String value : record.getOrDefault(field, List.of())) {
                    String shown = MASKED.contains(field) ? masked(value) : value;
                    counted.computeIfAbsent(field, k -> new LinkedHashMap<>()).merge(shown, 1, Integer::sum);
                }
            }
        }
        List<Saw> saw = new ArrayList<>();
        counted.forEach((field, values) -> values.forEach((value, n) -> {
            if (saw.size() < MOST_SHOWN) saw.add(new Saw(field, value, n));
        }));
        return new Log(records.size(), saw);
    }

    /** A number or id of which enough is left to recognise it and too little to use it. */
    static String masked(String value) {
        for (String kind : KINDS) if (value.startsWith(kind)) return kind + "…";
        boolean id = value.length() == 34 && Character.isLetter(value.charAt(0));
        boolean number = value.startsWith("+") && value.length() > 7;
        int head = 2;
        int tail = id ? 4 : 2;
        if (!id && !number || !ascii(value)) return "…";
        return value.substring(0, head) + "…" + value.substring(value.length() - tail);
    }

    private static boolean ascii(String value) {
        for (int i = 0; i < value.length(); i++) if (value.charAt(i) <= ' ' || value.charAt(i) >= 0x7f) return false;
        return true;
    }
}
