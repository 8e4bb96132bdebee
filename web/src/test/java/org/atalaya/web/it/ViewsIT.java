package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.web.it.RunningSite.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages find out on request is had as JSON: the same figures with the same ranges, and the same refusals. */
class ViewsIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** INEGI's own cell: ENSU, March 2024, Nezahualcóyotl, trust in the municipal police. */
    private static final double PUBLISHED_TRUST = 0.586470;

    private static final String TRUST = "indicator=municipal_police_trusted&period=2024-Q1";

    static Stream<String> views() throws Exception {
        return list(json("/api/v1").get("views")).map(view -> view.get("view").asText());
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyViewAnswersInBothLanguagesAndLeadsToItsPage(String view) throws Exception {
        for (String language : List.of("es", "en")) {
            JsonNode answer = json("/api/v1/views/" + view + "?lang=" + language);
            assertThat(answer.get("language").asText()).isEqualTo(language);
            assertThat(answer.get("content").isObject()).isTrue();
            assertThat(answer.get("warnings").isArray()).isTrue();
            String page = answer.get("page").asText().replace(SITE.root(), "");
            assertThat(page).startsWith("/" + language + "/").contains("release=");
            assertThat(SITE.get(page).status()).as(page).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void theAddressOfAnAnswerGivesItAgain(String view) throws Exception {
        String asked = "/api/v1/views/" + view + "?place=MX:city:28&lang=es";
        Answer first = SITE.once(asked);
        if (first.status() == 400) {
            assertThat(JSON.readTree(first.body()).get("parameter").asText()).isEqualTo("place");
            return;
        }
        JsonNode answer = json(asked);
        JsonNode again = json(answer.get("address").asText().replace(SITE.root(), ""));
        assertThat(again.get("address")).isEqualTo(answer.get("address"));
        assertThat(again.get("warnings")).isEqualTo(answer.get("warnings"));
    }

    /** 9 of 10 is a share from 85 to 95 percent; INEGI's cell with its range lies below. */
    @Test
    void aClaimIsCheckedAgainstThePublishersFigure() throws Exception {
        JsonNode claim = json("/api/v1/views/claim-check?place=MX:city:28&" + TRUST + "&figure=9+de+cada+10")
                .get("content")
                .get("claim");
        assertThat(claim.get("verdictId").asText()).isEqualTo("not_supported");
        JsonNode figure = claim.get("figure");
        assertThat(figure.get("value").asDouble()).isCloseTo(PUBLISHED_TRUST, within(0.000001));
        assertThat(figure.get("upper").asDouble()).isLessThan(0.85);
        assertThat(figure.get("range").asText()).isNotBlank();
        assertThat(figure.get("place").asText()).isEqualTo("MX:city:28");
    }

    @Test
    void aComparisonHasEveryPairTested() throws Exception {
        JsonNode comparison = json("/api/v1/views/comparison?place=MX:city:28&place=MX:city:07&" + TRUST + "&lang=en")
                .get("content")
                .get("comparisons")
                .get(0);
        JsonNode pair = comparison.get("pairs").get(0);
        assertThat(pair.get("apart").isBoolean()).isTrue();
        assertThat(pair.get("difference").asText()).isNotBlank();
        assertThat(pair.get("pHolm").asText()).isNotBlank();
        assertThat(list(comparison.get("forest").get("rows"))).hasSize(2).allSatisfy(row -> {
            assertThat(row.get("figure").get("value").isNumber()).isTrue();
            assertThat(row.get("figure").get("range").asText()).isNotBlank();
        });
    }

    /** ENSU printed nothing of some editions; a figure that is missing says why and has no number. */
    @Test
    void warnsOfWhatIsMissingAndWhy() throws Exception {
        JsonNode answer = json("/api/v1/views/comparison?place=MX:city:28&place=MX:city:07&lang=es");
        assertThat(list(answer.get("warnings"))).isNotEmpty().allSatisfy(warning -> {
            assertThat(warning.get("kind").asText()).isEqualTo("withheld");
            assertThat(warning.get("about").asText()).isNotBlank();
            assertThat(warning.get("sentence").asText()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "views/claim-check?colour=blue|400|colour",
                "views/claim-check?place=XX|400|place",
                "views/claim-check?place=MX:city:28&place=MX:city:07|400|place",
                "views/comparison?place=a:b|400|place",
                "views/comparison?lang=fr|400|lang",
                "views/counterparts?theme=none|400|theme",
                "views/relation?first=none|400|first",
                "views/commitments?asOf=ayer|400|asOf",
                "views/cross-table?edition=none|400|edition",
                "releases?limit=1000|400|limit",
                "releases?place=x|400|place",
            })
    void refusesByNameWithWhatIsAllowed(String address, int status, String parameter) throws Exception {
        Answer answer = SITE.once("/api/v1/" + address);
        if (address.contains("cross-table")) { // the demonstration holds no microdata: there is nothing to choose from
            assertThat(answer.status()).isIn(200, status);
            return;
        }
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.get("value").asText()).isNotBlank();
        assertThat(problem.get("allowed").asText()).isNotBlank();
    }

    @Test
    void hasNoOtherView() throws Exception {
        Answer answer = SITE.once("/api/v1/views/everything");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void listsTheReleasesWithTheDigestsOfTheirManifests() throws Exception {
        ReleaseManifest manifest = ReleaseManifest.read(ReleaseStore.manifest(Releases.current(Releases.demo())));
        JsonNode answer = json("/api/v1/releases");
        assertThat(answer.get("current").asText()).isEqualTo(manifest.release());
        assertThat(answer.get("total").asInt()).isOne();
        JsonNode release = answer.get("releases").get(0);
        assertThat(release.get("created_at").asText())
                .isEqualTo(manifest.createdAt().toString());
        assertThat(list(release.get("tables")).map(table -> table.get("digest").asText()))
                .containsExactlyElementsOf(manifest.tables().stream()
                        .map(ReleaseManifest.TableAccount::digest)
                        .toList());
        assertThat(json("/api/v1/releases?limit=0").get("releases")).isEmpty();
    }

    @Test
    void isDescribedInTheOpenApiForm() throws Exception {
        var parsed = new OpenAPIV3Parser()
                .readContents(SITE.once("/api/v1/openapi.json").body());
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths().keySet())
                .contains("/api/v1/releases")
                .containsAll(views().map(view -> "/api/v1/views/" + view).toList());
    }

    @Test
    void isListedOnThePageForThoseWhoWritePrograms() throws Exception {
        assertThat(SITE.page("/es/datos/api").select("#views li code").eachText())
                .containsAll(views().toList());
    }

    private static Stream<JsonNode> list(JsonNode several) {
        return StreamSupport.stream(several.spliterator(), false);
    }

    private static JsonNode json(String address) throws Exception {
        Answer answer = SITE.once(address);
        assertThat(answer.status()).as(address + " " + answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("json");
        return JSON.readTree(answer.body());
    }
}
