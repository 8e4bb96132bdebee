package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.analytics.step.FoundProblem;
import org.atalaya.analytics.step.StepRun;
import org.atalaya.analytics.step.StepsBefore;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.store.TableDigests;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.store.Tables;

/** The figures of a release that hang on no content: of registers, similar places, official and own surveys. */
final class ReleaseFigures {

    /** The problems found here stand beside those of ingestion, in a part of their own. */
    private static final String FOUND = "1";

    private ReleaseFigures() {}

    /**
     * Writes them into a staged release.
     *
     * @param staging its folder, with its interpreted tables
     * @param before the release before, of which what would come out the same is taken over
     * @param digests digests of its tables
     * @return what was taken over, and what was computed of which rows
     */
    static StepRun write(Path staging, StepsBefore before, TableDigests digests) throws SQLException, IOException {
        StepRun steps;
        List<String> surveys;
        try (ReleaseDatabase release = ReleaseDatabase.open(staging)) {
            surveys = surveys(release);
            steps = new StepRun(staging, release, before, digests);
            steps.run(new IncidenceFigures());
            steps.run(new SimilarPlaces());
            SurveySteps.run(steps, release, staging, surveys);
            new OwnFigures(release, staging).write();
        }
        try (ReleaseDatabase release = ReleaseDatabase.open(staging)) {
            List<FoundProblem> problems = new ArrayList<>(Verification.write(release, staging, surveys));
            problems.addAll(steps.problems());
            if (!problems.isEmpty()) {
                addProblems(release, staging, problems);
            }
        }
        return steps;
    }

    /** The official surveys, and the samples taken from them. */
    static List<String> surveys(ReleaseDatabase release) throws SQLException {
        return release.list(Sql.read(ReleaseFigures.class, "surveys"), row -> row.getString(1));
    }

    /** The file of the problems found here. */
    static Path problems(Path staging) {
        return staging.resolve(TableWriter.path(Tables.PROBLEM, FOUND));
    }

    private static void addProblems(ReleaseDatabase release, Path staging, List<FoundProblem> problems)
            throws SQLException, IOException {
        long number = release.find(Sql.read(ReleaseFigures.class, "last_problem"), row -> row.getLong(1))
                .orElseThrow();
        try (TableWriter table = new TableWriter(Tables.PROBLEM)) {
            for (FoundProblem found : problems) {
                DataProblem problem = found.problem();
                number++;
                table.add(
                        number,
                        problem.kind().code(),
                        problem.kind().effect().id(),
                        found.source(),
                        found.period(),
                        found.file(),
                        null,
                        problem.column(),
                        problem.value(),
                        problem.expected());
            }
            table.writePart(staging, FOUND);
        }
    }
}
