package org.atalaya.notebooks;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of notebooks, and the site's own for its charts. */
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Templates() {}

    static String render(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        ENGINE.render(template, parameters, html);
        return html.toString();
    }
}
