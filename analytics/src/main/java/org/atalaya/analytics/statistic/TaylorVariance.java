package org.atalaya.analytics.statistic;

import org.atalaya.analytics.Outcome;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.design.LonelyPsu;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.design.Scores;

/**
 * Covariance of two estimates from one sample by Taylor linearisation; the variance of an estimate is
 * its covariance with itself.
 *
 * <dl>
 *   <dt>What
 *   <dd>Ĉ(a, b) from the scores of a and b.
 *   <dt>Formula
 *   <dd>Σ_h n_h/(n_h−1) Σ_c (a_hc − ā_h)(b_hc − b̄_h), over all n_h PSUs of the stratum in the sample,
 *       those without a row in the domain at zero. A stratum with n_h = 1 adds a_h1 b_h1 under ADJUST
 *       (uncentred), nothing under CERTAINTY, and under AVERAGE the sum is multiplied by strata touched
 *       over strata touched that have more than one PSU.
 *   <dt>Shapes
 *   <dd>Scores of PSUs touched, ascending; a and b may touch different ones.
 *   <dt>Units
 *   <dd>Product of the units of a and b.
 *   <dt>Assumes
 *   <dd>PSUs taken with replacement within strata (ultimate clusters).
 *   <dt>Withheld
 *   <dd>ONE_PSU_STRATUM if a stratum touched has one PSU and the policy is WITHHOLD, or AVERAGE with no
 *       other stratum to average.
 *   <dt>Source
 *   <dd>Binder (1983), doi:10.2307/1402588, page not consulted; the formula stands in docs/METHODS.md.
 *   <dt>Checked against
 *   <dd>R 4.2.2, survey 4.1-1: vcov of svymean, svyratio, svytotal, svyby(covmat=TRUE), under every
 *       survey.lonely.psu; notebooks/reference/survey_cases.R.
 * </dl>
 */
public final class TaylorVariance {

    private TaylorVariance() {}

    /** Variance of an estimate. */
    public static Outcome<Double> variance(SampleDesign design, Scores scores) {
        return covariance(design, scores, scores);
    }

    /** Covariance of two estimates. */
    public static Outcome<Double> covariance(SampleDesign design, Scores a, Scores b) {
        double sum = 0;
        int strata = 0;
        int lonelyStrata = 0;
        int i = 0;
        int j = 0;
        while (i < a.psu().length || j < b.psu().length) {
            int stratum = Math.min(stratumAt(design, a, i), stratumAt(design, b, j));
            int endOfA = endOfStratum(design, a, i, stratum);
            int endOfB = endOfStratum(design, b, j, stratum);
            strata++;
            if (design.psusInStratum(stratum) > 1) {
                sum += withinStratum(design.psusInStratum(stratum), a, i, endOfA, b, j, endOfB);
            } else {
                lonelyStrata++;
                if (design.lonelyPsu() == LonelyPsu.ADJUST && endOfA > i && endOfB > j) {
                    sum += a.score()[i] * b.score()[j];
                }
            }
            i = endOfA;
            j = endOfB;
        }
        return outcome(design.lonelyPsu(), sum, strata, lonelyStrata);
    }

    private static Outcome<Double> outcome(LonelyPsu policy, double sum, int strata, int lonelyStrata) {
        boolean cannot = policy == LonelyPsu.WITHHOLD || policy == LonelyPsu.AVERAGE && lonelyStrata == strata;
        if (lonelyStrata > 0 && cannot) {
            return Outcome.withheld(WithheldReason.ONE_PSU_STRATUM);
        }
        return Outcome.of(policy == LonelyPsu.AVERAGE ? sum * strata / (strata - lonelyStrata) : sum);
    }

    private static double withinStratum(int n, Scores a, int i, int endOfA, Scores b, int j, int endOfB) {
        double meanA = sum(a.score(), i, endOfA) / n;
        double meanB = sum(b.score(), j, endOfB) / n;
        double products = 0;
        int touched = 0;
        while (i < endOfA || j < endOfB) {
            boolean takeA = j == endOfB || i < endOfA && a.psu()[i] <= b.psu()[j];
            boolean takeB = i == endOfA || j < endOfB && b.psu()[j] <= a.psu()[i];
            products += ((takeA ? a.score()[i] : 0) - meanA) * ((takeB ? b.score()[j] : 0) - meanB);
            i += takeA ? 1 : 0;
            j += takeB ? 1 : 0;
            touched++;
        }
        products += (n - touched) * meanA * meanB;
        return products * n / (n - 1);
    }

    private static int stratumAt(SampleDesign design, Scores scores, int position) {
        return position < scores.psu().length ? design.stratum(scores.psu()[position]) : Integer.MAX_VALUE;
    }

    private static int endOfStratum(SampleDesign design, Scores scores, int position, int stratum) {
        int end = position;
        while (stratumAt(design, scores, end) == stratum) {
            end++;
        }
        return end;
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
