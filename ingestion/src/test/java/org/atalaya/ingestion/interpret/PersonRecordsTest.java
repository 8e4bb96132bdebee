package org.atalaya.ingestion.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.interpret.Codebooks.Entry;
import org.atalaya.ingestion.interpret.PersonInterpreter.Places;
import org.atalaya.ingestion.raw.RawFolder;
import org.atalaya.ingestion.raw.RawTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person table whose sex and age stand in another table, cs, found by three columns. */
class PersonRecordsTest {

    private static final String PERSON_HEADER =
            "PER,UPM,VIV_SEL,R_SEL,UPM_DIS,EST_DIS,FAC_SEL,CVE_ENT,CVE_MUN,BP1_1,BP1_8_1\n";
    private static final String FIRST = "0199,0150001,01,02,0000011,042,1250,15,058,2,1\n";
    private static final String SECOND = "0199,0150001,01,03,0000011,042,1250,15,058,1,\n";
    private static final String RESIDENT_HEADER = "N_REN,UPM,VIV_SEL,EDA,SEX\n";
    private static final TableContract TABLE =
            SurveyTables.surveyPerson("ensu", List.of("perceived_safety", "municipal_police_performance"));

    @TempDir
    private Path folder;

    private Entry codebook;

    @BeforeEach
    void readTheCodebook() throws IOException {
        codebook = SmallCodebook.read(Files.createDirectories(folder.resolve("books")), SmallCodebook.JOINED);
    }

    @Test
    void haveTheColumnsOfBothTables() throws IOException {
        try (PersonRecords records = records(FIRST, "02,0150001,01,34,2\n")) {
            assertThat(records.ownWidth()).isEqualTo(11);
            assertThat(records.header()).hasSize(13).endsWith("BP1_8_1", "cs.SEX", "cs.EDA");
        }
    }

    @Test
    void findWhatTheOtherTableSaysOfThePersonWhateverTheOrderOfItsRecords() throws IOException {
        List<PersonRecord> all = all(FIRST + SECOND, "03,0150001,01,18,1\n09,0150001,01,4,1\n02,0150001,01,34,2\n");

        assertThat(all).extracting(PersonRecord::joined).containsExactly(List.of("2", "34"), List.of("1", "18"));
        assertThat(all).allMatch(record -> record.unmatched().isEmpty());
        assertThat(interpret(all.get(0)).problems()).isEmpty();
        assertThat(value(interpret(all.get(0)), "person")).isEqualTo("0150001 01 02");
        assertThat(value(interpret(all.get(0)), "sex")).isEqualTo("female");
        assertThat(value(interpret(all.get(0)), "age")).isEqualTo("34");
    }

    @Test
    void takeNoTwoKeysForOneThatReadAlikeTogether() throws IOException {
        List<PersonRecord> all = all(FIRST, "2,0150001,010,34,2\n");

        assertThat(all.get(0).unmatched()).containsExactly(Map.entry("cs", 0));
    }

    @Test
    void keepAPersonOfWhomTheOtherTableHasNoRecord() throws IOException {
        Interpreted interpreted = interpret(all(FIRST, "03,0150001,01,18,1\n").get(0));

        assertThat(interpreted.rejected()).isFalse();
        assertThat(interpreted.problems())
                .containsExactly(new DataProblem(
                        ProblemKind.NO_JOINED_RECORD, 2, "cs", "0 records", "one record of the person"));
        assertThat(value(interpreted, "sex")).isEqualTo("not_specified");
        assertThat(value(interpreted, "age")).isEqualTo("not_specified");
        assertThat(value(interpreted, "perceived_safety")).isEqualTo("unsafe");
    }

    @Test
    void keepAPersonOfWhomTheOtherTableHasTwoRecordsAndBelieveNeither() throws IOException {
        Interpreted interpreted =
                interpret(all(FIRST, "02,0150001,01,34,2\n02,0150001,01,35,1\n").get(0));

        assertThat(interpreted.rejected()).isFalse();
        assertThat(interpreted.problems())
                .containsExactly(new DataProblem(
                        ProblemKind.REPEATED_JOINED_RECORD, 2, "cs", "2 records", "one record of the person"));
        assertThat(value(interpreted, "sex")).isEqualTo("not_specified");
        assertThat(value(interpreted, "age")).isEqualTo("not_specified");
    }

    @Test
    void rejectAPersonWhoseWeightTheOtherTableDoesNotHave() throws IOException {
        codebook = SmallCodebook.read(
                folder.resolve("books"), SmallCodebook.JOINED.replace("weight: FAC_SEL", "weight: cs.FAC_SEL"));

        Interpreted interpreted =
                interpret(all(FIRST, "N_REN,UPM,VIV_SEL,EDA,SEX,FAC_SEL\n", "03,0150001,01,18,1,900\n")
                        .get(0));

        assertThat(interpreted.rejected()).isTrue();
        assertThat(interpreted.problems())
                .extracting(DataProblem::kind)
                .containsExactly(ProblemKind.NO_JOINED_RECORD, ProblemKind.WEIGHT_NOT_POSITIVE);
    }

    @Test
    void lookNothingUpForARecordOfAnotherWidth() throws IOException {
        PersonRecord narrow = all("0199,0150001,01\n", "02,0150001,01,34,2\n").get(0);

        assertThat(narrow.joined()).isEmpty();
        assertThat(interpret(narrow).problems())
                .extracting(DataProblem::kind)
                .containsExactly(ProblemKind.RECORD_WIDTH);
    }

    @Test
    void readAColumnByTheOneOfItsTwoNamesThatStandsThere() throws IOException {
        codebook = SmallCodebook.read(
                folder.resolve("books"), SmallCodebook.JOINED.replace("column: cs.EDA", "column: cs.EDA|EDAD"));

        PersonRecord first = all(FIRST, "N_REN,UPM,VIV_SEL,EDAD,SEX\n", "02,0150001,01,34,2\n")
                .get(0);

        assertThat(value(interpret(first), "age")).isEqualTo("34");
    }

    @ParameterizedTest
    @CsvSource({"N_REN", "UPM", "VIV_SEL", "EDA", "SEX"})
    void refuseATableWithoutAColumnOfTheKeyOrOneLookedUp(String column) {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> all(FIRST, RESIDENT_HEADER.replace(column, "OTHER"), "02,0150001,01,34,2\n"))
                .withMessage("cs.csv has no column " + column
                        + ", which the codebook joins by or looks up; is it the table as published?");
    }

    @Test
    void refuseATableWithAColumnOfTheKeyTwice() {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> all(FIRST, "N_REN,UPM,VIV_SEL,EDA,SEX,UPM\n", "02,0150001,01,34,2,0150001\n"))
                .withMessage("cs.csv has column UPM twice; a column may stand once.");
    }

    @Test
    void refuseAPersonTableWithoutAColumnOfTheKey() throws IOException {
        RawTable persons = table("cb.csv", PERSON_HEADER.replace("R_SEL", "OTHER") + FIRST);
        RawTable residents = table("cs.csv", RESIDENT_HEADER + "02,0150001,01,34,2\n");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> new PersonRecords(persons, Map.of("cs", residents), codebook.book()))
                .withMessage("cb.csv has no column R_SEL, which the codebook joins by or looks up; is it the table as"
                        + " published?");
    }

    @ParameterizedTest
    @CsvSource({"'02,0150001,01,34', 4", "'02,0150001,01,34,2,2', 6"})
    void refuseATableThatIsNotWhole(String record, int fields) {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> all(FIRST, "03,0150001,01,18,1\n" + record + "\n"))
                .withMessage("Record 3 of cs.csv has " + fields
                        + " fields, its header 5; a table that is looked up must be whole.");
    }

    @Test
    void refuseATableOfAHeaderAlone() {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> all(FIRST, ""))
                .withMessage("cs.csv has a header and no record; download it again from its publisher.");
    }

    private List<PersonRecord> all(String persons, String residents) throws IOException {
        return all(persons, RESIDENT_HEADER, residents);
    }

    private List<PersonRecord> all(String persons, String residentHeader, String residents) throws IOException {
        List<PersonRecord> all = new ArrayList<>();
        try (PersonRecords records = new PersonRecords(
                table("cb.csv", PERSON_HEADER + persons),
                Map.of("cs", table("cs.csv", residentHeader + residents)),
                codebook.book())) {
            records.forEachRemaining(all::add);
        }
        return all;
    }

    private PersonRecords records(String persons, String residents) throws IOException {
        return new PersonRecords(
                table("cb.csv", PERSON_HEADER + persons),
                Map.of("cs", table("cs.csv", RESIDENT_HEADER + residents)),
                codebook.book());
    }

    private RawTable table(String name, String text) throws IOException {
        return new RawTable(RawFolder.open(Files.writeString(folder.resolve(name), text)), name, "UTF-8");
    }

    private Interpreted interpret(PersonRecord record) throws IOException {
        String age = codebook.book().age().column();
        List<String> header = new ArrayList<>(List.of(PERSON_HEADER.strip().split(",")));
        header.addAll(List.of("cs.SEX", age));
        if (codebook.book().design().weight().all().startsWith("cs.")) {
            header.add(header.size() - 2, codebook.book().design().weight().all());
        }
        return new PersonInterpreter(
                        "cb.csv", header, 11, codebook, new Places(Set.of("15058"), Set.of()), TABLE, "ensu 2099-Q1")
                .interpret(record);
    }

    private static Object value(Interpreted interpreted, String column) {
        return Arrays.asList(interpreted.values()).get(TABLE.columnNames().indexOf(column));
    }
}
