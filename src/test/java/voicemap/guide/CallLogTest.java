package voicemap.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.guide.Diagnosis.Saw;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;

class CallLogTest {
    private static CallLog read(String text) {
        return CallLog.read(text, "log", Bounds.USUAL);
    }

    private static List<String> saw(String text) {
        return read(text).seen().saw().stream()
                .map(s -> s.field() + "=" + s.value())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"AnsweredBy\": \"unknown\", \"CallStatus\": \"no-answer\", \"ErrorCode\": \"64105\"}",
                "{\"answered_by\": \"unknown\", \"status\": \"no-answer\", \"error_code\": 64105}",
                "{\"answeredBy\": \"unknown\", \"callStatus\": \"no-answer\", \"errorCode\": 64105}",
                "{\"ANSWERED-BY\": \"unknown\", \"call\": {\"status\": \"no-answer\"}, \"details\": {\"code\": 64105}}"
            })
    void a_field_is_known_in_any_spelling(String text) {
        assertThat(saw(text)).containsExactly("CallStatus=no-answer", "AnsweredBy=unknown", "ErrorCode=64105");
    }

    @Test
    void one_record_an_array_a_page_of_records_and_lines_can_be_read() {
        String one = "{\"answered_by\": \"fax\"}";
        assertThat(read(one).seen().records()).isEqualTo(1);
        assertThat(read("[" + one + "," + one + "]").seen().saw()).containsExactly(new Saw("AnsweredBy", "fax", 2));
        assertThat(read("{\"calls\": [" + one + "," + one + "], \"page\": 0}")
                        .seen()
                        .records())
                .isEqualTo(2);
        assertThat(read(one + "\n" + one + "\n" + one + "\n").seen().records()).isEqualTo(3);
    }

    @Test
    void an_alert_is_read_through_its_form_and_an_event_through_its_text() {
        assertThat(saw("{\"alert_text\": \"Msg=bad&ErrorCode=11200&httpResponse=403&LogLevel=ERROR\"}"))
                .containsExactly("ErrorCode=11200", "HttpResponse=403");
        assertThat(saw("{\"Level\": \"ERROR\", \"Payload\": \"{\\\"error_code\\\":\\\"12100\\\",\\\"webhook\\\":"
                        + "{\\\"response\\\":{\\\"status_code\\\":500}}}\"}"))
                .containsExactly("ErrorCode=12100", "HttpResponse=500");
        assertThat(read("{\"Payload\": \"{broken\", \"alert_text\": \"%zz=%&code=%zz\"}")
                        .empty())
                .isTrue();
    }

    @Test
    void the_answer_of_the_api_is_no_status_of_a_call() {
        assertThat(saw("{\"code\": 20003, \"message\": \"Authenticate\", \"status\": 401}"))
                .containsExactly("Status=401", "ErrorCode=20003");
    }

    @Test
    void nobody_is_named_and_nothing_is_opened_by_what_is_shown() {
        String text = "{\"sid\": \"CA0123456789abcdef0123456789abcdef\", \"from\": \"+15005550006\","
                + "\"to\": \"client:alice.smith\", \"called\": \"sip:bob@example.com\", \"trunk_sid\": \"secret words\","
                + "\"auth_token\": \"0123456789abcdef\", \"status\": \"my password\", \"answered_by\": \"hunter2\","
                + "\"duration\": \"15005550006\", \"Digits\": \"4111111111111111\", \"caller_name\": \"SMITH\","
                + "\"name\": \"John\", \"url\": \"https://user:pw@example.com\", \"error_code\": \"4111111111111111\"}";
        assertThat(saw(text)).containsExactly("CallSid=CA…cdef", "From=+1…06", "To=client:…", "To=sip:…", "TrunkSid=…");
    }

    @Test
    void what_is_hostile_is_shown_by_nobody() {
        assertThat(read("{\"status\": \"\\u001b[31mcompleted\", \"from\": \"+1\\u001b]0;x\\u000712345678\"}")
                        .seen()
                        .saw())
                .containsExactly(new Saw("From", "…", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "hello", "{\"a\": }", "{\"token\": hunter2}", "[1, 2", "{\"a\": 1, \"a\": 2}", "'x'"})
    void what_is_no_json_is_refused_without_being_repeated(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("cannot be read as JSON")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void what_is_too_large_or_too_deep_is_refused() {
        String deep = "[".repeat(100) + "]".repeat(100);
        assertThatThrownBy(() -> read(deep)).hasMessageContaining("nested too deeply");
        String large = "[" + "{\"status\": \"busy\"},".repeat(120_000) + "{}]";
        assertThatThrownBy(() -> read(large)).isInstanceOf(Problem.class);
        assertThat(read("[[[{\"status\": \"busy\"}]]]").seen().records()).isEqualTo(1);
    }

    @Test
    void what_is_known_of_nothing_is_empty() {
        assertThat(read("[]").empty()).isTrue();
        assertThat(read("{\"weather\": \"fine\"}").empty()).isTrue();
        assertThat(read("17").empty()).isTrue();
        assertThat(read("{\"status\": null, \"error_code\": 0, \"code\": null}").empty())
                .isTrue();
    }
}
