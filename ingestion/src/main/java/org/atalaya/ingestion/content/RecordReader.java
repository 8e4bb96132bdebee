package org.atalaya.ingestion.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.programme.Access;
import org.atalaya.data.programme.TemplatePart;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.text.PersonsInText;
import org.atalaya.ingestion.content.ContentNode.Mapping;
import org.atalaya.ingestion.content.ContentNode.Scalar;
import org.atalaya.ingestion.content.ContentNode.Sequence;

/** Reads the records and documents of one file as rows: a record, its details, its lists, its parts. */
final class RecordReader {

    /** Key of the file that this one stands in for. */
    static final String REPLACES = "replaces";

    static final List<String> INHERITED =
            List.of("document", "section", "author_unit", "access", "review", "approved_by", "approved_on");

    private final String file;
    private final AttachedFiles attached;
    private final List<ContentRow> rows = new ArrayList<>();
    private final List<ContentProblem> problems = new ArrayList<>();

    RecordReader(String file, AttachedFiles attached) {
        this.file = file;
        this.attached = attached;
    }

    List<ContentRow> rows() {
        return rows;
    }

    List<ContentProblem> problems() {
        return problems;
    }

    /** A problem of a row that could not become part of the content; who may see the row is not known. */
    void report(DataProblem problem) {
        problems.add(new ContentProblem(file, "", true, problem));
    }

    /** Reads a YAML file: values for all its records, then documents and records. */
    void readFile(Mapping root) throws IOException {
        Map<String, ContentNode> defaults = inherited(Map.of(), root);
        for (Map.Entry<String, ContentNode> field : root.fields().entrySet()) {
            if (!INHERITED.contains(field.getKey())
                    && !Set.of("documents", RecordShape.CHILDREN, REPLACES).contains(field.getKey())) {
                problems.add(ContentProblem.ofFile(
                        file,
                        new DataProblem(
                                ProblemKind.CONTENT_FIELD_UNKNOWN,
                                field.getValue().line(),
                                field.getKey(),
                                "",
                                "documents, records, replaces, or one of " + String.join(", ", INHERITED))));
            }
        }
        for (ContentNode node : items(root, "documents", "")) {
            mapping(node, "documents", "").ifPresent(document -> readDocument(document, defaults));
        }
        readChildren(root, "", null, defaults);
    }

    /** Reads a Markdown file: a record with the parts of its text, or only parts in the other language. */
    void readMarkdown(Mapping front, String language, String body, int linesBefore) throws IOException {
        boolean isTranslation = front.fields().keySet().equals(Set.of("id"));
        String id = front.fields().get("id") instanceof Scalar scalar ? scalar.text() : "";
        String origin = isTranslation ? ContentRow.TRANSLATION + id : readRecord(front, null, 1, Map.of());
        int position = 0;
        for (MarkdownParts.Part part : MarkdownParts.divide(body, language)) {
            position++;
            readPart(part, id, origin, language, position, linesBefore);
        }
    }

    private void readPart(
            MarkdownParts.Part part, String id, String origin, String language, int position, int linesBefore) {
        int line = linesBefore + Math.max(1, part.line());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("record", id);
        values.put("language", language);
        part.part().ifPresent(known -> values.put("part", known.id()));
        values.put("position", (long) position);
        values.put("heading", part.heading());
        values.put("body", part.body());
        RowReader row = new RowReader(ContentTables.PART, values);
        if (part.part().isEmpty()) {
            row.report(
                    ProblemKind.CONTENT_VALUE,
                    line,
                    "heading",
                    part.heading(),
                    "one of " + String.join(" · ", TemplatePart.headings(language)));
        } else if (part.body().isEmpty()) {
            row.report(ProblemKind.CONTENT_FIELD_MISSING, line, part.heading(), "", "a text below the heading");
        }
        for (MarkdownParts.Markup markup : MarkdownParts.findUnsafe(part.body())) {
            row.report(
                    ProblemKind.CONTENT_MARKUP,
                    line + markup.line(),
                    part.heading(),
                    markup.what(),
                    "text, lists, emphasis, and links that begin http:// or https://");
        }
        PersonsInText.find(part.body())
                .ifPresent(what ->
                        row.report(ProblemKind.CONTENT_PERSONAL_DATA, line, part.heading(), what, "no personal data"));
        add(row, ContentTables.PART, origin, line, false);
    }

    private void readDocument(Mapping node, Map<String, ContentNode> defaults) {
        Map<String, ContentNode> inherited = inherited(defaults, node);
        RowReader row = new RowReader(ContentTables.DOCUMENT, Map.of());
        row.read(node, Set.of("sections"), Map.of());
        ContentRules.ofUrl(row, node.line(), "url");
        boolean internal = isInternal(row, inherited);
        String origin = file + ":" + node.line();
        add(row, ContentTables.DOCUMENT, origin, node.line(), internal);
        int position = 0;
        for (ContentNode item : items(node, "sections", origin)) {
            position++;
            Map<String, Object> supplied = new LinkedHashMap<>();
            supplied.put("document", row.values().get("document"));
            supplied.put("position", (long) position);
            RowReader section = new RowReader(ContentTables.DOCUMENT_SECTION, supplied);
            mapping(item, "sections", origin).ifPresent(mapping -> {
                section.read(mapping, Set.of(), Map.of());
                add(section, ContentTables.DOCUMENT_SECTION, origin, mapping.line(), internal);
            });
        }
    }

    /** Reads a record and its children; returns where it stands. */
    private String readRecord(Mapping node, String parent, int position, Map<String, ContentNode> defaults)
            throws IOException {
        Map<String, ContentNode> inherited = inherited(defaults, node);
        String kind = scalar(node, "kind");
        String origin = file + ":" + node.line();
        Map<String, Object> supplied = new LinkedHashMap<>();
        supplied.put("parent", parent);
        supplied.put("position", (long) position);
        supplied.put("file", file);
        RowReader row = new RowReader(ContentTables.RECORD, supplied);
        Map<String, ContentNode> columns = new LinkedHashMap<>(inherited);
        columns.remove("access");
        row.read(node, RecordShape.otherKeys(kind), columns);
        ContentRules.ofRecord(row, node.line());
        boolean internal = isInternal(row, inherited)
                || row.values().getOrDefault("review", "draft").equals("draft");
        String id = String.valueOf(row.values().getOrDefault("record", ""));
        RecordShape.findDetail(kind).ifPresent(detail -> readDetail(node, kind, detail, id, origin, internal, row));
        add(row, ContentTables.RECORD, origin, node.line(), internal);
        for (Map.Entry<String, TableContract> list : RecordShape.LISTS.entrySet()) {
            readList(node, list.getKey(), list.getValue(), kind, id, origin, internal);
        }
        readChildren(node, origin, id, inherited);
        return origin;
    }

    private void readChildren(Mapping node, String origin, String parent, Map<String, ContentNode> inherited)
            throws IOException {
        int position = 0;
        for (ContentNode item : items(node, RecordShape.CHILDREN, origin)) {
            position++;
            Optional<Mapping> child = mapping(item, RecordShape.CHILDREN, origin);
            if (child.isPresent()) {
                readRecord(child.get(), parent, position, inherited);
            }
        }
    }

    /** What a record of its kind has besides; without it the record says nothing and is not used. */
    private void readDetail(
            Mapping node,
            String kind,
            TableContract table,
            String id,
            String origin,
            boolean internal,
            RowReader owner) {
        Optional<Mapping> detail =
                node.fields().get(kind) instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
        if (detail.isEmpty()) {
            owner.report(ProblemKind.CONTENT_FIELD_MISSING, node.line(), kind, "", table.purpose());
            return;
        }
        Map<String, Object> supplied = supplied(table, id);
        RowReader row = new RowReader(table, supplied);
        row.read(detail.get(), Set.of(), Map.of());
        if (!row.isRejected()) {
            ContentRules.ofDetail(row, table.name(), detail.get().line());
        }
        if (row.isRejected()) {
            owner.problems().addAll(row.problems());
        } else {
            add(row, table, origin, detail.get().line(), internal);
        }
    }

    private void readList(
            Mapping node, String key, TableContract table, String kind, String id, String origin, boolean internal)
            throws IOException {
        int position = 0;
        for (ContentNode item : items(node, key, origin)) {
            position++;
            ContentNode row = item instanceof Scalar term && table.equals(ContentTables.TAG)
                    ? new Mapping(term.line(), Map.of("term", term))
                    : item;
            Optional<Mapping> found = mapping(row, key, origin);
            if (found.isPresent()) {
                Mapping mapping = found.get();
                Map<String, Object> supplied = supplied(table, id);
                if (table.columnNames().contains("position")) {
                    supplied.put("position", (long) position);
                }
                RowReader reader = new RowReader(table, supplied);
                reader.read(mapping, Set.of(), Map.of());
                if (!reader.isRejected()) {
                    ContentRules.ofItem(reader, table.name(), kind, mapping.line());
                }
                boolean isAttachment = table.equals(ContentTables.ATTACHMENT);
                if (isAttachment && !reader.isRejected()) {
                    attach(reader, mapping.line());
                }
                // An attachment is public only if it says so itself.
                boolean own = (isAttachment || mapping.fields().containsKey("access"))
                        && isInternal(reader, mapping.fields());
                add(reader, table, origin, mapping.line(), internal || own);
            }
        }
    }

    private static Map<String, Object> supplied(TableContract table, String id) {
        Map<String, Object> supplied = new LinkedHashMap<>();
        RecordShape.suppliedOf(table).forEach(column -> supplied.put(column, null));
        supplied.put("record", id);
        return supplied;
    }

    private void attach(RowReader row, int line) throws IOException {
        String name = String.valueOf(row.values().get("attached_file"));
        Optional<AttachedFiles.Taken> file = attached.find(name);
        if (file.isPresent()) {
            row.values().put("file_type", file.get().type());
            row.values().put("bytes", file.get().bytes());
            row.values().put("sha256", file.get().sha256());
        } else {
            row.report(ProblemKind.CONTENT_VALUE, line, "attached_file", name, AttachedFiles.EXPECTED);
        }
    }

    private void add(RowReader row, TableContract table, String origin, int line, boolean internal) {
        for (DataProblem problem : row.problems()) {
            // Who misspells "public" must be told even where nothing else of the record may be.
            problems.add(
                    problem.column().equals("access")
                            ? ContentProblem.ofFile(file, problem)
                            : new ContentProblem(file, origin, internal || row.isInternal(problem.column()), problem));
        }
        rows.add(new ContentRow(
                table,
                row.values(),
                origin,
                file,
                line,
                rows.size(),
                internal,
                row.isRejected(),
                Set.copyOf(row.internalColumns())));
    }

    /** Internal is what nobody marked as public; a word that is neither is a problem, and internal. */
    private static boolean isInternal(RowReader row, Map<String, ContentNode> fields) {
        ContentNode access = fields.get("access");
        String word = access instanceof Scalar scalar ? scalar.text() : "";
        if (access != null && !word.equals(Access.PUBLIC.id()) && !word.equals(Access.INTERNAL.id())) {
            row.report(ProblemKind.CONTENT_VALUE, access.line(), "access", word, "public or internal");
        }
        return !word.equals(Access.PUBLIC.id());
    }

    private static Map<String, ContentNode> inherited(Map<String, ContentNode> before, Mapping node) {
        Map<String, ContentNode> inherited = new LinkedHashMap<>(before);
        INHERITED.stream()
                .filter(node.fields()::containsKey)
                .forEach(key -> inherited.put(key, node.fields().get(key)));
        return inherited;
    }

    private List<ContentNode> items(Mapping node, String key, String origin) {
        ContentNode list = node.fields().get(key);
        if (list instanceof Sequence sequence) {
            return sequence.items();
        }
        if (list != null && !(list instanceof Scalar empty && empty.text().isEmpty())) {
            report(list, key, origin, "no list", "a list, each item after a hyphen");
        }
        return List.of();
    }

    private Optional<Mapping> mapping(ContentNode node, String key, String origin) {
        if (node instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        report(node, key, origin, node instanceof Scalar ? "one value" : "a list", "keys with their values");
        return Optional.empty();
    }

    private void report(ContentNode node, String key, String origin, String value, String expected) {
        problems.add(new ContentProblem(
                file, origin, false, new DataProblem(ProblemKind.CONTENT_VALUE, node.line(), key, value, expected)));
    }

    private static String scalar(Mapping node, String key) {
        return node.fields().get(key) instanceof Scalar scalar ? scalar.text() : "";
    }
}
