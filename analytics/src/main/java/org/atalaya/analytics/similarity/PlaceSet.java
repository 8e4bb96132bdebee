package org.atalaya.analytics.similarity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.atalaya.analytics.similarity.ContextPlace.Counted;
import org.atalaya.analytics.similarity.ContextPlace.Value;
import org.atalaya.analytics.statistic.ContextDistance;
import org.atalaya.analytics.statistic.ContextDistance.Part;
import org.atalaya.analytics.statistic.ContextDistance.Standing;
import org.atalaya.analytics.statistic.RobustSpread;

/** Places measured on the same variables, each in the variable's spread over them all. */
final class PlaceSet {

    private static final Comparator<Neighbour> NEAREST_FIRST = Comparator.comparingDouble(
                    (Neighbour neighbour) -> neighbour.distance().distance())
            .thenComparing(neighbour -> neighbour.place().id().text());

    private final List<String> variables;
    private final BitSet offences = new BitSet();
    private final Map<ContextPlace, Standing> standings = new LinkedHashMap<>();

    private PlaceSet(List<String> variables) {
        this.variables = variables;
    }

    /**
     * A near place.
     *
     * @param place the place
     * @param distance how far it is
     */
    record Neighbour(ContextPlace place, ContextDistance distance) {}

    /**
     * Measures places; a variable in which they do not differ is left out.
     *
     * @param places the places
     * @param wanted the variables, those of people first
     */
    static PlaceSet of(List<ContextPlace> places, Collection<String> wanted) {
        Map<String, Double> spreads = new LinkedHashMap<>();
        for (String variable : wanted) {
            spread(places, variable).ifPresent(spread -> spreads.put(variable, spread));
        }
        PlaceSet set = new PlaceSet(List.copyOf(spreads.keySet()));
        for (int i = 0; i < set.variables.size(); i++) {
            set.offences.set(i, !Contexts.OF_PEOPLE.contains(set.variables.get(i)));
        }
        for (ContextPlace place : places) {
            double[] values = new double[set.variables.size()];
            BitSet known = new BitSet();
            for (int i = 0; i < values.length; i++) {
                Optional<Value> value = place.find(set.variables.get(i));
                known.set(i, value.isPresent());
                values[i] = value.map(Value::measured).orElse(0.0) / spreads.get(set.variables.get(i));
            }
            set.standings.put(place, new Standing(values, known));
        }
        return set;
    }

    /** Of an offence the spread of the rates behind the counts, so that a rate drawn to the mean adds little. */
    private static Optional<Double> spread(List<ContextPlace> places, String variable) {
        List<Value> values =
                places.stream().flatMap(place -> place.find(variable).stream()).toList();
        List<Counted> counted =
                values.stream().flatMap(value -> value.counted().stream()).toList();
        return counted.isEmpty()
                ? RobustSpread.of(values.stream().mapToDouble(Value::measured).toArray())
                : Contexts.prior(counted).logSpread();
    }

    /** The variables in which its places differ. */
    List<String> variables() {
        return variables;
    }

    /** How many of them are known of a place. */
    int known(ContextPlace place) {
        return standings.get(place).known().cardinality();
    }

    /** The places nearest to a place among those asked for, the nearest first. */
    List<Neighbour> nearest(ContextPlace place, List<ContextPlace> among, int most) {
        Standing own = standings.get(place);
        PriorityQueue<Neighbour> nearest = new PriorityQueue<>(NEAREST_FIRST.reversed());
        for (ContextPlace other : among) {
            if (!other.equals(place)) {
                ContextDistance.between(own, standings.get(other), offences)
                        .ifPresent(distance -> nearest.add(new Neighbour(other, distance)));
                if (nearest.size() > most) {
                    nearest.remove();
                }
            }
        }
        List<Neighbour> sorted = new ArrayList<>(nearest);
        sorted.sort(NEAREST_FIRST);
        return sorted;
    }

    /** What makes two places near and what sets them apart. */
    List<Part> parts(ContextPlace place, ContextPlace other) {
        return ContextDistance.parts(standings.get(place), standings.get(other), offences);
    }
}
