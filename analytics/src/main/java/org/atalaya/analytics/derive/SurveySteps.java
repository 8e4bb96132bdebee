package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.comparison.PlaceRanking;
import org.atalaya.analytics.statistic.NormalDraws;
import org.atalaya.analytics.step.StepRun;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.ComparisonTables;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;

/** The steps of official surveys and the samples taken from them: edition by edition, then the series of each. */
final class SurveySteps {

    /** Tables that have no part where no edition gives them one. */
    private static final List<TableContract> OF_EDITIONS = List.of(
            SurveyTables.SURVEY_CHANGE,
            SurveyTables.COMPARABILITY,
            ComparisonTables.SURVEY_RANK,
            ComparisonTables.SURVEY_TREND,
            ComparisonTables.SURVEY_BENCHMARK);

    private final StepRun steps;
    private final NormalDraws draws = PlaceRanking.draws();

    private SurveySteps(StepRun steps) {
        this.steps = steps;
    }

    /**
     * Runs them; similar places are known by then.
     *
     * @param steps what runs them
     * @param release the interpreted tables
     * @param staging folder of the release
     * @param surveys the surveys
     */
    static void run(StepRun steps, ReleaseDatabase release, Path staging, List<String> surveys)
            throws SQLException, IOException {
        Map<String, List<FiguredEdition>> editions = new LinkedHashMap<>();
        Map<String, SurveyInputs> inputs = new LinkedHashMap<>();
        for (String survey : surveys) {
            editions.put(survey, FiguredEdition.list(release, survey));
            inputs.put(survey, new SurveyInputs(release, staging, survey));
        }
        SurveySteps survey = new SurveySteps(steps);
        for (String name : surveys) {
            survey.runEditions(editions.get(name), inputs.get(name));
        }
        steps.run(new PrintedRows());
        for (String name : surveys) {
            steps.run(new SurveySeries(name, editions.get(name), inputs.get(name)));
        }
        for (TableContract table : OF_EDITIONS) {
            if (!Files.exists(staging.resolve(table.name()))) {
                TableWriter.writeEmpty(table, staging);
            }
        }
    }

    private void runEditions(List<FiguredEdition> editions, SurveyInputs inputs) throws SQLException, IOException {
        Samples samples = new Samples();
        for (FiguredEdition edition : editions) {
            steps.run(new EditionEstimates(edition, inputs, samples));
            List<FiguredEdition> bases = edition.bases(editions);
            if (!bases.isEmpty()) {
                steps.run(new EditionChanges(edition, bases, inputs, samples));
            }
            steps.run(new EditionComparisons(edition, inputs, samples, draws));
        }
    }
}
