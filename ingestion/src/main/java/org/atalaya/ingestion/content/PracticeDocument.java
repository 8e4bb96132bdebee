package org.atalaya.ingestion.content;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.programme.TemplatePart;
import org.atalaya.ingestion.content.ContentNode.Mapping;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDecimalNumber;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * Writes the Word document a practice is kept in: its record as tables with the words of the workbooks, then
 * the sections of the standard template, in Spanish and in English.
 */
final class PracticeDocument {

    /** Headings of the template that only hold others. */
    private static final Map<TemplatePart, List<String>> BEFORE = Map.of(
            TemplatePart.GENERAL_OBJECTIVE, List.of("3. Objetivos", "3. Objectives"),
            TemplatePart.METHOD, List.of("4. Estrategias / acciones", "4. Strategies / actions"));

    private static final Set<String> FIRST_COLUMNS = Set.of("id", "kind", "title.es", "title.en", "text.es", "text.en");
    private static final Set<String> PLACED = Set.of(FormColumn.PARENT, FormColumn.ORDER);
    private static final List<String> LISTS =
            List.of("parties", "places", "events", "outcomes", "figures", "gaps", "contacts", "attachments");

    private final boolean inSpanish;
    private final XWPFDocument document = new XWPFDocument();

    /**
     * A part of a practice's text.
     *
     * @param language es or en
     * @param heading its heading
     * @param body its text
     */
    record Part(String language, String heading, String body) {}

    private PracticeDocument(boolean inSpanish) {
        this.inSpanish = inSpanish;
    }

    /** Writes the empty template. */
    static void write(boolean inSpanish, OutputStream out) throws IOException {
        PracticeDocument practice = new PracticeDocument(inSpanish);
        practice.writeRecord(Map.of(), "");
        for (String language : List.of("es", "en")) {
            for (TemplatePart part : TemplatePart.values()) {
                if (BEFORE.containsKey(part)) {
                    practice.heading(BEFORE.get(part).get(language.equals("es") ? 0 : 1), 1);
                }
                if (part != TemplatePart.STRATEGY) {
                    practice.heading(
                            part.heading(language), part.heading(language).matches("\\d\\.\\d.*") ? 2 : 1);
                    practice.paragraph("");
                }
            }
        }
        practice.close(out);
    }

    /**
     * Writes a practice.
     *
     * @param front its record
     * @param parts its text
     * @param replaces the file it stands in for
     */
    static void write(boolean inSpanish, Mapping front, List<Part> parts, String replaces, OutputStream out)
            throws IOException {
        PracticeDocument practice = new PracticeDocument(inSpanish);
        Mapping root = new Mapping(1, Map.of(RecordShape.CHILDREN, new ContentNode.Sequence(1, List.of(front))));
        practice.writeRecord(FormRows.of(root), replaces);
        for (Part part : parts) {
            practice.heading(part.heading(), 1);
            for (String block : part.body().split("\\n{2,}")) {
                practice.paragraph(block);
            }
        }
        practice.close(out);
    }

    private void writeRecord(Map<FormSheet, List<Map<FormColumn, String>>> rows, String replaces) throws IOException {
        heading(FormSheet.FILE.heading().in(inSpanish), 1);
        List<Map<FormColumn, String>> records = rows.getOrDefault(FormSheet.OTHER, List.of());
        Map<FormColumn, String> practice = records.isEmpty() ? Map.of() : records.get(0);
        List<FormColumn> fields = FormSheet.OTHER.columns().stream()
                .filter(column -> !PLACED.contains(column.path()))
                .toList();
        XWPFTable table = document.createTable(fields.size() + 1, 2);
        set(
                table.getRow(fields.size()),
                0,
                FormWords.heading("", RecordReader.REPLACES).in(inSpanish));
        set(table.getRow(fields.size()), 1, replaces);
        for (int row = 0; row < fields.size(); row++) {
            FormColumn field = fields.get(row);
            set(table.getRow(row), 0, field.heading().in(inSpanish));
            String none = field.path().equals("kind") ? RecordKind.PRACTICE.id() : "";
            set(table.getRow(row), 1, field.write(practice.getOrDefault(field, none), inSpanish));
        }
        Map<FormSheet, List<Map<FormColumn, String>>> others = new LinkedHashMap<>();
        LISTS.forEach(list -> others.put(FormSheet.of(list), List.of()));
        rows.forEach((sheet, content) -> {
            if (sheet != FormSheet.FILE) {
                others.put(sheet, sheet == FormSheet.OTHER ? content.subList(1, content.size()) : content);
            }
        });
        others.forEach((sheet, content) -> {
            heading(sheet.heading().in(inSpanish), 2);
            writeTable(sheet, content);
        });
    }

    /** Of a wide sheet only the columns in use, and those every record has. */
    private void writeTable(FormSheet sheet, List<Map<FormColumn, String>> rows) {
        Set<FormColumn> used = sheet.columns().stream()
                .filter(column ->
                        sheet.use() == FormSheet.Use.LIST && !column.path().equals("internal")
                                || FIRST_COLUMNS.contains(column.path())
                                || rows.stream().anyMatch(row -> row.containsKey(column)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<FormColumn> columns = List.copyOf(used);
        XWPFTable table = document.createTable(Math.max(2, rows.size() + 1), columns.size());
        for (int at = 0; at < columns.size(); at++) {
            set(table.getRow(0), at, columns.get(at).heading().in(inSpanish));
            for (int row = 0; row < rows.size(); row++) {
                FormColumn column = columns.get(at);
                set(table.getRow(row + 1), at, column.write(rows.get(row).getOrDefault(column, ""), inSpanish));
            }
        }
    }

    private static void set(XWPFTableRow row, int cell, String text) {
        write(row.getCell(cell).getParagraphs().get(0), text);
    }

    private void paragraph(String text) {
        write(document.createParagraph(), text);
    }

    /** Lines of a text are lines of a paragraph. */
    private static void write(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        String[] lines = text.split("\\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines[line]);
        }
    }

    private void heading(String text, int level) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style(level));
        XWPFRun run = paragraph.createRun();
        run.setBold(true);
        run.setFontSize(level == 1 ? 15 : 12);
        run.setText(text);
    }

    /** The style Word knows as a heading; a new document has none. */
    private String style(int level) {
        String id = "Heading" + level;
        if (document.createStyles().getStyle(id) == null) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId(id);
            style.addNewName().setVal("heading " + level);
            style.setType(STStyleType.PARAGRAPH);
            CTPPrGeneral properties = style.addNewPPr();
            CTDecimalNumber outline = CTDecimalNumber.Factory.newInstance();
            outline.setVal(java.math.BigInteger.valueOf(level - 1L));
            properties.setOutlineLvl(outline);
            document.getStyles().addStyle(new XWPFStyle(style));
        }
        return id;
    }

    private void close(OutputStream out) throws IOException {
        try (XWPFDocument written = document) {
            written.write(out);
        }
    }
}
