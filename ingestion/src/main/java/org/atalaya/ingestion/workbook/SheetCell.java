package org.atalaya.ingestion.workbook;

import java.io.Serializable;

/**
 * A cell of a sheet that holds something.
 *
 * @param column its column, the first being 0
 * @param kind what it holds
 * @param text its text, its number as the file writes it, or its formula
 */
public record SheetCell(int column, Kind kind, String text) implements Serializable {

    /** What a cell can hold. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A formula: its stored result is what some program last computed, not what a publisher printed. */
        FORMULA,
        /** A date, a logical value or an error. */
        OTHER
    }

    /** A column's letters: A, B, … Z, AA. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
