package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The whole way from a zip in INEGI's layout to the table other tools read, against values R computed:
 * data/fixtures/synthetic-ensu/README.md.
 */
class SyntheticEnsuIT {

    private static final Path EXPECTED = Releases.SYNTHETIC.resolve("expected");
    private static Map<String, Map<String, Object>> estimates;
    private static Map<String, Map<String, Object>> changes;

    @BeforeAll
    static void readRelease() throws Exception {
        Path release = Releases.current(Releases.synthetic());
        estimates = Expected.actual(
                release,
                "SELECT territory_kind || ' ' || territory_code || ' ' || period || ' ' || indicator || ' ' || domain"
                        + " || ' ' || measure AS key, * FROM survey_estimate WHERE origin = 'computed'");
        changes = Expected.actual(
                release,
                "SELECT territory_kind || ' ' || territory_code || ' ' || period || ' ' || base_period || ' ' ||"
                        + " indicator AS key, * FROM survey_change WHERE domain = 'all'");
    }

    @Test
    void everyEstimateEqualsRs() throws IOException {
        int compared = 0;
        int withheldForPrivacy = 0;
        for (NamedCsvRecord expected : Expected.rows(EXPECTED.resolve("estimates.csv"))) {
            String key = String.join(
                    " ",
                    expected.getField("territory_kind"),
                    expected.getField("territory_code"),
                    expected.getField("period"),
                    expected.getField("indicator"),
                    expected.getField("domain"),
                    expected.getField("measure"));
            Map<String, Object> actual = estimates.get(key);
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
                Expected.assertSame(key + " " + column, expected.getField(column), actual.get(column));
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
        for (NamedCsvRecord expected : Expected.rows(EXPECTED.resolve("changes.csv"))) {
            String key = String.join(
                    " ",
                    expected.getField("territory_kind"),
                    expected.getField("territory_code"),
                    expected.getField("period"),
                    expected.getField("base_period"),
                    expected.getField("indicator"));
            Map<String, Object> actual = changes.get(key);
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
                Expected.assertSame(key + " " + column, expected.getField(column), actual.get(column));
                compared++;
            }
        }
        // 84 rows of ten numbers.
        assertThat(compared).isEqualTo(840);
    }

    @Test
    void sharesOfNoneAndOfAllAreShownWithoutAnInterval() {
        Map<String, Object> none = estimates.get("city 01 2024-Q1 witnessed_fuel_theft all share");
        Map<String, Object> all = estimates.get("city 38 2024-Q1 army_identified all share");
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
            assertThat(estimates.get("city 76 2024-Q3 municipal_police_trusted all " + measure))
                    .containsEntry("value", null)
                    .containsEntry("withheld_reason", "not_applicable");
        }
    }

    @Test
    void noFigureIsDerivedForStates() {
        assertThat(estimates.keySet()).noneMatch(key -> key.startsWith("state "));
    }
}
