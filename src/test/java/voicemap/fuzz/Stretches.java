package voicemap.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import voicemap.lint.Finding;
import voicemap.lint.Linter.Inspection;
import voicemap.lint.Location;
import voicemap.model.Extent;

/** Looks whether the stretches that readers and findings name lie in the text; written out rather than asked of them. */
public final class Stretches {
    private final List<int[]> lines = new ArrayList<>();

    public Stretches(String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\r') continue;
            lines.add(text.substring(start, i).codePoints().toArray());
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') i++;
            start = i + 1;
        }
        lines.add(text.substring(start).codePoints().toArray());
    }

    /** What stands in a stretch. */
    public String of(Extent stretch) {
        int line = stretch.from().line();
        int column = stretch.from().column();
        boolean placed = line >= 1 && column >= 1 && stretch.endLine() >= line && stretch.endLine() <= lines.size();
        if (!placed || column > lines.get(line - 1).length + 1) throw new AssertionError("outside: " + stretch);
        if (stretch.endColumn() < 1 || stretch.endColumn() > lines.get(stretch.endLine() - 1).length + 1) {
            throw new AssertionError("ends outside: " + stretch);
        }
        StringBuilder out = new StringBuilder();
        for (int at = line; at <= stretch.endLine(); at++) {
            int from = at == line ? column - 1 : 0;
            int to = at == stretch.endLine() ? stretch.endColumn() - 1 : lines.get(at - 1).length;
            if (to < from) throw new AssertionError("ends before it begins: " + stretch);
            out.append(new String(lines.get(at - 1), from, to - from));
            if (at < stretch.endLine()) out.append('\n');
        }
        return out.toString();
    }

    /** All places of all findings must lie in the texts that were read. */
    public static void check(Inspection inspection) {
        Map<String, String> texts = inspection.texts();
        for (Finding f : inspection.findings()) {
            check(f.at().extent(), texts);
            for (Location place : f.related()) check(place.extent(), texts);
            f.edits().forEach(e -> check(e.stretch(), texts));
            if (f.message().isBlank() || f.at().path().isBlank()) throw new AssertionError("nothing said: " + f);
            Fuzzed.harmless(f.message());
        }
    }

    private static void check(Extent stretch, Map<String, String> texts) {
        String text = texts.get(stretch.from().file());
        if (text == null) throw new AssertionError("of no file: " + stretch);
        new Stretches(text).of(stretch);
    }
}
