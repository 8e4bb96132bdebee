package org.atalaya.ingestion.printed;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.ingestion.workbook.SheetCell;
import org.atalaya.ingestion.workbook.SheetRow;

/**
 * What stands above the table of a sheet.
 *
 * @param number number of the table
 * @param text its title
 * @param edition the edition it is of
 * @param lastRow number of the last row of the title
 */
record SheetTitle(String number, String text, TableWords.Edition edition, int lastRow) implements Serializable {

    /** Rows of a sheet that hold its title: ENSU's longest ends in row 7. */
    static final int ROWS = 12;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)+");

    /** Whether the rows start as every sheet of a source's workbooks does. */
    static boolean isOfSource(List<SheetRow> first, TableWords words) {
        return first.stream()
                .limit(3)
                .anyMatch(row -> Wording.same(row.text(0)).contains(Wording.same(words.workbook())));
    }

    /** The title of a sheet; empty if it is not laid out as one of a table. */
    static Optional<SheetTitle> find(List<SheetRow> first, TableWords words) {
        StringBuilder title = new StringBuilder();
        String number = "";
        for (SheetRow row : first) {
            if (number.isEmpty()) {
                number = number(row, words);
            }
            if (number.isEmpty()) {
                continue;
            }
            Optional<TableWords.Edition> edition = words.findEdition(row.text(0));
            if (edition.isPresent()) {
                return Optional.of(new SheetTitle(number, Wording.line(title.toString()), edition.get(), row.number()));
            }
            title.append(' ').append(row.text(0));
        }
        return Optional.empty();
    }

    private static String number(SheetRow row, TableWords words) {
        for (SheetCell cell : row.cells()) {
            String text = Wording.line(cell.text());
            Matcher number = NUMBER.matcher(text);
            if (text.startsWith(words.table()) && number.find()) {
                return number.group();
            }
        }
        return "";
    }
}
