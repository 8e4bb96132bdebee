package org.atalaya.ingestion.own;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A sheet of a workbook: its rows that hold something.
 *
 * @param file name of the workbook
 * @param name name of the sheet
 * @param rows its rows, from the first
 */
public record OwnSheet(String file, String name, List<Row> rows) {

    public OwnSheet {
        rows = List.copyOf(rows);
    }

    /**
     * What a cell holds.
     *
     * @param text its text, or its number as plain digits
     * @param formula whether a formula stands in it; its kept result is not read
     */
    public record Cell(String text, boolean formula) implements Serializable {

        /** A cell that holds nothing. */
        static final Cell EMPTY = new Cell("", false);

        boolean isEmpty() {
            return text.isEmpty() && !formula;
        }
    }

    /**
     * A row that holds something.
     *
     * @param number its number in the sheet, the first being 1
     * @param cells column, the first being 0 → what it holds
     */
    public record Row(long number, Map<Integer, Cell> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /** The cell of a column. */
        Cell cell(int column) {
            return cells.getOrDefault(column, Cell.EMPTY);
        }
    }

    /** Its name for people: the workbook and the sheet. */
    String title() {
        return file + " » " + name;
    }

    /** A column's letters: A, B, … Z, AA. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
