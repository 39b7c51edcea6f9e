package voicemap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import voicemap.model.Plain;
import voicemap.render.Json;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;

/** Whatever a text is, in its place it is read back as that text, by a parser of that language. */
class EscapesTest {
    private static final List<String> TEXTS = Nasty.all();

    /** What is left of a text where only one line of what shows can be written. */
    private static String line(String text) {
        return Plain.line(text);
    }

    @Test
    void javascript_reads_the_very_text(@TempDir Path folder) throws Exception {
        StringBuilder code = new StringBuilder("const texts = [\n");
        for (String t : TEXTS) {
            String safe = Escapes.script(t);
            assertThat(safe.chars()).as(t).noneMatch(c -> c < ' ' || "'\"`<>{}/*".indexOf(c) >= 0);
            code.append("  ['")
                    .append(safe)
                    .append("', \"")
                    .append(safe)
                    .append("\", `")
                    .append(safe);
            code.append("`], // ").append(safe).append("\n  /* ").append(safe).append(" */\n");
        }
        code.append("];\nconst expected = require('./texts.json');\n");
        code.append("if (texts.length !== expected.length) throw new Error('so many: ' + texts.length);\n");
        code.append(
                "texts.forEach((three, i) => three.forEach((t) => { if (t !== expected[i]) throw new Error('' + i); }));\n");
        code.append("console.log('the same');\n");
        Files.writeString(folder.resolve("texts.json"), Json.write(TEXTS));
        Files.writeString(folder.resolve("texts.js"), code.toString());
        assertThat(run(folder, "node", "texts.js")).isEqualTo("the same\n");
    }

    @Test
    void a_shell_reads_the_very_line(@TempDir Path folder) throws Exception {
        StringBuilder script = new StringBuilder("set -eu\n");
        for (String t : TEXTS) {
            script.append("# ").append(Escapes.comment(t)).append('\n');
            script.append("printf '%s\\n' ").append(Escapes.shell(t)).append('\n');
        }
        Files.writeString(folder.resolve("texts.sh"), script.toString());
        String expected =
                String.join("\n", TEXTS.stream().map(EscapesTest::line).toList()) + "\n";
        assertThat(run(folder, "sh", "texts.sh")).isEqualTo(expected);
        assertThat(folder.resolve("owned")).doesNotExist();
    }

    /** Runs a program of the system; where it is not there the test is skipped, and says so. */
    private static String run(Path folder, String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();
        } catch (IOException e) {
            System.err.println("SKIPPED: there is no " + command[0] + " here, so nothing was tried with it");
            Assumptions.abort("there is no " + command[0]);
            throw e;
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String out = Files.readString(folder.resolve("out"));
        assertThat(process.exitValue()).as(out).isZero();
        return out;
    }

    @Test
    void xml_reads_the_very_line() throws Exception {
        for (String t : TEXTS) {
            String safe = Escapes.xml(t);
            String text = "<a b=\"" + safe + "\" c='" + safe + "'><!-- " + safe + " -->" + safe + "</a>";
            Document read = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(read.getDocumentElement().getTextContent()).isEqualTo(line(t));
            assertThat(read.getDocumentElement().getAttribute("b")).isEqualTo(line(t));
            assertThat(read.getDocumentElement().getAttribute("c")).isEqualTo(line(t));
            assertThat(read.getDocumentElement().getChildNodes().getLength())
                    .as(t)
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void yaml_reads_the_very_text() {
        for (String t : TEXTS) {
            String text = "# " + Escapes.comment(t) + "\na: " + Escapes.yaml(t) + "\nb: [" + Escapes.yaml(t) + "]\n";
            voicemap.yaml.Node.Mapping read = (voicemap.yaml.Node.Mapping) Documents.text(text, "t");
            assertThat(read.fields().keySet()).containsExactly("a", "b");
            assertThat(((voicemap.yaml.Node.Scalar) read.fields().get("a")).text())
                    .isEqualTo(t);
            voicemap.yaml.Node.Sequence items =
                    (voicemap.yaml.Node.Sequence) read.fields().get("b");
            assertThat(items.items()).hasSize(1);
            assertThat(((voicemap.yaml.Node.Scalar) items.items().get(0)).text())
                    .isEqualTo(t);
        }
    }

    @Test
    void json_reads_the_very_text() {
        for (String t : TEXTS) {
            String text = Json.write(List.of(t));
            assertThat(text.chars()).allMatch(c -> c == '\n' || c >= ' ' && c != 0x7f && c != 0x2028);
            voicemap.yaml.Node.Sequence read = (voicemap.yaml.Node.Sequence)
                    Documents.json(text, "t", Bounds.USUAL).get(0);
            assertThat(((voicemap.yaml.Node.Scalar) read.items().get(0)).text()).isEqualTo(t);
        }
    }

    /** By the rules of the dotenv that twilio-run 5.0.1 brings. */
    @Test
    void a_file_of_variables_reads_the_very_line() {
        Pattern rule = Pattern.compile("^\\s*([\\w.-]+)\\s*=\\s*(.*)?\\s*$");
        for (String t : TEXTS) {
            String text = "# " + Escapes.comment(t) + "\nNAME=" + Escapes.environment(t) + "\n";
            List<String> values = new ArrayList<>();
            for (String l : text.split("\n")) {
                Matcher m = rule.matcher(l);
                if (!m.matches()) continue;
                String value = m.group(2);
                if (value.startsWith("\"") && value.endsWith("\"")) value = value.replace("\\n", "\n");
                values.add(value.replaceAll("^['\"]|['\"]$", "").strip());
            }
            assertThat(values).containsExactly(line(t));
        }
    }

    @Test
    void markdown_shows_the_very_line_and_nothing_else() {
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        for (String t : TEXTS) {
            String safe = Escapes.markdown(t);
            if (line(t).isEmpty()) continue;
            assertThat(texts(parser.parse("# A\n\n" + safe + "\n"), Paragraph.class))
                    .as(t)
                    .isEqualTo(line(t));
            assertThat(texts(parser.parse("Before " + safe + " behind\n"), Paragraph.class))
                    .isEqualTo("Before " + line(t) + " behind");
            assertThat(texts(parser.parse("- **x**: " + safe + "\n"), Paragraph.class))
                    .endsWith(": " + line(t));
            assertThat(texts(parser.parse("- " + safe + "\n"), Paragraph.class)).isEqualTo(line(t));
            assertThat(texts(parser.parse("| x |\n| --- |\n| " + safe + " |\n"), TableCell.class))
                    .isEqualTo("x" + line(t));
        }
    }

    @Test
    void markdown_shows_the_very_line_as_code() {
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        for (String t : TEXTS) {
            if (line(t).isEmpty()) continue;
            for (String around : List.of("%s\n", "- **x** (%s)\n", "| x |\n| --- |\n| %s |\n")) {
                List<String> codes = new ArrayList<>();
                parser.parse(around.replace("%s", Escapes.code(t))).accept(new AbstractVisitor() {
                    @Override
                    public void visit(org.commonmark.node.Code code) {
                        codes.add(code.getLiteral());
                    }
                });
                if (line(t).contains("|")) assertThat(codes).isEmpty();
                else assertThat(codes).as(around + t).containsExactly(line(t));
            }
        }
        assertThat(Escapes.code("a|b")).isEqualTo("a\\|b");
    }

    /** What only GitHub takes for a link, a picture or a formula. */
    @Test
    void markdown_of_github_finds_no_structure_either() {
        assertThat(Escapes.markdown("https://example.com:80 www.example.com :smile: 10:30 $x$"))
                .isEqualTo("https\\://example.com:80 www\\.example.com \\:smile: 10:30 \\$x\\$");
    }

    /** The text of all blocks of one kind, in which nothing may stand but text and what was put around it. */
    private static String texts(Node document, Class<? extends Node> block) {
        StringBuilder out = new StringBuilder();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                out.append(text.getLiteral());
            }

            @Override
            protected void visitChildren(Node parent) {
                for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
                    String kind = n.getClass().getSimpleName();
                    assertThat(kind)
                            .isIn(
                                    "Text",
                                    "Paragraph",
                                    "Heading",
                                    "BulletList",
                                    "ListItem",
                                    "StrongEmphasis",
                                    "TableBlock",
                                    "TableHead",
                                    "TableBody",
                                    "TableRow",
                                    "TableCell");
                    if (n instanceof org.commonmark.node.Heading) continue;
                    n.accept(this);
                }
            }
        });
        return out.toString();
    }

    /** Each kind of file that takes comments ends them with their line, and values where they should. */
    @Test
    void a_comment_of_any_kind_stays_in_its_line() {
        for (FileKind kind : FileKind.values()) {
            if (!kind.commented()) continue;
            for (String t : TEXTS) {
                String comment = kind.comment(t);
                assertThat(comment.chars()).noneMatch(c -> c < ' ' || c == 0x85 || c == 0x2028 || c == 0x2029);
                assertThat(comment).startsWith(kind.opens()).endsWith(kind.closes());
                if (!kind.closes().isEmpty()) {
                    assertThat(comment.indexOf(kind.closes()))
                            .isEqualTo(comment.length() - kind.closes().length());
                }
            }
        }
    }
}
