package org.atalaya.ingestion.printed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.data.check.Require;
import org.atalaya.data.time.Period;

/**
 * Which tables the workbooks of a run of editions hold, and which cells of them are which indicator: a
 * file of data/codebooks. No code knows a title, a heading or a label.
 *
 * @param from the first edition it holds for
 * @param to the last; empty if it holds until another is found
 * @param verified editions whose figures were compared with another extraction
 * @param tables the tables
 */
public record TableLayout(String from, String to, List<String> verified, List<PrintedTable> tables)
        implements Serializable {

    public TableLayout {
        Period.parse(from);
        Require.that(to != null && (to.isEmpty() || Period.parse(to) != null), "to", "be an edition or empty", to);
        Require.that(verified != null, "verified", "be a list, empty if there is none", verified);
        Require.that(tables != null && !tables.isEmpty(), "tables", "name at least one", tables);
    }

    /**
     * A table.
     *
     * @param title what its title contains, each
     * @param figures the figures in it
     * @param otherRows labels of rows that no indicator is made of
     */
    public record PrintedTable(
            List<String> title,
            List<Figure> figures,
            @JsonProperty("other_rows") List<String> otherRows) implements Serializable {
        public PrintedTable {
            Require.that(title != null && !title.isEmpty(), "title of a table", "name at least one word", title);
            Require.that(figures != null && !figures.isEmpty(), "figures of a table", "name at least one", figures);
            Require.that(otherRows != null, "other_rows of a table", "be a list, empty if there is none", otherRows);
        }

        /** Whether a title is this table's. */
        boolean has(String text) {
            String written = Wording.same(text);
            return title.stream().allMatch(words -> written.contains(Wording.same(words)));
        }

        /** Whether a label is that of a row of the table. */
        boolean hasRow(String label) {
            String written = Wording.same(label);
            return Stream.concat(figures.stream().flatMap(figure -> figure.rows().stream()), otherRows.stream())
                    .anyMatch(row -> Wording.same(row).equals(written));
        }

        /** Whether its figures stand in the rows of the places, not in rows below them. */
        boolean isOfPlaces() {
            return figures.stream().allMatch(figure -> figure.rows().isEmpty());
        }
    }

    /**
     * The figures of an indicator in a table.
     *
     * @param indicator the indicator
     * @param rows labels of the rows below a place that are summed; empty if it stands in the place's row
     * @param columns headings above the columns that are summed; empty if the table has only one pair
     */
    public record Figure(String indicator, List<String> rows, List<String> columns) implements Serializable {
        public Figure {
            Require.text(indicator, "indicator of a figure");
            Require.that(rows != null, "rows of " + indicator, "be a list, empty for the place's own row", rows);
            Require.that(columns != null, "columns of " + indicator, "be a list, empty if there is one pair", columns);
        }

        /** The parts that are summed; empty if it is one cell. */
        List<String> parts() {
            return rows.size() > 1 ? rows : columns.size() > 1 ? columns : List.of();
        }
    }

    /** Whether it holds for an edition. */
    boolean holdsFor(String period) {
        return Period.parse(from).until(Period.parse(period)) >= 0
                && (to.isEmpty() || Period.parse(period).until(Period.parse(to)) >= 0);
    }

    /**
     * Refuses a layout that maps to indicators the catalogue does not have.
     *
     * @throws IllegalArgumentException naming the first that is unknown
     */
    void requireIndicators(Set<String> indicators) {
        for (PrintedTable table : tables) {
            for (Figure figure : table.figures()) {
                Require.that(
                        indicators.contains(figure.indicator()),
                        "indicator of a table",
                        "stand in data/catalogues/indicator.csv",
                        figure.indicator());
            }
        }
    }
}
