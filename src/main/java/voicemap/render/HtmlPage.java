package voicemap.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Fills the templates of pages for a browser. What is put in is escaped by where it stands. */
final class HtmlPage {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "voicemap.render.jte");

    private HtmlPage() {}

    /**
     * Fills a template.
     *
     * @param template its file in {@code src/main/jte}
     */
    static String render(String template, Map<String, Object> values) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(template, values, out);
        return out.toString();
    }
}
