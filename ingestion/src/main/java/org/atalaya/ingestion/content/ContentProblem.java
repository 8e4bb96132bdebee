package org.atalaya.ingestion.content;

import java.io.Serializable;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;

/**
 * A problem of a content file with what it is about, so that nothing of an internal record is told in a
 * public release.
 *
 * @param file the file
 * @param origin the file and line of the record it is about; empty if it is about none
 * @param internal whether the row it is about is marked as not public
 * @param problem the problem
 */
record ContentProblem(String file, String origin, boolean internal, DataProblem problem) implements Serializable {

    /** A problem of a whole file. */
    static ContentProblem ofFile(String file, DataProblem problem) {
        return new ContentProblem(file, "", false, problem);
    }

    /** A problem of a row, with what it is about. */
    static ContentProblem of(ContentRow row, ProblemKind kind, String column, String value, String expected) {
        return new ContentProblem(
                row.file(), row.origin(), row.internal(), new DataProblem(kind, row.line(), column, value, expected));
    }

    /** The same problem where people find it: in a workbook by sheet and row. */
    ContentProblem in(WorkbookLines lines) {
        return lines.find(problem.row())
                .map(place -> new ContentProblem(
                        file + " » " + place.sheet(),
                        origin,
                        internal,
                        new DataProblem(
                                problem.kind(), place.row(), problem.column(), problem.value(), problem.expected())))
                .orElse(this);
    }
}
