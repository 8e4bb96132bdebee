package org.atalaya.analytics.survey;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A part of the population.
 *
 * @param id short id: all, sex=female, age=18-29
 * @param sex the sex it keeps; empty if any
 * @param ageFrom youngest age it keeps; empty if any
 * @param ageTo oldest age it keeps; empty if any
 */
public record Domain(String id, Optional<String> sex, OptionalInt ageFrom, OptionalInt ageTo) {

    /** Id of the whole population. */
    public static final String ALL = "all";

    /** Whether it is the whole population. */
    public boolean isAll() {
        return id.equals(ALL);
    }

    /** The rows among those given that are in it. */
    public int[] rows(SurveySample sample, int[] among) {
        return Arrays.stream(among).filter(row -> holds(sample, row)).toArray();
    }

    private boolean holds(SurveySample sample, int row) {
        int from = sample.ageFrom()[row];
        int to = sample.ageTo()[row];
        return sex.map(kept -> kept.equals(sample.sex()[row])).orElse(true)
                && (ageFrom.isEmpty() || from >= 0 && from >= ageFrom.getAsInt())
                && (ageTo.isEmpty() || to >= 0 && to <= ageTo.getAsInt());
    }
}
