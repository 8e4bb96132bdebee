package org.atalaya.web.territory;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.question.Change;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.OwnSurveys;
import org.atalaya.analytics.question.OwnSurveys.Edition;
import org.atalaya.analytics.question.OwnSurveys.OwnFigure;
import org.atalaya.analytics.survey.Domain;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.territory.OwnSurveyView.Fact;
import org.atalaya.web.territory.OwnSurveyView.Row;

/** Puts own surveys of a place into words. */
final class OwnSurveyViews {

    private static final String SPANISH = "es";

    private final Release release;
    private final Language language;
    private final Messages text;
    private final Numbers numbers;

    OwnSurveyViews(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
    }

    /** The own surveys of a place, each edition by itself. */
    List<OwnSurveyView> of(TerritoryId place) throws SQLException {
        List<OwnSurveyView> views = new ArrayList<>();
        for (Edition edition : release.ownEditions()) {
            if (edition.place().equals(place)) {
                views.add(view(edition));
            }
        }
        return views;
    }

    private OwnSurveyView view(Edition edition) throws SQLException {
        OwnSurveys questions = release.ownSurveys();
        List<Change> changes = questions.changes(edition);
        List<Row> rows = new ArrayList<>();
        List<Row> groups = new ArrayList<>();
        for (OwnFigure figure : questions.figures(edition)) {
            boolean everybody = figure.domain().equals(Domain.ALL);
            (everybody ? rows : groups).add(row(edition, figure, everybody ? changes : List.of()));
        }
        return new OwnSurveyView(
                language.choose(edition.spanish(), edition.english()).title(),
                Periods.name(text, edition.period()),
                edition.probability(),
                !edition.microdata(),
                facts(edition),
                rows,
                groups);
    }

    private List<Fact> facts(Edition edition) {
        OwnSurveys.Words words = language.choose(edition.spanish(), edition.english());
        List<Fact> facts = new ArrayList<>();
        facts.add(foreign("own.unit", edition.unit()));
        facts.add(own("own.universe", words.universe()));
        facts.add(words.sampling()
                .map(said -> own("own.sampling", said))
                .orElseGet(() ->
                        foreign("own.sampling", edition.spanish().sampling().orElseThrow())));
        facts.add(own(
                "own.fieldwork",
                text.text(
                        "own.fieldworkText",
                        date(edition.from()),
                        date(edition.to()),
                        text.text("own.mode." + edition.mode()))));
        edition.interviews().ifPresent(count -> facts.add(own("own.interviews", interviews(edition, count))));
        facts.add(foreign("own.questionnaire", edition.questionnaire()));
        facts.add(foreign("own.licence", edition.licence()));
        return facts;
    }

    private String interviews(Edition edition, long count) {
        return edition.planned()
                .map(planned -> text.text("own.interviewsOf", numbers.count(count), numbers.count(planned)))
                .orElse(numbers.count(count));
    }

    private Fact own(String name, String said) {
        return new Fact(text.text(name), said, "");
    }

    /** What its author wrote once, in Spanish. */
    private Fact foreign(String name, String said) {
        return new Fact(text.text(name), said, language.choose("", SPANISH));
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    private Row row(Edition edition, OwnFigure figure, List<Change> changes) {
        OwnSurveys.FigureText said = language.choose(figure.spanish(), figure.english());
        IndicatorEntry.Words words = said.words();
        return new Row(
                words.name(),
                figure.domain().equals(Domain.ALL) ? "" : said.domain(),
                text.text("course.subtitle.person", words.universe(), words.statement()),
                view(edition, figure),
                changes.stream()
                        .filter(change -> change.indicator().equals(figure.indicator()))
                        .findFirst()
                        .map(this::change));
    }

    /** Our own test at 95 %: no publisher has one of its own here. */
    private String change(Change change) {
        return text.text(
                "own.change." + change.independent().id(),
                Periods.brief(text, change.basePeriod()),
                numbers.points(change.difference()),
                numbers.points(change.interval().lower()),
                numbers.points(change.interval().upper()));
    }

    private FigureView view(Edition edition, OwnFigure figure) {
        boolean hasNumber = figure.value().isPresent();
        return new FigureView(
                edition.place(),
                "",
                edition.period(),
                Periods.brief(text, edition.period()),
                figure.value().map(numbers::percent).orElse(""),
                figure.interval().map(numbers::range).orElse(""),
                hasNumber ? precision(edition, figure) : "",
                text.text(figure.computed() ? "own.computed" : "own.authored"),
                figure.computed(),
                hasNumber ? "" : withheld(figure.withheld().orElse(WithheldReason.EMPTY_BASE)),
                figure.value().map(value -> Double.toString(value)).orElse(""),
                figure.interval()
                        .map(interval -> Double.toString(interval.lower()))
                        .orElse(""),
                figure.interval()
                        .map(interval -> Double.toString(interval.upper()))
                        .orElse(""),
                List.of(
                        new FigureView.Detail(text.text("figure.interviews"), numbers.count(figure.n())),
                        new FigureView.Detail(text.text("figure.source"), figure.sourceRelease())));
    }

    /** The country's own grade, or the sentence why there is no interval. */
    private String precision(Edition edition, OwnFigure figure) {
        Optional<String> grade = edition.place().country() == Country.CL
                ? figure.ineChile().map(word -> text.text("own.ineChile", text.text("precision.ineChile." + word)))
                : figure.inegi().map(word -> text.text("own.inegi", text.text("precision.inegi." + word)));
        List<String> said = new ArrayList<>();
        if (figure.interval().isPresent()) {
            said.add(grade.orElse(text.text("precision.undefined")));
        }
        figure.withheld().ifPresent(reason -> said.add(withheld(reason)));
        said.add(text.text("own.base", numbers.count(figure.n())));
        return String.join("; ", said);
    }

    /** Here no publisher is meant, but the author who gave the figure. */
    private String withheld(WithheldReason reason) {
        return text.text(
                reason == WithheldReason.PRECISION_NOT_PUBLISHED ? "own.withoutError" : "withheld." + reason.id());
    }
}
