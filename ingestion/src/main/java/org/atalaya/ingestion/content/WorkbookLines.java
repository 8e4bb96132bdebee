package org.atalaya.ingestion.content;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the lines of a workbook stand: lines are counted on through its sheets, so that a line is one place
 * of the file as it is in a text.
 */
final class WorkbookLines implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<Integer, String> sheets = new TreeMap<>();

    /**
     * A place in a workbook.
     *
     * @param sheet name of the sheet
     * @param row number of the row, the first being 1
     */
    record Place(String sheet, int row) {}

    /** The next sheet begins behind this many lines. */
    void begin(String sheet, int linesBefore) {
        sheets.put(linesBefore, sheet);
    }

    /** Names of its sheets, in order; none if it is no workbook. */
    List<String> sheets() {
        return List.copyOf(sheets.values());
    }

    /** Whether there is none: the file is no workbook, or could not be read. */
    boolean isEmpty() {
        return sheets.isEmpty();
    }

    /** Where a line stands; empty if the file is no workbook or the line is none of its. */
    Optional<Place> find(long line) {
        Map.Entry<Integer, String> sheet = line < 1 ? null : sheets.floorEntry((int) line - 1);
        return sheet == null ? Optional.empty() : Optional.of(new Place(sheet.getValue(), (int) line - sheet.getKey()));
    }
}
