package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.store.ReleaseStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An edition the project has never seen: the synthetic ENSU of 2024-Q3 under other names of columns, in
 * another order, with a question nobody asked before. It goes from draft to confirmed codebook, release
 * and page by commands and data files alone; its figures are those R has for 2024-Q3.
 */
class InventedEditionIT {

    private static final String PERIOD = "2025-Q3";
    private static final String QUESTION = "patrols_seen";
    private static final Path WORK = Releases.fresh("invented");
    private static final Path DATA = WORK.resolve("data");
    private static final Path RAW = WORK.resolve("raw");
    private static final Path CODEBOOK = DATA.resolve("codebooks/ensu/" + PERIOD + ".yaml");

    private static Launcher.Result drafting;
    private static Launcher.Result unconfirmed;
    private static ReleaseStore store;

    @BeforeAll
    static void goFromDraftToRelease() throws Exception {
        DataFolder.copy(DATA);
        Path zip = inventZip();
        drafting = Launcher.run("codebook", "draft", zip, "--data", DATA);
        unconfirmed = ingest();
        confirm();
        Launcher.Result ingest = ingest();
        assertThat(ingest.exit()).as(ingest.output()).isZero();
        store = new ReleaseStore(WORK.resolve("store"));
    }

    @Test
    void findsEveryQuestionByTheDictionarysWordsAndLeavesTheNewOne() {
        assertThat(drafting.exit()).as(drafting.output()).isZero();
        assertThat(drafting.output())
                .contains("Draft of the codebook of 2025-Q3, after 2025-Q2: 64 questions found")
                .contains("perceived_safety (it was BP1_1 in 2025-Q2)");
    }

    @Test
    void isNotReadBeforeSomebodyConfirmsIt() {
        assertThat(unconfirmed.exit()).isEqualTo(1);
        assertThat(unconfirmed.output())
                .contains("Codebook 2025-Q3.yaml is a draft: check what each column means against the edition's own"
                        + " dictionary, then write your role (not your name) in confirmed_by.");
    }

    @Test
    void hasTheFiguresROfTheEditionItWasMadeFrom() throws Exception {
        Map<String, Map<String, Object>> actual = Expected.actual(
                Releases.current(store),
                "SELECT concat_ws(' ', territory_kind, territory_code, indicator, domain, measure) AS key, value,"
                        + " standard_error, withheld_reason FROM survey_estimate WHERE period = '" + PERIOD + "'");
        int compared = 0;
        for (var row : Expected.rows(Releases.SYNTHETIC.resolve("expected/estimates.csv"))) {
            if (row.getField("period").equals("2024-Q3")
                    && !row.getField("territory_kind").equals("area")) {
                String key = Stream.of("territory_kind", "territory_code", "indicator", "domain", "measure")
                        .map(row::getField)
                        .collect(Collectors.joining(" "));
                if ("under_10_interviews".equals(actual.get(key).get("withheld_reason"))) {
                    assertThat(Integer.parseInt(row.getField("n_domain")))
                            .as(key)
                            .isLessThan(10);
                    continue;
                }
                Expected.assertSame(key, row.getField("value"), actual.get(key).get("value"));
                Expected.assertSame(
                        key, row.getField("standard_error"), actual.get(key).get("standard_error"));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1000);
        assertThat(actual.get("city 28 " + QUESTION + " all share").get("value"))
                .as("the new question was answered yes by whom the city seems unsafe to")
                .isEqualTo(actual.get("city 28 perceived_insecurity all share").get("value"));
    }

    @Test
    void saysThatNothingHasProvedItsReading() throws Exception {
        assertThat(Expected.actual(
                        Releases.current(store),
                        "SELECT period AS key, verified, figures_compared FROM edition_verification"))
                .containsOnlyKeys(PERIOD)
                .allSatisfy((period, row) ->
                        assertThat(row).containsEntry("verified", "unverified").containsEntry("figures_compared", 0L));
    }

    @Test
    void isOnThePagesInBothLanguages() {
        try (RunningSite site = RunningSite.of(store)) {
            assertThat(site.page("/es/lugares/mx/ciudad/28").text())
                    .contains("tercer trimestre de 2025")
                    .contains("lectura del archivo aún sin verificar");
            assertThat(site.page("/es/datos").text())
                    .contains("Lectura sin verificar: sigue el diccionario de la edición");
            assertThat(site.page("/en/data").text()).contains("Reading not verified");
            assertThat(site.page("/es/indicadores/" + QUESTION).text())
                    .contains("Patrullas vistas en su calle")
                    .contains("Ciudad Nezahualcóyotl");
            assertThat(site.page("/en/indicators/" + QUESTION).text())
                    .contains("Patrols seen in the street")
                    .contains("third quarter of 2025");
        }
    }

    private static Launcher.Result ingest() throws IOException, InterruptedException {
        return Launcher.run(
                "ingest", "--raw", RAW, "--store", WORK.resolve("store"), "--data", DATA, "--sources", "ensu");
    }

    /** What the person does: a role, the new question in the catalogues and its column in the codebook. */
    private static void confirm() throws IOException {
        String draft = Files.readString(CODEBOOK);
        Files.writeString(
                CODEBOOK,
                draft.replace("confirmed_by:", "confirmed_by: analyst of the test's observatory")
                        .replace("\nanswers:\n", "\nanswers:\n  " + QUESTION + ": {column: C_NEW, coding: yes_no}\n"));
        append("concept", "ensu," + QUESTION + ",yes_no,Si ve patrullas en su calle,Whether they see patrols,999");
        append(
                "indicator",
                QUESTION + ",ensu,prevention,999,,Patrullas vistas en su calle,Patrols seen in the street,"
                        + "Si ve patrullas en su calle,Whether they see patrols,personas de 18 años y más,"
                        + "people aged 18 and over,ven patrullas,see patrols," + QUESTION
                        + ",yes,,,share,neutral,ensu,share-of-people");
        append("edition", "ensu," + PERIOD + ",collected,90,places,,,ensu");
    }

    private static void append(String catalogue, String row) throws IOException {
        Files.writeString(DATA.resolve("catalogues/" + catalogue + ".csv"), row + "\n", StandardOpenOption.APPEND);
    }

    private static Path inventZip() throws IOException {
        JsonNode book = new YAMLMapper()
                .readTree(DATA.resolve("codebooks/ensu/2024-Q3.yaml").toFile());
        JsonNode words = new YAMLMapper()
                .readTree(DATA.resolve("codebooks/ensu/questions.yaml").toFile());
        JsonNode codings = new YAMLMapper()
                .readTree(DATA.resolve("codebooks/ensu/codings.yaml").toFile());
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<String>> codes = new LinkedHashMap<>();
        book.get("design")
                .properties()
                .forEach(use -> texts.put(
                        use.getValue().asText(), text(words.get("design").get(use.getKey()))));
        texts.put(book.get("sex").get("column").asText(), text(words.get("sex")));
        texts.put(book.get("age").get("column").asText(), text(words.get("age")));
        book.get("answers").properties().forEach(answer -> {
            String column = answer.getValue().get("column").asText();
            texts.put(column, text(words.get("answers").get(answer.getKey())));
            List<String> known = new ArrayList<>();
            codings.get(answer.getValue().get("coding").asText()).fieldNames().forEachRemaining(known::add);
            codes.put(column, known);
        });
        Path folder = WORK.resolve("conjunto_de_datos_ensu_2025_3t_csv");
        writeTable(
                folder.resolve("conjunto_de_datos/conjunto_de_datos_ensu_cb_0925.csv"),
                texts.keySet().stream().toList());
        writeDictionary(folder.resolve("diccionario_de_datos/diccionario_de_datos_ensu_cb_0925.csv"), texts, codes);
        Files.createDirectories(RAW);
        return Launcher.zip(folder, RAW.resolve("conjunto_de_datos_ensu_2025_3t_csv.zip"));
    }

    /** Words a dictionary could use: those the project knows a field by, and no others. */
    private static String text(JsonNode words) {
        List<String> all = new ArrayList<>();
        words.get("all").forEach(word -> all.add(word.asText()));
        return String.join(" ", all);
    }

    private static void writeTable(Path file, List<String> columns) throws IOException {
        Path source;
        try (Stream<Path> files = Files.walk(Releases.SYNTHETIC.resolve("conjunto_de_datos_ensu_2024_3t_csv"))) {
            source = files.filter(path -> path.getFileName().toString().equals("conjunto_de_datos_ensu_cb_0924.csv"))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> order = new ArrayList<>(columns);
        Collections.shuffle(order, new Random(3));
        StringBuilder text = new StringBuilder();
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(source)) {
            List<String> header = null;
            for (CsvRecord record : records) {
                if (header == null) {
                    header = record.getFields();
                    text.append(order.stream()
                            .map(InventedEditionIT::renamed)
                            .collect(Collectors.joining(",", "", ",C_NEW\r")));
                } else {
                    List<String> columnsOf = header;
                    text.append(order.stream()
                            .map(column -> column.equals("PER")
                                    ? "\"0325\""
                                    : "\"" + record.getField(columnsOf.indexOf(column)) + "\"")
                            .collect(Collectors.joining(",")));
                    String safety = record.getField(header.indexOf("BP1_1"));
                    text.append(",\"")
                            .append(safety.equals("2") ? "1" : safety.equals("1") ? "2" : "9")
                            .append("\"\r");
                }
            }
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void writeDictionary(Path file, Map<String, String> texts, Map<String, List<String>> codes)
            throws IOException {
        StringBuilder text = new StringBuilder("NEMONICO,NOMBRE_CAMPO,TIPO,LONGITUD,RANGO_CLAVES\r");
        texts.forEach((column, words) -> {
            for (String code : codes.getOrDefault(column, List.of("-"))) {
                text.append(String.join(",", renamed(column), words, "Carácter", "1", code))
                        .append("\r");
            }
        });
        for (String code : List.of("1", "2", "9")) {
            text.append("C_NEW,Patrullas que ha visto,Carácter,1,").append(code).append("\r");
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String renamed(String column) {
        return "C_" + Integer.toHexString(column.hashCode()).toUpperCase(Locale.ROOT);
    }
}
