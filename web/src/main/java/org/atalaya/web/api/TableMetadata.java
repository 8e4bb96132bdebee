package org.atalaya.web.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.question.Questions;
import org.atalaya.data.store.Column;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.TableWords;

/**
 * Says what the columns of a CSV are, in the form of the W3C's Metadata Vocabulary for Tabular Data
 * (https://www.w3.org/TR/tabular-metadata/, page not consulted).
 */
final class TableMetadata {

    private static final TableWords SPANISH = TableWords.of(Language.ES);
    private static final TableWords ENGLISH = TableWords.of(Language.EN);

    private TableMetadata() {}

    /**
     * Writes it.
     *
     * @param document the rows
     * @param csv address of the CSV
     */
    static byte[] write(TableDocument document, String csv) throws IOException {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "es")));
        metadata.put("url", csv);
        metadata.put("dc:title", inBoth(SPANISH.title(document.table()), ENGLISH.title(document.table())));
        metadata.put(
                "dc:description",
                inBoth(SPANISH.purpose(document.table()), document.table().purpose()));
        metadata.put("dc:identifier", document.release());
        metadata.put("dc:date", document.madeAt().toString());
        metadata.put("dc:extent", document.total());
        metadata.put(
                "dc:source", document.works().stream().map(TableMetadata::work).toList());
        metadata.put(
                "schema:warning",
                document.warnings().stream()
                        .map(warning -> inBoth(warning.spanish(), warning.english()))
                        .toList());
        metadata.put(
                "dialect", Map.of("encoding", "utf-8", "header", true, "delimiter", ",", "lineTerminators", "\r\n"));
        metadata.put("tableSchema", schema(document));
        return Json.bytes(metadata);
    }

    private static Map<String, Object> work(Questions.Source work) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("dc:publisher", work.publisher());
        source.put("dc:title", inBoth(work.titleSpanish(), work.titleEnglish()));
        source.put("dc:license", work.licence());
        return source;
    }

    private static Map<String, Object> schema(TableDocument document) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (Column column : document.question().columns()) {
            Map<String, Object> description = new LinkedHashMap<>();
            description.put("name", column.name());
            description.put("titles", column.name());
            description.put(
                    "rdfs:label",
                    inBoth(SPANISH.heading(document.table(), column), ENGLISH.heading(document.table(), column)));
            description.put("dc:description", inBoth(SPANISH.meaning(document.table(), column), column.meaning()));
            description.put("datatype", datatype(column));
            description.put("required", column.required());
            columns.add(description);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("columns", columns);
        List<String> asked =
                document.question().columns().stream().map(Column::name).toList();
        if (asked.containsAll(document.table().key())) {
            schema.put("primaryKey", document.table().key());
        }
        return schema;
    }

    private static Object datatype(Column column) {
        if (column.allowed().isEmpty()) {
            return column.type().schemaName();
        }
        return Map.of(
                "base",
                column.type().schemaName(),
                "format",
                String.join(
                        "|",
                        column.allowed().stream().map(TableMetadata::quoted).toList()));
    }

    /** A word as a regular expression that only it matches. */
    private static String quoted(String word) {
        return word.replaceAll("([^A-Za-z0-9_ -])", "\\\\$1");
    }

    private static Map<String, String> inBoth(String spanish, String english) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("es", spanish);
        both.put("en", english);
        return both;
    }
}
