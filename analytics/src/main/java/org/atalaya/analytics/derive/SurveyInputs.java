package org.atalaya.analytics.derive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.step.StepInput;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.survey.SampleReader;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.EditionPart;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;

/** What the steps of a survey read. */
final class SurveyInputs {

    private final Path staging;
    private final String survey;
    private final TableContract persons;
    /** The survey it is a sample taken from. */
    private final Optional<String> whole;

    private final Optional<TableContract> personsOfWhole;

    /**
     * Inputs of a survey.
     *
     * @param release the interpreted tables
     * @param staging folder of the release
     * @param survey the survey
     */
    SurveyInputs(ReleaseDatabase release, Path staging, String survey) throws SQLException {
        this.staging = staging;
        this.survey = survey;
        this.persons = DeriveRun.persons(release, survey);
        this.whole = new SampleReader(release, survey).designOf();
        this.personsOfWhole = whole.isEmpty() ? Optional.empty() : Optional.of(DeriveRun.persons(release, whole.get()));
    }

    /** What its figures are about: indicators, parts of the population, places. */
    List<StepInput> catalogue() {
        return List.of(
                StepInput.table(CatalogueTables.SURVEY),
                StepInput.table(CatalogueTables.DOMAIN),
                StepInput.table(CatalogueTables.TERRITORY),
                ofSurvey(CatalogueTables.INDICATOR));
    }

    /** The microdata of those editions that have them, with the catalogue. */
    List<StepInput> microdata(List<FiguredEdition> editions) {
        List<String> periods = editions.stream()
                .filter(edition -> edition.sample().isPresent())
                .map(FiguredEdition::period)
                .toList();
        List<StepInput> inputs = new ArrayList<>(catalogue());
        if (!periods.isEmpty()) {
            inputs.add(ofSurvey(CatalogueTables.CONCEPT));
            inputs.add(of(SurveyTables.SURVEY_EDITION, periods));
            inputs.add(persons(persons, survey, periods));
            personsOfWhole.ifPresent(table -> inputs.add(persons(table, whole.orElseThrow(), periods)));
        }
        return inputs;
    }

    /** The rows of a table that are the survey's. */
    StepInput ofSurvey(TableContract table) {
        return StepInput.rows(table, Map.of("survey", List.of(survey)));
    }

    /** The rows of a table that are of some of its editions. */
    StepInput of(TableContract table, List<String> periods) {
        return StepInput.rows(table, Map.of("survey", List.of(survey), "period", periods));
    }

    /** The persons of some editions: their own files, if they have such. */
    private StepInput persons(TableContract table, String whose, List<String> periods) {
        List<String> files =
                periods.stream().map(period -> EditionPart.path(whose, period)).toList();
        return files.stream().allMatch(file -> Files.exists(staging.resolve(file)))
                ? StepInput.files(table, files)
                : StepInput.rows(table, Map.of("period", periods));
    }
}
