package org.atalaya.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How views may be asked, as OpenAPI says it. */
final class OpenApiViews {

    private OpenApiViews() {}

    /** The paths of views, beside those of tables. */
    static Map<String, Object> paths(List<View> views) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (View view : views) {
            List<Map<String, Object>> parameters = new ArrayList<>();
            for (View.Parameter parameter : view.parameters()) {
                Map<String, Object> one = Map.of("type", "string");
                parameters.add(OpenApiDocument.parameter(
                        parameter.name(),
                        parameter.meaning(),
                        parameter.repeated() ? Map.of("type", "array", "items", one) : one));
            }
            parameters.add(OpenApiDocument.reference("lang"));
            parameters.add(OpenApiDocument.reference("release"));
            paths.put(
                    Api.VIEWS + "/" + view.name(),
                    OpenApiDocument.get(
                            "view_" + view.name().replace('-', '_'),
                            view.about(),
                            parameters,
                            OpenApiDocument.json(view.about(), answer())));
        }
        return paths;
    }

    private static Map<String, Object> answer() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> address = Map.of("type", "string", "format", "uri");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("release", text);
        properties.put("view", text);
        properties.put("about", text);
        properties.put("language", text);
        properties.put("address", address);
        properties.put("page", address);
        properties.put(
                "warnings",
                Map.of(
                        "type",
                        "array",
                        "items",
                        Map.of("type", "object", "properties", Map.of("kind", text, "about", text, "sentence", text))));
        properties.put(
                "content",
                Map.of(
                        "type",
                        "object",
                        "description",
                        "What the page shows, by name; what is not known is left out. Addresses are of this site."));
        return Map.of("type", "object", "properties", properties);
    }
}
