package org.atalaya.ingestion.workbook;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A row of a sheet that holds something.
 *
 * @param number its number, the first being 1
 * @param cells its cells that hold something, from left to right
 */
public record SheetRow(int number, List<SheetCell> cells) implements Serializable {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column. */
    public Optional<SheetCell> find(int column) {
        return cells.stream().filter(cell -> cell.column() == column).findFirst();
    }

    /** The text of a column; empty if it holds none. */
    public String text(int column) {
        return find(column)
                .filter(cell -> cell.kind() == SheetCell.Kind.TEXT)
                .map(SheetCell::text)
                .orElse("");
    }
}
