package voicemap.twiml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import voicemap.fact.Part;
import voicemap.fact.Setting;
import voicemap.model.Extent;
import voicemap.model.LineStarts;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;

/** Reads TwiML into parts that know where they stand. Follows no reference: neither entities nor anything outside. */
public final class TwimlReader {
    /** The setting that holds the text inside an element. */
    public static final String TEXT = "text";

    private static final int MOST_ATTRIBUTES = 200;
    /** Twilio takes no more than 64 KB; every pair of elements may be looked at. */
    private static final int MOST_ELEMENTS = 5_000;

    private static final int MOST_SETTINGS = 20_000;
    private static final int LONGEST_NAME = 100;

    private final String text;
    private final String scope;
    private final String prefix;
    private final Placing placing;
    private final Bounds bounds;
    private final LineStarts lines;
    private final List<Part> parts = new ArrayList<>();
    private int settings;

    private TwimlReader(String text, String scope, String prefix, Placing placing, Bounds bounds) {
        this.text = text;
        this.scope = scope;
        this.prefix = prefix;
        this.placing = placing;
        this.bounds = bounds;
        this.lines = new LineStarts(text);
    }

    /**
     * Reads a document.
     *
     * @param scope what the parts belong to
     * @param prefix what their paths begin with; may be empty
     * @param placing where the text stands
     * @return every element, each behind the one around it
     * @throws Problem the text is not well-formed, or nested or long beyond the bounds
     */
    public static List<Part> read(String text, String scope, String prefix, Placing placing, Bounds bounds) {
        return new TwimlReader(text, scope, prefix, placing, bounds).read();
    }

    /** Whether a text looks like TwiML: its first element is Response, whatever its case. */
    public static boolean looksLikeTwiml(String text) {
        int at = 0;
        while (true) {
            while (at < text.length() && text.charAt(at) <= ' ') at++;
            String end = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : null;
            // that it stands there is for the reader to say
            if (text.startsWith("<!DOCTYPE", at)) return text.indexOf("<Response", at) > 0;
            if (end == null) return text.regionMatches(true, at, "<Response", 0, 9);
            at = text.indexOf(end, at);
            if (at < 0) return false;
            at += end.length();
        }
    }

    private List<Part> read() {
        XMLStreamReader2 xml = null;
        try {
            xml = (XMLStreamReader2) factory(bounds).createXMLStreamReader(new StringReader(text));
            walk(xml);
            parts.get(0).measures(text.getBytes(StandardCharsets.UTF_8).length);
            return parts;
        } catch (XMLStreamException e) {
            throw problem(e, xml);
        } catch (RuntimeException e) {
            // the parser finds some faults only while it hands out what it has read
            if (e.getCause() instanceof XMLStreamException x) throw problem(x, xml);
            throw e;
        }
    }

    private static WstxInputFactory factory(Bounds bounds) {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, bounds.depth());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, bounds.bytes());
        return factory;
    }

    private void walk(XMLStreamReader2 xml) throws XMLStreamException {
        Deque<Part> open = new ArrayDeque<>();
        Deque<StringBuilder> texts = new ArrayDeque<>();
        Deque<Integer> starts = new ArrayDeque<>();
        Map<Part, Map<String, Integer>> counts = new HashMap<>();
        while (xml.hasNext()) {
            int event = xml.next();
            int from = (int) xml.getLocationInfo().getStartingCharOffset();
            switch (event) {
                case XMLStreamConstants.DTD ->
                    throw new Problem(at(from, 2).from(), "a DOCTYPE stands here", "remove it; TwiML needs none");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Problem(
                            at(from, 1).from(),
                            "there is no entity called " + Plain.brief(xml.getLocalName()),
                            "write the character itself, or one of &amp; &lt; &gt; &quot; &apos;");
                case XMLStreamConstants.START_ELEMENT -> {
                    Part part = element(xml, from, open.peek(), counts);
                    parts.add(part);
                    open.push(part);
                    texts.push(new StringBuilder());
                    starts.push(-1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (open.isEmpty() || xml.isWhiteSpace()) continue;
                    if (starts.peek() < 0) {
                        starts.pop();
                        starts.push(from + blank(from));
                    }
                    texts.peek().append(xml.getText());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Part part = open.pop();
                    if (text.startsWith("</", from)) {
                        part.ends(at(from + 2, part.place().length() - 2));
                    }
                    int start = starts.pop();
                    String inside = texts.pop().toString().strip();
                    if (start >= 0) {
                        Extent extent = at(start, end(start) - start);
                        String path = part.path() + "/text()";
                        part.add(new Setting(TEXT, inside, computed(inside), extent, extent, path));
                    }
                }
                default -> {
                    // comments and processing instructions say nothing to Twilio
                }
            }
        }
    }

    private Part element(XMLStreamReader2 xml, int from, Part parent, Map<Part, Map<String, Integer>> counts) {
        String name = xml.getLocalName();
        if (parts.size() == MOST_ELEMENTS) throw tooMany(from, MOST_ELEMENTS + " elements");
        named(name, from);
        String path = prefix + "/" + name;
        if (parent != null) {
            int before = counts.computeIfAbsent(parent, k -> new HashMap<>()).merge(name, 1, Integer::sum);
            path = parent.path() + "/" + name + "[" + before + "]";
        }
        Part part = new Part(scope, "<" + name + ">", parent, at(from + 1, name.length()), path, true);
        Tag tag = new Tag(text, from + 1 + name.length());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            tag.next();
            // a namespace is declared here, nothing set
            if (xml.getAttributeLocalName(i).startsWith("xmlns")) continue;
            named(xml.getAttributeLocalName(i), tag.name);
            if (++settings > MOST_SETTINGS) throw tooMany(tag.name, MOST_SETTINGS + " attributes");
            part.add(new Setting(
                    xml.getAttributeLocalName(i),
                    value,
                    computed(value),
                    at(tag.name, tag.nameEnd - tag.name),
                    at(tag.value, tag.valueEnd - tag.value),
                    path + "/@" + xml.getAttributeLocalName(i)));
        }
        return part;
    }

    private Problem tooMany(int at, String what) {
        return new Problem(at(at, 0).from(), "a document holds no more than " + what, "split it");
    }

    /** Names stand in the paths of all that is inside. */
    private void named(String name, int at) {
        if (name.length() <= LONGEST_NAME) return;
        throw new Problem(
                at(at, 0).from(),
                "a name is longer than " + LONGEST_NAME + " characters",
                "see whether a quote is open");
    }

    /** Whether a value is filled in before it is sent: nothing can be said about it. */
    public static boolean computed(String value) {
        return value.contains("{{")
                || value.contains("${")
                || value.contains("#{")
                || value.contains("<%")
                || value.contains("{%")
                || value.contains("%(")
                || named(value);
    }

    /** Whether a name in braces stands in a value, as {@code {HOST}}. */
    private static boolean named(String value) {
        for (int open = value.indexOf('{'); open >= 0; open = value.indexOf('{', open + 1)) {
            int at = open + 1;
            while (at < value.length()
                    && (Character.isLetterOrDigit(value.charAt(at)) || "_.-".indexOf(value.charAt(at)) >= 0)) at++;
            if (at > open + 1 && at < value.length() && value.charAt(at) == '}') return true;
        }
        return false;
    }

    /** How much white space stands from here on. */
    private int blank(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') at++;
        return at - from;
    }

    /** Where a text ends that starts here: at its line's end, or before the next tag. */
    private int end(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '<' && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
        while (at > from && text.charAt(at - 1) <= ' ') at--;
        return Math.max(at, from + 1);
    }

    private Extent at(int offset, int length) {
        int line = lines.line(offset);
        int start = lines.start(line);
        int end = lines.end(line);
        int stop = Math.max(offset, Math.min(offset + length, end));
        return placing.at(line, text.codePointCount(start, Math.min(offset, text.length())) + 1, count(offset, stop));
    }

    private int count(int from, int to) {
        return text.codePointCount(Math.min(from, text.length()), Math.min(to, text.length()));
    }

    private Problem problem(XMLStreamException e, XMLStreamReader2 xml) {
        Location where = e.getLocation();
        // what is beyond a limit is told without a place
        if (where == null && xml != null) where = xml.getLocationInfo().getCurrentLocation();
        int offset = where == null ? 0 : Math.max(0, Math.min(where.getCharacterOffset(), text.length()));
        Span span = at(offset, 0).from();
        String what = e instanceof WstxException w && w.getMessage() != null ? w.getMessage() : e.getMessage();
        return Complaints.problem(span, what == null ? "" : what, bounds);
    }

    /** Goes through the attributes of a tag that the parser has found to be well-formed. */
    private static final class Tag {
        private final String text;
        private int at;
        private int name;
        private int nameEnd;
        private int value;
        private int valueEnd;

        Tag(String text, int at) {
            this.text = text;
            this.at = at;
        }

        void next() {
            while (text.charAt(at) <= ' ') at++;
            name = at;
            while (text.charAt(at) > ' ' && text.charAt(at) != '=') at++;
            nameEnd = at;
            while (text.charAt(at) != '"' && text.charAt(at) != '\'') at++;
            char quote = text.charAt(at++);
            value = at;
            while (text.charAt(at) != quote) at++;
            valueEnd = at++;
        }
    }
}
