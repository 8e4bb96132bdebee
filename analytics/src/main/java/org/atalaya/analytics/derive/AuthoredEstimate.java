package org.atalaya.analytics.derive;

import java.util.Optional;
import org.atalaya.analytics.Outcome;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.statistic.IneChilePrecision;
import org.atalaya.analytics.statistic.InegiPrecision;
import org.atalaya.analytics.statistic.LogitInterval;
import org.atalaya.analytics.survey.Estimates;
import org.atalaya.data.quantity.Interval;

/**
 * A share as the author of an own survey computed it, with what follows from the error given.
 *
 * @param value the share, 0..1; empty if withheld
 * @param standardError its standard error; empty if not given or of no probability sample
 * @param df degrees of freedom its interval is computed with; empty where there is none
 * @param n persons interviewed who are in the base
 * @param interval its interval; empty if there is none
 * @param inegi INEGI's grade; empty if there is none
 * @param ineChile INE Chile's grade; empty if there is none
 * @param withheld why the value, or only its interval, is missing
 */
record AuthoredEstimate(
        Optional<Double> value,
        Optional<Double> standardError,
        Optional<Integer> df,
        int n,
        Optional<Interval> interval,
        Optional<InegiPrecision> inegi,
        Optional<IneChilePrecision> ineChile,
        Optional<WithheldReason> withheld) {

    /** Interviews below which a figure could give somebody away. */
    private static final int SMALLEST_BASE = 10;

    /**
     * What an author gave.
     *
     * @param value the share, 0..1
     * @param standardError its standard error; empty if not given
     * @param df degrees of freedom; empty if not given: those of a simple random sample are taken
     * @param n persons interviewed in the base
     * @param probability whether chances to be asked were known
     */
    static AuthoredEstimate of(
            double value, Optional<Double> standardError, Optional<Long> df, int n, boolean probability) {
        if (n < SMALLEST_BASE) {
            return without(Optional.empty(), n, WithheldReason.UNDER_10_INTERVIEWS);
        }
        if (!probability) {
            return without(Optional.of(value), n, WithheldReason.NOT_A_PROBABILITY_SAMPLE);
        }
        if (standardError.isEmpty()) {
            return without(Optional.of(value), n, WithheldReason.PRECISION_NOT_PUBLISHED);
        }
        int freedom = df.map(Long::intValue).orElse(n - 1);
        double error = standardError.get();
        Outcome<Interval> interval = LogitInterval.of(value, error, freedom, Estimates.CONFIDENCE);
        return new AuthoredEstimate(
                Optional.of(value),
                standardError,
                Optional.of(freedom),
                n,
                interval.find(),
                InegiPrecision.of(value, error),
                Optional.of(IneChilePrecision.ofShare(value, error, n, freedom)),
                interval.reason());
    }

    private static AuthoredEstimate without(Optional<Double> value, int n, WithheldReason why) {
        return new AuthoredEstimate(
                value,
                Optional.empty(),
                Optional.empty(),
                n,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(why));
    }

    /** Coefficient of variation; empty where it is undefined. */
    Optional<Double> cv() {
        return standardError.filter(error -> value.orElse(0.0) > 0).map(error -> error / value.get());
    }
}
