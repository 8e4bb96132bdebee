package org.atalaya.web.crosstab;

import java.util.List;
import java.util.Optional;

/**
 * A table on request as rows: one for each answer in each group, with what table survey_estimate calls the same. Of a
 * group that is withheld, and of a table with nobody in its base, there is one row with the reason and no number.
 *
 * @param header names of the columns
 * @param rows one value per column, empty where there is none
 */
public record CrossTabRows(List<String> header, List<List<Optional<Object>>> rows) {

    public CrossTabRows {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
