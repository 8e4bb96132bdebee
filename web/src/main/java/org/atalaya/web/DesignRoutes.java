package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import org.atalaya.web.design.DesignPages;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Page;
import org.atalaya.web.shared.Section;

/** The wiring of the page that shows the design. */
final class DesignRoutes {

    private final CurrentRelease current;
    private final PageWriter pages;
    private final Clock clock;

    DesignRoutes(CurrentRelease current, PageWriter pages, Clock clock) {
        this.current = current;
        this.pages = pages;
        this.clock = clock;
    }

    void configure(JavalinConfig config) {
        for (Language language : Language.ofAddresses()) {
            Routes.read(config, Links.design(language), Routes.page(current, language, this::design));
        }
    }

    private void design(Context context, Release release, Language language) throws Exception {
        Messages text = Messages.of(language);
        Page frame = pages.frame(
                release,
                language,
                text.text("design.title"),
                text.text("design.description"),
                Section.DATA,
                Links::design,
                List.of(PageWriter.crumb(text, Section.DATA)),
                true);
        pages.write(
                context,
                "design/design.jte",
                new DesignPages(release, language).page(Asked.asOf(context, clock, language)),
                release.headlines(PlaceSurvey.ENSU).stream()
                        .findFirst()
                        .map(shown -> frame.offering(Rows.ofIndicator(shown.id(), language, release.id())))
                        .orElse(frame));
    }
}
