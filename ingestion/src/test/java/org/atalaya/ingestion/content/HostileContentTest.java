package org.atalaya.ingestion.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.atalaya.data.problem.ProblemKind;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that would do harm get named problems, in bounded time and memory, and nothing of them runs. */
class HostileContentTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"HYPERLINK(\"http://evil.example\",\"x\")", "cmd|' /C calc'!A0", "1+1"})
    void neverReadsAFormula(String formula) throws IOException {
        FileReading reading = read(programme("FORMULA:" + formula));

        assertThat(kinds(reading)).containsOnly(ProblemKind.CONTENT_VALUE);
        assertThat(reading.problems())
                .extracting(problem -> problem.problem().value())
                .containsOnly("a formula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil.example\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1"})
    void keepsATextThatLooksLikeAFormulaAsText(String text) throws IOException {
        FileReading reading = read(programme(text));
        assertThat(reading.problems()).isEmpty();

        Path again = folder.resolve("again.xlsx");
        try (OutputStream out = Files.newOutputStream(again)) {
            new ContentTemplate(true, Map.of())
                    .write(ContentForm.PROGRAMME, new ContentFile(folder.toString(), "a.xlsx").content(), out);
        } catch (UnreadableContent e) {
            Assertions.fail(e);
        }
        FileReading second = new ContentFile(folder.toString(), "again.xlsx").read();
        assertThat(kinds(second)).as("no cell became a formula").isEmpty();
        assertThat(second.rows()).extracting(row -> row.text("title_es")).contains(text.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=javascript:alert(1)>x</a>",
        "<b>x</b>"
    })
    void leavesAPartWithMarkupOut(String markup) throws IOException {
        Files.writeString(folder.resolve("es.md"), """
                ---
                language: es
                id: p
                kind: practice
                title: {es: "P", en: "P"}
                document: d
                section: s
                author_unit: "U"
                access: public
                review: checked
                ---
                ## Resumen

                Texto. %s

                ## 1. Introducción

                [x](javascript:alert(1))
                """.formatted(markup));

        FileReading reading = new ContentFile(folder.toString(), "es.md").read();

        assertThat(kinds(reading)).containsOnly(ProblemKind.CONTENT_MARKUP);
        assertThat(reading.rows())
                .filteredOn(row -> row.table().name().equals("content_part"))
                .allMatch(ContentRow::rejected);
    }

    @Test
    void refusesAHundredThousandRowsSoon() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("a.xlsx"));
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet page = workbook.newWorksheet("Programas");
            page.value(0, 0, "Clave");
            for (int row = 1; row <= 100_000; row++) {
                page.value(row, 0, "p-" + row);
            }
        }

        Assertions.assertThat(unreadableSoon("a.xlsx"))
                .contains("sheet Programas, holds more than 20000 rows; at most that many are read.");
    }

    @Test
    void refusesAWorkbookThatSwells() throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve("a.xlsx"))))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 600; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertThat(unreadableSoon("a.xlsx")).contains("swells to more than it can honestly hold");
    }

    @Test
    void refusesALockedWorkbook() throws IOException {
        byte[] compound = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        Files.write(folder.resolve("a.xlsx"), compound);
        Files.write(
                folder.resolve("a.xlsx"),
                "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                java.nio.file.StandardOpenOption.APPEND);

        assertThat(unreadableSoon("a.xlsx")).contains("is locked with a password");
    }

    @Test
    void refusesAFileOfAnySizeSoon() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("a.yaml"))) {
            byte[] line = "# un renglón que no dice nada\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1_500; i++) {
                out.write(line);
            }
        }

        assertThat(unreadableSoon("a.yaml")).contains("a file of at most 32 MiB");
    }

    @Test
    void endsWithRecordsThatArePartsOfEachOtherOrNestWithoutEnd() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Clave", "Parte de", "Título", "Título (inglés)"));
        rows.add(List.of("a", "b", "A", "A"));
        rows.add(List.of("b", "a", "B", "B"));
        rows.add(List.of("n0", "", "N", "N"));
        for (int i = 1; i < 5_000; i++) {
            rows.add(List.of("n" + i, "n" + (i - 1), "N", "N"));
        }
        FileReading reading = read(with("Actividades", rows));

        assertThat(reading.problems())
                .filteredOn(problem -> problem.problem().column().equals("parent"))
                .hasSize(2 + 5_000 - 30)
                .allMatch(problem -> problem.problem().kind() == ProblemKind.CONTENT_DANGLING);
    }

    @Test
    void tellsRepeatedIdsWrongTypesAndPersonalDataByName() throws IOException {
        FileReading reading = read(with(
                "Cifras",
                List.of(
                        List.of("Registro", "Número", "Exactitud", "Cifra impresa", "Qué se cuenta"),
                        List.of("programa-ejemplo", "muchos", "exacto", "muchos", "personas"),
                        List.of("programa-ejemplo", "7", "exacto", "7, dijo ana.perez@correo.mx", "personas"))));

        assertThat(kinds(reading)).contains(ProblemKind.CONTENT_VALUE, ProblemKind.CONTENT_PERSONAL_DATA);
        assertThat(reading.problems())
                .extracting(problem -> problem.problem().value())
                .noneMatch(value -> value.contains("ana.perez"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../secreto.txt | x",
                "/etc/hostname | x",
                "virus.exe | x",
                "falso.pdf | no soy un PDF",
                "falta.pdf | ",
            })
    void attachesNoFileButThoseBesideIt(String name, String content) throws IOException {
        Files.writeString(folder.resolve("secreto.txt"), "secreto");
        Path attached = Files.createDirectories(folder.resolve("anexos"));
        if (content != null && !name.contains("/")) {
            Files.writeString(attached.resolve(name), content);
        }

        FileReading reading = read(attachment(name));

        assertThat(kinds(reading)).containsExactly(ProblemKind.CONTENT_VALUE);
    }

    @Test
    void attachesNoFileThatIsTooLarge() throws IOException {
        Path attached = Files.createDirectories(folder.resolve("anexos"));
        byte[] content = new byte[20_000_001];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 8);
        Files.write(attached.resolve("grande.pdf"), content);

        assertThat(kinds(read(attachment("grande.pdf")))).containsExactly(ProblemKind.CONTENT_VALUE);
        Files.write(attached.resolve("grande.pdf"), java.util.Arrays.copyOf(content, 1_000));
        assertThatNoException()
                .isThrownBy(
                        () -> assertThat(kinds(read(attachment("grande.pdf")))).isEmpty());
    }

    private String unreadableSoon(String name) {
        return org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(SOON, () -> {
            FileReading reading = new ContentFile(folder.toString(), name).read();
            assertThat(kinds(reading)).containsExactly(ProblemKind.CONTENT_UNREADABLE);
            return reading.problems().get(0).problem().value()
                    + reading.problems().get(0).problem().expected();
        });
    }

    private FileReading read(Map<String, List<List<String>>> sheets) throws IOException {
        HandedIn.write(folder.resolve("a.xlsx"), sheets);
        return new ContentFile(folder.toString(), "a.xlsx").read();
    }

    private static Map<String, List<List<String>>> programme(String title) {
        return with(
                "Programas",
                List.of(
                        List.of("Clave", "Título", "Título (inglés)"),
                        List.of("programa-ejemplo", title, "Programme")));
    }

    private static Map<String, List<List<String>>> attachment(String name) {
        return with(
                "Anexos",
                List.of(
                        List.of("Registro", "Tipo de anexo", "Título", "Título (inglés)", "Archivo"),
                        List.of("programa-ejemplo", "minuta", "Minuta", "Minutes", name)));
    }

    private static Map<String, List<List<String>>> with(String sheet, List<List<String>> rows) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>(HandedIn.PROGRAMME);
        sheets.put(sheet, rows);
        return sheets;
    }

    private static List<ProblemKind> kinds(FileReading reading) {
        return reading.problems().stream()
                .map(problem -> problem.problem().kind())
                .toList();
    }
}
