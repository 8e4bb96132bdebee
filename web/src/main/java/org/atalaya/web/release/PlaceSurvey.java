package org.atalaya.web.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;

/** The surveys whose figures pages of places show: each place is spoken for by one of them. */
public enum PlaceSurvey {
    /** Cities of Mexico. */
    ENSU(Gazetteer.URBAN_TOTAL, "ensu"),
    /** States of Mexico, and the country. */
    ENVIPE(country(Country.MX), "envipe", "envipe_crime"),
    /** Comunas and regions of Chile, and the country. */
    ENUSC(country(Country.CL), "enusc", "enusc_household");

    private final TerritoryId total;
    private final List<String> samples;

    PlaceSurvey(TerritoryId total, String... samples) {
        this.total = total;
        this.samples = List.of(samples);
    }

    /** The survey as tables name it where it counts persons. */
    public String id() {
        return samples.get(0);
    }

    /** The survey as tables name it for each of the units it counts: persons, households, crimes. */
    public List<String> samples() {
        return samples;
    }

    /** Whether an indicator is of this survey, whatever it counts. */
    public boolean asks(IndicatorEntry indicator) {
        return samples.contains(indicator.survey());
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

    /** The survey tables name so; empty if no page shows its figures as a place's. */
    public static Optional<PlaceSurvey> find(String id) {
        return Stream.of(values()).filter(survey -> survey.samples.contains(id)).findFirst();
    }

    private static TerritoryId country(Country country) {
        return new TerritoryId(country, TerritoryKind.COUNTRY, country.name());
    }
}
