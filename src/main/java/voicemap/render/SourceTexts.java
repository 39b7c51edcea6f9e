package voicemap.render;

import java.util.HashMap;
import java.util.Map;
import voicemap.lint.Report;

/** The texts of a report, each taken apart once. */
final class SourceTexts {
    private final Map<String, String> texts;
    private final Map<String, SourceText> known = new HashMap<>();

    SourceTexts(Report report) {
        this.texts = report.texts();
    }

    /** The text of a file; one without any line where it was not kept. */
    SourceText of(String file) {
        return known.computeIfAbsent(file, name -> new SourceText(texts.get(name)));
    }
}
