package voicemap.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voicemap.advice.Advice;
import voicemap.engine.Samples;
import voicemap.model.Standing;
import voicemap.model.Tier;
import voicemap.profile.Profile;
import voicemap.profile.Reply;
import voicemap.render.Json;
import voicemap.yaml.Problem;

/** What a program that takes voicemap as a library may rely on. */
class VoicemapTest {
    private static final Voicemap VOICEMAP = Voicemap.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Path EXAMPLES = Samples.HOME.resolve("examples/profiles");

    @TempDir
    Path folder;

    @Test
    void a_profile_comes_from_a_file_or_a_text_with_the_same_advice() throws Exception {
        Path file = EXAMPLES.resolve("clinic-reminders.yaml");
        Profile fromFile = VOICEMAP.profile(file);
        Profile fromText = VOICEMAP.profile(Files.readString(file), file.toString());
        assertThat(fromFile).isEqualTo(fromText).hasSameHashCodeAs(fromText);
        assertThat(fromFile.business()).isEqualTo("Riverside Clinic");
        assertThat(VOICEMAP.advise(fromFile, TODAY)).isEqualTo(VOICEMAP.advise(fromText, TODAY));
    }

    @Test
    void a_variant_is_the_profile_with_some_answers_changed_and_the_profile_stays_as_it_was() {
        Profile one = VOICEMAP.profile("direction: inbound\ntalks: [keypad]\nrecording: {of: nothing}", "p");
        Profile other = one.with("recording.of=whole");
        assertThat(other).isNotEqualTo(one);
        assertThat(values(one, "recording.of")).containsExactly("nothing");
        assertThat(values(other, "recording.of")).containsExactly("whole");
        assertThat(values(other, "talks")).containsExactly("keypad");
        assertThat(values(other.with("talks=ai,people"), "talks")).containsExactly("ai", "people");
        assertThat(other.with("recording.of=nothing")
                        .workloads()
                        .get(0)
                        .replies()
                        .get("talks"))
                .isEqualTo(one.workloads().get(0).replies().get("talks"));
        Reply taken =
                other.with("recording.of=unknown").workloads().get(0).replies().get("recording.of");
        assertThat(taken.state()).isEqualTo(Reply.State.OPEN);
    }

    @Test
    void a_variant_asks_anew_what_matters() {
        Profile one = VOICEMAP.profile("talks: [keypad]", "p");
        assertThat(state(one, "ai.recognition")).isEqualTo(Reply.State.IDLE);
        assertThat(state(one.with("talks=ai"), "ai.recognition")).isNotEqualTo(Reply.State.IDLE);
        assertThat(state(one.with("talks=ai").with("talks=keypad"), "ai.recognition"))
                .isEqualTo(Reply.State.IDLE);
    }

    @Test
    void a_variant_may_change_one_of_several_workloads() {
        Profile one =
                VOICEMAP.profile("workloads: [{name: billing, talks: [keypad]}, {name: desk, talks: [people]}]", "p");
        Profile other = one.with("billing:talks=ai", "account.status=trial");
        assertThat(other.workload("billing").replies().get("talks").values()).containsExactly("ai");
        assertThat(other.workload("desk").replies().get("talks").values()).containsExactly("people");
        assertThat(other.workload("desk").replies().get("account.status").values())
                .containsExactly("trial");
        assertThatThrownBy(() -> one.with("sales:talks=ai"))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("there is no workload called sales");
        assertThatThrownBy(() -> one.with("talks=ai"))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("the profile has several workloads");
    }

    @Test
    void a_problem_says_where_what_and_what_was_expected() {
        assertThatThrownBy(() -> VOICEMAP.profile("business: B\ntalks: [robots]", "mine.yaml"))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.span()).hasToString("mine.yaml:2:9");
                    assertThat(p.what()).isEqualTo("talks is robots");
                    assertThat(p.expected()).startsWith("expected one of message, ");
                    assertThat(p.line()).isEqualTo(p.span() + ": " + p.what() + "; " + p.expected());
                });
        assertThatThrownBy(() -> VOICEMAP.profile(Path.of("none.yaml")))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("there is no such file");
        assertThatThrownBy(() -> Voicemap.load(folder)).isInstanceOf(Problem.class);
    }

    @Test
    void answers_that_contradict_each_other_get_no_advice() {
        Advice advice = VOICEMAP.advise(VOICEMAP.profile("direction: inbound\noutbound: {starts: [list]}", "p"), TODAY);
        assertThat(advice.contradictions()).hasSize(1);
        assertThat(advice.workloads()).isEmpty();
        assertThat(advice.plan().steps()).isEmpty();
        assertThat(advice.questions()).isEmpty();
    }

    @Test
    void the_least_standing_decides_what_may_recommend() throws Exception {
        long all = 0;
        long verified = 0;
        for (Profile p : examples()) {
            all += recommended(VOICEMAP.advise(p, TODAY));
            verified += recommended(VOICEMAP.advise(p, TODAY, Standing.VERIFIED));
        }
        assertThat(verified).isPositive().isLessThan(all);
    }

    @Test
    void another_catalog_with_the_same_questions_takes_the_same_profiles_and_one_with_others_refuses_them()
            throws Exception {
        Profile profile = VOICEMAP.profile(EXAMPLES.resolve("clinic-reminders.yaml"));
        Path copy = folder.resolve("catalog");
        try (Stream<Path> walk = Files.walk(Samples.HOME.resolve("catalog"))) {
            for (Path from : walk.toList()) {
                Files.copy(
                        from,
                        copy.resolve(
                                Samples.HOME.resolve("catalog").relativize(from).toString()));
            }
        }
        assertThat(Voicemap.load(copy).advise(profile, TODAY)).isEqualTo(VOICEMAP.advise(profile, TODAY));
        Path questions = copy.resolve("questions.yaml");
        Files.writeString(
                questions,
                Files.readString(questions)
                        + "\n  - id: moon\n    ask: Is it full?\n    kind: yes-no\n    silence: [\"no\"]\n");
        assertThatThrownBy(() -> Voicemap.load(copy).advise(profile, TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another catalog");
    }

    @Test
    void many_threads_get_the_bytes_that_one_gets() throws Exception {
        List<Profile> profiles = examples();
        List<String> alone = profiles.stream()
                .map(p -> Json.write(VOICEMAP.advise(p, TODAY)))
                .toList();
        Voicemap fresh = Voicemap.load();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> together = new ArrayList<>();
            for (int round = 0; round < 4; round++) {
                for (Profile p : profiles) together.add(threads.submit(() -> Json.write(fresh.advise(p, TODAY))));
            }
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % alone.size()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nothing_that_is_returned_can_be_changed() throws Exception {
        int lists = 0;
        for (Profile p : examples()) {
            lists += frozen(VOICEMAP.advise(p, TODAY));
            for (var w : p.workloads()) lists += frozen(w);
        }
        lists +=
                frozen(VOICEMAP.advise(VOICEMAP.profile("direction: inbound\noutbound: {starts: [list]}", "p"), TODAY));
        lists += frozen(VOICEMAP.catalog());
        lists += frozen(Voicemap.load(Samples.HOME.resolve("catalog")).catalog());
        assertThat(lists).isGreaterThan(10_000);
    }

    /** Tries to change every list, set and map that can be reached from a record; returns how many there were. */
    private static int frozen(Object root) throws ReflectiveOperationException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> todo = new ArrayDeque<>(List.of(root));
        int containers = 0;
        while (!todo.isEmpty()) {
            Object o = todo.pop();
            if (!seen.add(o)) continue;
            if (o instanceof Record r) {
                for (RecordComponent c : r.getClass().getRecordComponents()) {
                    c.getAccessor().setAccessible(true);
                    Object value = c.getAccessor().invoke(r);
                    if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
                        unchangeable(value, r.getClass().getSimpleName() + "." + c.getName());
                    }
                    if (value != null) todo.push(value);
                }
            } else if (o instanceof Collection<?> items) {
                unchangeable(o, "an item of a list");
                containers++;
                todo.addAll(items);
            } else if (o instanceof Map<?, ?> map) {
                unchangeable(o, "a value of a map");
                containers++;
                todo.addAll(map.values());
            } else {
                assertThat(o).isInstanceOfAny(String.class, Number.class, Boolean.class, Enum.class, LocalDate.class);
            }
        }
        return containers;
    }

    @SuppressWarnings("unchecked")
    private static void unchangeable(Object container, String where) {
        if (container instanceof Map<?, ?> m) {
            assertThatThrownBy(() -> ((Map<Object, Object>) m).put("x", "y"))
                    .as(where)
                    .isInstanceOf(UnsupportedOperationException.class);
        } else {
            assertThatThrownBy(() -> ((Collection<Object>) container).add("x"))
                    .as(where)
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void every_type_a_caller_can_meet_is_of_java_or_of_voicemap_and_has_nothing_to_set() {
        Set<Class<?>> met = new LinkedHashSet<>();
        Deque<Type> todo = new ArrayDeque<>(List.of(Voicemap.class, Problem.class));
        while (!todo.isEmpty()) classes(todo.pop(), met, todo);
        assertThat(met)
                .contains(Advice.class, Profile.class, voicemap.model.Catalog.class)
                .hasSizeGreaterThan(50);
        for (Class<?> c : met) {
            assertThat(c.getName()).matches("(java\\.|voicemap\\.(library|advice|profile|model|fact|yaml)\\.).*");
            if (!c.getName().startsWith("voicemap.")) continue;
            for (Field f : c.getDeclaredFields()) {
                boolean ownCache = c == Voicemap.class && f.getName().equals("advisor");
                if (!ownCache)
                    assertThat(Modifier.isFinal(f.getModifiers()))
                            .as(f.toString())
                            .isTrue();
            }
        }
    }

    /** Adds a class and puts the types of its public members on the list. */
    private static void classes(Type type, Set<Class<?>> met, Deque<Type> todo) {
        if (type instanceof ParameterizedType p) {
            todo.add(p.getRawType());
            todo.addAll(List.of(p.getActualTypeArguments()));
        } else if (type instanceof WildcardType w) {
            todo.addAll(List.of(w.getUpperBounds()));
        } else if (type instanceof GenericArrayType a) {
            todo.add(a.getGenericComponentType());
        } else if (type instanceof Class<?> c) {
            if (c.isArray()) todo.add(c.getComponentType());
            if (c.isPrimitive() || c.isArray() || !met.add(c) || c.getName().startsWith("java.")) return;
            List<Executable> members = new ArrayList<>();
            for (Method m : c.getMethods()) if (m.getDeclaringClass() != Object.class) members.add(m);
            for (Constructor<?> made : c.getConstructors()) members.add(made);
            for (Executable m : members) {
                todo.addAll(List.of(m.getGenericParameterTypes()));
                todo.addAll(List.of(m.getExceptionTypes()));
                if (m instanceof Method method) todo.add(method.getGenericReturnType());
            }
            for (Field f : c.getFields()) todo.add(f.getGenericType());
        }
    }

    private static List<Profile> examples() throws Exception {
        try (Stream<Path> list = Files.list(EXAMPLES)) {
            return list.sorted().map(VOICEMAP::profile).toList();
        }
    }

    private static long recommended(Advice advice) {
        return advice.workloads().stream()
                .flatMap(w -> w.products().stream())
                .filter(p -> p.tier() == Tier.REQUIRED || p.tier() == Tier.RECOMMENDED)
                .count();
    }

    private static List<String> values(Profile profile, String question) {
        return profile.workloads().get(0).replies().get(question).values();
    }

    private static Reply.State state(Profile profile, String question) {
        return profile.workloads().get(0).replies().get(question).state();
    }
}
