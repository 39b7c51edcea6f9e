package voicemap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Held against what the library of Twilio makes of the same. */
class SignatureTest {
    private static final String ADDRESS = "https://example.com/call?step=2&p=a%2Fb";

    @Test
    void a_form_is_signed_by_its_sorted_parameters() {
        assertThat(Signature.of(
                        "12345",
                        ADDRESS,
                        Map.of("To", "+15005550006", "CallSid", "CA1", "Digits", "1 ä", "digits", "")))
                .isEqualTo("mZ/RwtPl1V20f1XbckoBnaoial0=");
    }

    @Test
    void without_a_form_the_address_alone_is_signed() {
        assertThat(Signature.of("12345", ADDRESS, Map.of())).isEqualTo("4kM/2PUtqAGaeBEUd6HteUIODlo=");
    }
}
