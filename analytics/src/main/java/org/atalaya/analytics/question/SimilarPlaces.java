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
import org.atalaya.analytics.question.SimilarPlace.Part;
import org.atalaya.analytics.question.SimilarPlace.Scope;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;

/** What pages ask of places alike in context. */
public final class SimilarPlaces {

    private static final double CONFIDENCE = 0.95;

    private final ReleaseDatabase release;

    public SimilarPlaces(ReleaseDatabase release) {
        this.release = release;
    }

    /**
     * A value that distances are made of.
     *
     * @param place the place
     * @param variable the variable: population, population_growth, sex_ratio, density, or an offence
     * @param value the value in its unit
     * @param modelled of an offence the modelled rate with its interval; empty of others
     * @param period the year it is of
     */
    public record Value(TerritoryId place, String variable, double value, Optional<Rate> modelled, String period) {

        static Value read(ResultSet row) throws SQLException {
            return new Value(
                    TerritoryId.of(
                            row.getString("country"), row.getString("territory_kind"), row.getString("territory_code")),
                    row.getString("variable"),
                    row.getDouble("value"),
                    row.getObject("lower") == null
                            ? Optional.empty()
                            : Optional.of(new Rate(
                                    row.getDouble("value"),
                                    new Interval(row.getDouble("lower"), row.getDouble("upper"), CONFIDENCE))),
                    row.getString("period"));
        }
    }

    /**
     * What distances are not made of.
     *
     * @param scope where places are looked for
     * @param variable the variable, or all
     * @param reason why, as table similar_place_gap says it
     */
    public record Gap(Scope scope, String variable, String reason) {}

    /** The places nearest to a place, at home before abroad, the nearest first. */
    public List<SimilarPlace> of(TerritoryId place) throws SQLException {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        release.list(
                sql("similar_place_variables"),
                row -> parts.computeIfAbsent(key(row), key -> new ArrayList<>())
                        .add(new Part(
                                row.getString("variable"),
                                row.getDouble("standardised_difference"),
                                row.getDouble("distance_share"))),
                parameters(List.of(place)));
        return release.list(
                sql("similar_places"),
                row -> new SimilarPlace(
                        Scope.of(row.getString("scope")),
                        similar(row),
                        row.getDouble("distance"),
                        row.getInt("variables"),
                        row.getBoolean("mutual"),
                        List.copyOf(parts.get(key(row)))),
                parameters(List.of(place)));
    }

    /** What is known of several places, by place and variable. */
    public List<Value> values(Collection<TerritoryId> places) throws SQLException {
        return release.list(
                sql("similarity_values")
                        .replace(":places", String.join(", ", Collections.nCopies(places.size(), "(?, ?, ?)"))),
                Value::read,
                parameters(places));
    }

    /** What a place's distances are not made of. */
    public List<Gap> gaps(TerritoryId place) throws SQLException {
        return release.list(
                sql("similar_place_gaps"),
                row -> new Gap(Scope.of(row.getString("scope")), row.getString("variable"), row.getString("reason")),
                parameters(List.of(place)));
    }

    private static TerritoryId similar(ResultSet row) throws SQLException {
        return TerritoryId.of(
                row.getString("similar_country"), row.getString("similar_kind"), row.getString("similar_code"));
    }

    private static String key(ResultSet row) throws SQLException {
        return row.getString("scope") + " " + similar(row).text();
    }

    private static Object[] parameters(Collection<TerritoryId> places) {
        List<Object> parameters = new ArrayList<>();
        for (TerritoryId place : places) {
            parameters.addAll(List.of(place.country().name(), place.kind().id(), place.code()));
        }
        return parameters.toArray();
    }

    private static String sql(String name) {
        return Sql.read(SimilarPlaces.class, name);
    }
}
