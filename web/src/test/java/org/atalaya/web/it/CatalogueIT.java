package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.StringReader;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.web.it.RunningSite.Answer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogues of the release, read by other libraries than those that write them. */
class CatalogueIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIXES = """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX spdx: <http://spdx.org/rdf/terms#>
            PREFIX schema: <https://schema.org/>
            """;

    private static List<String> tables() {
        return Stream.concat(Tables.interpreted().stream(), Tables.derived().stream())
                .map(TableContract::name)
                .toList();
    }

    @Test
    void turtleAndJsonLdSayTheSame() {
        Model turtle = catalogue();
        assertThat(turtle.size()).isGreaterThan(1_000);
        assertThat(turtle.isIsomorphicWith(read("/api/v1/catalog.jsonld", Lang.JSONLD)))
                .isTrue();
    }

    @Test
    void everyOpenTableIsADatasetWithWhatDcatApAsks() {
        List<String> found = select(catalogue(), """
                SELECT ?found WHERE {
                  ?catalogue a dcat:Catalog ; dct:title ?name ; dct:description ?about ; dct:publisher ?who ; dcat:dataset ?set .
                  ?who a foaf:Agent ; foaf:name ?whoName .
                  ?set a dcat:Dataset ; dct:identifier ?found ; dct:title ?es ; dct:title ?en ; dct:description ?what ;
                       dct:publisher ?who ; dcat:version ?release ; dcat:distribution ?file .
                  ?file a dcat:Distribution ; dcat:accessURL ?address ; dcat:mediaType ?type .
                  FILTER (lang(?es) = "es" && lang(?en) = "en")
                }""");
        assertThat(new HashSet<>(found)).containsExactlyInAnyOrderElementsOf(tables());
        assertThat(found).noneMatch(name -> name.endsWith("_person"));
    }

    /** What DCAT-AP 3 allows once at most (its tables of classes, "0..1" and "1"). */
    @ParameterizedTest
    @CsvSource({
        "dcat:Catalog, dct:publisher",
        "dcat:Catalog, dct:issued",
        "dcat:Catalog, dct:modified",
        "dcat:Catalog, foaf:homepage",
        "dcat:Dataset, dct:publisher",
        "dcat:Dataset, dct:accessRights",
        "dcat:Dataset, dct:issued",
        "dcat:Dataset, dct:modified",
        "dcat:Distribution, dct:rights",
        "dcat:Distribution, dcat:mediaType",
        "dcat:Distribution, dcat:byteSize",
        "dcat:Distribution, spdx:checksum",
        "spdx:Checksum, spdx:algorithm",
        "spdx:Checksum, spdx:checksumValue",
    })
    void whatDcatApHasOnceIsThereOnce(String type, String property) {
        assertThat(select(catalogue(), """
                SELECT DISTINCT ?found WHERE { ?found a %1$s ; %2$s ?one ; %2$s ?other . FILTER (?one != ?other) }""".formatted(type, property))).isEmpty();
        assertThat(select(catalogue(), "SELECT ?found WHERE { ?found a %s ; %s ?one }".formatted(type, property)))
                .as("there is one to look at")
                .isNotEmpty();
    }

    @Test
    void placeTimeAndSourceOfSharesAreTold() {
        assertThat(select(catalogue(), """
                SELECT ?found WHERE { ?set dct:identifier "survey_estimate" ; dct:spatial ?found }"""))
                .containsExactlyInAnyOrder(
                        "http://publications.europa.eu/resource/authority/country/MEX",
                        "http://publications.europa.eu/resource/authority/country/CHL");
        assertThat(select(catalogue(), """
                SELECT ?found WHERE {
                  ?set dct:identifier "survey_estimate" ; dct:source ?work . ?work dct:publisher/foaf:name ?found }"""))
                .contains(
                        "Instituto Nacional de Estadística y Geografía (INEGI)",
                        "Instituto Nacional de Estadísticas (INE)");
        // ENSU's newest edition in the demonstration is of the second quarter of 2025.
        assertThat(select(catalogue(), """
                SELECT ?found WHERE {
                  ?set dct:identifier "edition" ; dct:temporal/dcat:endDate ?found }"""))
                .singleElement()
                .satisfies(last -> assertThat(last).isGreaterThanOrEqualTo("2025-06-30"));
    }

    @Test
    void aTableTooLargeForOneFileOnRequestIsGivenAsTheReleasesOwnFile() throws Exception {
        List<String> addresses = select(catalogue(), """
                SELECT ?found WHERE {
                  ?set dct:identifier "incidence_rate" ; dcat:distribution ?file .
                  ?file dcat:mediaType <https://www.iana.org/assignments/media-types/application/vnd.apache.parquet> ;
                        dcat:downloadURL ?found }""");
        List<String> sums = select(catalogue(), """
                SELECT ?found WHERE {
                  ?set dct:identifier "incidence_rate" ; dcat:distribution/spdx:checksum/spdx:checksumValue ?found }""");
        assertThat(addresses).hasSize(1);
        String path = addresses.get(0).substring(SITE.root().length());
        byte[] file = SITE.bytes(path);
        assertThat(sha256(file)).isEqualTo(sums.get(0));
        Answer answer = SITE.send("HEAD", path);
        assertThat(answer.header("ETag")).isEqualTo('"' + sums.get(0) + '"');
        assertThat(SITE.send("GET", path, "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/files/ensu_person/0.parquet",
                "/api/v1/files/content_record/0.parquet",
                "/api/v1/files/outcome_change/0.parquet",
                "/api/v1/files/incidence_rate/9.parquet",
                "/api/v1/files/incidence_rate/-1.parquet",
                "/api/v1/files/incidence_rate/part-0.parquet",
                "/api/v1/files/..%2Fsource/0.parquet",
                "/api/v1/files/source/..%2F..%2Fmanifest.json"
            })
    void noOtherFileIsGivenOut(String path) {
        assertThat(SITE.get(path).status()).isIn(400, 404);
    }

    @Test
    void theDataPackageIsWhatTheStandardAsks() throws Exception {
        String descriptor = SITE.once("/api/v1/datapackage.json").body();
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(CatalogueIT.class.getResourceAsStream("/opendata/datapackage-2.schema.json"));
        assertThat(schema.validate(
                        descriptor,
                        InputFormat.JSON,
                        run -> run.getExecutionConfig().setFormatAssertionsEnabled(true)))
                .isEmpty();
        // The schema can refuse: a name with a space, a resource without schema, a field of no known type.
        assertThat(schema.validate(descriptor.replace("\"name\":\"atalaya\"", "\"name\":\"a b\""), InputFormat.JSON))
                .hasSize(1);
        assertThat(schema.validate(
                        descriptor.replaceFirst("\"type\":\"string\"", "\"type\":\"text\""), InputFormat.JSON))
                .isNotEmpty();
        JsonNode resources = JSON.readTree(descriptor).get("resources");
        List<String> names = new ArrayList<>();
        resources.forEach(resource -> names.add(resource.get("name").asText()));
        assertThat(names).containsExactlyInAnyOrderElementsOf(tables());
    }

    /** Of the standard's first edition, as its own JavaScript library carries it; the second one keeps to it. */
    @Test
    void theDataPackageKeepsTheStandardsOwnProfileOfTables() throws Exception {
        JsonSchema profile = JsonSchemaFactory.getInstance(VersionFlag.V4)
                .getSchema(CatalogueIT.class.getResourceAsStream("/opendata/frictionless/tabular-data-package.json"));
        ObjectNode descriptor =
                (ObjectNode) JSON.readTree(SITE.once("/api/v1/datapackage.json").body());
        descriptor.put("profile", "tabular-data-package");
        descriptor
                .get("resources")
                .forEach(resource -> ((ObjectNode) resource).put("profile", "tabular-data-resource"));
        assertThat(profile.validate(descriptor)).isEmpty();
        ((ObjectNode) descriptor
                        .get("resources")
                        .get(0)
                        .get("schema")
                        .get("fields")
                        .get(0))
                .put("type", "text");
        assertThat(profile.validate(descriptor)).as("the profile can refuse").isNotEmpty();
    }

    @Test
    void keysOfTheDataPackageNameFieldsThereAre() throws Exception {
        JsonNode resources =
                JSON.readTree(SITE.once("/api/v1/datapackage.json").body()).get("resources");
        Map<String, Set<String>> fields = new HashMap<>();
        resources.forEach(resource -> fields.put(
                resource.get("name").asText(),
                new HashSet<>(texts(resource.get("schema").get("fields"), "name"))));
        int references = 0;
        for (JsonNode resource : resources) {
            Set<String> own = fields.get(resource.get("name").asText());
            assertThat(own).containsAll(texts(resource.get("schema").get("primaryKey"), ""));
            for (JsonNode key : resource.get("schema").path("foreignKeys")) {
                references++;
                assertThat(own).containsAll(texts(key.get("fields"), ""));
                assertThat(fields.get(key.get("reference").get("resource").asText()))
                        .containsAll(texts(key.get("reference").get("fields"), ""));
            }
        }
        assertThat(references).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "indicator", "territory", "survey_rank"})
    void aCsvOfTheDataPackageHasItsFieldsAndKeepsItsConstraints(String table) throws Exception {
        JsonNode resource = resource(table);
        String path = resource.get("path").asText();
        String[] lines = SITE.once(path.substring(SITE.root().length())).body().split("\r\n");
        assertThat(lines[0].replace("\uFEFF", "").split(","))
                .containsExactlyElementsOf(texts(resource.get("schema").get("fields"), "name"));
        assertThat(resource.get("rows").asInt()).isEqualTo(lines.length - 1);
    }

    @Test
    void aFieldSaysWhetherItIsRequiredAndWhatItMayBe() throws Exception {
        JsonNode country = null;
        for (JsonNode field : resource("territory").get("schema").get("fields")) {
            country = field.get("name").asText().equals("country") ? field : country;
        }
        assertThat(country.get("constraints").get("required").asBoolean()).isTrue();
        assertThat(texts(country.get("constraints").get("enum"), "")).containsExactly("MX", "CL");
        assertThat(country.get("title").asText())
                .isNotEqualTo(country.get("title_en").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "/es/datos, Dataset",
        "/es/indicadores/municipal_police_trusted, Dataset",
        "/en/practices/chihuahua-asuntos-internacionales, Report",
        "/es/modelos/proximidad-social, Report",
        "/es/lugares/mx/municipio/15058, AdministrativeArea",
        "/en/places/mx/city/28, Place"
    })
    void aPageSaysWhatItIsAboutInTheWordsOfSchemaOrg(String path, String type) {
        Element block = SITE.page(path).selectFirst("script[type=application/ld+json]");
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(block.data()), SITE.root(), Lang.JSONLD);
        assertThat(ask(
                        model,
                        "ASK { ?it a schema:" + type + " ; schema:name ?name ; schema:url \"" + SITE.root() + path
                                + "\" }"))
                .isTrue();
        assertThat(block.data()).doesNotContain("<");
    }

    private static Model catalogue() {
        return read("/api/v1/catalog.ttl", Lang.TURTLE);
    }

    private static Model read(String path, Lang language) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(SITE.once(path).body()), SITE.root(), language);
        return model;
    }

    private static List<String> select(Model model, String query) {
        List<String> found = new ArrayList<>();
        try (QueryExecution asked = QueryExecutionFactory.create(PREFIXES + query, model)) {
            asked.execSelect().forEachRemaining(row -> {
                var node = row.get("found");
                found.add(
                        node.isLiteral()
                                ? node.asLiteral().getLexicalForm()
                                : node.asResource().getURI());
            });
        }
        return found;
    }

    private static boolean ask(Model model, String query) {
        try (QueryExecution asked = QueryExecutionFactory.create(PREFIXES + query, model)) {
            return asked.execAsk();
        }
    }

    private static JsonNode resource(String table) throws Exception {
        for (JsonNode resource :
                JSON.readTree(SITE.once("/api/v1/datapackage.json").body()).get("resources")) {
            if (resource.get("name").asText().equals(table)) {
                return resource;
            }
        }
        throw new AssertionError(table);
    }

    /** Texts of an array, or of a field of its objects. */
    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add((field.isEmpty() ? each : each.get(field)).asText()));
        return texts;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
