package org.atalaya.ingestion.printed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.ingestion.printed.FigureCells.Spot;
import org.atalaya.ingestion.printed.FigureCells.Sum;
import org.atalaya.ingestion.printed.PlaceLabels.Place;
import org.atalaya.ingestion.printed.TableColumns.Pair;
import org.atalaya.ingestion.printed.TableLayout.Figure;
import org.atalaya.ingestion.printed.WorkbookTables.SheetTable;
import org.atalaya.ingestion.workbook.SheetRow;

/**
 * Reads the rows of one table: a place's row with its base, below it the rows of its figures, and
 * above, without numbers, the state they are in.
 */
final class TableReader {

    /** A printed share is 100 × persons / base, to the digits a spreadsheet keeps. */
    private static final double SHARE_TOLERANCE = 1e-6;

    private final TableWords words;
    private final SheetTable table;
    private final PlaceLabels.Edition places;
    private final FigureCells cells;
    private final FoundFigures found;

    private int base;
    private Map<Figure, List<Pair>> pairs;
    private final Map<String, SheetRow> rowsOfPlace = new LinkedHashMap<>();
    private SheetRow placeRow;
    private Place place;

    TableReader(TableWords words, SheetTable table, PlaceLabels.Edition places, FigureCells cells, FoundFigures found) {
        this.words = words;
        this.table = table;
        this.places = places;
        this.cells = cells;
        this.found = found;
    }

    /** Reads the table of a sheet; one whose heading is another is told and not read. */
    void read(List<SheetRow> rows) {
        Optional<TableColumns> columns = TableColumns.find(rows, table.title(), words);
        if (columns.isEmpty()) {
            tellHeading(words.persons() + ", " + words.percent());
            return;
        }
        Optional<Integer> baseColumn = columns.get().findBase();
        if (baseColumn.isEmpty()) {
            tellHeading("one " + words.base());
            return;
        }
        base = baseColumn.get();
        pairs = new LinkedHashMap<>();
        for (Figure figure : table.layout().figures()) {
            List<String> headings = figure.columns().isEmpty() ? List.of("") : figure.columns();
            List<Pair> below = new ArrayList<>();
            for (String heading : headings) {
                Optional<Pair> pair = columns.get().findPair(heading);
                if (pair.isEmpty()) {
                    tellHeading((heading.isEmpty() ? "" : heading + " / ") + words.persons() + ", " + words.percent());
                    return;
                }
                below.add(pair.get());
            }
            pairs.put(figure, below);
        }
        rows.stream().filter(row -> row.number() > columns.get().lastRow()).forEach(this::take);
        endPlace();
    }

    private void tellHeading(String missing) {
        found.tell(new DataProblem(
                ProblemKind.TABLE_HEADING,
                table.title().lastRow(),
                table.sheet(),
                table.title().text(),
                missing));
    }

    private void take(SheetRow row) {
        String label = Wording.label(row.text(0));
        if (table.layout().hasRow(label)) {
            if (placeRow == null || rowsOfPlace.putIfAbsent(Wording.same(label), row) != null) {
                tellRow(row, label);
            }
        } else if (!hasFigure(row) && row.find(base).isEmpty()) {
            endPlace();
        } else if (label.isEmpty() || hasFigure(row) && !table.layout().isOfPlaces()) {
            tellRow(row, label);
        } else {
            endPlace();
            placeRow = row;
            place = places.find(label).orElse(null);
            if (place == null) {
                found.tell(new DataProblem(
                        ProblemKind.UNKNOWN_PLACE_LABEL,
                        row.number(),
                        cells.column(0),
                        label,
                        "a label of the catalogue"));
            }
        }
    }

    private void tellRow(SheetRow row, String label) {
        found.tell(new DataProblem(ProblemKind.UNLISTED_TABLE_ROW, row.number(), cells.column(0), label, ""));
        found.reject(1);
    }

    private boolean hasFigure(SheetRow row) {
        return pairs.values().stream()
                .flatMap(List::stream)
                .anyMatch(pair -> row.find(pair.persons()).isPresent()
                        || row.find(pair.percent()).isPresent());
    }

    /** Makes the figures of the place whose rows have all been seen. */
    private void endPlace() {
        if (placeRow != null) {
            for (Figure figure : table.layout().figures()) {
                List<SheetRow> rows = rows(figure);
                if (place == null) {
                    found.reject(rows.isEmpty() ? 0 : 1);
                } else if (!rows.isEmpty()) {
                    make(figure, rows);
                }
            }
        }
        placeRow = null;
        place = null;
        rowsOfPlace.clear();
    }

    /** The rows a figure is made of; none if the place has none of them. */
    private List<SheetRow> rows(Figure figure) {
        if (figure.rows().isEmpty()) {
            return List.of(placeRow);
        }
        return figure.rows().stream()
                .map(label -> rowsOfPlace.get(Wording.same(label)))
                .filter(row -> row != null)
                .toList();
    }

    private void make(Figure figure, List<SheetRow> rows) {
        if (rows.size() < figure.rows().size()) {
            cells.tell(
                    ProblemKind.TABLE_CELL,
                    new Spot(rows.get(0), 0),
                    Wording.label(rows.get(0).text(0)),
                    String.join(", ", figure.rows()));
            found.reject(1);
            return;
        }
        Sum persons = cells.sum(
                spots(rows, pairs.get(figure).stream().map(Pair::persons).toList()), Long.MAX_VALUE);
        Sum percent = cells.sum(
                spots(rows, pairs.get(figure).stream().map(Pair::percent).toList()), 100);
        boolean inRow = rows.get(0).find(base).isPresent();
        Sum among = cells.sum(List.of(new Spot(inRow ? rows.get(0) : placeRow, base)), Long.MAX_VALUE);
        if (!persons.usable() || !percent.usable() || !among.usable()) {
            found.reject(1);
        } else if (persons.sum() != null || percent.sum() != null) {
            requireShare(rows.get(0), pairs.get(figure).get(0).percent(), persons, percent, among);
            found.add(
                    figure(figure, percent.value(), persons.value(), among.value()),
                    rows.get(0).number(),
                    cells.column(0));
        }
    }

    private static List<Spot> spots(List<SheetRow> rows, List<Integer> columns) {
        return rows.stream()
                .flatMap(row -> columns.stream().map(column -> new Spot(row, column)))
                .toList();
    }

    /** Tells a share that is not that of its persons: then a column or a row is not what it seems. */
    private void requireShare(SheetRow row, int column, Sum persons, Sum percent, Sum among) {
        if (persons.sum() != null
                && percent.sum() != null
                && among.sum() != null
                && among.sum().signum() > 0) {
            double share = 100 * persons.value() / among.value();
            if (Math.abs(share - percent.value()) > SHARE_TOLERANCE) {
                cells.tell(
                        ProblemKind.TABLE_SHARE,
                        new Spot(row, column),
                        Double.toString(percent.value()),
                        Double.toString(share));
            }
        }
    }

    private PrintedFigure figure(Figure figure, Double percent, Double persons, Double among) {
        return new PrintedFigure(
                new PrintedFigure.Key(
                        words.country(),
                        place.kind(),
                        place.code(),
                        words.survey(),
                        table.title().edition().period(),
                        figure.indicator(),
                        table.domain()),
                Wording.label(placeRow.text(0)),
                percent,
                persons,
                among,
                table.title().edition().citation(),
                words.table() + " " + table.title().number() + ". "
                        + table.title().text() + words.sum(figure.parts()));
    }
}
