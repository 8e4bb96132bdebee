package org.atalaya.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarPlaceRowsTest {

    private static final double NEAR = 1e-9;

    @TempDir
    private Path folder;

    /** Five municipalities, each twice as large and as dense as the one before, growing alike but for the last. */
    private static TinyContexts doubling() {
        TinyContexts contexts = new TinyContexts();
        long people = 10_000;
        for (int i = 1; i <= 5; i++) {
            contexts.place("0100" + i, people, i == 5 ? people : people - 10 * i * i, 10)
                    .offences("0100" + i, "intentional_homicide", 1 + 7L * i * i, people);
            people *= 2;
        }
        return contexts;
    }

    /**
     * The logarithms of the populations stand ln 2 apart: their median absolute deviation is ln 2, so that 40,000 and
     * 80,000 people differ by 1/1.4826.
     */
    @Test
    void aDoublingIsOneSpreadWherePlacesDouble() throws Exception {
        try (ReleaseDatabase release = doubling().derive(folder)) {
            assertThat(number(
                            release,
                            "SELECT standardised_difference FROM similar_place_variable WHERE territory_code = '01003'"
                                    + " AND similar_code = '01004' AND variable = 'population'"))
                    .isCloseTo(1 / 1.4826, within(NEAR));
            assertThat(
                            number(
                                    release,
                                    "SELECT value FROM similarity_value WHERE territory_code = '01003' AND variable = 'density'"))
                    .isEqualTo(4_000);
        }
    }

    /** 40,000 after 39,910 people: 40,000/39,910 to the fifth root less 1. */
    @Test
    void growthIsPerYearOfFive() throws Exception {
        try (ReleaseDatabase release = doubling().derive(folder)) {
            assertThat(number(
                            release,
                            "SELECT value FROM similarity_value WHERE territory_code = '01003'"
                                    + " AND variable = 'population_growth'"))
                    .isCloseTo(Math.pow(40_000 / 39_910.0, 0.2) - 1, within(1e-15));
        }
    }

    @Test
    void theSharesOfADistanceAddUpToIt() throws Exception {
        try (ReleaseDatabase release = doubling().derive(folder)) {
            assertThat(release.list(
                            "SELECT sum(distance_share), any_value(p.variables) = count(*) FROM similar_place p"
                                    + " JOIN similar_place_variable v USING (country, territory_kind, territory_code,"
                                    + " scope, similar_country, similar_kind, similar_code) GROUP BY p.territory_code,"
                                    + " p.similar_code",
                            row -> row.getBoolean(2) && Math.abs(row.getDouble(1) - 1) < NEAR))
                    .hasSize(20)
                    .containsOnly(true);
        }
    }

    @Test
    void aGiantCountsPlacesAmongItsNearestThatDoNotCountIt() throws Exception {
        TinyContexts contexts = new TinyContexts();
        for (int i = 10; i < 22; i++) {
            contexts.place("010" + i, 50_000 + 700L * i, 49_000 + 690L * i, 10 + i);
        }
        contexts.place("01099", 2_000_000, 1_500_000, 12).offences("01099", "intentional_homicide", 3, 2_000_000);
        try (ReleaseDatabase release = contexts.derive(folder)) {
            assertThat(release.list(
                            "SELECT mutual FROM similar_place WHERE territory_code = '01099'",
                            row -> row.getBoolean(1)))
                    .hasSize(10)
                    .containsOnly(false);
            assertThat(release.list(
                            "SELECT territory_code FROM similar_place WHERE similar_code = '01099'",
                            row -> row.getString(1)))
                    .isEmpty();
            assertThat(release.list(
                            "SELECT a.mutual = (b.territory_code IS NOT NULL) FROM similar_place a LEFT JOIN similar_place b"
                                    + " ON b.scope = a.scope AND b.territory_code = a.similar_code"
                                    + " AND b.similar_code = a.territory_code",
                            row -> row.getBoolean(1)))
                    .containsOnly(true);
        }
    }

    @Test
    void aWithheldCountIsNamedAndTheOtherVariablesServe() throws Exception {
        TinyContexts contexts = doubling().place("01006", 30_000, 29_000, 5);
        contexts.without("01006", "intentional_homicide", "withheld");
        try (ReleaseDatabase release = contexts.derive(folder)) {
            assertThat(gaps(release, "01006", "same_country"))
                    .containsExactly(
                            "intentional_homicide withheld",
                            "sex_ratio not_held",
                            "threats not_held",
                            "vehicle_theft not_held");
            assertThat(release.list(
                            "SELECT DISTINCT variables FROM similar_place WHERE territory_code = '01006'",
                            row -> row.getInt(1)))
                    .containsExactly(3);
        }
    }

    @Test
    void aPlaceOfWhichTwoThingsAreKnownHasNoSimilarPlace() throws Exception {
        TinyContexts contexts = doubling().named("01007").people("01007", TinyContexts.YEAR, 4_000);
        contexts.offences("01007", "intentional_homicide", 1, 4_000);
        try (ReleaseDatabase release = contexts.derive(folder)) {
            assertThat(gaps(release, "01007", "same_country"))
                    .contains("all too_few_variables", "population_growth unknown_here", "density unknown_here");
            assertThat(release.list(
                            "SELECT 1 FROM similar_place WHERE '01007' IN (territory_code, similar_code)",
                            row -> row.getInt(1)))
                    .isEmpty();
        }
    }

    @Test
    void theCountriesMeetOnlyOnWhatTheyCountAlike() throws Exception {
        TinyContexts contexts = doubling();
        for (int i = 1; i <= 4; i++) {
            String comuna = "CL0510" + i;
            contexts.place(comuna, 15_000L * i, 14_000L * i + 300L * i * i, 20)
                    .offences(comuna, "intentional_homicide", 2L * i * i, 15_000L * i)
                    .offences(comuna, "threats", 10L + 20L * i * i, 15_000L * i);
        }
        try (ReleaseDatabase release = contexts.derive(folder)) {
            assertThat(release.list(
                            "SELECT DISTINCT variable FROM similar_place_variable WHERE scope = 'other_country'"
                                    + " ORDER BY variable",
                            row -> row.getString(1)))
                    .containsExactly("density", "intentional_homicide", "population", "population_growth");
            assertThat(release.list(
                            "SELECT DISTINCT variable FROM similar_place_variable WHERE country = 'CL'"
                                    + " AND scope = 'same_country' ORDER BY variable",
                            row -> row.getString(1)))
                    .containsExactly("density", "intentional_homicide", "population", "population_growth", "threats");
            assertThat(gaps(release, "05101", "other_country"))
                    .containsExactly("sex_ratio not_held", "threats not_comparable", "vehicle_theft not_held");
            assertThat(release.list(
                            "SELECT DISTINCT country || similar_country FROM similar_place WHERE scope = 'other_country'"
                                    + " ORDER BY 1",
                            row -> row.getString(1)))
                    .containsExactly("CLMX", "MXCL");
        }
    }

    /** Two members of 10,000 and 20,000 people on 10 km² each, 5,000 + 9,000 men among them. */
    @Test
    void aCityIsTheSumOfTheMunicipalitiesOfItsNewestSample() throws Exception {
        TinyContexts contexts = doubling().city("01", "01001", "01002").city("02", "01003", "01009");
        contexts.people("01001", TinyContexts.YEAR, "male", 5_000).people("01001", TinyContexts.YEAR, "female", 5_000);
        contexts.people("01002", TinyContexts.YEAR, "male", 9_000).people("01002", TinyContexts.YEAR, "female", 11_000);
        try (ReleaseDatabase release = contexts.derive(folder)) {
            assertThat(values(release, "city", "01"))
                    .contains("density 1500.0", "population 30000.0", "sex_ratio 87.5");
            assertThat(values(release, "city", "02")).isEmpty();
            assertThat(gaps(release, "02", "same_country"))
                    .contains("all too_few_variables", "population unknown_here");
        }
    }

    @Test
    void whatDiffersByChanceAloneDoesNotCount() throws Exception {
        TinyContexts contexts = new TinyContexts();
        for (int i = 1; i <= 5; i++) {
            contexts.place("0100" + i, 10_000L * i, 9_000L * i + 100L * i * i, 10)
                    .offences("0100" + i, "intentional_homicide", i, 10_000L * i);
        }
        try (ReleaseDatabase release = contexts.derive(folder)) {
            assertThat(gaps(release, "01001", "same_country")).contains("intentional_homicide chance_only");
            assertThat(release.list(
                            "SELECT 1 FROM similar_place_variable WHERE variable = 'intentional_homicide'",
                            row -> row.getInt(1)))
                    .isEmpty();
        }
    }

    private static double number(ReleaseDatabase release, String sql) throws Exception {
        return release.find(sql, row -> row.getDouble(1)).orElseThrow();
    }

    private static List<String> values(ReleaseDatabase release, String kind, String code) throws Exception {
        return release.list(
                "SELECT variable || ' ' || value FROM similarity_value WHERE territory_kind = ? AND territory_code = ?"
                        + " ORDER BY variable",
                row -> row.getString(1),
                kind,
                code);
    }

    private static List<String> gaps(ReleaseDatabase release, String code, String scope) throws Exception {
        return release.list(
                "SELECT variable || ' ' || reason FROM similar_place_gap WHERE territory_code = ? AND scope = ?"
                        + " ORDER BY variable",
                row -> row.getString(1),
                code,
                scope);
    }
}
