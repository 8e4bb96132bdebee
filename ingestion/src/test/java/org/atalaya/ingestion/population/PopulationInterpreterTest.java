package org.atalaya.ingestion.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.ingestion.population.PopulationTables.census;
import static org.atalaya.ingestion.population.PopulationTables.comunas;
import static org.atalaya.ingestion.population.PopulationTables.interpret;
import static org.atalaya.ingestion.population.PopulationTables.municipalities;
import static org.atalaya.ingestion.population.PopulationTables.municipality;
import static org.atalaya.ingestion.population.PopulationTables.state;
import static org.atalaya.ingestion.population.PopulationTables.states;
import static org.atalaya.ingestion.population.PopulationTables.write;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a record of a table of population becomes; every count is invented. */
class PopulationInterpreterTest {

    @TempDir
    private Path folder;

    @Test
    void readsAColumnPerYearAndACodeThatLostItsZero() throws IOException {
        List<PopulationRecord> records =
                total(municipality("1001", "Aguascalientes", 9).replaceFirst(",9,9,", ",7,8,"));

        assertThat(records).hasSize(1);
        assertThat(records.get(0).figures()).hasSize(51);
        assertThat(Arrays.copyOf(records.get(0).figures().get(1), 8))
                .containsExactly("conapo", "MX", "municipality", "01001", 1991L, "all", 8L, "projection");
        assertThat((String) records.get(0).figures().get(1)[8]).startsWith("conapo 1990-2040 sha256:");
    }

    @Test
    void readsStatesByTheirNames() throws IOException {
        List<PopulationRecord> records = interpret(write(
                folder.resolve("entidad_total.csv"),
                states(state("Coahuila", 9), state("México", 8), state("Veracruz", 7), state("Coahuilla", 6))));

        assertThat(records.subList(0, 3))
                .extracting(record -> record.figures().get(0)[3])
                .containsExactly("05", "15", "30");
        assertThat(records.get(3).problems())
                .containsExactly(new DataProblem(ProblemKind.UNKNOWN_PLACE, 5, "ENTIDAD", "Coahuilla", ""));
        assertThat(records.get(3).rejected()).isEqualTo(101);
    }

    @Test
    void readsTheCensusWithItsFormulasAsTextAndItsThousands() throws IOException {
        List<PopulationRecord> records = interpret(write(
                folder.resolve("censo.csv"),
                census(
                        "\" \",\"Total\",\"1,234,567\",\"600,000\",\"634,567\"",
                        "\"=CONCATENAR(0,01) \",\"Aguascalientes\",\"1,200\",\"600\",\"600\"",
                        "\"=CONCATENAR( ,10) \",\"Durango\",\"200\",\"100\",\"100\"",
                        "\" 01 001 \",\"Aguascalientes\",\"948,990\",\"462,073\",\"486,917\"",
                        "\"=1+1\",\"Zacatecas\",\"1,200\",\"600\",\"600\""),
                Charset.forName("windows-1252")));

        assertThat(records).hasSize(5);
        assertThat(records.subList(0, 4))
                .flatExtracting(PopulationRecord::figures)
                .extracting(figure -> figure[2] + " " + figure[3] + " " + figure[4] + " " + figure[5] + " " + figure[6])
                .contains(
                        "country MX 2020 all 1234567",
                        "state 01 2020 all 1200",
                        "state 10 2020 female 100",
                        "municipality 01001 2020 all 948990",
                        "municipality 01001 2020 male 462073",
                        "municipality 01001 2020 female 486917")
                .hasSize(12);
        assertThat(records.get(4).problems())
                .containsExactly(new DataProblem(ProblemKind.UNKNOWN_PLACE, 9, "column 1", "=1+1", ""));
    }

    @Test
    void readsComunasByYearAndPadsTheirCodes() throws IOException {
        List<PopulationRecord> records = interpret(write(
                folder.resolve("censo.csv"),
                comunas(
                        "1,Tarapacá,11,Iquique,1101,Iquique,2002,173611",
                        "1,Tarapacá,11,Iquique,1101,Iquique,2036,9")));

        assertThat(records.get(0).figures()).hasSize(1);
        assertThat(records.get(0).figures().get(0)).contains("CL", "comuna", "01101", 2002L, 173611L);
        assertThat(records.get(1).problems())
                .containsExactly(
                        new DataProblem(ProblemKind.POPULATION_CELL, 3, "año", "2036", "a year from 2002 to 2035"));
    }

    @Test
    void rejectsARecordShiftedByAColumn() throws IOException {
        String shifted = municipality("01001", "Aguascalientes", 9).replaceFirst(",Aguascalientes,", ",") + ",";

        assertThat(total(shifted).get(0).problems())
                .containsExactly(new DataProblem(ProblemKind.SHIFTED_RECORD, 2, "Municipio", "9", "a name"));
        assertThat(total(shifted).get(0).rejected()).isEqualTo(51);
    }

    @Test
    void rejectsARecordOfAnotherWidthAndAPlaceNobodyKnows() throws IOException {
        List<PopulationRecord> records =
                total(municipality("01001", "Aguascalientes", 9) + ",9", municipality("01999", "Nowhere", 9));

        assertThat(records)
                .flatExtracting(PopulationRecord::problems)
                .containsExactly(
                        new DataProblem(ProblemKind.RECORD_WIDTH, 2, "", "55 fields", "54 fields"),
                        new DataProblem(ProblemKind.UNKNOWN_PLACE, 3, "CVE", "01999", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1234.0", "-5", "0", "n/d", "12 345", "1e3", ""})
    void rejectsACellThatIsNoWholeNumberOfPersonsAsTheSourceWritesIt(String cell) throws IOException {
        PopulationRecord record = total(
                        municipality("01001", "Aguascalientes", 9).replaceFirst(",9,", "," + cell + ","))
                .get(0);

        assertThat(record.problems())
                .containsExactly(new DataProblem(
                        ProblemKind.POPULATION_CELL, 2, "1990", cell, "a whole number above zero, without marks"));
        assertThat(record.figures()).hasSize(50);
        assertThat(record.rejected()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"948.990", "94,8990", "948,99", "1,23"})
    void rejectsTheWrongMarkBetweenThousands(String cell) throws IOException {
        List<PopulationRecord> records = interpret(write(
                folder.resolve("censo.csv"), census("\" 01 001 \",\"Aguascalientes\",\"" + cell + "\",\"4\",\"5\"")));

        assertThat(records.get(0).problems())
                .containsExactly(new DataProblem(
                        ProblemKind.POPULATION_CELL,
                        5,
                        "Total",
                        cell,
                        "a whole number above zero, thousands marked with ,"));
    }

    @Test
    void usesOnlyTheFirstOfAPlaceThatIsRepeated() throws IOException {
        List<PopulationRecord> records =
                total(municipality("01001", "Aguascalientes", 9), municipality("01001", "Aguascalientes", 8));

        assertThat(records.get(1).figures()).isEmpty();
        assertThat(records.get(1).problems())
                .hasSize(51)
                .contains(new DataProblem(ProblemKind.REPEATED_POPULATION, 3, "1990", "01001 1990: 8", ""));
    }

    private List<PopulationRecord> total(String... records) throws IOException {
        return interpret(write(folder.resolve("total.csv"), municipalities(records)));
    }
}
