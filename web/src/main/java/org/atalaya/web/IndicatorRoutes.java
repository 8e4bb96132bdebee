package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.OffenceEntry;
import org.atalaya.web.indicator.CrosswalkPages;
import org.atalaya.web.indicator.IndicatorPages;
import org.atalaya.web.indicator.RelationPages;
import org.atalaya.web.offence.OffenceIndexes;
import org.atalaya.web.offence.OffencePage;
import org.atalaya.web.offence.OffencePages;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.reporting.ReportingPages;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.NotFound;
import org.atalaya.web.shared.Section;

/** The wiring of what is asked and counted: indicators and offences, and how they go together. */
final class IndicatorRoutes {

    private final CurrentRelease current;
    private final PageWriter pages;

    IndicatorRoutes(CurrentRelease current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
    }

    void configure(JavalinConfig config) {
        for (Language language : Language.ofAddresses()) {
            Routes.read(config, Section.INDICATORS.path(language), Routes.page(current, language, this::indicators));
            Routes.read(config, Links.crosswalk(language), Routes.page(current, language, this::crosswalk));
            Routes.read(config, Links.relation(language), Routes.page(current, language, this::relation));
            Routes.read(
                    config,
                    Section.INDICATORS.path(language) + "/{indicator}",
                    Routes.page(current, language, this::indicator));
            Routes.read(config, Section.OFFENCES.path(language), Routes.page(current, language, this::offences));
            Routes.read(config, Links.reporting(language), Routes.page(current, language, this::reporting));
            Routes.read(
                    config,
                    Section.OFFENCES.path(language) + "/{offence}",
                    Routes.page(current, language, this::offence));
        }
    }

    private void indicators(Context context, Release release, Language language) {
        pages.write(
                context,
                "indicator/indicators.jte",
                new IndicatorPages(release, language).index(),
                pages.frame(
                        release,
                        language,
                        "indicators.title",
                        "indicators.description",
                        Section.INDICATORS,
                        Section.INDICATORS::path));
    }

    private void indicator(Context context, Release release, Language language) throws Exception {
        IndicatorEntry indicator =
                release.findIndicator(context.pathParam("indicator")).orElseThrow(() -> new NotFound(context.path()));
        Messages text = Messages.of(language);
        String query = Asked.query(context);
        IndicatorEntry.Words words = new FigureWords(language).words(indicator);
        pages.write(
                context,
                "indicator/indicator.jte",
                new IndicatorPages(release, language).page(indicator, Asked.parameter(context, "period")),
                pages.frame(
                                release,
                                language,
                                words.name(),
                                words.question(),
                                Section.INDICATORS,
                                other -> Links.indicator(other, indicator.id()) + query,
                                List.of(PageWriter.crumb(text, Section.INDICATORS)),
                                true)
                        .offering(Rows.ofIndicator(indicator.id(), language, release.id())));
    }

    private void crosswalk(Context context, Release release, Language language) {
        pages.write(
                context,
                "indicator/crosswalk.jte",
                new CrosswalkPages(release, language).page(),
                pages.frame(
                        release,
                        language,
                        "crosswalk.title",
                        "crosswalk.description",
                        Section.INDICATORS,
                        Links::crosswalk));
    }

    private void relation(Context context, Release release, Language language) throws Exception {
        String query = Asked.query(context);
        RelationPages.Asked asked = new RelationPages.Asked(
                Asked.parameter(context, "first"),
                Asked.parameter(context, "second"),
                Asked.parameter(context, "period"));
        pages.write(
                context,
                "indicator/relation.jte",
                new RelationPages(release, language).page(asked),
                pages.frame(
                        release,
                        language,
                        "relation.title",
                        "relation.description",
                        Section.INDICATORS,
                        other -> Links.relation(other) + query));
    }

    private void offences(Context context, Release release, Language language) throws Exception {
        pages.write(
                context,
                "offence/offences.jte",
                new OffenceIndexes(release, language).page(),
                pages.frame(
                        release,
                        language,
                        "offences.title",
                        "offences.description",
                        Section.OFFENCES,
                        Section.OFFENCES::path));
    }

    private void offence(Context context, Release release, Language language) throws Exception {
        OffenceEntry offence =
                release.findOffence(context.pathParam("offence")).orElseThrow(() -> new NotFound(context.path()));
        Messages text = Messages.of(language);
        OffencePages.Asked asked = new OffencePages.Asked(
                Asked.parameter(context, "kind"),
                Asked.parameter(context, "within"),
                Asked.parameter(context, "period"),
                Asked.parameter(context, "order"));
        OffencePage content = new OffencePages(release, language).page(offence, asked);
        String query = Asked.query(context);
        pages.write(
                context,
                "offence/offence.jte",
                content,
                pages.frame(
                                release,
                                language,
                                content.name(),
                                content.definition(),
                                Section.OFFENCES,
                                other -> Links.offence(other, offence.id()) + query,
                                List.of(PageWriter.crumb(text, Section.OFFENCES)),
                                false)
                        .offering(Rows.ofOffence(offence.id(), language, release.id())));
    }

    private void reporting(Context context, Release release, Language language) throws Exception {
        pages.write(
                context,
                "reporting/reporting.jte",
                new ReportingPages(release, language).page(),
                pages.frame(
                        release,
                        language,
                        "reporting.title",
                        "reporting.description",
                        Section.OFFENCES,
                        Links::reporting));
    }
}
