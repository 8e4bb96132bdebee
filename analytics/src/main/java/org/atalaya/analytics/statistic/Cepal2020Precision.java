package org.atalaya.analytics.statistic;

import java.util.Locale;

/**
 * CEPAL's grade of 2020.
 *
 * <dl>
 *   <dt>What
 *   <dd>publish, review or suppress.
 *   <dt>Formula
 *   <dd>n &lt; 100, effective n &lt; 140, unweighted cases &lt; 50 or, for a share, log-cv &gt; 0.175: suppress.
 *       Else df &lt; 9 or cv ≥ 20 %: review. Else publish.
 *   <dt>Shapes
 *   <dd>Numbers.
 *   <dt>Units
 *   <dd>Interviews; fractions.
 *   <dt>Assumes
 *   <dd>Where the variance is zero the effective n and the cv are not known: suppress.
 *   <dt>Withheld
 *   <dd>Never.
 *   <dt>Source
 *   <dd>CEPAL (2020), Criterios de calidad en la estimación de indicadores a partir de encuestas de hogares,
 *       LC/TS.2020/52, page not consulted; order of the criteria as in R package calidad of INE Chile.
 *   <dt>Checked against
 *   <dd>Hand calculations on each threshold (PrecisionTest).
 * </dl>
 */
public enum Cepal2020Precision {
    PUBLISH,
    REVIEW,
    SUPPRESS;

    private static final int SMALLEST_N = 100;
    private static final double SMALLEST_EFFECTIVE_N = 140;
    private static final int SMALLEST_CASES = 50;
    private static final int SMALLEST_DF = 9;
    private static final double LARGEST_CV = 0.20;
    private static final double LARGEST_LOG_CV = 0.175;

    /** Grades a share. */
    public static Cepal2020Precision ofShare(
            double share, double standardError, int n, double effectiveN, int cases, int df) {
        if (!(LogCv.of(share, standardError) <= LARGEST_LOG_CV)) {
            return SUPPRESS;
        }
        return ofTotal(share, standardError, n, effectiveN, cases, df);
    }

    /** Grades a total. */
    public static Cepal2020Precision ofTotal(
            double value, double standardError, int n, double effectiveN, int cases, int df) {
        if (n < SMALLEST_N || !(effectiveN >= SMALLEST_EFFECTIVE_N) || cases < SMALLEST_CASES) {
            return SUPPRESS;
        }
        return df < SMALLEST_DF || standardError / value >= LARGEST_CV ? REVIEW : PUBLISH;
    }

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
