package org.atalaya.ingestion.own;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the workbook an own survey is handed in with, filled with an invented example. */
public final class OwnTemplate {

    private static final String VERSION = "1.0";
    private static final String HEADING_COLOUR = "D9E7E5";
    private static final double NARROW = 18;
    private static final double WIDE = 44;

    /** Rows for which a list to choose from is offered below the example. */
    private static final int ROWS_WITH_LISTS = 2_000;

    private final OwnForm form;
    private final boolean inSpanish;

    /** A template of a form in Spanish or English. */
    public OwnTemplate(OwnForm form, boolean inSpanish) {
        this.form = form;
        this.inSpanish = inSpanish;
    }

    /** Writes it. */
    public void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Atalaya", VERSION)) {
            writeMethod(workbook.newWorksheet(word(OwnForm.METHOD)));
            writeQuestions(workbook.newWorksheet(word(form.questions())));
            Worksheet rows = workbook.newWorksheet(word(form.rows()));
            if (form == OwnForm.MICRODATA) {
                writePersons(rows);
            } else {
                writeEstimates(rows);
            }
        }
    }

    private void writeMethod(Worksheet sheet) {
        writeHeadings(
                sheet,
                inSpanish
                        ? List.of("Campo", "Valor", "Cómo llenarlo")
                        : List.of("Field", "Value", "How to fill it in"));
        int row = 1;
        for (MethodField field : MethodField.values()) {
            if (field.standsIn(form)) {
                sheet.value(row, 0, field.label(inSpanish));
                sheet.value(row, 1, field.example(inSpanish));
                sheet.style(row, 1).format("@").wrapText(true).set();
                sheet.value(row, 2, field.advice(inSpanish));
                offer(sheet, row, row, 1, field.choices());
                row++;
            }
        }
        sheet.width(0, WIDE);
        sheet.width(1, WIDE);
        sheet.width(2, WIDE);
    }

    private void writeQuestions(Worksheet sheet) {
        List<QuestionHeading> headings = QuestionHeading.of(form);
        writeHeadings(
                sheet,
                headings.stream().map(heading -> heading.label(inSpanish)).toList());
        for (int i = 0; i < headings.size(); i++) {
            sheet.width(i, headings.get(i) == QuestionHeading.COLUMN ? NARROW : WIDE);
            if (headings.get(i) == QuestionHeading.POLARITY) {
                offer(sheet, 1, ROWS_WITH_LISTS, i, Choice.POLARITIES);
            }
            List<ExampleQuestion> examples = ExampleQuestion.of(form);
            for (int row = 0; row < examples.size(); row++) {
                sheet.value(row + 1, i, examples.get(row).text(headings.get(i), inSpanish));
                sheet.style(row + 1, i).format("@").wrapText(true).set();
            }
        }
    }

    private void writePersons(Worksheet sheet) {
        writeHeadings(sheet, ExamplePersons.COLUMNS);
        int row = 1;
        for (List<Object> person : ExamplePersons.rows(inSpanish)) {
            for (int column = 0; column < person.size(); column++) {
                if (person.get(column) instanceof Number number) {
                    sheet.value(row, column, number);
                } else {
                    sheet.value(row, column, (String) person.get(column));
                }
            }
            row++;
        }
        offer(sheet, 1, ROWS_WITH_LISTS, ExamplePersons.COLUMNS.indexOf("sexo"), Choice.SEXES);
    }

    private void writeEstimates(Worksheet sheet) {
        writeHeadings(
                sheet,
                Arrays.stream(EstimateHeading.values())
                        .map(heading -> heading.label(inSpanish))
                        .toList());
        List<List<Object>> examples = List.of(
                List.of("15058", "2024", "perceived_insecurity", "all", 61.5, 2.4, 820, 96),
                List.of("15058", "2024", "perceived_insecurity", "sex=female", 64.1, 3.1, 430, 96),
                List.of("15058", "2024", "conoce_patrullaje", "all", 37.2, 2.2, 815, 96));
        for (int row = 0; row < examples.size(); row++) {
            for (int column = 0; column < examples.get(row).size(); column++) {
                if (examples.get(row).get(column) instanceof Number number) {
                    sheet.value(row + 1, column, number);
                } else {
                    sheet.value(row + 1, column, (String) examples.get(row).get(column));
                }
            }
        }
        for (int column = 0; column < EstimateHeading.values().length; column++) {
            sheet.width(column, NARROW);
        }
    }

    private void writeHeadings(Worksheet sheet, List<String> headings) {
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

    private void offer(Worksheet sheet, int firstRow, int lastRow, int column, List<Choice> choices) {
        if (!choices.isEmpty()) {
            String list = choices.stream().map(choice -> choice.word(inSpanish)).collect(Collectors.joining(","));
            sheet.range(firstRow, column, lastRow, column).validateWithListByFormula("\"" + list + "\"");
        }
    }

    private String word(List<String> spanishThenEnglish) {
        return spanishThenEnglish.get(inSpanish ? 0 : 1);
    }
}
