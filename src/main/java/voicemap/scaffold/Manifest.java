package voicemap.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import voicemap.model.Condition;
import voicemap.model.Named;
import voicemap.model.Span;

/**
 * What a starter says of itself, or the kit of what all starters share.
 *
 * @param useCase the use case it is for; the kit has none, and neither a name
 * @param what what it does, in a sentence
 * @param features in the order in which they are told
 * @param settings what the file of settings holds, in its order
 * @param texts what a profile may say to it
 * @param leavesOut files that all starters share and this one does not take
 * @param serves products that every project has its part of
 * @param noCode products that ask for none: approvals, certificates, switches of the account
 */
public record Manifest(
        String useCase,
        String name,
        String what,
        List<Feature> features,
        List<Setting> settings,
        List<Text> texts,
        List<String> leavesOut,
        List<String> serves,
        List<String> noCode) {
    public Manifest {
        serves = List.copyOf(serves);
        noCode = List.copyOf(noCode);
        leavesOut = List.copyOf(leavesOut);
        features = List.copyOf(features);
        settings = List.copyOf(settings);
        texts = List.copyOf(texts);
    }

    /**
     * Something that a project does or leaves out.
     *
     * @param when what brings it, any of these; empty: it is always there
     * @param unless what keeps it away, any of these
     * @param with the feature without which it is not there either, or null
     * @param claims the records of the catalog after which it is built
     * @param files the files that are there with it only
     */
    public record Feature(
            String id,
            String what,
            List<Way> when,
            List<Way> unless,
            String with,
            List<Claim> claims,
            List<String> files,
            Span span) {
        public Feature {
            when = List.copyOf(when);
            unless = List.copyOf(unless);
            claims = List.copyOf(claims);
            files = List.copyOf(files);
        }

        /** Whether every project has it. */
        boolean always() {
            return when.isEmpty() && unless.isEmpty() && with == null;
        }
    }

    /**
     * A record of the catalog after which a feature is built.
     *
     * @param with the other features without which the record does not concern a project
     */
    public record Claim(String id, List<String> with, Span span) {
        public Claim {
            with = List.copyOf(with);
        }
    }

    /**
     * What brings a feature, all of it.
     *
     * @param product a product that is required or recommended, or null
     * @param traits what must be known of the workload
     * @param question a question that was answered with one of the words, or null
     */
    public record Way(String product, Condition traits, String question, List<String> words) {
        public Way {
            words = List.copyOf(words);
        }
    }

    /**
     * A key of the file of settings.
     *
     * @param of the question, limit or text it comes from, or null
     * @param otherwise its value where nothing else gives one: a text, number, yes and no, list or map; null for none
     * @param features it is left out where none of these is on; empty: it is always there
     */
    public record Setting(String key, From from, String of, Object otherwise, List<String> features, Span span) {
        public Setting {
            features = List.copyOf(features);
        }
    }

    /** Where a setting comes from. */
    public enum From implements Named {
        BUSINESS,
        ANSWER,
        LIMIT,
        TEXT,
        VALUE;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A text that a profile may say.
     *
     * @param otherwise its value where a profile says nothing; null: the setting is then left out
     */
    public record Text(String key, String what, Kind kind, Object otherwise, Span span) {
        /** What it must look like. */
        public enum Kind implements Named {
            TEXT,
            TEXTS,
            NUMBER,
            NUMBERS,
            URL,
            /** What stands before the numbers of a country. */
            PREFIX,
            /** A time zone. */
            ZONE,
            /** A text for each language. */
            BY_LANGUAGE,
            /** Lists and keys with values, as the starter reads them. */
            DATA;

            @Override
            public String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    /** All of this with what the kit adds; what has the same id or key here stands, and the kit's does not. */
    Manifest over(Manifest kit) {
        return new Manifest(
                useCase,
                name,
                what,
                both(features, kit.without(leavesOut), Feature::id),
                both(settings, kit.settings, Setting::key),
                both(texts, kit.texts, Text::key),
                leavesOut,
                both(serves, kit.serves, Function.identity()),
                both(noCode, kit.noCode, Function.identity()));
    }

    /** This with other features, settings and texts. */
    Manifest with(List<Feature> f, List<Setting> s, List<Text> t) {
        return new Manifest(useCase, name, what, f, s, t, leavesOut, serves, noCode);
    }

    private static <T> List<T> both(List<T> own, List<T> shared, Function<T, String> id) {
        Map<String, T> out = new LinkedHashMap<>();
        for (T each : own) out.put(id.apply(each), each);
        for (T each : shared) out.putIfAbsent(id.apply(each), each);
        return List.copyOf(out.values());
    }

    private List<Feature> without(List<String> paths) {
        return features.stream()
                .map(f -> new Feature(
                        f.id(),
                        f.what(),
                        f.when(),
                        f.unless(),
                        f.with(),
                        f.claims(),
                        f.files().stream().filter(p -> !paths.contains(p)).toList(),
                        f.span()))
                .toList();
    }

    /** The feature of an id, or null. */
    Feature feature(String id) {
        return features.stream().filter(f -> f.id().equals(id)).findFirst().orElse(null);
    }

    /** The text of a key, or null. */
    Text text(String key) {
        return texts.stream().filter(t -> t.key().equals(key)).findFirst().orElse(null);
    }
}
