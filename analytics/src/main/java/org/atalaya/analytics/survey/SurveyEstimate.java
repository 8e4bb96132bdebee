package org.atalaya.analytics.survey;

import java.util.Optional;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.statistic.Cepal2020Precision;
import org.atalaya.analytics.statistic.Cepal2023Precision;
import org.atalaya.analytics.statistic.IneChilePrecision;
import org.atalaya.analytics.statistic.InegiPrecision;
import org.atalaya.data.indicator.Measure;
import org.atalaya.data.quantity.Interval;

/**
 * A survey figure with everything that says how far it can be trusted.
 *
 * @param measure what it measures
 * @param point the figure with its precision; empty if it is withheld
 * @param interval its interval; empty if it is withheld
 * @param n persons interviewed in the place
 * @param nDomain persons interviewed who are in the base
 * @param weightSum persons the base stands for
 * @param withheld why the figure, or only its interval, is missing
 */
public record SurveyEstimate(
        Measure measure,
        Optional<Point> point,
        Optional<Interval> interval,
        int n,
        int nDomain,
        double weightSum,
        Optional<WithheldReason> withheld) {

    /**
     * A figure and its precision.
     *
     * @param value the figure: a share 0..1, or persons
     * @param standardError its standard error, in the same unit
     * @param df degrees of freedom
     * @param nNumerator persons interviewed who are counted
     * @param deff design effect; not a number where undefined
     * @param effectiveN nDomain over deff; not a number where deff is
     * @param inegi INEGI's grade; empty where undefined
     * @param ineChile INE Chile's grade
     * @param cepal2020 CEPAL's grade of 2020
     * @param cepal2023 CEPAL's grade of 2023
     */
    public record Point(
            double value,
            double standardError,
            int df,
            int nNumerator,
            double deff,
            double effectiveN,
            Optional<InegiPrecision> inegi,
            IneChilePrecision ineChile,
            Cepal2020Precision cepal2020,
            Cepal2023Precision cepal2023) {

        /** Coefficient of variation; not a number where the variance or the value is zero. */
        public double cv() {
            return value == 0 || standardError == 0 ? Double.NaN : standardError / Math.abs(value);
        }
    }

    /** The same figure where no weights say how many people the base stands for. */
    public SurveyEstimate withoutWeightSum() {
        return new SurveyEstimate(measure, point, interval, n, nDomain, Double.NaN, withheld);
    }
}
