package org.atalaya.web.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * What can be asked of a site, as the site itself has it: nobody keeps a list. The addresses are those its server
 * answers, the parameters those its pages link to and ask for in forms, those of its OpenAPI document and those its
 * source reads by name.
 *
 * @param routes addresses, each with addresses of the site that it answers, as far as pages lead to any
 * @param parameters names of parameters of pages, each with values pages give it
 * @param columns names of parameters of the API
 */
record SiteAddresses(Map<String, List<String>> routes, Map<String, List<String>> parameters, List<String> columns) {

    private static final Path SOURCE = Launcher.HOME.resolve("web/src/main/java");
    private static final Pattern READ = Pattern.compile("(?:parameter|queryParams?|single)\\([^()\"]*\"(\\w+)\"");
    private static final int MOST_EXAMPLES = 12;

    /** Those of a running site. */
    static SiteAddresses of(RunningSite site) throws IOException {
        Set<String> links = new LinkedHashSet<>();
        Map<String, Set<String>> parameters = new TreeMap<>();
        PageTypes.all().map(PageTypes.Address::path).forEach(address -> {
            Document page = site.page(address);
            links.add(address);
            page.select("a[href], link[href], img[src], script[src]").stream()
                    .map(link ->
                            link.attr(link.hasAttr("href") ? "href" : "src").replace(site.root(), ""))
                    .filter(link -> link.startsWith("/"))
                    .forEach(links::add);
            page.select("input[name], select[name], button[name]")
                    .forEach(field -> parameters
                            .computeIfAbsent(field.attr("name"), name -> new TreeSet<>())
                            .add(field.attr("value")));
        });
        JsonNode api =
                new ObjectMapper().readTree(site.get("/api/v1/openapi.json").body());
        api.path("paths").fieldNames().forEachRemaining(links::add);
        Set<String> apiNames = new TreeSet<>();
        api.findValues("parameters")
                .forEach(list -> list.forEach(
                        parameter -> apiNames.add(parameter.path("name").asText())));
        sourceReads().forEach(name -> parameters.computeIfAbsent(name, each -> new TreeSet<>()));
        links.forEach(link -> values(link)
                .forEach(pair -> parameters
                        .computeIfAbsent(pair[0], name -> new TreeSet<>())
                        .add(pair[1])));
        Map<String, List<String>> routes = new TreeMap<>();
        for (String route : site.routes()) {
            Pattern pattern = pattern(route);
            routes.put(
                    route,
                    links.stream()
                            .filter(link -> pattern.matcher(path(link)).matches())
                            .limit(MOST_EXAMPLES)
                            .toList());
        }
        return new SiteAddresses(routes, lists(parameters), List.copyOf(apiNames));
    }

    private static Map<String, List<String>> lists(Map<String, Set<String>> sets) {
        return sets.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> List.copyOf(entry.getValue()), (a, b) -> a, TreeMap::new));
    }

    private static List<String> sourceReads() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                READ.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        return names;
    }

    /** The addresses a route answers. */
    static Pattern pattern(String route) {
        return Pattern.compile(Pattern.compile("\\{[^}]*\\}|<[^>]*>|[^{<]+")
                .matcher(route)
                .replaceAll(part -> part.group().startsWith("{")
                        ? "[^/]+"
                        : part.group().startsWith("<") ? ".+" : "\\\\Q" + part.group() + "\\\\E"));
    }

    private static String path(String link) {
        return link.split("[?#]", 2)[0];
    }

    private static List<String[]> values(String link) {
        String[] parts = link.split("#", 2)[0].split("\\?", 2);
        return parts.length < 2
                ? List.of()
                : Stream.of(parts[1].split("&"))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .toList();
    }
}
