package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The whole way from a zip in INEGI's layout to the table other tools read, against values R computed:
 * data/fixtures/synthetic-ensu/README.md.
 */
class SyntheticEnsuIT {

    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-12;

    private static final Path EXPECTED = Releases.SYNTHETIC.resolve("expected");
    private static final Map<String, Map<String, Object>> ESTIMATES = new HashMap<>();
    private static final Map<String, Map<String, Object>> CHANGES = new HashMap<>();

    @BeforeAll
    static void readRelease() throws Exception {
        try (ReleaseDatabase release = ReleaseDatabase.open(Releases.current(Releases.synthetic()))) {
            load(
                    release,
                    "SELECT territory_kind || ' ' || territory_code || ' ' || period || ' ' || indicator || ' ' || domain"
                            + " || ' ' || measure AS key, * FROM survey_estimate WHERE origin = 'computed'",
                    ESTIMATES);
            load(
                    release,
                    "SELECT territory_kind || ' ' || territory_code || ' ' || period || ' ' || base_period || ' ' ||"
                            + " indicator AS key, * FROM survey_change WHERE domain = 'all'",
                    CHANGES);
        }
    }

    @Test
    void everyEstimateEqualsRs() throws IOException {
        int compared = 0;
        int withheldForPrivacy = 0;
        for (NamedCsvRecord expected : csv("estimates.csv")) {
            String key = String.join(
                    " ",
                    expected.getField("territory_kind"),
                    expected.getField("territory_code"),
                    expected.getField("period"),
                    expected.getField("indicator"),
                    expected.getField("domain"),
                    expected.getField("measure"));
            Map<String, Object> actual = ESTIMATES.get(key);
            assertThat(actual).as(key).isNotNull();
            if ("under_10_interviews".equals(actual.get("withheld_reason"))) {
                assertThat(Integer.parseInt(expected.getField("n_domain")))
                        .as(key)
                        .isBetween(1, 9);
                assertThat(expected.getField("domain")).as(key).isNotEqualTo("all");
                assertThat(actual.get("value")).as(key).isNull();
                withheldForPrivacy++;
                continue;
            }
            for (String column : List.of(
                    "value", "standard_error", "cv", "df", "lower", "upper", "n", "n_domain", "weight_sum", "deff")) {
                assertSame(key + " " + column, expected.getField(column), actual.get(column));
                compared++;
            }
        }
        // 6,840 rows of ten numbers, but for the 1,395 rows of domains with fewer than ten interviews.
        assertThat(compared + 10 * withheldForPrivacy).isEqualTo(68_400);
        assertThat(withheldForPrivacy).isBetween(1, 3_000);
    }

    @Test
    void everyChangeEqualsRs() throws IOException {
        int compared = 0;
        for (NamedCsvRecord expected : csv("changes.csv")) {
            String key = String.join(
                    " ",
                    expected.getField("territory_kind"),
                    expected.getField("territory_code"),
                    expected.getField("period"),
                    expected.getField("base_period"),
                    expected.getField("indicator"));
            Map<String, Object> actual = CHANGES.get(key);
            assertThat(actual).as(key).isNotNull();
            for (String column : List.of(
                    "difference",
                    "standard_error",
                    "df",
                    "lower",
                    "upper",
                    "p_publisher",
                    "p_independent",
                    "p_holm",
                    "standard_error_panel",
                    "p_panel")) {
                assertSame(key + " " + column, expected.getField(column), actual.get(column));
                compared++;
            }
        }
        // 84 rows of ten numbers.
        assertThat(compared).isEqualTo(840);
    }

    @Test
    void sharesOfNoneAndOfAllAreShownWithoutAnInterval() {
        Map<String, Object> none = ESTIMATES.get("city 01 2024-Q1 witnessed_fuel_theft all share");
        Map<String, Object> all = ESTIMATES.get("city 38 2024-Q1 army_identified all share");
        assertThat(none)
                .containsEntry("value", 0.0)
                .containsEntry("lower", null)
                .containsEntry("withheld_reason", "interval_undefined_at_0_or_1");
        assertThat(all)
                .containsEntry("value", 1.0)
                .containsEntry("upper", null)
                .containsEntry("withheld_reason", "interval_undefined_at_0_or_1");
    }

    @Test
    void municipalPoliceDoesNotApplyInMexicoCitysBoroughs() {
        for (String measure : List.of("share", "total", "base")) {
            assertThat(ESTIMATES.get("city 76 2024-Q3 municipal_police_trusted all " + measure))
                    .containsEntry("value", null)
                    .containsEntry("withheld_reason", "not_applicable");
        }
    }

    @Test
    void noFigureIsDerivedForStates() {
        assertThat(ESTIMATES.keySet()).noneMatch(key -> key.startsWith("state "));
    }

    private static void assertSame(String what, String expected, Object actual) {
        if (expected.isEmpty()) {
            assertThat(actual).as(what).isNull();
            return;
        }
        double value = Double.parseDouble(expected);
        Offset<Double> tolerance = within(Math.max(ABSOLUTE, RELATIVE * Math.abs(value)));
        assertThat(actual).as(what).isNotNull();
        assertThat(((Number) actual).doubleValue()).as(what).isCloseTo(value, tolerance);
    }

    private static List<NamedCsvRecord> csv(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(EXPECTED.resolve(file))) {
            return csv.stream().toList();
        }
    }

    private static void load(ReleaseDatabase release, String sql, Map<String, Map<String, Object>> into)
            throws Exception {
        release.list(sql, row -> {
            Map<String, Object> values = new HashMap<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.put(row.getMetaData().getColumnLabel(i), row.getObject(i));
            }
            return into.put((String) values.get("key"), values);
        });
    }
}
