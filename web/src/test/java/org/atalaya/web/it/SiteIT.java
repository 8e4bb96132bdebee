package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.web.it.PageTypes.Address;
import org.atalaya.web.it.RunningSite.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of page answers in both languages, in one language only, and leads on to pages that answer. */
class SiteIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final int OF_EACH_KIND = 4;
    private static final Map<String, String> SPANISH = messages("es");
    private static final Map<String, String> ENGLISH = messages("en");

    private static final Foreign IN_SPANISH = new Foreign(SPANISH, ENGLISH);
    private static final Foreign IN_ENGLISH = new Foreign(ENGLISH, SPANISH);

    /** What is of the other language on a page of one; pages share most of their texts, so each is judged once. */
    private static final class Foreign {
        private final List<Pattern> sentences;
        private final Map<String, Boolean> judged = new ConcurrentHashMap<>();

        Foreign(Map<String, String> own, Map<String, String> other) {
            Set<String> both = new HashSet<>(own.values());
            sentences = other.values().stream()
                    .filter(text -> !both.contains(text) && hasWord(text))
                    .map(SiteIT::sentence)
                    .toList();
        }

        boolean is(String text) {
            return judged.computeIfAbsent(
                    text,
                    unknown -> sentences.stream()
                            .anyMatch(sentence -> sentence.matcher(unknown).matches()));
        }
    }

    static Stream<Address> pages() {
        return PageTypes.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void answersAPageThatSaysItsLanguage(Address address) {
        Answer answer = SITE.once(address.path());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        Document page = answer.page();
        assertThat(page.selectFirst("html").attr("lang"))
                .isIn(address.spanish() ? List.of("es-MX", "es-CL") : List.of("en"));
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).contains("Atalaya").doesNotStartWith("·").doesNotEndWith("· ");
        assertThat(page.selectFirst("meta[name=description]").attr("content")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadsToTheSamePageInTheOtherLanguage(Address address) {
        Document page = SITE.page(address.path());
        Element link = page.selectFirst("a.lang");
        assertThat(link.attr("href")).isEqualTo(address.other());
        assertThat(link.attr("hreflang")).isEqualTo(address.spanish() ? "en" : "es");
        assertThat(page.selectFirst("link[rel=alternate]").attr("href")).isEqualTo(address.other());
        assertThat(SITE.once(address.other()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysNothingInTheOtherLanguage(Address address) {
        Foreign foreign = address.spanish() ? IN_SPANISH : IN_ENGLISH;
        assertThat(texts(SITE.page(address.path()))).filteredOn(foreign::is).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsNoNameOfASentenceAndNoPlaceLeftOpen(Address address) {
        for (String text : texts(SITE.page(address.path()))) {
            assertThat(SPANISH.keySet()).doesNotContain(text);
            assertThat(text)
                    .doesNotContainPattern("\\{\\d")
                    .doesNotContain("null")
                    .doesNotContain("Optional[");
        }
    }

    /** By code Coahuila (05) would come before Chihuahua (08) and Ciudad de México (09). */
    @Test
    void revisionsGoByName() {
        assertThat(SITE.page("/es/datos/revisiones").select("#changes tbody th").eachText())
                .containsSubsequence("Chihuahua", "Ciudad de México", "Coahuila");
    }

    /** ENVIPE is held of 2021 alone: that one edition makes no line is said of three figures once, and of no dots at all. */
    @Test
    void aStateSaysOnceThatThereIsOneEdition() {
        Document page = SITE.page("/es/lugares/mx/entidad/15");
        assertThat(page.select("figure.series")).hasSizeGreaterThan(1);
        assertThat(page.select("figure.series p.note:contains(Hay una sola edición)"))
                .hasSize(1);
        assertThat(page.select("main").text()).doesNotContain("Punto lleno");
    }

    @Test
    void everyAddressOnThesePagesAnswers() {
        Map<String, String> foundOn = new LinkedHashMap<>();
        pages().forEach(address -> {
            Document page = SITE.page(address.path());
            Stream.concat(
                            page.select("[href^=/]").stream().map(link -> link.attr("href")),
                            page.select("[src]").stream().map(link -> link.attr("src")))
                    .forEach(link -> foundOn.putIfAbsent(link, address.path()));
            page.select("form").forEach(form -> foundOn.putIfAbsent(form.attr("action") + "?q=a", address.path()));
            page.select("[data-suggest]")
                    .forEach(field -> foundOn.putIfAbsent(field.attr("data-suggest") + "?q=a", address.path()));
        });
        // All of Mexico's states, Chile's regions, ENSU's cities and a state's and a region's places are linked.
        assertThat(foundOn).hasSizeGreaterThan(700);
        List<Map.Entry<String, String>> asked = lookedAt(foundOn);
        List<String> broken = asked.parallelStream()
                .filter(link -> !answers(link.getKey()))
                .map(link -> link.getKey() + " on " + link.getValue())
                .toList();
        assertThat(broken).isEmpty();
        assertThat(asked).hasSizeGreaterThan(400);
    }

    @Test
    void aLinkToAPartOfAPageFindsThatPart() {
        Map<String, Set<String>> parts = new HashMap<>();
        pages().forEach(address -> {
            for (Element link : SITE.page(address.path()).select("a[href*=#]")) {
                String[] target = link.attr("href").split("#", 2);
                assertThat(parts.computeIfAbsent(target[0].isEmpty() ? address.path() : target[0], SiteIT::parts))
                        .as(link.attr("href"))
                        .contains(target[1]);
            }
        });
    }

    private static Set<String> parts(String path) {
        return SITE.page(path).select("[id]").stream().map(Element::id).collect(Collectors.toSet());
    }

    @Test
    void theRootLeadsToTheLanguageAskedFor() {
        assertThat(SITE.get("/").status()).isEqualTo(302);
        assertThat(SITE.get("/").header("Location")).endsWith("/es/");
        assertThat(SITE.send("GET", "/", "Accept-Language", "en-GB,en;q=0.9").header("Location"))
                .endsWith("/en/");
    }

    /**
     * Some of each kind, others with another {@code -Datalaya.seed}: what makes a link makes all of its kind. Every address
     * where the environment asks for it.
     */
    private static List<Map.Entry<String, String>> lookedAt(Map<String, String> links) {
        List<Map.Entry<String, String>> shuffled = new ArrayList<>(links.entrySet());
        if ("everywhere".equals(System.getenv("ATALAYA_LINKS"))) {
            return shuffled;
        }
        Collections.shuffle(shuffled, new Random(Long.getLong("atalaya.seed", 1)));
        List<Pattern> routes =
                SITE.routes().stream().map(SiteAddresses::pattern).toList();
        Map<String, List<Map.Entry<String, String>>> byKind =
                shuffled.stream().collect(Collectors.groupingBy(link -> kind(link.getKey(), routes)));
        return byKind.values().stream()
                .flatMap(kind -> kind.stream().limit(OF_EACH_KIND))
                .toList();
    }

    /** What answers an address, and which of its parameters it names. */
    private static String kind(String link, List<Pattern> routes) {
        String[] parts = link.split("#", 2)[0].split("\\?", 2);
        return routes.stream()
                        .filter(route -> route.matcher(parts[0]).matches())
                        .findFirst()
                        .map(Pattern::pattern)
                        .orElse(parts[0])
                + (parts.length < 2
                        ? ""
                        : new TreeSet<>(
                                List.of(parts[1].replaceAll("=[^&]*", "").split("&"))));
    }

    private static boolean answers(String link) {
        return SITE.once(link.split("#", 2)[0]).status() == 200;
    }

    /** What a page's elements say in its language themselves, and what only assistive technology reads out. */
    private static List<String> texts(Document page) {
        List<String> texts = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (!saysItIsForeign(element)) {
                texts.add(element.ownText());
                for (String attribute : List.of("aria-label", "placeholder", "title", "data-label", "alt")) {
                    texts.add(element.attr(attribute));
                }
            }
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    /** Whether an element or one around it, within the page, names a language: quotations and publishers' words do. */
    private static boolean saysItIsForeign(Element element) {
        Element named = element.closest("[lang]");
        return named != null && !named.is("html");
    }

    /** Whether a sentence has more to it than its open places, signs and the odd letter. */
    private static boolean hasWord(String text) {
        return Pattern.compile("\\p{L}{3}").matcher(text).find();
    }

    /** A sentence with anything in its open places. */
    private static Pattern sentence(String text) {
        return Pattern.compile(Pattern.quote(text.strip()).replaceAll("\\{\\d}", "\\\\E.+\\\\Q"));
    }

    private static Map<String, String> messages(String language) {
        Properties texts = new Properties();
        try (InputStreamReader file = new InputStreamReader(
                SiteIT.class.getResourceAsStream("/messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> byKey = new LinkedHashMap<>();
        texts.stringPropertyNames().forEach(key -> byKey.put(key, texts.getProperty(key)));
        return byKey;
    }
}
