package org.atalaya.ingestion.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.programme.TemplatePart;
import org.atalaya.ingestion.content.ContentNode.Mapping;
import org.atalaya.ingestion.content.ContentNode.Scalar;
import org.atalaya.ingestion.content.ContentNode.Sequence;
import org.atalaya.ingestion.raw.FolderContainer;
import org.atalaya.ingestion.workbook.WorkbookPackage;

/** Reads a Word document of the template as the pair of Markdown files the same practice would be. */
final class DocumentContent {

    /** What a row that names no other record belongs to is the practice. */
    private static final Set<String> OWNERS = Set.of(FormColumn.PARENT, FormColumn.OWNER);

    private final List<FormRow> rows = new ArrayList<>();
    private final List<DataProblem> problems = new ArrayList<>();
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private Optional<FormSheet> sheet = Optional.empty();
    private String practice = "";
    private String replaces = "";
    private String language = "es";
    private boolean inText;
    private int line;

    private DocumentContent() {}

    /**
     * Reads a document into rows.
     *
     * @return the file it stands in for; empty if it stands in for none
     * @throws RefusedInput if it is none, is locked, damaged, too large or hostile
     */
    static String read(Path file, RecordReader reader) throws IOException {
        DocumentContent content = new DocumentContent();
        String name = file.getFileName().toString();
        WorkbookPackage checked = WorkbookPackage.openDocument(FolderContainer.single(file), name);
        try (XWPFDocument document = new XWPFDocument(checked.content())) {
            document.getBodyElements().forEach(content::take);
        } catch (RuntimeException e) {
            throw new RefusedInput(name + " cannot be read as a document of Word; save it again as .docx.", e);
        }
        FormTree tree = new FormTree(content.rows);
        List<ContentNode> records =
                tree.root().fields().get(RecordShape.CHILDREN) instanceof Sequence all ? all.items() : List.of();
        if (records.isEmpty() || !(records.get(0) instanceof Mapping practice)) {
            throw new RefusedInput(name + " cannot be read as a practice: it has no table "
                    + FormSheet.FILE.heading().spanish() + " as the template does.");
        }
        content.problems.addAll(tree.problems());
        content.tell(practice, reader);
        return content.replaces;
    }

    private void tell(Mapping practice, RecordReader reader) throws IOException {
        problems.forEach(reader::report);
        for (String one : List.of("es", "en")) {
            String text = texts.getOrDefault(one, new StringBuilder()).toString();
            Mapping front = practice;
            if (one.equals("en")) {
                ContentNode id = practice.fields().getOrDefault("id", new Scalar(1, ""));
                front = new Mapping(1, Map.of("id", id));
            }
            if (one.equals("es") || !text.isBlank()) {
                reader.readMarkdown(front, one, text, 0);
            }
        }
    }

    private void take(IBodyElement element) {
        line++;
        if (element instanceof XWPFTable table && !inText) {
            takeTable(table);
        } else if (element instanceof XWPFParagraph paragraph) {
            String text = text(paragraph);
            if (isHeading(paragraph)) {
                takeHeading(text);
            } else if (inText && !text.isBlank()) {
                boolean item = paragraph.getNumID() != null;
                texts.get(language).append(item ? "- " : "\n").append(text).append('\n');
            }
        }
    }

    private void takeHeading(String heading) {
        Optional<String> spoken = TemplatePart.find(heading, "es").isPresent()
                ? Optional.of("es")
                : TemplatePart.find(heading, "en").map(part -> "en");
        sheet = FormSheet.named(heading);
        if (sheet.isPresent() && spoken.isEmpty() && !inText) {
            return;
        }
        inText = true;
        language = spoken.orElse(language);
        texts.computeIfAbsent(language, none -> new StringBuilder())
                .append("\n## ")
                .append(heading)
                .append("\n");
    }

    private void takeTable(XWPFTable table) {
        if (sheet.isEmpty()) {
            return;
        }
        if (sheet.get().use() == FormSheet.Use.FILE) {
            takeRecord(table);
            return;
        }
        List<Optional<FormColumn>> columns = table.getRow(0).getTableCells().stream()
                .map(cell -> sheet.get().column(text(cell)))
                .toList();
        for (XWPFTableRow row : table.getRows().subList(1, table.getNumberOfRows())) {
            line++;
            Map<FormColumn, ContentNode> cells = new LinkedHashMap<>();
            for (int at = 0; at < Math.min(columns.size(), row.getTableCells().size()); at++) {
                String text = text(row.getCell(at));
                if (columns.get(at).isPresent() && !text.isEmpty()) {
                    FormColumn column = columns.get(at).get();
                    cells.put(column, WorkbookContent.node(sheet.get(), column, text, line));
                }
            }
            if (!cells.isEmpty()) {
                sheet.get().columns().stream()
                        .filter(column -> OWNERS.contains(column.path()))
                        .forEach(column -> cells.putIfAbsent(column, new Scalar(line, practice)));
                rows.add(new FormRow(sheet.get(), line, cells));
            }
        }
    }

    /** The record of the practice, or of the model: field, value. */
    private void takeRecord(XWPFTable table) {
        Map<FormColumn, ContentNode> cells = new LinkedHashMap<>();
        for (XWPFTableRow row : table.getRows()) {
            Optional<FormColumn> column = FormSheet.OTHER.column(text(row.getCell(0)));
            String text = row.getTableCells().size() > 1 ? text(row.getCell(1)) : "";
            if (FormColumn.of(RecordReader.REPLACES, false).heading().isWritten(text(row.getCell(0)))) {
                replaces = text;
            } else if (column.isEmpty() && !text.isEmpty()) {
                problems.add(new DataProblem(
                        ProblemKind.CONTENT_FIELD_UNKNOWN, line, text(row.getCell(0)), "", "a field of the template"));
            } else if (!text.isEmpty()) {
                cells.put(column.get(), WorkbookContent.node(FormSheet.OTHER, column.get(), text, line));
            }
        }
        FormRow row = new FormRow(FormSheet.OTHER, line, cells);
        practice = row.text("id").orElse("");
        rows.add(row);
    }

    private static boolean isHeading(XWPFParagraph paragraph) {
        String style = paragraph.getStyle() == null ? "" : paragraph.getStyle();
        return style.matches("(?i)(heading|ttulo|titulo|título)\\s?[1-3]");
    }

    private static String text(XWPFTableCell cell) {
        List<String> lines = new ArrayList<>();
        cell.getParagraphs().forEach(paragraph -> lines.add(text(paragraph)));
        return String.join("\n", lines).strip();
    }

    private static String text(XWPFParagraph paragraph) {
        return paragraph.getText().strip();
    }
}
