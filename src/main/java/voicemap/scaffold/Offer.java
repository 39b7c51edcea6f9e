package voicemap.scaffold;

import java.util.List;

/**
 * A starter as it is shown to somebody who looks for one.
 *
 * @param features what a project does, or leaves out where nothing asks for it
 * @param texts what a profile may say to it
 */
public record Offer(String useCase, String name, String what, List<Does> features, List<Text> texts) {
    public Offer {
        features = List.copyOf(features);
        texts = List.copyOf(texts);
    }

    /** Something that a project may do; {@code always} where every one does. */
    public record Does(String id, String what, boolean always) {}

    /** A text, and what it must look like. */
    public record Text(String key, Manifest.Text.Kind kind, String what) {}

    /** What a starter says of itself, for people. */
    public static Offer of(Manifest m) {
        return new Offer(
                m.useCase(),
                m.name(),
                m.what(),
                m.features().stream()
                        .map(f -> new Does(f.id(), f.what(), f.always()))
                        .toList(),
                m.texts().stream()
                        .map(t -> new Text(t.key(), t.kind(), t.what()))
                        .toList());
    }
}
