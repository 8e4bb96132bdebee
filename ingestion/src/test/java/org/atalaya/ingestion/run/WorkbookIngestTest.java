package org.atalaya.ingestion.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.atalaya.ingestion.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.printed.PrintedFigures;
import org.atalaya.ingestion.printed.PrintedWorkbooks;
import org.atalaya.ingestion.printed.TableSheet;
import org.atalaya.ingestion.printed.WorkbookReader;
import org.atalaya.ingestion.run.IngestPlan.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stages a workbook beside the figures the project ships: of its figures, those of the total are the shipped ones, one of
 * Tijuana differs, one of Ecatepec is odd, and those by sex are not shipped.
 */
class WorkbookIngestTest {

    private static final String RELEASE = "2026-11-22.1";
    private static final String FILE = "percepcion.xlsx";

    @TempDir
    private static Path scratch;

    private static SparkSession spark;
    private static Path raw;
    private static ReleaseStore store;
    private static ReleaseManifest manifest;

    @TempDir
    private Path folder;

    @BeforeAll
    static void stageAWorkbook() throws IOException {
        spark = SparkSessions.local(scratch.resolve("spark"));
        raw = Files.createDirectories(scratch.resolve("raw"));
        TableSheet.write(raw.resolve(FILE), workbook -> {
            TableSheet.heading(workbook, "1.7", "Marzo 2024", "Población de 18 años y más")
                    .row("Estados Unidos Mexicanos", 45094169)
                    .row("Seguro", null, null, 17324017, 38.4174215517754)
                    .row("Inseguro", null, null, 27508653, 61.0026830741686)
                    .row("Tijuana", 1216264)
                    .row("Seguro", null, null, 325691, 100 * 325691 / 1216264.0)
                    .row("Inseguro", null, null, 890000, 100 * 890000 / 1216264.0)
                    .row("Ecatepec de Morelos", 1000)
                    .row("Seguro", null, null, "?", 10.0);
            TableSheet.heading(workbook, "1.8", "Marzo 2024", "Población de mujeres de 18 años y más")
                    .row("Tijuana", 600000)
                    .row("Seguro", null, null, 150000, 25.0);
        });
        store = new ReleaseStore(scratch.resolve("store"));
        manifest = stage(store, EnumSet.of(Source.published, Source.workbooks));
    }

    @AfterAll
    static void stopSpark() throws IOException {
        spark.close();
    }

    private static ReleaseManifest stage(ReleaseStore store, Set<Source> sources) throws IOException {
        return new IngestRun(ProjectFolder.data(), store, Clock.systemUTC(), stage -> {})
                .stage(() -> spark, IngestPlan.of(raw, ProjectFolder.data(), sources), RELEASE);
    }

    private static Dataset<Row> table(ReleaseStore store, String name) {
        return spark.read().parquet(store.staging(RELEASE).resolve(name).toString());
    }

    private static List<String> texts(String where) {
        return table(store, "printed_figure").where(where).orderBy("indicator", "domain").collectAsList().stream()
                .map(row -> row.mkString("|"))
                .toList();
    }

    @Test
    void keepsAFigureOfTheWorkbookInPlaceOfTheShippedOne() {
        assertThat(texts("period = '2024-Q1' AND territory_kind = 'urban-total' AND indicator LIKE 'perceived_%'"))
                .containsExactly(
                        "MX|urban-total|00|Estados Unidos Mexicanos|ensu|2024-Q1|perceived_insecurity|all"
                                + "|61.0026830741686|2.7508653E7|4.5094169E7|INEGI"
                                + "|ENSU, tabulados básicos, marzo de 2024|Cuadro 1.7. Población de 18 años y más por ciudad"
                                + " de interés y características de percepción de seguridad pública",
                        "MX|urban-total|00|Estados Unidos Mexicanos|ensu|2024-Q1|perceived_security|all"
                                + "|38.4174215517754|1.7324017E7|4.5094169E7|INEGI"
                                + "|ENSU, tabulados básicos, marzo de 2024|Cuadro 1.7. Población de 18 años y más por ciudad"
                                + " de interés y características de percepción de seguridad pública");
    }

    @Test
    void addsFiguresTheProjectDoesNotShipAndKeepsTheOthersItShips() {
        assertThat(texts("period = '2024-Q1' AND territory_code = '03' AND domain = 'sex=female'"))
                .singleElement()
                .asString()
                .contains("|perceived_security|sex=female|25.0|150000.0|600000.0|");
        assertThat(texts("period = '2024-Q1' AND territory_code = '27' AND indicator = 'perceived_security'"))
                .singleElement()
                .asString()
                .contains("|Ecatepec de Morelos|");
        assertThat(table(store, "printed_figure").where("period = '2019-Q3'").count())
                .isEqualTo(4 * 86 + 3 * 70);
    }

    @Test
    void tellsAFigureThatDiffersAndHowManyAreReplaced() {
        assertThat(table(store, "problem").collectAsList())
                .extracting(
                        row -> row.getAs("problem"),
                        row -> row.getAs("period"),
                        row -> row.getAs("file"),
                        row -> row.getAs("column_name"),
                        row -> row.getAs("value"),
                        row -> row.getAs("expected"))
                .containsExactlyInAnyOrder(
                        tuple(
                                "shipped-figure-differs",
                                "2024-Q1",
                                FILE,
                                "MX:city:03 perceived_insecurity all",
                                100 * 890000 / 1216264.0 + " %, 890000 of 1216264",
                                "73.2220142995271 %, 890573 of –"),
                        tuple("shipped-figure-replaced", null, "ensu-2024.csv", null, "4", null),
                        tuple(
                                "table-cell",
                                "2024-Q1",
                                FILE,
                                "1.7!D",
                                "?",
                                "a number, or one of NA, N.A., ND, N.D., NS, N.S."));
    }

    @Test
    void accountsForEveryFigure() throws IOException {
        assertThat(manifest.sources())
                .filteredOn(account -> account.table().equals("printed_figure"))
                .extracting(
                        SourceAccount::source,
                        SourceAccount::period,
                        SourceAccount::file,
                        SourceAccount::codebook,
                        SourceAccount::rowsRead,
                        SourceAccount::rowsKept,
                        SourceAccount::rowsRejected)
                .contains(
                        tuple("ensu", "2024-Q1", FILE, "2024.yaml", 6L, 5L, 1L),
                        tuple("published", "", "ensu-2024.csv", "", 2384L, 2380L, 4L),
                        tuple("published", "", "ensu-2019.csv", "", 2099L, 2099L, 0L));
        assertThat(manifest.sources().stream()
                        .filter(account -> account.table().equals("printed_figure"))
                        .mapToLong(SourceAccount::rowsKept)
                        .sum())
                .isEqualTo(table(store, "printed_figure").count());
        assertThat(manifest.sources())
                .filteredOn(account -> account.file().equals(FILE))
                .extracting(SourceAccount::sha256)
                .containsExactly(Sha256.of(raw.resolve(FILE)));
    }

    @Test
    void readsWorkbooksWithoutTheShippedFigures() throws IOException {
        Path data = ProjectFolder.data();
        WorkbookReader reader =
                WorkbookReader.of(RawRecognition.layouts(data), new CatalogueFiles(data.resolve("catalogues")));
        IngestPlan plan = IngestPlan.of(raw, data, EnumSet.of(Source.workbooks));

        assertThat(PrintedFigures.join(List.of(), PrintedWorkbooks.read(spark, plan.workbooks(), reader))
                        .tables()
                        .get(SurveyTables.PRINTED_FIGURE)
                        .held()
                        .orElseThrow())
                .hasSize(5);
    }

    @Test
    void leavesWorkbooksThatAreNotAskedForWithoutAWord() throws IOException {
        IngestPlan plan = IngestPlan.of(raw, ProjectFolder.data(), EnumSet.of(Source.ensu));

        assertThat(plan.workbooks()).isEmpty();
        assertThat(plan.setAside()).isEmpty();
    }

    @Test
    void refusesTheRunWhenNothingOfAWorkbookCanBeUsed() throws IOException {
        Path other = Files.createDirectories(folder.resolve("raw"));
        TableSheet.write(
                other.resolve("vacio.xlsx"),
                workbook -> TableSheet.heading(workbook, "1.7", "Marzo 2024", "Población de 18 años y más"));
        IngestPlan plan = IngestPlan.of(other, ProjectFolder.data(), EnumSet.of(Source.workbooks));

        assertRefused(
                () -> new IngestRun(
                                ProjectFolder.data(),
                                new ReleaseStore(folder.resolve("store")),
                                Clock.systemUTC(),
                                stage -> {})
                        .stage(() -> spark, plan, RELEASE),
                "None of the 0 figures of vacio.xlsx can be used; `atalaya check` on the file tells why.");
    }
}
