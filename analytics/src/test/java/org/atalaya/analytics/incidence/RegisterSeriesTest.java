package org.atalaya.analytics.incidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.atalaya.analytics.incidence.TinyRegisters.every;
import static org.atalaya.analytics.incidence.TinyRegisters.figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.incidence.RegisterSeries.UnequalTotals;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableDigest;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.TableContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterSeriesTest {

    private static final String HOMICIDE = "intentional_homicide";

    @TempDir
    private Path folder;

    /** Two states of 2023 and the first two months of 2024, homicide by its parts. */
    private static TinyRegisters states() {
        return new TinyRegisters()
                .edition("sesnsp", "2024-02", "state", "2023-01", "all", null)
                .year("sesnsp", "2024-02", "state", "01", "homicide.gun", 2023, every(2))
                .year("sesnsp", "2024-02", "state", "01", "homicide.other", 2023, every(1))
                .year("sesnsp", "2024-02", "state", "01", "robbery", 2023, every(10))
                .year("sesnsp", "2024-02", "state", "02", "homicide.gun", 2023, every(0))
                .year("sesnsp", "2024-02", "state", "02", "homicide.other", 2023, every(0))
                .year("sesnsp", "2024-02", "state", "02", "robbery", 2023, every(5))
                .year("sesnsp", "2024-02", "state", "01", "homicide.gun", 2024, 4L, 5L)
                .year("sesnsp", "2024-02", "state", "01", "homicide.other", 2024, 0L, 1L);
    }

    /** Seven municipal cells that are not zero, of one state, and one case nobody allocated. */
    private static TinyRegisters municipalities() {
        return states().edition("sesnsp", "2023-12", "municipality", "2023-01", "nonzero", "homicide")
                .year("sesnsp", "2023-12", "municipality", "01001", "homicide", 2023, every(2))
                .year("sesnsp", "2023-12", "unallocated", "01998", "homicide", 2023, 3L, null, 1L);
    }

    @Test
    void anOffenceIsTheSumOfItsPartsAndMonthsAfterTheCutAreAbsent() throws Exception {
        try (ReleaseDatabase release = states().derive(folder)) {
            Map<String, String> homicide = figures(release, "state", "01", HOMICIDE);
            assertThat(homicide).hasSize(15);
            assertThat(homicide)
                    .containsEntry("2023-01", "3 available")
                    .containsEntry("2023", "36 available")
                    .containsEntry("2024-01", "4 no_population")
                    .containsEntry("2024-02", "6 no_population")
                    .doesNotContainKeys("2024-03", "2024");
            assertThat(figures(release, "state", "01", "all_offences")).containsEntry("2023", "156 available");
            assertThat(figures(release, "state", "02", HOMICIDE)).containsEntry("2023-07", "0 zero");
        }
    }

    /** {@code poisson.test(3, 150000 * 31 / 365)$conf.int * 1e5}; population by hand: 100,000 and 50,000. */
    @Test
    void aMonthIsAnnualisedByItsDaysAndHasItsExactInterval() throws Exception {
        try (ReleaseDatabase release = states().derive(folder)) {
            List<Double> rate = release.find(
                            "SELECT rate_per_100k, lower, upper, population, confidence FROM incidence_rate WHERE"
                                    + " territory_kind = 'state' AND territory_code = '01' AND period = '2023-01'"
                                    + " AND offence = 'intentional_homicide'",
                            row -> List.of(
                                    row.getDouble(1),
                                    row.getDouble(2),
                                    row.getDouble(3),
                                    row.getDouble(4),
                                    row.getDouble(5)))
                    .orElseThrow();
            assertThat(rate.get(0)).isCloseTo(3 / 150_000.0 * 365 / 31 * 100_000, withinPercentage(1e-7));
            assertThat(rate.get(1)).isCloseTo(4.8562435453095603, withinPercentage(1e-7));
            assertThat(rate.get(2)).isCloseTo(68.818380009805338, withinPercentage(1e-7));
            assertThat(rate.subList(3, 5)).containsExactly(150_000.0, 0.95);
        }
    }

    @Test
    void aCountryIsTheSumOfItsStatesWhereEachHasTheMonth() throws Exception {
        try (ReleaseDatabase release = states().derive(folder)) {
            assertThat(figures(release, "country", "MX", HOMICIDE))
                    .containsEntry("2023", "36 available")
                    .containsEntry("2024-01", "- incomplete");
        }
    }

    @Test
    void whatAnEditionOfOnlyNonzeroCellsDoesNotPrintOfAStateItCoversIsZero() throws Exception {
        try (ReleaseDatabase release = municipalities().derive(folder)) {
            assertThat(figures(release, "municipality", "01001", HOMICIDE)).containsEntry("2023", "24 available");
            assertThat(figures(release, "municipality", "01002", HOMICIDE))
                    .containsEntry("2023-05", "0 zero")
                    .containsEntry("2023", "0 zero")
                    .hasSize(13);
            assertThat(figures(release, "municipality", "02001", HOMICIDE)).isEmpty();
            assertThat(figures(release, "municipality", "01001", "all_offences"))
                    .isEmpty();
        }
    }

    @Test
    void unallocatedOffencesHaveACountAndNeverARate() throws Exception {
        try (ReleaseDatabase release = municipalities().derive(folder)) {
            assertThat(figures(release, "unallocated", "01998", HOMICIDE))
                    .containsEntry("2023-01", "3 unallocated")
                    .containsEntry("2023-02", "0 unallocated");
            assertThat(release.find(
                            "SELECT count(rate_per_100k) FROM incidence_rate WHERE territory_kind = 'unallocated'",
                            row -> row.getLong(1)))
                    .contains(0L);
        }
    }

    /** 24 of municipalities and 4 unallocated are 28; the state says 36. */
    @Test
    void aStateThatIsNotTheSumOfItsMunicipalitiesIsNamed() throws Exception {
        municipalities().derive(folder).close();
        try (ReleaseDatabase release = ReleaseDatabase.open(folder)) {
            assertThat(RegisterSeries.of(release).unequalTotals())
                    .containsExactly(new UnequalTotals(
                            "sesnsp", "2023", HOMICIDE, 36, "sesnsp 2024-02", 28, "sesnsp 2023-12", "01: 28 / 36"));
        }
    }

    @Test
    void theLatestEditionStandsAndWhatItChangedIsListed() throws Exception {
        TinyRegisters registers = states().edition("sesnsp", "2023-12", "state", "2023-01", "all", "homicide")
                .year(
                        "sesnsp",
                        "2023-12",
                        "state",
                        "01",
                        "homicide",
                        2023,
                        3L,
                        3L,
                        3L,
                        3L,
                        3L,
                        3L,
                        3L,
                        3L,
                        3L,
                        3L,
                        3L,
                        8L)
                .year("sesnsp", "2023-12", "state", "02", "homicide", 2023, every(0));
        try (ReleaseDatabase release = registers.derive(folder)) {
            assertThat(figures(release, "state", "01", HOMICIDE)).containsEntry("2023-12", "3 available");
            assertThat(release.list(
                            "SELECT * FROM incidence_revision ORDER BY territory_kind",
                            row -> row.getString("territory_kind") + " " + row.getString("period") + ": "
                                    + row.getString("cut_before") + " " + row.getLong("count_before") + ", "
                                    + row.getString("cut_after") + " " + row.getLong("count_after")))
                    .containsExactly("country 2023-12: 2023-12 8, 2024-02 3", "state 2023-12: 2023-12 8, 2024-02 3");
        }
    }

    @Test
    void aCellThatMayNotBeUsedIsWithheldAndItsSumsAreIncomplete() throws Exception {
        Long[] lost = every(700);
        lost[7] = null;
        Long[] silent = every(4);
        silent[2] = null;
        TinyRegisters registers = new TinyRegisters()
                .add(
                        CatalogueTables.KNOWN_GAP,
                        "cead",
                        "CL",
                        "comuna",
                        "05103",
                        "all",
                        "all",
                        "not_reported",
                        "x",
                        "x",
                        "cead")
                .edition("cead", "2023-12", "comuna", "2023-01", "all", "homicide")
                .year("cead", "2023-12", "comuna", "05101", "homicide", 2023, lost)
                .year("cead", "2023-12", "comuna", "05102", "homicide", 2023, silent)
                .gap("cead", "2023-12", "comuna", "05101", "homicide", "2023-08", "suspected_lost_thousand");
        try (ReleaseDatabase release = registers.derive(folder)) {
            assertThat(figures(release, "comuna", "05101", HOMICIDE))
                    .containsEntry("2023-07", "700 available")
                    .containsEntry("2023-08", "- withheld")
                    .containsEntry("2023", "- incomplete");
            assertThat(figures(release, "comuna", "05102", HOMICIDE)).containsEntry("2023-03", "- not_reported");
            assertThat(figures(release, "region", "05", HOMICIDE))
                    .containsEntry("2023-01", "704 available")
                    .containsEntry("2023-03", "- incomplete")
                    .containsEntry("2023-08", "- incomplete")
                    .containsEntry("2023", "- incomplete");
            assertThat(figures(release, "country", "CL", HOMICIDE)).containsEntry("2023-01", "704 available");
        }
    }

    @Test
    void aPlaceTheRegisterLeavesOutWithoutAKnownGapMakesSumsIncomplete() throws Exception {
        TinyRegisters registers = new TinyRegisters()
                .edition("cead", "2023-12", "comuna", "2023-01", "all", "homicide")
                .year("cead", "2023-12", "comuna", "05101", "homicide", 2023, every(7))
                .year("cead", "2023-12", "comuna", "05102", "homicide", 2023, every(1));
        try (ReleaseDatabase release = registers.derive(folder)) {
            assertThat(figures(release, "region", "05", HOMICIDE)).containsEntry("2023-01", "- incomplete");
        }
    }

    @Test
    void aYearOfWhichOnlyTheTotalIsHeldHasNoMonths() throws Exception {
        TinyRegisters registers = new TinyRegisters()
                .edition("cead", "2023-12", "comuna", "2023-01", "all", "homicide")
                .total("cead", "2023-12", "comuna", "05101", "homicide", 2023, 84);
        try (ReleaseDatabase release = registers.derive(folder)) {
            assertThat(figures(release, "comuna", "05101", HOMICIDE))
                    .containsExactly(Map.entry("2023", "84 available"));
        }
    }

    /** What is printed is the widest, its part and the part's part; then the finest alone. */
    @Test
    void neitherCountsTwiceNorNeedsTheWidest() throws Exception {
        TinyRegisters registers = new TinyRegisters()
                .add(IncidenceTables.SOURCE_CATEGORY, "sesnsp", "homicide.gun.long", 1, "homicide.gun", "long")
                .edition("sesnsp", "2023-12", "state", "2022-01", "all", null)
                .year("sesnsp", "2023-12", "state", "01", "homicide", 2022, every(7))
                .year("sesnsp", "2023-12", "state", "01", "homicide.gun", 2022, every(2))
                .year("sesnsp", "2023-12", "state", "01", "homicide.gun.long", 2022, every(1))
                .year("sesnsp", "2023-12", "state", "01", "homicide.gun.long", 2023, every(3))
                .year("sesnsp", "2023-12", "state", "01", "homicide.other", 2023, every(1));
        try (ReleaseDatabase release = registers.derive(folder)) {
            assertThat(figures(release, "state", "01", HOMICIDE))
                    .containsEntry("2022", "84 no_population")
                    .containsEntry("2023", "48 available");
        }
    }

    @Test
    void anEditionThatHoldsSomePartsOnlyDoesNotCountTheOffence() throws Exception {
        TinyRegisters registers = new TinyRegisters()
                .edition("sesnsp", "2023-12", "state", "2023-01", "all", "homicide.gun robbery")
                .year("sesnsp", "2023-12", "state", "01", "homicide.gun", 2023, every(2))
                .year("sesnsp", "2023-12", "state", "01", "robbery", 2023, every(2));
        try (ReleaseDatabase release = registers.derive(folder)) {
            assertThat(figures(release, "state", "01", HOMICIDE)).isEmpty();
        }
    }

    @Test
    void aCategoryWithAMissingPartHasNoCount() throws Exception {
        TinyRegisters registers = new TinyRegisters()
                .edition("sesnsp", "2023-12", "state", "2023-01", "all", null)
                .year("sesnsp", "2023-12", "state", "01", "homicide.gun", 2023, every(2))
                .year("sesnsp", "2023-12", "state", "01", "homicide.other", 2023, every(1))
                .year("sesnsp", "2023-12", "state", "02", "homicide.gun", 2023, every(2));
        try (ReleaseDatabase release = registers.derive(folder)) {
            assertThat(figures(release, "state", "01", HOMICIDE)).containsEntry("2023-01", "3 available");
            assertThat(figures(release, "state", "02", HOMICIDE)).containsEntry("2023-01", "- not_reported");
        }
    }

    /** 2024 and 2025 by the old register, 2026 by the new one. */
    @Test
    void twoRegistersAreTwoSeries() throws Exception {
        TinyRegisters registers = new TinyRegisters()
                .people("MX", "state", "01", 2024, 100_000)
                .people("MX", "state", "01", 2025, 100_000)
                .people("MX", "state", "01", 2026, 100_000)
                .edition("sesnsp", "2025-12", "state", "2024-01", "all", "homicide")
                .year("sesnsp", "2025-12", "state", "01", "homicide", 2024, every(4))
                .year("sesnsp", "2025-12", "state", "01", "homicide", 2025, every(2))
                .edition("rnid", "2026-03", "state", "2026-01", "all", "homicide")
                .year("rnid", "2026-03", "state", "01", "homicide", 2026, 9L, 9L, 9L);
        try (ReleaseDatabase release = registers.derive(folder)) {
            assertThat(release.list(
                            "SELECT * FROM incidence_recent WHERE territory_kind = 'state' ORDER BY source",
                            row -> row.getString("source") + " " + row.getString("period") + " "
                                    + row.getString("count")
                                    + " " + row.getString("count_year_before") + " " + row.getString("count_12") + " "
                                    + row.getString("count_12_before") + " " + row.getString("rate_12_per_100k") + " "
                                    + row.getString("ratio") + " " + row.getString("verdict") + " "
                                    + row.getString("alert")))
                    .containsExactly(
                            "rnid 2026-03 9 null null null null null null not_computed",
                            "sesnsp 2025-12 2 4 24 48 24.0 0.5 decreased not_computed");
        }
    }

    @Test
    void doesNotDependOnTheOrderOfRows() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path one = Files.createDirectory(folder.resolve("one"));
        try (ReleaseDatabase release = municipalities().derive(one);
                ReleaseDatabase shuffled = municipalities().shuffled().derive(other)) {
            for (TableContract table : IncidenceTables.derived()) {
                assertThat(TableDigest.of(shuffled, table)).isEqualTo(TableDigest.of(release, table));
                assertThat(Files.readAllBytes(other.resolve(table.name()).resolve("part-0.parquet")))
                        .isEqualTo(Files.readAllBytes(one.resolve(table.name()).resolve("part-0.parquet")));
            }
        }
    }
}
