package org.atalaya.web.indicator;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.comparability.FigureState;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.Questions;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.indicator.IndicatorPage.IndicatorLink;
import org.atalaya.web.indicator.IndicatorPage.PeriodLink;
import org.atalaya.web.indicator.IndicatorPage.TopicLinks;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.SeriesTable;

/** Makes pages of indicators. */
public final class IndicatorPages {

    private final Release release;
    private final Language language;
    private final Messages text;
    private final FigureWords words;

    /** Pages of a release in a language. */
    public IndicatorPages(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new FigureWords(language);
    }

    /** The list of all indicators. */
    public IndicatorPage.Index index() {
        Map<String, List<IndicatorLink>> topics = new LinkedHashMap<>();
        for (IndicatorEntry indicator : release.indicators()) {
            topics.computeIfAbsent(indicator.topic(), topic -> new ArrayList<>())
                    .add(new IndicatorLink(
                            words.words(indicator).name(),
                            Links.indicator(language, indicator.id()),
                            text.text("survey." + survey(indicator).id()),
                            words.definition(indicator)));
        }
        return new IndicatorPage.Index(topics.entrySet().stream()
                .map(topic -> new TopicLinks(text.text("topic." + topic.getKey()), topic.getValue()))
                .toList());
    }

    /**
     * The page of an indicator.
     *
     * @param indicator the indicator
     * @param asked the edition asked for; empty for the newest
     */
    public IndicatorPage page(IndicatorEntry indicator, Optional<String> asked) throws SQLException {
        List<String> periods = new ArrayList<>(release.questions().periods(indicator.id()));
        Collections.reverse(periods);
        if (asked.isPresent() && !periods.contains(asked.get())) {
            throw new BadRequest("period", asked.get(), String.join(", ", periods));
        }
        Optional<String> period = asked.or(() ->
                Optional.of(release.newestPeriod(survey(indicator), periods)).filter(newest -> !newest.isEmpty()));
        List<Figure> figures =
                period.isPresent() ? release.questions().places(indicator.id(), period.get()) : List.of();
        List<FigureView> missing = period.isPresent() ? missing(indicator, period.get(), figures) : List.of();
        Questions.Source source = release.questions().sources().stream()
                .filter(work -> work.id().equals(indicator.source()))
                .findFirst()
                .orElseThrow();
        IndicatorEntry.Words named = words.words(indicator);
        return new IndicatorPage(
                indicator.id(),
                named.name(),
                named.question(),
                words.definition(indicator),
                Links.method(language, indicator.method()),
                text.text("polarity." + indicator.polarity().name().toLowerCase(Locale.ROOT)),
                source.publisher() + ", " + language.choose(source.titleSpanish(), source.titleEnglish()),
                source.url().orElse(""),
                Links.crossTab(language, "item", indicator.countedConcept()),
                Links.map(language, indicator.id())
                        + period.map(iso -> Links.query(List.of(Map.entry("period", iso))))
                                .orElse(""),
                release.crosswalk()
                        .findSubject(indicator)
                        .map(subject -> Links.crosswalk(language, subject.id()))
                        .orElse(""),
                period.orElse(""),
                period.map(iso ->
                                text.text("indicator.table." + survey(indicator).id(), Periods.name(text, iso)))
                        .orElse(""),
                periods.stream()
                        .map(iso -> new PeriodLink(
                                Periods.brief(text, iso),
                                Links.indicator(language, indicator.id())
                                        + Links.query(List.of(Map.entry("period", iso))),
                                period.isPresent() && period.get().equals(iso)))
                        .toList(),
                figures.stream()
                        .filter(figure -> figure.place().equals(total(indicator)))
                        .findFirst()
                        .map(words::view),
                period.isPresent()
                        ? new PlaceLists(release, language, indicator, period.get())
                                .of(Stream.concat(figures.stream().map(words::view), missing.stream())
                                        .toList())
                        : List.of(),
                course(indicator),
                totalName(indicator));
    }

    /** Places the edition reached whose figure is missing; those it did not reach are not listed. */
    private List<FigureView> missing(IndicatorEntry indicator, String period, List<Figure> figures)
            throws SQLException {
        Set<TerritoryId> shown = figures.stream().map(Figure::place).collect(Collectors.toSet());
        return release.questions().ledger(indicator, period).list().stream()
                .filter(entry ->
                        entry.state() == FigureState.NOT_REPORTED || entry.state() == FigureState.NOT_APPLICABLE)
                .filter(entry -> !shown.contains(entry.place()))
                .map(entry -> words.missing(
                        entry.place(),
                        release.gazetteer().find(entry.place()).orElseThrow().name(),
                        period,
                        Optional.of(entry)))
                .toList();
    }

    private SeriesTable course(IndicatorEntry indicator) throws SQLException {
        return SeriesTable.of(
                List.of(new SeriesTable.Column(total(indicator), totalName(indicator), false)),
                release.questions().series(List.of(total(indicator)), indicator.id()),
                release.questions().ledger(List.of(total(indicator)), indicator),
                words,
                text);
    }

    private static PlaceSurvey survey(IndicatorEntry indicator) {
        return PlaceSurvey.find(indicator).orElseThrow();
    }

    private static TerritoryId total(IndicatorEntry indicator) {
        return survey(indicator).total();
    }

    private String totalName(IndicatorEntry indicator) {
        return release.totalName(survey(indicator), text);
    }
}
