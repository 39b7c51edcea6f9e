package voicemap.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import voicemap.catalog.Names;
import voicemap.fact.Chosen;
import voicemap.fact.Part;
import voicemap.fact.Setting;
import voicemap.model.Catalog;
import voicemap.model.Checkbook;
import voicemap.model.Extent;
import voicemap.model.PartKind;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader;
import voicemap.profile.ProfileReader.Clash;
import voicemap.twiml.TwimlReader;
import voicemap.yaml.Documents;
import voicemap.yaml.Fields;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** Reads a design; throws a {@link Problem} at the first thing amiss. The requirements in it go to the profile's reader. */
public final class DesignReader {
    private static final int MOST_PARTS = 500;
    /** Every pair of parts of a workload may be looked at. */
    private static final int MOST_IN_WORKLOAD = 2_000;

    private static final int LONGEST_NAME = 100;
    /** Sections whose entries are what Twilio is sent: what they leave out, Twilio fills in. */
    private static final java.util.Set<String> REQUESTS = java.util.Set.of("requests", "legs");

    private final Catalog catalog;
    private final Names names;
    private final ProfileReader profiles;
    private final Map<String, List<PartKind>> sections = new LinkedHashMap<>();
    private final Map<String, PartKind> kinds;

    public DesignReader(Catalog catalog, Checkbook checkbook) {
        this.catalog = catalog;
        this.names = new Names(catalog);
        this.profiles = new ProfileReader(catalog);
        this.kinds = checkbook.kinds();
        for (PartKind kind : checkbook.kinds().values()) {
            if (kind.section() == null) continue;
            sections.computeIfAbsent(kind.section(), k -> new ArrayList<>()).add(kind);
        }
    }

    /** Whether a document is a design and not, say, a profile: it says so, or a workload names what was chosen. */
    public static boolean isDesign(Node root) {
        if (!(root instanceof Node.Mapping m) || !(m.fields().get("workloads") instanceof Node.Sequence s))
            return false;
        if (m.fields().containsKey("design")) return true;
        return s.items().stream()
                .anyMatch(w -> w instanceof Node.Mapping f
                        && (f.fields().containsKey("products") || f.fields().containsKey("twiml")));
    }

    /**
     * Reads a document.
     *
     * @param root the document
     * @param text the text it was read from
     * @param name what messages call it, and the file from which references start
     */
    public Design read(Node root, String text, String name, References references) {
        return new Reading(text, name, references).design(root);
    }

    private final class Reading {
        private final String name;
        private final References references;
        private final Sources sources;
        private final Map<String, String> texts = new HashMap<>();
        private final List<String> scopes = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();
        private final List<Part> workloads = new ArrayList<>();
        private final List<Chosen> chosen = new ArrayList<>();
        private final List<Clash> clashes = new ArrayList<>();
        private final List<Node> requirements = new ArrayList<>();
        private boolean required;
        private int before;
        private int twiml;

        Reading(String text, String name, References references) {
            this.name = name;
            this.references = references;
            this.sources = new Sources(text);
            texts.put(name, text);
        }

        Design design(Node root) {
            Fields top = Fields.of(root, "a design");
            top.text("design", "");
            // editors find the schema of a JSON document by this
            top.text("$schema", "");
            String reference = top.text("profile", null);
            if (!top.has("workloads") || top.items("workloads").isEmpty()) {
                throw new Problem(
                        top.span("workloads"),
                        "a design lists its workloads, and here is none",
                        "write workloads: and under it - name: calls");
            }
            int index = 0;
            for (Node item : top.items("workloads")) workload(item, index++);
            Node account = top.node("account");
            if (account instanceof Node.Mapping m) account(m);
            Node business = top.node("business");
            top.done();
            Profile profile = profile(root.span(), account, business, reference, top);
            return new Design(name, profile, clashes, scopes, parts, chosen, texts);
        }

        /**
         * The account as a part of each workload. Where nothing is said of sub-accounts, it is the one there is, as the
         * questionnaire takes it too.
         */
        private void account(Node.Mapping m) {
            PartKind kind = kinds.get("account");
            if (kind == null) return;
            for (Part workload : workloads) account(m, kind, workload);
        }

        private void account(Node.Mapping m, PartKind kind, Part workload) {
            Span first =
                    m.keys().isEmpty() ? m.span() : m.keys().values().iterator().next();
            Part part = new Part(workload.scope(), "account", workload, Extent.at(first), "account", false);
            boolean divided = m.fields().get("layout") instanceof Node.Scalar s && "sub-accounts".equals(s.text());
            if (!divided) part.add(new Setting("kind", "main", false, Extent.at(first), Extent.at(first), "account"));
            m.fields().forEach((key, value) -> {
                if (value instanceof Node.Scalar s
                        && s.text() != null
                        && kind.settings().containsKey(key)) {
                    part.add(switched("account", setting(key, value, m.keys().get(key), "account")));
                }
            });
            parts.add(part);
        }

        private Profile profile(Span span, Node account, Node business, String reference, Fields top) {
            if (reference == null && !required && account == null) return null;
            Map<String, Node> fields = new LinkedHashMap<>();
            if (business != null) fields.put("business", business);
            if (account != null) fields.put("account", account);
            fields.put("workloads", new Node.Sequence(requirements, span));
            Map<String, Span> keys = new LinkedHashMap<>();
            fields.keySet().forEach(k -> keys.put(k, top.span(k)));
            Node own = new Node.Mapping(fields, keys, span);
            if (reference == null) return profiles.read(own, name, List.of());
            References.Target target = references.read(name, reference, top.span("profile"));
            texts.put(target.name(), target.text());
            Node base = Documents.text(target.text(), target.name(), references.bounds());
            return profiles.read(base, own, target.name(), clashes);
        }

        private void workload(Node node, int index) {
            Fields w = Fields.of(node, "a workload");
            String scope = w.text("name");
            if (scope.length() > LONGEST_NAME) {
                throw new Problem(
                        w.span("name"),
                        "the name of a workload is longer than " + LONGEST_NAME + " characters",
                        "call it something short, such as reminders");
            }
            if (scopes.contains(scope)) {
                throw new Problem(w.span("name"), "two workloads are called " + Plain.brief(scope), "rename one");
            }
            scopes.add(scope);
            before = parts.size();
            String path = "workloads[" + scope + "]";
            Part part = new Part(
                    scope, "workload", null, sources.extent(w.node("name").span(), scope), path, false);
            parts.add(part);
            workloads.add(part);
            part.add(setting("name", w.node("name"), w.span("name"), path));
            if (w.has("use-case")) useCase(part, w, path);
            requirements(w, node, scope);
            products(w, part, path);
            sections.forEach((section, kinds) -> {
                if (!section.equals("products")) section(w, section, kinds, part, path);
            });
            twiml(w, scope, path);
            w.done();
            if (parts.size() > MOST_PARTS * 10) {
                throw new Problem(w.span(), "this design has too many parts", "split it into several");
            }
        }

        private void useCase(Part part, Fields w, String path) {
            Setting said = setting("use-case", w.node("use-case"), w.span("use-case"), path);
            String id = names.id(said.value());
            if (id == null || !catalog.useCases().containsKey(id)) {
                throw new Problem(
                        w.node("use-case").span(),
                        "there is no use case called " + Plain.brief(said.value()),
                        Nearest.hint(said.value(), catalog.useCases().keySet()));
            }
            part.add(new Setting(said.name(), id, false, said.key(), said.at(), said.path()));
        }

        private void requirements(Fields w, Node node, String scope) {
            Map<String, Node> fields = new LinkedHashMap<>();
            Map<String, Span> keys = new LinkedHashMap<>();
            fields.put("name", new Node.Scalar(scope, w.span("name")));
            keys.put("name", w.span("name"));
            Node own = w.node("requirements");
            if (own != null) {
                if (!(own instanceof Node.Mapping m)) {
                    throw new Problem(own.span(), "requirements holds keys with values", "write them as in a profile");
                }
                required = true;
                m.fields().forEach((key, value) -> {
                    if (key.equals("name")) {
                        throw new Problem(m.keys().get(key), "a requirement has no name", "remove this line");
                    }
                    fields.put(key, value);
                    keys.put(key, m.keys().get(key));
                });
            }
            requirements.add(new Node.Mapping(fields, keys, node.span()));
        }

        private void products(Fields w, Part workload, String path) {
            int index = 0;
            for (Node item : w.items("products")) {
                String at = path + ".products[" + index++ + "]";
                few(item.span());
                Node named = item;
                String because = "";
                Part part;
                if (item instanceof Node.Mapping m) {
                    part = part(m, "product", workload, at, Map.of());
                    Fields f = Fields.of(item, "a product");
                    f.text("product");
                    named = f.node("product");
                    because = f.text("because", "");
                } else {
                    part = new Part(
                            workload.scope(),
                            "product",
                            workload,
                            sources.extent(item.span(), Fields.scalar(item, "a product")),
                            at,
                            false);
                    parts.add(part);
                }
                String product = product(named);
                Extent extent = sources.extent(named.span(), Fields.scalar(named, "a product"));
                part.add(new Setting("product", product, false, extent, extent, at));
                chosen.add(new Chosen(workload.scope(), product, part, because));
            }
        }

        private String product(Node named) {
            String said = Fields.scalar(named, "a product");
            String id = names.id(said);
            if (id != null && catalog.products().containsKey(id)) return id;
            String near = names.nearest(said);
            throw new Problem(
                    named.span(),
                    "there is no product called " + Plain.brief(said),
                    near == null ? "see voicemap catalog export for their names" : "did you mean " + near + "?");
        }

        private void section(Fields w, String section, List<PartKind> kinds, Part workload, String path) {
            String one = section.endsWith("s") ? section.substring(0, section.length() - 1) : section;
            int index = 0;
            for (Node item : w.items(section)) {
                String at = path + "." + section + "[" + index++ + "]";
                few(item.span());
                if (!(item instanceof Node.Mapping m)) {
                    throw new Problem(item.span(), section + " lists parts, each as keys with values", "");
                }
                if (kinds.size() == 1) part(m, kinds.get(0).place(), workload, at, Map.of());
                else part(m, place(m, one, kinds), workload, at, Map.of(one, ""));
                if (index > MOST_PARTS) {
                    throw new Problem(item.span(), "more than " + MOST_PARTS + " entries in " + section, "split them");
                }
            }
        }

        /** Which of several kinds an entry is. */
        private String place(Node.Mapping m, String one, List<PartKind> kinds) {
            Fields f = Fields.of(m, "an entry");
            String said = f.text(one);
            for (PartKind kind : kinds) {
                if (kind.place().equals(said) || kind.place().equals(one + "-" + said)) return kind.place();
            }
            List<String> known = kinds.stream().map(PartKind::place).toList();
            throw new Problem(
                    m.fields().get(one).span(),
                    "there is no " + one + " called " + Plain.brief(said),
                    Nearest.hint(said, known));
        }

        private Part part(Node.Mapping m, String place, Part workload, String path, Map<String, String> taken) {
            if (m.fields().size() > MOST_PARTS) {
                throw new Problem(m.span(), "more than " + MOST_PARTS + " settings in one entry", "split it");
            }
            Map.Entry<String, Span> first = m.keys().isEmpty()
                    ? Map.entry("", m.span())
                    : m.keys().entrySet().iterator().next();
            Extent extent = sources.extent(first.getValue(), first.getKey());
            Part part = new Part(workload.scope(), place, workload, extent, path, false);
            parts.add(part);
            Set<String> blank = new HashSet<>();
            PartKind kind = kinds.get(place);
            boolean quoted = kind != null && "messages".equals(kind.section());
            m.fields().forEach((key, value) -> {
                boolean empty = value instanceof Node.Scalar s && s.text() == null;
                if (taken.containsKey(key)) return;
                Setting said = switched(place, setting(key, value, m.keys().get(key), path));
                if (quoted) said = asQuoted(said, value, kind.settings().get(key));
                if (empty && said.value().isEmpty()) blank.add(key);
                else part.add(said);
            });
            if (!m.keys().isEmpty()) part.opens(new Part.Opening(m.span(), blank));
            if (kind != null && REQUESTS.contains(String.valueOf(kind.section()))) {
                kind.settings().values().forEach(s -> {
                    if (!s.preset().isEmpty() && part.lacks(s.name())) part.preset(s.name(), s.preset());
                });
            }
            return part;
        }

        /** In a message that is quoted, null is what is sent, and blanks around a text are part of it. */
        private Setting asQuoted(Setting s, Node value, PartKind.SettingKind kind) {
            boolean text = kind == null || kind.type() == PartKind.Type.TEXT;
            if (!(value instanceof Node.Scalar scalar) || !text) return s;
            String sent = scalar.text();
            if (sent == null) sent = sources.spells(value.span(), "null") ? "null" : "";
            return new Setting(s.name(), sent, s.computed(), s.key(), s.at(), s.path());
        }

        /** A setting that is on or off, however YAML lets a person say so. */
        private Setting switched(String place, Setting s) {
            PartKind kind = kinds.get(place);
            PartKind.SettingKind known = kind == null ? null : kind.settings().get(s.name());
            if (known == null || known.type() != PartKind.Type.FLAG) return s;
            String value =
                    switch (s.value().toLowerCase(java.util.Locale.ROOT)) {
                        case "yes", "on", "true" -> "true";
                        case "no", "off", "false" -> "false";
                        default -> s.value();
                    };
            return new Setting(s.name(), value, s.computed(), s.key(), s.at(), s.path());
        }

        private Setting setting(String key, Node value, Span at, String path) {
            String text = value(value);
            Extent extent = value instanceof Node.Scalar ? sources.extent(value.span(), text) : Extent.at(value.span());
            return new Setting(
                    key, text, TwimlReader.computed(text), sources.extent(at, key), extent, path + "." + key);
        }

        /** A value as one text: a list as words, keys with values as sorted pairs. */
        private String value(Node node) {
            if (node instanceof Node.Scalar s)
                return s.text() == null ? "" : s.text().strip();
            if (node instanceof Node.Sequence s) {
                return s.items().stream().map(this::value).collect(Collectors.joining(" "));
            }
            Map<String, Node> sorted = new TreeMap<>(((Node.Mapping) node).fields());
            return sorted.entrySet().stream()
                    .map(e -> e.getKey() + "=" + value(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        private void few(Span at) {
            if (parts.size() - before <= MOST_IN_WORKLOAD) return;
            throw new Problem(
                    at, "this workload has more than " + MOST_IN_WORKLOAD + " parts", "split it into several");
        }

        /** However often files are named, no more is read than could stand in one. */
        private void read(String text, Span at) {
            twiml += text.length();
            if (twiml <= references.bounds().bytes()) return;
            throw new Problem(
                    at,
                    "the TwiML of this design is larger than "
                            + references.bounds().megabytes() + " MB altogether",
                    references.bounds().sizeHint());
        }

        private void twiml(Fields w, String scope, String path) {
            int index = 0;
            for (Node item : w.items("twiml")) {
                String at = path + ".twiml[" + index++ + "]";
                few(item.span());
                Node inline = null;
                Node file = null;
                if (item instanceof Node.Mapping) {
                    Fields f = Fields.of(item, "TwiML");
                    inline = f.node("text");
                    file = f.node("file");
                    f.done();
                } else if (Fields.scalar(item, "TwiML").startsWith("<")) {
                    inline = item;
                } else {
                    file = item;
                }
                if ((inline == null) == (file == null)) {
                    throw new Problem(item.span(), "TwiML is one of file and text", "write file: ivr.xml");
                }
                if (file != null) {
                    References.Target target = references.read(name, Fields.scalar(file, "file"), file.span());
                    texts.put(target.name(), target.text());
                    read(target.text(), file.span());
                    parts.addAll(TwimlReader.read(
                            target.text(), scope, "", voicemap.twiml.Placing.file(target.name()), references.bounds()));
                } else {
                    Fields.scalar(inline, "text");
                    Node.Scalar s = (Node.Scalar) inline;
                    parts.addAll(TwimlReader.read(
                            s.text(), scope, at, sources.placing(s.span(), s.text()), references.bounds()));
                }
                few(item.span());
            }
        }
    }
}
