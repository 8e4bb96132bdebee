package org.atalaya.analytics.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.OwnSurveyTables;
import org.atalaya.data.store.SimilarityTables;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Synthetic practices of known effect (notebooks/reference/before_after.R): city 10 began in March 2024, and cities 11, 12
 * and 13 are similar and did nothing. In truth a falls by 0.14 in city 10 alone, b and c stay, d rises, f falls everywhere.
 */
class OutcomeRowsTest {

    private static final Path REFERENCE = Path.of("src/test/resources/reference/comparison");
    private static final String CITY = "city:10";
    private static final String BEGAN = "2024-03";

    @TempDir
    private static Path folder;

    private static final Map<TableContract, List<Object[]>> TABLES = new LinkedHashMap<>();
    private static final Map<String, Map<String, Object>> CHANGES = new TreeMap<>();
    private static final Map<String, List<String>> ELSEWHERE = new TreeMap<>();

    @BeforeAll
    static void derive() throws Exception {
        for (TableContract table : List.of(
                ContentTables.OUTCOME,
                ContentTables.RELATION,
                ContentTables.RECORD_PLACE,
                CatalogueTables.CITY_MEMBER,
                CatalogueTables.INDICATOR,
                SurveyTables.SURVEY_ESTIMATE,
                OwnSurveyTables.OWN_SURVEY,
                CatalogueTables.SERIES_BREAK,
                CatalogueTables.TERRITORY,
                SimilarityTables.SIMILAR_PLACE)) {
            TABLES.put(table, new ArrayList<>());
        }
        for (String indicator : List.of("a", "b", "c", "d", "e", "f", "printed", "broken")) {
            add(CatalogueTables.INDICATOR, Map.of("indicator", indicator, "survey", "ensu"));
        }
        for (NamedCsvRecord row : rows("before_after_shares.csv")) {
            share(
                    row.getField("indicator"),
                    row.getField("place"),
                    row.getField("period"),
                    number(row, "value"),
                    number(row, "standard_error"),
                    (long) number(row, "df"));
        }
        for (NamedCsvRecord row : rows("before_after.csv")) {
            outcome(row.getField("record"), (long) number(row, "position"), row.getField("indicator"), CITY, BEGAN);
        }
        similar("10", "14", "11", "12", "15", "13");
        addCasesWithoutAChange();
        for (Map.Entry<TableContract, List<Object[]>> table : TABLES.entrySet()) {
            try (TableWriter writer = new TableWriter(table.getKey())) {
                for (Object[] row : table.getValue()) {
                    writer.add(row);
                }
                writer.write(folder);
            }
        }
        try (ReleaseDatabase release = ReleaseDatabase.open(folder)) {
            OutcomeRows.write(release, folder);
        }
        read();
    }

    /** City 14 takes part in every practice, as destination of a product; city 15 holds a municipality that does. */
    private static void addCasesWithoutAChange() throws Exception {
        for (String place : List.of("14", "15")) {
            share("a", place, "2023-Q4", 0.9, 0.01, 30);
            share("a", place, "2024-Q3", 0.1, 0.01, 30);
        }
        add(
                ContentTables.RELATION,
                Map.of("record", "product", "position", 1L, "relation", "transfers", "other", "falls"));
        place("product", "city", "14");
        place("falls", "municipality", "09015");
        add(CatalogueTables.CITY_MEMBER, Map.of("survey", "ensu", "city_code", "15", "municipality_code", "09015"));
        outcome("old", 1, "a", CITY, "2003");
        outcome("late", 1, "a", CITY, "2024-09-01");
        outcome("undated", 1, "a", CITY, null);
        outcome("elsewhere", 1, "a", "municipality:15058", BEGAN);
        outcome("alone", 1, "a", "city:11", BEGAN);
        printed("printed", "2023-Q4", 0.6);
        share("printed", "10", "2024-Q3", 0.5, 0.02, 30);
        outcome("no-error-before", 1, "printed", CITY, BEGAN);
        printed("printed", "2024-Q4", 0.5);
        outcome("no-error-after", 1, "printed", CITY, "2024-10-01");
        share("broken", "10", "2015-Q4", 0.6, 0.02, 30);
        share("broken", "10", "2024-Q3", 0.4, 0.02, 30);
        outcome("broken", 1, "broken", CITY, BEGAN);
        add(
                CatalogueTables.SERIES_BREAK,
                Map.of("survey", "ensu", "indicator", "all", "territory_kind", "all", "period", "2016-Q1"));
    }

    /** The effect is found, the null one is not called none where it could not be seen, and what all places did is no effect. */
    @ParameterizedTest
    @CsvSource({
        "falls 1,      as_expected,               as_expected",
        "flat 1,       no_distinguishable_change, no_distinguishable_change",
        "vague 1,      under_powered,             under_powered",
        "rises 1,      contrary,                  contrary",
        "everywhere 1, as_expected,               under_powered",
        "several 1,    under_powered,             under_powered",
    })
    void judgesPracticesOfKnownEffect(String outcome, String verdict, String beside) {
        assertThat(CHANGES.get(outcome))
                .containsEntry("verdict", verdict)
                .containsEntry("difference_verdict", beside)
                .containsEntry("reason", null)
                .containsEntry("before_period", "2023-Q4")
                .containsEntry("after_period", "2024-Q3")
                .containsEntry("comparison_places", 3L);
    }

    @Test
    void theIntervalOfTheDifferenceCoversTheTruth() {
        assertThat((double) CHANGES.get("falls 1").get("difference_lower")).isLessThan(-0.14);
        assertThat((double) CHANGES.get("falls 1").get("difference_upper")).isGreaterThan(-0.14);
        assertThat((double) CHANGES.get("flat 1").get("difference_lower")).isLessThan(0);
        assertThat((double) CHANGES.get("flat 1").get("difference_upper")).isGreaterThan(0);
    }

    @Test
    void everyNumberEqualsRs() throws IOException {
        List<NamedCsvRecord> expected = rows("before_after.csv");
        assertThat(expected).hasSize(8);
        for (NamedCsvRecord row : expected) {
            Map<String, Object> change = CHANGES.get(row.getField("record") + " " + row.getField("position"));
            for (String column : row.getHeader()) {
                Object value = change.getOrDefault(column, row.getField(column));
                if (value instanceof Number number) {
                    assertThat(number.doubleValue())
                            .as(row.getField("record") + " " + column)
                            .isCloseTo(number(row, column), within(1e-12));
                } else {
                    assertThat(value).as(column).isEqualTo(row.getField(column));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "old 1,             not_measured_before, no_edition_before,        ,        2024-Q3",
        "late 1,            not_measured_after,  no_edition_after,         2024-Q1, ",
        "undated 1,         not_comparable,      start_not_known,          ,        2024-Q3",
        "elsewhere 1,       not_comparable,      place_not_measured,       ,        ",
        "no-error-before 1, not_comparable,      before_without_precision, 2023-Q4, 2024-Q3",
        "no-error-after 1,  not_comparable,      after_without_precision,  2024-Q3, 2024-Q4",
        "broken 1,          not_comparable,      series_break,             2015-Q4, 2024-Q3",
    })
    void saysWhyThereIsNoChange(String outcome, String verdict, String reason, String before, String after) {
        assertThat(CHANGES.get(outcome))
                .containsEntry("verdict", verdict)
                .containsEntry("reason", reason)
                .containsEntry("before_period", before)
                .containsEntry("after_period", after)
                .containsEntry("change", null)
                .containsEntry("difference_verdict", null);
    }

    @Test
    void aPlaceThatTakesPartIsNoneToCompareWith() {
        assertThat(ELSEWHERE.get("falls 1")).containsExactly("11", "12", "13");
        assertThat(ELSEWHERE.get("flat 1")).containsExactly("11", "12", "13");
    }

    @Test
    void withoutSimilarPlacesTheChangeStandsAlone() {
        assertThat(CHANGES.get("alone 1"))
                .containsEntry("verdict", "under_powered")
                .containsEntry("comparison_places", 0L)
                .containsEntry("difference", null);
        assertThat(ELSEWHERE).doesNotContainKey("alone 1");
    }

    private static void read() throws Exception {
        try (ReleaseDatabase release = ReleaseDatabase.open(folder)) {
            release.list("SELECT * FROM outcome_change", row -> {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.put(row.getMetaData().getColumnName(i), row.getObject(i));
                }
                return CHANGES.put(row.getString("record") + " " + row.getLong("position"), values);
            });
            release.list(
                    "SELECT * FROM outcome_comparison ORDER BY record, position, nearness",
                    row -> ELSEWHERE
                            .computeIfAbsent(
                                    row.getString("record") + " " + row.getLong("position"), key -> new ArrayList<>())
                            .add(row.getString("territory_code")));
        }
    }

    private static void share(String indicator, String place, String period, double value, double error, long df) {
        Map<String, Object> values = new LinkedHashMap<>(estimate(indicator, place, period, value));
        values.putAll(Map.of("origin", "computed", "standard_error", error, "df", df));
        add(SurveyTables.SURVEY_ESTIMATE, values);
    }

    private static void printed(String indicator, String period, double value) {
        add(SurveyTables.SURVEY_ESTIMATE, estimate(indicator, "10", period, value));
    }

    private static Map<String, Object> estimate(String indicator, String place, String period, double value) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                "country", "MX",
                "territory_kind", "city",
                "territory_code", place,
                "survey", "ensu",
                "period", period,
                "indicator", indicator,
                "domain", "all",
                "measure", "share",
                "origin", "printed",
                "value", value));
        return values;
    }

    private static void outcome(String record, long position, String indicator, String place, String since) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                "record",
                record,
                "position",
                position,
                "outcome_es",
                "o",
                "indicator",
                indicator,
                "country",
                "MX",
                "territory_kind",
                place.split(":")[0],
                "territory_code",
                place.split(":")[1],
                "expected_change",
                "decrease"));
        values.put("since", since);
        add(ContentTables.OUTCOME, values);
        if (!record.equals("falls")) {
            add(
                    ContentTables.RELATION,
                    Map.of("record", "product", "position", 2L, "relation", "transfers", "other", record));
        }
    }

    private static void place(String record, String kind, String code) {
        add(
                ContentTables.RECORD_PLACE,
                Map.of("record", record, "country", "MX", "territory_kind", kind, "territory_code", code));
    }

    private static void similar(String place, String... nearest) {
        for (int i = 0; i < nearest.length; i++) {
            add(
                    SimilarityTables.SIMILAR_PLACE,
                    Map.of(
                            "country", "MX",
                            "territory_kind", "city",
                            "territory_code", place,
                            "scope", "same_country",
                            "position", (long) i,
                            "similar_country", "MX",
                            "similar_kind", "city",
                            "similar_code", nearest[i]));
        }
    }

    /** A row with something in every column that must have a value. */
    private static void add(TableContract table, Map<String, Object> values) {
        TABLES.get(table)
                .add(table.columns().stream()
                        .map(column -> values.containsKey(column.name()) ? values.get(column.name()) : filler(column))
                        .toArray());
    }

    private static Object filler(Column column) {
        if (!column.required()) {
            return null;
        }
        return switch (column.type()) {
            case TEXT -> "x";
            case INTEGER -> 1L;
            case REAL -> 1.0;
            case FLAG -> false;
        };
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(REFERENCE.resolve(file))) {
            return reader.stream().toList();
        }
    }
}
