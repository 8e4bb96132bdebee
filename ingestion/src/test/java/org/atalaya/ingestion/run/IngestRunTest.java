package org.atalaya.ingestion.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.atalaya.ingestion.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.assertj.core.groups.Tuple;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.ReadRows;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.interpret.PersonTableReader;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.raw.Zips;
import org.atalaya.ingestion.run.IngestPlan.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stages the synthetic ENSU on Spark; what it holds is told in data/fixtures/synthetic-ensu/README.md. */
class IngestRunTest {

    private static final Path SYNTHETIC = ProjectFolder.path("data/fixtures/synthetic-ensu");
    private static final Instant NOW = Instant.parse("2026-11-22T03:04:05Z");
    private static final String RELEASE = "2026-11-22.1";
    private static final List<String> EDITIONS = List.of(
            "conjunto_de_datos_ensu_2024_1t_csv",
            "conjunto_de_datos_ensu_2024_2t_csv",
            "conjunto_de_datos_ensu_2024_3t_csv");
    private static final String FIRST_TABLE =
            "conjunto_de_datos_ensu_cb_0324/conjunto_de_datos/conjunto_de_datos_ensu_cb_0324.csv";

    @TempDir
    private static Path scratch;

    private static SparkSession spark;
    private static Path folders;
    private static ReleaseStore fromFolders;
    private static ReleaseManifest manifest;
    private static TableContract persons;
    private static List<TableContract> allPersons;
    private static Reading fromZips;

    @TempDir
    private Path folder;

    /** The synthetic editions, two ages of the first made odd, beside a file and an edition nobody can read. */
    @BeforeAll
    static void stageTheSyntheticEnsuFromFoldersAndFromZips() throws IOException {
        spark = SparkSessions.local(scratch.resolve("spark"));
        folders = Files.createDirectories(scratch.resolve("folders"));
        for (String edition : EDITIONS) {
            copy(SYNTHETIC.resolve(edition), folders.resolve(edition));
        }
        Path first = folders.resolve(EDITIONS.get(0)).resolve(FIRST_TABLE);
        Files.writeString(first, withAges(Files.readString(first), "17", 5, 3));
        Path zips = Files.createDirectories(scratch.resolve("zips"));
        for (String edition : EDITIONS) {
            Zips.ofFolder(zips.resolve(edition + ".zip"), folders.resolve(edition));
        }
        Files.writeString(folders.resolve("notes.txt"), "x");
        Zips.of(folders.resolve("later.zip"), Map.of("conjunto_de_datos_ensu_cb_1234.csv", "x"));

        fromFolders = new ReleaseStore(scratch.resolve("from-folders"));
        manifest = stage(fromFolders, folders, EnumSet.complementOf(EnumSet.of(Source.content)));
        CatalogueFiles catalogue = new CatalogueFiles(ProjectFolder.path("data/catalogues"));
        persons = SurveyTables.surveyPerson("ensu", catalogue.concepts("ensu"));
        allPersons = new ArrayList<>();
        for (String survey : catalogue.surveys()) {
            allPersons.add(SurveyTables.surveyPerson(survey, catalogue.concepts(survey)));
        }
        fromZips = new PersonTableReader(persons, catalogue)
                .read(spark, plan(zips, EnumSet.of(Source.ensu)).ensu());
    }

    @AfterAll
    static void stopSpark() throws IOException {
        spark.close();
    }

    @Test
    void keepsEveryPersonOfTheThreeEditions() {
        assertThat(manifest.sources())
                .filteredOn(account -> account.table().equals("ensu_person"))
                .extracting(
                        SourceAccount::source,
                        SourceAccount::period,
                        SourceAccount::codebook,
                        SourceAccount::rowsRead,
                        SourceAccount::rowsKept,
                        SourceAccount::rowsRejected)
                .containsExactlyInAnyOrder(
                        tuple("ensu", "2024-Q1", "2024-Q1.yaml", 624L, 624L, 0L),
                        tuple("ensu", "2024-Q2", "2024-Q2.yaml", 630L, 630L, 0L),
                        tuple("ensu", "2024-Q3", "2024-Q3.yaml", 573L, 573L, 0L));
        assertThat(table(fromFolders, "ensu_person").count()).isEqualTo(624 + 630 + 573);
    }

    @Test
    void keepsTheDesignTheFixtureTells() {
        Dataset<Row> first = table(fromFolders, "ensu_person").where("period = '2024-Q1'");

        assertThat(first.select("psu", "stratum").distinct().select("psu").count())
                .isEqualTo(154);
        assertThat(first.select("stratum").distinct().count()).isEqualTo(44);
        assertThat(first.where("length(psu) <> 7 or length(stratum) <> 3").count())
                .isZero();
        assertThat(first.select("city_code").distinct().collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder("01", "04", "07", "28", "38", "76");
        assertThat(first.where("city_code = '76' and municipal_police_identification <> 'not_applicable'")
                        .count())
                .isZero();
    }

    @Test
    void readsFromZipsTheRowsItReadsFromFolders() {
        assertThat(texts(ReadRows.table(spark, fromZips, persons)
                        .drop("source_release")
                        .orderBy("period", "person")))
                .containsExactlyElementsOf(texts(
                        table(fromFolders, "ensu_person").drop("source_release").orderBy("period", "person")));
    }

    @Test
    void citesTheWholeZipWhereTheFileCameInOne() throws IOException {
        String digest = Sha256.of(scratch.resolve("zips/" + EDITIONS.get(0) + ".zip"));

        assertThat(fromZips.accounts())
                .filteredOn(account -> account.period().equals("2024-Q1"))
                .extracting(SourceAccount::file, SourceAccount::sha256, SourceAccount::rowsKept)
                .containsExactly(tuple(EDITIONS.get(0) + ".zip » conjunto_de_datos_ensu_cb_0324.csv", digest, 624L));
        assertThat(ReadRows.table(spark, fromZips, persons)
                        .where("period = '2024-Q1'")
                        .select("source_release")
                        .distinct()
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("ensu 2024-Q1 sha256:" + digest);
    }

    @Test
    void stagesEveryTableWithTheColumnsOfItsContract() {
        for (TableContract contract : staged()) {
            StructField[] fields = table(fromFolders, contract.name()).schema().fields();

            assertThat(fields)
                    .as(contract.name())
                    .extracting(StructField::name, StructField::dataType)
                    .containsExactly(contract.columns().stream()
                            .map(column -> tuple(column.name(), type(column)))
                            .toArray(Tuple[]::new));
        }
    }

    @Test
    void stagesNothingButTheTablesAndTheManifest() throws IOException {
        List<String> names =
                new ArrayList<>(staged().stream().map(TableContract::name).toList());
        names.add("manifest.json");

        assertThat(files(fromFolders.staging(RELEASE), 1)).containsExactlyInAnyOrderElementsOf(names);
        for (TableContract contract : staged()) {
            assertThat(files(fromFolders.staging(RELEASE).resolve(contract.name()), 1))
                    .as(contract.name())
                    .containsExactlyInAnyOrderElementsOf(
                            contract.name().equals("ensu_person")
                                    ? List.of("part-2024-Q1.parquet", "part-2024-Q2.parquet", "part-2024-Q3.parquet")
                                    : List.of("part-0.parquet"));
        }
    }

    @Test
    void writesRowsInTheOrderOfTheirKey() throws IOException {
        List<String> keys = files(fromFolders.staging(RELEASE).resolve("ensu_person"), 1).stream()
                .sorted()
                .map(part -> fromFolders.staging(RELEASE).resolve("ensu_person").resolve(part))
                .flatMap(part ->
                        spark.read().parquet(part.toString()).select("period", "person").collectAsList().stream())
                .map(row -> row.getString(0) + " " + row.getString(1))
                .toList();

        assertThat(keys).isSorted().hasSize(624 + 630 + 573);
    }

    @Test
    void writesAManifestThatIsReadBack() throws IOException {
        ReleaseManifest read = ReleaseManifest.read(ReleaseStore.manifest(fromFolders.staging(RELEASE)));

        assertThat(read).isEqualTo(manifest);
        assertThat(read.release()).isEqualTo(RELEASE);
        assertThat(read.createdAt()).isEqualTo(NOW);
        assertThat(read.tables()).isEmpty();
        assertThat(read.sources())
                .allMatch(account -> account.rowsRead() == account.rowsKept() + account.rowsRejected());
    }

    @Test
    void stagesTheSameBytesFromTheSameFiles() throws IOException {
        ReleaseStore again = new ReleaseStore(folder.resolve("again"));
        stage(again, folders, EnumSet.of(Source.ensu));

        for (String table : List.of("ensu_person", "survey_edition", "territory", "indicator", "problem")) {
            assertThat(Sha256.of(part(again, table))).as(table).isEqualTo(Sha256.of(part(fromFolders, table)));
        }
    }

    @Test
    void stagesEveryTableEvenWhenNoSourceFillsIt() throws IOException {
        ReleaseStore store = new ReleaseStore(folder.resolve("store"));
        ReleaseManifest nothing = stage(store, Files.createDirectories(folder.resolve("raw")), Set.of());

        assertThat(nothing.sources()).extracting(SourceAccount::source).containsOnly("catalogues");
        for (String table : List.of(
                "survey_edition", "printed_figure", "computed_source", "computed_estimate", "problem", "ensu_person")) {
            assertThat(table(store, table).count()).as(table).isZero();
        }
        for (TableContract contract : staged()) {
            assertThat(table(store, contract.name()).columns())
                    .as(contract.name())
                    .containsExactly(contract.columnNames().toArray(String[]::new));
        }
        assertThat(table(store, "territory").count()).isPositive();
    }

    @Test
    void numbersTheProblemsOfAllFilesInOrder() {
        String table = EDITIONS.get(0) + "/" + FIRST_TABLE;

        assertThat(texts(table(fromFolders, "problem")))
                .containsExactly(
                        "1|edition-without-codebook|set-aside|ensu||later.zip||"
                                + "|conjunto_de_datos_ensu_cb_1234.csv|",
                        "2|unrecognised-file|set-aside|ensu||notes.txt|||notes.txt|",
                        "3|unlisted-age|kept|ensu|2024-Q1|" + table + "|3|EDAD|17|18 or more",
                        "4|unlisted-age|kept|ensu|2024-Q1|" + table + "|5|EDAD|17|18 or more");
    }

    @Test
    void refusesARunWhoseCodebooksTheCatalogueDoesNotKnow() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        copy(ProjectFolder.path("data/codebooks"), data.resolve("codebooks"));
        copy(ProjectFolder.path("data/catalogues"), data.resolve("catalogues"));
        Path answers = data.resolve("catalogues/answer.csv");
        Files.writeString(answers, Files.readString(answers).replace("safety,unsafe,Inseguro,Unsafe,2\n", ""));
        ReleaseStore store = new ReleaseStore(folder.resolve("store"));

        assertRefused(
                () -> new IngestRun(data, store, clock(), stage -> {})
                        .stage(() -> spark, IngestPlan.of(SYNTHETIC, data, EnumSet.of(Source.ensu)), RELEASE),
                "Codebook 2024-Q1.yaml gives question perceived_safety the answer unsafe; data/catalogues/answer.csv allows"
                        + " [dont_know, safe].");
    }

    private static ReleaseManifest stage(ReleaseStore store, Path raw, Set<Source> sources) throws IOException {
        return new IngestRun(ProjectFolder.data(), store, clock(), stage -> {})
                .stage(() -> spark, plan(raw, sources), RELEASE);
    }

    private static IngestPlan plan(Path raw, Set<Source> sources) throws IOException {
        EnumSet<Source> chosen = EnumSet.noneOf(Source.class);
        chosen.addAll(sources);
        return IngestPlan.of(raw, ProjectFolder.data(), chosen);
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private static List<TableContract> staged() {
        return Stream.concat(Tables.interpreted().stream(), allPersons.stream()).toList();
    }

    private static DataType type(Column column) {
        return switch (column.type()) {
            case TEXT -> DataTypes.StringType;
            case INTEGER -> DataTypes.LongType;
            case REAL -> DataTypes.DoubleType;
            case FLAG -> DataTypes.BooleanType;
        };
    }

    private static Dataset<Row> table(ReleaseStore store, String name) {
        return spark.read().parquet(store.staging(RELEASE).resolve(name).toString());
    }

    private static Path part(ReleaseStore store, String table) {
        return store.staging(RELEASE)
                .resolve(table)
                .resolve(table.equals("ensu_person") ? "part-2024-Q1.parquet" : "part-0.parquet");
    }

    private static List<String> texts(Dataset<Row> rows) {
        return rows.collectAsList().stream()
                .map(row -> row.mkString("|").replace("null", ""))
                .toList();
    }

    private static List<String> files(Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    /** The same file with another age in some of its records, the header being record 1. */
    private static String withAges(String text, String age, int... records) {
        String[] lines = text.split("\r");
        int column = List.of(lines[0].split(",")).indexOf("\"EDAD\"");
        for (int record : records) {
            String[] fields = lines[record - 1].split(",");
            fields[column] = "\"" + age + "\"";
            lines[record - 1] = String.join(",", fields);
        }
        return String.join("\r", lines);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
