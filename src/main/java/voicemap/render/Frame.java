package voicemap.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What stands around a page for a browser. The page is one file that loads nothing: its style and script stand in it, and
 * its policy lets the browser take these two and nothing else.
 *
 * @param foot the last line of the page
 * @param style the style sheet
 * @param script the script, or nothing
 */
public record Frame(String title, String foot, String style, String script) {
    /**
     * A frame with the style that all pages share.
     *
     * @param name of the page's own style and script among the resources; either may be missing
     */
    public static Frame of(String title, String foot, String name) {
        return new Frame(title, foot, resource("page.css") + resource(name + ".css"), resource(name + ".js"));
    }

    /** What the browser may use: the style and the script of the page, by their digests. */
    public String policy() {
        return "default-src 'none'; img-src data:; style-src " + digest(style)
                + (script.isEmpty() ? "" : "; script-src " + digest(script)) + "; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Frame.class.getResourceAsStream("/voicemap/html/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
