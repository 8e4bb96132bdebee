package org.atalaya.analytics.similarity;

import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryKind;

/**
 * Places of one kind in one country.
 *
 * @param country the country
 * @param kind the kind
 */
record PlaceGroup(Country country, TerritoryKind kind) {

    /** Whether a place of the other country is governed as these are: municipality and comuna. */
    boolean meets(PlaceGroup other) {
        return country != other.country && local() && other.local();
    }

    private boolean local() {
        return kind == TerritoryKind.MUNICIPALITY || kind == TerritoryKind.COMUNA;
    }
}
