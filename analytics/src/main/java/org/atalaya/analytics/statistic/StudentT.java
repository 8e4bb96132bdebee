package org.atalaya.analytics.statistic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.TDistribution;
import org.atalaya.data.check.Require;

/**
 * Student's t, the quantile of every interval and the tail of every test on a design's degrees of
 * freedom.
 *
 * <dl>
 *   <dt>What
 *   <dd>The two-sided quantile of a confidence, and the two-sided tail of a statistic.
 *   <dt>Formula
 *   <dd>quantile: t with P(|T| ≤ t) = confidence; tail: P(|T| ≥ |t|), T of the given degrees of freedom.
 *   <dt>Shapes
 *   <dd>Numbers.
 *   <dt>Units
 *   <dd>Standard errors; a probability.
 *   <dt>Assumes
 *   <dd>At least one degree of freedom.
 *   <dt>Withheld
 *   <dd>Never; fewer degrees are the caller's error.
 *   <dt>Source
 *   <dd>Student (1908), The probable error of a mean, Biometrika 6(1), doi:10.1093/biomet/6.1.1, pp. 1-25;
 *       computed by Apache Commons Statistics 1.3, TDistribution.
 *   <dt>Checked against
 *   <dd>R 4.2.2: qt, pt; notebooks/reference/survey_cases.R.
 * </dl>
 */
public final class StudentT {

    /** A release asks for the same few thousand quantiles half a million times. */
    private static final Map<QuantileOf, Double> KNOWN = new ConcurrentHashMap<>();

    private StudentT() {}

    private record QuantileOf(double confidence, int df) {}

    /** Two-sided quantile. */
    public static double quantile(double confidence, int df) {
        Require.that(df >= 1, "degrees of freedom", "be at least 1", df);
        return KNOWN.computeIfAbsent(
                new QuantileOf(confidence, df),
                asked -> TDistribution.of(df).inverseSurvivalProbability((1 - confidence) / 2));
    }

    /** Two-sided tail. */
    public static double tail(double statistic, int df) {
        Require.that(df >= 1, "degrees of freedom", "be at least 1", df);
        return 2 * TDistribution.of(df).survivalProbability(Math.abs(statistic));
    }
}
