package org.atalaya.ingestion.own;

import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;

/** What the sheets of every template share: headings, lists to choose from, and the method sheet. */
final class TemplateSheets {

    static final double NARROW = 18;
    static final double WIDE = 44;

    /** Rows for which a list to choose from is offered below the example. */
    static final int ROWS_WITH_LISTS = 2_000;

    private static final String HEADING_COLOUR = "D9E7E5";

    private final boolean inSpanish;

    TemplateSheets(boolean inSpanish) {
        this.inSpanish = inSpanish;
    }

    /** The method sheet. */
    void writeMethod(Worksheet sheet, List<? extends MethodLine> lines) {
        writeHeadings(
                sheet,
                inSpanish
                        ? List.of("Campo", "Valor", "Cómo llenarlo")
                        : List.of("Field", "Value", "How to fill it in"));
        int row = 1;
        for (MethodLine line : lines) {
            sheet.value(row, 0, line.label(inSpanish));
            sheet.value(row, 1, line.example(inSpanish));
            sheet.style(row, 1).format("@").wrapText(true).set();
            sheet.value(row, 2, line.advice(inSpanish));
            offer(sheet, row, row, 1, line.choices());
            row++;
        }
        sheet.width(0, WIDE);
        sheet.width(1, WIDE);
        sheet.width(2, WIDE);
    }

    /** Rows below the headings, from the second. */
    void writeRows(Worksheet sheet, List<List<Object>> rows) {
        int number = 1;
        for (List<Object> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                if (row.get(column) instanceof Number value) {
                    sheet.value(number, column, value);
                } else {
                    sheet.value(number, column, (String) row.get(column));
                }
            }
            number++;
        }
    }

    /** The first row. */
    void writeHeadings(Worksheet sheet, List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
        }
        sheet.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .fillColor(HEADING_COLOUR)
                .wrapText(true)
                .set();
        sheet.freezePane(0, 1);
    }

    /** A list to choose from. */
    void offer(Worksheet sheet, int firstRow, int lastRow, int column, List<Choice> choices) {
        if (!choices.isEmpty()) {
            String list = choices.stream().map(choice -> choice.word(inSpanish)).collect(Collectors.joining(","));
            sheet.range(firstRow, column, lastRow, column).validateWithListByFormula("\"" + list + "\"");
        }
    }

    /** A word in the language of the workbook. */
    String word(List<String> spanishThenEnglish) {
        return spanishThenEnglish.get(inSpanish ? 0 : 1);
    }
}
