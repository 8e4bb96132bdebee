package org.atalaya.ingestion.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.atalaya.ingestion.population.PopulationTables.census;
import static org.atalaya.ingestion.population.PopulationTables.comunas;
import static org.atalaya.ingestion.population.PopulationTables.find;
import static org.atalaya.ingestion.population.PopulationTables.municipalities;
import static org.atalaya.ingestion.population.PopulationTables.municipality;
import static org.atalaya.ingestion.population.PopulationTables.state;
import static org.atalaya.ingestion.population.PopulationTables.states;
import static org.atalaya.ingestion.population.PopulationTables.write;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are tables of population, and which of those are refused before any record is read. */
class PopulationFilesTest {

    private static final String ONE = municipalities(municipality("01001", "Aguascalientes", 9));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "poblacion_municipal_total.csv, all",
        "Poblacion_Municipal_HOMBRES (1).csv, male",
        "mujeres-2023.csv, female"
    })
    void tellsWhomAFileCountsByAWordOfItsName(String name, String sex) throws IOException {
        assertThat(find(write(folder.resolve(name), ONE)).known())
                .extracting(PopulationTable::codebook, PopulationTable::sex)
                .containsExactly(tuple("conapo/municipalities.yaml", sex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"poblacion.csv", "total_hombres.csv", "subtotal.csv"})
    void leavesAsideAFileWhoseNameDoesNotTellWhomItCounts(String name) throws IOException {
        assertThat(find(write(folder.resolve(name), ONE)).others())
                .containsExactly(new PopulationFiles.Other(name, ProblemKind.POPULATION_NOT_TOLD));
    }

    @Test
    void leavesAsideTheTableOfAdultsWhichHasTheSameColumns() throws IOException {
        Path adults = write(folder.resolve("poblacion_adulta_entidad_total.csv"), states(state("Aguascalientes", 5)));

        PopulationFiles.Found found = find(adults);

        assertThat(found.known()).isEmpty();
        assertThat(found.others())
                .extracting(PopulationFiles.Other::reason)
                .containsExactly(ProblemKind.POPULATION_NOT_TOLD);
    }

    @Test
    void recognisesTheCensusBelowItsTitlesInEitherEncoding() throws IOException {
        String export = census("\" \",\"Total\",\"9\",\"4\",\"5\"");

        assertThat(find(write(folder.resolve("a.csv"), export, Charset.forName("windows-1252")))
                        .known())
                .extracting(PopulationTable::source, PopulationTable::edition, PopulationTable::headerRecord)
                .containsExactly(tuple("census_mx", "2020", 4L));
        assertThat(find(write(folder.resolve("b.csv"), export)).known()).hasSize(1);
    }

    @Test
    void takesNoOtherTableForOne() throws IOException {
        assertThat(find(write(folder.resolve("total.csv"), "Año,Clave_Ent,Entidad\n2024,1,x\n"))
                        .isEmpty())
                .isTrue();
        assertThat(find(write(folder.resolve("empty.csv"), "")).isEmpty()).isTrue();
        assertThat(find(write(folder.resolve("quote.csv"), "\"a,b\n1")).isEmpty())
                .isTrue();
        assertThat(find(write(folder.resolve("total.txt"), ONE)).isEmpty()).isTrue();
    }

    @Test
    void refusesATableWithoutOneOfItsYears() throws IOException {
        Path file = write(folder.resolve("total.csv"), ONE.replace(",2003,", ","));

        assertThatThrownBy(() -> find(file))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("total.csv has \"2004\" as the name of column 17, where codebook"
                        + " conapo/municipalities.yaml expects \"2003\"; a table with other years or columns needs a"
                        + " codebook of its own.");
    }

    @Test
    void refusesATableWhoseColumnsAreShifted() throws IOException {
        Path file = write(
                folder.resolve("comunas.csv"),
                comunas("1,Tarapacá,11,Iquique,1101,Iquique,2002,9")
                        .replace("comuna,año,población", "comuna,población,año"));

        assertThatThrownBy(() -> find(file))
                .isInstanceOf(RefusedInput.class)
                .hasMessageStartingWith("comunas.csv has \"población\" as the name of column 7,");
    }

    @Test
    void refusesACensusThatDoesNotSayItsYearOrSaysAnother() throws IOException {
        String export = census("\" \",\"Total\",\"9\",\"4\",\"5\"");
        Path untold = write(folder.resolve("untold.csv"), export.replaceAll("\"FUENTE.*", ""));
        Path other = write(folder.resolve("other.csv"), export.replace("Vivienda 2020.", "Vivienda 2010."));

        assertThatThrownBy(() -> find(untold))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("untold.csv does not say of which year it is; codebook census_mx/query.yaml expects the"
                        + " publisher's note below the table, as in 2020.");
        assertThatThrownBy(() -> find(other))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("other.csv says that it is of 2010; codebook census_mx/query.yaml is for 2020.");
    }

    @Test
    void refusesTwoFilesThatCountTheSamePeople() throws IOException {
        PopulationTable one =
                find(write(folder.resolve("a_total.csv"), ONE)).known().get(0);
        PopulationTable other =
                find(write(folder.resolve("b_total.csv"), ONE)).known().get(0);
        PopulationTable men =
                find(write(folder.resolve("hombres.csv"), ONE)).known().get(0);

        PopulationFiles.refuseRepeated(List.of(one, men));
        assertThatThrownBy(() -> PopulationFiles.refuseRepeated(List.of(one, men, other)))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("The same table of conapo stands twice, in a_total.csv and in b_total.csv; leave one of"
                        + " them in the folder.");
    }
}
