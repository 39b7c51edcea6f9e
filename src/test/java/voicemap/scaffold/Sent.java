package voicemap.scaffold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What Twilio posts to an address, by where the address stood: some answers of each kind that make a difference. */
final class Sent {
    private static final String RECORDING = "RE" + "1".repeat(32);
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern DIALLED = Pattern.compile("[a-z]{3,15}|\\d{2,5}");
    private static final int[] KEYS = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final int[] AGAIN = {1, 8};
    private static final int SOME = 4;

    /** One request: how it is told from others of its kind, and its parameters besides those of every call. */
    record Request(String label, Map<String, String> parameters) {}

    private final Set<String> numbers = new TreeSet<>();
    private final Set<String> dialled = new TreeSet<>();

    /** @param settings of the project; the numbers in them are called from, the names and short numbers in them are dialled */
    Sent(JsonNode settings) {
        texts(settings);
    }

    private void texts(JsonNode node) {
        if (node.isTextual() && NUMBER.matcher(node.asText()).matches()) numbers.add(node.asText());
        if (node.isTextual() && DIALLED.matcher(node.asText()).matches()) dialled.add(node.asText());
        node.forEach(this::texts);
    }

    /** Whether an answer has to be TwiML; the others are only told something. */
    static boolean wantsTwiml(String where) {
        return !Pattern.compile("(?i)callback(url)?$|WebhookUrl$")
                .matcher(where)
                .find();
    }

    static boolean inJson(String where) {
        return where.endsWith("Services WebhookUrl");
    }

    /** Requests to an address that stood in a request to the REST API; where is its operation and the parameter. */
    List<Request> toProvisioned(String where) {
        String parameter = where.substring(where.lastIndexOf(' ') + 1);
        return switch (parameter) {
            case "AssignmentCallbackUrl" -> assignments();
            case "AsyncAmdStatusCallback" ->
                each(
                        "AnsweredBy",
                        "human",
                        "unknown",
                        "fax",
                        "machine_start",
                        "machine_end_beep",
                        "machine_end_silence",
                        "machine_end_other");
            case "RecordingStatusCallback" -> recordings();
            case "StatusCallback" -> statuses();
            case "WebhookUrl" ->
                List.of(request(
                        "transcript",
                        "transcript_sid",
                        "GT" + "1".repeat(32),
                        "event_type",
                        "voice_intelligence_transcript_available"));
            case "VoiceFallbackUrl", "FallbackUrl" -> each("ErrorCode", "11200", "12300");
            default -> calls(where.contains("/SIP/"));
        };
    }

    /** Requests to an address in an attribute of a verb; fewer where the same step is only asked again. */
    List<Request> toAttribute(Element verb, String attribute, boolean again) {
        return switch (verb.getTagName() + " " + attribute) {
            case "Gather action", "Gather partialResultCallback" -> gathered(verb, again);
            case "Record action" ->
                List.of(
                        request("recorded", "RecordingSid", RECORDING, "RecordingDuration", "7", "Digits", "#"),
                        request("hung up", "RecordingSid", RECORDING, "RecordingDuration", "7", "Digits", "hangup"));
            case "Dial action" -> dialled();
            case "Dial referUrl" -> referred();
            case "Enqueue action" ->
                each(
                        "QueueResult",
                        "bridged",
                        "bridging-in-process",
                        "error",
                        "hangup",
                        "leave",
                        "redirected",
                        "redirected-from-bridged",
                        "queue-full",
                        "system-error");
            case "Enqueue waitUrl" ->
                List.of(
                        request("first", "QueuePosition", "3", "QueueTime", "0", "CurrentQueueSize", "4"),
                        request("long", "QueuePosition", "1", "QueueTime", "86400", "CurrentQueueSize", "1"));
            case "Pay action" -> paid();
            case "Pay statusCallback" ->
                List.of(
                        request("card", "For", "payment-card-number", "Attempt", "1"),
                        request("wrong", "For", "security-code", "Attempt", "2", "ErrorType", "timeout"));
            case "Connect action" -> connected(verb);
            case "Number url", "Sip url", "Client url" ->
                List.of(request("screened", "ParentCallSid", "CA" + "d".repeat(32)));
            case "Transcription statusCallbackUrl" ->
                List.of(
                        request("started", "TranscriptionEvent", "transcription-started"),
                        request(
                                "content",
                                "TranscriptionEvent",
                                "transcription-content",
                                "Track",
                                "inbound_track",
                                "TranscriptionData",
                                "{\"transcript\":\"Hello.\",\"confidence\":0.9}"));
            default -> {
                String lower = attribute.toLowerCase(java.util.Locale.ROOT);
                if (lower.startsWith("recordingstatus")) yield recordings();
                if (lower.startsWith("transcribecallback")) yield transcribed();
                yield statuses();
            }
        };
    }

    private List<Request> calls(boolean sip) {
        List<Request> out = new ArrayList<>();
        out.add(request("a call", "From", "+15005550001"));
        numbers.stream().limit(SOME).forEach(n -> out.add(request("a call from " + n, "From", n)));
        if (!sip) return out;
        Set<String> names = new TreeSet<>(dialled);
        names.addAll(Set.of("911", "123", "+15005550009", "nobody"));
        for (String n : names)
            out.add(request(
                    "dialled " + n, "From", "sip:desk@sip.example.test", "To", "sip:" + n + "@sip.example.test"));
        return out;
    }

    private List<Request> gathered(Element gather, boolean again) {
        List<Request> out = new ArrayList<>();
        String input = gather.getAttribute("input");
        if (input.isEmpty() || input.contains("dtmf")) {
            if (gather.getAttribute("numDigits").equals("1")) {
                for (int key : again ? AGAIN : KEYS) out.add(request("key " + key, "Digits", String.valueOf(key)));
            } else {
                for (String keys : List.of("1", "1234", "5005550009")) out.add(request("keys " + keys, "Digits", keys));
            }
        }
        if (input.contains("speech")) {
            String hint = gather.getAttribute("hints").split(",")[0].strip();
            for (String words : List.of("Yes.", hint, "the weather"))
                if (!words.isEmpty()) out.add(request("says " + words, "SpeechResult", words, "Confidence", "0.9"));
        }
        if (gather.getAttribute("actionOnEmptyResult").equals("true")) out.add(request("silence", "Digits", ""));
        return out;
    }

    private static List<Request> dialled() {
        List<Request> out = new ArrayList<>();
        for (String status : List.of("completed", "busy", "no-answer", "failed", "canceled")) {
            boolean talked = status.equals("completed");
            out.add(request(
                    status,
                    "DialCallStatus",
                    status,
                    "DialCallSid",
                    "CA" + "d".repeat(32),
                    "DialBridged",
                    String.valueOf(talked),
                    "DialCallDuration",
                    talked ? "31" : "0"));
        }
        return out;
    }

    private List<Request> referred() {
        List<Request> out = new ArrayList<>();
        Set<String> names = new TreeSet<>(dialled);
        names.addAll(Set.of("people", "agent", "+15005550009", "nobody"));
        for (String n : names) out.add(request("to " + n, "ReferTransferTarget", "<sip:" + n + "@sip.example.test>"));
        return out;
    }

    private static List<Request> paid() {
        List<Request> out = new ArrayList<>(each(
                "Result",
                "too-many-failed-attempts",
                "payment-connector-error",
                "caller-interrupted-with-star",
                "caller-hung-up",
                "validation-error",
                "internal-error"));
        out.add(request(
                "charged",
                "Result",
                "success",
                "PaymentConfirmationCode",
                "made-up",
                "PaymentCardNumber",
                "xxxx-xxxx-xxxx-1111"));
        out.add(request("stored", "Result", "success", "PaymentToken", "made-up", "ProfileId", "made-up"));
        return out;
    }

    private static List<Request> connected(Element connect) {
        if (connect.getElementsByTagName("VirtualAgent").getLength() > 0)
            return each("VirtualAgentStatus", "completed", "live-agent-handoff", "failed");
        List<Request> out = new ArrayList<>(each("SessionStatus", "completed", "failed", "ended"));
        for (String reason : List.of("person", "payment", "platform", "done")) {
            String data = "{\"reason\":\"" + reason + "\",\"reference\":\"123\",\"summary\":\"A question.\"}";
            out.add(request("hands off: " + reason, "SessionStatus", "ended", "HandoffData", data));
        }
        out.add(request("voice unknown", "SessionStatus", "failed", "ErrorCode", "64106", "ErrorMessage", "no voice"));
        return out;
    }

    private static List<Request> assignments() {
        String worker = "{\"contact_uri\":\"+15005550010\"}";
        return List.of(
                request(
                        "somebody",
                        "TaskSid",
                        "WT1",
                        "WorkerAttributes",
                        worker,
                        "TaskAttributes",
                        "{\"called\":\"+15005550006\"}"),
                request("no telephone", "TaskSid", "WT1", "WorkerAttributes", "{}", "TaskAttributes", "{}"));
    }

    private static List<Request> recordings() {
        List<Request> out = new ArrayList<>();
        for (String status : List.of("completed", "absent", "failed"))
            out.add(request(status, "RecordingSid", RECORDING, "RecordingStatus", status, "RecordingDuration", "7"));
        return out;
    }

    private static List<Request> transcribed() {
        return List.of(
                request(
                        "text",
                        "RecordingSid",
                        RECORDING,
                        "TranscriptionStatus",
                        "completed",
                        "TranscriptionText",
                        "Hello."),
                request("no text", "RecordingSid", RECORDING, "TranscriptionStatus", "failed"));
    }

    private static List<Request> statuses() {
        return each("CallStatus", "initiated", "ringing", "in-progress", "completed", "busy", "no-answer", "failed");
    }

    private static List<Request> each(String name, String... values) {
        List<Request> out = new ArrayList<>();
        for (String v : values) out.add(request(v, name, v));
        return out;
    }

    private static Request request(String label, String... pairs) {
        Map<String, String> out = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) out.put(pairs[i], pairs[i + 1]);
        return new Request(label, out);
    }
}
