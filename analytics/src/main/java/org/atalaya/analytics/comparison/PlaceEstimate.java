package org.atalaya.analytics.comparison;

import org.atalaya.data.territory.TerritoryId;

/**
 * A place's figure with its precision, as a comparison of places needs it.
 *
 * @param place the place
 * @param value the figure
 * @param standardError its standard error
 * @param df degrees of freedom of the error; infinite where it is known
 */
public record PlaceEstimate(TerritoryId place, double value, double standardError, double df) {

    /** Whether it can be compared with others: its sample shows variation and has degrees of freedom. */
    public boolean comparable() {
        return standardError > 0 && df >= 1;
    }

    /** Whether it is a share that can be compared on the logit scale. */
    public boolean comparableShare() {
        return comparable() && value > 0 && value < 1;
    }

    /** A share on the logit scale, where its interval is made. */
    PlaceEstimate logit() {
        return new PlaceEstimate(place, Math.log(value / (1 - value)), standardError / (value * (1 - value)), df);
    }
}
