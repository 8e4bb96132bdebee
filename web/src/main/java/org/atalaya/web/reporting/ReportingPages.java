package org.atalaya.web.reporting;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.Incidence.Places;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.OffenceEntry;
import org.atalaya.analytics.question.OffenceMeasure;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.RegisteredCount;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.reporting.ReportingPage.Link;
import org.atalaya.web.reporting.ReportingPage.Offence;
import org.atalaya.web.reporting.ReportingPage.Part;
import org.atalaya.web.reporting.ReportingPage.Row;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.IncidenceWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.RateView;

/** Makes the page of what is reported and what is not. */
public final class ReportingPages {

    private static final String ALL_OFFENCES = "all_offences";
    private static final Set<String> TOPICS = Set.of("victimisation", "reporting");
    private static final int COLUMNS = 3;

    private final Release release;
    private final Language language;
    private final Messages text;
    private final FigureWords figures;
    private final IncidenceWords words;

    /** Pages of a release in a language. */
    public ReportingPages(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.figures = new FigureWords(language);
        this.words = new IncidenceWords(language);
    }

    /** The page: the countries whose survey the release has figures of. */
    public ReportingPage page() throws SQLException {
        List<Part> parts = new ArrayList<>();
        for (PlaceSurvey survey : List.of(PlaceSurvey.ENVIPE, PlaceSurvey.ENUSC)) {
            Optional<String> edition = release.newestComputedPeriod(survey);
            if (edition.isPresent()) {
                parts.add(new Reader(survey, edition.get()).part());
            }
        }
        return new ReportingPage(parts);
    }

    /** Reads one country's part. */
    private final class Reader {

        private final PlaceSurvey survey;
        private final String edition;
        private final String year;
        private final PlaceEntry country;
        private final TerritoryKind within;
        private final List<IndicatorEntry> indicators;
        private final List<OffenceEntry> offences;
        private final Map<String, Map<TerritoryId, Figure>> shares = new HashMap<>();
        private final Map<String, Map<TerritoryId, RegisteredCount>> counts = new HashMap<>();

        Reader(PlaceSurvey survey, String edition) {
            this.survey = survey;
            this.edition = edition;
            this.year = survey.yearAsked(edition);
            this.country = release.gazetteer().find(survey.total()).orElseThrow();
            this.within = country() == Country.MX ? TerritoryKind.STATE : TerritoryKind.REGION;
            this.indicators = release.indicators().stream()
                    .filter(survey::asks)
                    .filter(indicator -> TOPICS.contains(indicator.topic()))
                    .limit(COLUMNS)
                    .toList();
            this.offences = offences();
        }

        private Country country() {
            return country.id().country();
        }

        /** All offences where the country's register adds them up, else those its places show first. */
        private List<OffenceEntry> offences() {
            OffenceEntry all = release.findOffence(ALL_OFFENCES).orElseThrow();
            return register(all.id()).anyMatch(OffenceMeasure::isCounted)
                    ? List.of(all)
                    : release.offences().stream()
                            .filter(offence -> offence.isHeadlineOf(country()))
                            .toList();
        }

        private Stream<OffenceMeasure> register(String offence) {
            return release.measures(offence).stream()
                    .filter(measure -> measure.isRegister() && measure.country() == country());
        }

        private Optional<OffenceMeasure> surveyed(String offence) {
            return release.measures(offence).stream()
                    .filter(measure -> measure.source().equals(survey.id()))
                    .findFirst();
        }

        Part part() throws SQLException {
            List<Row> rows = new ArrayList<>();
            rows.add(row(country, true));
            for (PlaceEntry place : release.gazetteer().children(country.id(), within)) {
                rows.add(row(place, false));
            }
            return new Part(
                    country.name(),
                    facts(),
                    surveyed(ALL_OFFENCES).map(words::reason).orElse(""),
                    text.text("survey." + survey.id()) + " " + edition,
                    year,
                    byOffence(),
                    indicators.stream()
                            .map(indicator -> new Link(
                                    figures.words(indicator).name(), Links.indicator(language, indicator.id())))
                            .toList(),
                    offences.stream().map(this::link).toList(),
                    rows);
        }

        private List<String> facts() throws SQLException {
            List<String> facts = new ArrayList<>();
            for (IndicatorEntry indicator : indicators) {
                Figure figure = shares(indicator.id()).get(country.id());
                if (figure != null && figure.value().isPresent()) {
                    facts.add(figures.sentence(indicator, figure));
                }
            }
            for (OffenceEntry offence : offences) {
                RegisteredCount count = counts(offence.id()).get(country.id());
                if (count != null && count.count().isPresent()) {
                    RateView rate = words.rate(count);
                    facts.add(text.text(
                            "reporting.registered",
                            words.words(offence).name(),
                            year,
                            words.counted(country(), count.count().get()),
                            rate.number(),
                            rate.range()));
                }
            }
            return facts;
        }

        private List<Offence> byOffence() throws SQLException {
            List<Offence> known = new ArrayList<>();
            for (OffenceEntry offence : release.offences()) {
                Optional<OffenceMeasure> asked = surveyed(offence.id())
                        .filter(measure -> measure.indicator().isPresent());
                if (asked.isPresent() && !offence.id().equals(ALL_OFFENCES)) {
                    known.add(new Offence(
                            link(offence),
                            figure(country, asked.get().indicator().get()),
                            rate(country, offence),
                            text.text("offence.grade." + asked.get().grade()) + ". " + words.reason(asked.get())
                                    + "."));
                }
            }
            return known;
        }

        private Row row(PlaceEntry place, boolean total) throws SQLException {
            List<FigureView> shown = new ArrayList<>();
            for (IndicatorEntry indicator : indicators) {
                shown.add(figure(place, indicator.id()));
            }
            List<RateView> rates = new ArrayList<>();
            for (OffenceEntry offence : offences) {
                rates.add(rate(place, offence));
            }
            return new Row(new Link(place.name(), Links.place(language, place.id())), total, shown, rates);
        }

        private Link link(OffenceEntry offence) {
            return new Link(words.words(offence).name(), Links.offence(language, offence.id()));
        }

        private FigureView figure(PlaceEntry place, String indicator) throws SQLException {
            Figure figure = shares(indicator).get(place.id());
            return figure == null
                    ? figures.missing(place.id(), place.name(), edition, Optional.empty())
                    : figures.view(figure);
        }

        private RateView rate(PlaceEntry place, OffenceEntry offence) throws SQLException {
            RegisteredCount count = counts(offence.id()).get(place.id());
            return count == null ? words.rate(Optional.empty(), text.text("reporting.notHeld")) : words.rate(count);
        }

        private Map<TerritoryId, Figure> shares(String indicator) throws SQLException {
            if (!shares.containsKey(indicator)) {
                Map<TerritoryId, Figure> byPlace = new LinkedHashMap<>();
                release.questions().places(indicator, edition).forEach(figure -> byPlace.put(figure.place(), figure));
                shares.put(indicator, byPlace);
            }
            return shares.get(indicator);
        }

        private Map<TerritoryId, RegisteredCount> counts(String offence) throws SQLException {
            if (!counts.containsKey(offence)) {
                Map<TerritoryId, RegisteredCount> byPlace = new LinkedHashMap<>();
                for (TerritoryKind kind : List.of(TerritoryKind.COUNTRY, within)) {
                    release.incidence()
                            .counts(new Places(country(), kind, ""), offence, year)
                            .forEach(count -> count.place().ifPresent(place -> byPlace.put(place, count)));
                }
                counts.put(offence, byPlace);
            }
            return counts.get(offence);
        }
    }
}
