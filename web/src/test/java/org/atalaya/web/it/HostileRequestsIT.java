package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Requests of somebody who tries what the site does not expect, over sockets. Nothing fails on our side, nothing that
 * was sent becomes part of a page, every refusal says what is allowed, and none takes long. With {@code
 * -Datalaya.requests=20000 -Datalaya.seed=2} there are more of them, and others.
 */
class HostileRequestsIT {

    private static final int REQUESTS = Integer.getInteger("atalaya.requests", 600);
    private static final long SEED = Long.getLong("atalaya.seed", 1);
    private static final Duration LONGEST = Duration.ofSeconds(45);
    private static final int SHORTEST_SENTENCE = 20;
    private static final int MOST_TOLD = 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RunningSite SITE = RunningSite.demo();

    private static SiteAddresses addresses;

    @BeforeAll
    static void askTheSiteWhatItAnswers() throws IOException {
        addresses = SiteAddresses.of(SITE);
    }

    @Test
    void theSiteItselfSaysWhatItAnswers() {
        assertThat(addresses.routes())
                .hasSizeGreaterThan(200)
                .containsKeys("/es/comparar", "/api/v1/tables/{file}", "/assets/{digest}/{name}", "/oai", "/healthz");
        assertThat(addresses.routes().get("/en/places/{country}/{kind}/{code}")).isNotEmpty();
        assertThat(addresses.columns()).contains("territory_code", "columns", "order");
        assertThat(addresses.parameters())
                .containsKeys("place", "indicator", "period", "q", "asOf", "release", "verb", "first");
    }

    @Test
    void noRequestMakesTheSiteFailOrSaySomethingOfOthers() throws IOException {
        HostileRequests requests = new HostileRequests(addresses, SEED);
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        Duration longest = Duration.ZERO;
        for (int number = 0; number < REQUESTS; number++) {
            String request = requests.request(number);
            RawAnswer answer = RawAnswer.to(SITE.port(), request);
            statuses.merge(answer.status(), 1, Integer::sum);
            longest = answer.took().compareTo(longest) > 0 ? answer.took() : longest;
            for (String fault : faults(request, answer)) {
                wrong.add("request " + number + " of seed " + SEED + ": " + fault + "\n  " + shortened(request));
            }
        }
        System.out.println("hostile requests to " + addresses.routes().size() + " addresses by status: " + statuses
                + ", the longest took " + longest.toMillis() + " ms, " + wrong.size() + " faults");
        assertThat(wrong.subList(0, Math.min(wrong.size(), MOST_TOLD)))
                .as("%d of %d requests", wrong.size(), REQUESTS)
                .isEmpty();
    }

    private static List<String> faults(String request, RawAnswer answer) {
        List<String> faults = new ArrayList<>();
        String type = answer.header("content-type");
        if (answer.status() < 200 || answer.status() >= 500) {
            faults.add("answered " + answer.status());
        }
        if (answer.took().compareTo(LONGEST) > 0) {
            faults.add("took " + answer.took());
        }
        if (!answer.header("x-content-type-options").equals("nosniff")
                || !answer.header("content-security-policy").contains("default-src 'none'")) {
            faults.add("has no security headers");
        }
        if (answer.headers().containsKey("x-hostile")) {
            faults.add("has a header that was sent");
        }
        if (!answer.header("server").isEmpty()) {
            faults.add("names its software");
        }
        if (!answer.header("location").matches("|/[^/\\\\].*|/")) {
            faults.add("leads away to " + answer.header("location"));
        }
        if (type.startsWith("text/html")) {
            faults.addAll(foreignMarkup(Jsoup.parse(answer.text())));
        } else if (type.contains("xml") && answer.text().contains("<" + HostileValues.ELEMENT)) {
            faults.add("has markup that was sent");
        }
        if (answer.status() >= 400 && !request.startsWith("HEAD ")) {
            faults.addAll(unexplained(answer, type));
        }
        return faults;
    }

    /** Whatever a page of this site has none of. */
    private static List<String> foreignMarkup(Document page) {
        List<String> faults = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            boolean script = element.normalName().equals("script")
                    && !element.attr("src").startsWith("/assets/")
                    && !(element.attr("type").equals("application/ld+json")
                            && !element.data().contains("<"));
            if (script
                    || element.normalName().equals(HostileValues.ELEMENT)
                    || element.attr("href").matches("(?i)\\s*(javascript|data|vbscript):.*")
                    || element.attributes().asList().stream()
                            .map(Attribute::getKey)
                            .anyMatch(name -> name.startsWith("on") || name.equals("autofocus"))) {
                faults.add("has on its page " + element.outerHtml());
            }
        }
        return faults;
    }

    /** A refusal is a sentence: on a page, in a problem of the API, or in plain words below both. */
    private static List<String> unexplained(RawAnswer answer, String type) {
        String sentence = "";
        if (type.startsWith("text/html")) {
            sentence = Jsoup.parse(answer.text()).select("p.lede").text();
        } else if (type.startsWith("application/problem+json")) {
            sentence = detail(answer);
        } else if (type.startsWith("text/plain")) {
            sentence = answer.text();
        }
        List<String> faults = new ArrayList<>();
        if (sentence.length() < SHORTEST_SENTENCE || !sentence.strip().matches("(?s).*[.:]")) {
            faults.add("answered " + answer.status() + " as " + type + " without saying why: " + sentence);
        }
        if (sentence.matches("(?s).*(Exception|java\\.|jetty|javalin|\\tat ).*")) {
            faults.add("tells of its insides: " + sentence);
        }
        if (answer.status() == 405 && !answer.header("allow").equals("GET, HEAD")) {
            faults.add("does not say which methods are allowed");
        }
        return faults;
    }

    private static String detail(RawAnswer answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            return problem.path("status").asInt() == answer.status()
                            && !problem.path("title").asText().isEmpty()
                    ? problem.path("detail").asText()
                    : "";
        } catch (IOException broken) {
            return "";
        }
    }

    private static String shortened(String request) {
        String line = request.replace("\r\n", " | ");
        return line.length() > 600 ? line.substring(0, 600) + "…" : line;
    }
}
