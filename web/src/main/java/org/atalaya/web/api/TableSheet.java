package org.atalaya.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.question.Questions;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.TableWords;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows of a table as a workbook: a sheet of rows, and one that says what they are. */
public final class TableSheet {

    private static final int WIDTH_OF_TEXT = 24;
    private static final int WIDTH_OF_NUMBERS = 14;
    private static final int WIDTH_OF_MEANINGS = 90;

    private final TableDocument document;
    private final Language language;
    private final Messages text;
    private final TableWords words;

    private TableSheet(TableDocument document, Language language) {
        this.document = document;
        this.language = language;
        this.text = Messages.of(language);
        this.words = TableWords.of(language);
    }

    /**
     * Writes it.
     *
     * @param document the rows
     * @param language language of headings and explanations
     */
    static byte[] write(TableDocument document, Language language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableSheet sheet = new TableSheet(document, language);
        try (Workbook workbook = new Workbook(bytes, "Atalaya", "1.0")) {
            sheet.rows(workbook.newWorksheet(sheet.text.text("export.sheet.rows")));
            sheet.readMe(workbook.newWorksheet(sheet.text.text("export.sheet.readMe")));
        }
        return bytes.toByteArray();
    }

    private void rows(Worksheet sheet) throws IOException {
        List<Column> columns = document.question().columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, words.heading(document.table(), columns.get(i)));
            sheet.width(i, columns.get(i).type() == ColumnType.TEXT ? WIDTH_OF_TEXT : WIDTH_OF_NUMBERS);
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(0, 1);
        int line = 1;
        for (List<Optional<Object>> row : document.rows()) {
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i).isPresent()) {
                    cell(sheet, line, i, row.get(i).get());
                }
            }
            line++;
        }
        sheet.setAutoFilter(0, 0, Math.max(1, line - 1), columns.size() - 1);
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof String word) {
            sheet.value(row, column, word);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else {
            sheet.value(row, column, (Number) value);
        }
    }

    private void readMe(Worksheet sheet) {
        sheet.width(0, WIDTH_OF_TEXT);
        sheet.width(1, WIDTH_OF_TEXT);
        sheet.width(2, WIDTH_OF_MEANINGS);
        int line = 0;
        sheet.value(line, 0, words.title(document.table()));
        sheet.style(line++, 0).bold().fontSize(14).set();
        sheet.value(line++, 0, words.purpose(document.table()));
        line = fact(sheet, line, "export.release", document.release());
        line = fact(sheet, line, "export.madeAt", document.madeAt().toString());
        line = fact(sheet, line, "export.address", document.address());
        line = fact(sheet, line, "export.rows", Long.toString(document.total()));
        for (Questions.Source work : document.works()) {
            line = fact(
                    sheet,
                    line,
                    "export.source",
                    text.text(
                            "export.work",
                            work.publisher(),
                            language.choose(work.titleSpanish(), work.titleEnglish()),
                            work.licence()));
        }
        line = fact(sheet, line, "export.precision", text.text("export.precisionText"));
        for (TableDocument.Warning warning : document.warnings()) {
            line = fact(sheet, line, "export.warning", language.choose(warning.spanish(), warning.english()));
        }
        line++;
        heading(sheet, line++);
        for (Column column : document.question().columns()) {
            sheet.value(line, 0, words.heading(document.table(), column));
            sheet.value(line, 1, column.name());
            sheet.value(line, 2, meaning(column));
            sheet.style(line++, 2).wrapText(true).set();
        }
    }

    private int fact(Worksheet sheet, int line, String name, String value) {
        sheet.value(line, 0, text.text(name));
        sheet.style(line, 0).bold().set();
        sheet.value(line, 2, value);
        sheet.style(line, 2).wrapText(true).set();
        return line + 1;
    }

    private void heading(Worksheet sheet, int line) {
        sheet.value(line, 0, text.text("export.heading"));
        sheet.value(line, 1, text.text("export.column"));
        sheet.value(line, 2, text.text("export.meaning"));
        sheet.range(line, 0, line, 2).style().bold().set();
    }

    private String meaning(Column column) {
        String meaning = words.meaning(document.table(), column);
        return column.allowed().isEmpty()
                ? meaning
                : meaning + " " + text.text("export.allowed", String.join(", ", column.allowed()));
    }
}
