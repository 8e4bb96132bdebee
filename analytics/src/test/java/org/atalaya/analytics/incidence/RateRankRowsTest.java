package org.atalaya.analytics.incidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ranks of invented counts, by hand: of the cases of two places all are in the first, which has two thirds of the
 * people. With 3 cases that happens with probability (2/3)³ = 0.30 if the rates are alike, with 50 cases with
 * (2/3)⁵⁰ = 1.6·10⁻⁹; a pair falls at 0.05/2.
 */
class RateRankRowsTest {

    @TempDir
    private Path folder;

    private static TinyRegisters municipalities(long casesOfTheFirst) {
        TinyRegisters registers =
                new TinyRegisters().edition("sesnsp", "2022-12", "municipality", "2022-01", "all", "homicide");
        for (List<Object> place : List.of(
                List.<Object>of("01001", casesOfTheFirst, 100_000L),
                List.<Object>of("01002", 0L, 50_000L),
                List.<Object>of("02001", 50L, 80_000L))) {
            registers
                    .people("MX", "municipality", (String) place.get(0), 2022, (long) place.get(2))
                    .total("sesnsp", "2022-12", "municipality", (String) place.get(0), "homicide", 2022, (long)
                            place.get(1));
        }
        return registers;
    }

    /** The only municipality of its state has no rank. */
    @Test
    void placesAreRankedAmongThoseOfTheirState() throws Exception {
        assertThat(ranks(municipalities(50)))
                .contains(
                        "01001 in 01: 1-1 of 2, tied null, without null",
                        "01002 in 01: 2-2 of 2, tied null, without null")
                .noneMatch(rank -> rank.startsWith("02001"));
    }

    @Test
    void fewCasesLeavePlacesTied() throws Exception {
        assertThat(ranks(municipalities(3)))
                .contains(
                        "01001 in 01: 1-2 of 2, tied 01002, without null",
                        "01002 in 01: 1-2 of 2, tied 01001, without null");
    }

    /** A comuna of a thousand people whose count the register does not have. */
    @Test
    void aPlaceWithoutFigureIsNamed() throws Exception {
        TinyRegisters registers = new TinyRegisters()
                .people("CL", "comuna", "05103", 2023, 1_000)
                .edition("cead", "2023-12", "comuna", "2023-01", "nonzero", "homicide")
                .gap("cead", "2023-12", "comuna", "05103", "homicide", "2023", "not_reported")
                .total("cead", "2023-12", "comuna", "05101", "homicide", 2023, 50)
                .total("cead", "2023-12", "comuna", "05102", "homicide", 2023, 50);
        assertThat(ranks(registers)).contains("05101 in 05: 2-2 of 2, tied null, without 05103");
    }

    private List<String> ranks(TinyRegisters registers) throws Exception {
        try (ReleaseDatabase release = registers.derive(folder)) {
            return release.list(
                    "SELECT * FROM incidence_rank WHERE offence = 'intentional_homicide'",
                    row -> row.getString("territory_code") + " in " + row.getString("within_code") + ": "
                            + row.getInt("rank_lower") + "-" + row.getInt("rank_upper") + " of "
                            + row.getInt("ranked_places") + ", tied " + row.getString("tied_with") + ", without "
                            + row.getString("left_out_places"));
        }
    }
}
