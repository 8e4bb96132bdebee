package org.atalaya.ingestion.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.atalaya.data.problem.RefusedInput;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * An open workbook: its visible sheets and what their cells hold. Hidden sheets are leftovers of the
 * publisher's work (ENSU's of 2021 keep a table of 2016) and are not part of what was printed.
 */
public final class Workbook implements Closeable {

    /** No published table comes near; a sheet that holds more is not kept in memory. */
    private static final int MAX_ROWS = 20_000;

    private static final int MAX_CELLS_OF_A_ROW = 200;

    private static final Pattern DAY_FORMAT = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);

    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final WorkbookPackage file;
    private final ReadableWorkbook workbook;
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    private Workbook(WorkbookPackage file, ReadableWorkbook workbook) {
        this.file = file;
        this.workbook = workbook;
        workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .forEach(sheet -> {
                    names.add(sheet.getName());
                    sheets.put(sheet.getName(), sheet);
                });
    }

    /**
     * Opens a workbook.
     *
     * @throws RefusedInput if it cannot be read
     */
    public static Workbook open(WorkbookPackage file) throws IOException {
        return open(file, false);
    }

    /**
     * Opens a workbook people fill in: a day its program keeps as a number is read as a day.
     *
     * @throws RefusedInput if it cannot be read
     */
    public static Workbook openWithDates(WorkbookPackage file) throws IOException {
        return open(file, true);
    }

    private static Workbook open(WorkbookPackage file, boolean withFormats) throws IOException {
        try {
            return new Workbook(file, new ReadableWorkbook(file.content(), new ReadingOptions(withFormats, true)));
        } catch (IOException | RuntimeException e) {
            throw new RefusedInput(
                    file.name()
                            + " cannot be read as a workbook; save it again as .xlsx, or download it again from its publisher.",
                    e);
        }
    }

    /** Its name for people. */
    public String name() {
        return file.name();
    }

    /** Names of its visible sheets, in order. */
    public List<String> sheets() {
        return List.copyOf(names);
    }

    /**
     * The first rows of a sheet that hold something.
     *
     * @param count how many at most
     */
    public List<SheetRow> first(String sheet, int count) throws IOException {
        return rows(sheet, count);
    }

    /**
     * The rows of a sheet that hold something; empty rows, however many, take no room.
     *
     * @throws RefusedInput if they are more than a published table can have
     */
    public List<SheetRow> rows(String sheet) throws IOException {
        List<SheetRow> rows = rows(sheet, MAX_ROWS + 1);
        if (rows.size() > MAX_ROWS) {
            throw new RefusedInput(file.name() + ", sheet " + sheet + ", holds more than " + MAX_ROWS
                    + " rows; at most that many are read.");
        }
        return rows;
    }

    private List<SheetRow> rows(String sheet, int count) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheets.get(sheet).openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext() && rows.size() < count; ) {
                Row row = all.next();
                List<SheetCell> cells = cells(row);
                if (!cells.isEmpty()) {
                    rows.add(new SheetRow(row.getRowNum(), cells));
                }
            }
        } catch (RuntimeException e) {
            throw unreadable(sheet, e);
        }
        return rows;
    }

    /** The merged cells of a sheet. */
    public MergedCells merged(String sheet) throws IOException {
        try (InputStream relations = file.part(RELATIONS)) {
            Optional<String> part = find(relations, sheets.get(sheet).getId());
            if (part.isEmpty()) {
                throw unreadable(sheet, null);
            }
            try (InputStream content = file.part(part.get())) {
                return MergedCells.read(content);
            }
        } catch (XMLStreamException e) {
            throw unreadable(sheet, e);
        }
    }

    /** The part a relation of the workbook leads to. */
    private static Optional<String> find(InputStream relations, String id) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = factory.createXMLStreamReader(relations);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && id.equals(xml.getAttributeValue(null, "Id"))) {
                String target = xml.getAttributeValue(null, "Target");
                return Optional.of(target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return Optional.empty();
    }

    private RefusedInput unreadable(String sheet, Exception cause) {
        return new RefusedInput(
                file.name() + ", sheet " + sheet
                        + ", cannot be read; save the workbook again as .xlsx, or download it again from its publisher.",
                cause);
    }

    private static List<SheetCell> cells(Row row) {
        List<SheetCell> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null && cells.size() < MAX_CELLS_OF_A_ROW) {
                find(cell).ifPresent(cells::add);
            }
        }
        return cells;
    }

    private static Optional<SheetCell> find(Cell cell) {
        int column = cell.getColumnIndex();
        return switch (cell.getType()) {
            case EMPTY -> Optional.empty();
            case FORMULA ->
                Optional.of(new SheetCell(
                        column, SheetCell.Kind.FORMULA, "=" + (cell.getFormula() == null ? "" : cell.getFormula())));
            case NUMBER ->
                Optional.of(
                        isDay(cell)
                                ? new SheetCell(
                                        column,
                                        SheetCell.Kind.TEXT,
                                        cell.asDate().toLocalDate().toString())
                                : new SheetCell(column, SheetCell.Kind.NUMBER, cell.getRawValue()));
            case STRING ->
                Optional.of(cell.getText())
                        .filter(text -> !text.isBlank())
                        .map(text -> new SheetCell(column, SheetCell.Kind.TEXT, text));
            default ->
                Optional.of(new SheetCell(column, SheetCell.Kind.OTHER, String.valueOf((Object) cell.getRawValue())));
        };
    }

    /** Whether a number is shown as a day; only a workbook opened with dates tells. */
    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && DAY_FORMAT
                        .matcher(format.replaceAll("\\[[^]]*]|\"[^\"]*\"", ""))
                        .find();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
