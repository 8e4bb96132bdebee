package org.atalaya.ingestion.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.interpret.Codebooks.Entry;
import org.atalaya.ingestion.interpret.PersonInterpreter.Places;
import org.atalaya.ingestion.raw.RawTable.RawRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of each odd thing a record can hold. */
class PersonInterpreterTest {

    private static final List<String> HEADER = List.of(
            "PER", "ID_PER", "UPM", "UPM_DIS", "EST_DIS", "FAC_SEL", "CD", "NOM_CD", "CVE_ENT", "CVE_MUN", "REG_CD",
            "SEXO", "EDAD", "BP1_1", "BP1_8_1");
    private static final List<String> PERSON = List.of(
            "0199", "P01", "0100188", "0000011", "042", "1250", "28", "NEZA", "15", "058", "SG1", "2", "34", "2", "1");
    private static final TableContract TABLE = SurveyTables.surveyPerson(
            "ensu", List.of("perceived_safety", "crime_expectation", "municipal_police_performance"));
    private static final Places PLACES =
            new Places(Set.of("15058", "09007", "01001"), Set.of("28 15058", "01 01001", "76 09007"));

    @TempDir
    private Path folder;

    private Entry codebook;
    private PersonInterpreter interpreter;

    @BeforeEach
    void bindTheCodebook() throws IOException {
        codebook = SmallCodebook.read(folder);
        interpreter = bind(HEADER, PLACES);
    }

    @Test
    void turnsARecordIntoARowOfTheTable() {
        Interpreted interpreted = interpret(PERSON);

        assertThat(interpreted.problems()).isEmpty();
        assertThat(interpreted.rejected()).isFalse();
        assertThat(interpreted.values())
                .containsExactly(
                        "2099-Q1",
                        "P01",
                        "0000011",
                        "042",
                        "0100188",
                        1250.0,
                        null,
                        null,
                        "28",
                        "15",
                        "15058",
                        "SG1",
                        "female",
                        "34",
                        "unsafe",
                        "not_asked",
                        "very_effective",
                        "ensu 2099-Q1 sha256:00");
    }

    @Test
    void keepsADecimalWeight() {
        assertThat(value(interpret(with("FAC_SEL", "1250.75")), "weight")).isEqualTo(1250.75);
    }

    @Test
    void rejectsARecordWithAFieldTooFew() {
        rejects(PERSON.subList(0, 14), new DataProblem(ProblemKind.RECORD_WIDTH, 2, "", "14 fields", "15 fields"));
    }

    @Test
    void rejectsARecordWithAFieldTooMany() {
        List<String> wide = new ArrayList<>(PERSON);
        wide.add("");

        rejects(wide, new DataProblem(ProblemKind.RECORD_WIDTH, 2, "", "16 fields", "15 fields"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "", "-5", "many", "1,250", "NaN", "Infinity", "1250d", "0x10"})
    void rejectsAWeightThatIsNoPositiveNumber(String weight) {
        rejects(
                with("FAC_SEL", weight),
                new DataProblem(ProblemKind.WEIGHT_NOT_POSITIVE, 2, "FAC_SEL", weight, "a positive number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPM_DIS", "EST_DIS", "UPM", "CD", "ID_PER"})
    void rejectsARecordThatLacksAValueOfTheDesign(String column) {
        Interpreted interpreted = interpret(with(column, ""));

        assertThat(interpreted.rejected()).isTrue();
        assertThat(interpreted.problems())
                .contains(new DataProblem(ProblemKind.DESIGN_VALUE_MISSING, 2, column, "", "a value in every record"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CVE_ENT", "CVE_MUN"})
    void rejectsARecordWithoutStateOrMunicipality(String column) {
        Interpreted interpreted = interpret(with(column, ""));

        assertThat(interpreted.rejected()).isTrue();
        assertThat(interpreted.problems())
                .contains(new DataProblem(ProblemKind.DESIGN_VALUE_MISSING, 2, column, "", "a value in every record"));
    }

    @Test
    void rejectsAPersonWhoseIdStoodBefore() {
        interpreter.interpret(PersonRecord.alone(new RawRecord(2, PERSON)));

        Interpreted again = interpreter.interpret(PersonRecord.alone(new RawRecord(7, PERSON)));

        assertThat(again.rejected()).isTrue();
        assertThat(again.problems())
                .containsExactly(new DataProblem(ProblemKind.REPEATED_PERSON, 7, "ID_PER", "P01", "only at record 2"));
    }

    @Test
    void takesAPersonWhoseFirstRecordCouldNotBeUsed() {
        interpreter.interpret(PersonRecord.alone(new RawRecord(2, with("FAC_SEL", "0"))));

        Interpreted usable = interpreter.interpret(PersonRecord.alone(new RawRecord(7, PERSON)));
        Interpreted again = interpreter.interpret(PersonRecord.alone(new RawRecord(9, PERSON)));

        assertThat(usable.problems()).isEmpty();
        assertThat(again.problems())
                .containsExactly(new DataProblem(ProblemKind.REPEATED_PERSON, 9, "ID_PER", "P01", "only at record 7"));
    }

    @Test
    void takesPersonsOfDifferentIds() {
        interpreter.interpret(PersonRecord.alone(new RawRecord(2, PERSON)));

        assertThat(interpreter
                        .interpret(PersonRecord.alone(new RawRecord(3, with("ID_PER", "P02"))))
                        .problems())
                .isEmpty();
    }

    @Test
    void doesNotTakeTwoMissingIdsForTheSamePerson() {
        interpreter.interpret(PersonRecord.alone(new RawRecord(2, with("ID_PER", ""))));

        assertThat(interpreter
                        .interpret(PersonRecord.alone(new RawRecord(3, with("ID_PER", ""))))
                        .problems())
                .extracting(DataProblem::kind)
                .containsExactly(ProblemKind.DESIGN_VALUE_MISSING);
    }

    @Test
    void keepsAnAnswerTheEditionDoesNotListAndMarksIt() {
        Interpreted interpreted = interpret(with("BP1_1", "7"));

        keeps(interpreted, new DataProblem(ProblemKind.UNLISTED_ANSWER, 2, "BP1_1", "7", "1, 2, 9"));
        assertThat(value(interpreted, "perceived_safety")).isEqualTo("unlisted");
    }

    @Test
    void doesNotTakeAnEmptyAnswerForASkippedOneWhereNobodyIsSkipped() {
        Interpreted interpreted = interpret(with("BP1_1", ""));

        keeps(interpreted, new DataProblem(ProblemKind.UNLISTED_ANSWER, 2, "BP1_1", "", "1, 2, 9"));
        assertThat(value(interpreted, "perceived_safety")).isEqualTo("unlisted");
    }

    @Test
    void saysThatAnAnswerMayBeEmptyWhereItMay() {
        keeps(
                interpret(with("BP1_8_1", "3")),
                new DataProblem(ProblemKind.UNLISTED_ANSWER, 2, "BP1_8_1", "3", "1, 4, 9, empty"));
    }

    @Test
    void readsAnEmptyAnswerAsSkippedWhereTheCodingSaysSo() {
        Interpreted interpreted = interpret(with("BP1_8_1", ""));

        assertThat(interpreted.problems()).isEmpty();
        assertThat(value(interpreted, "municipal_police_performance")).isEqualTo("skipped");
    }

    @Test
    void readsAQuestionTheEditionDoesNotHaveAsNotAsked() {
        assertThat(value(interpret(PERSON), "crime_expectation")).isEqualTo("not_asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "", "01"})
    void keepsASexTheEditionDoesNotListAsNotSpecified(String sex) {
        Interpreted interpreted = interpret(with("SEXO", sex));

        keeps(interpreted, new DataProblem(ProblemKind.UNLISTED_SEX, 2, "SEXO", sex, "1, 2"));
        assertThat(value(interpreted, "sex")).isEqualTo("not_specified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "0", "", "-20", "34.5", "adult", "1000"})
    void keepsAnAgeThatCannotBeAsNotSpecified(String age) {
        Interpreted interpreted = interpret(with("EDAD", age));

        keeps(interpreted, new DataProblem(ProblemKind.UNLISTED_AGE, 2, "EDAD", age, "18 or more"));
        assertThat(value(interpreted, "age")).isEqualTo("not_specified");
    }

    @ParameterizedTest
    @CsvSource({"18, 18", "97, 97", "034, 34"})
    void readsAnAgeInYears(String text, String age) {
        Interpreted interpreted = interpret(with("EDAD", text));

        assertThat(interpreted.problems()).isEmpty();
        assertThat(value(interpreted, "age")).isEqualTo(age);
    }

    @Test
    void readsTheAgeOfWhoDidNotSayItAsNotSpecifiedWithoutAProblem() {
        Interpreted interpreted = interpret(with("EDAD", "98"));

        assertThat(interpreted.problems()).isEmpty();
        assertThat(value(interpreted, "age")).isEqualTo("not_specified");
    }

    @Test
    void keepsAMunicipalityTheCatalogueDoesNotHave() {
        Interpreted interpreted = interpret(with("CVE_MUN", "999"));

        keeps(
                interpreted,
                new DataProblem(
                        ProblemKind.UNKNOWN_MUNICIPALITY,
                        2,
                        "CVE_MUN",
                        "15999",
                        "a code of the municipality catalogue"));
        assertThat(value(interpreted, "municipality_code")).isEqualTo("15999");
    }

    @Test
    void keepsAMunicipalityTheCatalogueHasInAnotherCity() {
        keeps(
                interpret(with("CD", "76")),
                new DataProblem(ProblemKind.UNLISTED_CITY_MEMBER, 2, "CVE_MUN", "15058", "a municipality of city 76"));
    }

    @Test
    void asksNoMembershipWhereTheCatalogueHasNoneForTheEdition() {
        interpreter = bind(HEADER, new Places(Set.of("15058"), Set.of()));

        assertThat(interpret(with("CD", "76")).problems()).isEmpty();
    }

    @Test
    void readsAnEmptyPartOfACityAsMissing() {
        Interpreted interpreted = interpret(with("REG_CD", ""));

        assertThat(interpreted.problems()).isEmpty();
        assertThat(value(interpreted, "region_code")).isNull();
    }

    @Test
    void readsNoPartOfACityWhereTheEditionHasNone() throws IOException {
        codebook = SmallCodebook.read(folder, SmallCodebook.YAML.replace("region: REG_CD", "region:"));
        interpreter = bind(without("REG_CD"), PLACES);
        List<String> person = new ArrayList<>(PERSON);
        person.remove(HEADER.indexOf("REG_CD"));

        Interpreted interpreted = interpret(person);

        assertThat(interpreted.problems()).isEmpty();
        assertThat(value(interpreted, "region_code")).isNull();
    }

    @Test
    void tellsEveryProblemOfARecord() {
        List<String> person = new ArrayList<>(with("FAC_SEL", "0"));
        person.set(HEADER.indexOf("SEXO"), "3");
        person.set(HEADER.indexOf("BP1_1"), "7");

        assertThat(interpret(person).problems())
                .extracting(DataProblem::kind)
                .containsExactly(
                        ProblemKind.WEIGHT_NOT_POSITIVE, ProblemKind.UNLISTED_SEX, ProblemKind.UNLISTED_ANSWER);
    }

    @Test
    void refusesAFileOfAnotherEdition() {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> interpret(with("PER", "0299")))
                .withMessage(
                        "cb.csv says PER=0299 at record 2, but edition 2099-Q1 says 0199 in every record: a file may"
                                + " hold one edition.");
    }

    @ParameterizedTest
    @CsvSource({
        "PER, the period",
        "ID_PER, the person's id",
        "UPM_DIS, the primary sampling unit",
        "EST_DIS, the design stratum",
        "UPM, the primary sampling unit of every edition",
        "FAC_SEL, the weight",
        "CD, the city",
        "CVE_ENT, the state",
        "CVE_MUN, the municipality",
        "REG_CD, the part of the city",
        "SEXO, sex",
        "EDAD, age",
        "BP1_1, perceived_safety",
        "BP1_8_1, municipal_police_performance"
    })
    void refusesAFileThatLacksAColumnAndSaysWhatItHolds(String column, String use) {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> bind(without(column), PLACES))
                .withMessage("cb.csv has no column " + column + ", which codebook small.yaml says holds " + use
                        + "; is it the person table of 2099-Q1 as published?");
    }

    @Test
    void refusesAFileThatHasAColumnTwice() {
        List<String> header = new ArrayList<>(HEADER);
        header.add("CD");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> bind(header, PLACES))
                .withMessage("cb.csv has column CD twice; a column may stand once.");
    }

    @Test
    void doesNotMindColumnsItDoesNotRead() {
        assertThatCode(() -> bind(without("NOM_CD"), PLACES)).doesNotThrowAnyException();
    }

    private PersonInterpreter bind(List<String> header, Places places) {
        return new PersonInterpreter(
                "cb.csv", header, header.size(), codebook, places, TABLE, "ensu 2099-Q1 sha256:00");
    }

    private Interpreted interpret(List<String> fields) {
        return interpreter.interpret(PersonRecord.alone(new RawRecord(2, fields)));
    }

    private static List<String> with(String column, String value) {
        List<String> person = new ArrayList<>(PERSON);
        person.set(HEADER.indexOf(column), value);
        return person;
    }

    private static List<String> without(String column) {
        return HEADER.stream().filter(name -> !name.equals(column)).toList();
    }

    private static Object value(Interpreted interpreted, String column) {
        return Arrays.asList(interpreted.values()).get(TABLE.columnNames().indexOf(column));
    }

    private void rejects(List<String> fields, DataProblem problem) {
        Interpreted interpreted = interpret(fields);

        assertThat(interpreted.problems()).containsExactly(problem);
        assertThat(interpreted.rejected()).isTrue();
    }

    private static void keeps(Interpreted interpreted, DataProblem problem) {
        assertThat(interpreted.problems()).containsExactly(problem);
        assertThat(interpreted.rejected()).isFalse();
    }
}
