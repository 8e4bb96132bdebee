package org.atalaya.ingestion.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.atalaya.ingestion.workbook.SheetCell;
import org.atalaya.ingestion.workbook.SheetRow;

/**
 * The columns of a table, found by the words of its heading. A heading that is merged over several
 * columns stands in the first of them only, and holds until the next one to its right.
 */
final class TableColumns {

    private final List<SheetRow> headings;
    private final TableWords words;
    private final int foot;

    private TableColumns(List<SheetRow> headings, TableWords words) {
        this.headings = headings;
        this.words = words;
        this.foot = headings.size() - 1;
    }

    /**
     * Columns of persons and of shares that belong together.
     *
     * @param persons column of persons
     * @param percent column of shares
     */
    record Pair(int persons, int percent) {}

    /**
     * The heading below a title: it ends where persons and shares are named.
     *
     * @param rows rows of the sheet
     * @param title its title
     */
    static Optional<TableColumns> find(List<SheetRow> rows, SheetTitle title, TableWords words) {
        List<SheetRow> headings = new ArrayList<>();
        for (SheetRow row : rows) {
            if (row.number() > title.lastRow()) {
                headings.add(row);
                if (has(row, words.persons()) && has(row, words.percent())) {
                    return Optional.of(new TableColumns(headings, words));
                }
                if (headings.size() == SheetTitle.ROWS) {
                    break;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean has(SheetRow row, String heading) {
        return row.cells().stream().anyMatch(cell -> is(cell, heading));
    }

    private static boolean is(SheetCell cell, String heading) {
        return Wording.same(cell.text()).equals(Wording.same(heading));
    }

    /** Number of the last row of the heading. */
    int lastRow() {
        return headings.get(foot).number();
    }

    /** The column of the base; empty if there is none, or more than one. */
    Optional<Integer> findBase() {
        TreeSet<Integer> columns = new TreeSet<>();
        for (SheetRow row : headings) {
            row.cells().stream()
                    .filter(cell ->
                            cell.column() > 0 && Wording.same(cell.text()).startsWith(Wording.same(words.base())))
                    .forEach(cell -> columns.add(cell.column()));
        }
        return columns.size() == 1 ? Optional.of(columns.first()) : Optional.empty();
    }

    /**
     * The one pair of columns below a heading.
     *
     * @param heading the heading above the pair; empty if the table has one pair
     * @return empty if there is no such pair, or more than one
     */
    Optional<Pair> findPair(String heading) {
        Optional<Integer> persons = find(words.persons(), heading);
        Optional<Integer> percent = find(words.percent(), heading);
        return persons.isPresent() && percent.isPresent()
                ? Optional.of(new Pair(persons.get(), percent.get()))
                : Optional.empty();
    }

    private Optional<Integer> find(String name, String heading) {
        List<Integer> columns = headings.get(foot).cells().stream()
                .filter(cell -> is(cell, name))
                .map(SheetCell::column)
                .filter(column -> heading.isEmpty() || isBelow(column, heading))
                .toList();
        return columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
    }

    private boolean isBelow(int column, String heading) {
        return headings.subList(0, foot).stream()
                .anyMatch(row -> row.cells().stream()
                        .filter(cell -> cell.column() <= column)
                        .reduce((left, right) -> right)
                        .filter(cell -> is(cell, heading))
                        .isPresent());
    }
}
