package org.atalaya.analytics.derive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.SurveyEstimate;
import org.atalaya.data.indicator.Measure;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;

/** Writes figures as rows of {@code survey_estimate}. */
final class EstimateRows {

    private static final String COMPUTED = "computed";
    private static final String PRINTED = "printed";

    private final TableWriter table;

    EstimateRows(TableWriter table) {
        this.table = table;
    }

    /**
     * What a figure is of.
     *
     * @param place the place
     * @param placeName its name
     * @param survey the survey
     * @param period the edition
     * @param indicator the indicator
     * @param domain the part of the population
     * @param sourceRelease what it cites
     */
    record Subject(
            TerritoryId place,
            String placeName,
            String survey,
            String period,
            String indicator,
            String domain,
            String sourceRelease) {

        static Subject read(ResultSet row) throws SQLException {
            return new Subject(
                    TerritoryId.of(
                            row.getString("country"), row.getString("territory_kind"), row.getString("territory_code")),
                    row.getString("name"),
                    row.getString("survey"),
                    row.getString("period"),
                    row.getString("indicator"),
                    row.getString("domain"),
                    row.getString("source_release"));
        }

        Share.Key key() {
            return new Share.Key(place, indicator, domain);
        }
    }

    /** Adds a computed figure. */
    void addComputed(Subject subject, SurveyEstimate estimate, String lonelyPsu) throws SQLException {
        Optional<SurveyEstimate.Point> point = estimate.point();
        Optional<Interval> interval = estimate.interval();
        table.add(
                subject.place().country().name(),
                subject.place().kind().id(),
                subject.place().code(),
                subject.placeName(),
                subject.survey(),
                subject.period(),
                subject.indicator(),
                subject.domain(),
                estimate.measure().id(),
                COMPUTED,
                point.map(SurveyEstimate.Point::value).orElse(null),
                point.map(SurveyEstimate.Point::standardError).orElse(null),
                point.map(SurveyEstimate.Point::cv).orElse(null),
                interval.map(Interval::lower).orElse(null),
                interval.map(Interval::upper).orElse(null),
                interval.map(Interval::confidence).orElse(null),
                point.map(SurveyEstimate.Point::df).orElse(null),
                estimate.n(),
                estimate.nDomain(),
                point.map(SurveyEstimate.Point::effectiveN).orElse(null),
                weightSum(estimate),
                point.map(SurveyEstimate.Point::deff).orElse(null),
                lonelyPsu,
                point.flatMap(SurveyEstimate.Point::inegi)
                        .map(grade -> grade.id())
                        .orElse(null),
                point.map(grades -> grades.ineChile().id()).orElse(null),
                point.map(grades -> grades.cepal2020().id()).orElse(null),
                point.map(grades -> grades.cepal2023().id()).orElse(null),
                estimate.withheld().map(WithheldReason::id).orElse(null),
                subject.sourceRelease());
    }

    /** Persons the base stands for; a base withheld for privacy is not told beside its own figure either. */
    private static Double weightSum(SurveyEstimate estimate) {
        return estimate.withheld()
                        .filter(reason -> reason == WithheldReason.UNDER_10_INTERVIEWS)
                        .isPresent()
                ? null
                : estimate.weightSum();
    }

    /**
     * Adds a printed figure, which comes without its precision.
     *
     * @param measure share, total or base
     * @param value the figure: a share 0..1, or persons
     */
    void addPrinted(Subject subject, String measure, double value) throws SQLException {
        table.add(
                subject.place().country().name(),
                subject.place().kind().id(),
                subject.place().code(),
                subject.placeName(),
                subject.survey(),
                subject.period(),
                subject.indicator(),
                subject.domain(),
                measure,
                PRINTED,
                value,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                WithheldReason.PRECISION_NOT_PUBLISHED.id(),
                subject.sourceRelease());
    }

    /**
     * Adds a share of a sample whose members had no known chance to be asked: the share alone, with the
     * reason why it has neither interval nor grade.
     */
    void addUnrepresentative(Subject subject, SurveyEstimate estimate) throws SQLException {
        table.add(
                subject.place().country().name(),
                subject.place().kind().id(),
                subject.place().code(),
                subject.placeName(),
                subject.survey(),
                subject.period(),
                subject.indicator(),
                subject.domain(),
                estimate.measure().id(),
                COMPUTED,
                estimate.point().map(SurveyEstimate.Point::value).orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                estimate.n(),
                estimate.nDomain(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                (estimate.point().isPresent()
                                ? WithheldReason.NOT_A_PROBABILITY_SAMPLE
                                : estimate.withheld().orElseThrow())
                        .id(),
                subject.sourceRelease());
    }

    /** Adds a share as the author of an own survey gave it. */
    void addAuthored(Subject subject, AuthoredEstimate estimate) throws SQLException {
        table.add(
                subject.place().country().name(),
                subject.place().kind().id(),
                subject.place().code(),
                subject.placeName(),
                subject.survey(),
                subject.period(),
                subject.indicator(),
                subject.domain(),
                Measure.SHARE.id(),
                PRINTED,
                estimate.value().orElse(null),
                estimate.standardError().orElse(null),
                estimate.cv().orElse(null),
                estimate.interval().map(Interval::lower).orElse(null),
                estimate.interval().map(Interval::upper).orElse(null),
                estimate.interval().map(Interval::confidence).orElse(null),
                estimate.df().orElse(null),
                null,
                estimate.n(),
                null,
                null,
                null,
                null,
                estimate.inegi().map(grade -> grade.id()).orElse(null),
                estimate.ineChile().map(grade -> grade.id()).orElse(null),
                null,
                null,
                estimate.withheld().map(WithheldReason::id).orElse(null),
                subject.sourceRelease());
    }
}
