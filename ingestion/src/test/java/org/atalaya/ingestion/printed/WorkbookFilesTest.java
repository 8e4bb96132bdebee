package org.atalaya.ingestion.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.raw.FolderContainer;
import org.atalaya.ingestion.raw.ZipContainer;
import org.atalaya.ingestion.raw.Zips;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a raw file that is, or says that it is, a workbook is taken for; hostile ones among them. */
class WorkbookFilesTest {

    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static TableLayouts layouts;
    private static WorkbookReader reader;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readTheProjectsLayouts() throws IOException {
        CatalogueFiles catalogue = new CatalogueFiles(ProjectFolder.path("data/catalogues"));
        layouts = TableLayouts.read(ProjectFolder.path("data/codebooks/ensu-tables"), catalogue.indicators("ensu"));
        reader = WorkbookReader.of(layouts, catalogue);
    }

    private Path perception(String name) throws IOException {
        return write(name, workbook -> TableSheet.perception(workbook, "1.7", "Marzo 2024"));
    }

    private Path write(String name, Consumer<Workbook> content) throws IOException {
        return TableSheet.write(folder.resolve(name), content);
    }

    private static WorkbookFiles.Found find(Path file) throws IOException {
        return new WorkbookFiles(layouts).find(FolderContainer.single(file));
    }

    private static void assertRefused(Path file, String sentence) {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> find(file))
                .withMessage(sentence);
    }

    /** Writes a workbook's parts again, some of them changed or added. */
    private static Path withParts(Path file, Map<String, byte[]> parts) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                all.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        all.putAll(parts);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    private static String part(Path file, String part) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void recognisesAWorkbookByWhatIsWrittenInIt() throws IOException {
        WorkbookFiles.Found found = find(perception("tabulados.dat"));

        assertThat(found.known()).singleElement().satisfies(workbook -> {
            assertThat(workbook.name()).isEqualTo("tabulados.dat");
            assertThat(workbook.period()).isEqualTo("2024-Q1");
            assertThat(workbook.layoutFile()).isEqualTo("2024.yaml");
            assertThat(workbook.sheets()).containsExactly("1.7");
        });
    }

    @Test
    void isNotMisledByTheNameOfAFile() throws IOException {
        assertThat(find(perception("ensu_marzo_2019.xlsx")).known())
                .extracting(WorkbookTables::period)
                .containsExactly("2024-Q1");
    }

    @Test
    void findsTheWorkbooksOfAZip() throws IOException {
        Path workbooks = Files.createDirectories(folder.resolve("in/tabulados"));
        TableSheet.write(workbooks.resolve("I.xlsx"), workbook -> TableSheet.perception(workbook, "1.7", "Marzo 2024"));
        Path zip = Zips.ofFolder(folder.resolve("estimaciones.zip"), folder.resolve("in"));

        WorkbookFiles.Found found = new WorkbookFiles(layouts).find(ZipContainer.open("estimaciones.zip", zip));

        assertThat(found.known()).extracting(WorkbookTables::name).containsExactly("estimaciones.zip » I.xlsx");
        assertThat(reader.read(found.known().get(0)).figures()).hasSize(2);
    }

    @Test
    void leavesOtherFilesAndTheLockOfAnOpenWorkbook() throws IOException {
        Files.writeString(folder.resolve("~$tabla.xlsx"), "user");
        Zips.of(folder.resolve("package.bin"), Map.of("a/b.txt", "x"));

        assertThat(find(folder.resolve("~$tabla.xlsx")).isEmpty()).isTrue();
        assertThat(find(folder.resolve("package.bin")).isEmpty()).isTrue();
    }

    @Test
    void setsAsideAWorkbookOfNoSourceItKnows() throws IOException {
        WorkbookFiles.Found found =
                find(write("gastos.xlsx", workbook -> workbook.newWorksheet("1").value(0, 0, "Gastos")));

        assertThat(found.others())
                .containsExactly(new WorkbookFiles.Other("gastos.xlsx", ProblemKind.UNRECOGNISED_FILE));
    }

    @Test
    void setsAsideAWorkbookWithoutATableItKnows() throws IOException {
        WorkbookFiles.Found found = find(write(
                "otros.xlsx", workbook -> TableSheet.of(workbook, "11.1").title("11.1", "Junio 2024", "Otra cosa")));

        assertThat(found.others())
                .containsExactly(new WorkbookFiles.Other("otros.xlsx", ProblemKind.WORKBOOK_WITHOUT_TABLE));
    }

    @Test
    void setsAsideAnEditionWithoutLayout() throws IOException {
        WorkbookFiles.Found found =
                find(write("2022.xlsx", workbook -> TableSheet.perception(workbook, "1.3", "Marzo 2022")));

        assertThat(found.others())
                .containsExactly(new WorkbookFiles.Other("2022.xlsx", ProblemKind.EDITION_WITHOUT_CODEBOOK));
    }

    @Test
    void refusesAWorkbookOfTwoEditions() throws IOException {
        Path file = write("two.xlsx", workbook -> {
            TableSheet.perception(workbook, "1.7", "Marzo 2024");
            TableSheet.perception(workbook, "1.8", "Junio 2024");
        });

        assertRefused(
                file, "two.xlsx is of 2024-Q1 in sheet 1.7 and of 2024-Q2 in sheet 1.8; a workbook is of one edition.");
    }

    @Test
    void refusesAWorkbookWithOneTableTwice() throws IOException {
        Path file = write("twice.xlsx", workbook -> {
            TableSheet.perception(workbook, "1.7", "Marzo 2024");
            TableSheet.perception(workbook, "1.7 (2)", "Marzo 2024");
        });

        assertRefused(file, "twice.xlsx holds the same table in the sheets 1.7 and 1.7 (2); a table stands once.");
    }

    @Test
    void refusesTwoWorkbooksWithOneTable() throws IOException {
        WorkbookTables one = find(perception("one.xlsx")).known().get(0);
        WorkbookTables other = find(perception("other.xlsx")).known().get(0);

        assertThatThrownBy(() -> WorkbookFiles.refuseRepeatedTables(List.of(one, other)))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("Table 1.7 of 2024-Q1 stands twice, in one.xlsx and in other.xlsx; leave one of them in the"
                        + " folder.");
    }

    @Test
    void refusesTextNamedLikeAWorkbook() throws IOException {
        Path file = Files.writeString(folder.resolve("page.xlsx"), "<html>No encontrado</html>");

        assertRefused(
                file,
                "page.xlsx is named like a workbook and is none; save it again as .xlsx, or download it again from its publisher.");
    }

    @Test
    void refusesAWorkbookOfTheOldFormat() throws IOException {
        Path file = Files.write(folder.resolve("old.xls"), Arrays.copyOf(COMPOUND, 4096));

        assertRefused(file, "old.xls is a workbook of Excel 97-2003 (.xls); an .xlsx is expected.");
    }

    @Test
    void refusesALockedWorkbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Arrays.copyOf(COMPOUND, 512));
        bytes.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        Path file = Files.write(folder.resolve("locked.xlsx"), bytes.toByteArray());

        assertRefused(file, "locked.xlsx is locked with a password; an .xlsx without password is expected.");
    }

    @Test
    void refusesAZipNamedLikeAWorkbook() throws IOException {
        Path file = Zips.of(folder.resolve("data.xlsx"), Map.of("data.csv", "a,b"));

        assertRefused(
                file, "data.xlsx is a zip without the part xl/workbook.xml every .xlsx has; an .xlsx is expected.");
    }

    @Test
    void refusesAWorkbookCutShort() throws IOException {
        Path file = perception("cut.xlsx");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 900));

        assertRefused(
                file,
                "cut.xlsx is damaged: it is cut short or changed on its way; save it again as .xlsx, or download it again from its publisher.");
    }

    @Test
    void refusesAWorkbookWhoseSheetIsBroken() throws IOException {
        Path file = withParts(
                perception("broken.xlsx"),
                Map.of(SHEET, "<worksheet><sheetData><row".getBytes(StandardCharsets.UTF_8)));

        assertRefused(
                file,
                "broken.xlsx, sheet 1.7, cannot be read; save the workbook again as .xlsx, or download it again from its publisher.");
    }

    @Test
    void refusesAWorkbookWithMacros() throws IOException {
        String sentence = " holds macros, which are never run or read; an .xlsx without macros is expected.";
        assertRefused(
                withParts(perception("macro.xlsm"), Map.of("xl/vbaProject.bin", new byte[] {1})),
                "macro.xlsm" + sentence);

        Path typed = perception("typed.xlsx");
        String types =
                part(typed, "[Content_Types].xml").replace("spreadsheetml.sheet.main", "sheet.macroEnabled.main");
        assertRefused(
                withParts(typed, Map.of("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8))),
                "typed.xlsx" + sentence);
    }

    @Test
    void refusesABombNamedLikeAWorkbook() throws IOException {
        Path file = Zips.ofZeros(folder.resolve("bomb.xlsx"), "xl/workbook.xml", 200L << 20);

        assertRefused(
                file,
                "bomb.xlsx swells to more than it can honestly hold at xl/workbook.xml; at most 200 times its packed"
                        + " size and 512 MiB in all are read.");
    }

    @Test
    void readsATableFollowedByAMillionEmptyRows() throws IOException {
        Path file = perception("long.xlsx");
        StringBuilder rows = new StringBuilder();
        for (int row = 100; row < 1_000_100; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\" spans=\"1:5\"><c r=\"A")
                    .append(row)
                    .append("\"/></row>");
        }
        withParts(
                file,
                Map.of(
                        SHEET,
                        part(file, SHEET)
                                .replace("</sheetData>", rows.append("</sheetData>"))
                                .getBytes(StandardCharsets.UTF_8)));

        assertTimeout(Duration.ofSeconds(60), () -> {
            WorkbookReader.Reading reading = reader.read(find(file).known().get(0));
            assertThat(reading.figures()).hasSize(2);
            assertThat(reading.problems()).isEmpty();
        });
    }

    @Test
    void refusesASheetWithMoreRowsThanATableCanHave() throws IOException {
        WorkbookTables workbook = find(write("rows.xlsx", content -> {
                    TableSheet sheet = TableSheet.perception(content, "1.7", "Marzo 2024");
                    for (int row = 0; row < 20_001; row++) {
                        sheet.row("x");
                    }
                }))
                .known()
                .get(0);

        assertThatThrownBy(() -> reader.read(workbook))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("rows.xlsx, sheet 1.7, holds more than 20000 rows; at most that many are read.");
    }

    /** INEGI's own workbooks carry links to the files of whoever made them. */
    @Test
    void followsNoLinkToAnotherWorkbookAndTellsIt() throws IOException {
        Path file = withParts(
                perception("links.xlsx"),
                Map.of(
                        "xl/externalLinks/externalLink1.xml",
                        "<externalLink/>".getBytes(StandardCharsets.UTF_8),
                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                        "<Relationships/>".getBytes(StandardCharsets.UTF_8)));

        WorkbookReader.Reading reading = reader.read(find(file).known().get(0));

        assertThat(reading.figures()).hasSize(2);
        assertThat(reading.problems()).containsExactly(DataProblem.ofFile(ProblemKind.WORKBOOK_LINKS, "", ""));
    }

    @Test
    void expandsNoEntityOfASheet() throws IOException {
        Path file = perception("entity.xlsx");
        String sheet = part(file, SHEET);
        withParts(
                file,
                Map.of(
                        SHEET,
                        ("<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                                        + sheet.substring(sheet.indexOf("<worksheet"))
                                                .replace("<sheetData>", "<sheetData>&f;"))
                                .getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> reader.read(find(file).known().get(0))).isInstanceOf(RefusedInput.class);
    }
}
