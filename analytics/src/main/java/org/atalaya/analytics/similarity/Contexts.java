package org.atalaya.analytics.similarity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atalaya.analytics.incidence.RegisterSeries;
import org.atalaya.analytics.similarity.ContextPlace.Counted;
import org.atalaya.analytics.similarity.ContextPlace.Value;
import org.atalaya.analytics.statistic.ShrunkenRate;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;

/** What a release knows of the context of its places, by the groups they are at home among. */
final class Contexts {

    static final String POPULATION = "population";
    static final String GROWTH = "population_growth";
    static final String SEX_RATIO = "sex_ratio";
    static final String DENSITY = "density";

    /** What is known of people, before what is registered of offences. */
    static final List<String> OF_PEOPLE = List.of(POPULATION, GROWTH, SEX_RATIO, DENSITY);

    /** Years over which growth is taken; the question asks for the year so much before. */
    private static final int GROWTH_YEARS = 5;

    /** Grades of a register's category that is the offence, or nearly. */
    private static final Set<String> CLOSE = Set.of("A", "B");

    private static final double CONFIDENCE = 0.95;
    private static final List<String> STEPS = List.of("reference_year", "context_member", "context_offence");

    /** States of a year's count that say why there is none. */
    private static final Set<String> STATES = Set.of("not_reported", "withheld", "incomplete", "no_population");

    private final Map<TerritoryId, ContextPlace> places = new LinkedHashMap<>();
    private final Map<PlaceGroup, List<ContextPlace>> groups = new LinkedHashMap<>();
    private final Map<PlaceGroup, GroupOffences> offences = new LinkedHashMap<>();

    private Contexts() {}

    /** Reads a release whose registers are counted. */
    static Contexts read(ReleaseDatabase release) throws SQLException {
        release.prepare(Sql.read(RegisterSeries.class, "person_year"));
        for (String step : STEPS) {
            release.prepare(sql(step));
        }
        Contexts contexts = new Contexts();
        release.each(sql("populations"), contexts::addPeople);
        release.each(sql("offences"), contexts::addOffence);
        release.each(
                sql("offences_not_held"),
                row -> contexts.offences(group(row)).notHeld.add(row.getString("offence")));
        contexts.offences.values().forEach(GroupOffences::model);
        return contexts;
    }

    /** The variables of people, then some offences. */
    static List<String> ofPeopleAnd(Collection<String> offences) {
        List<String> variables = new ArrayList<>(OF_PEOPLE);
        variables.addAll(offences);
        return variables;
    }

    /** Kinds of places by country. */
    Set<PlaceGroup> groups() {
        return groups.keySet();
    }

    /** The places of a group. */
    List<ContextPlace> places(PlaceGroup group) {
        return groups.get(group);
    }

    /** The offences of a group. */
    GroupOffences offences(PlaceGroup group) {
        return offences.computeIfAbsent(group, any -> new GroupOffences());
    }

    /** The offences a group's places are described by. */
    static final class GroupOffences {

        private final Map<String, List<Map.Entry<ContextPlace, Counted>>> counts = new TreeMap<>();
        private final Map<String, String> periods = new TreeMap<>();
        private final Set<String> close = new TreeSet<>();
        private final Set<String> notHeld = new TreeSet<>();

        /** Those the release holds. */
        Set<String> held() {
            return periods.keySet();
        }

        /** Of these those whose registers count what is meant, so that other countries' may be compared. */
        Set<String> close() {
            return close;
        }

        /** Those the country's registers count and the release does not hold. */
        Set<String> notHeld() {
            return notHeld;
        }

        /** Draws each place's rate towards the others'; where places differ by chance alone none is known. */
        private void model() {
            counts.forEach((offence, places) -> {
                ShrunkenRate.Prior prior =
                        prior(places.stream().map(Map.Entry::getValue).toList());
                for (Map.Entry<ContextPlace, Counted> place : places) {
                    Counted counted = place.getValue();
                    ShrunkenRate.of(prior, counted.count(), counted.people(), CONFIDENCE)
                            .ifPresentOrElse(
                                    rate -> place.getKey()
                                            .know(
                                                    offence,
                                                    new Value(
                                                            rate.rate(),
                                                            Math.log(rate.rate()),
                                                            Optional.of(rate.interval()),
                                                            Optional.of(counted),
                                                            periods.get(offence))),
                                    () -> place.getKey().miss(offence, "chance_only"));
                }
            });
        }
    }

    /** How rates of some places vary. */
    static ShrunkenRate.Prior prior(List<Counted> counted) {
        return ShrunkenRate.Prior.of(
                counted.stream().mapToLong(Counted::count).toArray(),
                counted.stream().mapToDouble(Counted::people).toArray());
    }

    private void addPeople(ResultSet row) throws SQLException {
        String year = row.getString("year");
        ContextPlace place = new ContextPlace(id(row));
        places.put(place.id(), place);
        groups.computeIfAbsent(place.group(), group -> new ArrayList<>()).add(place);
        Optional<Double> people = number(row, "population");
        Optional<Double> before = number(row, "population_before");
        Optional<Double> women = number(row, "women");
        Optional<Double> men = number(row, "men");
        Optional<Double> area = number(row, "area_km2");
        people.ifPresent(now -> {
            place.know(POPULATION, Value.ofLogarithm(now, year));
            before.map(then -> Math.pow(now / then, 1.0 / GROWTH_YEARS) - 1)
                    .ifPresent(growth -> place.know(GROWTH, Value.of(growth, year)));
            area.ifPresent(squareKm -> place.know(DENSITY, Value.ofLogarithm(now / squareKm, year)));
        });
        men.ifPresent(m -> women.ifPresent(w -> place.know(SEX_RATIO, Value.ofLogarithm(100 * m / w, year))));
    }

    private void addOffence(ResultSet row) throws SQLException {
        String offence = row.getString("offence");
        ContextPlace place = places.get(id(row));
        GroupOffences group = offences(place.group());
        group.periods.put(offence, row.getString("period"));
        if (CLOSE.contains(row.getString("grade"))) {
            group.close.add(offence);
        }
        if (row.getBoolean("complete")) {
            group.counts
                    .computeIfAbsent(offence, any -> new ArrayList<>())
                    .add(Map.entry(place, new Counted(row.getLong("count"), row.getDouble("population"))));
        } else if (STATES.contains(row.getString("state"))) {
            place.miss(offence, row.getString("state"));
        }
    }

    private static Optional<Double> number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    private static TerritoryId id(ResultSet row) throws SQLException {
        return TerritoryId.of(
                row.getString("country"), row.getString("territory_kind"), row.getString("territory_code"));
    }

    private static PlaceGroup group(ResultSet row) throws SQLException {
        return new PlaceGroup(
                Country.valueOf(row.getString("country")), TerritoryKind.of(row.getString("territory_kind")));
    }

    private static String sql(String name) {
        return Sql.read(Contexts.class, name);
    }
}
