package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.crosstab.CrossTabs;
import org.atalaya.data.territory.TerritoryId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * INEGI's own files of 2015 and 2024 in, INEGI's own figures out: values, colours and significant changes as
 * printed, and precision as R's package survey gives it.
 *
 * <p>Runs where the environment names the folder of official data: {@code ATALAYA_OFFICIAL_DATA}.
 */
class OfficialEnsuIT {

    private static final String URBAN_TOTAL = "urban-total 00";

    /** INEGI's tables by number: what their rows (items) and columns D and E are of. */
    private static final Map<String, String> STATEMENTS = Map.of(
            "1.8", "security_in_",
            "1.9", "insecurity_in_",
            "8.5", "_identified",
            "8.6", "_effective",
            "8.7", "_trusted");

    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("AUTOMOVIL", "car"),
            Map.entry("BANCO", "bank"),
            Map.entry("CAJERO AUTOMATICO LOCALIZADO EN LA VIA PUBLICA", "street_atm"),
            Map.entry("CALLES QUE HABITUALMENTE USA", "usual_streets"),
            Map.entry("CARRETERA", "highway"),
            Map.entry("CASA", "home"),
            Map.entry("CENTRO COMERCIAL", "mall"),
            Map.entry("ESCUELA", "school"),
            Map.entry("MERCADO", "market"),
            Map.entry("PARQUE RECREATIVO O CENTRO RECREATIVO", "park"),
            Map.entry("TRABAJO", "work"),
            Map.entry("TRANSPORTE PUBLICO", "public_transport"));

    private static final Map<String, String> AUTHORITIES = Map.of(
            "EJERCITO", "army",
            "FUERZA AEREA MEXICANA", "air_force",
            "GUARDIA NACIONAL", "national_guard",
            "MARINA", "navy",
            "POLICIA ESTATAL", "state_police",
            "POLICIA PREVENTIVA MUNICIPAL", "municipal_police");

    private static final Map<String, String> HEADLINES = Map.of(
            "security_city", "perceived_security",
            "insecurity_city", "perceived_insecurity",
            "police_mun_identified", "municipal_police_identified",
            "police_mun_performance_very_some", "municipal_police_effective",
            "police_mun_trust_much_some", "municipal_police_trusted",
            "gov_Muy o algo efectivo", "municipal_government_effective",
            "gov_Poco o nada efectivo", "municipal_government_ineffective");

    private static final Map<String, String> CITY_ITEMS = Map.of(
            "ins", "perceived_insecurity",
            "seg", "perceived_security",
            "ae1", "municipal_police_effective",
            "ac1", "municipal_police_trusted");

    private static final Map<String, String> GRADES = Map.of("Alta", "high", "Moderada", "moderate", "Baja", "low");

    /** What was compared, for whoever ran the tests and for the check that none was left out. */
    private static final Path COMPARED = Path.of("target", "official-data-compared.txt");

    private static Path official;
    private static Path cases;
    private static Path release;
    private static Map<String, Map<String, Object>> estimates;
    private static final Map<String, String> placeByName = new HashMap<>();

    @BeforeAll
    static void ingestTheOfficialFiles() throws Exception {
        Files.deleteIfExists(COMPARED);
        official = OfficialData.folder();
        cases = official.resolveSibling("oracle").resolve("cases/E02_ensu_real_2024");
        release = OfficialData.release();
        assertThat(OfficialData.printed())
                .contains("24,022 read = 24,022 kept + 0 rejected")
                .contains("24,114 read = 24,114 kept + 0 rejected")
                .contains("24,096 read = 24,096 kept + 0 rejected");
        estimates = Expected.actual(
                release,
                "SELECT territory_kind || ' ' || territory_code || ' ' || period || ' ' || indicator || ' ' || domain"
                        + " || ' ' || measure AS key, * FROM survey_estimate WHERE origin = 'computed'");
        estimates.values().stream()
                .filter(row -> "ensu".equals(row.get("survey")))
                .forEach(row -> {
                    String kind = (String) row.get("territory_kind");
                    placeByName.put(normal((String) row.get("territory_name")), kind + " " + row.get("territory_code"));
                });
        placeByName.put("ESTADOS UNIDOS MEXICANOS", URBAN_TOTAL);
    }

    @Test
    void everyHeadlineFigureIsAsInegiPrintedIt() throws IOException {
        int compared = 0;
        for (NamedCsvRecord printed : Expected.rows(official.resolve("published/ensu_headline_city.csv"))) {
            String period = printed.getField("edition").replace("Q", "-Q");
            if (!List.of("2024-Q1", "2024-Q2", "2024-Q3").contains(period)) {
                continue;
            }
            String key = place(printed.getField("area")) + " " + period + " "
                    + HEADLINES.get(printed.getField("metric")) + " all ";
            if (printed.getField("percent").equals("NA")) {
                assertThat(estimates.get(key + "share"))
                        .as(key)
                        .containsEntry("value", null)
                        .containsEntry("withheld_reason", "not_applicable");
                continue;
            }
            Expected.assertSame(key, number(printed, "percent") / 100, value(key + "share", "value"));
            Expected.assertSame(key, number(printed, "absolute"), value(key + "total", "value"));
            compared += 2;
        }
        tell("headline values as printed", compared);
        assertThat(compared).isGreaterThan(3_500);
    }

    /** Every headline share once more, as the sum of the cells of a table on request. */
    @Test
    void tablesOnRequestGiveWhatInegiPrinted() throws Exception {
        int compared = 0;
        Map<String, Entry<String, List<String>>> answers = Map.of(
                "security_city", Map.entry("perceived_safety", List.of("safe")),
                "insecurity_city", Map.entry("perceived_safety", List.of("unsafe")),
                "police_mun_identified", Map.entry("municipal_police_identification", List.of("yes")),
                "police_mun_performance_very_some",
                        Map.entry("municipal_police_performance", List.of("very_effective", "somewhat_effective")),
                "police_mun_trust_much_some", Map.entry("municipal_police_trust", List.of("much_trust", "some_trust")));
        for (NamedCsvRecord printed : Expected.rows(official.resolve("published/ensu_headline_city.csv"))) {
            String period = printed.getField("edition").replace("Q", "-Q");
            if (!List.of("2024-Q1", "2024-Q2", "2024-Q3").contains(period)
                    || !answers.containsKey(printed.getField("metric"))) {
                continue;
            }
            Entry<String, List<String>> counted = answers.get(printed.getField("metric"));
            String[] place = place(printed.getField("area")).split(" ");
            CrossTabs.Question question = new CrossTabs.Question(
                    "ensu", period, TerritoryId.of("MX", place[0], place[1]), counted.getKey(), CrossTabs.ALL);
            if (printed.getField("percent").equals("NA")) {
                assertThat(RequestedTables.table(release, question).nothing()).contains(WithheldReason.NOT_APPLICABLE);
                continue;
            }
            double share = 0;
            for (String answer : counted.getValue()) {
                share += RequestedTables.cell(release, question, "everybody", answer)
                        .point()
                        .orElseThrow()
                        .value();
            }
            Expected.assertSame(question.toString(), number(printed, "percent") / 100, share);
            compared++;
        }
        tell("headline shares as tables on request", compared);
        assertThat(compared).isGreaterThan(1_200);
    }

    /** Cells of tables on request, as R's package survey computes them ({@code notebooks/reference/crosstab.R}). */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    city, 28, municipal_police_trust, sex, everybody, much_trust, 219, 56, 0.08851064624280848, 0.02053240024795942, 0.05510738773586886, 0.13917888765277031
                    city, 28, municipal_police_trust, sex, everybody, some_trust, 219, 56, 0.55583576273401591, 0.035204577804465453, 0.48466061883895534, 0.62479093424476428
                    city, 28, municipal_police_trust, sex, everybody, some_distrust, 219, 56, 0.21053101853457129, 0.030084633418493139, 0.15652340168810361, 0.27705272502339995
                    city, 28, municipal_police_trust, sex, everybody, much_distrust, 219, 56, 0.14512257248860427, 0.029160253547619138, 0.095848103998157907, 0.21374018747054113
                    city, 28, municipal_police_trust, sex, sex=female, much_trust, 123, 53, 0.11130314228573303, 0.030189715440851559, 0.063585587799527693, 0.18765406342433491
                    city, 28, municipal_police_trust, sex, sex=female, some_trust, 123, 53, 0.53709948619951575, 0.046096765621022238, 0.44442808283877444, 0.62727687554934852
                    city, 28, municipal_police_trust, sex, sex=female, some_distrust, 123, 53, 0.21491098652503196, 0.039410785869786122, 0.14628040905069412, 0.30426518093773885
                    city, 28, municipal_police_trust, sex, sex=female, much_distrust, 123, 53, 0.1366863849897193, 0.028036842660675354, 0.089509242020775981, 0.20318009982997751
                    city, 28, municipal_police_trust, sex, sex=male, much_trust, 96, 47, 0.058362347751743961, 0.02319600769409742, 0.025829508741053366, 0.12654811655705733
                    city, 28, municipal_police_trust, sex, sex=male, some_trust, 96, 47, 0.58061878151833179, 0.0518198570537746, 0.47432049002363375, 0.67992706117598067
                    city, 28, municipal_police_trust, sex, sex=male, some_distrust, 96, 47, 0.20473750727941814, 0.048007971354570356, 0.12454124307927705, 0.31782702752912945
                    city, 28, municipal_police_trust, sex, sex=male, much_distrust, 96, 47, 0.15628136345050617, 0.044531966114066145, 0.085835165239721942, 0.26761831753324888
                    city, 28, perceived_safety, age, everybody, safe, 259, 57, 0.38699177751257219, 0.031605107893908822, 0.32590710945298834, 0.45185109474232771
                    city, 28, perceived_safety, age, everybody, unsafe, 259, 57, 0.61300822248742781, 0.031605107893908822, 0.54814890525767224, 0.6740928905470116
                    city, 28, perceived_safety, age, age=18-29, safe, 45, 30, 0.32656251720227675, 0.090584041265922427, 0.17293341360741432, 0.52932407425519179
                    city, 28, perceived_safety, age, age=18-29, unsafe, 45, 30, 0.6734374827977232, 0.090584041265922427, 0.47067592574480827, 0.82706658639258568
                    city, 28, perceived_safety, age, age=30-39, safe, 56, 41, 0.35962677431095524, 0.070052287157443952, 0.23302694942468166, 0.50933109730401438
                    city, 28, perceived_safety, age, age=30-39, unsafe, 56, 41, 0.64037322568904476, 0.070052287157443952, 0.49066890269598573, 0.76697305057531839
                    city, 28, perceived_safety, age, age=40-49, safe, 46, 32, 0.42058607097425599, 0.088680498118639151, 0.25700154551844573, 0.60369282757628495
                    city, 28, perceived_safety, age, age=40-49, unsafe, 46, 32, 0.57941392902574396, 0.088680498118639151, 0.39630717242371494, 0.74299845448155422
                    city, 28, perceived_safety, age, age=50-59, safe, 48, 35, 0.36216199060556048, 0.066422377140785624, 0.24053769897612284, 0.50443697327549497
                    city, 28, perceived_safety, age, age=50-59, unsafe, 48, 35, 0.63783800939443946, 0.066422377140785624, 0.49556302672450503, 0.75946230102387713
                    city, 28, perceived_safety, age, age=60+, safe, 64, 42, 0.4562592397829085, 0.075609668736148564, 0.31206896245998511, 0.60817361199304976
                    city, 28, perceived_safety, age, age=60+, unsafe, 64, 42, 0.5437407602170915, 0.075609668736148564, 0.39182638800695024, 0.68793103754001494
                    urban-total, 00, crime_expectation, perceived_safety, everybody, will_improve, 24096, 5167, 0.27701671061726829, 0.0041047019022009768, 0.26904227511039241, 0.28513530753218519
                    urban-total, 00, crime_expectation, perceived_safety, everybody, same_good, 24096, 5167, 0.18932668669317135, 0.0034404098163628959, 0.18267392360569995, 0.19616358523888361
                    urban-total, 00, crime_expectation, perceived_safety, everybody, same_bad, 24096, 5167, 0.31849911966225564, 0.0043667447764227539, 0.31000039017110315, 0.32712038383687964
                    urban-total, 00, crime_expectation, perceived_safety, everybody, will_worsen, 24096, 5167, 0.19980376424743412, 0.0035809223390501185, 0.192876068215518, 0.20691649807606499
                    urban-total, 00, crime_expectation, perceived_safety, everybody, dont_know, 24096, 5167, 0.01535371877987062, 0.0010717382858762663, 0.01338820770431748, 0.017602636565073767
                    urban-total, 00, crime_expectation, perceived_safety, safe, will_improve, 10480, 4205, 0.35926842037716139, 0.00654723088648389, 0.3465356078042639, 0.37220260057019777
                    urban-total, 00, crime_expectation, perceived_safety, safe, same_good, 10480, 4205, 0.38796685941499964, 0.0064289960665357788, 0.37544006795880303, 0.40064349886174555
                    urban-total, 00, crime_expectation, perceived_safety, safe, same_bad, 10480, 4205, 0.14010400501616227, 0.0045232375121813375, 0.13146872805679727, 0.14920903340286498
                    urban-total, 00, crime_expectation, perceived_safety, safe, will_worsen, 10480, 4205, 0.096356920829411052, 0.003887848696464261, 0.08899935784631488, 0.10425312561891217
                    urban-total, 00, crime_expectation, perceived_safety, safe, dont_know, 10480, 4205, 0.016303794362265679, 0.0016864014733076181, 0.013306986584326925, 0.019961846107288343
                    urban-total, 00, crime_expectation, perceived_safety, unsafe, will_improve, 13557, 4611, 0.21927184452164639, 0.0051266302219707066, 0.20938695291709006, 0.22948793582503585
                    urban-total, 00, crime_expectation, perceived_safety, unsafe, same_good, 13557, 4611, 0.050008412135403246, 0.0028037229326339894, 0.044789321669037811, 0.055800132436167715
                    urban-total, 00, crime_expectation, perceived_safety, unsafe, same_bad, 13557, 4611, 0.44442662392113297, 0.0060904432307230336, 0.43252075650947619, 0.4563966434781988
                    urban-total, 00, crime_expectation, perceived_safety, unsafe, will_worsen, 13557, 4611, 0.27227263428753773, 0.0054035493497530075, 0.26180898312541356, 0.28299416235982461
                    urban-total, 00, crime_expectation, perceived_safety, unsafe, dont_know, 13557, 4611, 0.014020485134279661, 0.0013289027304415235, 0.011640244123643385, 0.016879134622729206
                    """)
    void tablesOnRequestAreAsInR(
            String kind,
            String code,
            String item,
            String by,
            String group,
            String answer,
            int n,
            int df,
            double share,
            double error,
            double lower,
            double upper)
            throws Exception {
        CrossTabs.Question question =
                new CrossTabs.Question("ensu", "2024-Q3", TerritoryId.of("MX", kind, code), item, by);
        RequestedTables.assertCell(release, question, group, answer, n, df, share, error, lower, upper);
    }

    @Test
    void everyCellOfInegisTablesHasItsValueItsColourAndRsPrecision() throws IOException {
        int compared = 0;
        Map<String, Integer> colours = new HashMap<>();
        for (NamedCsvRecord cell : Expected.rows(requireCase("esperado_tabulados.csv"))) {
            String measure = Map.of("B", "base", "D", "total", "E", "share").get(cell.getField("col"));
            double unit = measure.equals("share") ? 100 : 1;
            String key = place(cell.getField("area")) + " " + period(cell) + " "
                    + indicator(cell.getField("cuadro"), cell.getField("item")) + " all " + measure;
            Expected.assertSame(key + " as printed", number(cell, "publicado") / unit, value(key, "value"));
            Expected.assertSame(key + " value", number(cell, "est") / unit, value(key, "value"));
            Expected.assertSame(key + " standard error", number(cell, "se") / unit, value(key, "standard_error"));
            if (number(cell, "se") > 0) {
                Expected.assertSame(key + " cv", number(cell, "cv"), value(key, "cv"));
            }
            String grade = GRADES.get(cell.getField("banda_publicada"));
            assertThat(value(key, "precision_inegi")).as(key + " colour").isEqualTo(grade);
            colours.merge(grade, 1, Integer::sum);
            compared++;
        }
        tell("cells of INEGI's tables with value, standard error, CV and colour", compared);
        tell("of them printed without colour, high precision", colours.get("high"));
        tell("of them printed yellow, moderate precision", colours.get("moderate"));
        tell("of them printed orange, low precision", colours.get("low"));
        assertThat(compared).isEqualTo(32_190);
    }

    @Test
    void everyHeadlineShareHasRsIntervalAndDesign() throws IOException {
        int compared = 0;
        for (NamedCsvRecord expected : Expected.rows(requireCase("esperado_titulares.csv"))) {
            String key =
                    placeOrSex(expected.getField("CD"), period(expected), CITY_ITEMS.get(expected.getField("item")));
            for (Entry<String, String> column : Map.of(
                            "p", "value",
                            "se", "standard_error",
                            "cv", "cv",
                            "df", "df",
                            "n", "n_domain",
                            "sum_w", "weight_sum",
                            "deff", "deff",
                            "lo95_logit", "lower",
                            "hi95_logit", "upper")
                    .entrySet()) {
                Expected.assertSame(
                        key + " " + column.getValue(),
                        number(expected, column.getKey()),
                        value(key, column.getValue()));
            }
            compared++;
        }
        tell("headline shares with R's interval, degrees of freedom and design effect", compared);
        assertThat(compared).isEqualTo(741);
    }

    @Test
    void changesAreInegisTwelveOf2024Q3AndRs() throws Exception {
        Map<String, Map<String, Object>> changes = Expected.actual(
                release,
                "SELECT territory_kind || ' ' || territory_code || ' ' || period || ' ' || base_period AS key, *"
                        + " FROM survey_change WHERE indicator = 'perceived_insecurity' AND domain = 'all'");
        int compared = 0;
        for (NamedCsvRecord expected : Expected.rows(requireCase("esperado_cambios.csv"))) {
            String key = city(expected.getField("CD")) + " " + period(expected) + " "
                    + expected.getField("base").replace("T", "-Q");
            Map<String, Object> change = changes.get(key);
            assertThat(change).as(key).isNotNull();
            Expected.assertSame(key, number(expected, "dif_pp") / 100, change.get("difference"));
            Expected.assertSame(key, number(expected, "se_indep_pp") / 100, change.get("standard_error"));
            Expected.assertSame(key, number(expected, "p_indep"), change.get("p_publisher"));
            compared++;
        }
        tell("changes with R's difference, standard error and p", compared);
        assertThat(compared).isEqualTo(184);

        List<Object> verdicts = changes.entrySet().stream()
                .filter(change -> change.getKey().endsWith("2024-Q3 2024-Q2"))
                .filter(change -> !change.getKey().startsWith(URBAN_TOTAL))
                .map(change -> change.getValue().get("verdict_publisher"))
                .toList();
        // INEGI's press note of 2024-Q3: of 91 areas, 8 with a significant decrease and 4 with an increase.
        assertThat(verdicts).hasSize(91);
        assertThat(verdicts).filteredOn("decreased"::equals).hasSize(8);
        assertThat(verdicts).filteredOn("increased"::equals).hasSize(4);
        tell("significant changes of 2024-Q3, 8 down and 4 up", 12);
    }

    @Test
    void nothingPrintedDiffersFromWhatIsComputed() throws Exception {
        assertThat(Expected.actual(release, "SELECT DISTINCT problem AS key FROM problem"))
                .doesNotContainKeys("printed-differs", "earlier-estimate-differs");
    }

    /**
     * Shares as INEGI printed them; the rest by R's survey 4.1-1, notebooks/reference/ensu_2015.R: the stratum
     * is city and EDIS, a lonely PSU's total is compared with zero.
     */
    @ParameterizedTest
    @CsvSource({
        "2015-Q1, 2025, 67.942004840475704, 0.0128343157773985, 491, 0.65369749592119786, 0.70409684783421578",
        "2015-Q2, 2059, 68.9656715746148, 0.0116257673551194, 490, 0.66636485760062802, 0.71202522858154360"
    })
    void perceivedInsecurityOf2015IsAsInegiPrintedItWithRsPrecision(
            String period, int persons, double printed, double standardError, int df, double lower, double upper)
            throws IOException {
        assume2015();
        String key = URBAN_TOTAL + " " + period + " perceived_insecurity all share";
        Expected.assertSame(key, printed / 100, value(key, "value"));
        Expected.assertSame(key + " standard error", standardError, value(key, "standard_error"));
        Expected.assertSame(key + " degrees of freedom", df, value(key, "df"));
        Expected.assertSame(key + " interviews", persons, value(key, "n"));
        Expected.assertSame(key + " lower limit", lower, value(key, "lower"));
        Expected.assertSame(key + " upper limit", upper, value(key, "upper"));
        tell("headline share of " + period + " as printed, with R's precision", 1);
    }

    @Test
    void the2015SampleSpeaksForItsTotalOnly() throws Exception {
        assume2015();
        assertThat(estimates.keySet())
                .filteredOn(key -> key.contains(" 2015-"))
                .isNotEmpty()
                .allMatch(key -> key.startsWith(URBAN_TOTAL));
    }

    @Test
    void everyPersonOf2015HasTheSexAndAgeOfAResident() throws Exception {
        assume2015();
        Map<String, Map<String, Object>> joined = Expected.actual(
                release,
                "SELECT period AS key, count(*) AS persons, count(*) FILTER (sex IN ('female', 'male')) AS with_sex,"
                        + " count(*) FILTER (age <> 'not_specified') AS with_age, count(city_code) AS with_city"
                        + " FROM ensu_person WHERE period LIKE '2015-%' GROUP BY period");
        assertThat(joined.get("2015-Q1"))
                .containsAllEntriesOf(Map.of("persons", 2025L, "with_sex", 2025L, "with_age", 2025L, "with_city", 0L));
        assertThat(joined.get("2015-Q2"))
                .containsAllEntriesOf(Map.of("persons", 2059L, "with_sex", 2059L, "with_age", 2059L, "with_city", 0L));
        assertThat(Expected.actual(release, "SELECT DISTINCT problem AS key FROM problem"))
                .doesNotContainKeys("no-joined-record", "repeated-joined-record");
        tell("persons of 2015 with the sex and age of a resident", 2025 + 2059);
    }

    private static void assume2015() {
        assumeThat(official.resolve("ensu/conjunto_de_datos_ensu_01_2015.zip"))
                .as("the zips of 2015 stand among the official data")
                .exists();
    }

    private static Path requireCase(String file) {
        assumeThat(cases.resolve(file))
                .as("the reference case stands beside the official data")
                .exists();
        return cases.resolve(file);
    }

    private static void tell(String what, int count) throws IOException {
        String line = String.format(Locale.ROOT, "official ENSU: %,d %s%n", count, what);
        System.out.print(line);
        Files.writeString(COMPARED, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String indicator(String table, String item) {
        if (table.equals("1.7")) {
            return item.equals("SEGURO") ? "perceived_security" : "perceived_insecurity";
        }
        if (item.equals("TOTAL")) {
            return "perceived_insecurity";
        }
        String statement = STATEMENTS.get(table);
        return table.startsWith("1") ? statement + PLACES.get(item) : AUTHORITIES.get(item) + statement;
    }

    private static String placeOrSex(String code, String period, String indicator) {
        String domain = Map.of("sexo1", "sex=male", "sexo2", "sex=female").getOrDefault(code, "all");
        String place = domain.equals("all") ? city(code) : URBAN_TOTAL;
        return place + " " + period + " " + indicator + " " + domain + " share";
    }

    private static String city(String code) {
        return switch (code) {
            case "00" -> URBAN_TOTAL;
            case "07T" -> "area 05035";
            default -> "city " + code;
        };
    }

    private static String place(String printed) {
        String place = placeByName.get(normal(printed));
        assertThat(place).as(printed).isNotNull();
        return place;
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z ]", "");
    }

    private static String period(NamedCsvRecord row) {
        return row.getField("per").replace("T", "-Q");
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static Object value(String key, String column) {
        Map<String, Object> row = estimates.get(key);
        assertThat(row).as(key).isNotNull();
        return row.get(column);
    }
}
