package voicemap.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static voicemap.checklist.ReviewSamples.DAY;
import static voicemap.checklist.ReviewSamples.LATER;
import static voicemap.checklist.ReviewSamples.begun;
import static voicemap.checklist.ReviewSamples.item;
import static voicemap.checklist.ReviewSamples.items;
import static voicemap.checklist.ReviewSamples.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.model.Severity;
import voicemap.model.Stage;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;

/** A newer catalog comes into a review, and what people wrote stays. */
class ReviewUpdateTest {
    /** A review as it looks after a week of work, with notes and comments at every place where people put them. */
    private static final String WORKED =
            """
            # our own heading
            review: sales-dialer   # the big one
            made-from: {use-case: [sales-dialer]}
            catalog: "0123abcd"  # as of November
            date: 2026-11-21

            items:
              # --- contract ---
              - id: signed-contract # with legal
                what: What signed-contract is
                catalog: {due: contract, severity: warning, standing: verified, words: "%s"} # do not touch
                # Bob asked twice
                state: done
                who: Ann Lee
                when: 2026-11-22
                note: >-
                  signed
                  # this is no comment
                evidence: [https://example.com/1, "mail of 2026-11-22"]
                # filed in the blue folder

              # --- build ---
              # the next two are Bob's
              - state: blocked
                note: "no test numbers: # yet"
                id: one-way-audio
                catalog:
                  due: build
                  # never trust this
                  severity: error
                  standing: verified
                  words: "%s"
                what: "What
                  one-way-audio is"
              - id: late-verdict
                what: What late-verdict is
                catalog: {due: build, severity: note, standing: verified, words: "%s"}
                state: open
              - id: house-own
                what: The firewall lets voice through
                catalog: {due: build, severity: error, standing: opinion, words: "00000000"}
                state: accepted-risk
                who: Bob
                note: we look at it in spring
              # --- go-live ---
              - id: no-consent
                what: What no-consent is
                catalog: {due: go-live, severity: error, standing: verified, words: "%s"}
                state: not-applicable
                who: Ann Lee
                note: only callbacks

            # the end
            """
                    .formatted(words(0), words(1), words(2), words(3));

    private static String words(int item) {
        return ReviewText.seen(items().get(item)).words();
    }

    private static ReviewUpdate.Updated update(String text, List<Item> items, String catalog) {
        return ReviewUpdate.of(text, "review.yaml", list(items), catalog, LATER, Bounds.USUAL);
    }

    private static List<Item> without(String id) {
        return items().stream().filter(i -> !i.id().equals(id)).toList();
    }

    private static List<Item> with(Item... more) {
        List<Item> out = new ArrayList<>(items());
        for (Item m : more) {
            out.removeIf(i -> i.id().equals(m.id()));
            out.add(m);
        }
        return out;
    }

    private static Review read(String text) {
        return ReviewReader.read(text, "review.yaml", Bounds.USUAL);
    }

    @Test
    void nothing_new_changes_no_byte() {
        ReviewUpdate.Updated same = update(begun(), items(), "0123abcd");
        assertThat(same.text()).isEqualTo(begun());
        assertThat(same.fresh()).isEmpty();
        assertThat(same.changed()).isEmpty();
        assertThat(same.retired()).isEmpty();
    }

    @Test
    void another_catalog_that_says_the_same_changes_its_digest_and_the_day() {
        String text = update(begun(), items(), "89ab").text();
        assertThat(text)
                .isEqualTo(begun().replace("catalog: \"0123abcd\"", "catalog: \"89ab\"")
                        .replace("date: 2026-11-21\nitems", "date: 2026-12-05\nitems"));
    }

    @Test
    void what_changed_was_retired_and_came_in_is_marked_and_all_else_stays_as_it_was() {
        List<Item> now = new ArrayList<>(List.of(
                item("signed-contract", Stage.CONTRACT, Severity.ERROR),
                item("new-contract", Stage.CONTRACT, Severity.WARNING),
                item("one-way-audio", Stage.BUILD, Severity.ERROR, "One of the two hears nothing: the firewall"),
                item("new-test", Stage.TEST, Severity.NOTE),
                item("no-consent", Stage.GO_LIVE, Severity.ERROR)));
        ReviewUpdate.Updated updated = update(WORKED, now, "4567");
        String audio = ReviewText.seen(now.get(2)).words();
        assertThat(updated.text())
                .isEqualTo(WORKED.replace("catalog: \"0123abcd\"  #", "catalog: \"4567\"  #")
                        .replace("date: 2026-11-21\n\n", "date: 2026-12-05\n\n")
                        .replace(
                                "- id: signed-contract # with legal\n",
                                "- id: signed-contract # with legal\n"
                                        + "    changed: {on: 2026-12-05, severity: warning}\n")
                        .replace("severity: warning, standing: verified", "severity: error, standing: verified")
                        .replace("\"} # do not", "\"}  # do not")
                        .replace(
                                "    # filed in the blue folder\n",
                                "    # filed in the blue folder\n" + lines(ReviewText.point(now.get(1), LATER)))
                        .replace(
                                "    id: one-way-audio\n",
                                "    id: one-way-audio\n    changed: {on: 2026-12-05, what: What one-way-audio is, words: \""
                                        + words(1) + "\"}\n")
                        .replace(
                                "    catalog:\n      due: build\n      # never trust this\n      severity: error\n"
                                        + "      standing: verified\n      words: \"" + words(1) + "\"\n",
                                "    catalog: {due: build, severity: error, standing: verified, words: \"" + audio
                                        + "\"}\n      # never trust this\n")
                        .replace(
                                "    what: \"What\n      one-way-audio is\"\n",
                                "    what: \"One of the two hears nothing: the firewall\"\n")
                        .replace("- id: late-verdict\n", "- id: late-verdict\n    retired: 2026-12-05\n")
                        .replace("- id: house-own\n", "- id: house-own\n    retired: 2026-12-05\n")
                        .replace(
                                "    note: we look at it in spring\n",
                                "    note: we look at it in spring\n  # --- test ---\n"
                                        + lines(ReviewText.point(now.get(3), LATER))));
        assertThat(updated.fresh()).containsExactly("new-contract", "new-test");
        assertThat(updated.changed()).containsExactly("signed-contract", "one-way-audio");
        assertThat(updated.retired()).containsExactly("late-verdict", "house-own");
    }

    private static String lines(Review.Point p) {
        return String.join("\n", ReviewText.lines(p, "  ")) + "\n";
    }

    @Test
    void doing_it_twice_is_doing_it_once() {
        List<Item> now = with(
                item("fresh", Stage.CONTRACT, Severity.NOTE), item("no-consent", Stage.TEST, Severity.WARNING, "Else"));
        String once = update(WORKED, now, "4567").text();
        ReviewUpdate.Updated twice = ReviewUpdate.of(once, "r", list(now), "4567", LATER.plusDays(9), Bounds.USUAL);
        assertThat(twice.text()).isEqualTo(once);
        assertThat(twice.retired()).isEmpty();
    }

    @Test
    void what_was_settled_before_it_changed_is_to_be_looked_at_again_until_somebody_does() {
        String text = update(WORKED, with(item("signed-contract", Stage.CONTRACT, Severity.ERROR)), "4567")
                .text();
        Review.Point stale = read(text).points().get(0);
        assertThat(stale.mark().state()).isEqualTo(ReviewState.DONE);
        assertThat(stale.stale()).isTrue();
        assertThat(read(text.replace("when: 2026-11-22", "when: 2026-12-06"))
                        .points()
                        .get(0)
                        .stale())
                .isFalse();
        assertThat(read(text.replaceFirst("    changed: .*\n", ""))
                        .points()
                        .get(0)
                        .stale())
                .isFalse();
        assertThat(read(text).points().get(1).stale())
                .as("open, and not changed")
                .isFalse();
    }

    @Test
    void a_second_change_keeps_what_was_said_before_the_first() {
        String once = update(WORKED, with(item("signed-contract", Stage.CONTRACT, Severity.ERROR)), "4567")
                .text();
        String twice = ReviewUpdate.of(
                        once,
                        "r",
                        list(with(item("signed-contract", Stage.BUILD, Severity.NOTE))),
                        "89ab",
                        LATER.plusDays(1),
                        Bounds.USUAL)
                .text();
        assertThat(read(twice).points().get(0).changed())
                .isEqualTo(new Review.Changed(LATER.plusDays(1), Stage.CONTRACT, Severity.WARNING, null, null, null));
    }

    @Test
    void what_was_not_asked_for_stays_out_and_what_is_there_stays_though_it_weighs_less() {
        String text = WORKED.replace("sales-dialer]}", "sales-dialer], severity: warning, due: [contract, build]}");
        ReviewUpdate.Updated updated = update(
                text,
                with(
                        item("signed-contract", Stage.CONTRACT, Severity.NOTE),
                        item("light", Stage.BUILD, Severity.NOTE),
                        item("late", Stage.OPERATION, Severity.ERROR),
                        item("heavy", Stage.BUILD, Severity.WARNING)),
                "4567");
        assertThat(updated.fresh()).containsExactly("heavy");
        assertThat(updated.changed()).containsExactly("signed-contract");
        assertThat(updated.retired()).containsExactly("house-own");
    }

    @Test
    void what_comes_back_is_no_longer_retired() {
        String gone = update(WORKED, without("no-consent"), "4567").text();
        assertThat(gone).contains("- id: no-consent\n    retired: 2026-12-05\n");
        ReviewUpdate.Updated back = update(gone, items(), "0123abcd");
        assertThat(back.returned()).containsExactly("no-consent");
        assertThat(read(back.text()).points().get(4).mark().note()).isEqualTo("only callbacks");
        assertThat(back.text()).doesNotContain("no-consent\n    retired");
    }

    @Test
    void a_file_from_windows_and_one_without_a_last_line_end_stay_so() {
        String dos = WORKED.replace("\n", "\r\n");
        String updated = update(dos, with(item("fresh", Stage.OPERATION, Severity.NOTE)), "4567")
                .text();
        assertThat(updated.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(updated).contains("  - id: fresh\r\n");
        String cut = begun().strip();
        String longer = update(cut, with(item("fresh", Stage.OPERATION, Severity.NOTE)), "0123abcd")
                .text();
        assertThat(longer).startsWith(cut + "\n  # --- operation ---\n  - id: fresh\n");
    }

    @Test
    void the_first_items_come_into_an_empty_review() {
        for (String items : List.of("items: []\n", "items:\n", "", "items: [] # none\n", "items:\n  # soon\n")) {
            String text = "review: x\nmade-from: {all: true}\ncatalog: a\ndate: 2026-11-21\n" + items;
            String full = update(text, items(), "a").text();
            assertThat(read(full).points())
                    .as(full)
                    .extracting(Review.Point::id)
                    .containsExactly("signed-contract", "one-way-audio", "late-verdict", "no-consent");
            assertThat(full).contains("# --- contract ---\n  - id: signed-contract\n");
            if (items.contains("#")) assertThat(full).contains(items.substring(items.indexOf('#')));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"review\": \"x\", \"made-from\": {\"all\": true}, \"catalog\": \"a\", \"date\": \"2026-11-21\"}",
                "review: x\nmade-from: {all: true}\ncatalog: a\ndate: 2026-11-21\nitems:\n"
                        + "  - {id: late-verdict, what: w, state: open,"
                        + " catalog: {due: build, severity: note, standing: verified, words: \"00000000\"}}\n",
                "review: x\nmade-from: {all: true}\ncatalog: a\ndate: 2026-11-21\nitems: [\n"
                        + "  {id: other, what: w, state: open,"
                        + " catalog: {due: build, severity: note, standing: verified, words: \"00000000\"}}]\n"
            })
    void where_the_layout_cannot_be_kept_nothing_is_changed(String text) {
        assertThatThrownBy(() -> update(text, items(), "b"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("write each key on a line of its own");
    }

    @Test
    void whatever_the_layout_and_the_catalog_ticks_and_comments_are_kept() {
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            String text = mangled(random);
            List<Item> now = new ArrayList<>();
            for (Item item : items()) {
                if (random.nextInt(4) == 0) continue;
                now.add(random.nextBoolean() ? item : item(item.id(), item.due(), Severity.WARNING, "Else"));
            }
            if (random.nextBoolean()) now.add(item("fresh", Stage.values()[random.nextInt(5)], Severity.NOTE));
            String after = update(text, now, "4567").text();
            Review review = read(after);
            for (Review.Point p : read(text).points()) {
                assertThat(review.points())
                        .anyMatch(q -> q.id().equals(p.id()) && q.mark().equals(p.mark()));
            }
            for (String comment : List.of(
                    "our own heading",
                    "the big one",
                    "as of November",
                    "with legal",
                    "do not touch",
                    "Bob asked twice",
                    "filed in the blue folder",
                    "the next two are Bob's",
                    "never trust this",
                    "the end")) {
                assertThat(after.contains("# " + comment)).as(after).isEqualTo(text.contains("# " + comment));
            }
        }
    }

    @Test
    void a_damaged_review_is_refused_with_a_place_or_updated_without_a_loss() {
        Random random = new Random(9);
        int updated = 0;
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder(WORKED);
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "\n {}[]-#\"':|>\r\u2028x".charAt(random.nextInt(16)));
                    default -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                }
            }
            try {
                Review before = read(text.toString());
                Review after = read(update(text.toString(), with(item("no-consent", Stage.TEST, Severity.NOTE)), "4567")
                        .text());
                for (Review.Point p : before.points()) {
                    assertThat(after.points())
                            .as(text.toString())
                            .anyMatch(q -> q.id().equals(p.id()) && q.mark().equals(p.mark()));
                }
                updated++;
            } catch (Problem p) {
                assertThat(p.line()).matches("review.yaml:.+");
            }
        }
        assertThat(updated).isGreaterThan(200);
    }

    /** The review with some lines taken away that it can do without, blank lines put in, and more or less indented. */
    private static String mangled(Random random) {
        StringBuilder out = new StringBuilder();
        for (String line : WORKED.lines().toList()) {
            boolean comment = line.strip().startsWith("#") && !line.contains("no comment");
            if (comment && random.nextInt(5) == 0) continue;
            if (line.strip().startsWith("evidence") && random.nextBoolean()) continue;
            out.append(line).append('\n');
            if (random.nextInt(10) == 0 && !line.endsWith("What")) out.append('\n');
            if (random.nextInt(10) == 0 && comment) out.append("# more\n");
        }
        String text = out.toString();
        if (random.nextInt(3) == 0) text = text.replace("\n  ", "\n");
        if (random.nextInt(3) == 0) text = "---\n" + text;
        return random.nextInt(3) == 0 ? text.stripTrailing() : text;
    }

    @Test
    void a_new_review_is_what_it_was_made_from() {
        Review review = read(begun());
        assertThat(review.title()).isEqualTo("sales-dialer");
        assertThat(review.scope()).isEqualTo(ReviewSamples.SCOPE);
        assertThat(review.date()).isEqualTo(DAY);
        assertThat(review.points())
                .extracting(Review.Point::seen)
                .containsExactlyElementsOf(
                        items().stream().map(ReviewText::seen).toList());
        assertThat(begun()).startsWith("# yaml-language-server: $schema=review.schema.json\n# What has to be checked");
    }
}
