package org.atalaya.analytics.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.ReleaseStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ranks, trends and benchmarks of the tiny survey, with earlier editions whose shares the project ships,
 * against R 4.2.2 (notebooks/reference/tiny_ensu.R, comparison.R) and by hand.
 */
class ComparisonFiguresTest {

    private static final String ID = "2026-11-22.1";
    private static final double NEAR = 1e-12;
    private static final String INSECURITY = "perceived_insecurity";

    @TempDir
    private static Path folder;

    private static ReleaseStore store;

    @BeforeAll
    static void publish() throws Exception {
        store = new ReleaseStore(folder.resolve("store"));
        TinyRelease release = new TinyRelease()
                .add(
                        CatalogueTables.SERIES_BREAK,
                        "ensu",
                        "all",
                        "all",
                        "2022-Q1",
                        "otro diseño",
                        "another design",
                        "ensu")
                .addPrinted("city", "07", "2019-Q1", INSECURITY, 61.0, null, null);
        addEarlier(release, "2021-Q4", 0.90, 0.02);
        addEarlier(release, "2022-Q1", 0.50, 0.02);
        addEarlier(release, "2022-Q2", 0.53, 0.021);
        addEarlier(release, "2022-Q3", 0.58, 0.019);
        addEarlier(release, "2022-Q4", 0.60, 0.022);
        addEarlier(release, "2023-Q1", 0.66, 0.02);
        addEarlier(release, "2023-Q2", 0.60, 0.05);
        release.addEarlier("urban-total", "00", "2023-Q2", INSECURITY, 0.55, 0.04)
                .addEarlier("city", "76", "2023-Q2", INSECURITY, 0.2, 0.02)
                .addEarlier("area", "05035", "2023-Q2", INSECURITY, 0.0, 0.0);
        release.stage(store, ID);
        new DeriveRun(store, stage -> {}).publish(ID);
    }

    private static void addEarlier(TinyRelease release, String period, double value, double error) {
        release.addEarlierSource(period, false).addEarlier("city", "07", period, INSECURITY, value, error);
    }

    /** One linearisation of the contrast of place and total; a city that is the whole base has no contrast. */
    @Test
    void aPlaceBesideTheTotalIsThatOfR() throws Exception {
        List<NamedCsvRecord> expected = TinyRelease.expected("benchmarks.csv");
        assertThat(expected).hasSize(12);
        for (NamedCsvRecord row : expected) {
            Map<String, Object> benchmark =
                    benchmark(row.getField("territory_code"), row.getField("indicator"), row.getField("period"));
            if (row.getField("p").isEmpty()) {
                assertThat(benchmark)
                        .containsEntry("verdict", "not_compared")
                        .containsEntry("reason", "no_variance_between_psus")
                        .containsEntry("difference", null);
            } else {
                for (String column : List.of("difference", "standard_error", "lower", "upper", "p", "p_holm")) {
                    assertThat((double) benchmark.get(column))
                            .as("%s of %s", column, row)
                            .isCloseTo(Double.parseDouble(row.getField(column)), within(1e-9));
                }
                assertThat(benchmark)
                        .containsEntry("df", Long.valueOf(row.getField("df")))
                        .containsEntry("dependence", "shared_psus")
                        .containsEntry("reason", null);
            }
        }
    }

    /** R: p = 0.0122, Holm's 0.0243; more vandalism than in the total is worse. */
    @Test
    void aVerdictKnowsWhichDirectionIsGood() throws Exception {
        assertThat(benchmark("07", "witnessed_vandalism", "2024-Q2"))
                .containsEntry("verdict", "worse")
                .containsEntry("verdict_holm", "worse");
        assertThat(benchmark("76", INSECURITY, "2024-Q2")).containsEntry("verdict", "similar");
        assertThat(benchmark("76", INSECURITY, "2023-Q2")).containsEntry("verdict", "better");
        assertThat(benchmark("76", "municipal_police_trusted", "2024-Q2"))
                .containsEntry("verdict", "not_compared")
                .containsEntry("reason", "not_applicable");
        assertThat(benchmark("05035", INSECURITY, "2023-Q2"))
                .containsEntry("verdict", "not_compared")
                .containsEntry("reason", "interval_undefined_at_0_or_1");
    }

    /**
     * By hand: SE = √(0.05² + 0.04²); df = 0.0041²/((0.0025² + 0.0016²)/3) = 5.7, rounded down;
     * {@code 2 * pt(-0.05 / sqrt(0.0041), 5)}.
     */
    @Test
    void withoutMicrodataPlaceAndTotalAreTakenAsIndependent() throws Exception {
        Map<String, Object> benchmark = benchmark("07", INSECURITY, "2023-Q2");
        assertThat(benchmark).containsEntry("dependence", "independent").containsEntry("df", 5L);
        assertThat((double) benchmark.get("standard_error")).isCloseTo(Math.sqrt(0.0041), within(NEAR));
        assertThat((double) benchmark.get("p")).isCloseTo(0.470216339837941, within(NEAR));
        assertThat((double) benchmark.get("upper")).isCloseTo(0.214597548560675, within(NEAR));
    }

    @Test
    void withoutATotalThereIsNothingToCompareWith() throws Exception {
        assertThat(benchmark("07", INSECURITY, "2023-Q1"))
                .containsEntry("verdict", "not_compared")
                .containsEntry("reason", "no_benchmark");
    }

    /** ENSU has no figures of states, and this release does not say which places are alike. */
    @Test
    void whatAPlaceCannotBeComparedWithIsSaid() throws Exception {
        assertThat(rows("SELECT * FROM survey_benchmark WHERE territory_code = '07' AND period = '2023-Q2'"
                        + " AND benchmark <> 'urban-total' ORDER BY benchmark"))
                .extracting(row -> row.get("benchmark") + " " + row.get("verdict") + " " + row.get("reason"))
                .containsExactly("state not_compared no_state_domain", "twins not_compared no_similar_places");
    }

    /** Both cities differ by less than one standard error in R's estimates: nobody knows which is first. */
    @Test
    void citiesThatCannotBeToldApartShareTheirRanks() throws Exception {
        assertThat(rows("SELECT * FROM survey_rank WHERE indicator = 'perceived_insecurity' AND period = '2024-Q2'"))
                .extracting(row -> row.get("territory_code") + " " + row.get("rank_lower") + "-" + row.get("rank_upper")
                        + " of " + row.get("ranked_places") + " with " + row.get("tied_with"))
                .containsExactly("07 1-2 of 2 with 76", "76 1-2 of 2 with 07");
    }

    /** By hand: logits 0.405 and −1.386 with errors 0.208 and 0.125 are 7.4 standard errors apart, df 4.9. */
    @Test
    void citiesFarApartHaveOneRankEach() throws Exception {
        assertThat(rows("SELECT * FROM survey_rank WHERE indicator = 'perceived_insecurity' AND period = '2023-Q2'"))
                .extracting(row -> row.get("territory_code") + " " + row.get("rank_lower") + "-" + row.get("rank_upper")
                        + " with " + row.get("tied_with") + " at " + row.get("confidence"))
                .containsExactly("07 1-1 with null at 0.95", "76 2-2 with null at 0.95");
    }

    @Test
    void placesThatCannotBeRankedAreNamed() throws Exception {
        assertThat(rows("SELECT * FROM survey_rank WHERE indicator = 'municipal_police_trusted'"
                        + " AND period = '2024-Q2'"))
                .extracting(row -> row.get("territory_code") + " " + row.get("rank_lower") + "-" + row.get("rank_upper")
                        + " without " + row.get("left_out") + ": " + row.get("left_out_places"))
                .containsExactly("07 1-1 without 1: 76");
        assertThat(rows("SELECT DISTINCT territory_kind FROM survey_rank"))
                .extracting(row -> row.get("territory_kind"))
                .containsExactly("city");
    }

    @Test
    void printedFiguresHaveNoRanks() throws Exception {
        assertThat(rows("SELECT * FROM survey_rank WHERE period = '2019-Q1'")).isEmpty();
        assertThat(rows("SELECT * FROM survey_trend WHERE period = '2019-Q1'")).isEmpty();
        assertThat(rows("SELECT * FROM survey_benchmark WHERE period = '2019-Q1'"))
                .isEmpty();
    }

    /** The case "rising" of comparison.R; the share before the break does not count. */
    @Test
    void fivePointsOfOneSeriesMakeATrend() throws Exception {
        Map<String, Object> trend = trend("2023-Q1");
        assertThat(trend)
                .containsEntry("trend", "increased")
                .containsEntry("points", 5L)
                .containsEntry("first_period", "2022-Q1")
                .containsEntry("leave_one_out", "holds");
        assertThat((double) trend.get("slope_per_year")).isCloseTo(0.15675930899679966, within(NEAR));
        assertThat((double) trend.get("standard_error")).isCloseTo(0.025644009878619086, within(NEAR));
        assertThat((double) trend.get("chi_square")).isCloseTo(37.36756596144874, within(1e-9));
    }

    @Test
    void fewerPointsMakeNone() throws Exception {
        assertThat(trend("2021-Q4")).containsEntry("points", 1L).containsEntry("trend", "cannot_be_computed");
        assertThat(trend("2022-Q1"))
                .containsEntry("points", 1L)
                .containsEntry("first_period", "2022-Q1")
                .containsEntry("trend", "cannot_be_computed");
        assertThat(trend("2022-Q4"))
                .containsEntry("points", 4L)
                .containsEntry("trend", "cannot_be_computed")
                .containsEntry("slope_per_year", null)
                .containsEntry("leave_one_out", null);
        assertThat(trend("2023-Q2")).containsEntry("points", 5L).containsEntry("first_period", "2022-Q2");
    }

    private static Map<String, Object> benchmark(String code, String indicator, String period) throws Exception {
        return rows("SELECT * FROM survey_benchmark WHERE territory_code = '" + code + "' AND indicator = '" + indicator
                        + "' AND period = '" + period + "' AND benchmark = 'urban-total'")
                .get(0);
    }

    private static Map<String, Object> trend(String period) throws Exception {
        return rows("SELECT * FROM survey_trend WHERE territory_code = '07' AND indicator = 'perceived_insecurity'"
                        + " AND period = '" + period + "'")
                .get(0);
    }

    private static List<Map<String, Object>> rows(String sql) throws Exception {
        try (ReleaseDatabase release = ReleaseDatabase.open(store.release(ID))) {
            return release.list(sql, row -> {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.put(row.getMetaData().getColumnName(column), row.getObject(column));
                }
                return values;
            });
        }
    }
}
