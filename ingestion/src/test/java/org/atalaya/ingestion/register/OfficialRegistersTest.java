package org.atalaya.ingestion.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.ReadRows;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.raw.RawFolder;
import org.atalaya.ingestion.run.LocalSpark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads the official files of SESNSP, RNID and CEAD. Expected are sums of the publishers' own cells, made
 * with other tools.
 *
 * <p>Runs where the environment names the folder of official data: {@code ATALAYA_OFFICIAL_DATA}.
 */
@EnabledIfEnvironmentVariable(named = "ATALAYA_OFFICIAL_DATA", matches = ".+")
class OfficialRegistersTest {

    private static final List<String> FILES = List.of(
            "sesnsp/estatal_corte_2024-04.csv",
            "sesnsp/estatal_corte_2024-11.csv",
            "sesnsp/rnid_estatal_corte_2026-03.csv",
            "sesnsp/municipal_por_delito.zip",
            "sesnsp/homicidio_feminicidio_municipal_2024-2025.csv",
            "sesnsp/municipal_guanajuato_homicidio_2020-2025.csv",
            "cead/cead_delincuencia_chile.parquet");

    @TempDir
    private static Path scratch;

    private static SparkSession spark;
    private static Reading reading;

    @BeforeAll
    static void readTheOfficialFiles() throws IOException {
        spark = LocalSpark.start(scratch);
        reading = read(FILES);
        ReadRows.table(spark, reading, IncidenceTables.REGISTERED_YEAR).cache().createOrReplaceTempView("counts");
        ReadRows.table(spark, reading, IncidenceTables.REGISTER_GAP).createOrReplaceTempView("gaps");
        ReadRows.table(spark, reading, IncidenceTables.REGISTER_CUT).createOrReplaceTempView("cuts");
        ReadRows.problems(spark, reading).createOrReplaceTempView("problems");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Reading read(List<String> files) throws IOException {
        RegisterFiles registers =
                new RegisterFiles(RegisterCodebooks.read(ProjectFolder.data().resolve("codebooks")));
        List<RegisterFile> found = new ArrayList<>();
        for (String file : files) {
            found.addAll(registers.find(RawFolder.open(
                    Path.of(System.getenv("ATALAYA_OFFICIAL_DATA")).resolve(file))));
        }
        return RegisterReader.read(
                spark, new CatalogueFiles(ProjectFolder.data().resolve("catalogues")), found);
    }

    private static long number(String sql) {
        return spark.sql(sql).head().getLong(0);
    }

    private static List<List<Object>> rows(String sql) {
        return spark.sql(sql).collectAsList().stream()
                .map(row -> Stream.iterate(0, i -> i < row.size(), i -> i + 1)
                        .map(row::get)
                        .toList())
                .toList();
    }

    @Test
    void sumsTheNationalTotalsOfBothCutsOfTheStateFile() {
        String state = " from counts where source = 'sesnsp' and territory_kind = 'state' and cut = ";
        assertThat(number("select sum(total)" + state + "'2024-11' and year = 2023"))
                .isEqualTo(2_173_506);
        assertThat(number("select sum(month_01)" + state + "'2024-04' and year = 2024"))
                .isEqualTo(173_920);
        assertThat(number("select sum(month_01)" + state + "'2024-11' and year = 2024"))
                .isEqualTo(173_892);
    }

    @Test
    void leavesMonthsAfterTheCutAbsent() {
        assertThat(rows("select count(month_11), count(month_12), count(total), count(*) from counts"
                        + " where source = 'sesnsp' and territory_kind = 'state' and cut = '2024-11' and year = 2024"))
                .containsExactly(List.of(3136L, 0L, 0L, 3136L));
    }

    @Test
    void keepsTheNewRegisterApart() {
        assertThat(rows("select sum(month_01), sum(month_02), sum(month_03), count(month_04) from counts"
                        + " where source = 'rnid' and cut = '2026-03'"))
                .containsExactly(List.of(154_812L, 150_592L, 175_249L, 0L));
    }

    @Test
    void sumsMunicipalitiesToTheStateFileButForTrataOf2022() {
        String months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> "coalesce(" + IncidenceTables.monthColumn(month) + ", 0)")
                .collect(Collectors.joining(" + ", "sum(", ")"));
        String sums = "select split_part(category, '.', 1) category, year, " + months
                + " n from counts where source = 'sesnsp' and year <= 2023 and cut = ";
        List<List<Object>> both =
                rows("select m.category, m.year, m.n, s.n from (" + sums + "'2024-12' group by 1, 2) m"
                        + " join (" + sums + "'2024-11' and territory_kind = 'state' group by 1, 2) s"
                        + " on m.category = s.category and m.year = s.year");

        assertThat(both).as("ten offences, nine years").hasSize(90);
        assertThat(both)
                .filteredOn(row -> !row.get(2).equals(row.get(3)))
                .containsExactly(List.of("trata-de-personas", 2022L, 808L, 807L));
    }

    @Test
    void sumsGuanajuatosMunicipalitiesToTheState() {
        assertThat(rows("select year, sum(total) from counts where source = 'sesnsp' and cut = '2025-11'"
                        + " and category like 'homicidio-doloso.%' and year <= 2023 group by year order by year"))
                .containsExactly(
                        List.of(2020L, 3359L), List.of(2021L, 2823L), List.of(2022L, 2634L), List.of(2023L, 2581L));
    }

    @Test
    void tellsTheMonthsOaxacaDidNotReport() {
        assertThat(
                        rows(
                                "select period from gaps where source = 'sesnsp' and cut = '2024-11'"
                                        + " and gap = 'not_reported' and territory_kind = 'state' and territory_code = '20' order by 1"))
                .extracting(row -> row.get(0))
                .containsExactly(
                        "2015-01", "2015-03", "2015-04", "2015-06", "2015-07", "2015-09", "2015-10", "2015-12",
                        "2016-10");
    }

    @Test
    void countsWhatLostItsMarkOfThousandsAThousandTimes() {
        assertThat(number("select count(*) from problems where problem = 'lost-thousands-mark'"))
                .isEqualTo(108);
        assertThat(rows("select month_12 from counts where source = 'cead' and territory_code = '13101'"
                        + " and category = 'hurtos' and year = 2025"))
                .containsExactly(List.of(1039L));
    }

    @Test
    void withholdsTheOneSuspectedLostThousandAndNothingElse() {
        assertThat(rows("select territory_code, category, period, gap from gaps where source = 'cead'"))
                .containsExactly(List.of("13101", "hurtos", "2013-08", "suspected_lost_thousand"));
        assertThat(rows("select column_name, value from problems where problem = 'suspected-lost-thousand'"))
                .containsExactly(List.of("13101, hurtos, 2013-08", "1"));
    }

    @Test
    void tellsThePlaceTheFileOfChileLacks() {
        assertThat(rows("select value from problems where source = 'cead' and problem = 'places-absent'"))
                .containsExactly(List.of("12202"));
    }

    @Test
    void accountsForEveryRecord() {
        assertThat(reading.accounts())
                .filteredOn(account -> account.source().equals("cead"))
                .extracting(SourceAccount::table, SourceAccount::rowsRead, SourceAccount::rowsRejected)
                .containsExactly(tuple("", 1_987_200L, 0L), tuple("registered_year", 165_600L, 0L));
        assertThat(reading.accounts()).allMatch(account -> account.rowsRejected() == 0);
    }

    @Test
    void readsThePageOfSantiagoAsTheParquetHasIt() throws IOException {
        Reading page = read(List.of("cead/cead_raw_html_13101_2025.html"));
        ReadRows.table(spark, page, IncidenceTables.REGISTERED_YEAR).createOrReplaceTempView("page");

        assertThat(number("select count(*) from page")).isEqualTo(65);
        assertThat(rows(
                        "select p.category from page p join counts c using (source, cut, territory_code, category, year)"
                                + " where p.month_01 <> c.month_01 or p.month_12 <> c.month_12 or p.total <> c.total"))
                .isEmpty();
        assertThat(number("select count(*) from page p join counts c"
                        + " using (source, cut, territory_code, category, year) where p.total = c.total"))
                .isEqualTo(30);
        assertThat(ReadRows.problems(spark, page).collectAsList())
                .as("problems, among them totals of headings")
                .isEmpty();
    }
}
