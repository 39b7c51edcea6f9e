package voicemap.render;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names of files as reports for machines want them. */
final class FileNames {
    private FileNames() {}

    /** The name with slashes only, and without a leading dot of no meaning. */
    static String plain(String name) {
        String plain = File.separatorChar == '\\' ? name.replace('\\', '/') : name;
        while (plain.startsWith("./") && plain.length() > 2) plain = plain.substring(2);
        return plain;
    }

    /** Whether a plain name starts at a root and not at the folder of the run. */
    static boolean absolute(String plain) {
        return plain.startsWith("/") || plain.matches("[A-Za-z]:/.*");
    }

    /** A plain name as a URI: relative where the name is. */
    static String uri(String plain) {
        if (plain.startsWith("/")) return "file://" + encoded(plain);
        if (absolute(plain)) return "file:///" + plain.substring(0, 2) + encoded(plain.substring(2));
        return encoded(plain);
    }

    private static String encoded(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean kept =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~/".indexOf(c) >= 0;
            if (kept) out.append(c);
            else out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
