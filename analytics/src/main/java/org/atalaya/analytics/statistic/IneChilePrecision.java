package org.atalaya.analytics.statistic;

import java.util.Locale;

/**
 * INE Chile's grade of a survey figure.
 *
 * <dl>
 *   <dt>What
 *   <dd>reliable, weakly reliable or not reliable.
 *   <dt>Formula
 *   <dd>n &lt; 60 or df &lt; 9: not reliable. A share p: reliable if SE ≤ p^(2/3)/9 for p ≤ 0.5, (1−p)^(2/3)/9 above;
 *       else weakly reliable. A total: cv ≤ 15 % reliable, ≤ 30 % weakly reliable, else not reliable.
 *   <dt>Shapes
 *   <dd>Numbers.
 *   <dt>Units
 *   <dd>Shares 0..1; n in interviews of the base.
 *   <dt>Assumes
 *   <dd>At exactly 0 or 1, and wherever the variance is zero, SE says nothing: weakly reliable if n and df
 *       suffice (our reading; the standard's curve is 0 there and would grade it reliable).
 *   <dt>Withheld
 *   <dd>Never.
 *   <dt>Source
 *   <dd>INE Chile (2020), Estándar para la evaluación de la calidad de las estimaciones en encuestas de
 *       hogares, page not consulted; thresholds as in R package calidad of INE Chile.
 *   <dt>Checked against
 *   <dd>Hand calculations on each threshold (PrecisionTest).
 * </dl>
 */
public enum IneChilePrecision {
    RELIABLE,
    WEAKLY_RELIABLE,
    NOT_RELIABLE;

    private static final int SMALLEST_N = 60;
    private static final int SMALLEST_DF = 9;
    private static final double RELIABLE_CV = 0.15;
    private static final double WEAK_CV = 0.30;

    /** Grades a share. */
    public static IneChilePrecision ofShare(double share, double standardError, int n, int df) {
        if (n < SMALLEST_N || df < SMALLEST_DF) {
            return NOT_RELIABLE;
        }
        if (standardError == 0) {
            return WEAKLY_RELIABLE;
        }
        double largest = Math.pow(Math.min(share, 1 - share), 2.0 / 3) / 9;
        return standardError <= largest ? RELIABLE : WEAKLY_RELIABLE;
    }

    /** Grades a total. */
    public static IneChilePrecision ofTotal(double value, double standardError, int n, int df) {
        if (n < SMALLEST_N || df < SMALLEST_DF) {
            return NOT_RELIABLE;
        }
        if (standardError == 0) {
            return WEAKLY_RELIABLE;
        }
        double cv = standardError / value;
        return cv <= RELIABLE_CV ? RELIABLE : cv <= WEAK_CV ? WEAKLY_RELIABLE : NOT_RELIABLE;
    }

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
