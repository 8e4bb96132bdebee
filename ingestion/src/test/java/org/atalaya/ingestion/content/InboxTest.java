package org.atalaya.ingestion.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.withdrawal.WithdrawalList;
import org.atalaya.data.withdrawal.Withdrawals;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.raw.FolderContainer;
import org.atalaya.ingestion.workbook.SheetCell;
import org.atalaya.ingestion.workbook.SheetRow;
import org.atalaya.ingestion.workbook.Workbook;
import org.atalaya.ingestion.workbook.WorkbookPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is handed in comes back with observations where they belong, and is published only if another role approved it. */
class InboxTest {

    @TempDir
    private Path scratch;

    private Path data;
    private Path folder;

    @BeforeEach
    void copyTheCatalogues() throws IOException {
        data = Files.createDirectories(scratch.resolve("data"));
        folder = Files.createDirectories(scratch.resolve("inbox"));
        Path catalogues = Files.createDirectories(data.resolve("catalogues"));
        for (String table : List.of("territory", "indicator", "edition", "content_term")) {
            Files.copy(
                    ProjectFolder.path("data/catalogues").resolve(table + ".csv"), catalogues.resolve(table + ".csv"));
        }
        Files.createDirectories(data.resolve("content"));
    }

    @Test
    void saysThatThereIsNothingToObserve() throws IOException {
        HandedIn.write(folder.resolve("programa.xlsx"), HandedIn.PROGRAMME);

        assertThat(read().answer())
                .extracting(Inbox.Handed::name, Inbox.Handed::observations, Inbox.Handed::hindered)
                .containsExactly(tuple("programa.xlsx", 0, 0));
        assertThat(cells("programa.xlsx", "Observaciones")).contains("Sin observaciones.");
    }

    @Test
    void tellsRowByRowWhatIsWrongAndWhatIsAllowedAndLeavesTheOriginal() throws IOException {
        Map<String, List<List<String>>> sheets = with(
                "Participantes",
                List.of(
                        List.of("Registro", "Papel", "Unidad", "Unidad (inglés)", "Color"),
                        List.of("programa-ejemplo", "responsable", "Municipio", "Municipality", ""),
                        List.of("programa-ejemplo", "jefe", "Municipio", "Municipality", "rojo"),
                        List.of("programa-otro", "sede", "Municipio", "Municipality", "")));
        Path file = HandedIn.write(folder.resolve("programa.xlsx"), sheets);
        String before = Sha256.of(file);

        assertThat(read().answer())
                .extracting(Inbox.Handed::observations, Inbox.Handed::hindered)
                .containsExactly(tuple(3, 2));

        assertThat(Sha256.of(file)).isEqualTo(before);
        List<SheetRow> rows = rows("programa.xlsx", "Participantes");
        assertThat(rows.get(0).text(5)).isEqualTo("Observaciones");
        assertThat(rows.get(1).text(5)).isEmpty();
        assertThat(rows.get(2).text(5))
                .isEqualTo("Papel: El valor no es de los que admite el campo; el registro o el renglón no se usa."
                        + " («jefe») Se admite: responsable, contraparte, parte, firmante, organizador, anfitrión,"
                        + " invitado, participante, ponente, financiador, beneficiario");
        assertThat(rows.get(3).text(5))
                .isEqualTo("Registro: Se refiere a un registro, documento, lugar, indicador o término que no existe; no"
                        + " se usa. («programa-otro») Se admite: La clave del registro al que pertenece el renglón.");
        assertThat(rows.get(2).text(2)).isEqualTo("Municipio");
    }

    @Test
    void whatWasWithdrawnIsNotTakenAgainAndItsRowSaysSo() throws IOException {
        HandedIn.write(folder.resolve("programa.xlsx"), approved("aprobado", "Dirección", "2026-11-20"));
        Path store = Files.createTempDirectory(scratch, "store");
        Files.writeString(store.resolve("withdrawn.yaml"), """
                retiros:
                  - {registro: programa-ejemplo, dia: 2026-11-21, rol: Archivo, motivo: Error}
                """);

        Inbox inbox = read(WithdrawalList.read(store));
        inbox.answer();

        assertThat(cells("programa.xlsx", "Programas"))
                .anyMatch(text -> text.contains("está en la lista de lo retirado"));
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(inbox::requireApproved)
                .withMessageStartingWith("programa.xlsx has observations");
    }

    @Test
    void takesACopyWithItsObservationsBackOnceItIsMended() throws IOException {
        HandedIn.write(
                folder.resolve("programa.xlsx"),
                with(
                        "Participantes",
                        List.of(
                                List.of("Registro", "Papel", "Unidad", "Unidad (inglés)"),
                                List.of("programa-ejemplo", "jefe", "Municipio", "Municipality"))));
        read().answer();
        Path answer = folder.resolve("observaciones/programa.xlsx");
        Files.delete(folder.resolve("programa.xlsx"));
        Files.move(answer, folder.resolve("programa.xlsx"));

        assertThat(read().answer())
                .extracting(Inbox.Handed::observations)
                .as("the copy has the same fault and no other")
                .containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cotejado | | | record programa-ejemplo, is not approved: Aprobado por (approved_by) takes the role that"
                        + " approves it, and Aprobado el (approved_on) the day.",
                "aprobado | Dirección de Seguridad de Ejemplo | 2026-03-15 | has observations that keep part of it from"
                        + " being used; see observaciones/ and hand it in again.",
                "cotejado | direccion de seguridad de ejemplo | 2026-03-15 | record programa-ejemplo, is approved by its"
                        + " author, direccion de seguridad de ejemplo; another role must approve it."
            })
    void publishesNothingThatNoOtherRoleApproved(String review, String by, String on, String sentence)
            throws IOException {
        HandedIn.write(folder.resolve("programa.xlsx"), approved(review, by, on));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(read()::requireApproved)
                .withMessageStartingWith("programa.xlsx")
                .withMessageEndingWith(sentence);
    }

    @Test
    void keepsWhatIsApprovedWithTheProjectsContent() throws IOException {
        HandedIn.write(
                folder.resolve("programa.xlsx"),
                approved("aprobado", "Presidencia Municipal de Ejemplo", "2026-03-15"));
        Inbox inbox = read();

        inbox.requireApproved();
        inbox.keep();

        FileReading kept = new ContentFile(data.resolve("content").toString(), "received/programa.xlsx").read();
        assertThat(kept.problems()).isEmpty();
        assertThat(kept.rows())
                .filteredOn(row -> !row.text("approved_by").isEmpty())
                .extracting(row -> row.text("record"), ContentRow::internal)
                .containsExactly(tuple("programa-ejemplo", false), tuple("actividad-ejemplo", false));
    }

    @Test
    void aWorkbookStandsInForTheFileItWasWrittenFrom() throws IOException {
        Path content = data.resolve("content");
        Files.writeString(content.resolve("a.yaml"), """
                access: public
                review: checked
                author_unit: "Dirección de Seguridad de Ejemplo"
                document: convenio-2026
                section: unica
                records: [{id: programa-ejemplo, kind: programme, title: {es: "Antes", en: "Before"}}]
                """);
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>(HandedIn.PROGRAMME);
        List<List<String>> file = new ArrayList<>(sheets.get("Ficha"));
        file.add(List.of("Sustituye a", "a.yaml"));
        sheets.put("Ficha", file);
        HandedIn.write(folder.resolve("programa.xlsx"), sheets);

        assertThat(read().answer()).extracting(Inbox.Handed::observations).containsExactly(0);
        sheets.put("Ficha", HandedIn.PROGRAMME.get("Ficha"));
        HandedIn.write(folder.resolve("programa.xlsx"), sheets);
        assertThat(read().answer())
                .extracting(Inbox.Handed::observations)
                .as("without it, the record stands twice")
                .containsExactly(1);
    }

    /** A report of 300 pages is no record: it is named and left, in no time. */
    @Test
    void namesWhatIsNoFileOfContent() throws IOException {
        Files.writeString(folder.resolve("informe.pdf"), "%PDF-1.7\n" + "página ".repeat(300_000));
        Files.writeString(folder.resolve("libro.xls"), "nada");

        assertThat(read().answer())
                .extracting(Inbox.Handed::name, Inbox.Handed::hindered)
                .containsExactly(tuple("informe.pdf", 1), tuple("libro.xls", 1));
        assertThat(Files.readString(folder.resolve("observaciones/informe.pdf.md")))
                .isEqualTo(
                        "# Observaciones: informe.pdf\n\n- El archivo no es de ninguna fuente que Atalaya conozca; no"
                                + " se leyó.\n");
    }

    @Test
    void refusesAnAttachmentThatWouldTakeThePlaceOfAnother() throws IOException {
        HandedIn.write(folder.resolve("programa.xlsx"), HandedIn.PROGRAMME);
        for (Path place : List.of(folder, data.resolve("content/received"))) {
            Path attached = Files.createDirectories(place.resolve("anexos"));
            Files.writeString(attached.resolve("minuta.txt"), place.toString());
        }

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::read)
                .withMessage(
                        "anexos/minuta.txt has the name of another file handed in before; give it a name of its own.");
    }

    private Inbox read() throws IOException {
        return read(Withdrawals.NONE);
    }

    private Inbox read(Withdrawals withdrawals) throws IOException {
        return Inbox.read(folder, data, Files.createTempDirectory(scratch, "together"), withdrawals);
    }

    private static Map<String, List<List<String>>> with(String sheet, List<List<String>> rows) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>(HandedIn.PROGRAMME);
        sheets.put(sheet, rows);
        return sheets;
    }

    private static Map<String, List<List<String>>> approved(String review, String by, String on) {
        List<List<String>> file = new ArrayList<>(HandedIn.PROGRAMME.get("Ficha"));
        file.removeIf(row -> row.get(0).equals("Revisión"));
        file.add(List.of("Revisión", review));
        file.add(List.of("Aprobado por", by == null ? "" : by));
        file.add(List.of("Aprobado el", on == null ? "" : on));
        return with("Ficha", file);
    }

    private List<String> cells(String name, String sheet) throws IOException {
        return rows(name, sheet).stream()
                .flatMap(row -> row.cells().stream())
                .map(SheetCell::text)
                .toList();
    }

    private List<SheetRow> rows(String name, String sheet) throws IOException {
        Path answer = folder.resolve("observaciones").resolve(name);
        try (Workbook workbook = Workbook.open(WorkbookPackage.open(FolderContainer.single(answer), name))) {
            return workbook.rows(sheet);
        }
    }
}
