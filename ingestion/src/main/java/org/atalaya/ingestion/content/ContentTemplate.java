package org.atalaya.ingestion.content;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.ingestion.content.ContentNode.Mapping;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook of content: empty, or with what a file of content holds. */
public final class ContentTemplate {

    private static final String VERSION = "1.0";
    private static final String HEADING_COLOUR = "D9E7E5";
    private static final double NARROW = 18;
    private static final double WIDE = 44;
    private static final int ROWS_WITH_LISTS = 500;

    private final boolean inSpanish;
    private final Map<String, String> terms;
    private final Map<List<String>, Range> lists = new LinkedHashMap<>();

    /**
     * A writer of workbooks.
     *
     * @param inSpanish whether headings and words are in Spanish, or else in English
     * @param terms ids of the terms records are tagged with → what they are
     */
    public ContentTemplate(boolean inSpanish, Map<String, String> terms) {
        this.inSpanish = inSpanish;
        this.terms = terms;
    }

    /** Writes an empty workbook. */
    public void write(ContentForm form, OutputStream out) throws IOException {
        write(form.sheets(), Map.of(), out);
    }

    /** Writes a workbook with the content of a file; a sheet the form does not have is added where it is needed. */
    void write(ContentForm form, Mapping content, OutputStream out) throws IOException {
        Map<FormSheet, List<Map<FormColumn, String>>> rows = FormRows.of(content);
        Set<FormSheet> sheets = new LinkedHashSet<>(form.sheets());
        sheets.addAll(rows.keySet());
        write(FormSheet.ALL.stream().filter(sheets::contains).toList(), rows, out);
    }

    private void write(List<FormSheet> sheets, Map<FormSheet, List<Map<FormColumn, String>>> rows, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Atalaya", VERSION)) {
            writeAdvice(workbook.newWorksheet(name("readme")), sheets);
            Map<FormSheet, Worksheet> written = new LinkedHashMap<>();
            sheets.forEach(sheet -> written.put(sheet, workbook.newWorksheet(name(sheet.id()))));
            writeLists(workbook.newWorksheet(name("lists")), sheets);
            written.forEach((sheet, page) -> {
                List<Map<FormColumn, String>> content = rows.getOrDefault(sheet, List.of());
                if (sheet.use() == FormSheet.Use.FILE) {
                    writeFile(page, sheet, content.isEmpty() ? Map.of() : content.get(0));
                } else {
                    writeTable(page, sheet, content);
                }
            });
        }
    }

    private void writeAdvice(Worksheet page, List<FormSheet> sheets) {
        head(
                page,
                inSpanish
                        ? List.of("Hoja", "Columna", "Obligatoria", "Qué lleva", "Valores que admite")
                        : List.of("Sheet", "Column", "Required", "What it takes", "Values it takes"));
        int row = 1;
        for (FormSheet sheet : sheets) {
            text(page, row, 0, name(sheet.id()));
            page.style(row, 0).bold().set();
            text(page, row, 3, sheet.heading().advice(inSpanish));
            page.style(row, 3).bold().wrapText(true).set();
            row++;
            for (FormColumn column : sheet.columns()) {
                text(page, row, 0, name(sheet.id()));
                text(page, row, 1, column.heading().in(inSpanish));
                text(page, row, 2, inSpanish ? (column.required() ? "sí" : "no") : column.required() ? "yes" : "no");
                text(page, row, 3, column.heading().advice(inSpanish));
                text(page, row, 4, words(column));
                page.range(row, 3, row, 4).style().wrapText(true).set();
                row++;
            }
        }
        for (int column = 0; column < 5; column++) {
            page.width(column, column < 3 ? NARROW : 2 * WIDE);
        }
    }

    private String words(FormColumn column) {
        return column.vocabulary().stream()
                .map(word -> FormWords.word(word, inSpanish))
                .collect(Collectors.joining(", "));
    }

    /** The closed vocabularies and the terms, to choose from. */
    private void writeLists(Worksheet page, List<FormSheet> sheets) {
        List<String> headings = new ArrayList<>();
        for (FormSheet sheet : sheets) {
            for (FormColumn column : sheet.columns()) {
                if (!column.vocabulary().isEmpty() && !lists.containsKey(column.vocabulary())) {
                    int at = headings.size();
                    headings.add(column.heading().in(inSpanish));
                    for (int i = 0; i < column.vocabulary().size(); i++) {
                        text(page, i + 1, at, FormWords.word(column.vocabulary().get(i), inSpanish));
                    }
                    lists.put(
                            column.vocabulary(),
                            page.range(1, at, column.vocabulary().size(), at));
                    page.width(at, NARROW);
                }
            }
        }
        int at = headings.size();
        headings.add(inSpanish ? "Clave de etiqueta" : "Tag id");
        headings.add(FormWords.heading("", "term").in(inSpanish));
        int row = 1;
        for (Map.Entry<String, String> term : terms.entrySet()) {
            text(page, row, at, term.getKey());
            text(page, row, at + 1, term.getValue());
            row++;
        }
        page.width(at, WIDE);
        page.width(at + 1, WIDE);
        head(page, headings);
    }

    private void writeFile(Worksheet page, FormSheet sheet, Map<FormColumn, String> values) {
        head(page, inSpanish ? List.of("Campo", "Valor", "Qué lleva") : List.of("Field", "Value", "What it takes"));
        int row = 1;
        for (FormColumn column : sheet.columns()) {
            text(page, row, 0, column.heading().in(inSpanish));
            write(page, row, 1, column, values.getOrDefault(column, ""));
            page.style(row, 1).format("@").wrapText(true).set();
            text(page, row, 2, column.heading().advice(inSpanish));
            offer(page, column, row, row, 1);
            row++;
        }
        page.width(0, NARROW);
        page.width(1, WIDE);
        page.width(2, 2 * WIDE);
    }

    private void writeTable(Worksheet page, FormSheet sheet, List<Map<FormColumn, String>> rows) {
        List<FormColumn> columns = sheet.columns();
        head(
                page,
                columns.stream().map(column -> column.heading().in(inSpanish)).toList());
        int last = Math.max(rows.size(), ROWS_WITH_LISTS);
        for (int i = 0; i < columns.size(); i++) {
            FormColumn column = columns.get(i);
            for (int row = 0; row < rows.size(); row++) {
                write(page, row + 1, i, column, rows.get(row).getOrDefault(column, ""));
            }
            if (column.form() != FormColumn.Form.NUMBER) {
                page.range(1, i, last, i).style().format("@").wrapText(true).set();
            }
            offer(page, column, 1, last, i);
            page.width(i, column.path().endsWith(".es") || column.path().endsWith(".en") ? WIDE : NARROW);
        }
    }

    private void offer(Worksheet page, FormColumn column, int first, int last, int at) {
        if (!column.vocabulary().isEmpty()) {
            page.range(first, at, last, at).validateWithList(lists.get(column.vocabulary()));
        }
    }

    private void write(Worksheet page, int row, int at, FormColumn column, String value) {
        if (column.form() == FormColumn.Form.NUMBER && value.matches("\\d{1,15}(\\.\\d{1,9})?")) {
            page.value(row, at, new BigDecimal(value));
        } else {
            text(page, row, at, column.write(value, inSpanish));
        }
    }

    /** A cell of text, whatever it begins with: only a cell of formula is one. */
    private static void text(Worksheet page, int row, int at, String value) {
        if (!value.isEmpty()) {
            page.value(row, at, value);
        }
    }

    private static void head(Worksheet page, List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            page.value(0, column, headings.get(column));
        }
        page.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .fillColor(HEADING_COLOUR)
                .wrapText(true)
                .set();
        page.freezePane(0, 1);
    }

    private String name(String sheet) {
        return FormWords.heading("sheet", sheet).in(inSpanish);
    }
}
