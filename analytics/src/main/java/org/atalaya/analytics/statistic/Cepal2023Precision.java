package org.atalaya.analytics.statistic;

import java.util.Locale;

/**
 * CEPAL's grade of 2023.
 *
 * <dl>
 *   <dt>What
 *   <dd>reliable, weakly reliable or not reliable.
 *   <dt>Formula
 *   <dd>Effective n &lt; 60, df &lt; 9, unweighted cases &lt; 30, or deff &lt; 1 with n &lt; 100: not reliable. A share:
 *       log-cv ≤ 0.175 reliable with 50 cases or more, weakly reliable with fewer; above 0.175 weakly reliable
 *       if p ≥ 0.5, else not reliable. A total: cv ≤ 20 % reliable with 50 cases or more, weakly reliable with
 *       fewer; cv ≤ 30 % weakly reliable; else not reliable.
 *   <dt>Shapes
 *   <dd>Numbers.
 *   <dt>Units
 *   <dd>Interviews; fractions.
 *   <dt>Assumes
 *   <dd>Where the variance is zero the effective n is not known: not reliable.
 *   <dt>Withheld
 *   <dd>Never.
 *   <dt>Source
 *   <dd>CEPAL (2023), Diseño y análisis estadístico de las encuestas de hogares de América Latina, page not
 *       consulted; order of the criteria as in R package calidad of INE Chile.
 *   <dt>Checked against
 *   <dd>Hand calculations on each threshold (PrecisionTest).
 * </dl>
 */
public enum Cepal2023Precision {
    RELIABLE,
    WEAKLY_RELIABLE,
    NOT_RELIABLE;

    private static final double SMALLEST_EFFECTIVE_N = 60;
    private static final int SMALLEST_DF = 9;
    private static final int SMALLEST_CASES = 30;
    private static final int RELIABLE_CASES = 50;
    private static final int SMALLEST_N_BELOW_DEFF_1 = 100;
    private static final double LARGEST_LOG_CV = 0.175;
    private static final double RELIABLE_CV = 0.20;
    private static final double WEAK_CV = 0.30;

    /** Grades a share. */
    public static Cepal2023Precision ofShare(
            double share, double standardError, int n, double effectiveN, int cases, int df) {
        if (tooSmall(n, effectiveN, cases, df)) {
            return NOT_RELIABLE;
        }
        if (LogCv.of(share, standardError) <= LARGEST_LOG_CV) {
            return cases >= RELIABLE_CASES ? RELIABLE : WEAKLY_RELIABLE;
        }
        return share >= 0.5 ? WEAKLY_RELIABLE : NOT_RELIABLE;
    }

    /** Grades a total. */
    public static Cepal2023Precision ofTotal(
            double value, double standardError, int n, double effectiveN, int cases, int df) {
        double cv = standardError / value;
        if (tooSmall(n, effectiveN, cases, df) || !(cv <= WEAK_CV)) {
            return NOT_RELIABLE;
        }
        return cv <= RELIABLE_CV && cases >= RELIABLE_CASES ? RELIABLE : WEAKLY_RELIABLE;
    }

    private static boolean tooSmall(int n, double effectiveN, int cases, int df) {
        boolean deffBelowOne = effectiveN > n;
        return !(effectiveN >= SMALLEST_EFFECTIVE_N)
                || df < SMALLEST_DF
                || cases < SMALLEST_CASES
                || deffBelowOne && n < SMALLEST_N_BELOW_DEFF_1;
    }

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
