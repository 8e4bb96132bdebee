package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.analytics.incidence.PositionRows;
import org.atalaya.analytics.incidence.RateRankRows;
import org.atalaya.analytics.incidence.RecentRows;
import org.atalaya.analytics.incidence.RegisterSeries;
import org.atalaya.analytics.incidence.RegisterSeries.UnequalTotals;
import org.atalaya.analytics.step.FigureStep;
import org.atalaya.analytics.step.FoundProblem;
import org.atalaya.analytics.step.StepInput;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.IncidenceTables;

/** The figures of registered offences. */
final class IncidenceFigures implements FigureStep {

    @Override
    public String name() {
        return "incidence";
    }

    @Override
    public List<StepInput> reads() {
        return List.of(
                StepInput.table(CatalogueTables.TERRITORY),
                StepInput.table(CatalogueTables.KNOWN_GAP),
                StepInput.table(IncidenceTables.SOURCE_CATEGORY),
                StepInput.table(IncidenceTables.OFFENCE_CATEGORY),
                StepInput.table(IncidenceTables.REGISTER_CUT),
                StepInput.table(IncidenceTables.REGISTERED_YEAR),
                StepInput.table(IncidenceTables.REGISTER_GAP),
                StepInput.table(IncidenceTables.POPULATION));
    }

    @Override
    public List<String> writes() {
        return IncidenceTables.derived().stream()
                .map(table -> TableWriter.path(table, "0"))
                .toList();
    }

    @Override
    public Set<ProblemKind> finds() {
        return Set.of(ProblemKind.STATE_TOTAL_DIFFERS);
    }

    @Override
    public List<FoundProblem> write(ReleaseDatabase seen, Path release) throws SQLException, IOException {
        RegisterSeries registers = RegisterSeries.of(seen);
        registers.write(release);
        RecentRows.write(seen, release);
        PositionRows.write(seen, release);
        RateRankRows.write(seen, release);
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
