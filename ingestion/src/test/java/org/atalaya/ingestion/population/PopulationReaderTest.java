package org.atalaya.ingestion.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.atalaya.ingestion.population.PopulationTables.census;
import static org.atalaya.ingestion.population.PopulationTables.comunas;
import static org.atalaya.ingestion.population.PopulationTables.municipalities;
import static org.atalaya.ingestion.population.PopulationTables.municipality;
import static org.atalaya.ingestion.population.PopulationTables.places;
import static org.atalaya.ingestion.population.PopulationTables.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.groups.Tuple;
import org.atalaya.data.problem.RefusedInput;
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

/** Tables of population on Spark: what is kept, and what disagrees. Every count is invented. */
class PopulationReaderTest {

    private static final String HEADER = String.join(",", IncidenceTables.POPULATION.columnNames()) + "\n";

    @TempDir
    private static Path scratch;

    private static SparkSession spark;
    private static Dataset<Row> territories;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startSpark() throws IOException {
        spark = SparkSessions.local(scratch.resolve("spark"));
        territories = ReadRows.table(
                spark, new CatalogueFiles(ProjectFolder.path("data/catalogues")).read(), CatalogueTables.TERRITORY);
    }

    @AfterAll
    static void stopSpark() throws IOException {
        spark.close();
    }

    @Test
    void keepsEveryUsableFigureAndAccountsForTheOthers() throws IOException {
        write(folder.resolve("total.csv"), municipalities(everyMunicipality("01005", ",9,", ",9.5,")));

        Reading reading = read();

        assertThat(reading.accounts())
                .extracting(
                        SourceAccount::source,
                        SourceAccount::table,
                        SourceAccount::codebook,
                        SourceAccount::rowsRead,
                        SourceAccount::rowsKept,
                        SourceAccount::rowsRejected)
                .containsExactly(
                        tuple("conapo", "population", "conapo/municipalities.yaml", 11L * 51, 11L * 51 - 1, 1L));
        assertThat(ReadRows.table(spark, reading, IncidenceTables.POPULATION).count())
                .isEqualTo(11 * 51 - 1);
        assertThat(problems(reading))
                .contains(
                        tuple("population-cell", "9.5", "a whole number above zero, without marks"),
                        tuple("place-without-population", "MX:municipality:01005 [1990]", null),
                        tuple("place-without-population", "MX:municipality:25019", null),
                        tuple("sex-by-name-only", "all", null));
    }

    @Test
    void comparesTheTotalWithWomenAndMen() throws IOException {
        write(folder.resolve("total.csv"), municipalities(municipality("01001", "Aguascalientes", 9)));
        write(folder.resolve("hombres.csv"), municipalities(municipality("01001", "Aguascalientes", 4)));
        write(
                folder.resolve("mujeres.csv"),
                municipalities(municipality("01001", "Aguascalientes", 5).replaceFirst(",5,", ",6,")));

        assertThat(problems(read()))
                .filteredOn(problem -> !problem.toList().contains("place-without-population"))
                .containsExactly(
                        tuple("population-sum", "MX:municipality:01001 all 1990: 9", "10, the sum of women and men"));
    }

    @Test
    void comparesAStateAndTheCountryWithThePlacesInThem() throws IOException {
        write(
                folder.resolve("censo.csv"),
                census(
                        "\" \",\"Total\",\"31\",\"15\",\"16\"",
                        "\"=CONCATENAR(0,01) \",\"Aguascalientes\",\"30\",\"14\",\"16\"",
                        "\" 01 001 \",\"Aguascalientes\",\"20\",\"10\",\"10\"",
                        "\" 01 002 \",\"Asientos\",\"9\",\"4\",\"5\""));

        assertThat(problems(read()))
                .filteredOn(problem -> problem.toList().contains("population-sum"))
                .containsExactlyInAnyOrder(
                        tuple("population-sum", "MX:country:MX all 2020: 31", "30, the sum of the places in it"),
                        tuple("population-sum", "MX:country:MX male 2020: 15", "14, the sum of the places in it"),
                        tuple("population-sum", "MX:state:01 all 2020: 30", "29, the sum of the places in it"),
                        tuple("population-sum", "MX:state:01 female 2020: 16", "15, the sum of the places in it"));
    }

    @Test
    void refusesAFileTooMuchOfWhichCannotBeUsed() throws IOException {
        write(
                folder.resolve("comunas.csv"),
                comunas("1,Tarapacá,11,Iquique,1101,Iquique,2002,9", "1,Tarapacá,11,Iquique,1101,Iquique,2003,9.1"));

        assertThatThrownBy(this::read)
                .isInstanceOf(RefusedInput.class)
                .hasMessage("1 of the 2 figures of comunas.csv cannot be used, more than the 1.0 % that codebook"
                        + " ine_projections/comunas.yaml allows; `atalaya check` on the file tells why.");
    }

    @Test
    void refusesATableWithoutARecord() throws IOException {
        write(folder.resolve("comunas.csv"), comunas());

        assertThatThrownBy(this::read)
                .isInstanceOf(RefusedInput.class)
                .hasMessage("comunas.csv has a header and no record; download it again from its publisher.");
    }

    @Test
    void leavesOutOfTheShippedFilesWhatAnOfficialFileHas() throws IOException {
        write(folder.resolve("total.csv"), municipalities(municipality("01001", "Aguascalientes", 9)));
        Path shipped = Files.createDirectories(folder.resolve("published/population"));
        write(
                shipped.resolve("conapo-2020.csv"),
                HEADER + "conapo,MX,municipality,01001,2020,all,9,projection,conapo 1990-2040\n"
                        + "conapo,MX,municipality,01002,2020,all,7,projection,conapo 1990-2040\n");
        write(
                shipped.resolve("conapo-2021.csv"),
                HEADER + "conapo,MX,municipality,01001,2021,all,8,projection,conapo 1990-2040\n");

        List<Reading> left = PublishedReader.readOfficial(() -> spark, folder.resolve("published"), read().tables());

        assertThat(left).hasSize(1);
        assertThat(ReadRows.table(spark, left.get(0), IncidenceTables.POPULATION)
                        .collectAsList())
                .extracting(row -> row.<String>getAs("territory_code"))
                .containsExactly("01002");
        assertThat(left.get(0).accounts())
                .extracting(SourceAccount::file, SourceAccount::rowsKept, SourceAccount::rowsRejected)
                .containsExactly(tuple("conapo-2020.csv", 1L, 1L), tuple("conapo-2021.csv", 0L, 1L));
        assertThat(problems(left.get(0)))
                .containsExactlyInAnyOrder(
                        tuple("shipped-figure-replaced", "1", null),
                        tuple("shipped-figure-replaced", "1", null),
                        tuple(
                                "shipped-figure-differs",
                                "conapo MX municipality 01001 2021 all: 8",
                                "9 in the official file"));
    }

    @Test
    void usesTheShippedFilesWhereNoOfficialOneWasRead() throws IOException {
        assertThat(PublishedReader.readOfficial(() -> spark, ProjectFolder.path("data/published"), Map.of()))
                .extracting(reading -> Optional.ofNullable(reading.tables().get(IncidenceTables.POPULATION))
                        .map(rows -> rows.held().orElseThrow().size()))
                .contains(Optional.of(346), Optional.of(2475 + 32));
    }

    private static String[] everyMunicipality(String code, String cell, String odd) {
        List<String> records = new ArrayList<>();
        for (int number = 1; number <= 11; number++) {
            String record = municipality("%05d".formatted(1000 + number), "Name", 9);
            records.add(record.startsWith(code) ? record.replaceFirst(cell, odd) : record);
        }
        return records.toArray(String[]::new);
    }

    private Reading read() throws IOException {
        List<PopulationTable> tables = new ArrayList<>();
        PopulationFiles files = PopulationFiles.of(ProjectFolder.path("data/codebooks"));
        for (RawContainer container : RawFolder.list(folder)) {
            tables.addAll(files.find(container).known());
        }
        return new PopulationReader(places()).read(spark, tables, territories);
    }

    private static List<Tuple> problems(Reading reading) {
        return ReadRows.problems(spark, reading).collectAsList().stream()
                .map(row -> tuple(row.getAs("problem"), row.getAs("value"), row.getAs("expected")))
                .toList();
    }
}
