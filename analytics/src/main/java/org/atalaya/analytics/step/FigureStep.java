package org.atalaya.analytics.step;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.problem.ProblemKind;

/**
 * A part of a release's figures that hangs on nothing but the rows it names. It sees no others, so that where these and
 * the code are the same, its figures are.
 */
public interface FigureStep {

    /** What it is called, in every release the same. */
    String name();

    /** All it reads. */
    List<StepInput> reads();

    /** The files it writes, as paths within a release. */
    List<String> writes();

    /** What it may find odd; no other step finds that. */
    default Set<ProblemKind> finds() {
        return Set.of();
    }

    /**
     * Computes the figures and writes them.
     *
     * @param inputs what it reads, each table under its own name
     * @param release folder of the release
     * @return what was odd
     */
    List<FoundProblem> write(ReleaseDatabase inputs, Path release) throws SQLException, IOException;
}
