package org.atalaya.analytics.statistic;

import java.util.List;
import org.atalaya.analytics.Outcome;
import org.atalaya.analytics.statistic.ShareDifference.Share;

/**
 * A place's change beside that of other places between the same two editions.
 *
 * <dl>
 *   <dt>What
 *   <dd>Change of a place less the mean change of others, with its standard error, degrees of freedom and p.
 *   <dt>Formula
 *   <dd>d = (a₁ − a₀) − (1/k) Σ (b_i1 − b_i0); SE² = SE_a1² + SE_a0² + Σ (SE_i1² + SE_i0²)/k²; each change has the
 *       sum of its editions' df, d those of Welch and Satterthwaite over the changes ({@link ShareDifference}).
 *   <dt>Shapes
 *   <dd>One change, and one per other place.
 *   <dt>Units
 *   <dd>Share, −2..2.
 *   <dt>Assumes
 *   <dd>Places and editions are independent samples. Nothing makes the places alike but the choice of them: without
 *       the practice they would have changed by the same amount. How differently places change for reasons of their
 *       own is not in the error.
 *   <dt>Withheld
 *   <dd>NO_DEGREES_OF_FREEDOM if an estimate has none; NO_VARIANCE_BETWEEN_PSUS if SE is 0.
 *   <dt>Source
 *   <dd>statement of the formula: docs/METHODS.md, "Before and after".
 *   <dt>Checked against
 *   <dd>R 4.2.2: notebooks/reference/before_after.R; coverage by simulation in DifferenceInDifferencesTest.
 * </dl>
 */
public final class DifferenceInDifferences {

    private DifferenceInDifferences() {}

    /** The change of a place between two editions taken as independent. */
    public static Share change(Share before, Share after) {
        return new Share(
                after.value() - before.value(),
                Math.hypot(before.standardError(), after.standardError()),
                before.df() + after.df());
    }

    /**
     * Computes it.
     *
     * @param change the place's change
     * @param others the other places' changes, one at least
     */
    public static Outcome<ShareDifference> of(Share change, List<Share> others) {
        return ShareDifference.fromMean(change, others);
    }
}
