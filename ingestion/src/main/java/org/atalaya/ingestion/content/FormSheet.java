package org.atalaya.ingestion.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.TableContract;

/**
 * A sheet of a workbook of content.
 *
 * @param id what it holds: a kind of record, a list of records, {@code documents}, {@code sections}, {@code
 *     other}
 * @param use how its rows become part of the file
 * @param columns its columns
 */
record FormSheet(String id, Use use, List<FormColumn> columns) {

    /** How rows become part of the file. */
    enum Use {
        /** Field and value: what holds for all records. */
        FILE,
        DOCUMENTS,
        SECTIONS,
        /** Records, of the kind of the sheet's id or of their own. */
        RECORDS,
        /** Rows of a list of records. */
        LIST
    }

    static final FormSheet FILE = new FormSheet("file", Use.FILE, fileColumns());
    static final FormSheet DOCUMENTS = new FormSheet(
            "documents", Use.DOCUMENTS, with(FormColumn.of(ContentTables.DOCUMENT, Set.of(), ""), FormColumn.access()));
    static final FormSheet SECTIONS = new FormSheet("sections", Use.SECTIONS, sectionColumns());
    static final FormSheet OTHER = records("other");

    /** Kinds of records with a sheet of their own, in the order of a workbook. */
    private static final List<RecordKind> KINDS = List.of(
            RecordKind.PROGRAMME,
            RecordKind.ACTIVITY,
            RecordKind.PRODUCT,
            RecordKind.FUND,
            RecordKind.CALL,
            RecordKind.REQUEST,
            RecordKind.NEED,
            RecordKind.MEETING,
            RecordKind.TRAINING_OFFER,
            RecordKind.AGREEMENT,
            RecordKind.RESOLUTION,
            RecordKind.PROVISION,
            RecordKind.OBLIGATION,
            RecordKind.PLAN,
            RecordKind.POLICY,
            RecordKind.OBJECTIVE,
            RecordKind.PROJECT,
            RecordKind.GOAL,
            RecordKind.PROTOCOL,
            RecordKind.CLAIM);

    /** Every sheet, in the order of a workbook. */
    static final List<FormSheet> ALL = all();

    /** The sheet of a name, in any of its languages. */
    static Optional<FormSheet> named(String name) {
        return ALL.stream().filter(sheet -> sheet.heading().isWritten(name)).findFirst();
    }

    /** The sheet of an id. */
    static FormSheet of(String id) {
        return ALL.stream().filter(sheet -> sheet.id.equals(id)).findFirst().orElseThrow();
    }

    /** The sheet records of a kind go to. */
    static FormSheet ofKind(String kind) {
        return ALL.stream()
                .filter(sheet -> sheet.use == Use.RECORDS && sheet.id.equals(kind))
                .findFirst()
                .orElse(OTHER);
    }

    /** Its name and what it is for. */
    FormWords.Heading heading() {
        return FormWords.heading("sheet", id);
    }

    /** The column a heading names, in any of its languages. */
    Optional<FormColumn> column(String heading) {
        return columns.stream()
                .filter(column -> column.heading().isWritten(heading))
                .findFirst();
    }

    private static List<FormSheet> all() {
        List<FormSheet> sheets = new ArrayList<>(List.of(FILE));
        KINDS.forEach(kind -> sheets.add(records(kind.id())));
        sheets.add(OTHER);
        RecordShape.LISTS.forEach((key, table) -> sheets.add(new FormSheet(key, Use.LIST, listColumns(table))));
        sheets.add(DOCUMENTS);
        sheets.add(SECTIONS);
        return List.copyOf(sheets);
    }

    private static FormSheet records(String id) {
        List<FormColumn> columns = new ArrayList<>();
        Set<String> supplied = new LinkedHashSet<>(RecordShape.SUPPLIED);
        if (!id.equals("other")) {
            supplied.add("kind");
        }
        List<FormColumn> own = FormColumn.of(ContentTables.RECORD, supplied, "");
        columns.add(own.get(0));
        columns.add(FormColumn.of(FormColumn.PARENT, false));
        columns.addAll(own.subList(1, own.size()).stream()
                .map(column -> RecordReader.INHERITED.contains(column.path()) ? column.optional() : column)
                .toList());
        RecordShape.findDetail(id)
                .ifPresent(table -> columns.addAll(FormColumn.of(table, RecordShape.suppliedOf(table), id + ".")));
        columns.add(FormColumn.of("tags", false));
        columns.add(FormColumn.access());
        columns.add(FormColumn.of("internal", false));
        columns.add(FormColumn.of(FormColumn.ORDER, false));
        return new FormSheet(id, Use.RECORDS, List.copyOf(columns));
    }

    private static List<FormColumn> listColumns(TableContract table) {
        List<FormColumn> columns = new ArrayList<>();
        columns.add(FormColumn.of(FormColumn.OWNER, true));
        columns.addAll(FormColumn.of(table, RecordShape.suppliedOf(table), ""));
        columns.add(FormColumn.access());
        columns.add(FormColumn.of("internal", false));
        return List.copyOf(columns);
    }

    private static List<FormColumn> sectionColumns() {
        List<FormColumn> columns = new ArrayList<>();
        columns.add(FormColumn.of("document", true));
        columns.addAll(FormColumn.of(ContentTables.DOCUMENT_SECTION, Set.of("document", "position"), ""));
        return List.copyOf(columns);
    }

    private static List<FormColumn> fileColumns() {
        List<FormColumn> columns = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>(ContentTables.RECORD.columnNames());
        RecordReader.INHERITED.forEach(others::remove);
        FormColumn.of(ContentTables.RECORD, others, "").forEach(column -> columns.add(column.optional()));
        columns.add(FormColumn.access());
        columns.add(FormColumn.of(RecordReader.REPLACES, false));
        return List.copyOf(columns);
    }

    private static List<FormColumn> with(List<FormColumn> columns, FormColumn last) {
        List<FormColumn> all = new ArrayList<>(columns);
        all.add(last);
        return List.copyOf(all);
    }
}
