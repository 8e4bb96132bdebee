package org.atalaya.ingestion.ensu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.interpret.Codebooks.Entry;
import org.atalaya.ingestion.interpret.SurveyCodebook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The project's codebooks of ENSU against the column map of INEGI's dictionaries for 2024, copied here by
 * hand: the question each mnemonic holds, edition by edition.
 */
class EnsuCodebooksTest {

    /** Asked in every edition of 2024; the places, disorders and habits stand in the order of the questionnaire. */
    private static final Map<String, String> EVERY_EDITION = Map.ofEntries(
            Map.entry("BP1_1", "perceived_safety"),
            Map.entry("BP1_2_01", "safety_in_home"),
            Map.entry("BP1_2_02", "safety_in_work"),
            Map.entry("BP1_2_03", "safety_in_usual_streets"),
            Map.entry("BP1_2_04", "safety_in_school"),
            Map.entry("BP1_2_05", "safety_in_market"),
            Map.entry("BP1_2_06", "safety_in_mall"),
            Map.entry("BP1_2_07", "safety_in_bank"),
            Map.entry("BP1_2_08", "safety_in_street_atm"),
            Map.entry("BP1_2_09", "safety_in_public_transport"),
            Map.entry("BP1_2_10", "safety_in_car"),
            Map.entry("BP1_2_11", "safety_in_highway"),
            Map.entry("BP1_2_12", "safety_in_park"),
            Map.entry("BP1_3", "crime_expectation"),
            Map.entry("BP1_4_1", "witnessing_vandalism"),
            Map.entry("BP1_4_2", "witnessing_street_drinking"),
            Map.entry("BP1_4_3", "witnessing_robbery"),
            Map.entry("BP1_4_4", "witnessing_gangs"),
            Map.entry("BP1_4_5", "witnessing_drugs"),
            Map.entry("BP1_4_6", "witnessing_gunshots"),
            Map.entry("BP1_4_7", "witnessing_fuel_theft"),
            Map.entry("BP1_4_8", "witnessing_illegal_power"),
            Map.entry("BP1_5_1", "habit_valuables"),
            Map.entry("BP1_5_2", "habit_night_walks"),
            Map.entry("BP1_5_3", "habit_visits"),
            Map.entry("BP1_5_4", "habit_children_out"),
            Map.entry("BP1_5_5", "habit_other"),
            Map.entry("BP1_7_1", "municipal_police_identification"),
            Map.entry("BP1_7_3", "national_guard_identification"),
            Map.entry("BP1_8_1", "municipal_police_performance"),
            Map.entry("BP1_8_2", "state_police_performance"),
            Map.entry("BP1_8_3", "national_guard_performance"),
            Map.entry("BP1_8_4", "army_performance"),
            Map.entry("BP1_8_6", "navy_performance"),
            Map.entry("BP1_9_1", "municipal_police_trust"),
            Map.entry("BP1_9_2", "state_police_trust"),
            Map.entry("BP3_2", "municipal_government_performance"),
            Map.entry("BP3_2A", "prevention_programmes_known"));

    /** Trust in governments: a score in the first quarter, four words in the third. */
    private static final Map<String, Map<String, String>> GOVERNMENTS = Map.of(
            "2024-Q1",
            Map.of(
                    "BP4_1_1",
                    "federal_government_score",
                    "BP4_1_2",
                    "state_government_score",
                    "BP4_1_3",
                    "municipal_government_score"),
            "2024-Q2",
            Map.of(),
            "2024-Q3",
            Map.of(
                    "BP5_1_1",
                    "federal_government_trust",
                    "BP5_1_2",
                    "state_government_trust",
                    "BP5_1_3",
                    "municipal_government_trust"));

    /** Sources of information: BP1_6_01 to BP1_6_13 and BP1_6_99, first and third quarter. */
    private static final List<String> INFORMATION = IntStream.concat(IntStream.rangeClosed(1, 13), IntStream.of(99))
            .mapToObj("BP1_6_%02d"::formatted)
            .toList();

    private static final Set<String> WITH_INFORMATION = Set.of("2024-Q1", "2024-Q3");

    private static Codebooks codebooks;

    @BeforeAll
    static void readTheProjectsOwn() throws IOException {
        codebooks = Codebooks.read(ProjectFolder.path("data/codebooks/ensu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-Q1", "2024-Q2", "2024-Q3"})
    void mapEveryQuestionOfTheColumnMap(String period) {
        Map<String, String> official = new LinkedHashMap<>(EVERY_EDITION);
        official.putAll(GOVERNMENTS.get(period));

        assertThat(questions(period)).containsAllEntriesOf(official);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-Q1", "2024-Q2", "2024-Q3"})
    void mapTheSourcesOfInformationWhereTheyWereAsked(String period) {
        Map<String, String> questions = questions(period);

        if (WITH_INFORMATION.contains(period)) {
            assertThat(questions).containsKeys(INFORMATION.toArray(String[]::new));
            assertThat(INFORMATION).allMatch(column -> questions.get(column).startsWith("informed_"));
        } else {
            // The same columns hold household victimisation in the second and fourth quarter.
            assertThat(questions).doesNotContainKeys(INFORMATION.toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-Q1", "2024-Q2", "2024-Q3"})
    void mapTheDesignOfTheColumnMap(String period) {
        SurveyCodebook book = entry(period).book();

        assertThat(book.design())
                .isEqualTo(new SurveyCodebook.Design(
                        "PER",
                        List.of("ID_PER"),
                        List.of("UPM_DIS"),
                        List.of("EST_DIS"),
                        List.of("UPM"),
                        SurveyCodebook.Weights.of("FAC_SEL"),
                        "CD",
                        "CVE_ENT",
                        "CVE_MUN",
                        "REG_CD"));
        assertThat(book.sex()).isEqualTo(new SurveyCodebook.Sex("SEXO", Map.of("1", "male", "2", "female")));
        assertThat(book.age()).isEqualTo(new SurveyCodebook.Age("EDAD", 18, List.of("98"), Map.of()));
        assertThat(book.encodings()).containsExactly("UTF-8");
        assertThat(book.lonelyPsu()).isEqualTo("adjust");
    }

    @ParameterizedTest
    @MethodSource("all")
    void mapOnlyToQuestionsAndAnswersOfTheCatalogue(Entry entry) throws IOException {
        Map<String, Set<String>> answers = new CatalogueFiles(ProjectFolder.path("data/catalogues")).answers("ensu");

        assertThatCode(() -> entry.requireAnswers(answers)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("all")
    void takeNoColumnForTwoQuestions(Entry entry) {
        List<String> columns = new ArrayList<>();
        entry.book().answers().values().forEach(answer -> columns.add(answer.column()));

        assertThat(columns).doesNotHaveDuplicates();
    }

    @Test
    void keepTheCodesOfTheQuestionsThatMadeTheHeadline() {
        Entry first = entry("2024-Q1");

        assertThat(first.coding("perceived_safety"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("1", "safe", "2", "unsafe", "9", "dont_know"));
        assertThat(first.coding("municipal_police_identification"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("1", "yes", "2", "no", "3", "not_applicable", "9", "dont_know"));
        assertThat(first.coding("municipal_police_performance"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "1",
                        "very_effective",
                        "2",
                        "somewhat_effective",
                        "3",
                        "little_effective",
                        "4",
                        "not_effective",
                        "9",
                        "dont_know",
                        "",
                        "skipped"));
        assertThat(first.coding("municipal_police_trust"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "1",
                        "much_trust",
                        "2",
                        "some_trust",
                        "3",
                        "some_distrust",
                        "4",
                        "much_distrust",
                        "9",
                        "dont_know",
                        "",
                        "skipped"));
        assertThat(first.coding("crime_expectation"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "1", "will_improve", "2", "same_good", "3", "same_bad", "4", "will_worsen", "9", "dont_know"));
    }

    private static List<Entry> all() {
        return codebooks.list();
    }

    private static Entry entry(String period) {
        return codebooks.list().stream()
                .filter(entry -> entry.edition().period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    /** Column → question. */
    private static Map<String, String> questions(String period) {
        Map<String, String> questions = new LinkedHashMap<>();
        entry(period).book().answers().forEach((concept, answer) -> questions.put(answer.column(), concept));
        return questions;
    }
}
