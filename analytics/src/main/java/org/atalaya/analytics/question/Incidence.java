package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;

/** What pages ask of registered offences; each question is a file of SQL beside this class. */
public final class Incidence {

    private final ReleaseDatabase release;

    public Incidence(ReleaseDatabase release) {
        this.release = release;
    }

    /**
     * An edition of a register.
     *
     * @param source the register
     * @param cut last month it covers
     * @param country the country
     * @param kind kind of the places it counts by
     * @param firstPeriod first month it covers
     * @param everyCell whether it prints a cell for every place, category and month, zeros included
     * @param everyCategory whether it holds all categories of its source
     */
    public record Cut(
            String source,
            String cut,
            Country country,
            TerritoryKind kind,
            String firstPeriod,
            boolean everyCell,
            boolean everyCategory) {

        static Cut read(ResultSet row) throws SQLException {
            return new Cut(
                    row.getString("source"),
                    row.getString("cut"),
                    Country.valueOf(row.getString("country")),
                    TerritoryKind.of(row.getString("territory_kind")),
                    row.getString("first_period"),
                    row.getString("cells").equals("all"),
                    row.getString("categories") == null);
        }
    }

    /**
     * What a source knows of the population of a kind of places.
     *
     * @param source the projection or census
     * @param kind kind of the places
     * @param places how many places
     * @param first first year
     * @param last last year
     */
    public record PopulationCover(String source, TerritoryKind kind, int places, int first, int last) {}

    /**
     * A month's count that a later edition changed.
     *
     * @param source the register
     * @param place the place; empty for offences of a state that no municipality has
     * @param code the place's code
     * @param offence the offence
     * @param period the month
     * @param cutBefore the earlier edition
     * @param before its count
     * @param cutAfter the later edition
     * @param after its count
     */
    public record Revision(
            String source,
            Optional<TerritoryId> place,
            String code,
            String offence,
            String period,
            String cutBefore,
            long before,
            String cutAfter,
            long after) {

        static Revision read(ResultSet row) throws SQLException {
            String kind = row.getString("territory_kind");
            String code = row.getString("territory_code");
            return new Revision(
                    row.getString("source"),
                    kind.equals("unallocated")
                            ? Optional.empty()
                            : Optional.of(TerritoryId.of(row.getString("country"), kind, code)),
                    code,
                    row.getString("offence"),
                    row.getString("period"),
                    row.getString("cut_before"),
                    row.getLong("count_before"),
                    row.getString("cut_after"),
                    row.getLong("count_after"));
        }
    }

    /** The offences, in order. */
    public List<OffenceEntry> offences() throws SQLException {
        return release.list(sql("offences"), OffenceEntry::read);
    }

    /** How far every source counts every offence, by offence, then source. */
    public List<OffenceMeasure> measures() throws SQLException {
        Map<String, List<String>> categories = new LinkedHashMap<>();
        release.list(
                sql("offence_categories"),
                row -> categories
                        .computeIfAbsent(row.getString(1) + " " + row.getString(2), measure -> new ArrayList<>())
                        .add(row.getString(3)));
        return release.list(
                sql("offence_measures"),
                row -> new OffenceMeasure(
                        row.getString("offence"),
                        row.getString("source"),
                        row.getString("grade"),
                        row.getString("counts"),
                        Optional.ofNullable(row.getString("indicator")),
                        row.getString("reason_es"),
                        row.getString("reason_en"),
                        categories.getOrDefault(row.getString("offence") + " " + row.getString("source"), List.of())));
    }

    /** Editions of registers, newest first within a register. */
    public List<Cut> cuts() throws SQLException {
        return release.list(sql("register_cuts"), Cut::read);
    }

    /** Whose population is known, from which source. */
    public List<PopulationCover> populations() throws SQLException {
        return release.list(
                sql("population_covers"),
                row -> new PopulationCover(
                        row.getString(1),
                        TerritoryKind.of(row.getString(2)),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5)));
    }

    /** The last twelve months of several places, all offences, by place, then offence. */
    public List<RecentIncidence> recent(Collection<TerritoryId> places) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        for (TerritoryId place : places) {
            parameters.addAll(List.of(place.country().name(), place.kind().id(), place.code()));
        }
        return release.list(
                sql("recent_incidence")
                        .replace(":places", String.join(", ", Collections.nCopies(places.size(), "(?, ?, ?)"))),
                RecentIncidence::read,
                parameters.toArray());
    }

    /** Every count of a place, all offences, by offence, then period. */
    public List<RegisteredCount> counts(TerritoryId place) throws SQLException {
        return release.list(
                sql("counts_of_place"),
                RegisteredCount::read,
                place.country().name(),
                place.kind().id(),
                place.code());
    }

    /** Every count of a place and an offence, by period. */
    public List<RegisteredCount> counts(TerritoryId place, String offence) throws SQLException {
        return release.list(
                sql("counts_of_place_and_offence"),
                RegisteredCount::read,
                place.country().name(),
                place.kind().id(),
                place.code(),
                offence);
    }

    /** Where a place stands among its kind, every offence and year, by offence, then year. */
    public List<FunnelPosition> positions(TerritoryId place) throws SQLException {
        return release.list(
                sql("positions_of_place"),
                FunnelPosition::read,
                place.country().name(),
                place.kind().id(),
                place.code());
    }

    /**
     * Places of a kind whose code begins alike.
     *
     * @param country their country
     * @param kind their kind
     * @param prefix how their codes begin; empty for all
     */
    public record Places(Country country, TerritoryKind kind, String prefix) {

        /** The first text that no code so beginning reaches. */
        private String end() {
            return prefix + "~";
        }
    }

    /**
     * Counts of an offence in places of a kind in one period; those of a state that no municipality has follow
     * its municipalities.
     */
    public List<RegisteredCount> counts(Places places, String offence, String period) throws SQLException {
        return release.list(
                sql("counts_of_places"),
                RegisteredCount::read,
                places.country().name(),
                places.kind().id(),
                places.kind() == TerritoryKind.MUNICIPALITY
                        ? "unallocated"
                        : places.kind().id(),
                places.prefix(),
                places.end(),
                offence,
                period);
    }

    /** Where places of a kind stand among all of it in one year. */
    public List<FunnelPosition> positions(Places places, String offence, String period) throws SQLException {
        return release.list(
                sql("positions_of_places"),
                FunnelPosition::read,
                places.country().name(),
                places.kind().id(),
                places.prefix(),
                places.end(),
                offence,
                period);
    }

    /** The ranks places of a kind may have in one year among their neighbours; none but of the latest year. */
    public List<RankRange> ranks(Places places, String offence, String period) throws SQLException {
        return release.list(
                sql("ranks_of_places"),
                RankRange::ofRate,
                places.country().name(),
                places.kind().id(),
                places.prefix(),
                places.end(),
                offence,
                period);
    }

    /**
     * Years in which places of a kind have rates of an offence.
     *
     * @param country the country
     * @param kind kind of the places
     * @param year the year
     */
    public record RatedYear(Country country, TerritoryKind kind, String year) {}

    /** Years of an offence with rates, by country and kind, newest first. */
    public List<RatedYear> years(String offence) throws SQLException {
        return release.list(
                sql("rated_years"),
                row -> new RatedYear(
                        Country.valueOf(row.getString(1)), TerritoryKind.of(row.getString(2)), row.getString(3)),
                offence);
    }

    /** What later editions changed of whole countries' counts, by month, then offence. */
    public List<Revision> revisionsOfCountries() throws SQLException {
        return release.list(sql("revisions_of_countries"), Revision::read);
    }

    /** What later editions changed of one month's counts of places within a country. */
    public List<Revision> revisions(String source, String period) throws SQLException {
        return release.list(sql("revisions_of_month"), Revision::read, source, period);
    }

    private static String sql(String name) {
        return Sql.read(Incidence.class, name);
    }
}
