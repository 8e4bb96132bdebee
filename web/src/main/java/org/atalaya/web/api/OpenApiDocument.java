package org.atalaya.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atalaya.analytics.table.OpenTables;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.TableContract;
import org.atalaya.web.shared.TableFormat;

/** How the API may be asked, as OpenAPI 3.1 says it; made from the contracts of the tables it gives out. */
final class OpenApiDocument {

    private static final String PARAMETERS = "#/components/parameters/";
    private static final List<String> COMMON = List.copyOf(common().keySet());
    private static final String ANY_PROBLEM = "#/components/responses/problem";

    private OpenApiDocument() {}

    /**
     * The document.
     *
     * @param release the release its site serves
     * @param site scheme and host of the site
     */
    static Map<String, Object> of(String release, String site) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(
                Api.ROOT, get("index", "What there is.", List.of(), json("What there is.", Map.of("type", "object"))));
        for (TableContract table : OpenTables.all()) {
            paths.put(Api.TABLES + "/" + table.name() + ".{format}", rows(table));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title", "Atalaya",
                        "version", "1",
                        "description",
                                "Tables of release " + release + ": figures with their precision, and what is"
                                        + " known of practices, programmes and agreements."));
        document.put("servers", List.of(Map.of("url", site)));
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private static Map<String, Object> rows(TableContract table) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.add(format());
        for (Column column : table.columns()) {
            String name = column.name();
            Map<String, Object> one = Map.of("type", column.type().schemaName());
            parameters.add(parameter(name, column.meaning(), repeated(column)));
            parameters.add(parameter(name + TableRequest.FROM, "At least: " + column.meaning(), one));
            parameters.add(parameter(name + TableRequest.TO, "At most: " + column.meaning(), one));
        }
        COMMON.forEach(parameter -> parameters.add(Map.of("$ref", PARAMETERS + parameter)));
        Map<String, Object> content = new LinkedHashMap<>();
        for (TableFormat format : TableFormat.values()) {
            content.put(format.mediaType(), format == TableFormat.JSON ? Map.of("schema", page(table)) : Map.of());
        }
        return get(
                table.name(), table.purpose(), parameters, Map.of("description", table.purpose(), "content", content));
    }

    private static Map<String, Object> format() {
        List<String> suffixes =
                Stream.of(TableFormat.values()).map(TableFormat::suffix).toList();
        Map<String, Object> format = new LinkedHashMap<>();
        format.put("name", "format");
        format.put("in", "path");
        format.put("description", "What the rows are had as; json gives pages, the others all rows.");
        format.put("required", true);
        format.put("schema", Map.of("type", "string", "enum", suffixes));
        return format;
    }

    /** Parameters every table has, by name. */
    private static Map<String, Object> common() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> common = new LinkedHashMap<>();
        common.put(TableRequest.COLUMNS, parameter(TableRequest.COLUMNS, "Columns to give, with commas.", text));
        common.put(
                TableRequest.ORDER,
                parameter(
                        TableRequest.ORDER,
                        "Columns to order rows by, with commas; with a minus before it, the largest first.",
                        text));
        common.put(
                TableRequest.LIMIT,
                parameter(
                        TableRequest.LIMIT,
                        "Rows of a page of JSON.",
                        range(TableRequest.MOST_ROWS_OF_A_PAGE, TableRequest.ROWS_OF_A_PAGE)));
        common.put(
                TableRequest.OFFSET,
                parameter(TableRequest.OFFSET, "Rows of JSON left out.", range(Integer.MAX_VALUE, 0)));
        common.put(
                TableCsv.SEPARATOR,
                parameter(
                        TableCsv.SEPARATOR,
                        "Of CSV; with semicolons decimals have a comma.",
                        Map.of("type", "string", "enum", List.of("comma", "semicolon"))));
        common.put(
                "lang", parameter("lang", "Language of words.", Map.of("type", "string", "enum", List.of("es", "en"))));
        common.put("release", parameter("release", "A kept release; the current one without it.", text));
        return common;
    }

    private static Map<String, Object> get(
            String id, String summary, List<Map<String, Object>> parameters, Map<String, Object> answer) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", answer);
        responses.put("400", Map.of("$ref", ANY_PROBLEM));
        responses.put("404", Map.of("$ref", ANY_PROBLEM));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        operation.put("parameters", parameters);
        operation.put("responses", responses);
        return Map.of("get", operation);
    }

    private static Map<String, Object> parameter(String name, String description, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", "query");
        parameter.put("description", description);
        parameter.put("required", false);
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Object> repeated(Column column) {
        return Map.of("type", "array", "items", value(column));
    }

    private static Map<String, Object> value(Column column) {
        return column.allowed().isEmpty()
                ? Map.of("type", column.type().schemaName())
                : Map.of("type", column.type().schemaName(), "enum", column.allowed());
    }

    private static Map<String, Object> range(int most, int usual) {
        return Map.of("type", "integer", "minimum", 0, "maximum", most, "default", usual);
    }

    private static Map<String, Object> page(TableContract table) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put(
                    "type",
                    column.required()
                            ? column.type().schemaName()
                            : List.of(column.type().schemaName(), "null"));
            value.put("description", column.meaning());
            values.put(column.name(), value);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("release", Map.of("type", "string"));
        properties.put("total", Map.of("type", "integer"));
        properties.put("next", Map.of("type", "string", "format", "uri"));
        properties.put("warnings", Map.of("type", "array", "items", Map.of("$ref", "#/components/schemas/warning")));
        properties.put("rows", Map.of("type", "array", "items", Map.of("type", "object", "properties", values)));
        return Map.of("type", "object", "properties", properties);
    }

    private static Map<String, Object> json(String description, Map<String, Object> schema) {
        return Map.of("description", description, "content", Map.of("application/json", Map.of("schema", schema)));
    }

    private static Map<String, Object> components() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> problem = Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "title",
                        text,
                        "status",
                        Map.of("type", "integer"),
                        "detail",
                        text,
                        "parameter",
                        text,
                        "value",
                        text,
                        "allowed",
                        text));
        Map<String, Object> warning =
                Map.of("type", "object", "properties", Map.of("kind", text, "es", text, "en", text));
        return Map.of(
                "parameters", common(),
                "schemas", Map.of("problem", problem, "warning", warning),
                "responses",
                        Map.of(
                                "problem",
                                Map.of(
                                        "description",
                                        "What is wrong with the address, and what is allowed.",
                                        "content",
                                        Map.of(
                                                "application/problem+json",
                                                Map.of("schema", Map.of("$ref", "#/components/schemas/problem"))))));
    }
}
