package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import org.atalaya.web.partner.PartnerPages;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Section;

/** The wiring of the page that finds possible counterparts. */
final class PartnerRoutes {

    private final CurrentRelease current;
    private final PageWriter pages;

    PartnerRoutes(CurrentRelease current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
    }

    void configure(JavalinConfig config) {
        for (Language language : Language.ofAddresses()) {
            Routes.read(config, Links.partners(language), Routes.page(current, language, this::partners));
        }
    }

    private void partners(Context context, Release release, Language language) throws Exception {
        String query = Asked.query(context);
        pages.write(
                context,
                "partner/partners.jte",
                new PartnerPages(release, language).page(name -> Asked.parameter(context, name)),
                pages.frame(
                        release,
                        language,
                        "partner.title",
                        "partner.description",
                        Section.TRANSFER,
                        other -> Links.partners(other) + query));
    }
}
