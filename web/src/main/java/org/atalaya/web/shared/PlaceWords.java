package org.atalaya.web.shared;

import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;

/** What sort of place a place is, in the words its country uses. */
public final class PlaceWords {

    private static final String MEXICO_CITY = "09";

    private PlaceWords() {}

    /** Whether a state, or a municipality's, is Mexico City, which has alcaldías. */
    public static boolean isMexicoCity(TerritoryId id) {
        return (id.kind() == TerritoryKind.STATE || id.kind() == TerritoryKind.MUNICIPALITY)
                && id.code().startsWith(MEXICO_CITY);
    }

    /** The sort of a place: a municipality of Mexico City is an alcaldía. */
    public static String kind(Messages text, TerritoryId id) {
        boolean borough = id.kind() == TerritoryKind.MUNICIPALITY && isMexicoCity(id);
        return text.text(borough ? "kind.borough" : "kind." + id.kind().id());
    }
}
