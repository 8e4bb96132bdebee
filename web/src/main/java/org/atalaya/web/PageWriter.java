package org.atalaya.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Assets;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Page;
import org.atalaya.web.shared.Page.Crumb;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.Section;

/** Writes pages: a template with its content, within what surrounds the content of every page. */
final class PageWriter {

    private final Assets assets;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    PageWriter(Assets assets) {
        this.assets = assets;
    }

    /** What surrounds the content of a page made from a release. */
    Page frame(
            Release release,
            Language language,
            String title,
            String description,
            Section section,
            Function<Language, String> path,
            List<Crumb> crumbs,
            boolean charts) {
        return new Page(
                language,
                title,
                description,
                section,
                path,
                crumbs,
                release.id(),
                standing(release.manifest(), Messages.of(language)),
                release.newestPeriod(PlaceSurvey.ENSU)
                        .map(period -> Periods.name(Messages.of(language), period))
                        .orElse(""),
                charts,
                assets);
    }

    private static String standing(ReleaseManifest manifest, Messages text) {
        if (manifest.preview()) {
            return text.text("site.preview");
        }
        return manifest.internal() ? text.text("site.internal") : "";
    }

    /** Answers with a page. */
    void write(Context context, String template, Object content, Page page) {
        context.contentType("text/html; charset=utf-8");
        context.result(render(template, Map.of("page", page, "content", content)));
    }

    /** What a template makes of its parameters. */
    String render(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        templates.render(template, parameters, html);
        return html.toString();
    }

    /** The reader's language, where the address names none. */
    static Language preferred(Context context) {
        return Language.preferred(
                Optional.ofNullable(context.header("Accept-Language")).orElse(""));
    }
}
