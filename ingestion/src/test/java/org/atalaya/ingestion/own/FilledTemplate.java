package org.atalaya.ingestion.own;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A template as an observatory fills it in: cells are replaced, then it is written again. */
final class FilledTemplate {

    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

    /** A formula where a value is expected. */
    record Formula(String text) {}

    static FilledTemplate of(OwnForm form) throws IOException {
        return of(form, true);
    }

    static FilledTemplate of(OwnForm form, boolean inSpanish) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new OwnTemplate(form, inSpanish).write(bytes);
        FilledTemplate filled = new FilledTemplate();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                filled.sheets.put(sheet.getName(), rows(sheet));
            }
        }
        return filled;
    }

    private static List<List<Object>> rows(Sheet sheet) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(row -> {
                List<Object> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(cell == null ? null : cell.getValue());
                }
                rows.add(cells);
            });
        }
        return rows;
    }

    /** Replaces the value of a line of the method sheet. */
    FilledTemplate method(MethodLine field, Object value) {
        sheets.values().iterator().next().stream()
                .filter(row -> row.get(0).equals(field.label(true)))
                .forEach(row -> row.set(1, value));
        return this;
    }

    /** Replaces a cell; row and column from 0. */
    FilledTemplate set(String sheet, int row, int column, Object value) {
        List<List<Object>> rows = sheets.get(sheet);
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        while (rows.get(row).size() <= column) {
            rows.get(row).add(null);
        }
        rows.get(row).set(column, value);
        return this;
    }

    /** Gives the data one more column. */
    FilledTemplate addColumn(String sheet, String heading, Object value) {
        List<List<Object>> rows = sheets.get(sheet);
        int column = rows.get(0).size();
        set(sheet, 0, column, heading);
        for (int row = 1; row < rows.size(); row++) {
            set(sheet, row, column, value);
        }
        return this;
    }

    /** Gives the workbook one more sheet of one cell. */
    FilledTemplate addSheet(String name, Object value) {
        sheets.put(name, new ArrayList<>(List.of(new ArrayList<>(List.of("nota")), new ArrayList<>(List.of(value)))));
        return this;
    }

    FilledTemplate without(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Observatorio", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        write(sheet, row, column, rows.get(row).get(column));
                    }
                }
            });
        }
        return file;
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Formula formula) {
            sheet.formula(row, column, formula.text());
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }
}
