package org.atalaya.analytics.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.TableContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rows of a release become files the project ships; every count is invented. */
class FrozenTablesTest {

    private static final String DIGEST = " sha256:" + "0".repeat(64);

    @TempDir
    private Path folder;

    private Path release;
    private Path out;

    @BeforeEach
    void writeARelease() throws Exception {
        release = folder.resolve("release");
        out = folder.resolve("published");
        write(
                IncidenceTables.POPULATION,
                population("conapo", "MX", "municipality", "01001", 2014, "all", "projection"),
                population("conapo", "MX", "municipality", "01001", 2015, "all", "projection"),
                population("conapo", "MX", "municipality", "01001", 2015, "male", "projection"),
                population("conapo", "MX", "state", "01", 2027, "all", "projection"),
                population("census_mx", "MX", "state", "01", 2020, "all", "census"),
                population("ine_projections", "CL", "comuna", "01101", 2010, "all", "projection"));
        write(
                IncidenceTables.OFFENCE_CATEGORY,
                new Object[] {"intentional_homicide", "sesnsp", "homicide"},
                new Object[] {"intentional_homicide", "cead", "homicidios"},
                new Object[] {"theft", "sesnsp", "theft"},
                new Object[] {"theft", "cead", "hurtos"});
        write(
                IncidenceTables.SOURCE_CATEGORY,
                new Object[] {"sesnsp", "homicide", 1, null, "Homicide"},
                new Object[] {"sesnsp", "homicide.knife", 2, "homicide", "Homicide > Knife"},
                new Object[] {"sesnsp", "theft", 3, null, "Theft"},
                new Object[] {"cead", "homicidios", 1, null, "Homicidios"},
                new Object[] {"cead", "hurtos", 2, null, "Hurtos"});
        write(
                IncidenceTables.REGISTER_CUT,
                cut("sesnsp", "2024-11", "MX", "state", "2015-01", null),
                cut("sesnsp", "2024-04", "MX", "state", "2015-01", null),
                cut("sesnsp", "2025-07", "MX", "municipality", "2024-01", "homicide.knife theft"),
                cut("cead", "2025-12", "CL", "comuna", "2010-01", null),
                cut("cead", "2024-12", "CL", "comuna", "2010-01", null));
        write(
                IncidenceTables.REGISTERED_YEAR,
                year("sesnsp", "2024-11", "MX", "state", "01", "theft", 2015),
                year("sesnsp", "2024-04", "MX", "state", "01", "theft", 2022),
                year("sesnsp", "2024-04", "MX", "state", "01", "theft", 2023),
                year("sesnsp", "2025-07", "MX", "municipality", "01001", "theft", 2024),
                year("sesnsp", "2025-07", "MX", "municipality", "01001", "homicide.knife", 2024),
                year("sesnsp", "2025-07", "MX", "unallocated", "01998", "homicide.knife", 2024),
                year("cead", "2025-12", "CL", "comuna", "01101", "hurtos", 2023),
                year("cead", "2025-12", "CL", "comuna", "01101", "hurtos", 2022),
                withoutTotal(year("cead", "2025-12", "CL", "comuna", "01101", "homicidios", 2022)),
                year("cead", "2025-12", "CL", "comuna", "01101", "other", 2023),
                year("cead", "2024-12", "CL", "comuna", "01101", "hurtos", 2023));
        write(
                IncidenceTables.REGISTER_GAP,
                gap("sesnsp", "2024-04", "MX", "state", "01", "theft", "2022-12"),
                gap("sesnsp", "2024-04", "MX", "state", "01", "theft", "2023-01"),
                gap("cead", "2025-12", "CL", "comuna", "01101", "other", "2013-08"),
                gap("cead", "2025-12", "CL", "comuna", "01101", "hurtos", "2013-08"));
        try (ReleaseDatabase database = ReleaseDatabase.open(release)) {
            FrozenTables.write(database, out);
        }
    }

    @Test
    void freezesTheProjectionsOfTheYearsRegistersCover() throws Exception {
        assertThat(files("population"))
                .containsOnlyKeys("conapo-2015.csv", "ine_projections-2010.csv")
                .containsEntry(
                        "conapo-2015.csv",
                        List.of(
                                "source,country,territory_kind,territory_code,year,sex,population,basis,source_release",
                                "conapo,MX,municipality,01001,2015,all,9,projection,conapo edition"));
    }

    @Test
    void saysOfEachEditionWhatOfItIsFrozen() throws Exception {
        assertThat(files("register_cut").get("registers.csv"))
                .containsExactly(
                        "source,cut,country,territory_kind,first_period,cells,categories,codebook,source_release",
                        "cead,2025-12,CL,comuna,2010-01,all,homicidios hurtos,book.yaml,cead edition",
                        "sesnsp,2024-04,MX,state,2023-01,all,,book.yaml,sesnsp edition",
                        "sesnsp,2024-11,MX,state,2015-01,all,,book.yaml,sesnsp edition",
                        "sesnsp,2025-07,MX,municipality,2024-01,all,homicide.knife,book.yaml,sesnsp edition");
    }

    @Test
    void freezesStatesWholeFromTheNewestEditionAndTwoYearsOfEarlierOnes() throws Exception {
        assertThat(files("registered_year"))
                .containsKeys("sesnsp-2024-11-state-2015.csv", "sesnsp-2024-04-state-2023.csv")
                .doesNotContainKey("sesnsp-2024-04-state-2022.csv");
        assertThat(files("registered_year").get("sesnsp-2024-11-state-2015.csv").get(1))
                .isEqualTo("sesnsp,2024-11,MX,state,01,theft,2015,1,2,3,4,5,6,7,8,9,10,11,12,78,sesnsp edition");
    }

    @Test
    void freezesOnlyHomicideAndFeminicideOfMunicipalities() throws Exception {
        assertThat(files("registered_year").get("sesnsp-2025-07-municipality-2024.csv").stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(",2024,"))))
                .containsExactly(
                        "sesnsp,2025-07,MX,municipality,01001,homicide.knife",
                        "sesnsp,2025-07,MX,unallocated,01998,homicide.knife");
    }

    @Test
    void freezesMonthsOfComunasInThreeYearsAndTheTotalBefore() throws Exception {
        Map<String, List<String>> files = files("registered_year");

        assertThat(files).doesNotContainKey("cead-2024-12-comuna-2023.csv");
        assertThat(files.get("cead-2025-12-comuna-2023.csv").subList(1, 2))
                .containsExactly("cead,2025-12,CL,comuna,01101,hurtos,2023,1,2,3,4,5,6,7,8,9,10,11,12,78,cead edition");
        assertThat(files.get("cead-2025-12-comuna-2022.csv").subList(1, 3))
                .containsExactly(
                        "cead,2025-12,CL,comuna,01101,homicidios,2022,1,2,3,4,5,6,7,8,9,10,11,12,,cead edition",
                        "cead,2025-12,CL,comuna,01101,hurtos,2022,,,,,,,,,,,,,78,cead edition");
    }

    @Test
    void freezesTheGapsOfWhatIsFrozen() throws Exception {
        assertThat(files("register_gap"))
                .containsOnlyKeys("cead-2025-12.csv", "sesnsp-2024-04.csv")
                .hasEntrySatisfying(
                        "cead-2025-12.csv",
                        lines -> assertThat(lines.subList(1, lines.size()))
                                .containsExactly("cead,2025-12,CL,comuna,01101,hurtos,2013-08,unreadable"))
                .hasEntrySatisfying(
                        "sesnsp-2024-04.csv",
                        lines -> assertThat(lines.subList(1, lines.size()))
                                .containsExactly("sesnsp,2024-04,MX,state,01,theft,2023-01,unreadable"));
    }

    private void write(TableContract contract, Object[]... rows) throws Exception {
        try (TableWriter table = new TableWriter(contract)) {
            for (Object[] row : rows) {
                table.add(row);
            }
            table.write(release);
        }
    }

    private Map<String, List<String>> files(String table) throws Exception {
        Map<String, List<String>> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(out.resolve(table))) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readAllLines(path));
            }
        }
        return files;
    }

    private static Object[] population(
            String source, String country, String kind, String code, int year, String sex, String basis) {
        return new Object[] {source, country, kind, code, year, sex, 9, basis, source + " edition" + DIGEST};
    }

    private static Object[] cut(
            String source, String cut, String country, String kind, String first, String categories) {
        return new Object[] {
            source, cut, country, kind, first, "all", categories, "book.yaml", source + " edition" + DIGEST
        };
    }

    private static Object[] year(
            String source, String cut, String country, String kind, String code, String category, int year) {
        List<Object> row = new ArrayList<>(List.of(source, cut, country, kind, code, category, year));
        IntStream.rangeClosed(1, 12).forEach(row::add);
        row.add(78);
        row.add(source + " edition" + DIGEST);
        return row.toArray();
    }

    private static Object[] withoutTotal(Object[] year) {
        year[year.length - 2] = null;
        return year;
    }

    private static Object[] gap(
            String source, String cut, String country, String kind, String code, String category, String period) {
        return new Object[] {source, cut, country, kind, code, category, period, "unreadable"};
    }
}
