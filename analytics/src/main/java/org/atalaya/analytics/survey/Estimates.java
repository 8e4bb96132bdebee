package org.atalaya.analytics.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.Outcome;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.statistic.Cepal2020Precision;
import org.atalaya.analytics.statistic.Cepal2023Precision;
import org.atalaya.analytics.statistic.DegreesOfFreedom;
import org.atalaya.analytics.statistic.DesignEffect;
import org.atalaya.analytics.statistic.IneChilePrecision;
import org.atalaya.analytics.statistic.InegiPrecision;
import org.atalaya.analytics.statistic.LogitInterval;
import org.atalaya.analytics.statistic.RatioOfDomain;
import org.atalaya.analytics.statistic.StudentInterval;
import org.atalaya.analytics.statistic.TaylorVariance;
import org.atalaya.analytics.statistic.TotalOfDomain;
import org.atalaya.data.indicator.Measure;
import org.atalaya.data.quantity.Interval;

/** Makes the figures of an indicator for a part of a sample: share, total and base. */
public final class Estimates {

    /** Coverage of every interval. */
    public static final double CONFIDENCE = 0.95;

    /** Interviews below which a domain the publisher does not print is withheld. */
    private static final int SMALLEST_UNPRINTED_DOMAIN = 10;

    /**
     * A standard error below this, relative to 1 or to the value, is rounding: the scores are zero.
     */
    private static final double ROUNDING = 1e-12;

    private Estimates() {}

    /**
     * Share, total and base of an indicator.
     *
     * @param design the design
     * @param place rows of the place, ascending
     * @param domain rows of the part of the population within the place, ascending
     * @param indicator the indicator laid over the sample
     * @param printed whether the publisher prints such domains, so that small ones are not withheld
     */
    public static List<SurveyEstimate> of(
            SampleDesign design, int[] place, int[] domain, IndicatorRows indicator, boolean printed) {
        int[] base = rowsAtOne(domain, indicator.base());
        int cases = rowsAtOne(base, indicator.counted()).length;
        double baseWeight = Arrays.stream(base).mapToDouble(design::weight).sum();
        Optional<WithheldReason> withheld = findReason(domain, base, indicator, printed);
        if (withheld.isPresent()) {
            return List.of(
                    withheld(Measure.SHARE, place.length, base.length, baseWeight, withheld.get()),
                    withheld(Measure.TOTAL, place.length, base.length, baseWeight, withheld.get()),
                    withheld(Measure.BASE, place.length, base.length, baseWeight, withheld.get()));
        }
        return List.of(
                share(design, place.length, base, indicator.counted(), indicator.base()),
                total(Measure.TOTAL, design, place, domain, base.length, indicator.counted(), cases, baseWeight),
                total(Measure.BASE, design, place, domain, base.length, indicator.base(), base.length, baseWeight));
    }

    private static Optional<WithheldReason> findReason(
            int[] domain, int[] base, IndicatorRows indicator, boolean printed) {
        if (base.length == 0) {
            boolean nowhereApplicable = domain.length > 0
                    && Arrays.stream(domain).noneMatch(row -> indicator.applicable()[row]);
            return Optional.of(nowhereApplicable ? WithheldReason.NOT_APPLICABLE : WithheldReason.EMPTY_BASE);
        }
        return !printed && base.length < SMALLEST_UNPRINTED_DOMAIN
                ? Optional.of(WithheldReason.UNDER_10_INTERVIEWS)
                : Optional.empty();
    }

    /**
     * A share of the rows of a base.
     *
     * @param design the design
     * @param n persons interviewed in the place
     * @param base rows of the base, ascending
     * @param counted 1 for each row of the sample that is counted, else 0
     * @param inBase 1 for each row of the base
     */
    public static SurveyEstimate share(SampleDesign design, int n, int[] base, double[] counted, double[] inBase) {
        double baseWeight = Arrays.stream(base).mapToDouble(design::weight).sum();
        Outcome<RatioOfDomain.Ratio> estimate = RatioOfDomain.estimate(design, base, counted, inBase);
        Outcome<Double> variance = estimate.then(ratio -> TaylorVariance.variance(design, ratio.scores()));
        if (variance.reason().isPresent()) {
            return withheld(
                    Measure.SHARE, n, base.length, baseWeight, variance.reason().get());
        }
        RatioOfDomain.Ratio ratio = estimate.find().orElseThrow();
        double error = standardError(variance.find().orElseThrow(), 1);
        double deff = DesignEffect.ofRatio(design, base, counted, inBase, ratio.sums(), error * error);
        return share(
                ratio.value(),
                error,
                DegreesOfFreedom.of(design, ratio.sums().psu()),
                n,
                base.length,
                rowsAtOne(base, counted).length,
                deff,
                baseWeight);
    }

    /**
     * A share from its stored parts: what is derived from them is derived here and nowhere else.
     *
     * @param value the share, 0..1
     * @param standardError its standard error
     * @param df degrees of freedom
     * @param n persons interviewed in the place
     * @param nDomain persons interviewed in the base
     * @param cases persons interviewed who are counted
     * @param deff design effect; not a number where undefined
     * @param weightSum persons the base stands for
     */
    public static SurveyEstimate share(
            double value, double standardError, int df, int n, int nDomain, int cases, double deff, double weightSum) {
        double effectiveN = effectiveN(nDomain, deff);
        SurveyEstimate.Point point = new SurveyEstimate.Point(
                value,
                standardError,
                df,
                cases,
                deff,
                effectiveN,
                InegiPrecision.of(value, standardError),
                IneChilePrecision.ofShare(value, standardError, nDomain, df),
                Cepal2020Precision.ofShare(value, standardError, nDomain, effectiveN, cases, df),
                Cepal2023Precision.ofShare(value, standardError, nDomain, effectiveN, cases, df));
        Outcome<Interval> interval = LogitInterval.of(value, standardError, df, CONFIDENCE);
        return new SurveyEstimate(
                Measure.SHARE, Optional.of(point), interval.find(), n, nDomain, weightSum, interval.reason());
    }

    private static SurveyEstimate total(
            Measure measure,
            SampleDesign design,
            int[] place,
            int[] domain,
            int nDomain,
            double[] variable,
            int cases,
            double baseWeight) {
        TotalOfDomain.Total total = TotalOfDomain.estimate(design, domain, variable);
        Outcome<Double> variance = TaylorVariance.variance(design, total.scores());
        if (variance.reason().isPresent()) {
            return new SurveyEstimate(
                    measure, Optional.empty(), Optional.empty(), place.length, nDomain, baseWeight, variance.reason());
        }
        double error = standardError(variance.find().orElseThrow(), total.value());
        int df = DegreesOfFreedom.of(design, total.sums().psu());
        double deff = DesignEffect.ofTotal(design, domain, variable, total.sums(), error * error);
        double effectiveN = effectiveN(nDomain, deff);
        SurveyEstimate.Point point = new SurveyEstimate.Point(
                total.value(),
                error,
                df,
                cases,
                deff,
                effectiveN,
                InegiPrecision.of(total.value(), error),
                IneChilePrecision.ofTotal(total.value(), error, nDomain, df),
                Cepal2020Precision.ofTotal(total.value(), error, nDomain, effectiveN, cases, df),
                Cepal2023Precision.ofTotal(total.value(), error, nDomain, effectiveN, cases, df));
        Outcome<Interval> interval = StudentInterval.of(total.value(), error, df, CONFIDENCE);
        return new SurveyEstimate(
                measure, Optional.of(point), interval.find(), place.length, nDomain, baseWeight, interval.reason());
    }

    /** Rows at which a variable of 0 and 1 is 1. */
    static int[] rowsAtOne(int[] rows, double[] variable) {
        int[] found = new int[rows.length];
        int size = 0;
        for (int row : rows) {
            if (variable[row] == 1) {
                found[size++] = row;
            }
        }
        return Arrays.copyOf(found, size);
    }

    private static double effectiveN(int nDomain, double deff) {
        return deff > 0 ? nDomain / deff : Double.NaN;
    }

    private static double standardError(double variance, double scale) {
        double error = Math.sqrt(Math.max(0, variance));
        return error < ROUNDING * Math.max(1, Math.abs(scale)) ? 0 : error;
    }

    /**
     * A figure that is withheld.
     *
     * @param measure what it would measure
     * @param n persons interviewed in the place
     * @param nDomain persons interviewed in the base
     * @param weightSum persons the base stands for
     * @param reason why
     */
    public static SurveyEstimate withheld(
            Measure measure, int n, int nDomain, double weightSum, WithheldReason reason) {
        return new SurveyEstimate(
                measure, Optional.empty(), Optional.empty(), n, nDomain, weightSum, Optional.of(reason));
    }
}
