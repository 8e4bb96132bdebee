package org.atalaya.data.problem;

import java.io.Serializable;
import org.atalaya.data.check.Require;

/**
 * Something odd in the official data: values and a place, no sentence. Reports make the sentence.
 *
 * @param kind what sort of problem
 * @param row record of the file, the header being record 1; 0 if not about one record
 * @param column column of the file; empty if not about one column
 * @param value what was found; empty if nothing was
 * @param expected what would be right; empty if the kind says it
 */
public record DataProblem(ProblemKind kind, long row, String column, String value, String expected)
        implements Serializable {

    public DataProblem {
        Require.that(kind != null, "kind of a problem", "be given", kind);
        Require.that(row >= 0, "row of a problem", "not be negative", row);
        Require.that(
                column != null && value != null && expected != null,
                "texts of a problem",
                "be empty rather than null",
                kind);
    }

    /** A problem of a whole file. */
    public static DataProblem ofFile(ProblemKind kind, String value, String expected) {
        return new DataProblem(kind, 0, "", value, expected);
    }
}
