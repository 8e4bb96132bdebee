package org.atalaya.ingestion.printed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.ingestion.workbook.MergedCells;
import org.atalaya.ingestion.workbook.SheetCell;
import org.atalaya.ingestion.workbook.SheetRow;

/** Takes the numbers of a table's cells; what is neither a number nor a known mark is told. */
final class FigureCells {

    /** Shares that add up to everybody may miss 100 in the last digits. */
    private static final double ROUNDING = 1e-9;

    private final String sheet;
    private final TableWords words;
    private final MergedCells merged;
    private final FoundFigures found;

    FigureCells(String sheet, TableWords words, MergedCells merged, FoundFigures found) {
        this.sheet = sheet;
        this.words = words;
        this.merged = merged;
        this.found = found;
    }

    /** A cell of the sheet. */
    record Spot(SheetRow row, int column) {

        Optional<SheetCell> find() {
            return row.find(column);
        }
    }

    /**
     * What cells hold together.
     *
     * @param usable whether none of them is odd
     * @param sum their sum; null if one of them holds a mark
     */
    record Sum(boolean usable, BigDecimal sum) {

        Double value() {
            return sum == null ? null : sum.doubleValue();
        }
    }

    /**
     * The sum of cells.
     *
     * @param spots the cells
     * @param largest what the sum may be at most
     */
    Sum sum(List<Spot> spots, double largest) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean usable = true;
        boolean marked = false;
        for (Spot spot : spots) {
            Optional<SheetCell> cell = spot.find();
            if (isOdd(spot)) {
                usable = false;
            } else {
                Optional<String> number = findNumber(cell.orElseThrow());
                marked |= number.isEmpty();
                sum = number.map(BigDecimal::new).map(sum::add).orElse(sum);
            }
        }
        if (usable && !marked && (sum.signum() < 0 || sum.doubleValue() > largest + ROUNDING)) {
            Spot first = spots.get(0);
            tell(ProblemKind.TABLE_CELL, first, sum.toPlainString(), largest > 100 ? "0 or more" : "0 to 100");
            usable = false;
        }
        return new Sum(usable, usable && !marked ? sum : null);
    }

    private Optional<String> findNumber(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.NUMBER ? Optional.of(cell.text()) : words.findQualified(cell.text());
    }

    /** Whether a cell holds neither a number nor a mark; that is told. */
    private boolean isOdd(Spot spot) {
        SheetCell cell = spot.find().orElse(null);
        if (merged.spansRows(spot.row().number(), spot.column())) {
            tell(ProblemKind.TABLE_CELL_MERGED, spot, cell == null ? "" : cell.text(), "a cell of one row");
            return true;
        }
        if (cell == null) {
            tell(ProblemKind.TABLE_CELL, spot, "", expected());
            return true;
        }
        switch (cell.kind()) {
            case FORMULA -> {
                tell(ProblemKind.TABLE_CELL_FORMULA, spot, cell.text(), "the number itself");
                return true;
            }
            case NUMBER -> {
                return isNoNumber(spot, cell);
            }
            case TEXT -> {
                if (words.isMark(cell.text())
                        || words.findQualified(cell.text()).isPresent()) {
                    return false;
                }
                tell(ProblemKind.TABLE_CELL, spot, Wording.line(cell.text()), expected());
                return true;
            }
            default -> {
                tell(ProblemKind.TABLE_CELL, spot, cell.text(), expected());
                return true;
            }
        }
    }

    private boolean isNoNumber(Spot spot, SheetCell cell) {
        try {
            if (Double.isFinite(new BigDecimal(cell.text()).doubleValue())) {
                return false;
            }
        } catch (NumberFormatException e) {
            // Told below: a cell that says it is a number and is none.
        }
        tell(ProblemKind.TABLE_CELL, spot, cell.text(), expected());
        return true;
    }

    private String expected() {
        return "a number, or one of " + String.join(", ", words.marks());
    }

    void tell(ProblemKind kind, Spot spot, String value, String expected) {
        found.tell(new DataProblem(kind, spot.row().number(), column(spot.column()), value, expected));
    }

    /** A column of the sheet, for people. */
    String column(int column) {
        return sheet + "!" + SheetCell.letters(column);
    }
}
