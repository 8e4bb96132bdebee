package org.atalaya.web.territory;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.QrCode;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.territory.PlacePage.Measured;

/**
 * What the sheet of a place shows: what a mayor takes to a meeting on one page.
 *
 * @param name the place's name
 * @param kindName what sort of place it is and where it lies
 * @param when the edition of the figures, or that there are none
 * @param measured whose figures are shown; empty if nobody's, or if they are the place's own
 * @param table its figures; empty if there are none
 * @param none why there are none; empty if there are some
 * @param similar places alike in context, a sentence for each set of them; none if none are known
 * @param commitments its open commitments
 * @param say what may be said of it, one sentence each
 * @param sources where the figures are from
 * @param day the day it was made, in words
 * @param path the place's page
 * @param pdf the sheet as a file
 * @param address the place's page as the public reads it
 * @param qr the same as a QR code
 */
public record SheetPage(
        String name,
        String kindName,
        String when,
        Optional<Measured> measured,
        Optional<Table> table,
        String none,
        List<String> similar,
        Commitments commitments,
        List<String> say,
        String sources,
        String day,
        String path,
        String pdf,
        String address,
        QrCode qr) {

    /**
     * Figures.
     *
     * @param columns headings
     * @param rows one per figure
     * @param note what the words of the cells mean
     */
    public record Table(List<String> columns, List<Row> rows, String note) {}

    /**
     * A figure and what is said of it.
     *
     * @param name its name
     * @param cells one for each heading but the first
     */
    public record Row(String name, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param words a verdict, or why there is no number; empty if the number says it
     * @param number a number; empty if there is none
     * @param range its range; empty if there is none
     * @param note what belongs to it; empty if nothing does
     */
    public record Cell(String words, String number, String range, String note) {

        /** A verdict in words. */
        static Cell of(String words) {
            return new Cell(words, "", "", "");
        }
    }

    /**
     * Commitments whose time has run out, or runs.
     *
     * @param overdue how many are overdue, in words; empty if none with a due date is recorded
     * @param overdueFirst those longest overdue
     * @param next how many come next, in words; empty likewise
     * @param nextFirst those due next
     */
    public record Commitments(String overdue, List<Line> overdueFirst, String next, List<Line> nextFirst) {}

    /**
     * A commitment.
     *
     * @param title what was undertaken, cut where it is long
     * @param due when it is due
     */
    public record Line(Passage title, String due) {}
}
