package org.atalaya.web.map;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.MapDrawing;
import org.atalaya.web.shared.Messages;

/**
 * Where the places with pages are: a way to them, without figures.
 *
 * @param countries a map of each country
 * @param indicators maps of the figures shown first
 */
public record PlacesMap(List<CountryMap> countries, List<Link> indicators) {

    /**
     * The map of a country.
     *
     * @param title which places it shows
     * @param drawing the map
     */
    public record CountryMap(String title, MapDrawing drawing) {}

    /** A link. */
    public record Link(String name, String path) {}

    /** The map of a release's places. */
    public static PlacesMap of(Release release, Language language) throws SQLException {
        Gazetteer gazetteer = release.gazetteer();
        FigureWords words = new FigureWords(language);
        return new PlacesMap(
                List.of(
                        country(
                                release,
                                Country.MX,
                                TerritoryKind.CITY,
                                gazetteer.cities().stream()
                                        .filter(city -> city.validTo().isEmpty())
                                        .toList(),
                                language),
                        country(
                                release,
                                Country.CL,
                                TerritoryKind.REGION,
                                gazetteer.children(
                                        new TerritoryId(Country.CL, TerritoryKind.COUNTRY, "CL"), TerritoryKind.REGION),
                                language)),
                indicators(release, words, language));
    }

    private static CountryMap country(
            Release release, Country country, TerritoryKind kind, List<PlaceEntry> places, Language language)
            throws SQLException {
        Map<TerritoryId, String> names = new LinkedHashMap<>();
        places.forEach(place -> names.put(place.id(), place.name()));
        return new CountryMap(
                Messages.of(language).text("map.kind." + kind.id()),
                new Cartographer(release.geography(), country, kind, language).drawPlaces(names));
    }

    private static List<Link> indicators(Release release, FigureWords words, Language language) {
        List<Link> links = new ArrayList<>();
        for (PlaceSurvey survey : PlaceSurvey.values()) {
            release.headlines(survey).stream()
                    .limit(1)
                    .forEach(indicator ->
                            links.add(new Link(words.words(indicator).name(), Links.map(language, indicator.id()))));
        }
        return links;
    }
}
