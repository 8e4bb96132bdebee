package org.atalaya.ingestion.own;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.raw.RawContainer;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook of an own survey, read whole: hidden sheets too, for personal data may hide there. */
record OwnWorkbook(String name, List<OwnSheet> sheets) {

    private static final int MAX_BYTES = 32 << 20;
    private static final long MAX_UNPACKED_BYTES = 256L << 20;
    private static final int MAX_ROWS = 200_000;
    private static final int MAX_COLUMNS = 500;

    /** Every row is looked at to find those that hold something, so a sheet of empty ones must end. */
    private static final int MAX_EMPTY_ROWS = 1 << 20;

    OwnWorkbook {
        sheets = List.copyOf(sheets);
    }

    /**
     * The workbook of an own survey a file holds; empty if it is no workbook or one of something else.
     *
     * @throws RefusedInput if it is one of an own survey that cannot be read
     */
    static Optional<OwnWorkbook> find(RawContainer container, String entry) throws IOException {
        String name = container.describe(entry);
        if (!entry.toLowerCase(Locale.ROOT).endsWith(".xlsx") || fileName(entry).startsWith("~$")) {
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream content = container.open(entry)) {
            bytes = content.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES || !unpacksWithin(bytes)) {
            return Optional.empty();
        }
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(false, true))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            return sheets.stream().anyMatch(sheet -> isMethod(sheet.getName()))
                    ? Optional.of(read(name, sheets))
                    : Optional.empty();
        } catch (RefusedInput refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The sheet of one of these names, in any language and writing. */
    Optional<OwnSheet> find(List<String> names) {
        return sheets.stream()
                .filter(sheet ->
                        names.stream().anyMatch(known -> Headings.plain(known).equals(Headings.plain(sheet.name()))))
                .findFirst();
    }

    private static boolean isMethod(String sheet) {
        return OwnForm.METHOD.stream().anyMatch(known -> Headings.plain(known).equals(Headings.plain(sheet)));
    }

    private static String fileName(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    /** A small file that swells without end is no workbook anybody filled in. */
    private static boolean unpacksWithin(byte[] bytes) {
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int count = part.read(buffer); count >= 0; count = part.read(buffer)) {
                        unpacked += count;
                        if (unpacked > MAX_UNPACKED_BYTES) {
                            return false;
                        }
                    }
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static OwnWorkbook read(String name, List<Sheet> sheets) throws IOException {
        List<OwnSheet> read = new ArrayList<>();
        for (Sheet sheet : sheets) {
            read.add(new OwnSheet(name, sheet.getName(), rows(name, sheet)));
        }
        return new OwnWorkbook(name, read);
    }

    private static List<OwnSheet.Row> rows(String name, Sheet sheet) throws IOException {
        List<OwnSheet.Row> rows = new ArrayList<>();
        long looked = 0;
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); looked++) {
                Row row = all.next();
                Map<Integer, OwnSheet.Cell> cells = cells(name, sheet, row);
                if (!cells.isEmpty()) {
                    rows.add(new OwnSheet.Row(row.getRowNum(), cells));
                }
                if (rows.size() > MAX_ROWS || looked > MAX_EMPTY_ROWS) {
                    throw new RefusedInput(name + " » " + sheet.getName() + " has more than " + MAX_ROWS
                            + " rows; a survey of that size is split into editions.");
                }
            }
        } catch (RefusedInput refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            throw new RefusedInput(
                    name + " » " + sheet.getName()
                            + " cannot be read; open the workbook, save it as .xlsx and try again.",
                    e);
        }
        return rows;
    }

    private static Map<Integer, OwnSheet.Cell> cells(String name, Sheet sheet, Row row) {
        Map<Integer, OwnSheet.Cell> cells = new HashMap<>();
        for (Cell cell : row) {
            if (cell == null) {
                continue;
            }
            OwnSheet.Cell read = cell(cell);
            if (!read.isEmpty()) {
                if (cell.getColumnIndex() >= MAX_COLUMNS) {
                    throw new RefusedInput(name + " » " + sheet.getName() + " has something in column "
                            + OwnSheet.letters(cell.getColumnIndex()) + " of row " + row.getRowNum() + "; at most "
                            + MAX_COLUMNS + " columns are read.");
                }
                cells.put(cell.getColumnIndex(), read);
            }
        }
        return cells;
    }

    private static OwnSheet.Cell cell(Cell cell) {
        CellType type = cell.getType();
        if (type == CellType.FORMULA || cell.getFormula() != null) {
            return new OwnSheet.Cell("", true);
        }
        String raw = type == CellType.STRING ? cell.getText() : cell.getRawValue();
        if (raw == null || type == CellType.EMPTY) {
            return OwnSheet.Cell.EMPTY;
        }
        if (type == CellType.BOOLEAN) {
            return new OwnSheet.Cell(raw.equals("1") ? "TRUE" : "FALSE", false);
        }
        return new OwnSheet.Cell(type == CellType.NUMBER ? plainNumber(raw) : raw.strip(), false);
    }

    /** A number without what a program adds to it: 1.0 is 1, 1.5E3 is 1500. */
    private static String plainNumber(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            boolean readable = Math.abs(number.scale()) <= 30 && number.precision() <= 30;
            return readable ? number.stripTrailingZeros().toPlainString() : raw;
        } catch (NumberFormatException e) {
            return raw;
        }
    }
}
