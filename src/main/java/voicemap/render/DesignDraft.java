package voicemap.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import voicemap.advice.Advice;
import voicemap.advice.Because;
import voicemap.advice.ChoiceAdvice;
import voicemap.advice.OpenQuestion;
import voicemap.advice.ProductAdvice;
import voicemap.advice.UseCaseFit;
import voicemap.advice.WorkloadAdvice;
import voicemap.fact.Is;
import voicemap.model.Catalog;
import voicemap.model.Checkbook;
import voicemap.model.Draft;
import voicemap.model.Literal;
import voicemap.model.PartKind;
import voicemap.model.Plain;
import voicemap.model.Tier;
import voicemap.model.Yaml;

/** A new design as YAML, made from advice: what is advised as lines, what may be added or must be filled in as comments. */
public final class DesignDraft {
    private static final int WIDTH = 120;
    /** Comments behind values start here, where the values are shorter. */
    private static final int COLUMN = 36;

    private static final int FIRST_QUESTIONS = 5;

    private final Advice advice;
    private final Catalog catalog;
    private final Checkbook checkbook;
    private final Set<Is> stated;
    private final Names names;
    private final StringBuilder out = new StringBuilder();

    /**
     * How the draft speaks of other files.
     *
     * @param title what the design is called where the business has no name
     * @param profile the file of the requirements, from the folder of the draft; null where there is no such file
     * @param typed the same file as its user typed it
     * @param schema the schema of designs, from the folder of the draft
     */
    public record Names(String title, String profile, String typed, String schema) {}

    private DesignDraft(Advice advice, Catalog catalog, Checkbook checkbook, Collection<Is> stated, Names names) {
        this.advice = advice;
        this.catalog = catalog;
        this.checkbook = checkbook;
        this.stated = new HashSet<>(stated);
        this.names = names;
    }

    /**
     * Writes the draft.
     *
     * @param stated what the profile states, without anything assumed
     */
    public static String of(Advice advice, Catalog catalog, Checkbook checkbook, Collection<Is> stated, Names names) {
        return new DesignDraft(advice, catalog, checkbook, stated, names).text();
    }

    private String text() {
        line("# yaml-language-server: $schema=" + Plain.text(names.schema()).replace(' ', '?'));
        line("# What voicemap advises on " + Plain.text(names.typed()) + ", as a design.");
        line(
                "# docs/design.md explains the form. Nothing has to be said: fill in what you know, remove what you do not need.");
        line(
                "# A comment that looks like a setting or an entry becomes one without its \"# \". Then: voicemap lint FILE");
        String title = advice.business().isEmpty() ? names.title() : advice.business();
        line("design: " + Yaml.scalar(Plain.text(title)));
        if (names.profile() == null) {
            line(commented("# profile:", "the file with the requirements; without it nothing is held against them"));
        } else {
            line(commented("profile: " + Yaml.scalar(names.profile()), "the requirements: change answers there"));
        }
        line("workloads:");
        for (WorkloadAdvice w : advice.workloads()) {
            workload(w);
            line("");
        }
        out.setLength(out.length() - 1);
        return out.toString();
    }

    private void workload(WorkloadAdvice w) {
        line("  - name: " + Yaml.scalar(w.name()));
        useCase(w);
        questions(w);
        products(w);
        Set<String> used = new LinkedHashSet<>();
        for (ProductAdvice p : w.products()) {
            if (p.tier() == Tier.REQUIRED || p.tier() == Tier.RECOMMENDED) used.add(p.id());
        }
        Map<String, List<Entry>> sections = new LinkedHashMap<>();
        for (PartKind kind : checkbook.kinds().values()) {
            for (Draft draft : checkbook.drafts()) {
                if (!draft.at().equals(kind.place()) || !meant(draft, w.name(), used)) continue;
                sections.computeIfAbsent(kind.section(), s -> new ArrayList<>())
                        .add(entry(draft, kind, w.name(), used));
            }
        }
        sections.forEach(this::section);
        twiml(sections.keySet());
    }

    private void useCase(WorkloadAdvice w) {
        List<UseCaseFit> lead = w.leading();
        if (lead.size() == 1) {
            UseCaseFit u = lead.get(0);
            String why = u.decides().isEmpty() ? "" : ": " + u.decides().get(0).say();
            line(commented("    use-case: " + u.id(), u.name() + why));
        } else {
            for (UseCaseFit u : lead)
                line(commented("    # use-case: " + u.id(), u.name() + ", one of several that tie"));
            if (lead.isEmpty()) line("    # use-case: none of the use cases follows from the requirements");
        }
    }

    private void questions(WorkloadAdvice w) {
        List<OpenQuestion> open = advice.questions().stream()
                .filter(q -> q.workload().isEmpty() || q.workload().equals(w.name()))
                .limit(FIRST_QUESTIONS)
                .toList();
        if (open.isEmpty()) return;
        line("    # Answers that the profile leaves open and that could change what follows:");
        for (OpenQuestion q : open) line(cut("    #   " + q.id() + ": " + Plain.text(q.ask())));
    }

    private void products(WorkloadAdvice w) {
        boolean any = w.products().stream().anyMatch(p -> p.tier() == Tier.REQUIRED || p.tier() == Tier.RECOMMENDED);
        line(any ? "    products:" : "    # products:");
        for (Tier tier : List.of(Tier.REQUIRED, Tier.RECOMMENDED, Tier.CONSIDER)) {
            List<ProductAdvice> list = w.products(tier);
            if (list.isEmpty()) continue;
            line("      # " + AdvicePage.heading(tier));
            for (ProductAdvice p : list) {
                String open =
                        p.openQuestions().isEmpty() ? "" : "(open: " + String.join(", ", p.openQuestions()) + ") ";
                String item = tier == Tier.CONSIDER ? "      # - " : "      - ";
                line(commented(item + p.id(), open + sentence(reason(p))));
            }
        }
        for (ChoiceAdvice c : w.choices()) {
            if (c.taken() == null) choice(c);
        }
    }

    private static String reason(ProductAdvice p) {
        return p.reasons().isEmpty() ? p.is() : p.reasons().get(0).say();
    }

    /** The first sentence of a text, without its full stop. */
    private static String sentence(String text) {
        int end = text.indexOf(". ");
        if (end >= 0) return text.substring(0, end);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private void choice(ChoiceAdvice c) {
        if (c.openQuestions().isEmpty()) {
            line(cut("      # " + Plain.text(c.question()) + " None of the known ways can be used here:"));
            for (Because b : c.barred()) line(cut("      #   " + Plain.text(b.say())));
            return;
        }
        line(cut("      # Open: " + Plain.text(c.question()) + " Answer " + String.join(", ", c.openQuestions())
                + ", or take one of"));
        for (String other : c.others()) {
            line(commented(
                    "      # - " + other, sentence(catalog.products().get(other).is())));
        }
    }

    /** An entry of a section: settings that are certain, and those to be filled in. */
    private record Entry(PartKind kind, String say, Map<String, List<String>> with, Set<String> fillIn) {}

    private boolean meant(Draft draft, String scope, Set<String> used) {
        return (draft.products().isEmpty() || draft.products().stream().anyMatch(used::contains))
                && draft.without().stream().noneMatch(used::contains)
                && draft.when().literals().stream().allMatch(l -> known(scope, l));
    }

    private boolean known(String scope, Literal literal) {
        return stated.contains(new Is(scope, literal.trait(), literal.yes()));
    }

    private Entry entry(Draft draft, PartKind kind, String scope, Set<String> used) {
        Map<String, List<String>> with = new LinkedHashMap<>(draft.with());
        Set<String> fillIn = new LinkedHashSet<>(draft.fillIn());
        for (Draft more : draft.adds()) {
            if (!meant(more, scope, used)) continue;
            with.putAll(more.with());
            fillIn.addAll(more.fillIn());
        }
        fillIn.removeAll(with.keySet());
        return new Entry(kind, draft.say(), with, fillIn);
    }

    private void section(String name, List<Entry> entries) {
        boolean any = entries.stream().anyMatch(e -> !e.with().isEmpty());
        line("    " + (any ? "" : "# ") + name + ":");
        for (Entry e : entries) {
            List<String> lines = new ArrayList<>();
            String bullet = "- ";
            for (Map.Entry<String, List<String>> s : e.with().entrySet()) {
                lines.add(bullet + s.getKey() + ": " + value(s.getValue()));
                bullet = "  ";
            }
            boolean certain = !e.with().isEmpty();
            line("      # " + e.say());
            if (certain) lines.forEach(l -> line("      " + l));
            for (String setting : e.fillIn()) {
                String before = certain ? "        # " : "      # " + bullet;
                explained(before + setting + ":", hint(e.kind().settings().get(setting)));
                bullet = "  ";
            }
        }
    }

    /** What can be filled in, in a few words. */
    private static String hint(PartKind.SettingKind kind) {
        if (kind == null) return "";
        List<String> words = new ArrayList<>();
        if (!kind.is().isEmpty()) words.add(kind.is());
        if (!kind.values().isEmpty() && !kind.mixed()) {
            String several = kind.type() == PartKind.Type.WORDS ? "any of " : "one of ";
            words.add(several + String.join(", ", kind.values()));
        } else if (kind.type() == PartKind.Type.FLAG) {
            words.add("true or false");
        } else if (kind.type() == PartKind.Type.SOCKET) {
            words.add("an address that starts with wss://");
        } else if (kind.type() == PartKind.Type.URL) {
            words.add("an address");
        } else if (!kind.unit().isEmpty()) {
            words.add("in " + kind.unit());
        }
        return String.join("; ", words);
    }

    private void twiml(Set<String> sections) {
        line("    # twiml:");
        line(commented("    #   - file: answer.xml", "TwiML beside this file, so that it is looked at as well"));
        String others = checkbook.kinds().values().stream()
                .map(PartKind::section)
                .filter(s -> s != null && !s.equals("products") && !sections.contains(s))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        for (String l : TextPage.wrap("Further sections, where you need them: " + others, WIDTH - 6))
            line("    # " + l);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** A line with a comment behind it, as much of it as there is room for. */
    private static String commented(String text, String comment) {
        String plain = Plain.text(comment).strip();
        String start = text + " ".repeat(Math.max(2, COLUMN - text.length())) + "# ";
        return plain.isEmpty() || start.length() > WIDTH - 20 ? text : start + brief(plain, WIDTH - start.length());
    }

    /** A line with a comment behind it that goes on below where it has to. */
    private void explained(String text, String comment) {
        int column = Math.max(text.length() + 2, COLUMN);
        String before = text + " ".repeat(column - text.length()) + "# ";
        for (String l : TextPage.wrap(Plain.text(comment), WIDTH - column - 2)) {
            line(l.isEmpty() ? text : before + l);
            before = " ".repeat(column) + "# ";
        }
    }

    private static String cut(String line) {
        return brief(line, WIDTH);
    }

    /** A text cut between two words where it is too long. */
    private static String brief(String text, int longest) {
        if (text.length() <= longest) return text;
        int at = text.lastIndexOf(' ', longest - 2);
        return (at < longest / 2 ? Plain.brief(text, longest - 1) : text.substring(0, at) + " …");
    }

    private static String value(List<String> words) {
        if (words.size() == 1) {
            String word = words.get(0);
            return word.matches("true|false|[0-9]+") ? word : Yaml.scalar(word);
        }
        return words.stream().map(Yaml::scalar).collect(Collectors.joining(", ", "[", "]"));
    }
}
