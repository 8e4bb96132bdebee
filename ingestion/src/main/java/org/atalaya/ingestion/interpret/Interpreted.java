package org.atalaya.ingestion.interpret;

import java.io.Serializable;
import java.util.List;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.Effect;

/**
 * A record of an official file, interpreted: its values in the order of the table's contract and the
 * problems it travels with.
 *
 * @param values one per column of the contract; null where the contract lets a value be missing
 * @param problems what was odd; a rejecting one means the values are not used
 */
public record Interpreted(Object[] values, List<DataProblem> problems) implements Serializable {

    /** Whether the record takes no part in any figure. */
    public boolean rejected() {
        return problems.stream().anyMatch(problem -> problem.kind().effect() == Effect.REJECTED);
    }
}
