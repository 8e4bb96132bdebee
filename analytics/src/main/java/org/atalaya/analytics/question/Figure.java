package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.statistic.InegiPrecision;
import org.atalaya.analytics.survey.SurveyEstimate;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;

/**
 * A share as a page shows it: computed where microdata exists, else as printed.
 *
 * @param place the place
 * @param placeName its name
 * @param period the edition
 * @param indicator the indicator; empty if computed on request
 * @param domain the part of the population; empty if computed on request
 * @param computed whether it was computed from microdata, else printed by the publisher
 * @param unverified whether nothing has proved yet that the microdata was read rightly
 * @param value the share, 0..1; empty if withheld
 * @param interval its interval; empty if withheld or not published
 * @param n persons interviewed in the place; 0 if printed
 * @param nDomain persons interviewed in the base; 0 if printed
 * @param grades the grades of its precision; empty if withheld or printed
 * @param withheld why the value, or only its interval, is missing
 * @param sourceRelease what it cites
 */
public record Figure(
        TerritoryId place,
        String placeName,
        String period,
        String indicator,
        String domain,
        boolean computed,
        boolean unverified,
        Optional<Double> value,
        Optional<Interval> interval,
        int n,
        int nDomain,
        Optional<Grades> grades,
        Optional<WithheldReason> withheld,
        String sourceRelease) {

    /**
     * Grades of a figure's precision.
     *
     * @param inegi INEGI's; empty where its variance is zero
     * @param ineChile INE Chile's
     * @param cepal2020 CEPAL's of 2020
     * @param cepal2023 CEPAL's of 2023
     */
    public record Grades(Optional<String> inegi, String ineChile, String cepal2020, String cepal2023) {}

    /**
     * A share computed on request.
     *
     * @param place the place
     * @param placeName its name
     * @param period the edition
     * @param unverified whether nothing has proved yet that the microdata was read rightly
     * @param share the share, or why there is none
     * @param sourceRelease what it cites
     */
    public static Figure onRequest(
            TerritoryId place,
            String placeName,
            String period,
            boolean unverified,
            SurveyEstimate share,
            String sourceRelease) {
        return new Figure(
                place,
                placeName,
                period,
                "",
                "",
                true,
                unverified,
                share.point().map(SurveyEstimate.Point::value),
                share.interval(),
                share.n(),
                share.nDomain(),
                share.point()
                        .map(point -> new Grades(
                                point.inegi().map(InegiPrecision::id),
                                point.ineChile().id(),
                                point.cepal2020().id(),
                                point.cepal2023().id())),
                share.withheld(),
                sourceRelease);
    }

    /**
     * The figure of a course that is shown large: the newest computed one, since it carries its precision; or
     * the newest of all, if that one is withheld and a later one was printed, or if none was computed. So a
     * figure newer than it was printed.
     */
    public static Figure shown(List<Figure> course) {
        Figure newest = course.get(course.size() - 1);
        return course.stream()
                .filter(Figure::computed)
                .reduce((earlier, later) -> later)
                .filter(figure -> figure.value().isPresent())
                .orElse(newest);
    }

    static Figure read(ResultSet row) throws SQLException {
        Optional<Interval> interval = row.getObject("lower") == null
                ? Optional.empty()
                : Optional.of(
                        new Interval(row.getDouble("lower"), row.getDouble("upper"), row.getDouble("confidence")));
        Optional<Grades> grades = row.getString("precision_ine_chile") == null
                ? Optional.empty()
                : Optional.of(new Grades(
                        Optional.ofNullable(row.getString("precision_inegi")),
                        row.getString("precision_ine_chile"),
                        row.getString("precision_cepal_2020"),
                        row.getString("precision_cepal_2023")));
        return new Figure(
                TerritoryId.of(
                        row.getString("country"), row.getString("territory_kind"), row.getString("territory_code")),
                row.getString("territory_name"),
                row.getString("period"),
                row.getString("indicator"),
                row.getString("domain"),
                row.getString("origin").equals("computed"),
                row.getBoolean("unverified"),
                row.getObject("value") == null ? Optional.empty() : Optional.of(row.getDouble("value")),
                interval,
                row.getInt("n"),
                row.getInt("n_domain"),
                grades,
                Optional.ofNullable(row.getString("withheld_reason")).map(WithheldReason::of),
                row.getString("source_release"));
    }
}
