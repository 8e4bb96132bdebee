package org.atalaya.ingestion.ensu;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.interpret.SurveyCodebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codebooks of every edition against the column map made from INEGI's dictionaries, 2015 to 2025. */
class EnsuColumnMapTest {

    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("insecurity_city", "perceived_safety"),
            Map.entry("expectation_12m", "crime_expectation"),
            Map.entry("police_mun_identified", "municipal_police_identification"),
            Map.entry("police_mun_performance", "municipal_police_performance"),
            Map.entry("police_mun_trust", "municipal_police_trust"),
            Map.entry("police_state_performance", "state_police_performance"),
            Map.entry("police_state_trust", "state_police_trust"),
            Map.entry("guardia_nac_identified", "national_guard_identification"),
            Map.entry("guardia_nac_performance", "national_guard_performance"),
            Map.entry("policia_federal_performance", "federal_police_performance"),
            Map.entry("army_performance", "army_performance"),
            Map.entry("navy_performance", "navy_performance"),
            Map.entry("gov_effectiveness", "municipal_government_performance"),
            Map.entry("gov_prevent_programs", "prevention_programmes_known"));

    private static final Map<String, String> LISTS = Map.of(
            "insecurity_place", "safety_in_",
            "disorder_witnessed", "witnessing_",
            "habits_changed", "habit_",
            "info_sources", "informed_");

    /** {@code BP1_5_1..BP1_5_5E (6)}: first and last column, and how many; a last E is a text nobody counts. */
    private static final Pattern LIST = Pattern.compile("(\\S+?)(?:\\.\\.(\\S+) \\((\\d+)\\)|(?: \\S+)* (\\S+))");

    /** The trap: one mnemonic was trust, performance and identification, by edition. */
    @ParameterizedTest
    @CsvSource({
        "2016-Q3, BP1_8_1, municipal_police_trust",
        "2016-Q4, BP1_8_1, municipal_police_trust",
        "2017-Q1, BP1_8_1, municipal_police_performance",
        "2020-Q1, BP1_8_1, municipal_police_performance",
        "2020-Q3, BP1_8_1, municipal_police_identification",
        "2020-Q4, BP1_8_1, municipal_police_identification",
        "2021-Q1, BP1_8_1, municipal_police_performance",
        "2017-Q1, BP1_9_1, municipal_police_trust",
        "2020-Q3, BP1_10_1, municipal_police_trust",
        "2025-Q2, BP1_9_1, municipal_police_trust",
        "2019-Q1, BP1_8_4, gendarmerie_performance",
        "2019-Q2, BP1_8_4, national_guard_performance",
        "2020-Q3, BP1_9_3, federal_police_performance",
        "2020-Q4, BP1_9_3, national_guard_performance",
        "2023-Q4, BP1_8_5, navy_performance",
        "2024-Q4, BP1_8_5, air_force_performance",
        "2016-Q4, BP1_6_1, municipal_police_identification",
        "2017-Q1, BP1_6_1, informed_neighbours"
    })
    void tellWhatAColumnThatChangedItsMeaningHolds(String period, String column, String question) throws IOException {
        assertThat(book(period).answers().get(question).column()).isEqualTo(column);
    }

    @Test
    void holdEveryEditionThereWas() throws IOException {
        assertThat(codebooks().list().stream()
                        .map(entry -> entry.edition().period())
                        .sorted())
                .hasSize(41)
                .startsWith("2015-Q1")
                .endsWith("2025-Q2")
                .doesNotContain("2020-Q2");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "ATALAYA_OFFICIAL_DATA", matches = ".+")
    void agreeWithTheColumnMapOfTheDictionaries() throws IOException {
        Path map = Path.of(System.getenv("ATALAYA_OFFICIAL_DATA"), "catalogues", "ensu_column_map.csv");
        Map<String, String> differences = new LinkedHashMap<>();
        int compared = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(map)) {
            for (NamedCsvRecord row : rows) {
                String period = row.getField("edition").replace("Q", "-Q");
                compared += compare(row, book(period), period, differences);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(900);
    }

    private static int compare(
            NamedCsvRecord row, SurveyCodebook book, String period, Map<String, String> differences) {
        int compared = 0;
        for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
            String mapped = Optional.ofNullable(book.answers().get(question.getValue()))
                    .map(SurveyCodebook.Answer::column)
                    .orElse("");
            String official = row.getField(question.getKey());
            // INEGI's map leaves out a few items its dictionaries have; what it does name must stand so.
            if (!official.isEmpty() && !official.equals(mapped)) {
                differences.put(period + " " + question.getValue(), mapped + " instead of " + official);
            }
            compared += official.isEmpty() ? 0 : 1;
        }
        for (Map.Entry<String, String> list : LISTS.entrySet()) {
            String official = row.getField(list.getKey());
            if (!official.isEmpty()) {
                List<String> mapped = new ArrayList<>();
                book.answers().forEach((question, answer) -> {
                    if (question.startsWith(list.getValue())) {
                        mapped.add(answer.column());
                    }
                });
                compared += mapped.size();
                if (!matches(official, mapped)) {
                    differences.put(period + " " + list.getKey(), mapped + " instead of " + official);
                }
            }
        }
        for (Map.Entry<String, String> design : Map.of(
                        "weight_person", book.design().weight().all(),
                        "stratum_design", String.join("+", book.design().stratum()),
                        "psu_design", String.join("+", book.design().psu()),
                        "mun_code", book.design().municipality(),
                        "sex", book.sex().column(),
                        "age", book.age().column())
                .entrySet()) {
            String official = row.getField(design.getKey());
            if (!official.isEmpty()) {
                compared++;
                if (!official.equals(design.getValue())) {
                    differences.put(period + " " + design.getKey(), design.getValue() + " instead of " + official);
                }
            }
        }
        return compared;
    }

    private static boolean matches(String official, List<String> mapped) {
        Matcher list = LIST.matcher(official);
        if (!list.matches() || mapped.isEmpty()) {
            return false;
        }
        String last = Optional.ofNullable(list.group(2)).orElse(list.group(4));
        boolean ends = mapped.get(0).equals(list.group(1))
                && mapped.get(mapped.size() - 1).equals(last.replaceFirst("E$", ""));
        boolean counts = list.group(3) == null
                || Integer.parseInt(list.group(3)) == mapped.size()
                || Integer.parseInt(list.group(3)) == mapped.size() + 1;
        return ends && counts;
    }

    private static SurveyCodebook book(String period) throws IOException {
        return codebooks().findByPeriod(period).orElseThrow().book();
    }

    private static Codebooks codebooks() throws IOException {
        return Codebooks.read(ProjectFolder.path("data/codebooks/ensu"));
    }
}
