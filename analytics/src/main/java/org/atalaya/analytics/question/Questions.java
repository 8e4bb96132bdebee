package org.atalaya.analytics.question;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.comparability.SeriesBreaks;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.territory.TerritoryId;

/** The questions pages ask of a release; each is a file of SQL beside this class. */
public final class Questions {

    private final ReleaseDatabase release;

    public Questions(ReleaseDatabase release) {
        this.release = release;
    }

    /**
     * Another name of a place.
     *
     * @param id the place
     * @param name the other name
     * @param use who uses it: popular, publisher-label, former
     */
    public record OtherName(TerritoryId id, String name, String use) {}

    /**
     * A municipality where a survey interviewed people of a city.
     *
     * @param city code of the city
     * @param municipality code of the municipality
     * @param period the edition
     */
    public record CityMember(String city, String municipality, String period) {}

    /**
     * A published work.
     *
     * @param id short id
     * @param publisher who publishes it
     * @param titleSpanish title in Spanish
     * @param titleEnglish title in English
     * @param licence terms of use
     * @param url the publisher's page; empty if the work has none
     */
    public record Source(
            String id,
            String publisher,
            String titleSpanish,
            String titleEnglish,
            String licence,
            Optional<String> url) {}

    /** A part of the population with its names. */
    public record DomainEntry(String id, String kind, String spanish, String english) {}

    /** Every place of the catalogue. */
    public List<PlaceEntry> places() throws SQLException {
        return release.list(sql("places"), PlaceEntry::read);
    }

    /** Every other name of a place. */
    public List<OtherName> otherNames() throws SQLException {
        return release.list(
                sql("other_names"),
                row -> new OtherName(
                        TerritoryId.of(row.getString(1), row.getString(2), row.getString(3)),
                        row.getString(4),
                        row.getString(5)));
    }

    /** Members of a survey's cities, edition by edition. */
    public List<CityMember> cityMembers(String survey) throws SQLException {
        return release.list(
                sql("city_members"),
                row -> new CityMember(row.getString(1), row.getString(2), row.getString(3)),
                survey);
    }

    /** Every indicator, in order. */
    public List<IndicatorEntry> indicators() throws SQLException {
        return release.list(sql("indicators"), IndicatorEntry::read);
    }

    /** Parts of the population, in order. */
    public List<DomainEntry> domains() throws SQLException {
        return release.list(
                sql("domains"),
                row -> new DomainEntry(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    /** What surveys ask about the same subjects, and how far their answers compare. */
    public Crosswalk crosswalk() throws SQLException {
        return new Crosswalk(
                release.list(
                        sql("subjects"),
                        row -> new Crosswalk.Subject(row.getString(1), row.getString(2), row.getString(3))),
                release.list(sql("subject_questions"), CrosswalkRows::question),
                release.list(sql("crosswalk"), CrosswalkRows::link));
    }

    /** Published works. */
    public List<Source> sources() throws SQLException {
        return release.list(
                sql("sources"),
                row -> new Source(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Optional.ofNullable(row.getString(6))));
    }

    /**
     * How far the reading of an edition's microdata is proved.
     *
     * @param survey the survey
     * @param period the edition
     * @param verified microdata, printed or unverified
     * @param figuresCompared printed shares compared with the computed ones
     */
    public record Verification(String survey, String period, String verified, int figuresCompared) {}

    /** How far the reading of every edition's microdata is proved. */
    public List<Verification> verifications() throws SQLException {
        return release.list(
                sql("verifications"),
                row -> new Verification(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)));
    }

    /** Editions for which the release has a share of an indicator, oldest first. */
    public List<String> periods(String indicator) throws SQLException {
        return release.list(sql("periods"), row -> row.getString(1), indicator);
    }

    /** The newest edition for which the release has figures of a survey. */
    public Optional<String> findNewestPeriod(String survey) throws SQLException {
        return release.find(sql("newest_period"), row -> row.getString(1), survey);
    }

    /** The newest edition for which the release has computed figures, whose changes can be tested. */
    public Optional<String> findNewestComputedPeriod(String survey) throws SQLException {
        return release.find(sql("newest_computed_period"), row -> row.getString(1), survey);
    }

    /**
     * Shares of several places over all editions, by place, then edition.
     *
     * @param places the places
     * @param indicator the indicator
     */
    public List<Figure> series(Collection<TerritoryId> places, String indicator) throws SQLException {
        return release.list(sql("series", places.size()), Figure::read, parameters(places, indicator));
    }

    /**
     * What the ledger says of several places' shares of an indicator, edition by edition.
     *
     * @param places the places
     * @param indicator the indicator
     */
    public Ledger ledger(Collection<TerritoryId> places, IndicatorEntry indicator) throws SQLException {
        return new Ledger(
                indicator.id(),
                release.list(sql("ledger", places.size()), Ledger.Entry::read, parameters(places, indicator.id())),
                SeriesBreaks.read(release, indicator.survey()));
    }

    /** What the ledger says of all a survey's places in one edition. */
    public Ledger ledger(IndicatorEntry indicator, String period) throws SQLException {
        return new Ledger(
                indicator.id(),
                release.list(sql("ledger_of_edition"), Ledger.Entry::read, indicator.id(), period),
                SeriesBreaks.read(release, indicator.survey()));
    }

    /**
     * Every share of a place in one edition, by indicator, then part of the population.
     *
     * @param place the place
     * @param period the edition
     */
    public List<Figure> profile(TerritoryId place, String period) throws SQLException {
        return release.list(
                sql("profile"),
                Figure::read,
                place.country().name(),
                place.kind().id(),
                place.code(),
                period);
    }

    /** Shares of all a survey's places in one edition, by kind and name. */
    public List<Figure> places(String indicator, String period) throws SQLException {
        return release.list(sql("indicator_places"), Figure::read, indicator, period);
    }

    /**
     * Changes of several places up to one edition.
     *
     * @param places the places
     * @param period the later edition
     */
    public List<Change> changes(Collection<TerritoryId> places, String period) throws SQLException {
        return release.list(sql("changes", places.size()), Change::read, parameters(places, period));
    }

    private static Object[] parameters(Collection<TerritoryId> places, String last) {
        List<Object> parameters = new ArrayList<>();
        for (TerritoryId place : places) {
            parameters.addAll(List.of(place.country().name(), place.kind().id(), place.code()));
        }
        parameters.add(last);
        return parameters.toArray();
    }

    private static String sql(String name) {
        return Sql.read(Questions.class, name);
    }

    /** A question about a number of places: {@code :places} becomes as many rows of parameters. */
    private static String sql(String name, int places) {
        return sql(name).replace(":places", String.join(", ", Collections.nCopies(places, "(?, ?, ?)")));
    }
}
