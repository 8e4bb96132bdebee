package org.atalaya.web.shared;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.question.FunnelPosition;
import org.atalaya.analytics.question.OffenceEntry;
import org.atalaya.analytics.question.OffenceMeasure;
import org.atalaya.analytics.question.Rate;
import org.atalaya.analytics.question.RecentIncidence;
import org.atalaya.analytics.question.RegisteredCount;
import org.atalaya.analytics.statistic.Verdict;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryKind;

/** Puts registered offences into words of one language, in the terms of the country they are of. */
public final class IncidenceWords {

    /** Below this count a year's rate says little by itself, and the modelled one stands beside it. */
    private static final int FEW = 100;

    private final Messages text;
    private final Numbers numbers;

    /** Words of a language. */
    public IncidenceWords(Language language) {
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
    }

    /** A rate with its range, or why there is none. */
    public RateView rate(Optional<Rate> rate, String missing) {
        return new RateView(
                rate.map(known -> numbers.rate(known.per100k(), known.interval()))
                        .orElse(""),
                rate.map(known -> numbers.rateRange(known.interval())).orElse(""),
                rate.isPresent() ? "" : missing,
                rate);
    }

    /** The rate of a month or a year. */
    public RateView rate(RegisteredCount count) {
        return rate(count.rate(), state(count));
    }

    /** The rate of the last twelve months. */
    public RateView rate(RecentIncidence recent) {
        return rate(
                recent.rate12(),
                text.text(recent.count12().isPresent() ? "incidence.state.no_population" : "incidence.notTwelve"));
    }

    /** Why a count has no figure, or its rate none. */
    public String state(RegisteredCount count) {
        return text.text(
                "incidence.state." + (count.state().matches("available|zero") ? "no_population" : count.state()));
    }

    /** A count. */
    public String count(long count) {
        return numbers.count(count);
    }

    /** A count with what is counted. */
    public String counted(Country country, long count) {
        return text.text("incidence.count." + country.name(), numbers.count(count));
    }

    /** Why several sources count an offence as they do, each with its name. */
    public List<String> reasons(List<OffenceMeasure> measures) {
        return measures.stream()
                .map(measure -> register(measure.source()) + ": " + reason(measure) + ".")
                .toList();
    }

    /** A rate known without a range. */
    public String rate(double per100k) {
        return numbers.rate(per100k);
    }

    /** The offence's words in this language. */
    public OffenceEntry.Words words(OffenceEntry offence) {
        return text.language().choose(offence.spanish(), offence.english());
    }

    /** Why a source counts an offence as it does. */
    public String reason(OffenceMeasure measure) {
        return text.language().choose(measure.spanish(), measure.english());
    }

    /** The twelve months that end with one, in words. */
    public String twelveMonths(String last) {
        YearMonth month = YearMonth.parse(last);
        return Periods.months(text, month.minusMonths(11), month);
    }

    /** The change against the twelve months before; empty if it cannot be tested. */
    public Optional<Change> change(RecentIncidence recent) {
        return recent.verdict()
                .map(verdict -> new Change(
                        text.text("incidence.change." + recent.place().country().name() + "." + verdict.id()),
                        recent.ratio()
                                .map(ratio -> text.text(
                                        "incidence.changeRange",
                                        numbers.points(ratio.value() - 1),
                                        numbers.points(ratio.lower() - 1),
                                        numbers.points(ratio.upper() - 1)))
                                .orElse(""),
                        verdict == Verdict.NO_DISTINGUISHABLE_CHANGE));
    }

    /** That a change cannot be tested, and why; empty if it can. */
    public String untestedWhy(RecentIncidence recent) {
        return recent.verdict().isPresent() ? "" : text.text("incidence.untestedWhy", untested(recent));
    }

    /** Why a change cannot be tested. */
    public String untested(RecentIncidence recent) {
        return text.text("incidence.untested." + whyUntested(recent));
    }

    private static String whyUntested(RecentIncidence recent) {
        if (recent.count12().isEmpty()) {
            return "twelve";
        }
        if (recent.count12Before().isEmpty()) {
            return "before";
        }
        return recent.count12().get() + recent.count12Before().get() == 0 ? "none" : "population";
    }

    /**
     * A change in words.
     *
     * @param verdict whether there is one
     * @param difference by how much, with its range; empty if it cannot be had
     * @param unchanged whether none is distinguishable
     */
    public record Change(String verdict, String difference, boolean unchanged) {}

    /** The alert of the last month, and what it means; empty unless it is above what was expected. */
    public String alert(RecentIncidence recent) {
        return recent.alert()
                .map(alert -> text.text(
                        "incidence.alert",
                        Periods.month(text, YearMonth.parse(recent.period())),
                        numbers.count(recent.count()),
                        numbers.plain(Math.round(10 * alert.expected()) / 10.0),
                        numbers.count((long) Math.floor(alert.threshold()))))
                .orElse("");
    }

    /** Where a place stands among its kind. */
    public String funnel(FunnelPosition position) {
        return text.text("incidence.funnel." + standingOf(position));
    }

    /** That a place without any case may record the offence under another name; empty if it has one, or would have few. */
    public String zero(FunnelPosition position) {
        return standingOf(position).equals("zero") ? standing(position) : "";
    }

    /** Below, within or above; or zero, which stands for none of them. */
    private static String standingOf(FunnelPosition position) {
        return position.unlikelyZero() ? "zero" : position.funnel();
    }

    /** Where a place stands among its kind, with the year and the others' rate. */
    public String standing(FunnelPosition position) {
        return text.text(
                "incidence.standing." + standingOf(position),
                position.period(),
                text.text("incidence.others." + position.place().kind().id()));
    }

    /** The modelled rate, where the place has too few offences for its own; else empty. */
    public String modelled(FunnelPosition position) {
        return position.count() >= FEW || position.place().kind() == TerritoryKind.COUNTRY
                ? ""
                : position.modelled()
                        .map(rate -> text.text(
                                "incidence.modelled",
                                position.period(),
                                numbers.rate(rate.per100k(), rate.interval()),
                                numbers.rateRange(rate.interval())))
                        .orElse("");
    }

    /** A register and its edition: {@code SESNSP, corte a noviembre de 2024}. */
    public String edition(String sourceRelease) {
        String[] parts = sourceRelease.split(" ");
        return text.text("incidence.edition", register(parts[0]), Periods.month(text, YearMonth.parse(parts[1])));
    }

    /** A register's short name. */
    public String register(String source) {
        return source.toUpperCase(text.language().locale());
    }

    /**
     * A place's offences of one kind.
     *
     * @param name its name
     * @param path the page that tells more
     * @param series the last twelve months of each of its series; at least one
     * @param counts its counts over time
     * @param position where it stands among its kind; empty if not known
     */
    public IncidenceCard card(
            String name,
            String path,
            List<RecentIncidence> series,
            List<RegisteredCount> counts,
            Optional<FunnelPosition> position) {
        RecentIncidence shown = RecentIncidence.newest(series);
        return new IncidenceCard(
                name,
                path,
                rate(shown),
                text.text("incidence.per", twelveMonths(shown.period())),
                shown.count12()
                        .map(count -> counted(shown.place().country(), count))
                        .orElseGet(() -> text.text(
                                "incidence.lastMonth",
                                Periods.month(text, YearMonth.parse(shown.period())),
                                counted(shown.place().country(), shown.count()))),
                change(shown),
                alert(shown),
                position.map(this::standing).orElse(""),
                position.map(this::modelled).orElse(""),
                Stream.concat(
                                Stream.of(untestedWhy(shown)).filter(why -> !why.isEmpty()),
                                series.stream()
                                        .filter(later -> later.period().compareTo(shown.period()) > 0)
                                        .map(this::laterSeries))
                        .toList(),
                IncidenceCourse.of(counts, this),
                series.stream()
                        .map(RecentIncidence::sourceRelease)
                        .distinct()
                        .sorted()
                        .map(this::edition)
                        .collect(Collectors.joining("; ")));
    }

    /** A series that began later and has no twelve months yet. */
    private String laterSeries(RecentIncidence later) {
        return text.text(
                "incidence.laterSeries",
                register(later.source()),
                Periods.month(text, YearMonth.parse(later.period())),
                counted(later.place().country(), later.count()));
    }

    Messages text() {
        return text;
    }

    Numbers numbers() {
        return numbers;
    }
}
