package voicemap.model;

import java.util.List;

/** One of the ten things people build with voice. */
public record UseCase(
        String id,
        int number,
        String name,
        String longName,
        List<String> aka,
        int level,
        String story,
        String keyIdea,
        List<String> core,
        List<String> buildsOn,
        List<String> variants,
        List<Signal> signals,
        List<Rung> next,
        List<Migration> migrate,
        List<Notice> notices,
        Warrant warrant,
        Span span) {

    /** What in a profile points to the use case or against it. */
    public record Signal(String id, Points points, Force force, Condition when, String say, Span span) {}

    /** A use case one may grow into, and what to do now so that it stays cheap. */
    public record Rung(String to, Condition when, String say, String prepare, Warrant warrant) {}

    /** The way from something that exists. */
    public record Migration(String id, Condition when, String say, Warrant warrant, Span span) {}

    /** A legal notice: information, not advice. */
    public record Notice(
            String id, Severity severity, Condition when, String what, String where, Warrant warrant, Span span) {}
}
