package org.atalaya.web.it;

import java.io.IOException;
import java.io.InputStream;
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

/** The workbook {@code atalaya template} writes, filled in as an observatory does. */
final class FilledTemplate {

    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

    static FilledTemplate of(Path template) throws IOException {
        FilledTemplate filled = new FilledTemplate();
        try (InputStream content = Files.newInputStream(template);
                ReadableWorkbook workbook = new ReadableWorkbook(content)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<List<Object>> rows = new ArrayList<>();
                try (Stream<Row> stream = sheet.openStream()) {
                    stream.forEach(row -> rows.add(values(row)));
                }
                filled.sheets.put(sheet.getName(), rows);
            }
        }
        return filled;
    }

    private static List<Object> values(Row row) {
        List<Object> values = new ArrayList<>();
        for (Cell cell : row) {
            values.add(cell == null ? null : cell.getValue());
        }
        return values;
    }

    /** Fills in lines of the method sheet, given as name, value, name, value, … */
    FilledTemplate method(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            List<Object> line = sheets.get("Método").stream()
                    .filter(row -> row.get(0).equals(name))
                    .findFirst()
                    .orElseThrow();
            line.set(1, namesAndValues[i + 1]);
        }
        return this;
    }

    /** Replaces the rows of a sheet, headings included. */
    FilledTemplate rows(String sheet, List<List<Object>> rows) {
        sheets.put(sheet, rows);
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
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.value(row, column, value.toString());
        }
    }
}
