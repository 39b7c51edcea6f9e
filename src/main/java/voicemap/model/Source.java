package voicemap.model;

import java.time.LocalDate;

/** A document that statements rest on; {@code url} is null where no public address is known. */
public record Source(String id, SourceKind kind, String title, String url, LocalDate read, Span span) {}
