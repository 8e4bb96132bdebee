package org.atalaya.web.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.data.time.Period;

/** The surveys whose figures pages of places show: each place is spoken for by one of them. */
public enum PlaceSurvey {
    /** Cities of Mexico. */
    ENSU("ensu", Gazetteer.URBAN_TOTAL),
    /** States of Mexico, and the country. */
    ENVIPE("envipe", country(Country.MX)),
    /** Comunas and regions of Chile, and the country. */
    ENUSC("enusc", country(Country.CL));

    private final String id;
    private final TerritoryId total;

    PlaceSurvey(String id, TerritoryId total) {
        this.id = id;
        this.total = total;
    }

    /** The survey as tables name it, whether it counts persons, households or crimes. */
    public String id() {
        return id;
    }

    /** Whether an indicator is of this survey, whatever it counts. */
    public boolean asks(IndicatorEntry indicator) {
        return indicator.source().equals(id);
    }

    /** The year an edition asks about: ENVIPE asks about the year before. */
    public String yearAsked(String edition) {
        int year = Period.parse(edition).start().getYear();
        return Integer.toString(this == ENVIPE ? year - 1 : year);
    }

    /** The place whose figures stand beside those of each of its places. */
    public TerritoryId total() {
        return total;
    }

    /** The survey that speaks for a place. */
    public static PlaceSurvey of(TerritoryId place) {
        if (place.country() == Country.CL) {
            return ENUSC;
        }
        return List.of(TerritoryKind.STATE, TerritoryKind.COUNTRY).contains(place.kind()) ? ENVIPE : ENSU;
    }

    /** The survey an indicator is of; empty if no page shows its figures as a place's. */
    public static Optional<PlaceSurvey> find(IndicatorEntry indicator) {
        return Stream.of(values()).filter(survey -> survey.asks(indicator)).findFirst();
    }

    private static TerritoryId country(Country country) {
        return new TerritoryId(country, TerritoryKind.COUNTRY, country.name());
    }
}
