package org.atalaya.ingestion.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.interpret.PersonTable;
import org.atalaya.ingestion.population.PopulationTable;
import org.atalaya.ingestion.printed.TableSheet;
import org.atalaya.ingestion.printed.WorkbookTables;
import org.atalaya.ingestion.raw.Zips;
import org.atalaya.ingestion.run.IngestPlan.SetAside;
import org.atalaya.ingestion.run.IngestPlan.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestPlanTest {

    @TempDir
    private Path raw;

    @Test
    void readsNothingFromAnEmptyFolder() throws IOException {
        IngestPlan plan = plan();

        assertThat(plan.ensu()).isEmpty();
        assertThat(plan.setAside()).isEmpty();
        assertThat(plan.sources()).containsExactlyInAnyOrder(Source.values());
    }

    @Test
    void readsTablesOfPopulationWhereTheyAreWantedAndTakesThemForNothingElse() throws IOException {
        Files.writeString(
                raw.resolve("comunas.csv"),
                "cut_region,region,cut_provincia,provincia,cut_comuna,comuna,año,población\n"
                        + "1,Tarapacá,11,Iquique,1101,Iquique,2002,9\n");

        assertThat(plan().population())
                .extracting(PopulationTable::source, PopulationTable::edition)
                .containsExactly(tuple("ine_projections", "2002-2035"));
        IngestPlan without = IngestPlan.of(raw, ProjectFolder.path("data"), EnumSet.of(Source.ensu));
        assertThat(without.population()).isEmpty();
        assertThat(without.setAside()).isEmpty();
    }

    @Test
    void readsZipsAndUnpackedFolders() throws IOException {
        zip("first.zip", "conjunto_de_datos_ensu_cb_0324.csv");
        unpack("third/conjunto_de_datos", "conjunto_de_datos_ensu_cb_0924.csv");
        Files.writeString(raw.resolve("conjunto_de_datos_ensu_cb_0624.csv"), "x");

        IngestPlan plan = plan();

        assertThat(plan.ensu())
                .extracting(PersonTable::period)
                .containsExactlyInAnyOrder("2024-Q1", "2024-Q2", "2024-Q3");
        assertThat(plan.setAside()).isEmpty();
    }

    @Test
    void refusesAnEditionThatStandsInAZipAndInAFolder() throws IOException {
        zip("ensu.zip", "conjunto_de_datos_ensu_cb_0324.csv");
        unpack("ensu", "conjunto_de_datos_ensu_cb_0324.csv");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::plan)
                .withMessage("ENSU 2024-Q1 stands twice, in ensu.zip » conjunto_de_datos_ensu_cb_0324.csv and in"
                        + " ensu/conjunto_de_datos_ensu_cb_0324.csv; leave one of them in the folder.");
    }

    @Test
    void leavesAnEditionWithoutCodebook() throws IOException {
        zip("ensu.zip", "conjunto_de_datos_ensu_cb_1234.csv");

        assertThat(plan().setAside())
                .containsExactly(withoutCodebook("ensu.zip", "conjunto_de_datos_ensu_cb_1234.csv"));
    }

    @Test
    void leavesALooseEditionWithoutCodebookByItsOwnName() throws IOException {
        Files.writeString(raw.resolve("README.md"), "x");
        Files.writeString(raw.resolve("conjunto_de_datos_ensu_cb_1234.csv"), "x");

        assertThat(plan().setAside())
                .containsExactly(
                        withoutCodebook("conjunto_de_datos_ensu_cb_1234.csv", "conjunto_de_datos_ensu_cb_1234.csv"));
    }

    @Test
    void leavesAnEditionWithoutCodebookBesideOneItReads() throws IOException {
        unpack("ensu", "conjunto_de_datos_ensu_cb_0324.csv");
        unpack("ensu", "conjunto_de_datos_ensu_cb_1234.csv");

        IngestPlan plan = plan();

        assertThat(plan.ensu()).extracting(PersonTable::period).containsExactly("2024-Q1");
        assertThat(plan.setAside()).containsExactly(withoutCodebook("ensu", "conjunto_de_datos_ensu_cb_1234.csv"));
    }

    @Test
    void leavesAFileItDoesNotRecognise() throws IOException {
        zip("photos.zip", "plaza.jpg");

        assertThat(plan().setAside()).containsExactly(unrecognised("photos.zip", "plaza.jpg"));
    }

    @Test
    void leavesEachLooseFileItDoesNotRecognise() throws IOException {
        Files.writeString(raw.resolve("notes.txt"), "x");
        Files.writeString(raw.resolve("budget.csv"), "x");
        Files.writeString(raw.resolve("conjunto_de_datos_ensu_cb_0324.csv"), "x");

        assertThat(plan().setAside())
                .containsExactly(unrecognised("budget.csv", "budget.csv"), unrecognised("notes.txt", "notes.txt"));
    }

    @Test
    void doesNotMindItsOwnNoteAndHiddenFiles() throws IOException {
        Files.writeString(raw.resolve("README.md"), "x");
        Files.writeString(raw.resolve(".DS_Store"), "x");
        unpack("later", "README.md");
        Files.createDirectories(raw.resolve("empty"));

        assertThat(plan().setAside()).isEmpty();
    }

    @Test
    void looksAtNoRawFileWhenTheSourceIsNotAskedFor() throws IOException {
        Files.writeString(raw.resolve("broken.zip"), "x");

        IngestPlan plan = IngestPlan.of(raw, ProjectFolder.data(), EnumSet.of(Source.published));

        assertThat(plan.sources()).containsExactly(Source.published);
        assertThat(plan.setAside()).isEmpty();
    }

    @Test
    void readsWorkbooksAndNamesThoseItLeaves() throws IOException {
        TableSheet.write(raw.resolve("tables.xlsx"), workbook -> TableSheet.perception(workbook, "1.7", "Marzo 2024"));
        TableSheet.write(raw.resolve("old.xlsx"), workbook -> TableSheet.perception(workbook, "1.7", "Marzo 2018"));

        IngestPlan plan = plan();

        assertThat(plan.workbooks()).extracting(WorkbookTables::name).containsExactly("tables.xlsx");
        assertThat(plan.setAside()).containsExactly(withoutCodebook("old.xlsx", "old.xlsx"));
    }

    @Test
    void refusesAWorkbookThatIsNone() throws IOException {
        Files.writeString(raw.resolve("page.xlsx"), "<html>");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::plan)
                .withMessage(
                        "page.xlsx is named like a workbook and is none; save it again as .xlsx, or download it again from its publisher.");
    }

    @Test
    void refusesAFolderWithAHostileZip() throws IOException {
        zip("evil.zip", "../evil");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::plan)
                .withMessage(
                        "evil.zip holds a file named ../evil, which points outside the zip; a publisher's zip holds"
                                + " plain relative names.");
    }

    private static SetAside withoutCodebook(String file, String table) {
        return new SetAside(file, new DataProblem(ProblemKind.EDITION_WITHOUT_CODEBOOK, 0, "", table, ""));
    }

    private static SetAside unrecognised(String file, String first) {
        return new SetAside(file, new DataProblem(ProblemKind.UNRECOGNISED_FILE, 0, "", first, ""));
    }

    private IngestPlan plan() throws IOException {
        return IngestPlan.of(raw, ProjectFolder.data(), Set.of(Source.values()));
    }

    private void zip(String name, String entry) throws IOException {
        Zips.of(raw.resolve(name), Map.of(entry, "x"));
    }

    private void unpack(String folder, String file) throws IOException {
        Files.writeString(Files.createDirectories(raw.resolve(folder)).resolve(file), "x");
    }
}
