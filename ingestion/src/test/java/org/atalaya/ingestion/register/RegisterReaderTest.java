package org.atalaya.ingestion.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.ReadRows;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.published.PublishedReader;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawFolder;
import org.atalaya.ingestion.run.LocalSpark;
import org.atalaya.ingestion.store.TableRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads registers with every quirk; what they hold is told in the README beside them. */
class RegisterReaderTest {

    private static final Path QUIRKS = ProjectFolder.path("ingestion/src/test/resources/register/quirks");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HEADER =
            "Año,Clave_Ent,Entidad,Bien jurídico afectado,Tipo de delito,Subtipo de delito,"
                    + "Modalidad,Enero,Febrero,Marzo,Abril,Mayo,Junio,Julio,Agosto,Septiembre,Octubre,Noviembre,Diciembre\n";
    private static final String FRAUD = "El patrimonio,Fraude,Fraude,Fraude,1,2,3,,,,,,,,,\n";

    @TempDir
    private static Path scratch;

    private static SparkSession spark;
    private static Reading quirks;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readTheQuirks() throws IOException {
        spark = LocalSpark.start(scratch);
        quirks = read(QUIRKS.resolve("in"));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Reading read(Path raw) throws IOException {
        RegisterFiles registers =
                new RegisterFiles(RegisterCodebooks.read(ProjectFolder.data().resolve("codebooks")));
        List<RegisterFile> found = new ArrayList<>();
        for (RawContainer container : RawFolder.list(raw)) {
            found.addAll(registers.find(container));
        }
        return RegisterReader.read(
                spark, new CatalogueFiles(ProjectFolder.data().resolve("catalogues")), found);
    }

    private static List<String> expected(String file) throws IOException {
        return Files.readAllLines(QUIRKS.resolve("expected").resolve(file)).stream()
                .map(line -> line.replace("\"", ""))
                .sorted()
                .toList();
    }

    private static List<String> found(Dataset<Row> rows, String... columns) {
        return Stream.concat(
                        Stream.of(String.join(",", columns)),
                        rows.selectExpr(columns).collectAsList().stream()
                                .map(row -> IntStream.range(0, row.size())
                                        .mapToObj(i -> row.isNullAt(i)
                                                ? ""
                                                : row.get(i).toString())
                                        .collect(Collectors.joining(","))))
                .sorted()
                .toList();
    }

    private static Dataset<Row> table(Reading reading, TableContract table) {
        return ReadRows.table(spark, reading, table);
    }

    private static Dataset<Row> problems(Reading reading) {
        return ReadRows.problems(spark, reading);
    }

    @Test
    void standsBesideTheCountsTheProjectShips() throws IOException {
        TableContract counts = IncidenceTables.REGISTERED_YEAR;
        TableRows both = quirks.tables().get(counts);
        long kept = 0;
        for (Reading shipped :
                PublishedReader.readOfficial(() -> spark, ProjectFolder.path("data/published"), quirks.tables())) {
            both = both.and(shipped.tables().getOrDefault(counts, TableRows.none()));
            kept += shipped.accounts().stream()
                    .filter(account -> account.table().equals(counts.name()))
                    .mapToLong(SourceAccount::rowsKept)
                    .sum();
        }

        assertThat(kept).isPositive();
        assertThat(ReadRows.of(spark, both, counts).count())
                .isEqualTo(table(quirks, counts).count() + kept);
    }

    @Test
    void countsWhatThePublishersPrint() throws IOException {
        String[] columns = Stream.of(
                        Stream.of("source", "cut", "territory_kind", "territory_code", "category", "year"),
                        RegisterRows.months().stream(),
                        Stream.of("total"))
                .flatMap(names -> names)
                .toArray(String[]::new);

        assertThat(found(table(quirks, IncidenceTables.REGISTERED_YEAR), columns))
                .containsExactlyElementsOf(expected("registered_year.csv"));
    }

    @Test
    void saysWhyACellHasNoCount() throws IOException {
        assertThat(found(
                        table(quirks, IncidenceTables.REGISTER_GAP),
                        "source",
                        "cut",
                        "territory_kind",
                        "territory_code",
                        "category",
                        "period",
                        "gap"))
                .containsExactlyElementsOf(expected("register_gap.csv"));
    }

    @Test
    void namesEveryProblem() throws IOException {
        assertThat(found(problems(quirks), "problem", "file", "row_number", "column_name", "value", "expected"))
                .containsExactlyElementsOf(expected("problem.csv"));
    }

    @Test
    void tellsWhatEachEditionCovers() {
        assertThat(found(
                        table(quirks, IncidenceTables.REGISTER_CUT)
                                .filter("source <> 'sesnsp' or cut in ('2023-12', '2025-02', '2024-11')"),
                        "source",
                        "cut",
                        "territory_kind",
                        "first_period",
                        "cells",
                        "categories",
                        "codebook"))
                .contains(
                        "rnid,2026-03,state,2026-01,all,tentativa-de-homicidio-doloso,rnid/state.yaml",
                        "sesnsp,2023-12,municipality,2022-01,nonzero,aborto,sesnsp/municipality-by-name.yaml",
                        "sesnsp,2024-11,municipality,2024-01,all,homicidio-doloso.con-arma-de-fuego,sesnsp/municipality.yaml");
    }

    @Test
    void accountsForEveryRecord() {
        assertThat(quirks.accounts())
                .allMatch(account -> account.rowsRead() == account.rowsKept() + account.rowsRejected());
        assertThat(quirks.accounts())
                .filteredOn(account -> account.file().startsWith("estatal"))
                .singleElement()
                .matches(account -> account.rowsRead() == 63 && account.rowsRejected() == 3);
        assertThat(quirks.accounts().stream()
                        .filter(account -> account.table().equals("registered_year"))
                        .mapToLong(account -> account.rowsKept())
                        .sum())
                .isEqualTo(table(quirks, IncidenceTables.REGISTERED_YEAR).count());
    }

    @Test
    void multipliesWhatLostItsThousandsAndWithholdsWhatMayHave() throws IOException {
        double[] thefts = new double[24];
        Arrays.fill(thefts, 900);
        thefts[4] = 1.047;
        thefts[12] = 1;
        writeParquet(folder.resolve("comunas.parquet"), thefts);

        Reading reading = read(folder);

        assertThat(found(
                        table(reading, IncidenceTables.REGISTERED_YEAR),
                        "territory_code",
                        "year",
                        "month_01",
                        "month_05",
                        "total"))
                .contains("01101,2020,900,1047,10947", "01101,2021,,900,");
        assertThat(found(problems(reading), "problem", "column_name", "value", "expected"))
                .contains(
                        "lost-thousands-mark,delito_n,1.047,1047", "suspected-lost-thousand,01101, hurtos, 2021-01,1,");
        assertThat(found(table(reading, IncidenceTables.REGISTER_GAP), "category", "period", "gap"))
                .contains("hurtos,2021-01,suspected_lost_thousand")
                .hasSize(2);
    }

    private static void writeParquet(Path file, double[] thefts) throws IOException {
        List<Row> rows = IntStream.range(0, thefts.length)
                .mapToObj(month -> RowFactory.create(
                        1101.0, Date.valueOf(LocalDate.of(2020, 1, 1).plusMonths(month)), "Hurtos", thefts[month]))
                .toList();
        StructType schema = new StructType()
                .add("cut_comuna", DataTypes.DoubleType)
                .add("fecha", DataTypes.DateType)
                .add("delito", DataTypes.StringType)
                .add("delito_n", DataTypes.DoubleType);
        Path parts = scratch.resolve("parts");
        spark.createDataFrame(rows, schema)
                .coalesce(1)
                .write()
                .mode("overwrite")
                .parquet(parts.toString());
        try (Stream<Path> written = Files.list(parts)) {
            Files.copy(
                    written.filter(path -> path.toString().endsWith(".parquet"))
                            .findFirst()
                            .orElseThrow(),
                    file);
        }
    }

    @Test
    void refusesTwoFilesOfOneEdition() throws IOException {
        write("a.csv", HEADER + "2024,1,Aguascalientes," + FRAUD, WINDOWS);
        write("b.csv", HEADER + "2024,01,Aguascalientes," + FRAUD, StandardCharsets.UTF_8);

        assertRefused("a.csv and b.csv both hold sesnsp by state up to 2024-03 with the same places, years and"
                + " categories; leave one of them in the folder.");
    }

    @Test
    void keepsSeveralEditionsOfOneRegister() throws IOException {
        write("a.csv", HEADER + "2024,1,Aguascalientes," + FRAUD, WINDOWS);
        write("b.csv", HEADER + "2024,1,Aguascalientes," + FRAUD.replace("3,,", "3,4,"), WINDOWS);

        assertThat(found(table(read(folder), IncidenceTables.REGISTERED_YEAR), "cut", "month_03", "month_04"))
                .contains("2024-03,3,", "2024-04,3,4");
    }

    @Test
    void refusesAStateFileGivenAsMunicipal() throws IOException {
        write("municipal_nov24.csv", HEADER + "2024,1,Aguascalientes," + FRAUD, WINDOWS);

        assertRefused("municipal_nov24.csv is by its name of municipalities, but its columns count by state; download"
                + " it again from its publisher, or name it for what it is.");
    }

    @Test
    void refusesShiftedColumns() throws IOException {
        write("estatal.csv", HEADER + "1,2024,Aguascalientes," + FRAUD, WINDOWS);

        assertRefused("estatal.csv: its first record has \"1\" where its header says the year is; its columns are"
                + " shifted, so nothing of it is read: download it again from its publisher.");
    }

    @Test
    void refusesAFileMostOfWhichIsOfNoKnownPlace() throws IOException {
        write("estatal.csv", HEADER + "2024,Aguascalientes,1," + FRAUD, WINDOWS);

        assertRefused("1 of the 1 records of estatal.csv cannot be used, more than the 5.0 % that codebook"
                + " sesnsp/state.yaml allows: record 2, Clave_Ent: \"Aguascalientes ×1\", unknown-register-place.");
    }

    @Test
    void refusesYearsOfTheNewRegisterInTheOldOne() throws IOException {
        write("estatal.csv", HEADER + "2025,1,Aguascalientes," + FRAUD + "2026,1,Aguascalientes," + FRAUD, WINDOWS);

        assertRefused("estatal.csv, record 3: year 2026; sesnsp in this layout is of 2015 to 2025, and another"
                + " register's years are never joined with it.");
    }

    @Test
    void refusesBytesThatAreNoCharacter() throws IOException {
        byte[] bytes = (HEADER + "2024,1,Aguascalientes," + FRAUD).getBytes(WINDOWS);
        bytes[bytes.length - FRAUD.length() - 3] = (byte) 0x81;
        Files.write(folder.resolve("estatal.csv"), bytes);

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining(
                        "estatal.csv is written neither in UTF-8 nor in windows-1252: a character after" + " record ");
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> read(folder)).isInstanceOf(RefusedInput.class).hasMessage(sentence);
    }

    private void write(String file, String text, Charset encoding) throws IOException {
        Files.writeString(folder.resolve(file), text, encoding);
    }
}
