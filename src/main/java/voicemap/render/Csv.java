package voicemap.render;

import java.util.List;
import voicemap.model.Plain;

/** Rows as comma-separated values by RFC 4180, which a spreadsheet shows and does not compute. */
final class Csv {
    private final StringBuilder out = new StringBuilder();

    /** Adds a row. */
    Csv row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.append(',');
            cell(cells.get(i));
        }
        out.append("\r\n");
        return this;
    }

    private void cell(String text) {
        String shown = Plain.lines(text.replace("\t", " "));
        // a spreadsheet takes what begins with one of these for a formula
        if (!shown.isEmpty() && "=+-@".indexOf(shown.charAt(0)) >= 0 || text.startsWith("\t")) shown = "'" + shown;
        boolean quoted = false;
        for (int i = 0; i < shown.length() && !quoted; i++) quoted = ",\"\n\r".indexOf(shown.charAt(i)) >= 0;
        if (quoted) out.append('"').append(shown.replace("\"", "\"\"")).append('"');
        else out.append(shown);
    }

    /** All rows. */
    String text() {
        return out.toString();
    }
}
