package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.atalaya.web.it.RunningSite.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Municipalities of Mexico and comunas of Chile have their pages, and none shows a figure of its city as its own.
 * Which there are, and which belongs to which city, is read from the files of data/catalogues.
 */
class EveryPlaceIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final List<NamedCsvRecord> PLACES = new ArrayList<>();
    private static final Map<String, Set<String>> CITIES_OF_MUNICIPALITY = new HashMap<>();
    private static final Map<String, String> NAME_BY_PATH = new HashMap<>();
    private static final Set<String> COMUNAS_OF_ENUSC = new TreeSet<>();
    private static final int OF_EACH_KIND = 40;
    private static final String URBAN_TOTAL = "/es/lugares/mx/total-urbano/00";

    @BeforeAll
    static void readCatalogues() throws IOException {
        readRows("territory.csv", row -> {
            NAME_BY_PATH.put(path(row), row.getField("name"));
            if (row.getField("territory_kind").matches("municipality|comuna")) {
                PLACES.add(row);
            }
        });
        readRows("../published/computed/enusc_household-2023.csv", row -> {
            if (row.getField("territory_kind").equals("comuna")) {
                COMUNAS_OF_ENUSC.add(row.getField("territory_code"));
            }
        });
        readRows(
                "city_member.csv",
                row -> CITIES_OF_MUNICIPALITY
                        .computeIfAbsent(row.getField("municipality_code"), code -> new TreeSet<>())
                        .add("/es/lugares/mx/ciudad/" + row.getField("city_code")));
    }

    @Test
    void everyMunicipalityAndComunaHasAPageThatLeadsToItsCityStateAndTotal() {
        // INEGI's catalogue has 2,478 municipalities and alcaldías; Chile has 346 comunas.
        assertThat(PLACES).hasSize(2_478 + 346);
        assertThat(COMUNAS_OF_ENUSC).as("comunas ENUSC 2023 speaks for").hasSize(136);
        assertThat(lookedAt().parallelStream().flatMap(place -> faults(place).stream()))
                .isEmpty();
    }

    /** Some of each kind, others with another {@code -Datalaya.seed}; every place where the environment asks for it. */
    private static List<NamedCsvRecord> lookedAt() {
        if (System.getenv("ATALAYA_EVERY_PLACE") != null) {
            return PLACES;
        }
        List<NamedCsvRecord> shuffled = new ArrayList<>(PLACES);
        Collections.shuffle(shuffled, new Random(Long.getLong("atalaya.seed", 1)));
        Map<String, List<NamedCsvRecord>> byKind = shuffled.stream().collect(Collectors.groupingBy(EveryPlaceIT::kind));
        assertThat(byKind.keySet())
                .containsExactlyInAnyOrder(
                        "municipality",
                        "municipality of a city",
                        "municipality with an area",
                        "comuna",
                        "comuna of ENUSC");
        return byKind.values().stream()
                .flatMap(kind -> kind.stream().limit(OF_EACH_KIND))
                .toList();
    }

    private static String kind(NamedCsvRecord place) {
        String code = place.getField("territory_code");
        if (place.getField("territory_kind").equals("comuna")) {
            return COMUNAS_OF_ENUSC.contains(code) ? "comuna of ENUSC" : "comuna";
        }
        if (NAME_BY_PATH.containsKey(path(place).replace("municipio", "area"))) {
            return "municipality with an area";
        }
        return CITIES_OF_MUNICIPALITY.containsKey(code) ? "municipality of a city" : "municipality";
    }

    /** What is wrong with a place's page; nothing if it is right. */
    private static List<String> faults(NamedCsvRecord place) {
        String path = path(place);
        Answer answer = SITE.once(path);
        if (answer.status() != 200) {
            return List.of(path + " answers " + answer.status());
        }
        Document page = answer.page();
        List<String> faults = new ArrayList<>();
        check(faults, path, page.selectFirst("h1").text().equals(place.getField("name")), "has another title");
        check(
                faults,
                path,
                page.select("ol.steps li.own strong").eachText().equals(List.of(place.getField("name"))),
                "does not begin the steps with itself");
        List<String> steps = page.select("ol.steps a").eachAttr("href");
        if (place.getField("territory_kind").equals("comuna")) {
            check(
                    faults,
                    path,
                    steps.equals(List.of(
                            "/es/lugares/cl/region/" + place.getField("parent_code"), "/es/lugares/cl/pais/CL")),
                    "steps to " + steps);
            if (COMUNAS_OF_ENUSC.contains(place.getField("territory_code"))) {
                checkFiguresAreItsOwn(faults, path, page);
            } else {
                checkSaysItWasNotSampled(faults, path, page);
                page.select("figure.series").remove();
                checkWithoutFigures(faults, path, page);
            }
        } else {
            Set<String> cities = CITIES_OF_MUNICIPALITY.getOrDefault(place.getField("territory_code"), Set.of());
            check(faults, path, steps.containsAll(cities), "does not step to " + cities);
            check(
                    faults,
                    path,
                    steps.contains("/es/lugares/mx/entidad/" + place.getField("parent_code")),
                    "does not step to its state");
            check(faults, path, steps.contains(URBAN_TOTAL), "does not step to the urban total");
            if (cities.isEmpty()) {
                checkWithoutFigures(faults, path, page);
            } else {
                checkFiguresAreTheCitys(faults, path, page, cities);
            }
        }
        return faults;
    }

    private static void checkWithoutFigures(List<String> faults, String path, Document page) {
        Element wider = page.selectFirst("#wider");
        if (wider != null) {
            checkFiguresAreTheWiderPlaces(faults, path, page, wider);
        }
        page.select("#incidence, #wider").remove();
        check(faults, path, page.select(".number, .whose, figure, article.card").isEmpty(), "shows figures");
        String lede = page.selectFirst("p.lede").text();
        String own = page.selectFirst("h1").text() + ":";
        check(
                faults,
                path,
                lede.startsWith("Esta edición de datos no tiene cifras") || lede.contains(own),
                "does not say why");
    }

    /** Figures of its state or region stand in a section of theirs, headed by that place, which says that they are not its own. */
    private static void checkFiguresAreTheWiderPlaces(List<String> faults, String path, Document page, Element wider) {
        String shown = wider.selectFirst("p.sub a").attr("href");
        String name = page.selectFirst("h1").text();
        check(
                faults,
                path,
                page.select("ol.steps a").eachAttr("href").contains(shown),
                "shows the figures of " + shown);
        check(
                faults,
                path,
                wider.text().contains("No son de " + name + " "),
                "takes figures of " + shown + " as its own");
        String head = wider.selectFirst("thead th:nth-child(2)").text();
        check(faults, path, head.startsWith(NAME_BY_PATH.get(shown) + ", "), "has a table headed " + head);
    }

    private static void checkSaysItWasNotSampled(List<String> faults, String path, Document page) {
        Element table = page.selectFirst("figure.series table");
        check(
                faults,
                path,
                table != null && table.text().contains("No formó parte de la muestra de esta edición"),
                "does not say that the survey did not reach it");
        for (Element cell : page.select("figure.series tr:has(.number) td:nth-child(2)")) {
            check(faults, path, cell.select(".number").isEmpty(), "shows a figure of its own: " + cell.text());
        }
    }

    /** A comuna of the survey heads its tables, beside the country, and its opening sentence has a number. */
    private static void checkFiguresAreItsOwn(List<String> faults, String path, Document page) {
        String name = page.selectFirst("h1").text();
        check(faults, path, page.select(".whose").isEmpty(), "shows another place's figures");
        check(faults, path, !page.select("p.lede .range").isEmpty(), "does not open with its figure");
        check(
                faults,
                path,
                page.select("section:not(#incidence) figure.series thead tr").eachText().stream()
                        .allMatch(("Edición " + name + " Chile")::equals),
                "has tables of other places");
        check(
                faults,
                path,
                page.select("article.card .vs").eachText().stream().anyMatch(vs -> vs.startsWith("Chile ")),
                "does not stand beside the country");
    }

    /** Before the first number stands whose it is, with the city's name and a link to it; so do the tables' heads. */
    private static void checkFiguresAreTheCitys(List<String> faults, String path, Document page, Set<String> cities) {
        Element whose = page.selectFirst(".whose");
        if (whose == null) {
            faults.add(path + " does not say whose figures it shows");
            return;
        }
        String shown = whose.selectFirst("a").attr("href");
        String area = path.replace("municipio", "area");
        check(faults, path, cities.contains(shown) || shown.equals(area), "shows the figures of " + shown);
        check(
                faults,
                path,
                whose.text().startsWith("Las cifras de la encuesta son de " + NAME_BY_PATH.get(shown) + ":"),
                "says " + whose.text());
        check(faults, path, page.selectFirst(".whose, .lede, .number").equals(whose), "says it too late");
        for (Element head : page.select("figure.series thead th:nth-child(2)")) {
            check(faults, path, head.text().equals(NAME_BY_PATH.get(shown)), "has a table headed " + head.text());
        }
        String description = page.selectFirst("meta[name=description]").attr("content");
        check(
                faults,
                path,
                !description.contains("%") || description.contains(NAME_BY_PATH.get(shown)),
                "is described by another place's figure: " + description);
    }

    private static void check(List<String> faults, String path, boolean holds, String fault) {
        if (!holds) {
            faults.add(path + " " + fault);
        }
    }

    /** The Spanish address of a place, by the words of each kind. */
    private static String path(NamedCsvRecord place) {
        Map<String, String> words = Map.of(
                "country", "pais",
                "state", "entidad",
                "municipality", "municipio",
                "city", "ciudad",
                "area", "area",
                "urban-total", "total-urbano",
                "region", "region",
                "comuna", "comuna");
        return "/es/lugares/" + place.getField("country").toLowerCase(Locale.ROOT) + "/"
                + words.get(place.getField("territory_kind")) + "/" + place.getField("territory_code");
    }

    private static void readRows(String catalogue, Consumer<NamedCsvRecord> reader) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(Launcher.HOME.resolve("data/catalogues").resolve(catalogue))) {
            csv.forEach(reader);
        }
    }
}
