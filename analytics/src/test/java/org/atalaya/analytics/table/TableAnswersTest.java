package org.atalaya.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.table.TableQuestion.Condition;
import org.atalaya.analytics.table.TableQuestion.Order;
import org.atalaya.data.check.WrongArgument;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a table as they are given out; every figure is invented. */
class TableAnswersTest {

    private static final TableContract ESTIMATE = SurveyTables.SURVEY_ESTIMATE;

    @TempDir
    private Path release;

    @TempDir
    private Path elsewhere;

    private ReleaseDatabase database;
    private TableAnswers answers;

    @BeforeEach
    void write() throws Exception {
        write(
                ESTIMATE,
                estimate("28", "2015-Q4", 0.7, null),
                estimate("28", "2016-Q1", 0.6, null),
                estimate("28", "2016-Q2", 0.5, "interval_undefined_at_0_or_1"),
                estimate("54", "2016-Q1", null, "under_10_interviews"),
                estimate("54", "2016-Q2", null, "under_10_interviews"));
        write(
                CatalogueTables.SERIES_BREAK,
                row(
                        CatalogueTables.SERIES_BREAK,
                        Map.of(
                                "survey",
                                "ensu",
                                "indicator",
                                "all",
                                "territory_kind",
                                "all",
                                "period",
                                "2016-Q1",
                                "reason_es",
                                "Otra muestra",
                                "reason_en",
                                "Another sample",
                                "source",
                                "ensu")),
                row(
                        CatalogueTables.SERIES_BREAK,
                        Map.of(
                                "survey",
                                "ensu",
                                "indicator",
                                "other",
                                "territory_kind",
                                "all",
                                "period",
                                "2016-Q2",
                                "reason_es",
                                "Otra pregunta",
                                "reason_en",
                                "Another question",
                                "source",
                                "ensu")),
                row(
                        CatalogueTables.SERIES_BREAK,
                        Map.of(
                                "survey",
                                "ensu",
                                "indicator",
                                "all",
                                "territory_kind",
                                "area",
                                "period",
                                "2016-Q2",
                                "reason_es",
                                "Otra área",
                                "reason_en",
                                "Another area",
                                "source",
                                "ensu")));
        write(
                CatalogueTables.SURVEY,
                row(
                        CatalogueTables.SURVEY,
                        Map.of(
                                "survey",
                                "ensu",
                                "source",
                                "inegi-ensu",
                                "country",
                                "MX",
                                "unit",
                                "person",
                                "territory_kinds",
                                "city",
                                "domains",
                                "all")));
        database = ReleaseDatabase.open(release);
        answers = new TableAnswers(database);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void rowsComeInTheOrderOfTheKeyPageByPage() throws Exception {
        TableQuestion all = asked(List.of(), "territory_code", "period");
        assertThat(answers.count(all)).isEqualTo(5);
        assertThat(texts(answers.rows(all, 0, 2))).containsExactly("28 2015-Q4", "28 2016-Q1");
        assertThat(texts(answers.rows(all, 2, 2))).containsExactly("28 2016-Q2", "54 2016-Q1");
        assertThat(texts(answers.rows(all, 4, 2))).containsExactly("54 2016-Q2");
    }

    @Test
    void conditionsHoldTogether() throws Exception {
        assertThat(rows(is("territory_code", "54", "28"), is("period", "2016-Q1")))
                .containsExactly("28 2016-Q1", "54 2016-Q1");
        assertThat(rows(
                        new Condition(column("period"), TableQuestion.Test.AT_LEAST, List.of("2016-Q1")),
                        new Condition(column("period"), TableQuestion.Test.AT_MOST, List.of("2016-Q1"))))
                .containsExactly("28 2016-Q1", "54 2016-Q1");
        assertThat(rows(new Condition(column("value"), TableQuestion.Test.IS_MISSING, List.of())))
                .containsExactly("54 2016-Q1", "54 2016-Q2");
        assertThat(rows(new Condition(column("value"), TableQuestion.Test.AT_LEAST, List.of(0.6))))
                .containsExactly("28 2015-Q4", "28 2016-Q1");
        assertThat(rows(is("territory_code", "28'; DROP TABLE x; --"))).isEmpty();
    }

    @Test
    void aMissingValueIsNoValueAndComesLast() throws Exception {
        TableQuestion byValue = new TableQuestion(
                ESTIMATE, List.of(), List.of(column("value")), List.of(new Order(column("value"), true)));
        assertThat(answers.rows(byValue, 0, 9))
                .extracting(row -> row.get(0))
                .containsExactly(
                        Optional.of(0.7), Optional.of(0.6), Optional.of(0.5), Optional.empty(), Optional.empty());
    }

    @Test
    void whatIsWithheldIsCountedByReason() throws Exception {
        assertThat(answers.withheld(asked(List.of(), "value")))
                .containsExactly(
                        new TableAnswers.Withheld("interval_undefined_at_0_or_1", 1),
                        new TableAnswers.Withheld("under_10_interviews", 2));
        assertThat(answers.withheld(asked(List.of(is("period", "2015-Q4")), "value")))
                .isEmpty();
        assertThat(answers.withheld(TableQuestion.all(CatalogueTables.SERIES_BREAK)))
                .isEmpty();
    }

    /** The break of 2016-Q1 lies between the editions; those of another indicator and of areas do not count. */
    @Test
    void aSeriesThatBreaksWithinTheTimeAskedForIsTold() throws Exception {
        assertThat(answers.breaks(asked(List.of(), "value")))
                .containsExactly(
                        new TableAnswers.Break("ensu", Optional.empty(), "2016-Q1", "Otra muestra", "Another sample"));
        assertThat(answers.breaks(asked(
                        List.of(new Condition(column("period"), TableQuestion.Test.AT_LEAST, List.of("2016-Q1"))),
                        "value")))
                .isEmpty();
    }

    @Test
    void theWorksRowsAreFromAreKnownBySurveyOrSource() throws Exception {
        assertThat(answers.works(asked(List.of(), "value"))).containsExactly("inegi-ensu");
        assertThat(answers.works(TableQuestion.all(CatalogueTables.SERIES_BREAK)))
                .containsExactly("ensu");
    }

    @Test
    void rowsAsParquetAreTheRowsInTheirOrder() throws Exception {
        TableQuestion question = new TableQuestion(
                ESTIMATE,
                List.of(),
                List.of(column("period"), column("value")),
                List.of(new Order(column("value"), true)));
        Path file = elsewhere.resolve("rows.parquet");
        Files.write(file, TableFile.parquet(question, answers.rows(question, 0, 9)));
        List<String> read = new ArrayList<>();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                ResultSet rows = statement.executeQuery("SELECT period, value FROM read_parquet('" + file + "')")) {
            while (rows.next()) {
                read.add(rows.getString(1) + " " + rows.getObject(2));
            }
        }
        assertThat(read).containsExactly("2015-Q4 0.7", "2016-Q1 0.6", "2016-Q2 0.5", "2016-Q1 null", "2016-Q2 null");
    }

    @Test
    void recordsOfPersonsAreNotGivenOut() {
        assertThat(OpenTables.all()).isNotEmpty();
        assertThat(OpenTables.all())
                .filteredOn(table -> table.name().endsWith("_person")
                        || table.columnNames().contains("psu")
                        || table.columnNames().contains("person"))
                .isEmpty();
        assertThat(OpenTables.find("ensu_person")).isEmpty();
    }

    @Test
    void aQuestionAsksOfItsTableInItsTypes() {
        assertThatThrownBy(() -> new Condition(column("n"), TableQuestion.Test.IS, List.of("many")))
                .isInstanceOf(WrongArgument.class)
                .hasMessageContaining("n");
        assertThatThrownBy(() -> new Condition(column("n"), TableQuestion.Test.AT_MOST, List.of()))
                .isInstanceOf(WrongArgument.class);
        assertThatThrownBy(() -> asked(List.of(is(CatalogueTables.SURVEY.column("unit"), "person")), "value"))
                .isInstanceOf(WrongArgument.class);
    }

    private List<String> rows(Condition... conditions) throws Exception {
        return texts(answers.rows(asked(List.of(conditions), "territory_code", "period"), 0, 100));
    }

    private static List<String> texts(List<List<Optional<Object>>> rows) {
        return rows.stream()
                .map(row -> row.get(0).orElseThrow() + " " + row.get(1).orElseThrow())
                .toList();
    }

    private static TableQuestion asked(List<Condition> conditions, String... columns) {
        return new TableQuestion(
                ESTIMATE,
                conditions,
                List.of(columns).stream().map(TableAnswersTest::column).toList(),
                List.of());
    }

    private static Condition is(String column, Object... values) {
        return is(column(column), values);
    }

    private static Condition is(Column column, Object... values) {
        return new Condition(column, TableQuestion.Test.IS, List.of(values));
    }

    private static Column column(String name) {
        return ESTIMATE.column(name);
    }

    private static Object[] estimate(String code, String period, Double value, String withheld) {
        Object[] row = row(
                ESTIMATE,
                Map.ofEntries(
                        Map.entry("country", "MX"),
                        Map.entry("territory_kind", "city"),
                        Map.entry("territory_code", code),
                        Map.entry("territory_name", "City " + code),
                        Map.entry("survey", "ensu"),
                        Map.entry("period", period),
                        Map.entry("indicator", "trust"),
                        Map.entry("domain", "all"),
                        Map.entry("measure", "share"),
                        Map.entry("origin", "computed"),
                        Map.entry("source_release", "ensu " + period)));
        row[ESTIMATE.columnNames().indexOf("value")] = value;
        row[ESTIMATE.columnNames().indexOf("withheld_reason")] = withheld;
        return row;
    }

    private static Object[] row(TableContract table, Map<String, Object> values) {
        return table.columnNames().stream().map(values::get).toArray();
    }

    private void write(TableContract table, Object[]... rows) throws Exception {
        try (TableWriter writer = new TableWriter(table)) {
            for (Object[] row : rows) {
                writer.add(row);
            }
            writer.write(release);
        }
    }
}
