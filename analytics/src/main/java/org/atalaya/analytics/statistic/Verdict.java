package org.atalaya.analytics.statistic;

import java.util.Locale;

/**
 * What a test lets one say of a difference.
 *
 * <dl>
 *   <dt>What
 *   <dd>increased, decreased, or no distinguishable change.
 *   <dt>Formula
 *   <dd>The sign of the difference if p &lt; α, else none.
 *   <dt>Shapes
 *   <dd>Numbers.
 *   <dt>Units
 *   <dd>p and α are probabilities.
 *   <dt>Assumes
 *   <dd>A two-sided p.
 *   <dt>Withheld
 *   <dd>Never.
 *   <dt>Source
 *   <dd>statement of the rule: docs/METHODS.md, "Change".
 *   <dt>Checked against
 *   <dd>INEGI's 12 significant changes of 2024-Q3 (OfficialEnsuIT).
 * </dl>
 */
public enum Verdict {
    INCREASED,
    DECREASED,
    NO_DISTINGUISHABLE_CHANGE;

    /** Judges a difference. */
    public static Verdict of(double difference, double p, double alpha) {
        if (p < alpha) {
            return difference > 0 ? INCREASED : DECREASED;
        }
        return NO_DISTINGUISHABLE_CHANGE;
    }

    /** The verdict written so in a table. */
    public static Verdict of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
