package org.atalaya.web.home;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.map.PlacesMap;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.SeriesTable;
import org.atalaya.web.territory.IncidenceSection;
import org.atalaya.web.territory.PlacePage.Headline;
import org.atalaya.web.territory.PlacePage.PlaceLink;
import org.atalaya.web.territory.PlacePage.Within;

/**
 * What the home page shows.
 *
 * @param survey short id of the survey the headlines are of
 * @param headlines the three headline figures of the home country's total
 * @param example the first of them, by which figures are explained; empty if none has a range
 * @param news what is newest, and where
 * @param courseName name of the indicator whose course is drawn
 * @param courseSubtitle what it counts among whom
 * @param course the course of the first headline figure
 * @param offences each country's registered offences, apart
 * @param transfer what is done and promised, in a few lines; empty if the release holds no content
 * @param home the place the observatory is there for; empty if it has not said
 * @param map where places are
 * @param examples places to start from
 * @param cities the cities the survey publishes today
 * @param countries the countries, the home's first
 * @param parts the states and the regions, in the same order
 */
public record HomePage(
        String survey,
        List<Headline> headlines,
        Optional<FigureView> example,
        List<PlaceLink> news,
        String courseName,
        String courseSubtitle,
        SeriesTable course,
        List<CountryOffences> offences,
        List<PlaceLink> transfer,
        Optional<PlaceLink> home,
        PlacesMap map,
        List<PlaceLink> examples,
        List<PlaceLink> cities,
        List<PlaceLink> countries,
        List<Within> parts) {

    /**
     * A country's registered offences.
     *
     * @param country the country
     * @param path its page
     * @param section its figures
     */
    public record CountryOffences(String country, String path, IncidenceSection section) {}
}
