package org.atalaya.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.analytics.question.Change;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.Ledger;
import org.atalaya.analytics.statistic.Verdict;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.time.Period;

/** Puts figures and their changes into words of one language. */
public final class FigureWords {

    private final Messages text;
    private final Numbers numbers;

    /** Words of a language. */
    public FigureWords(Language language) {
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
    }

    /** A figure in words. */
    public FigureView view(Figure figure) {
        return new FigureView(
                figure.place(),
                figure.placeName(),
                figure.period(),
                Periods.brief(text, figure.period()),
                figure.value().map(numbers::percent).orElse(""),
                figure.interval().map(numbers::range).orElse(""),
                precision(figure),
                origin(figure),
                figure.computed(),
                figure.value().isPresent() ? "" : withheld(figure),
                figure.value().map(value -> Double.toString(value)).orElse(""),
                figure.interval()
                        .map(interval -> Double.toString(interval.lower()))
                        .orElse(""),
                figure.interval()
                        .map(interval -> Double.toString(interval.upper()))
                        .orElse(""),
                details(figure));
    }

    private String origin(Figure figure) {
        String publisher = publisher(figure.place());
        if (figure.unverified()) {
            return text.text("origin.unverified", publisher);
        }
        return figure.computed() ? text.text("origin.computed", publisher) : text.text("origin.printed", publisher);
    }

    /** The short name of the office whose surveys speak for a place. */
    private String publisher(TerritoryId place) {
        return text.text("publisher." + place.country().name());
    }

    /**
     * What stands where a share is missing.
     *
     * @param place the place
     * @param placeName its name
     * @param period the edition
     * @param entry what the ledger says of it; empty if the survey cannot speak of it
     */
    public FigureView missing(TerritoryId place, String placeName, String period, Optional<Ledger.Entry> entry) {
        return new FigureView(
                place,
                placeName,
                period,
                Periods.brief(text, period),
                "",
                "",
                "",
                "",
                false,
                entry.map(this::why).orElse(text.text("figure.none")),
                "",
                "",
                "",
                List.of());
    }

    /** Why a share is missing, in a sentence: the catalogue's reason, else the state's. */
    private String why(Ledger.Entry entry) {
        return text.language()
                .choose(entry.spanish(), entry.english())
                .orElseGet(() -> text.text("state." + entry.state().id(), publisher(entry.place())));
    }

    /** Why a share is missing, in a word or two. */
    public String shortly(Optional<Ledger.Entry> entry) {
        return entry.map(known -> text.text("state.short." + known.state().id(), publisher(known.place())))
                .orElse(text.text("figure.none"));
    }

    /**
     * The figure as a sentence a person would say: of every hundred people asked, how many.
     *
     * @param indicator the indicator
     * @param figure the figure, with a value
     */
    public String sentence(IndicatorEntry indicator, Figure figure) {
        IndicatorEntry.Words words = words(indicator);
        return figure.interval()
                .map(interval -> text.text(
                        "figure.ofHundredRange",
                        words.universe(),
                        numbers.ofHundred(interval.lower()),
                        numbers.ofHundred(interval.upper()),
                        words.statement()))
                .orElseGet(() -> text.text(
                        "figure.ofHundred",
                        words.universe(),
                        numbers.ofHundred(figure.value().orElseThrow()),
                        words.statement()));
    }

    /** Who is counted among whom: of every hundred people, households or crimes, how many. */
    public String definition(IndicatorEntry indicator) {
        IndicatorEntry.Words words = words(indicator);
        return text.text("course.subtitle." + indicator.counts(), words.universe(), words.statement());
    }

    /** The words of an indicator in this language. */
    public IndicatorEntry.Words words(IndicatorEntry indicator) {
        return text.language().choose(indicator.spanish(), indicator.english());
    }

    /**
     * The publisher's verdict on a change, in its words.
     *
     * @param change the change
     */
    public String verdict(Change change) {
        return text.text("verdict." + change.publisher().id(), since(change));
    }

    /** What a change is a change from, as a person would say it. */
    private String since(Change change) {
        Period base = Period.parse(change.basePeriod());
        int later = base.until(Period.parse(change.period()));
        if (base instanceof Period.Quarter && later == 1) {
            return text.text("verdict.sinceQuarter");
        }
        return base instanceof Period.Quarter && later == base.perYear()
                ? text.text("verdict.sinceYear")
                : text.text(
                        base instanceof Period.Quarter ? "verdict.sinceAQuarter" : "verdict.sinceOther",
                        Periods.name(text, change.basePeriod()));
    }

    /** A change with the tests that stand beside the publisher's. */
    public ChangeView view(Change change) {
        List<FigureView.Detail> details = new ArrayList<>();
        details.add(detail("change.publisher", change.publisher(), change.pPublisher()));
        details.add(detail("change.independent", change.independent(), change.pIndependent()));
        if (Period.parse(change.period()) instanceof Period.Quarter) {
            details.add(change.panel()
                    .map(panel -> detail("change.panel", panel.verdict(), panel.p()))
                    .orElseGet(() -> new FigureView.Detail(text.text("change.panel"), text.text("change.panelNone"))));
        }
        change.pHolm()
                .ifPresent(p -> details.add(detail("change.holm", change.holm().orElseThrow(), p)));
        return new ChangeView(
                Periods.brief(text, change.basePeriod()),
                text.text(
                        "change.difference",
                        numbers.points(change.difference()),
                        numbers.points(change.interval().lower()),
                        numbers.points(change.interval().upper())),
                verdict(change),
                change.publisher() == Verdict.NO_DISTINGUISHABLE_CHANGE,
                details);
    }

    /**
     * A change in words.
     *
     * @param since the earlier edition, short
     * @param difference the difference with its range, in points
     * @param verdict the publisher's verdict
     * @param unchanged whether no change is distinguishable
     * @param details the other tests
     */
    public record ChangeView(
            String since, String difference, String verdict, boolean unchanged, List<FigureView.Detail> details) {}

    private String precision(Figure figure) {
        if (figure.grades().isEmpty()) {
            return figure.value().isEmpty() ? "" : text.text("precision.notPublished");
        }
        String graded = grade(figure.place().country(), figure.grades().get());
        return figure.interval().isPresent() || figure.withheld().isEmpty()
                ? graded
                : graded + "; "
                        + text.text("withheld." + figure.withheld().get().id());
    }

    /** The grade by the rules of the country's own publisher. */
    private String grade(Country country, Figure.Grades grades) {
        return country == Country.CL
                ? text.text("precision.ineChile." + grades.ineChile())
                : grades.inegi()
                        .map(word -> text.text("precision.inegi." + word))
                        .orElse(text.text("precision.undefined"));
    }

    private String withheld(Figure figure) {
        return text.text("withheld." + figure.withheld().orElseThrow().id());
    }

    private List<FigureView.Detail> details(Figure figure) {
        List<FigureView.Detail> details = new ArrayList<>(grades(figure));
        figure.grades()
                .ifPresent(grades -> details.add(new FigureView.Detail(
                        text.text("figure.sample"),
                        text.text("figure.sampleOf", numbers.count(figure.nDomain()), numbers.count(figure.n())))));
        details.add(new FigureView.Detail(text.text("figure.source"), source(figure)));
        return details;
    }

    /** The grades of a figure's precision by every rule there is; none if it is withheld or printed. */
    public List<FigureView.Detail> grades(Figure figure) {
        return figure.grades()
                .map(grades -> List.of(
                        new FigureView.Detail(
                                text.text("grade.inegi"),
                                grades.inegi()
                                        .map(word -> text.text("precision.inegi." + word))
                                        .orElse(text.text("precision.undefined"))),
                        new FigureView.Detail(
                                text.text("grade.ineChile"), text.text("precision.ineChile." + grades.ineChile())),
                        new FigureView.Detail(
                                text.text("grade.cepal2020"), text.text("precision.cepal2020." + grades.cepal2020())),
                        new FigureView.Detail(
                                text.text("grade.cepal2023"), text.text("precision.cepal2023." + grades.cepal2023()))))
                .orElse(List.of());
    }

    /** What a figure cites: a computed one its publisher, survey (not its sample), edition and the file's digest. */
    public String source(Figure figure) {
        String[] parts = figure.sourceRelease().split(" ", 3);
        return figure.computed() && parts.length == 3
                ? text.text(
                        "figure.sourceComputed",
                        publisher(figure.place()),
                        parts[0].replaceFirst("_.*", "").toUpperCase(Locale.ROOT),
                        Periods.name(text, figure.period()),
                        parts[2])
                : figure.sourceRelease();
    }

    private FigureView.Detail detail(String key, Verdict verdict, double p) {
        return new FigureView.Detail(
                text.text(key),
                text.text("verdict." + verdict.id(), "").strip() + " (" + text.text("change.p", numbers.p(p)) + ")");
    }
}
