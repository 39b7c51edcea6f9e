package voicemap.render;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The formats that a lint can be written in, by the word that asks for them. */
public final class LintFormats {
    private static final Map<String, LintFormat> ALL;

    static {
        Map<String, LintFormat> all = new LinkedHashMap<>();
        all.put("text", LintText::render);
        all.put("json", LintJson::render);
        all.put("sarif", LintSarif::render);
        all.put("junit", LintJunit::render);
        all.put("github", LintGithub::render);
        all.put("gitlab", LintGitlab::render);
        all.put("markdown", LintMarkdown::render);
        ALL = Collections.unmodifiableMap(all);
    }

    private LintFormats() {}

    /** The words, the one that is meant without any first. */
    public static List<String> words() {
        return List.copyOf(ALL.keySet());
    }

    /** The format behind a word, or null. */
    public static LintFormat of(String word) {
        return ALL.get(word);
    }
}
