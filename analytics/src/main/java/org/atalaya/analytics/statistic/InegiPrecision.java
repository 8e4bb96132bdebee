package org.atalaya.analytics.statistic;

import java.util.Locale;
import java.util.Optional;

/**
 * INEGI's grade of a survey figure: the colour of its cell in INEGI's tables.
 *
 * <dl>
 *   <dt>What
 *   <dd>high, moderate or low by the coefficient of variation.
 *   <dt>Formula
 *   <dd>cv in [0, 15 %) high, [15 %, 30 %) moderate, 30 % and more low.
 *   <dt>Shapes
 *   <dd>Numbers.
 *   <dt>Units
 *   <dd>cv as a fraction, 0.15 for 15 %.
 *   <dt>Assumes
 *   <dd>A cv from the design-based variance.
 *   <dt>Withheld
 *   <dd>No grade where the variance is zero: a cv of 0 would grade one interview "high".
 *   <dt>Source
 *   <dd>INEGI, agreement CAC-007/01/2018, page not consulted; legend of the tables "Resumen CV" of ENSU 2024.
 *   <dt>Checked against
 *   <dd>The colours INEGI printed in ENSU 2024-Q1 to Q3, tables 1.7-1.9 and 8.5-8.7 (OfficialEnsuIT).
 * </dl>
 */
public enum InegiPrecision {
    HIGH,
    MODERATE,
    LOW;

    private static final double MODERATE_FROM = 0.15;
    private static final double LOW_FROM = 0.30;

    /** Grades a figure. */
    public static Optional<InegiPrecision> of(double value, double standardError) {
        if (value == 0 || standardError == 0) {
            return Optional.empty();
        }
        double cv = standardError / Math.abs(value);
        return Optional.of(cv < MODERATE_FROM ? HIGH : cv < LOW_FROM ? MODERATE : LOW);
    }

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
