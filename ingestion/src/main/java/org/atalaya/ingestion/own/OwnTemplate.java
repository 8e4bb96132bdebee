package org.atalaya.ingestion.own;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the workbook an own survey or register is handed in with, filled with an invented example. */
public final class OwnTemplate {

    private static final String VERSION = "1.0";
    private final OwnForm form;
    private final boolean inSpanish;
    private final TemplateSheets sheets;

    /** A template of a form in Spanish or English. */
    public OwnTemplate(OwnForm form, boolean inSpanish) {
        this.form = form;
        this.inSpanish = inSpanish;
        this.sheets = new TemplateSheets(inSpanish);
    }

    /** Writes it. */
    public void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Atalaya", VERSION)) {
            Worksheet method = workbook.newWorksheet(sheets.word(OwnForm.METHOD));
            Worksheet questions = workbook.newWorksheet(sheets.word(form.questions()));
            Worksheet rows = workbook.newWorksheet(sheets.word(form.rows()));
            switch (form) {
                case MICRODATA -> {
                    writeMethod(method);
                    writeQuestions(questions);
                    writePersons(rows);
                }
                case ESTIMATES -> {
                    writeMethod(method);
                    writeQuestions(questions);
                    writeEstimates(rows);
                }
                case REGISTER -> new RegisterTemplate(sheets, inSpanish).write(method, questions, rows);
            }
        }
    }

    private void writeMethod(Worksheet sheet) {
        sheets.writeMethod(
                sheet,
                Arrays.stream(MethodField.values())
                        .filter(field -> field.standsIn(form))
                        .toList());
    }

    private void writeQuestions(Worksheet sheet) {
        List<QuestionHeading> headings = QuestionHeading.of(form);
        sheets.writeHeadings(
                sheet,
                headings.stream().map(heading -> heading.label(inSpanish)).toList());
        for (int i = 0; i < headings.size(); i++) {
            sheet.width(i, headings.get(i) == QuestionHeading.COLUMN ? TemplateSheets.NARROW : TemplateSheets.WIDE);
            if (headings.get(i) == QuestionHeading.POLARITY) {
                sheets.offer(sheet, 1, TemplateSheets.ROWS_WITH_LISTS, i, Choice.POLARITIES);
            }
            List<ExampleQuestion> examples = ExampleQuestion.of(form);
            for (int row = 0; row < examples.size(); row++) {
                sheet.value(row + 1, i, examples.get(row).text(headings.get(i), inSpanish));
                sheet.style(row + 1, i).format("@").wrapText(true).set();
            }
        }
    }

    private void writePersons(Worksheet sheet) {
        sheets.writeHeadings(sheet, ExamplePersons.COLUMNS);
        sheets.writeRows(sheet, ExamplePersons.rows(inSpanish));
        sheets.offer(sheet, 1, TemplateSheets.ROWS_WITH_LISTS, ExamplePersons.COLUMNS.indexOf("sexo"), Choice.SEXES);
    }

    private void writeEstimates(Worksheet sheet) {
        sheets.writeHeadings(
                sheet,
                Arrays.stream(EstimateHeading.values())
                        .map(heading -> heading.label(inSpanish))
                        .toList());
        List<List<Object>> examples = List.of(
                List.of("15058", "2024", "perceived_insecurity", "all", 61.5, 2.4, 820, 96),
                List.of("15058", "2024", "perceived_insecurity", "sex=female", 64.1, 3.1, 430, 96),
                List.of("15058", "2024", "conoce_patrullaje", "all", 37.2, 2.2, 815, 96));
        sheets.writeRows(sheet, examples);
        for (int column = 0; column < EstimateHeading.values().length; column++) {
            sheet.width(column, TemplateSheets.NARROW);
        }
    }
}
