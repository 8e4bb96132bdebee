package org.atalaya.web.shared;

import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;

/** What sort of place a place is, in the words its country uses. */
public final class PlaceWords {

    private static final String MEXICO_CITY = "09";

    private PlaceWords() {}

    /** The sort of a place: a municipality of Mexico City is an alcaldía. */
    public static String kind(Messages text, TerritoryId id) {
        boolean borough = id.kind() == TerritoryKind.MUNICIPALITY && id.code().startsWith(MEXICO_CITY);
        return text.text(borough ? "kind.borough" : "kind." + id.kind().id());
    }
}
