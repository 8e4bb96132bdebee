package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.web.it.RunningSite.Answer;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The API gives what pages show: the same figures, with their precision, in every format. */
class ApiIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** INEGI's own cell: ENSU, March 2024, Nezahualcóyotl, trust in the municipal police, percent. */
    private static final double PUBLISHED_TRUST = 58.6470;

    private static final String TRUST = "country=MX&territory_kind=city&territory_code=28"
            + "&indicator=municipal_police_trusted&period=2024-Q1&domain=all&measure=share&origin=computed";

    @TempDir
    private Path folder;

    static Stream<String> tables() {
        return Stream.concat(Tables.interpreted().stream(), Tables.derived().stream())
                .map(TableContract::name);
    }

    @Test
    void namesEveryTableAndItsFormats() throws Exception {
        JsonNode index = json("/api/v1");
        assertThat(SITE.page("/es").select("footer").text())
                .contains(index.get("release").asText());
        List<String> named = new ArrayList<>();
        index.get("tables").forEach(table -> named.add(table.get("table").asText()));
        assertThat(named).containsExactlyInAnyOrderElementsOf(tables().toList());
        assertThat(named).noneMatch(name -> name.endsWith("_person"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableAnswersWithItsRows(String table) throws Exception {
        JsonNode page = json("/api/v1/tables/" + table + "?limit=3");
        assertThat(page.get("rows").size())
                .isEqualTo(Math.min(3, page.get("total").asInt()));
        assertThat(page.get("columns")).isNotEmpty();
    }

    @Test
    void aFigureIsThePublishersWithItsRange() throws Exception {
        JsonNode page = json("/api/v1/tables/survey_estimate?" + TRUST);
        assertThat(page.get("total").asInt()).isEqualTo(1);
        JsonNode row = page.get("rows").get(0);
        assertThat(100 * row.get("value").asDouble()).isCloseTo(PUBLISHED_TRUST, within(0.0001));
        assertThat(row.get("lower").asDouble()).isLessThan(row.get("value").asDouble());
        assertThat(row.get("upper").asDouble()).isGreaterThan(row.get("value").asDouble());
        assertThat(row.get("precision_inegi").asText()).isEqualTo("high");
        assertThat(page.get("sources").get(0).get("publisher").asText()).contains("INEGI");
    }

    @Test
    void csvParquetAndJsonHoldTheSameRows() throws Exception {
        String asked =
                "survey_rank.%s?country=MX&indicator=municipal_police_trusted&columns=territory_code,indicator,period,rank_lower,rank_upper,tied_with"
                        + "&limit=10000";
        List<String> fromJson = new ArrayList<>();
        json("/api/v1/tables/" + asked.formatted("json"))
                .get("rows")
                .forEach(row -> fromJson.add(String.join("|", values(row))));
        assertThat(fromJson).isNotEmpty();
        Path csv = write("rows.csv", SITE.bytes("/api/v1/tables/" + asked.formatted("csv")));
        Path parquet = write("rows.parquet", SITE.bytes("/api/v1/tables/" + asked.formatted("parquet")));
        assertThat(duck("SELECT * FROM read_csv('" + csv + "', all_varchar = true, header = true, delim = ',')"))
                .isEqualTo(fromJson);
        assertThat(duck("SELECT * FROM read_parquet('" + parquet + "')")).isEqualTo(fromJson);
    }

    @Test
    void csvOpensInSpreadsheetsOfBothConventions() throws Exception {
        byte[] bytes = SITE.bytes("/api/v1/tables/survey_estimate.csv?" + TRUST);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(SITE.once("/api/v1/tables/survey_estimate.csv?" + TRUST).body())
                .contains("Nezahualcóyotl", ",0.58");
        assertThat(SITE.once("/api/v1/tables/survey_estimate.csv?separator=semicolon&" + TRUST)
                        .body())
                .contains(";0,58")
                .doesNotContain("0.58");
    }

    @Test
    void theWorkbookHasNumbersAsNumbersAndSaysWhatTheyAre() throws Exception {
        byte[] bytes = SITE.bytes("/api/v1/tables/survey_estimate.xlsx?lang=es&" + TRUST);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Datos", "Léeme");
            List<Row> rows = sheets.get(0).read();
            assertThat(rows).hasSize(2);
            int value = SurveyTables.SURVEY_ESTIMATE.columnNames().indexOf("value");
            int code = SurveyTables.SURVEY_ESTIMATE.columnNames().indexOf("territory_code");
            assertThat(rows.get(1).getCell(value).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCell(value).asNumber().doubleValue() * 100)
                    .isCloseTo(PUBLISHED_TRUST, within(0.0001));
            assertThat(rows.get(1).getCell(code).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(code).asString()).isEqualTo("28");
            List<String> readMe = sheets.get(1).read().stream()
                    .flatMap(Row::stream)
                    .filter(cell -> cell != null)
                    .map(cell -> cell.getText())
                    .toList();
            assertThat(readMe).anyMatch(text -> text.contains("INEGI"));
            assertThat(readMe).anyMatch(text -> text.contains("release="));
            assertThat(readMe).anyMatch(text -> text.contains("intervalo"));
        }
    }

    @Test
    void pagesLeadToTheLastRowOnceEach() throws Exception {
        String next =
                "/api/v1/tables/survey_trend?limit=70&columns=territory_code,indicator,period,territory_kind,domain";
        Set<String> seen = new HashSet<>();
        int rows = 0;
        int total = 0;
        while (!next.isEmpty()) {
            JsonNode page = json(next);
            total = page.get("total").asInt();
            for (JsonNode row : page.get("rows")) {
                rows++;
                seen.add(row.toString());
            }
            next = page.has("next") ? page.get("next").asText().replace(SITE.root(), "") : "";
            assertThat(next)
                    .satisfiesAnyOf(
                            address -> assertThat(address).isEmpty(),
                            address -> assertThat(address).contains("release="));
        }
        assertThat(total).isGreaterThan(70);
        assertThat(rows).isEqualTo(total);
        assertThat(seen).hasSize(total);
    }

    /** Of 2015 ENSU has 32 cities and no figure of a city; its total's series begins anew in 2016. */
    @Test
    void warnsWhereASeriesBreaksAndWhereFiguresAreWithheld() throws Exception {
        JsonNode page = json("/api/v1/tables/survey_estimate?survey=ensu&territory_kind=urban-total"
                + "&indicator=perceived_insecurity&domain=all&measure=share");
        assertThat(kinds(page)).contains("withheld");
        page.get("warnings").forEach(warning -> {
            assertThat(warning.get("es").asText()).isNotBlank();
            assertThat(warning.get("en").asText()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "survey_rank?colour=blue|400|colour|blue",
                "survey_rank?country=AR|400|country|AR",
                "survey_rank?rank_lower=first|400|rank_lower|first",
                "survey_rank?limit=1000000|400|limit|1000000",
                "survey_rank?limit=1&limit=2|400|limit|1, 2",
                "survey_rank?order=beauty|400|order|beauty",
                "survey_rank?columns=country,beauty|400|columns|beauty",
                "survey_rank.csv?separator=tab|400|separator|tab",
                "survey_rank?lang=fr|400|lang|fr",
                "survey_rank?period.from=a&period.from=b|400|period.from|a, b",
            })
    void refusesInOneSentenceThatNamesTheParameterAndWhatIsAllowed(
            String address, int status, String parameter, String value) throws Exception {
        Answer answer = SITE.once("/api/v1/tables/" + address);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.get("value").asText()).isEqualTo(value);
        assertThat(problem.get("allowed").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).contains(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "ensu_person",
        "envipe_person",
        "survey_rank.ods",
        "nothing",
        "..%2F..%2Fetc",
        "survey_rank?release=2000-01-01.1"
    })
    void hasNoOtherTables(String address) throws Exception {
        Answer answer = SITE.once("/api/v1/tables/" + address);
        assertThat(answer.status()).isBetween(400, 404);
        assertThat(JSON.readTree(answer.body()).get("detail").asText()).isNotBlank();
    }

    @Test
    void isDescribedInTheOpenApiForm() {
        SwaggerParseResult parsed = new OpenAPIV3Parser()
                .readContents(SITE.once("/api/v1/openapi.json").body());
        assertThat(parsed.getMessages()).isEmpty();
        OpenAPI described = parsed.getOpenAPI();
        assertThat(described.getPaths().keySet())
                .containsAll(tables().map(table -> "/api/v1/tables/" + table + ".{format}")
                        .toList());
        assertThat(described
                        .getPaths()
                        .get("/api/v1/tables/survey_rank.{format}")
                        .getGet()
                        .getParameters())
                .extracting(parameter -> parameter.getName())
                .contains("territory_code", "period.from", "rank_lower.to");
    }

    @Test
    void theMetadataOfACsvNamesItsColumnsInBothLanguages() throws Exception {
        JsonNode metadata = json("/api/v1/tables/survey_rank.metadata.json?country=MX");
        List<String> names = new ArrayList<>();
        metadata.get("tableSchema").get("columns").forEach(column -> {
            names.add(column.get("name").asText());
            assertThat(column.get("dc:description").get("es").asText()).isNotBlank();
            assertThat(column.get("dc:description").get("en").asText()).isNotBlank();
        });
        String csv = metadata.get("url").asText().replace(SITE.root(), "");
        assertThat(SITE.once(csv).body().lines().findFirst().orElseThrow().replace("\uFEFF", ""))
                .isEqualTo(String.join(",", names));
    }

    private static List<String> kinds(JsonNode page) {
        return StreamSupport.stream(page.get("warnings").spliterator(), false)
                .map(warning -> warning.get("kind").asText())
                .toList();
    }

    private static List<String> values(JsonNode row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(value -> value.isNull() ? "" : value.asText())
                .toList();
    }

    private Path write(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<String> duck(String sql) throws Exception {
        List<String> rows = new ArrayList<>();
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                    row.add(answer.getString(i) == null ? "" : answer.getString(i));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }

    private static JsonNode json(String address) throws Exception {
        Answer answer = SITE.once(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("json");
        return JSON.readTree(answer.body());
    }
}
