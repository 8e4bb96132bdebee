package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Clock;
import org.atalaya.web.api.TableCsv;
import org.atalaya.web.crosstab.CrossTabPages;
import org.atalaya.web.crosstab.CrossTabRows;
import org.atalaya.web.dataset.DataPages;
import org.atalaya.web.dataset.RevisionPages;
import org.atalaya.web.method.MethodsPages;
import org.atalaya.web.publication.PublicationCalendar;
import org.atalaya.web.publication.PublicationPages;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.search.SearchPages;
import org.atalaya.web.search.SearchQuestion;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.NotFound;
import org.atalaya.web.shared.Section;

/**
 * The wiring of what stands behind figures: methods, files, revisions and when the next come, tables on request, and what
 * is searched.
 */
final class DataRoutes {

    private final CurrentRelease current;
    private final PageWriter pages;
    private final Clock clock;

    DataRoutes(CurrentRelease current, PageWriter pages, Clock clock) {
        this.current = current;
        this.pages = pages;
        this.clock = clock;
    }

    void configure(JavalinConfig config) {
        for (Language language : Language.ofAddresses()) {
            Routes.read(config, Section.METHODS.path(language), Routes.page(current, language, this::methods));
            Routes.read(config, Section.DATA.path(language), Routes.page(current, language, this::data));
            Routes.read(config, Links.revisions(language), Routes.page(current, language, this::revisions));
            Routes.read(config, Links.publications(language), Routes.page(current, language, this::publications));
            Routes.read(
                    config,
                    Links.publications(language) + ".ics",
                    Routes.answer(current, (context, release) -> calendar(context, release, language)));
            Routes.read(config, Links.crossTab(language), Routes.page(current, language, this::crossTab));
            Routes.read(
                    config,
                    Links.crossTab(language) + ".csv",
                    Routes.answer(current, (context, release) -> crossTabRows(context, release, language)));
            Routes.read(config, Section.SEARCH.path(language), Routes.page(current, language, this::search));
            Routes.read(
                    config,
                    Section.SEARCH.path(language) + ".json",
                    Routes.answer(current, (context, release) -> suggestions(context, release, language)));
        }
    }

    private void methods(Context context, Release release, Language language) {
        pages.write(
                context,
                "method/methods.jte",
                MethodsPages.page(language),
                pages.frame(
                        release,
                        language,
                        "methods.title",
                        "methods.description",
                        Section.METHODS,
                        Section.METHODS::path));
    }

    private void data(Context context, Release release, Language language) throws Exception {
        pages.write(
                context,
                "dataset/data.jte",
                new DataPages(release, language).page(),
                pages.frame(release, language, "data.title", "data.description", Section.DATA, Section.DATA::path));
    }

    private void revisions(Context context, Release release, Language language) throws Exception {
        String query = Asked.query(context);
        pages.write(
                context,
                "dataset/revisions.jte",
                new RevisionPages(release, language).page(Asked.parameter(context, "period")),
                pages.frame(
                        release,
                        language,
                        "revisions.title",
                        "revisions.description",
                        Section.DATA,
                        other -> Links.revisions(other) + query));
    }

    private void publications(Context context, Release release, Language language) throws Exception {
        String query = Asked.query(context);
        pages.write(
                context,
                "publication/publications.jte",
                new PublicationPages(release, language, Asked.asOf(context, clock, language)).page(),
                pages.frame(
                                release,
                                language,
                                "publication.title",
                                "publication.description",
                                Section.DATA,
                                other -> Links.publications(other) + query)
                        .offering(Rows.ofPublications(language, release.id())));
    }

    private void calendar(Context context, Release release, Language language) throws Exception {
        context.contentType("text/calendar; charset=utf-8");
        context.result(new PublicationCalendar(release, language, Asked.today(clock)).ics(pages.root(context)));
    }

    private void crossTab(Context context, Release release, Language language) throws Exception {
        String query = Asked.query(context);
        pages.write(
                context,
                "crosstab/crosstab.jte",
                new CrossTabPages(release, language).page(crossTabAsked(context)),
                pages.frame(
                        release,
                        language,
                        "crosstab.title",
                        "crosstab.description",
                        Section.DATA,
                        other -> Links.crossTab(other) + query));
    }

    private void crossTabRows(Context context, Release release, Language language) throws Exception {
        CrossTabRows rows = new CrossTabPages(release, language)
                .rows(crossTabAsked(context))
                .orElseThrow(() -> new NotFound(context.path()));
        context.contentType("text/csv; charset=utf-8");
        context.header(
                "Content-Disposition",
                "attachment; filename=\"" + language.choose("cuadro", "table") + "-" + release.id() + ".csv\"");
        context.result(TableCsv.write(rows.header(), rows.rows(), context.queryParamMap(), language));
    }

    private static CrossTabPages.Asked crossTabAsked(Context context) {
        return new CrossTabPages.Asked(
                Asked.parameter(context, "edition"),
                Asked.parameter(context, "place"),
                Asked.parameter(context, "item"),
                Asked.parameter(context, "by"));
    }

    private void search(Context context, Release release, Language language) throws Exception {
        String query = Asked.query(context);
        pages.write(
                context,
                "search/search.jte",
                new SearchPages(release, language).page(SearchQuestion.of(name -> Asked.parameter(context, name))),
                pages.frame(
                        release,
                        language,
                        "search.title",
                        "search.description",
                        Section.SEARCH,
                        other -> Section.SEARCH.path(other) + query));
    }

    private void suggestions(Context context, Release release, Language language) throws Exception {
        context.json(new SearchPages(release, language)
                .suggestions(Asked.parameter(context, "q").orElse("")));
    }
}
