package org.atalaya.data.quantity;

import org.atalaya.data.check.Require;

/**
 * A confidence interval, in the unit of the value it belongs to.
 *
 * @param lower lower limit
 * @param upper upper limit, at least the lower one
 * @param confidence coverage, strictly between 0 and 1 (0.95)
 */
public record Interval(double lower, double upper, double confidence) {

    public Interval {
        Require.that(Double.isFinite(lower) && Double.isFinite(upper), "limits", "be finite", lower + " to " + upper);
        Require.that(lower <= upper, "lower limit", "not exceed the upper limit " + upper, lower);
        Require.that(confidence > 0 && confidence < 1, "confidence", "lie between 0 and 1", confidence);
    }
}
