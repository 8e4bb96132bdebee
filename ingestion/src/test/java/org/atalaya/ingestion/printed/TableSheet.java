package org.atalaya.ingestion.printed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet written as INEGI lays out its published tables: title, month, headings in columns A, B, D, E… */
public final class TableSheet {

    private final Worksheet sheet;
    private int row;

    private TableSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** A formula in place of a value. */
    record Formula(String text) {}

    /** Writes a workbook. */
    public static Path write(Path file, Consumer<Workbook> content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "tests", "1.0");
            content.accept(workbook);
            workbook.finish();
        }
        return file;
    }

    /** A sheet of a workbook, with what stands above every table. */
    static TableSheet of(Workbook workbook, String name) {
        TableSheet sheet = new TableSheet(workbook.newWorksheet(name));
        return sheet.row("INEGI. Encuesta Nacional de Seguridad Pública Urbana (ENSU). Tabulados básicos. ")
                .skip();
    }

    /** The title of a table: the lines it is broken into, the first beside the table's number. */
    TableSheet title(String number, String month, String... lines) {
        row(lines[0], null, null, null, "Cuadro " + number, null, "Índice");
        for (int line = 1; line < lines.length; line++) {
            row(lines[line]);
        }
        return row(month).skip();
    }

    /** The perception table of an edition down to its heading. */
    public static TableSheet heading(Workbook workbook, String name, String month, String population) {
        return of(workbook, name)
                .title(
                        name,
                        month,
                        population + " por ciudad de interés y características",
                        "de percepción de seguridad pública")
                .row("Ciudad de interés\n   Percepción de seguridad pública", population, null, month)
                .row(null, null, null, "Absolutos", "Relativos")
                .skip();
    }

    /** The perception table of an edition: heading and the total. */
    public static TableSheet perception(Workbook workbook, String name, String month) {
        return heading(workbook, name, month, "Población de 18 años y más")
                .row("Estados Unidos Mexicanos", 1000)
                .row("Seguro", null, "", 400, 40.0)
                .row("Inseguro", null, "", 590, 59.0)
                .skip();
    }

    /** Answers of a place, of 200 persons. */
    TableSheet place(String label, int safe, int unsafe) {
        return row(label, 200)
                .row("Seguro", null, "", safe, safe / 2.0)
                .row("Inseguro", null, "", unsafe, unsafe / 2.0);
    }

    /** A row with these cells from column A on; null is no cell. */
    public TableSheet row(Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            Object cell = cells[column];
            if (cell instanceof String text) {
                sheet.value(row, column, text);
            } else if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell instanceof Formula formula) {
                sheet.formula(row, column, formula.text());
            }
        }
        return skip();
    }

    /** Leaves a row empty. */
    TableSheet skip() {
        row++;
        return this;
    }

    /** Merges cells; the value stands in the first. */
    TableSheet merge(int top, int left, int bottom, int right) {
        sheet.range(top - 1, left, bottom - 1, right).merge();
        return this;
    }

    TableSheet hide() {
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        return this;
    }
}
