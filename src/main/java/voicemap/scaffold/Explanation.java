package voicemap.scaffold;

import java.util.List;
import voicemap.advice.Ground;
import voicemap.model.Tier;

/**
 * Why a project is as it is: from its files over its features and the answers that brought them to the catalog.
 *
 * @param useCase the starter it was made from
 * @param leftOut features that nothing asked for
 * @param claims the records of the catalog that its features name
 * @param absent products that were advised and that it has no part of
 */
public record Explanation(
        String useCase,
        String name,
        String workload,
        List<File> files,
        List<Feature> features,
        List<LeftOut> leftOut,
        List<Claim> claims,
        List<Absent> absent) {
    public Explanation {
        absent = List.copyOf(absent);
        files = List.copyOf(files);
        features = List.copyOf(features);
        leftOut = List.copyOf(leftOut);
        claims = List.copyOf(claims);
    }

    /** A file, and the features that brought it or part of it; none where every such project has it as it is. */
    public record File(String path, int bytes, List<String> features) {
        public File {
            features = List.copyOf(features);
        }
    }

    /** A feature, and what brought it; nothing where every such project has it. */
    public record Feature(String id, String what, List<Reason> because, List<String> claims) {
        public Feature {
            because = List.copyOf(because);
            claims = List.copyOf(claims);
        }
    }

    /** A reason in words, and the answers it rests on. */
    public record Reason(String say, List<Ground> grounds) {
        public Reason {
            grounds = List.copyOf(grounds);
        }
    }

    /** A feature that is not there. */
    public record LeftOut(String id, String what) {}

    /**
     * A record of the catalog.
     *
     * @param test the test of the starter that fails where its pitfall is put back; nothing where there is none
     */
    public record Claim(String id, String kind, String what, String standing, List<Rests> sources, String test) {
        public Claim {
            sources = List.copyOf(sources);
        }
    }

    /** What a record rests on, and the day it was read. */
    public record Rests(String id, String title, String url, String read) {}

    /** A product that is required or recommended, and that the project does not use. */
    public record Absent(String id, String name, Tier tier, String why) {}

    /** The feature of an id. */
    Feature feature(String id) {
        return features.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }
}
