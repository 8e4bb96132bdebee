package org.atalaya.ingestion.own;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.data.problem.RefusedInput;

/**
 * A sheet whose first row names its columns as the template does.
 *
 * @param sheet the sheet
 * @param positions heading → column
 */
record HeadedSheet<H extends Heading>(OwnSheet sheet, Map<H, Integer> positions) {

    /**
     * Finds the headings.
     *
     * @throws RefusedInput if one is missing, stands twice or is not the template's
     */
    static <H extends Heading> HeadedSheet<H> of(OwnSheet sheet, List<H> headings) {
        Map<H, Integer> positions = new HashMap<>();
        if (sheet.rows().isEmpty()) {
            throw new RefusedInput(sheet.title() + " is empty; its first row names the columns as the template does.");
        }
        sheet.rows()
                .get(0)
                .cells()
                .forEach((column, cell) -> headings.stream()
                        .filter(heading -> heading.isWritten(cell.text()))
                        .forEach(heading -> {
                            if (positions.put(heading, column) != null) {
                                throw new RefusedInput(sheet.title() + " has the column \"" + cell.text()
                                        + "\" twice; a column may stand once.");
                            }
                        }));
        for (H heading : headings) {
            if (!positions.containsKey(heading)) {
                throw new RefusedInput(sheet.title() + " has no column \"" + heading.label(true) + "\" (\""
                        + heading.label(false) + "\"); its first row names the columns as the template does.");
            }
        }
        return new HeadedSheet<>(sheet, Map.copyOf(positions));
    }

    /** The rows below the headings. */
    List<OwnSheet.Row> rows() {
        return sheet.rows().subList(1, sheet.rows().size());
    }

    /** The cell of a row under a heading. */
    OwnSheet.Cell cell(OwnSheet.Row row, H heading) {
        return row.cell(positions.get(heading));
    }

    /** Column letters and heading, for people. */
    String column(H heading) {
        return OwnSheet.letters(positions.get(heading)) + " (" + heading.label(true) + ")";
    }
}
