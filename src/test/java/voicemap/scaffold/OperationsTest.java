package voicemap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests held against the operations of the REST API. */
class OperationsTest {
    private static List<String> complaints(String method, String path, String query, String form) throws Exception {
        return Operations.read()
                .complaints("{\"method\":\"" + method
                        + "\",\"host\":\"api.twilio.com\",\"path\":\"/2010-04-01/Accounts/AC1/" + path
                        + "\",\"query\":[" + query + "],\"form\":[" + form + "],\"json\":false}");
    }

    private static final String CALL = "[\"To\",\"+15005550001\"],[\"From\",\"+15005550006\"]";

    @Test
    void a_call_with_known_parameters_is_in_order() throws Exception {
        assertThat(complaints("POST", "Calls.json", "", CALL + ",[\"AsyncAmd\",\"true\"]"))
                .isEmpty();
        assertThat(complaints("POST", "Calls/CA1.json", "", "[\"Status\",\"completed\"]"))
                .isEmpty();
        assertThat(complaints("GET", "Calls.json", "[\"PageSize\",\"20\"]", "")).isEmpty();
    }

    @Test
    void an_unknown_parameter_value_or_path_and_a_missing_parameter_are_told() throws Exception {
        assertThat(complaints("POST", "Calls.json", "", CALL + ",[\"AsyncAMD\",\"true\"]"))
                .singleElement()
                .asString()
                .contains("knows no parameter AsyncAMD");
        assertThat(complaints("POST", "Calls/CA1.json", "", "[\"Status\",\"done\"]"))
                .singleElement()
                .asString()
                .contains("Status is done");
        assertThat(complaints("POST", "Calls.json", "", "[\"To\",\"+1\"]"))
                .singleElement()
                .asString()
                .endsWith("needs From");
        assertThat(complaints("PUT", "Calls.json", "", CALL))
                .singleElement()
                .asString()
                .startsWith("no operation");
    }
}
