package org.atalaya.web.diagnosis;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.OffenceEntry;
import org.atalaya.analytics.question.Rate;
import org.atalaya.analytics.question.RecentIncidence;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.IncidenceWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.RateView;

/** Finds the figures of a problem in a place and puts them into words, each with its range. */
final class Facts {

    private final Release release;
    private final Language language;
    private final Messages text;
    private final Numbers numbers;
    private final FigureWords words;
    private final IncidenceWords incidence;

    Facts(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
        this.words = new FigureWords(language);
        this.incidence = new IncidenceWords(language);
    }

    /** The newest share of each of the problem's indicators that the survey of a place asks about. */
    List<Fact.Share> shares(Problem problem, TerritoryId place) throws SQLException {
        List<Fact.Share> shares = new ArrayList<>();
        for (IndicatorEntry indicator : asked(problem, place)) {
            List<Figure> course = course(indicator, place);
            if (!course.isEmpty()) {
                shares.add(share(indicator, Figure.shown(course)));
            }
        }
        return shares;
    }

    /**
     * The problem's indicators that the survey of a place asks about; of two that count opposite answers to one question
     * the first, since the other says the same.
     */
    static List<IndicatorEntry> asked(Problem problem, TerritoryId place) {
        PlaceSurvey survey = PlaceSurvey.of(place);
        List<IndicatorEntry> asked = new ArrayList<>();
        for (IndicatorEntry indicator : problem.indicators()) {
            if (survey.asks(indicator) && asked.stream().noneMatch(earlier -> areOpposite(earlier, indicator))) {
                asked.add(indicator);
            }
        }
        return asked;
    }

    private static boolean areOpposite(IndicatorEntry one, IndicatorEntry other) {
        return one.countedConcept().equals(other.countedConcept())
                && one.baseConcept().equals(other.baseConcept())
                && one.polarity() != other.polarity();
    }

    /** The shares of an indicator in a place, oldest first. */
    List<Figure> course(IndicatorEntry indicator, TerritoryId place) throws SQLException {
        return release.questions().series(List.of(place), indicator.id());
    }

    /** A share in words. */
    Fact.Share share(IndicatorEntry indicator, Figure figure) {
        FigureView view = words.view(figure);
        IndicatorEntry.Words named = words.words(indicator);
        return new Fact.Share(
                indicator,
                figure,
                new Fact(
                        indicator.id(),
                        named.name(),
                        named.question(),
                        Links.indicator(language, indicator.id()),
                        figure.place(),
                        figure.placeName(),
                        Periods.brief(text, figure.period()),
                        value(view),
                        view.precision(),
                        figure.n() > 0
                                ? text.text(
                                        "figure.sampleOf", numbers.count(figure.nDomain()), numbers.count(figure.n()))
                                : text.text("dossier.notPublished"),
                        text.text("survey." + PlaceSurvey.of(figure.place()).id()),
                        words.source(figure),
                        data(figure)));
    }

    /** A share as it stands in a cell: its number and range, or why there is none. */
    static String value(FigureView view) {
        return view.hasNumber() ? view.number() + range(view.range()) : view.withheld();
    }

    /** A rate as it stands in a cell. */
    static String value(RateView view) {
        return view.hasNumber() ? view.number() + range(view.range()) : view.missing();
    }

    private static String range(String range) {
        return range.isEmpty() ? "" : " (" + range + ")";
    }

    /** Registered offences of a place: the problem's own, else those its country shows first. */
    List<RecentIncidence> recent(Problem problem, TerritoryId place) throws SQLException {
        List<RecentIncidence> all = release.incidence().recent(List.of(place));
        List<RecentIncidence> recent = new ArrayList<>();
        for (OffenceEntry offence : release.offences()) {
            List<RecentIncidence> series = all.stream()
                    .filter(each -> each.offence().equals(offence.id()))
                    .toList();
            boolean told =
                    problem.offence().map(offence::equals).orElseGet(() -> offence.isHeadlineOf(place.country()));
            if (told && !series.isEmpty()) {
                recent.add(RecentIncidence.newest(series));
            }
        }
        return recent;
    }

    /** A registered offence in words. */
    Fact rate(RecentIncidence recent) {
        OffenceEntry offence = release.findOffence(recent.offence()).orElseThrow();
        RateView rate = incidence.rate(recent);
        String count = recent.count12()
                .map(known -> incidence.counted(recent.place().country(), known))
                .orElse("");
        return new Fact(
                offence.id(),
                text.text("dossier.rateOf", incidence.words(offence).name()),
                incidence.words(offence).definition(),
                Links.offence(language, offence.id()),
                recent.place(),
                release.gazetteer().name(recent.place()),
                incidence.twelveMonths(recent.period()),
                value(rate),
                text.text(rate.hasNumber() ? "dossier.exact" : "dossier.noRate")
                        + (count.isEmpty() ? "" : "; " + count),
                recent.population()
                        .map(numbers::count)
                        .map(people -> text.text("dossier.people", people))
                        .orElse(text.text("dossier.notKnown")),
                incidence.register(recent.source()),
                incidence.edition(recent.sourceRelease()),
                data(recent));
    }

    private static String data(Figure figure) {
        return Stream.of(
                        figure.indicator(),
                        figure.place().text(),
                        figure.period(),
                        figure.value(),
                        figure.interval().map(Interval::lower),
                        figure.interval().map(Interval::upper),
                        figure.withheld(),
                        figure.nDomain(),
                        figure.n(),
                        figure.sourceRelease())
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }

    private static String data(RecentIncidence recent) {
        return Stream.of(
                        recent.offence(),
                        recent.place().text(),
                        recent.period(),
                        recent.count12(),
                        recent.population(),
                        recent.rate12().map(Rate::per100k),
                        recent.sourceRelease())
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }

    /** A share as a sentence somebody may repeat: who of every hundred, in which edition, where. */
    Optional<String> sentence(Fact.Share share) {
        return share.known() ? Optional.of(words.sentence(share.indicator(), share.figure())) : Optional.empty();
    }
}
