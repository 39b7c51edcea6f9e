package voicemap.lint;

import java.util.List;
import voicemap.model.Extent;
import voicemap.model.Severity;
import voicemap.model.Span;
import voicemap.model.Standing;
import voicemap.model.Warrant;

/** Findings made up for tests. */
final class Found {
    private Found() {}

    static Finding at(String file, int line, String id, String path, String value) {
        return at(file, line, id, path, value, Severity.ERROR);
    }

    static Finding at(String file, int line, String id, String path, String value, Severity severity) {
        return new Finding(
                id,
                severity,
                "what is wrong",
                "",
                "what to do",
                new Location(Extent.of(new Span(file, line, 5), 3), path, ""),
                value,
                List.of(),
                "test",
                new Warrant(Standing.VERIFIED, List.of("house"), List.of()),
                List.of());
    }
}
