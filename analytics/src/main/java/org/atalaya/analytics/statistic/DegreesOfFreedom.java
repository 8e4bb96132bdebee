package org.atalaya.analytics.statistic;

import org.atalaya.analytics.design.SampleDesign;

/**
 * Degrees of freedom of a domain's variance.
 *
 * <dl>
 *   <dt>What
 *   <dd>How many independent comparisons of PSUs the variance rests on.
 *   <dt>Formula
 *   <dd>PSUs with a row in the domain less strata with a row in the domain.
 *   <dt>Shapes
 *   <dd>psus: numbers of the PSUs touched, ascending.
 *   <dt>Units
 *   <dd>A count; zero when every stratum touched has one PSU touched.
 *   <dt>Assumes
 *   <dd>The design part the domain touches is what informs its variance.
 *   <dt>Withheld
 *   <dd>Never.
 *   <dt>Source
 *   <dd>R survey's degf of the subset; Korn and Graubard (1999), section 5.2, page not consulted.
 *   <dt>Checked against
 *   <dd>R 4.2.2, survey 4.1-1: degf; notebooks/reference/survey_cases.R.
 * </dl>
 */
public final class DegreesOfFreedom {

    private DegreesOfFreedom() {}

    /** Counts them. */
    public static int of(SampleDesign design, int[] psus) {
        int strata = 0;
        for (int i = 0; i < psus.length; i++) {
            if (i == 0 || design.stratum(psus[i]) != design.stratum(psus[i - 1])) {
                strata++;
            }
        }
        return psus.length - strata;
    }
}
