package org.atalaya.ingestion.population;

import java.io.Serializable;
import java.util.List;
import org.atalaya.data.problem.DataProblem;

/**
 * A record of a table of population, interpreted.
 *
 * @param figures its usable figures, each in the order of the columns of table {@code population}
 * @param rejected how many figures of it cannot be used
 * @param problems what was odd
 */
public record PopulationRecord(List<Object[]> figures, int rejected, List<DataProblem> problems)
        implements Serializable {

    public PopulationRecord {
        figures = List.copyOf(figures);
        problems = List.copyOf(problems);
    }
}
