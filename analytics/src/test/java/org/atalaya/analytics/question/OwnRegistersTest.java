package org.atalaya.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.OwnRegisterTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.territory.TerritoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months of an own register; every count is invented. */
class OwnRegistersTest {

    @TempDir
    private Path release;

    @Test
    void givesTheMonthsOfAWholePlaceWithWhatIsMissing() throws Exception {
        write(OwnRegisterTables.OWN_REGISTER, register("own_911", "15058"), register("own_other", "15059"));
        write(
                OwnRegisterTables.OWN_REGISTER_CATEGORY,
                new Object[] {"own_911", "noise", 2, "Ruido", "Noise", null, null, null, null},
                new Object[] {"own_911", "burglary", 1, "Robo", "Burglary", "home_burglary", "C", "Porque", "Because"},
                new Object[] {"own_other", "noise", 1, "Ruido", "Noise", null, null, null, null});
        write(
                OwnRegisterTables.OWN_REGISTER_COUNT,
                new Object[] {"own_911", "noise", "all", "2024-01", 0, "available"},
                new Object[] {"own_911", "burglary", "all", "2024-02", null, "not_reported"},
                new Object[] {"own_911", "burglary", "all", "2024-01", 61, "available"},
                new Object[] {"own_911", "burglary", "Centro", "2024-01", 34, "available"},
                new Object[] {"own_other", "noise", "all", "2024-01", 7, "available"});

        try (ReleaseDatabase database = ReleaseDatabase.open(release)) {
            assertThat(new OwnRegisters(database).months(TerritoryId.parse("MX:municipality:15058")))
                    .containsExactly(
                            month("burglary", "2024-01", Optional.of(61L), "available"),
                            month("burglary", "2024-02", Optional.empty(), "not_reported"),
                            month("noise", "2024-01", Optional.of(0L), "available"));
        }
    }

    private static OwnRegisters.MonthCount month(String category, String month, Optional<Long> count, String state) {
        return new OwnRegisters.MonthCount(
                "own_911",
                "Llamadas",
                "Calls",
                "Centro",
                "calls",
                category.equals("noise")
                        ? new OwnRegisters.Category("noise", "Ruido", "Noise", Optional.empty())
                        : new OwnRegisters.Category(
                                "burglary",
                                "Robo",
                                "Burglary",
                                Optional.of(new OwnRegisters.Nearness("home_burglary", "C", "Porque", "Because"))),
                YearMonth.parse(month),
                count,
                state,
                "own 2024");
    }

    private static Object[] register(String id, String code) {
        return new Object[] {
            id,
            "MX",
            "municipality",
            code,
            "Llamadas",
            "Calls",
            "Centro",
            "x",
            "x",
            "calls",
            "x",
            null,
            "2024-01",
            "2024-03",
            null,
            null,
            "Coordinación",
            "CC BY 4.0",
            "own 2024"
        };
    }

    private void write(TableContract contract, Object[]... rows) throws Exception {
        try (TableWriter table = new TableWriter(contract)) {
            for (Object[] row : rows) {
                table.add(row);
            }
            table.write(release);
        }
    }
}
