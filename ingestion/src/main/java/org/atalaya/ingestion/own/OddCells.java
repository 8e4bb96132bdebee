package org.atalaya.ingestion.own;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.Effect;
import org.atalaya.data.problem.ProblemKind;

/**
 * The odd cells of one sheet. Of what a cell holds only short numbers are told: an answer in words may
 * be a person's.
 */
final class OddCells {

    private final List<DataProblem> problems = new ArrayList<>();
    private boolean rowRejected;

    /** Begins a row. */
    void beginRow() {
        rowRejected = false;
    }

    /** Adds a problem of the row in hand. */
    void add(ProblemKind kind, OwnSheet.Row row, String column, String found, String expected) {
        problems.add(new DataProblem(kind, row.number(), column, tellable(found), expected));
        rowRejected |= kind.effect() == Effect.REJECTED;
    }

    /** Adds a problem of a whole column. */
    void addColumn(ProblemKind kind, String column, String expected) {
        problems.add(new DataProblem(kind, 1, column, "", expected));
    }

    /** Whether the row in hand takes no part in any figure. */
    boolean rowRejected() {
        return rowRejected;
    }

    /** Every problem found. */
    List<DataProblem> list() {
        return problems;
    }

    private static String tellable(String found) {
        if (found.isEmpty() || found.matches("-?[0-9.,]{1,9}")) {
            return found;
        }
        return "text of " + found.length() + " characters";
    }
}
