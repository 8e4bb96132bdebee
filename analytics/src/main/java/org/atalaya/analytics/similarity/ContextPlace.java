package org.atalaya.analytics.similarity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;

/** A place with what is known of its context, and why the rest is not. */
final class ContextPlace {

    private final TerritoryId id;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, String> gaps = new LinkedHashMap<>();

    ContextPlace(TerritoryId id) {
        this.id = id;
    }

    /**
     * A value of a variable.
     *
     * @param value the value in the unit of the variable
     * @param measured what is compared: its logarithm, except of growth
     * @param interval the interval of a modelled rate
     * @param counted of an offence, what the rate is modelled from
     * @param period the year it is of
     */
    record Value(double value, double measured, Optional<Interval> interval, Optional<Counted> counted, String period) {

        static Value of(double value, String period) {
            return new Value(value, value, Optional.empty(), Optional.empty(), period);
        }

        static Value ofLogarithm(double value, String period) {
            return new Value(value, Math.log(value), Optional.empty(), Optional.empty(), period);
        }
    }

    /**
     * Offences registered among people.
     *
     * @param count the offences
     * @param people the people
     */
    record Counted(long count, double people) {}

    TerritoryId id() {
        return id;
    }

    /** Country and kind: the places it is at home among. */
    PlaceGroup group() {
        return new PlaceGroup(id.country(), id.kind());
    }

    void know(String variable, Value value) {
        values.put(variable, value);
    }

    void miss(String variable, String reason) {
        gaps.put(variable, reason);
    }

    Map<String, Value> values() {
        return values;
    }

    Optional<Value> find(String variable) {
        return Optional.ofNullable(values.get(variable));
    }

    /** Why it has no value of a variable that other places of its group have. */
    String reason(String variable) {
        return gaps.getOrDefault(variable, "unknown_here");
    }
}
