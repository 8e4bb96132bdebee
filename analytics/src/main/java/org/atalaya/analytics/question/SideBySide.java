package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.atalaya.analytics.comparability.SeriesBreaks;
import org.atalaya.analytics.comparison.PlaceEstimate;
import org.atalaya.analytics.statistic.ShareDifference;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.territory.TerritoryId;

/** What a page asks that sets several places side by side: every indicator in one question. */
public final class SideBySide {

    private final ReleaseDatabase release;

    public SideBySide(ReleaseDatabase release) {
        this.release = release;
    }

    /**
     * A share as a page shows it, and as a test needs it.
     *
     * @param figure the share
     * @param estimate the same with its standard error; empty if it was printed without one
     */
    public record Share(Figure figure, Optional<PlaceEstimate> estimate) {}

    /**
     * A place's share less that of the survey's total, of which it is part.
     *
     * @param indicator the indicator
     * @param period the edition
     * @param place the place
     * @param difference the difference
     * @param independent whether it was taken as if the place were no part of the total
     */
    public record Contrast(
            String indicator, String period, TerritoryId place, ShareDifference difference, boolean independent) {}

    /**
     * People of a place.
     *
     * @param place the place
     * @param year the year
     * @param persons how many
     * @param source who says so
     */
    public record Population(TerritoryId place, int year, long persons, String source) {}

    /** Editions with a share of each indicator, oldest first. */
    public Map<String, List<String>> periods(Collection<IndicatorEntry> indicators) throws SQLException {
        Map<String, List<String>> periods = new HashMap<>();
        release.list(
                        sql("side_periods", indicators.size()),
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        parameters(List.of(), indicators))
                .forEach(row -> periods.computeIfAbsent(row.getKey(), indicator -> new ArrayList<>())
                        .add(row.getValue()));
        return periods;
    }

    /** Shares of several places over all editions; a computed share stands before a printed one. */
    public List<Share> shares(Collection<TerritoryId> places, Collection<IndicatorEntry> indicators)
            throws SQLException {
        return release.list(
                sql("side_shares", places.size(), indicators.size()),
                row -> new Share(Figure.read(row), estimate(row)),
                parameters(places, indicators));
    }

    private static Optional<PlaceEstimate> estimate(ResultSet row) throws SQLException {
        return row.getObject("value") == null || row.getObject("standard_error") == null || row.getObject("df") == null
                ? Optional.empty()
                : Optional.of(new PlaceEstimate(
                        place(row), row.getDouble("value"), row.getDouble("standard_error"), row.getDouble("df")));
    }

    /** What the ledger says of several places' shares, by indicator. */
    public Map<String, Ledger> ledgers(Collection<TerritoryId> places, Collection<IndicatorEntry> indicators)
            throws SQLException {
        Map<String, List<Ledger.Entry>> entries = new HashMap<>();
        release.list(
                        sql("side_ledger", places.size(), indicators.size()),
                        row -> Map.entry(row.getString("indicator"), Ledger.Entry.read(row)),
                        parameters(places, indicators))
                .forEach(row -> entries.computeIfAbsent(row.getKey(), indicator -> new ArrayList<>())
                        .add(row.getValue()));
        Map<String, SeriesBreaks> breaks = new TreeMap<>();
        for (IndicatorEntry indicator : indicators) {
            if (!breaks.containsKey(indicator.survey())) {
                breaks.put(indicator.survey(), SeriesBreaks.read(release, indicator.survey()));
            }
        }
        Map<String, Ledger> ledgers = new HashMap<>();
        indicators.forEach(indicator -> ledgers.put(
                indicator.id(),
                new Ledger(
                        indicator.id(),
                        entries.getOrDefault(indicator.id(), List.of()),
                        breaks.get(indicator.survey()))));
        return ledgers;
    }

    /** Differences of several places from the total of their survey. */
    public List<Contrast> contrasts(Collection<TerritoryId> places, Collection<IndicatorEntry> indicators)
            throws SQLException {
        return release.list(
                sql("side_contrasts", places.size(), indicators.size()),
                row -> new Contrast(
                        row.getString("indicator"),
                        row.getString("period"),
                        place(row),
                        new ShareDifference(
                                row.getDouble("difference"),
                                row.getDouble("standard_error"),
                                row.getInt("df"),
                                row.getDouble("p")),
                        row.getString("dependence").equals("independent")),
                parameters(places, indicators));
    }

    /** The people of several places in a year; none of places whose population is not known. */
    public List<Population> populations(Collection<TerritoryId> places, int year) throws SQLException {
        List<Object> parameters = new ArrayList<>(List.of(parameters(places, List.of())));
        parameters.add(year);
        return release.list(
                sql("side_populations", places.size(), 0),
                row -> new Population(
                        place(row), row.getInt("year"), row.getLong("population"), row.getString("source")),
                parameters.toArray());
    }

    private static TerritoryId place(ResultSet row) throws SQLException {
        return TerritoryId.of(
                row.getString("country"), row.getString("territory_kind"), row.getString("territory_code"));
    }

    private static Object[] parameters(Collection<TerritoryId> places, Collection<IndicatorEntry> indicators) {
        List<Object> parameters = new ArrayList<>();
        for (TerritoryId place : places) {
            parameters.addAll(List.of(place.country().name(), place.kind().id(), place.code()));
        }
        indicators.forEach(indicator -> parameters.add(indicator.id()));
        return parameters.toArray();
    }

    private static String sql(String name, int indicators) {
        return Sql.read(SideBySide.class, name).replace(":indicators", marks("?", indicators));
    }

    private static String sql(String name, int places, int indicators) {
        return sql(name, indicators).replace(":places", marks("(?, ?, ?)", places));
    }

    private static String marks(String mark, int times) {
        return String.join(", ", Collections.nCopies(times, mark));
    }
}
