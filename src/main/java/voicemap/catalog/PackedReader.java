package voicemap.catalog;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import voicemap.model.*;

/**
 * Reads the records that {@link PackedWriter} wrote: for each a call of its constructor, its components in the order of
 * their declaration. Written out by hand because every start goes through here, and reflection takes longer.
 */
final class PackedReader {
    private static final Category[] CATEGORIES = Category.values();
    private static final Force[] FORCES = Force.values();
    private static final MapState[] MAP_STATES = MapState.values();
    private static final Place[] PLACES = Place.values();
    private static final Stage[] STAGES = Stage.values();
    private static final Points[] POINTSS = Points.values();
    private static final PrerequisiteKind[] PREREQUISITE_KINDS = PrerequisiteKind.values();
    private static final QuestionKind[] QUESTION_KINDS = QuestionKind.values();
    private static final Reach[] REACHS = Reach.values();
    private static final Severity[] SEVERITYS = Severity.values();
    private static final SourceKind[] SOURCE_KINDS = SourceKind.values();
    private static final Standing[] STANDINGS = Standing.values();
    private static final Support[] SUPPORTS = Support.values();
    private static final SettingTest.Kind[] TEST_KINDS = SettingTest.Kind.values();
    private static final Relation.Kind[] RELATIONS = Relation.Kind.values();
    private static final PartKind.Text[] TEXTS = PartKind.Text.values();
    private static final PartKind.Type[] TYPES = PartKind.Type.values();
    private static final Tier[] TIERS = Tier.values();
    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>(12_000);
    private final List<Warrant> warrants = new ArrayList<>(1_000);
    private final List<Condition> conditions = new ArrayList<>(1_000);
    private int at;

    PackedReader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    Source source() {
        return new Source(text(), word(SOURCE_KINDS), text(), text(), day(), span());
    }

    Question question() {
        return new Question(
                text(),
                text(),
                word(QUESTION_KINDS),
                number() == 1,
                map(PackedReader::text),
                Double.parseDouble(text()),
                Double.parseDouble(text()),
                text(),
                text(),
                text(),
                texts(),
                list(in -> in.map(PackedReader::texts)),
                number() - 1,
                span());
    }

    Trait trait() {
        return new Trait(
                text(),
                text(),
                number() == 0 ? null : reads(),
                conditions(),
                number() == 0 ? null : exceeds(),
                texts(),
                span());
    }

    private Trait.Reads reads() {
        return new Trait.Reads(text(), texts(), texts(), figure());
    }

    private Trait.Exceeds exceeds() {
        return new Trait.Exceeds(text(), text());
    }

    UseCase useCase() {
        return new UseCase(
                text(),
                number() - 1,
                text(),
                text(),
                texts(),
                number() - 1,
                text(),
                text(),
                texts(),
                texts(),
                texts(),
                list(PackedReader::signal),
                list(PackedReader::rung),
                list(PackedReader::migration),
                list(PackedReader::notice),
                warrant(),
                span());
    }

    private UseCase.Signal signal() {
        return new UseCase.Signal(text(), word(POINTSS), word(FORCES), condition(), text(), span());
    }

    private UseCase.Rung rung() {
        return new UseCase.Rung(text(), condition(), text(), text(), warrant());
    }

    private UseCase.Migration migration() {
        return new UseCase.Migration(text(), condition(), text(), warrant(), span());
    }

    private UseCase.Notice notice() {
        return new UseCase.Notice(text(), word(SEVERITYS), condition(), text(), text(), warrant(), span());
    }

    Product product() {
        return new Product(
                text(),
                text(),
                texts(),
                word(CATEGORIES),
                number() - 1,
                number() == 1,
                text(),
                text(),
                map(in -> in.word(SUPPORTS)),
                map(in -> in.word(SUPPORTS)),
                number() == 0 ? null : ai(),
                list(PackedReader::clause),
                list(PackedReader::clause),
                map(PackedReader::cell),
                texts(),
                number() - 1,
                texts(),
                list(PackedReader::gotcha),
                list(PackedReader::limit),
                warrant(),
                span());
    }

    private Product.Clause clause() {
        return new Product.Clause(condition(), word(TIERS), text(), warrant(), span());
    }

    private Product.Cell cell() {
        return new Product.Cell(
                text(),
                word(MAP_STATES),
                text(),
                text(),
                list(PackedReader::clause),
                list(PackedReader::clause),
                warrant(),
                span());
    }

    private Product.Ai ai() {
        return new Product.Ai(text(), text(), text());
    }

    Choice choice() {
        return new Choice(
                text(),
                text(),
                conditions(),
                list(PackedReader::member),
                text(),
                text(),
                word(TIERS),
                warrant(),
                span());
    }

    private Choice.Member member() {
        return new Choice.Member(text(), conditions(), text(), warrant(), span());
    }

    Concern concern() {
        return new Concern(
                text(),
                text(),
                text(),
                texts(),
                list(PackedReader::gotcha),
                list(PackedReader::limit),
                list(PackedReader::conflict),
                list(PackedReader::contradiction),
                warrant(),
                span());
    }

    Prerequisite prerequisite() {
        return new Prerequisite(
                text(),
                text(),
                text(),
                text(),
                word(PREREQUISITE_KINDS),
                number() == 0 ? null : days(),
                texts(),
                condition(),
                text(),
                text(),
                warrant(),
                span());
    }

    private Prerequisite.Days days() {
        return new Prerequisite.Days(number() - 1, number() - 1, day());
    }

    Quantity quantity() {
        return new Quantity(text(), text(), text(), condition(), text(), texts(), warrant(), span());
    }

    Gotcha gotcha() {
        return new Gotcha(
                text(),
                word(SEVERITYS),
                condition(),
                text(),
                text(),
                texts(),
                text(),
                word(STAGES),
                text(),
                word(PLACES),
                text(),
                text(),
                warrant(),
                span());
    }

    Limit limit() {
        return new Limit(text(), text(), text(), text(), text(), text(), text(), warrant(), span());
    }

    PartKind partKind() {
        return new PartKind(
                text(),
                text(),
                text(),
                new LinkedHashSet<>(texts()),
                word(TEXTS),
                number() == 1,
                map(PackedReader::settingKind),
                warrant(),
                span());
    }

    private PartKind.SettingKind settingKind() {
        return new PartKind.SettingKind(
                text(),
                word(TYPES),
                number() == 1,
                texts(),
                Double.parseDouble(text()),
                Double.parseDouble(text()),
                text(),
                text(),
                text(),
                warrant());
    }

    List<Check> checks() {
        return list(PackedReader::check);
    }

    List<RuleExample> examples() {
        return list(in -> new RuleExample(
                in.text(),
                in.text(),
                in.text(),
                in.number() == 1,
                in.there(PackedReader::check),
                in.texts(),
                in.texts(),
                in.span()));
    }

    Symptoms symptoms() {
        return new Symptoms(list(PackedReader::cause), list(PackedReader::synonym));
    }

    private Cause cause() {
        return new Cause(
                text(),
                text(),
                text(),
                text(),
                texts(),
                text(),
                list(in -> new Cause.Remedy(in.text(), in.text())),
                texts(),
                texts(),
                texts(),
                list(PackedReader::shown),
                list(PackedReader::shown),
                warrant(),
                span());
    }

    private Cause.Shown shown() {
        return new Cause.Shown(list(PackedReader::settingTest));
    }

    private Synonym synonym() {
        return new Synonym(text(), texts(), span());
    }

    List<Rule> rules() {
        return list(in -> new Rule(
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.list(PackedReader::read),
                in.list(r -> new Rule.Concluded(r.text(), r.texts()))));
    }

    private Rule.Read read() {
        return new Rule.Read(text(), number() == 1, list(in -> new Rule.Fixed(in.text(), in.text(), in.text())));
    }

    List<Draft> drafts() {
        return list(PackedReader::draft);
    }

    private Draft draft() {
        return new Draft(
                text(),
                texts(),
                texts(),
                condition(),
                map(PackedReader::texts),
                texts(),
                text(),
                list(PackedReader::draft),
                span());
    }

    private Check check() {
        return new Check(
                text(),
                there(PackedReader::partPattern),
                condition(),
                condition(),
                text(),
                text(),
                word(SEVERITYS),
                there(in -> new Check.Fix(in.text(), in.text())),
                texts(),
                texts(),
                warrant(),
                span());
    }

    private PartPattern partPattern() {
        return new PartPattern(texts(), list(PackedReader::settingTest), list(PackedReader::relation));
    }

    private SettingTest settingTest() {
        return new SettingTest(text(), word(TEST_KINDS), texts(), Double.parseDouble(text()));
    }

    private Relation relation() {
        return new Relation(word(RELATIONS), there(PackedReader::partPattern));
    }

    /** A record that may be missing. */
    private <T> T there(Function<PackedReader, T> read) {
        return number() == 0 ? null : read.apply(this);
    }

    Conflict conflict() {
        return new Conflict(
                text(),
                word(SEVERITYS),
                word(REACHS),
                condition(),
                condition(),
                condition(),
                texts(),
                text(),
                text(),
                text(),
                list(PackedReader::wayOut),
                text(),
                text(),
                warrant(),
                span());
    }

    private WayOut wayOut() {
        return new WayOut(
                text(),
                list(PackedReader::turn),
                list(PackedReader::turn),
                text(),
                list(PackedReader::turn),
                warrant(),
                span());
    }

    private WayOut.Turn turn() {
        return new WayOut.Turn(text(), texts(), texts());
    }

    Contradiction contradiction() {
        return new Contradiction(text(), condition(), text(), span());
    }

    <T> Map<String, T> map(Function<PackedReader, T> read) {
        int size = number();
        Map<String, T> out = new LinkedHashMap<>(size * 2);
        for (int i = 0; i < size; i++) out.put(text(), read.apply(this));
        return Collections.unmodifiableMap(out);
    }

    private <T> List<T> list(Function<PackedReader, T> read) {
        int size = number() - 1;
        if (size <= 0) return size < 0 ? null : List.of();
        List<T> out = new ArrayList<>(size);
        for (int i = 0; i < size; i++) out.add(read.apply(this));
        return Collections.unmodifiableList(out);
    }

    private List<String> texts() {
        int size = number() - 1;
        if (size <= 0) return size < 0 ? null : List.of();
        if (size == 1) return List.of(text());
        String[] out = new String[size];
        for (int i = 0; i < size; i++) out[i] = text();
        return List.of(out);
    }

    private List<Condition> conditions() {
        return list(PackedReader::condition);
    }

    private <E> E word(E[] words) {
        int n = number();
        return n == 0 ? null : words[n - 1];
    }

    private Double figure() {
        String text = text();
        return text == null ? null : Double.valueOf(text);
    }

    private LocalDate day() {
        int day = number();
        return day == 0 ? null : LocalDate.ofEpochDay(day - 1);
    }

    private Span span() {
        return new Span(text(), number(), number());
    }

    private Warrant warrant() {
        int before = number();
        if (before > 0) return warrants.get(before - 1);
        Warrant w = new Warrant(word(STANDINGS), texts(), texts());
        warrants.add(w);
        return w;
    }

    private Condition condition() {
        int before = number();
        if (before > 0) return conditions.get(before - 1);
        int size = number();
        List<Literal> literals = new ArrayList<>(size);
        for (int i = 0; i < size; i++) literals.add(new Literal(text(), number() == 1));
        Condition c = new Condition(literals);
        conditions.add(c);
        return c;
    }

    String text() {
        int before = number();
        if (before == 0) return null;
        if (before > 1) return texts.get(before - 2);
        int length = number();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        texts.add(text);
        return text;
    }

    int number() {
        int n = bytes[at++];
        if (n >= 0) return n;
        n &= 127;
        for (int shift = 7; ; shift += 7) {
            int b = bytes[at++];
            n |= (b & 127) << shift;
            if (b >= 0) return n;
        }
    }
}
