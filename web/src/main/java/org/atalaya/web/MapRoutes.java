package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.web.map.MapPages;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.NotFound;
import org.atalaya.web.shared.Page.Crumb;
import org.atalaya.web.shared.Section;

/** The wiring of maps. */
final class MapRoutes {

    private final CurrentRelease current;
    private final PageWriter pages;

    MapRoutes(CurrentRelease current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
    }

    void configure(JavalinConfig config) {
        for (Language language : Language.ofAddresses()) {
            Routes.read(config, Links.map(language, "{indicator}"), Routes.page(current, language, this::map));
        }
    }

    private void map(Context context, Release release, Language language) throws Exception {
        IndicatorEntry indicator =
                release.findIndicator(context.pathParam("indicator")).orElseThrow(() -> new NotFound(context.path()));
        Messages text = Messages.of(language);
        String query = Asked.query(context);
        IndicatorEntry.Words words = new FigureWords(language).words(indicator);
        pages.write(
                context,
                "map/map.jte",
                new MapPages(release, language)
                        .page(indicator, Asked.parameter(context, "period"), Asked.parameter(context, "kind")),
                pages.frame(
                                release,
                                language,
                                text.text("map.title", words.name()),
                                text.text("map.description", words.name()),
                                Section.INDICATORS,
                                other -> Links.map(other, indicator.id()) + query,
                                List.of(
                                        PageWriter.crumb(text, Section.INDICATORS),
                                        new Crumb(words.name(), Links.indicator(language, indicator.id()))),
                                false)
                        .offering(Rows.ofIndicator(indicator.id(), language, release.id())));
    }
}
