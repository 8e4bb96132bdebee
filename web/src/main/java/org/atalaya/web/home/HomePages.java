package org.atalaya.web.home;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.home.HomePage.CountryOffences;
import org.atalaya.web.map.PlacesMap;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.SeriesTable;
import org.atalaya.web.territory.IncidenceSection;
import org.atalaya.web.territory.PlacePage;
import org.atalaya.web.territory.PlacePage.PlaceLink;
import org.atalaya.web.territory.PlacePages;

/** Makes the home page. */
public final class HomePages {

    private HomePages() {}

    /**
     * The home page of a release in a language.
     *
     * @param home the place the observatory is there for, offered first; empty if not said
     */
    public static HomePage page(Release release, Language language, Optional<TerritoryId> home) throws SQLException {
        Gazetteer gazetteer = release.gazetteer();
        PlacePage total = new PlacePages(release, language)
                .page(gazetteer.find(Gazetteer.URBAN_TOTAL).orElseThrow());
        List<PlacePage.Course> courses = total.series();
        return new HomePage(
                total.headlines(),
                courses.isEmpty() ? "" : courses.get(0).name(),
                courses.isEmpty() ? "" : courses.get(0).subtitle(),
                courses.isEmpty()
                        ? new SeriesTable(List.of(), List.of())
                        : courses.get(0).table(),
                offences(release, language),
                transfer(release.content(), language),
                home.flatMap(gazetteer::find).map(place -> link(language, place)),
                PlacesMap.of(release, language),
                Gazetteer.MODELS.stream()
                        .flatMap(id -> gazetteer.find(id).stream())
                        .map(place -> link(language, place))
                        .toList(),
                gazetteer.cities().stream()
                        .filter(city -> city.validTo().isEmpty())
                        .map(place -> link(language, place))
                        .toList(),
                countries(gazetteer).stream()
                        .map(place -> link(language, place))
                        .toList());
    }

    private static List<PlaceEntry> countries(Gazetteer gazetteer) {
        return List.of(Country.values()).stream()
                .flatMap(country ->
                        gazetteer.find(new TerritoryId(country, TerritoryKind.COUNTRY, country.name())).stream())
                .toList();
    }

    private static List<CountryOffences> offences(Release release, Language language) throws SQLException {
        List<CountryOffences> offences = new ArrayList<>();
        for (PlaceEntry country : countries(release.gazetteer())) {
            IncidenceSection section = new PlacePages(release, language).incidence(country);
            if (section.hasFigures()) {
                offences.add(new CountryOffences(country.name(), Links.place(language, country.id()), section));
            }
        }
        return offences;
    }

    /** What is known and promised: how much of it there is, and where. */
    private static List<PlaceLink> transfer(Content content, Language language) {
        if (content.list().isEmpty()) {
            return List.of();
        }
        Messages text = Messages.of(language);
        return List.of(
                new PlaceLink(
                        text.text(
                                "home.practices",
                                content.list(RecordKind.PRACTICE).size(),
                                content.list(RecordKind.MODEL).size()),
                        Section.TRANSFER.path(language)),
                new PlaceLink(
                        text.text(
                                "home.exchanges",
                                content.list(RecordKind.PROGRAMME).size()),
                        Section.EXCHANGES.path(language)),
                new PlaceLink(
                        text.text("home.obligations", content.commitments().size()),
                        Section.AGREEMENTS.path(language)));
    }

    private static PlaceLink link(Language language, PlaceEntry place) {
        return new PlaceLink(place.name(), Links.place(language, place.id()));
    }
}
