package voicemap.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers are shown as a person writes them, and facts compare as what they say. */
class FigureTest {
    @Test
    void numbers_read_as_a_person_writes_them() {
        assertThat(Figure.show(20000)).isEqualTo("20,000");
        assertThat(Figure.show(-1234567)).isEqualTo("-1,234,567");
        assertThat(Figure.show(0.5)).isEqualTo("0.5");
        assertThat(Figure.show(1.0 / 3)).isEqualTo("0.33");
        assertThat(Figure.show(13.88)).isEqualTo("13.9");
        assertThat(Figure.show(0.00069)).isEqualTo("0.00069");
        assertThat(Figure.show(9.99)).isEqualTo("10");
        assertThat(Figure.show(123.4)).isEqualTo("123");
    }

    @Test
    void rounding_is_that_of_the_library() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double number = Math.pow(10, random.nextDouble() * 7 - 3.9) + 1e-9;
            String pattern = number >= 100 ? "%.0f" : number >= 10 ? "%.1f" : "%.2g";
            String expected = String.format(Locale.ROOT, pattern, number);
            if (number < 10)
                expected = new BigDecimal(expected).stripTrailingZeros().toPlainString();
            assertThat(Figure.show(number)).as("%s", number).isEqualTo(expected);
        }
    }

    /** What a design is made of is handed to the rules and never concluded. */
    private static final java.util.Set<Class<?>> GIVEN_TO_LINT =
            java.util.Set.of(Setting.class, Chosen.class, PartSetting.class, Pedantic.class);

    @Test
    void every_fact_that_is_concluded_says_itself_when_it_equals_another() throws Exception {
        int seen = 0;
        try (Stream<Path> files =
                Files.list(Path.of(System.getProperty("voicemap.home", ".")).resolve("src/main/java/voicemap/fact"))) {
            for (Path file : files.toList()) {
                Class<?> type = Class.forName(
                        "voicemap.fact." + file.getFileName().toString().replace(".java", ""));
                boolean concluded = type.isRecord()
                        && !type.getSimpleName().endsWith("Row")
                        && type != Mask.class
                        && type != Ceiling.class
                        && !GIVEN_TO_LINT.contains(type);
                if (!concluded) continue;
                seen++;
                assertThat(type.getDeclaredMethod("hashCode").getDeclaringClass())
                        .isEqualTo(type);
                assertThat(Files.readString(file))
                        .as("what the compiler leaves to the run time is spun at each start")
                        .contains("public boolean equals(Object o)", "public int hashCode()");
                differsInEachComponent(type);
            }
        }
        assertThat(seen).isGreaterThan(25);
    }

    private static void differsInEachComponent(Class<?> type) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Object same = make(type, -1);
        assertThat(same).isEqualTo(make(type, -1)).hasSameHashCodeAs(make(type, -1));
        for (int i = 0; i < components.length; i++)
            assertThat(make(type, i))
                    .as(type.getSimpleName() + "." + components[i].getName())
                    .isNotEqualTo(same);
    }

    private static final voicemap.model.Extent HERE = voicemap.model.Extent.at(voicemap.model.Span.of("a"));
    private static final Part PART = new Part("a", "a", null, HERE, "a", true);
    private static final Setting SETTING = new Setting("a", "a", false, HERE, HERE, "a");
    private static final CheckRow ROW = new CheckRow(
            new voicemap.model.Check(
                    "a",
                    new voicemap.model.PartPattern(java.util.List.of("a"), java.util.List.of(), java.util.List.of()),
                    voicemap.model.Condition.ALWAYS,
                    voicemap.model.Condition.ALWAYS,
                    null,
                    null,
                    null,
                    null,
                    java.util.List.of(),
                    java.util.List.of(),
                    voicemap.model.Warrant.OF_RECORD,
                    voicemap.model.Span.of("a")),
            "a",
            null,
            null);

    /** A record of sample values, the component at {@code other} with another one. */
    private static Object make(Class<?> type, int other) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = sample(types[i], i == other);
        }
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object sample(Class<?> type, boolean other) {
        if (type == String.class) return other ? "b" : "a";
        if (type == int.class) return other ? 2 : 1;
        if (type == double.class) return other ? 2.0 : 1.0;
        if (type == boolean.class) return other;
        if (type.isEnum()) return type.getEnumConstants()[other ? 1 : 0];
        if (type == java.util.List.class) return java.util.List.of(other ? "b" : "a");
        if (type == voicemap.model.Span.class) return voicemap.model.Span.of(other ? "b" : "a");
        if (type == voicemap.model.Condition.class)
            return new voicemap.model.Condition(java.util.List.of(new voicemap.model.Literal("t", other)));
        if (type == Part.class) return other ? null : PART;
        if (type == Setting.class) return other ? null : SETTING;
        if (type == CheckRow.class) return other ? null : ROW;
        if (type == voicemap.model.Warrant.class) {
            return new voicemap.model.Warrant(
                    voicemap.model.Standing.VERIFIED, java.util.List.of(other ? "b" : "a"), java.util.List.of());
        }
        throw new IllegalArgumentException("no sample of " + type);
    }
}
