package org.atalaya.ingestion.own;

import java.util.List;
import java.util.Map;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.source.SourceRelease;

/**
 * A workbook of an own survey, read: how it was made, what it asks, and its rows.
 *
 * @param form what its author gave
 * @param file its name
 * @param release what figures made from it cite
 * @param method how it was made
 * @param questions what it asks and counts
 * @param rows its rows
 */
public record OwnSurvey(
        OwnForm form, String file, SourceRelease release, OwnMethod method, OwnQuestions questions, Rows rows) {

    /**
     * The rows of the data or estimates sheet.
     *
     * @param sheet the sheet, for people
     * @param read rows read
     * @param kept those kept, each by the names of its columns in the store
     * @param problems what was odd
     */
    public record Rows(String sheet, long read, List<Map<String, Object>> kept, List<DataProblem> problems) {
        public Rows {
            kept = List.copyOf(kept);
            problems = List.copyOf(problems);
        }

        /** Rows that take no part in any figure. */
        public long rejected() {
            return read - kept.size();
        }
    }

    /** Name of the table its rows go to. */
    public String table() {
        return form == OwnForm.MICRODATA ? method.survey() + "_person" : "own_estimate";
    }
}
