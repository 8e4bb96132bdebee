package org.atalaya.analytics.derive;

import org.atalaya.data.territory.TerritoryId;

/**
 * A share with what a test of its change needs.
 *
 * @param value the share, 0..1
 * @param standardError its standard error; zero where the sample shows no variation
 * @param df its degrees of freedom
 */
record Share(double value, double standardError, int df) {

    /**
     * What a share is of.
     *
     * @param place the place
     * @param indicator the indicator
     * @param domain the part of the population
     */
    record Key(TerritoryId place, String indicator, String domain) {}

    /** Whether both have a precision to test their difference with. */
    static boolean testable(Share earlier, Share later) {
        return earlier.standardError() > 0 && later.standardError() > 0 && earlier.df() + later.df() >= 1;
    }
}
