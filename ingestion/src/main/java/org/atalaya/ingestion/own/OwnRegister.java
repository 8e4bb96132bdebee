package org.atalaya.ingestion.own;

import java.util.List;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.source.SourceRelease;

/**
 * A workbook of an own register, read: how it is kept, its categories, and its counts.
 *
 * @param file its name
 * @param release what figures made from it cite
 * @param method how it is kept
 * @param categories what it distinguishes
 * @param counts its counts, small ones withheld
 * @param sheet the sheet of counts, for people
 * @param rowsRead rows of that sheet
 * @param problems what was odd
 */
public record OwnRegister(
        String file,
        SourceRelease release,
        RegisterMethod method,
        List<RegisterCategory> categories,
        List<RegisterCount> counts,
        String sheet,
        long rowsRead,
        List<DataProblem> problems) {

    public OwnRegister {
        categories = List.copyOf(categories);
        counts = List.copyOf(counts);
        problems = List.copyOf(problems);
    }

    /** Rows that take no part in any figure. */
    public long rowsRejected() {
        return rowsRead - counts.size();
    }

    /** How many counts are withheld. */
    public long withheld() {
        return counts.stream()
                .filter(count -> count.state() == RegisterCount.State.WITHHELD_SMALL
                        || count.state() == RegisterCount.State.WITHHELD_WITH_SMALL)
                .count();
    }
}
