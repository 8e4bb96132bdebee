package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.compare.ComparePages;
import org.atalaya.web.home.HomePages;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Page.Crumb;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.observatory.CurrentObservatory;
import org.atalaya.web.territory.PlacePage;
import org.atalaya.web.territory.PlacePages;

/** The wiring of places: the first page, theirs, and several side by side. */
final class PlaceRoutes {

    private final CurrentRelease current;
    private final PageWriter pages;
    private final CurrentObservatory observatory;

    PlaceRoutes(CurrentRelease current, PageWriter pages, CurrentObservatory observatory) {
        this.current = current;
        this.pages = pages;
        this.observatory = observatory;
    }

    void configure(JavalinConfig config) {
        for (Language language : Language.ofAddresses()) {
            Routes.read(config, "/" + language.code(), Routes.page(current, language, this::home));
            Routes.read(config, Section.PLACES.path(language), Routes.page(current, language, this::places));
            Routes.read(
                    config,
                    Section.PLACES.path(language) + "/{country}/{kind}/{code}",
                    Routes.page(current, language, this::place));
            Routes.read(config, Section.COMPARE.path(language), Routes.page(current, language, this::compare));
        }
    }

    private void home(Context context, Release release, Language language) throws Exception {
        Messages text = Messages.of(language);
        pages.write(
                context,
                "home/home.jte",
                HomePages.page(release, language, observatory.get().home()),
                pages.frame(
                        release,
                        language,
                        text.text("home.title"),
                        text.text("home.description"),
                        Section.HOME,
                        Section.HOME::path,
                        List.of(),
                        true));
    }

    private void places(Context context, Release release, Language language) throws Exception {
        pages.write(
                context,
                "territory/places.jte",
                HomePages.page(release, language, observatory.get().home()),
                pages.frame(
                        release, language, "places.title", "places.description", Section.PLACES, Section.PLACES::path));
    }

    private void place(Context context, Release release, Language language) throws Exception {
        PlaceEntry place = Asked.place(context, release, language, context.pathParam("code"));
        TerritoryId id = place.id();
        PlacePage content = new PlacePages(release, language).page(place);
        Messages text = Messages.of(language);
        List<Crumb> crumbs = new ArrayList<>(List.of(PageWriter.crumb(text, Section.PLACES)));
        release.gazetteer()
                .findParent(place)
                .ifPresent(parent -> crumbs.add(new Crumb(parent.name(), Links.place(language, parent.id()))));
        pages.write(
                context,
                "territory/place.jte",
                content,
                pages.frame(
                                release,
                                language,
                                place.name(),
                                content.ownLede()
                                        .map(PlacePage.Lede::text)
                                        .orElseGet(() -> text.text("place.description", place.name())),
                                Section.PLACES,
                                other -> Links.place(other, id),
                                crumbs,
                                !content.series().isEmpty())
                        .offering(Rows.ofPlace(id, language, release.id())));
    }

    private void compare(Context context, Release release, Language language) throws Exception {
        ComparePages.Asked asked = new ComparePages.Asked(
                context.queryParams("place"),
                context.queryParams("indicator"),
                context.queryParams("period").stream()
                        .filter(period -> !period.isEmpty())
                        .toList(),
                Asked.parameter(context, "since"),
                Asked.parameter(context, "q").orElse(""));
        String query = Asked.query(context);
        pages.write(
                context,
                "compare/compare.jte",
                new ComparePages(release, language).page(asked),
                pages.frame(
                        release,
                        language,
                        "compare.title",
                        "compare.description",
                        Section.COMPARE,
                        other -> Section.COMPARE.path(other) + query));
    }
}
