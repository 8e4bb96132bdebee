package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.analytics.incidence.PositionRows;
import org.atalaya.analytics.incidence.RateRankRows;
import org.atalaya.analytics.incidence.RecentRows;
import org.atalaya.analytics.incidence.RegisterSeries;
import org.atalaya.analytics.incidence.RegisterSeries.UnequalTotals;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;

/** The figures of registered offences of a release. */
final class IncidenceFigures {

    private final ReleaseDatabase release;
    private final Path folder;

    IncidenceFigures(ReleaseDatabase release, Path folder) {
        this.release = release;
        this.folder = folder;
    }

    /** Writes the tables of incidence; returns what was odd. */
    List<FoundProblem> write() throws SQLException, IOException {
        RegisterSeries registers = RegisterSeries.of(release);
        registers.write(folder);
        RecentRows.write(release, folder);
        PositionRows.write(release, folder);
        RateRankRows.write(release, folder);
        List<FoundProblem> problems = new ArrayList<>();
        for (UnequalTotals totals : registers.unequalTotals()) {
            problems.add(new FoundProblem(
                    totals.source(), totals.period(), totals.releaseOfMunicipalities(), problem(totals)));
        }
        return problems;
    }

    private static DataProblem problem(UnequalTotals totals) {
        return new DataProblem(
                ProblemKind.STATE_TOTAL_DIFFERS,
                0,
                totals.offence(),
                "%d (%s)".formatted(totals.ofMunicipalities(), totals.states()),
                "%d, %s".formatted(totals.ofStates(), totals.releaseOfStates()));
    }
}
