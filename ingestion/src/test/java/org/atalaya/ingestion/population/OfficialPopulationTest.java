package org.atalaya.ingestion.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.ReadRows;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.published.PublishedReader;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawFolder;
import org.atalaya.ingestion.run.SparkSessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The publishers' own tables of population in, cells of them and sums made without this code out.
 *
 * <p>Runs where the environment names the folder of official data: {@code ATALAYA_OFFICIAL_DATA}.
 */
class OfficialPopulationTest {

    @TempDir
    private static Path scratch;

    private static SparkSession spark;
    private static Reading reading;
    private static final List<PopulationFiles.Other> others = new ArrayList<>();

    @BeforeAll
    static void readTheOfficialTables() throws IOException {
        String folder = System.getenv("ATALAYA_OFFICIAL_DATA");
        assumeThat(folder)
                .as("ATALAYA_OFFICIAL_DATA names the folder of official data")
                .isNotNull();
        Path official = ProjectFolder.path("").resolve(folder).normalize().resolve("population");
        assumeThat(official).as("the folder of tables of population").isDirectory();
        CatalogueFiles catalogue = new CatalogueFiles(ProjectFolder.path("data/catalogues"));
        PopulationFiles files = PopulationFiles.of(ProjectFolder.path("data/codebooks"));
        List<PopulationTable> tables = new ArrayList<>();
        for (RawContainer container : RawFolder.list(official)) {
            PopulationFiles.Found found = files.find(container);
            tables.addAll(found.known());
            others.addAll(found.others());
        }
        PopulationFiles.refuseRepeated(tables);
        spark = SparkSessions.local(scratch.resolve("spark"));
        reading = new PopulationReader(KnownPlaces.of(catalogue))
                .read(spark, tables, ReadRows.table(spark, catalogue.read(), CatalogueTables.TERRITORY));
    }

    @AfterAll
    static void stopSpark() throws IOException {
        if (spark != null) {
            spark.close();
        }
    }

    @Test
    void keepsEveryFigureOfEveryTable() {
        assertThat(reading.accounts())
                .extracting(
                        SourceAccount::source,
                        SourceAccount::codebook,
                        SourceAccount::rowsKept,
                        SourceAccount::rowsRejected)
                .containsExactlyInAnyOrder(
                        tuple("census_mx", "census_mx/query.yaml", 3L * (1 + 32 + 2469), 0L),
                        tuple("conapo", "conapo/municipalities.yaml", 2475L * 51, 0L),
                        tuple("conapo", "conapo/municipalities.yaml", 2475L * 51, 0L),
                        tuple("conapo", "conapo/municipalities.yaml", 2475L * 51, 0L),
                        tuple("conapo", "conapo/states.yaml", 32L * 101, 0L),
                        tuple("ine_projections", "ine_projections/comunas.yaml", 346L * 34, 0L));
        assertThat(others)
                .containsExactly(new PopulationFiles.Other(
                        "poblacion_adulta_entidad_total.csv", ProblemKind.POPULATION_NOT_TOLD));
    }

    @Test
    void givesTheCellsTheFilesPrint() {
        assertThat(sum("source = 'conapo' and territory_code = '01001' and year = 2020 and sex = 'all'"))
                .isEqualTo(968_960);
        assertThat(sum("source = 'conapo' and territory_code = '32058' and year = 2040 and sex = 'female'"))
                .isEqualTo(1_703);
        assertThat(sum("source = 'conapo' and territory_code = '26' and year = 2010"))
                .isEqualTo(2_704_187);
        assertThat(sum("source = 'census_mx' and territory_code = '01001' and sex = 'all'"))
                .isEqualTo(948_990);
        assertThat(sum("source = 'census_mx' and territory_code = '15' and sex = 'male'"))
                .isEqualTo(8_251_295);
        assertThat(sum("source = 'ine_projections' and territory_code = '01101' and year = 2002"))
                .isEqualTo(173_611);
    }

    @Test
    void sumsToWhatThePublishersPrintOfTheWhole() {
        assertThat(sum("source = 'census_mx' and territory_kind = 'municipality' and sex = 'all'"))
                .isEqualTo(126_014_024);
        assertThat(sum("source = 'census_mx' and territory_kind = 'country' and sex = 'all'"))
                .isEqualTo(126_014_024);
        assertThat(sum("source = 'ine_projections' and year = 2024")).isEqualTo(20_086_377);
        assertThat(sum("source = 'conapo' and territory_kind = 'municipality' and year = 2020 and sex = 'all'"))
                .isEqualTo(128_209_170);
        assertThat(sum("source = 'conapo' and territory_kind = 'state' and year = 2020"))
                .isEqualTo(128_209_170);
    }

    @Test
    void findsNoSumThatDisagreesAndNamesThePlacesWithoutPopulation() {
        List<Row> problems = ReadRows.problems(spark, reading).collectAsList();

        assertThat(problems)
                .extracting(row -> row.<String>getAs("problem"))
                .containsOnly("place-without-population", "sex-by-name-only");
        assertThat(problems)
                .filteredOn(row -> row.getAs("problem").equals("place-without-population"))
                .extracting(row -> row.getAs("source") + " " + row.getAs("value"))
                .containsExactlyInAnyOrder(
                        "conapo MX:municipality:24059",
                        "conapo MX:municipality:25019",
                        "conapo MX:municipality:25020",
                        "census_mx MX:municipality:02007",
                        "census_mx MX:municipality:04013",
                        "census_mx MX:municipality:12082",
                        "census_mx MX:municipality:12083",
                        "census_mx MX:municipality:12084",
                        "census_mx MX:municipality:12085",
                        "census_mx MX:municipality:24059",
                        "census_mx MX:municipality:25019",
                        "census_mx MX:municipality:25020");
        assertThat(problems)
                .filteredOn(row -> row.getAs("problem").equals("sex-by-name-only"))
                .extracting(row -> row.<String>getAs("file"))
                .containsExactly("poblacion_entidad_total.csv");
    }

    @Test
    void equalsEveryFigureTheProjectShips() throws IOException {
        List<Reading> left =
                PublishedReader.readOfficial(() -> spark, ProjectFolder.path("data/published"), reading.tables());

        Reading population = left.stream()
                .filter(shipped -> shipped.tables().containsKey(IncidenceTables.POPULATION))
                .findFirst()
                .orElseThrow();
        assertThat(ReadRows.table(spark, population, IncidenceTables.POPULATION).count())
                .isZero();
        assertThat(ReadRows.problems(spark, population).collectAsList())
                .extracting(row -> row.<String>getAs("problem"))
                .containsOnly("shipped-figure-replaced");
    }

    private static long sum(String where) {
        Dataset<Row> rows =
                ReadRows.table(spark, reading, IncidenceTables.POPULATION).where(where);
        return rows.agg(Map.of("population", "sum")).first().getLong(0);
    }
}
