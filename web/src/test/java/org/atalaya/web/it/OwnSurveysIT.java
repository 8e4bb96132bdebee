package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.store.ReleaseStore;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole way of an own survey: the template the launcher writes, filled in, ingested, computed as R
 * does (notebooks/reference/own_surveys.R), and shown apart from official figures in both languages.
 */
class OwnSurveysIT {

    private static final Path FOLDER = Path.of("src/test/resources/own-surveys");
    private static final Path WORK = Releases.fresh("own");
    private static final double SAME = 1e-9;
    private static final String NEZA = "/es/lugares/mx/municipio/15058";

    private static final Map<String, String> INDICATORS =
            Map.of("insecurity", "perceived_insecurity", "knows", "conoce_patrullaje", "useful", "patrullaje_util");

    private static ReleaseStore store;
    private static RunningSite site;
    private static Path raw;
    private static Path template;

    @BeforeAll
    static void fillInAndIngest() throws Exception {
        raw = Files.createDirectories(WORK.resolve("raw"));
        template = WORK.resolve("encuesta.xlsx");
        Path estimates = WORK.resolve("estimaciones.xlsx");
        assertThat(Launcher.run("template", "encuesta", "--out", template).exit())
                .isZero();
        assertThat(Launcher.run("template", "estimaciones", "--out", estimates).exit())
                .isZero();
        survey("zonas", "design.csv", "2023", "15058").write(raw.resolve("zonas-2023.xlsx"));
        survey("zonas", "design.csv", "2024", "15058").write(raw.resolve("zonas-2024.xlsx"));
        survey("simple", "simple.csv", "2024-Q2", "13122")
                .method("País", "Chile", "Tipo de lugar", "comuna")
                .write(raw.resolve("simple.xlsx"));
        survey("censo", "census.csv", "2024", "15058").write(raw.resolve("censo.xlsx"));
        survey("abierta", "design.csv", "2024", "15058")
                .method("Muestra", "no probabilística", "Modo de entrevista", "en línea")
                .write(raw.resolve("abierta.xlsx"));
        FilledTemplate.of(estimates)
                .method("Clave de la encuesta", "estimada", "Título en español", "Encuesta estimada")
                .write(raw.resolve("estimada.xlsx"));
        Path data = DataFolder.copy(
                WORK.resolve("data"),
                "published/computed_source.csv",
                "published/computed/ensu-2024-Q2.csv",
                "published/computed/ensu-2024-Q3.csv",
                "published/printed/ensu-2024.csv");
        store = new ReleaseStore(WORK.resolve("store"));
        Launcher.Result ingested = Launcher.run(
                "ingest", "--raw", raw, "--store", store.root(), "--data", data, "--sources", "published,own");
        assertThat(ingested.exit()).as(ingested.output()).isZero();
        site = RunningSite.of(store);
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    private static FilledTemplate survey(String id, String file, String period, String code) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            for (NamedCsvRecord record : csv) {
                if (rows.isEmpty()) {
                    rows.add(new ArrayList<>(
                            record.getHeader().subList(1, record.getHeader().size())));
                }
                if (record.getField("period").equals(period)) {
                    List<Object> cells = new ArrayList<>();
                    for (String field : record.getFields().subList(1, record.getFieldCount())) {
                        cells.add(field.matches("\\d+(\\.\\d+)?") ? (Object) Double.valueOf(field) : field);
                    }
                    rows.add(cells);
                }
            }
        }
        boolean designed = rows.get(0).contains("zona");
        FilledTemplate filled = FilledTemplate.of(template)
                .method("Clave de la encuesta", id, "Título en español", "Encuesta " + id, "Periodo", period)
                .method("Título en inglés", "Survey " + id, "Clave del lugar", code)
                .rows("Datos", rows);
        return designed
                ? filled
                : filled.method("Columna del estrato", "ninguna")
                        .method("Columna de la unidad primaria (UPM)", "ninguna")
                        .method("Columna del factor de expansión", "ninguna");
    }

    /** A share of the release. */
    private record Row(Double value, Double error, Long df, Double lower, Double upper, long n, long base, String why) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    (Double) row.getObject("value"),
                    (Double) row.getObject("standard_error"),
                    (Long) row.getObject("df"),
                    (Double) row.getObject("lower"),
                    (Double) row.getObject("upper"),
                    row.getLong("n"),
                    row.getLong("n_domain"),
                    row.getString("withheld_reason"));
        }
    }

    private static Map<String, Row> shares(String survey) throws Exception {
        Map<String, Row> shares = new HashMap<>();
        try (ReleaseDatabase release = ReleaseDatabase.open(Releases.current(store))) {
            release.list(
                    "SELECT * FROM survey_estimate WHERE survey = ? AND measure = 'share'",
                    row -> shares.put(
                            row.getString("period") + " " + row.getString("indicator") + " " + row.getString("domain"),
                            Row.read(row)),
                    survey);
        }
        return shares;
    }

    private static List<NamedCsvRecord> expected(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return csv.stream().toList();
        }
    }

    private static String indicator(String survey, NamedCsvRecord row) {
        String id = INDICATORS.get(row.getField("indicator"));
        return id.equals("perceived_insecurity") ? id : "own_" + survey + "_" + id;
    }

    @ParameterizedTest
    @CsvSource({"zonas, design, 18", "simple, simple, 9", "censo, census, 9"})
    void everyShareIsThatOfR(String survey, String expectedSurvey, int count) throws Exception {
        Map<String, Row> shares = shares("own_" + survey);
        int compared = 0;
        for (NamedCsvRecord row : expected("estimates.csv")) {
            if (!row.getField("survey").equals(expectedSurvey)) {
                continue;
            }
            String key = row.getField("period") + " " + indicator(survey, row) + " " + row.getField("domain");
            Row share = shares.get(key);
            assertThat(share).as(key).isNotNull();
            assertThat(share.n()).as(key).isEqualTo(Long.parseLong(row.getField("n")));
            assertThat(share.base()).as(key).isEqualTo(Long.parseLong(row.getField("n_domain")));
            if (share.base() < 10) {
                assertThat(share.why()).as(key).isEqualTo("under_10_interviews");
                assertThat(share.value()).as(key).isNull();
            } else {
                compare(key, share, row);
            }
            compared++;
        }
        assertThat(compared).isEqualTo(count);
    }

    private static void compare(String key, Row share, NamedCsvRecord row) {
        assertThat(share.value()).as(key).isCloseTo(Double.parseDouble(row.getField("value")), within(SAME));
        assertThat(share.error()).as(key).isCloseTo(Double.parseDouble(row.getField("standard_error")), within(SAME));
        assertThat(share.df()).as(key).isEqualTo(Long.parseLong(row.getField("df")));
        if (row.getField("lower").isEmpty()) {
            assertThat(share.lower()).as(key).isNull();
            assertThat(share.why()).as(key).isEqualTo("interval_undefined_at_0_or_1");
        } else {
            assertThat(share.lower()).as(key).isCloseTo(Double.parseDouble(row.getField("lower")), within(SAME));
            assertThat(share.upper()).as(key).isCloseTo(Double.parseDouble(row.getField("upper")), within(SAME));
        }
    }

    @Test
    void everyChangeIsThatOfR() throws Exception {
        int compared = 0;
        try (ReleaseDatabase release = ReleaseDatabase.open(Releases.current(store))) {
            for (NamedCsvRecord row : expected("changes.csv")) {
                List<double[]> found = release.list(
                        "SELECT difference, standard_error, lower, upper, p_independent FROM survey_change"
                                + " WHERE survey = 'own_zonas' AND indicator = ? AND domain = ?",
                        change -> new double[] {
                            change.getDouble(1),
                            change.getDouble(2),
                            change.getDouble(3),
                            change.getDouble(4),
                            change.getDouble(5)
                        },
                        indicator("zonas", row),
                        row.getField("domain"));
                if (row.getField("indicator").equals("useful")
                        && row.getField("domain").equals("age=18-29")) {
                    assertThat(found).as("8 interviews in 2023").isEmpty();
                    continue;
                }
                String[] columns = {"difference", "standard_error", "lower", "upper", "p_independent"};
                for (int i = 0; i < columns.length; i++) {
                    assertThat(found.get(0)[i])
                            .as(row.getField("indicator") + " " + columns[i])
                            .isCloseTo(Double.parseDouble(row.getField(columns[i])), within(SAME));
                }
                compared++;
            }
            assertThat(release.list(
                            "SELECT DISTINCT survey FROM survey_change WHERE survey LIKE 'own%'",
                            change -> change.getString(1)))
                    .containsExactly("own_zonas");
        }
        assertThat(compared).isEqualTo(8);
    }

    @Test
    void aSampleWithoutKnownChancesHasNoPrecisionAnywhere() throws Exception {
        Map<String, Row> shares = shares("own_abierta");
        Row insecurity = shares.get("2024 perceived_insecurity all");
        assertThat(insecurity.value())
                .isEqualTo(
                        shares("own_zonas").get("2024 perceived_insecurity all").value());
        assertThat(insecurity.why()).isEqualTo("not_a_probability_sample");
        assertThat(shares.values()).allMatch(row -> row.error() == null && row.lower() == null && row.df() == null);
        try (ReleaseDatabase release = ReleaseDatabase.open(Releases.current(store))) {
            assertThat(release.list(
                            "SELECT coalesce(precision_inegi, precision_ine_chile, precision_cepal_2020,"
                                    + " precision_cepal_2023, 'none') FROM survey_estimate WHERE survey = 'own_abierta'",
                            row -> row.getString(1)))
                    .containsOnly("none");
        }
    }

    @Test
    void finishedEstimatesStandAsTheirAuthorGaveThem() throws Exception {
        Row row = shares("own_estimada").get("2024 perceived_insecurity all");
        assertThat(row.value()).isCloseTo(0.615, within(SAME));
        assertThat(row.error()).isCloseTo(0.024, within(SAME));
        assertThat(row.base()).isEqualTo(820);
        // R: plogis(qlogis(.615) + c(-1, 1) * qt(.975, 96) * .024 / (.615 * .385))
        assertThat(row.lower()).isCloseTo(0.56639969475647722, within(SAME));
        assertThat(row.upper()).isCloseTo(0.66140933570402771, within(SAME));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/es/lugares/mx/municipio/15058|Encuestas propias|No representa a la población.|Encuesta zonas",
                "/en/places/mx/municipality/15058|Own surveys|Does not represent the population.|Survey zonas"
            })
    void theMunicipalitysPageShowsThemInASectionOfTheirOwn(
            String address, String heading, String warning, String title) {
        Document page = site.page(address);
        Element section = page.getElementById("own");
        assertThat(section.selectFirst("h2").text()).isEqualTo(heading);
        assertThat(section.select("h3")).hasSize(5);
        assertThat(section.text()).contains(warning).contains(title + " · 2024").contains("Observatorio municipal");
        for (Element figure : section.select(".own-figures li")) {
            boolean ranged = figure.select(".own-value .range").size() == 1;
            assertThat(ranged || figure.text().matches(".*(sin intervalo|no range|No se muestra|Not shown).*"))
                    .as(figure.text())
                    .isTrue();
        }
        Element open = section.select("article").stream()
                .filter(article -> !article.select(".notice").isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(open.select(".own-value .range")).isEmpty();
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("script:not([src], [type=application/ld+json])")).isEmpty();
    }

    @Test
    void theComunasPageUsesItsOwnCountrysGrade() {
        Element section = site.page("/es/lugares/cl/comuna/13122").getElementById("own");
        assertThat(section.text()).contains("Encuesta simple").contains("fiable (criterio de INE Chile)");
    }

    @ParameterizedTest
    @CsvSource({"/es/datos, Muestra probabilística", "/en/data, Probability sample"})
    void theDataPageListsThem(String address, String sample) {
        Document page = site.page(address);
        assertThat(page.text()).contains(sample).contains("zonas-2024.xlsx").contains("simple.xlsx");
        assertThat(page.select(
                        "a[href=" + address.substring(0, 3) + (address.startsWith("/es") ? "/lugares" : "/places")
                                + "/mx/" + (address.startsWith("/es") ? "municipio" : "municipality") + "/15058#own]"))
                .hasSize(5);
    }

    @Test
    void nothingOfThemStandsBesideOfficialFigures() {
        for (String address : List.of(
                "/es/comparar?place=MX:city:28&place=MX:urban-total:00",
                "/es/indicadores",
                "/es/indicadores/perceived_insecurity",
                "/es/lugares/mx/ciudad/28",
                "/es/")) {
            RunningSite.Answer answer = site.once(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.body()).as(address).doesNotContain("own_").doesNotContain("15058:2024");
            assertThat(answer.page().text())
                    .as(address)
                    .doesNotContain("patrullaje")
                    .doesNotContain("Encuesta zonas");
        }
        assertThat(site.page("/es/indicadores/perceived_insecurity").select("table a[href=" + NEZA + "]"))
                .isEmpty();
        assertThat(site.get("/es/indicadores/own_zonas_conoce_patrullaje").status())
                .isEqualTo(404);
    }

    @Test
    void aWorkbookWithPersonalDataIsRefusedAndLeavesNoTrace() throws Exception {
        Path folder = Files.createDirectories(WORK.resolve("personal"));
        Path workbook = FilledTemplate.of(template)
                .rows(
                        "Datos",
                        List.of(
                                List.of("folio", "zona", "manzana", "factor", "sexo", "edad", "p1", "p2", "p3", "nota"),
                                List.of(1, "norte", 1, 410.5, "mujer", 30, 1, 1, 1, "GOAP780710HDFMRL05")))
                .write(folder.resolve("personal.xlsx"));
        Path stores = Releases.fresh("own-personal");

        Launcher.Result checked = Launcher.run("check", workbook);
        Launcher.Result ingested = Launcher.run("ingest", "--raw", folder, "--store", stores, "--sources", "own");

        assertThat(checked.exit()).isEqualTo(1);
        assertThat(ingested.exit()).isEqualTo(1);
        assertThat(checked.output() + ingested.output())
                .contains("column J (nota), has in row 2 what looks like a CURP")
                .doesNotContain("GOAP780710HDFMRL05");
        assertThat(new ReleaseStore(stores).findCurrent()).isEmpty();
    }
}
