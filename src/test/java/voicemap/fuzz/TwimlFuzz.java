package voicemap.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import voicemap.fact.Part;
import voicemap.fact.Setting;
import voicemap.twiml.Placing;
import voicemap.twiml.TwimlReader;
import voicemap.yaml.Bounds;
import voicemap.yaml.Texts;

/** Any bytes as TwiML: each part names what stands at its place. */
public final class TwimlFuzz {
    private TwimlFuzz() {}

    /** Loads what a reader needs, so that the first input is no slower than the others. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("<Response><Say voice='a'>b</Say></Response>".getBytes(UTF_8));
        fuzzerTestOneInput("<Response>&a;".getBytes(UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        Fuzzed.read(() -> {
            String text = Texts.decode(bytes, "a.xml", Bounds.USUAL);
            TwimlReader.looksLikeTwiml(text);
            List<Part> parts = TwimlReader.read(text, "a.xml", "", Placing.file("a.xml"), Bounds.USUAL);
            Stretches stretches = new Stretches(text);
            for (Part part : parts) {
                same(
                        stretches.of(part.extent()),
                        part.place().substring(1, part.place().length() - 1));
                for (Setting s : part.settings().values()) setting(s, stretches);
            }
        });
    }

    private static void setting(Setting s, Stretches stretches) {
        String there = stretches.of(s.at());
        if (s.path().endsWith("/text()")) {
            // what is escaped, broken off or set apart reads otherwise than it is written
            if (there.isBlank()) throw new AssertionError("no text at " + s);
            if (there.indexOf('&') < 0 && there.indexOf('<') < 0 && !s.value().startsWith(there))
                same(there, s.value());
            return;
        }
        same(stretches.of(s.key()), s.name());
        boolean plain = there.indexOf('&') < 0
                && s.value().indexOf('\n') < 0
                && s.value().indexOf(' ') < 0;
        if (plain) same(there, s.value());
    }

    private static void same(String there, String named) {
        if (!there.equals(named)) throw new AssertionError(named + " is named where there is " + there);
    }
}
