package org.atalaya.ingestion.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.OwnSurveyTables;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.interpret.ProblemRows;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.store.TableRows;

/** Makes rows of the store from workbooks of own surveys, which are small and already read. */
public final class OwnSurveyReader {

    private static final String NOT_ASKED = "not_asked";

    private final OwnSurveys surveys;
    private final Map<TableContract, List<Row>> rows = new LinkedHashMap<>();
    private final List<SourceAccount> accounts = new ArrayList<>();

    private OwnSurveyReader(OwnSurveys surveys) {
        this.surveys = surveys;
    }

    /** Makes the rows; tables that other sources fill too get theirs beside them. */
    public static Reading read(OwnSurveys surveys) {
        OwnSurveyReader reader = new OwnSurveyReader(surveys);
        surveys.newest().values().forEach(reader::describe);
        surveys.list().forEach(reader::addEdition);
        Map<TableContract, TableRows> tables = new LinkedHashMap<>();
        reader.rows.forEach((table, rows) -> tables.put(table, TableRows.held(rows)));
        List<Row> problems = surveys.list().stream()
                .flatMap(survey -> survey.rows().problems().stream()
                        .map(problem -> ProblemRows.of(
                                problem,
                                OwnFiles.SOURCE,
                                survey.method().period(),
                                survey.rows().sheet())))
                .toList();
        return new Reading(tables, reader.accounts, TableRows.held(problems));
    }

    /** What all editions of a survey share: work, questions, answers, indicators. */
    private void describe(OwnSurvey newest) {
        OwnMethod method = newest.method();
        add(
                CatalogueTables.SOURCE,
                method.survey(),
                method.unit(),
                method.titleSpanish(),
                method.titleEnglish(),
                method.licence(),
                null);
        account(newest, CatalogueTables.SOURCE, 1);
        long position = 0;
        long answers = 0;
        Map<String, OwnQuestions.Question> questions = surveys.questions().get(method.survey());
        for (OwnQuestions.Question question : questions.values()) {
            position++;
            String set = method.survey() + "_" + question.concept();
            add(
                    CatalogueTables.CONCEPT,
                    method.survey(),
                    question.concept(),
                    set,
                    question.spanish(),
                    question.english(),
                    position);
            long order = 0;
            for (OwnQuestions.Answer answer : question.answers()) {
                order++;
                add(CatalogueTables.ANSWER, set, answer.code(), answer.spanish(), answer.english(), order);
            }
            answers += order;
        }
        account(newest, CatalogueTables.CONCEPT, position);
        account(newest, CatalogueTables.ANSWER, answers);
        addIndicators(newest);
    }

    private void addIndicators(OwnSurvey newest) {
        String survey = newest.method().survey();
        long position = 0;
        long added = 0;
        for (OwnQuestions.Indicator indicator : surveys.indicators().get(survey).values()) {
            position++;
            added += indicator.inCatalogue() ? 0 : 1;
            if (!indicator.inCatalogue()) {
                addToCatalogue(survey, indicator, position);
            }
            add(
                    OwnSurveyTables.OWN_INDICATOR,
                    survey,
                    indicator.id(),
                    position,
                    missingIfEmpty(indicator.spanish().name()),
                    missingIfEmpty(indicator.english().name()),
                    indicator.spanish().question(),
                    indicator.english().question(),
                    indicator.spanish().universe(),
                    indicator.english().universe(),
                    indicator.spanish().statement(),
                    indicator.english().statement(),
                    indicator.counted().map(OwnQuestions.Answers::concept).orElse(null),
                    indicator.counted().map(OwnQuestions.Answers::codes).orElse(null),
                    indicator.base().map(OwnQuestions.Answers::concept).orElse(null),
                    indicator.base().map(OwnQuestions.Answers::codes).orElse(null),
                    indicator.polarity());
        }
        account(newest, CatalogueTables.INDICATOR, added);
    }

    private static String missingIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** An indicator no official survey has; it stands behind all of the catalogue. */
    private void addToCatalogue(String survey, OwnQuestions.Indicator indicator, long position) {
        add(
                CatalogueTables.INDICATOR,
                indicator.id(),
                survey,
                "own_survey",
                1_000_000 + position,
                null,
                indicator.spanish().name(),
                indicator.english().name(),
                indicator.spanish().question(),
                indicator.english().question(),
                indicator.spanish().universe(),
                indicator.english().universe(),
                indicator.spanish().statement(),
                indicator.english().statement(),
                indicator.counted().map(OwnQuestions.Answers::concept).orElse(null),
                indicator.counted().map(OwnQuestions.Answers::codes).orElse(null),
                indicator.base().map(OwnQuestions.Answers::concept).orElse(null),
                indicator.base().map(OwnQuestions.Answers::codes).orElse(null),
                "share",
                indicator.polarity(),
                survey,
                "own-surveys");
    }

    private void addEdition(OwnSurvey survey) {
        OwnMethod method = survey.method();
        add(
                OwnSurveyTables.OWN_SURVEY,
                method.survey(),
                method.period(),
                method.place().country().name(),
                method.place().kind().id(),
                method.place().code(),
                method.titleSpanish(),
                method.titleEnglish(),
                method.unit(),
                method.universeSpanish(),
                method.universeEnglish(),
                survey.form().id(),
                method.probability() ? "probability" : "non_probability",
                method.samplingSpanish(),
                method.samplingEnglish().orElse(null),
                method.weighted() ? "given" : "none",
                method.from().toString(),
                method.to().toString(),
                method.mode(),
                method.planned().orElse(null),
                method.questionnaire(),
                method.licence(),
                survey.release().label());
        method.design()
                .ifPresent(design -> add(
                        SurveyTables.SURVEY_EDITION,
                        method.survey(),
                        method.period(),
                        method.place().country().name(),
                        survey.file(),
                        "author",
                        // Of other samples no precision is computed, so no stratum may keep a share from being shown.
                        method.probability() ? design.lonelyPsu() : "certainty",
                        survey.release().label()));
        TableContract table = survey.form() == OwnForm.MICRODATA
                ? surveys.personTables().get(method.survey())
                : OwnSurveyTables.OWN_ESTIMATE;
        survey.rows().kept().forEach(row -> addRow(table, survey, row));
        accounts.add(new SourceAccount(
                OwnFiles.SOURCE,
                method.period(),
                survey.file(),
                survey.release().sha256(),
                survey.release().bytes(),
                table.name(),
                "",
                survey.rows().read(),
                survey.rows().kept().size(),
                survey.rows().rejected()));
    }

    private void addRow(TableContract table, OwnSurvey survey, Map<String, Object> row) {
        Object[] values = table.columnNames().stream()
                .map(column -> column.equals("source_release")
                        ? survey.release().label()
                        : row.getOrDefault(column, column.startsWith("q_") ? NOT_ASKED : null))
                .toArray();
        add(table, values);
    }

    private void add(TableContract table, Object... values) {
        rows.computeIfAbsent(table, none -> new ArrayList<>()).add(RowFactory.create(values));
    }

    /** Rows a workbook adds to a table of descriptions. */
    private void account(OwnSurvey survey, TableContract table, long count) {
        if (count > 0) {
            accounts.add(new SourceAccount(
                    OwnFiles.SOURCE,
                    "",
                    survey.file(),
                    survey.release().sha256(),
                    survey.release().bytes(),
                    table.name(),
                    "",
                    count,
                    count,
                    0));
        }
    }
}
