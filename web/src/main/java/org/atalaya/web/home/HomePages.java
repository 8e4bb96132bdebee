package org.atalaya.web.home;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.home.HomePage.CountryOffences;
import org.atalaya.web.map.PlacesMap;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.SeriesTable;
import org.atalaya.web.territory.IncidenceSection;
import org.atalaya.web.territory.PlacePage;
import org.atalaya.web.territory.PlacePage.Headline;
import org.atalaya.web.territory.PlacePage.PlaceLink;
import org.atalaya.web.territory.PlacePage.Within;
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
        PlaceSurvey survey = survey(home);
        List<PlaceEntry> countries = countries(gazetteer, home);
        PlacePage total = new PlacePages(release, language)
                .page(gazetteer.find(survey.total()).orElseThrow());
        List<PlacePage.Course> courses = total.series();
        return new HomePage(
                survey.id(),
                total.headlines(),
                total.headlines().stream()
                        .map(Headline::figure)
                        .filter(FigureView::hasRange)
                        .findFirst(),
                news(release, language),
                courses.isEmpty() ? "" : courses.get(0).name(),
                courses.isEmpty() ? "" : courses.get(0).subtitle(),
                courses.isEmpty()
                        ? new SeriesTable(List.of(), List.of())
                        : courses.get(0).table(),
                offences(release, language, countries),
                transfer(release.content(), language),
                home.flatMap(gazetteer::find).map(place -> link(language, place)),
                PlacesMap.of(release, language),
                links(language, Gazetteer.MODELS.stream().flatMap(id -> gazetteer.find(id).stream())),
                links(
                        language,
                        gazetteer.cities().stream()
                                .filter(city -> city.validTo().isEmpty())),
                links(language, countries.stream()),
                countries.stream()
                        .map(country -> parts(gazetteer, language, country.id()))
                        .toList());
    }

    /** The survey of the three figures: that of the home's country. */
    private static PlaceSurvey survey(Optional<TerritoryId> home) {
        return home.filter(place -> place.country() == Country.CL).isPresent() ? PlaceSurvey.ENUSC : PlaceSurvey.ENSU;
    }

    private static List<PlaceLink> links(Language language, Stream<PlaceEntry> places) {
        return places.map(place -> link(language, place)).toList();
    }

    /** How far each survey's figures reach, and what registers changed. */
    private static List<PlaceLink> news(Release release, Language language) {
        Messages text = Messages.of(language);
        List<PlaceLink> news = new ArrayList<>();
        for (PlaceSurvey survey : PlaceSurvey.values()) {
            release.newestPeriod(survey)
                    .ifPresent(period -> news.add(new PlaceLink(
                            text.text(
                                    "home.newsSurvey", text.text("survey." + survey.id()), Periods.name(text, period)),
                            Links.place(language, survey.total()))));
        }
        news.add(new PlaceLink(text.text("home.newsCalendar"), Links.publications(language)));
        news.add(new PlaceLink(text.text("home.newsRevisions"), Links.revisions(language)));
        news.add(new PlaceLink(text.text("home.newsData", release.id()), Section.DATA.path(language)));
        return news;
    }

    private static TerritoryId country(Country country) {
        return new TerritoryId(country, TerritoryKind.COUNTRY, country.name());
    }

    /** The countries; where the observatory is at home comes first. */
    private static List<PlaceEntry> countries(Gazetteer gazetteer, Optional<TerritoryId> home) {
        return Stream.of(Country.values())
                .sorted(Comparator.comparing(country ->
                        home.filter(place -> place.country() == country).isEmpty()))
                .flatMap(country -> gazetteer.find(country(country)).stream())
                .toList();
    }

    /** The states or regions of a country. */
    private static Within parts(Gazetteer gazetteer, Language language, TerritoryId country) {
        TerritoryKind kind = country.country() == Country.MX ? TerritoryKind.STATE : TerritoryKind.REGION;
        return new Within(
                Messages.of(language).text("offence.places." + kind.id()),
                links(language, gazetteer.children(country, kind).stream()));
    }

    private static List<CountryOffences> offences(Release release, Language language, List<PlaceEntry> countries)
            throws SQLException {
        List<CountryOffences> offences = new ArrayList<>();
        for (PlaceEntry country : countries) {
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
