package org.atalaya.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.question.Questions;
import org.atalaya.data.store.Column;

/** Writes rows of a table as JSON. */
final class TableJson {

    private TableJson() {}

    /**
     * Writes a page of rows.
     *
     * @param document the rows
     * @param next address of the next page; empty if this is the last
     */
    static byte[] write(TableDocument document, Optional<String> next) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(bytes)) {
            json.writeStartObject();
            json.writeStringField("release", document.release());
            json.writeStringField("table", document.table().name());
            json.writeStringField("about", document.table().purpose());
            json.writeStringField("address", document.address());
            json.writeNumberField("total", document.total());
            json.writeNumberField("offset", document.offset());
            if (next.isPresent()) {
                json.writeStringField("next", next.get());
            }
            warnings(json, document.warnings());
            works(json, document.works());
            columns(json, document.question().columns());
            json.writeArrayFieldStart("rows");
            for (List<Optional<Object>> row : document.rows()) {
                row(json, document.question().columns(), row);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void warnings(JsonGenerator json, List<TableDocument.Warning> warnings) throws IOException {
        json.writeArrayFieldStart("warnings");
        for (TableDocument.Warning warning : warnings) {
            json.writeStartObject();
            json.writeStringField("kind", warning.kind());
            json.writePOJOField("about", warning.about());
            json.writeStringField("es", warning.spanish());
            json.writeStringField("en", warning.english());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void works(JsonGenerator json, List<Questions.Source> works) throws IOException {
        json.writeArrayFieldStart("sources");
        for (Questions.Source work : works) {
            json.writeStartObject();
            json.writeStringField("source", work.id());
            json.writeStringField("publisher", work.publisher());
            json.writeStringField("title", work.titleSpanish());
            json.writeStringField("licence", work.licence());
            if (work.url().isPresent()) {
                json.writeStringField("url", work.url().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void columns(JsonGenerator json, List<Column> columns) throws IOException {
        json.writeArrayFieldStart("columns");
        for (Column column : columns) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("type", column.type().schemaName());
            json.writeBooleanField("required", column.required());
            json.writeStringField("meaning", column.meaning());
            if (!column.allowed().isEmpty()) {
                json.writePOJOField("allowed", column.allowed());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void row(JsonGenerator json, List<Column> columns, List<Optional<Object>> row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
            json.writeFieldName(columns.get(i).name());
            if (row.get(i).isPresent()) {
                json.writePOJO(row.get(i).get());
            } else {
                json.writeNull();
            }
        }
        json.writeEndObject();
    }
}
