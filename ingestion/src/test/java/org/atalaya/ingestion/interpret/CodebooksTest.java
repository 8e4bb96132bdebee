package org.atalaya.ingestion.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.atalaya.ingestion.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.interpret.Codebooks.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebooksTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheColumnsOfAnEditionMean() throws IOException {
        Entry entry = SmallCodebook.read(folder);

        assertThat(entry.file()).isEqualTo("small.yaml");
        assertThat(entry.edition()).isEqualTo(new SurveyCodebook.Edition("2099-Q1", "0199"));
        assertThat(entry.book().lonelyPsu()).isEqualTo("adjust");
        assertThat(entry.book().rejectedRowsLimit()).isEqualTo(0.25);
        assertThat(entry.book().design().panelPsu()).containsExactly("UPM");
        assertThat(entry.book().answers().get("perceived_safety").column()).isEqualTo("BP1_1");
        assertThat(entry.coding("perceived_safety"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("1", "safe", "2", "unsafe", "9", "dont_know"));
    }

    @Test
    void takesAnEditionWhoseCitiesHaveNoParts() throws IOException {
        Entry entry = SmallCodebook.read(folder, SmallCodebook.YAML.replace("region: REG_CD", "region:"));

        assertThat(entry.book().design().region()).isNull();
    }

    @Test
    void takesOneCodebookForARunOfEqualEditions() throws IOException {
        SmallCodebook.read(
                folder,
                SmallCodebook.YAML.replace(
                        "person_table:", "  - {period: 2099-Q2, period_code: \"0299\"}\nperson_table:"));

        assertThat(Codebooks.read(folder).list())
                .extracting(entry -> entry.edition().period())
                .containsExactly("2099-Q1", "2099-Q2");
    }

    @Test
    void isFoundByItsEdition() throws IOException {
        SmallCodebook.read(folder);

        assertThat(Codebooks.read(folder).findByPeriod("2099-Q1")).isPresent();
        assertThat(Codebooks.read(folder).findByPeriod("2099-Q2")).isEmpty();
    }

    @Test
    void takesAColumnOfAJoinedTableAndSeveralColumnsForOneValue() throws IOException {
        Entry entry = SmallCodebook.read(folder, SmallCodebook.JOINED);

        assertThat(entry.book().design().person()).containsExactly("UPM", "VIV_SEL", "R_SEL");
        assertThat(entry.book().design().panelPsu()).isEmpty();
        assertThat(entry.book().design().city()).isNull();
        assertThat(entry.book().columnsOf("cs")).containsExactly("SEX", "EDA");
    }

    @Test
    void refusesAColumnOfATableItDoesNotJoin() {
        refuses(
                "safety}",
                "safety}\n  crime_expectation: {column: cx.P2, coding: safety}",
                "small.yaml names column cx.P2, but joins no table cx; it joins [].");
    }

    @Test
    void holdsADraftUntilSomebodyConfirmsIt() throws IOException {
        Entry draft = SmallCodebook.read(
                folder, SmallCodebook.YAML.replace("confirmed_by: who keeps the fixtures", "confirmed_by:"));

        assertRefused(
                draft::requireConfirmed,
                "Codebook small.yaml is a draft: check what each column means against the edition's own dictionary,"
                        + " then write your role (not your name) in confirmed_by.");
    }

    @Test
    void refusesAKeyItDoesNotKnowAndListsTheKnown() {
        refuses(
                "  weight: FAC_SEL",
                "  weight: FAC_SEL\n  wieght: FAC_SEL",
                " at design.wieght is not a codebook: key wieght is unknown; the known ones are [city, municipality, panel_psu,"
                        + " period, person, psu, region, state, stratum, weight].");
    }

    @Test
    void refusesACodebookThatLacksAKey() {
        refuses("lonely_psu: adjust\n", "", " at lonely_psu is not a codebook: Missing creator property 'lonely_psu'");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        refuses(
                "  perceived_safety: {column: BP1_1, coding: safety}",
                "  perceived_safety: {column: BP1_1, coding: safety}\n  perceived_safety: {column: BP1_3, coding: safety}",
                " at line 26 is not a codebook: Duplicate field 'perceived_safety'.");
    }

    @Test
    void refusesWhatIsNoYamlAndSaysWhere() {
        refuses(
                "  weight: FAC_SEL",
                "\tweight: FAC_SEL",
                " at line 17 is not a codebook: found character '\\t(TAB)' that cannot start any token.");
    }

    @Test
    void refusesAListWhereATextIsExpected() {
        refuses("verified: dictionary", "verified: [dictionary]", " at verified is not a codebook: ");
    }

    @Test
    void refusesAnEmptyFile() {
        refuses(SmallCodebook.YAML, "", " is not a codebook: No content to map due to end-of-input.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verified: dictionary | verified: guess | verified must be one of microdata, dictionary: was \"guess\".",
                "lonely_psu: adjust | lonely_psu: ignore | lonely_psu must be one of adjust, certainty, average, withhold:"
                        + " was \"ignore\".",
                "limit: 0.25 | limit: 25 | rejected_rows_limit must be 0 to 1: was 25.0.",
                "period: 2099-Q1 | period: 2099-1T | period must be written 2023, 2024-Q1 or 2023-07: was \"2099-1T\".",
                "weight: FAC_SEL | weight: | column of weight must be named: was null.",
                "panel_psu: UPM | panel_psu: | column of panel_psu must be named, [] if the edition has none: was null.",
                "person: ID_PER | person: [] | column of person must be named: was []."
            })
    void refusesAValueThatCannotBeAndSaysWhatCan(String from, String to, String sentence) {
        refuses(from, to, " is not a codebook: " + sentence);
    }

    @Test
    void refusesACodingThatIsNotThereAndListsThoseThatAre() {
        refuses(
                "coding: effectiveness",
                "coding: performance",
                ": municipal_police_performance has coding performance, which codings.yaml does not have; it has [safety,"
                        + " effectiveness].");
    }

    @Test
    void refusesAnEditionThatTwoCodebooksHold() throws IOException {
        SmallCodebook.read(folder);
        Files.writeString(folder.resolve("twin.yaml"), SmallCodebook.YAML);

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> Codebooks.read(folder))
                .withMessage(folder.resolve("twin.yaml")
                        + " holds edition 2099-Q1, which another codebook of the survey holds too; one may.");
    }

    @Test
    void refusesCodingsThatAreNone() throws IOException {
        Files.writeString(folder.resolve("codings.yaml"), "safety: [1, 2]\n");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> Codebooks.read(folder))
                .withMessageStartingWith(folder.resolve("codings.yaml") + " at safety is not a codebook: ");
    }

    @Test
    void acceptsQuestionsAndAnswersTheCatalogueHas() throws IOException {
        Entry entry = SmallCodebook.read(folder);

        assertThatCode(() -> entry.requireAnswers(Map.of(
                        "perceived_safety",
                        Set.of("safe", "unsafe", "dont_know"),
                        "municipal_police_performance",
                        Set.of("very_effective", "not_effective", "dont_know", "skipped", "more"))))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAQuestionTheCatalogueLacks() throws IOException {
        Entry entry = SmallCodebook.read(folder);

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(
                        () -> entry.requireAnswers(Map.of("perceived_safety", Set.of("safe", "unsafe", "dont_know"))))
                .withMessage("Codebook small.yaml maps question municipal_police_performance, which"
                        + " data/catalogues/concept.csv does not have.");
    }

    @Test
    void refusesAnAnswerTheCatalogueLacks() throws IOException {
        Entry entry = SmallCodebook.read(folder);

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> entry.requireAnswers(Map.of("perceived_safety", Set.of("unsafe"))))
                .withMessage("Codebook small.yaml gives question perceived_safety the answer safe;"
                        + " data/catalogues/answer.csv allows [unsafe].");
    }

    private void refuses(String from, String to, String sentence) {
        assertThat(SmallCodebook.YAML).contains(from);
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> SmallCodebook.read(folder, SmallCodebook.YAML.replace(from, to)))
                .withMessageStartingWith(folder.resolve("small.yaml").toString())
                .withMessageContaining(sentence);
    }
}
