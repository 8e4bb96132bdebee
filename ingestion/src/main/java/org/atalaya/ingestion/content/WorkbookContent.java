package org.atalaya.ingestion.content;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.ingestion.content.ContentNode.Formula;
import org.atalaya.ingestion.content.ContentNode.Mapping;
import org.atalaya.ingestion.content.ContentNode.Scalar;
import org.atalaya.ingestion.content.ContentNode.Sequence;
import org.atalaya.ingestion.raw.FolderContainer;
import org.atalaya.ingestion.workbook.SheetCell;
import org.atalaya.ingestion.workbook.SheetRow;
import org.atalaya.ingestion.workbook.Workbook;
import org.atalaya.ingestion.workbook.WorkbookPackage;

/** Reads a workbook of content as the mapping a YAML file of the same content would be. */
final class WorkbookContent {

    private final List<FormRow> rows = new ArrayList<>();
    private final List<DataProblem> problems = new ArrayList<>();
    private final WorkbookLines lines = new WorkbookLines();

    private WorkbookContent() {}

    /**
     * What a workbook holds.
     *
     * @param root its content
     * @param problems what could not become part of it
     * @param lines where its lines stand
     */
    record Reading(Mapping root, List<DataProblem> problems, WorkbookLines lines) {}

    /**
     * Reads a workbook.
     *
     * @throws org.atalaya.data.problem.RefusedInput if it is none, is locked, damaged, too large or hostile
     */
    static Reading read(Path file) throws IOException {
        WorkbookContent content = new WorkbookContent();
        FolderContainer folder = FolderContainer.single(file);
        try (Workbook workbook = Workbook.openWithDates(
                WorkbookPackage.open(folder, file.getFileName().toString()))) {
            int before = 0;
            for (String name : workbook.sheets()) {
                List<SheetRow> sheet = workbook.rows(name);
                content.lines.begin(name, before);
                if (!isOurs(name)) {
                    content.readSheet(name, sheet, before);
                }
                before += sheet.isEmpty() ? 1 : sheet.get(sheet.size() - 1).number();
            }
        }
        FormTree tree = new FormTree(content.rows);
        Mapping root = tree.root();
        content.problems.addAll(tree.problems());
        return new Reading(root, content.problems, content.lines);
    }

    /** Sheets the template or the inbox wrote for the reader. */
    private static boolean isOurs(String sheet) {
        return Set.of("readme", "lists", "observations").stream()
                .anyMatch(id -> FormWords.heading("sheet", id).isWritten(sheet));
    }

    private void readSheet(String name, List<SheetRow> sheet, int before) {
        Optional<FormSheet> known = FormSheet.named(name);
        if (known.isEmpty()) {
            problems.add(new DataProblem(
                    ProblemKind.CONTENT_FIELD_UNKNOWN, before + 1L, name, "", "a sheet of the template"));
        } else if (known.get().use() == FormSheet.Use.FILE) {
            readFile(known.get(), sheet, before);
        } else if (!sheet.isEmpty()) {
            readTable(known.get(), sheet, before);
        }
    }

    private void readTable(FormSheet sheet, List<SheetRow> table, int before) {
        SheetRow head = table.get(0);
        Map<Integer, FormColumn> columns = new HashMap<>();
        for (SheetCell cell : head.cells()) {
            Optional<FormColumn> column = sheet.column(cell.text());
            if (column.isPresent() && !columns.containsValue(column.get())) {
                columns.put(cell.column(), column.get());
            } else if (!FormWords.heading("sheet", "observations").isWritten(cell.text())) {
                problems.add(new DataProblem(
                        ProblemKind.CONTENT_FIELD_UNKNOWN,
                        before + (long) head.number(),
                        cell.text(),
                        "",
                        "the headings of the template, each once"));
            }
        }
        for (SheetRow row : table.subList(1, table.size())) {
            int line = before + row.number();
            Map<FormColumn, ContentNode> cells = new LinkedHashMap<>();
            for (SheetCell cell : row.cells()) {
                if (columns.containsKey(cell.column())) {
                    FormColumn column = columns.get(cell.column());
                    cells.put(column, node(sheet, column, cell, line));
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new FormRow(sheet, line, cells));
            }
        }
    }

    /** Field, value: every row below the headings is one column of the sheet. */
    private void readFile(FormSheet sheet, List<SheetRow> table, int before) {
        Map<FormColumn, ContentNode> cells = new LinkedHashMap<>();
        for (SheetRow row : table) {
            int line = before + row.number();
            Optional<FormColumn> column = row.find(0).flatMap(cell -> sheet.column(cell.text()));
            if (column.isPresent()) {
                row.find(1).ifPresent(cell -> cells.put(column.get(), node(sheet, column.get(), cell, line)));
            } else if (row != table.get(0) && row.find(1).isPresent()) {
                problems.add(new DataProblem(
                        ProblemKind.CONTENT_FIELD_UNKNOWN, line, row.text(0), "", "a field of the template"));
            }
        }
        rows.add(new FormRow(sheet, before + 1, cells));
    }

    private static ContentNode node(FormSheet sheet, FormColumn column, SheetCell cell, int line) {
        return switch (cell.kind()) {
            case FORMULA -> new Formula(line);
            case NUMBER -> new Scalar(line, column.read(plain(cell.text())));
            default -> node(sheet, column, cell.text(), line);
        };
    }

    /** What a text below a heading means. */
    static ContentNode node(FormSheet sheet, FormColumn column, String text, int line) {
        return column.form() == FormColumn.Form.WORDS
                ? words(sheet, column, text, line)
                : new Scalar(line, column.read(text.strip()));
    }

    /** Words with commas between; names of columns become their keys. */
    private static Sequence words(FormSheet sheet, FormColumn column, String text, int line) {
        List<ContentNode> words = new ArrayList<>();
        for (String word : text.split("[,;\\n]")) {
            if (!word.isBlank()) {
                Optional<String> key = column.path().equals("internal")
                        ? sheet.column(word.strip()).map(named -> named.path().split("\\.")[0])
                        : Optional.empty();
                words.add(new Scalar(line, key.orElse(word.strip())));
            }
        }
        return new Sequence(line, words);
    }

    /** A number without what a program adds to it: 1.0 is 1. */
    private static String plain(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            return Math.abs(number.scale()) <= 30 ? number.stripTrailingZeros().toPlainString() : raw;
        } catch (NumberFormatException e) {
            return raw;
        }
    }
}
