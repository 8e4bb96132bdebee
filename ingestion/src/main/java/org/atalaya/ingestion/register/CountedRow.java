package org.atalaya.ingestion.register;

import java.io.Serializable;
import java.util.List;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.Effect;

/**
 * What a record counts in a place, a category and a year.
 *
 * @param records how many records it stands for: one, or none for the further categories of a record
 * @param kind what sort of place it is
 * @param code the place's code
 * @param category the category
 * @param year the year
 * @param months the twelve counts; null where the record has none
 * @param odd what is odd in it; a rejecting problem means the rest is not used
 */
record CountedRow(int records, String kind, String code, String category, int year, Long[] months, List<Odd> odd)
        implements Serializable {

    /**
     * Something odd.
     *
     * @param month the month whose cell it is about; 0 if about the record
     * @param gap why that cell has no count; empty if it has one
     * @param problem the problem
     */
    record Odd(int month, String gap, DataProblem problem) implements Serializable {}

    static CountedRow rejected(DataProblem problem) {
        return new CountedRow(1, "", "", "", 0, new Long[12], List.of(new Odd(0, "", problem)));
    }

    boolean rejected() {
        return !odd.isEmpty()
                && odd.stream().anyMatch(each -> each.problem().kind().effect() == Effect.REJECTED);
    }
}
