package org.atalaya.ingestion.content;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.atalaya.ingestion.raw.FolderContainer;
import org.atalaya.ingestion.workbook.SheetCell;
import org.atalaya.ingestion.workbook.SheetRow;
import org.atalaya.ingestion.workbook.Workbook;
import org.atalaya.ingestion.workbook.WorkbookPackage;
import org.dhatim.fastexcel.Worksheet;

/** Writes a copy of a workbook that was handed in, with what there is to say of each of its rows beside it. */
final class ReviewedWorkbook {

    private static final String TOLD_COLOUR = "FBE3D6";
    private static final double WIDE = 60;
    private static final int MAX_CELL = 32_000;

    private final List<Observation> observations;
    private final boolean inSpanish;

    ReviewedWorkbook(List<Observation> observations, boolean inSpanish) {
        this.observations = observations;
        this.inSpanish = inSpanish;
    }

    /** Writes the copy; a formula of the original is a text in it. */
    void write(Path original, OutputStream out) throws IOException {
        FolderContainer folder = FolderContainer.single(original);
        try (Workbook source = Workbook.openWithDates(
                        WorkbookPackage.open(folder, original.getFileName().toString()));
                org.dhatim.fastexcel.Workbook copy = new org.dhatim.fastexcel.Workbook(out, "Atalaya", "1.0")) {
            String told = FormWords.heading("sheet", "observations").in(inSpanish);
            writeList(copy.newWorksheet(told));
            for (String name : source.sheets()) {
                if (!FormWords.heading("sheet", "observations").isWritten(name)) {
                    writeSheet(copy.newWorksheet(name), name, source.rows(name), told);
                }
            }
        }
    }

    private void writeList(Worksheet page) {
        List<String> headings = inSpanish
                ? List.of("Hoja", "Fila", "Columna", "Qué ocurre", "Qué se admite", "¿Impide su uso?")
                : List.of("Sheet", "Row", "Column", "What is wrong", "What it takes", "Is it left out?");
        for (int column = 0; column < headings.size(); column++) {
            page.value(0, column, headings.get(column));
            page.width(column, column == 3 || column == 4 ? WIDE : 18);
        }
        page.range(0, 0, 0, headings.size() - 1).style().bold().set();
        if (observations.isEmpty()) {
            page.value(1, 3, inSpanish ? "Sin observaciones." : "Nothing to observe.");
        }
        int row = 1;
        for (Observation one : observations) {
            page.value(row, 0, one.sheet());
            if (one.row() > 0) {
                page.value(row, 1, one.row());
            }
            page.value(row, 2, one.column());
            page.value(row, 3, one.what());
            page.value(row, 4, one.allowed());
            page.value(row, 5, inSpanish ? (one.hinders() ? "sí" : "no") : one.hinders() ? "yes" : "no");
            page.range(row, 2, row, 4).style().wrapText(true).set();
            row++;
        }
    }

    private void writeSheet(Worksheet page, String name, List<SheetRow> rows, String told) {
        int last = 0;
        int column = -1;
        for (SheetRow row : rows) {
            for (SheetCell cell : row.cells()) {
                boolean isTold = row == rows.get(0)
                        && FormWords.heading("sheet", "observations").isWritten(cell.text());
                column = isTold ? cell.column() : column;
                if (cell.column() != column) {
                    write(page, row.number() - 1, cell);
                    last = Math.max(last, cell.column());
                }
            }
        }
        int at = column < 0 ? last + 1 : column;
        List<Observation> ofSheet =
                observations.stream().filter(one -> one.sheet().equals(name)).toList();
        if (!ofSheet.isEmpty()) {
            page.value(rows.isEmpty() ? 0 : rows.get(0).number() - 1, at, told);
            page.width(at, WIDE);
        }
        for (Observation one : ofSheet) {
            int row = (int) Math.max(1, one.row()) - 1;
            String text = ofSheet.stream()
                    .filter(other -> other.row() == one.row())
                    .map(other -> other.sentence(inSpanish))
                    .collect(Collectors.joining("\n"));
            int cell = row == 0 ? at + 1 : at;
            page.value(row, cell, text.substring(0, Math.min(text.length(), MAX_CELL)));
            page.style(row, cell).wrapText(true).fillColor(TOLD_COLOUR).set();
        }
    }

    private static void write(Worksheet page, int row, SheetCell cell) {
        if (cell.kind() == SheetCell.Kind.NUMBER && cell.text().matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
            page.value(row, cell.column(), new BigDecimal(cell.text()));
        } else {
            page.value(row, cell.column(), cell.text());
            page.style(row, cell.column()).format("@").set();
        }
    }
}
