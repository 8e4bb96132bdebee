package org.atalaya.ingestion.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.interpret.Interpreted;
import org.atalaya.ingestion.interpret.PersonInterpreter;
import org.atalaya.ingestion.interpret.PersonRecords;
import org.atalaya.ingestion.interpret.PersonTable;
import org.atalaya.ingestion.raw.RawFolder;
import org.atalaya.ingestion.raw.Zips;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented files in the layouts of INEGI and INE, read by the project's own codebooks; expected rows by hand. */
class SurveyFilesTest {

    /** Three adults: the first told of a bank fraud and of vandalism, the second of vandalism only. */
    private static final String PERSONS = """
            ID_PER,SEXO,EDAD,CVE_ENT,NOM_ENT,CVE_MUN,FAC_ELE,EST_DIS,UPM_DIS
            1500001.01.01.01,2,38,15,México,058,400,015,00714
            1500001.02.01.01,1,98,15,México,058,350,015,00714
            3100001.01.01.02,2,18,31,Yucatán,050,120,401,09001
            """;

    private static final String CRIMES = """
            ID_PER,ID_DEL,BPCOD,SEXO,EDAD,BP1_23,BP1_24,FAC_DEL,EST_DIS,UPM_DIS
            1500001.01.01.01,1500001.01.01.01.07.1,07,2,38,04,,410,015,00714
            1500001.01.01.01,1500001.01.01.01.03.1,03,2,38,,1,415,015,00714
            1500001.02.01.01,1500001.02.01.01.03.1,03,1,98,99,,360,015,00714
            """;

    /** As INE writes: semicolons, decimal commas, Windows' characters, names in other capitals than the codebook's. */
    private static final String ENUSC_2024 = """
            RPH_ID;IDHOGAR;ENC_REGION;NOMBRE;CONGLOMERADO;VAR_STRAT;FACT_PERS_REG;FACT_HOG_REG;FACT_HOG_REGIONAL_102;\
            FACT_PERS_REGIONAL_102;RPH_SEXO;RPH_EDAD;VH_DC;VP_DC;VH_DV;VP_DV;PERGEN_P_AUMENTO_PAIS;PERGEN_P_AUMENTO_COM;\
            PERGEN_P_AUMENTO_BARRIO;EMPER_P_INSEG_OSCURO_1;EMPER_P_INSEG_OSCURO_2;PERPER_P_EXPOS_DELITO;\
            COMPER_P_MOD_ACTIVIDADES_8
            7-1;7-h;8;Biobío;20240000000001;2024000001;229,5;100,25;260,5;294,75;2;7;1;0;0;0;1;88;3;85;1;99;2
            8-1;8-h;13;Ñuñoa;20240000000002;2024000002;31,5;24,5;;0;1;1;0;0;0;0;2;2;96;4;3;1;85
            9-1;9-h;13;Ñuñoa;20240000000002;2024000002;1.250,5;24,5;;;1;9;0;0;0;7;2;2;2;4;3;1;85
            """;

    private static final String ENUSC_2023 = """
            enc_region,enc_rpc,Fact_Pers_Reg,Fact_Pers_Com,Fact_Hog_Reg,Fact_Hog_Com,VarStrat,Conglomerado,VH_DV,VH_DC,VP_DV,VP_DC,rph_sexo,rph_edad,PAD
            1,1107,519.25,425.5,192.75,155.5,20231107,2023000001,0,1,0,1,2,5,1
            """;

    private static final List<String> SAMPLES = List.of("envipe", "envipe_crime", "enusc", "enusc_household");

    @TempDir
    private Path folder;

    private SurveyFiles files;

    @BeforeEach
    void readTheCodebooks() throws IOException {
        List<Codebooks> codebooks = new ArrayList<>();
        for (String sample : SAMPLES) {
            codebooks.add(Codebooks.read(ProjectFolder.path("data/codebooks").resolve(sample)));
        }
        files = new SurveyFiles(codebooks);
    }

    @Test
    void findsEachSampleOfATable() throws IOException {
        writeEnvipe();
        Files.writeString(folder.resolve("enusc_2023.csv"), ENUSC_2023);
        Files.write(folder.resolve("base-usuario-ENUSC.csv"), ENUSC_2024.getBytes(Charset.forName("windows-1252")));

        assertThat(find())
                .extracting(PersonTable::survey, PersonTable::period)
                .containsExactlyInAnyOrder(
                        tuple("envipe", "2021"),
                        tuple("envipe_crime", "2021"),
                        tuple("enusc", "2023"),
                        tuple("enusc_household", "2023"),
                        tuple("enusc", "2024"),
                        tuple("enusc_household", "2024"));
    }

    @Test
    void aPersonSufferedWhatAnyOfTheirCrimesWasButVandalism() throws IOException {
        writeEnvipe();

        assertThat(rows("envipe", "person", "weight", "state_code", "municipality_code", "sex", "age"))
                .containsExactly(
                        List.of("1500001.01.01.01", "400.0", "15", "15058", "female", "38"),
                        List.of("1500001.02.01.01", "350.0", "15", "15058", "male", "not_specified"),
                        List.of("3100001.01.01.02", "120.0", "31", "31050", "female", "18"));
        assertThat(rows("envipe", "suffered_crime", "suffered_fraud", "suffered_extortion"))
                .containsExactly(List.of("yes", "yes", "no"), List.of("no", "no", "no"), List.of("no", "no", "no"));
    }

    @Test
    void aCrimeHasTheStateOfItsPerson() throws IOException {
        writeEnvipe();

        assertThat(rows("envipe_crime", "person", "weight", "state_code", "offence", "crime_reported"))
                .containsExactly(
                        List.of("1500001.01.01.01.07.1", "410.0", "15", "bank_fraud", "no"),
                        List.of("1500001.01.01.01.03.1", "415.0", "15", "vandalism", "yes"),
                        List.of("1500001.02.01.01.03.1", "360.0", "15", "vandalism", "no"));
        assertThat(rows("envipe_crime", "investigation_file", "reason_not_reported"))
                .containsExactly(
                        List.of("skipped", "waste_of_time"),
                        List.of("yes", "skipped"),
                        List.of("skipped", "dont_know"));
    }

    @Test
    void readsSemicolonsDecimalCommasAndOtherCapitals() throws IOException {
        Files.write(folder.resolve("base-usuario-ENUSC.csv"), ENUSC_2024.getBytes(Charset.forName("windows-1252")));

        assertThat(rows("enusc", "person", "weight", "series_weight", "state_code", "municipality_code", "sex", "age"))
                .containsExactly(
                        List.of("7-1", "229.5", "294.75", "08", "null", "female", "70+"),
                        List.of("8-1", "31.5", "null", "13", "null", "male", "15-19"));
        assertThat(rows(
                        "enusc",
                        "crime_in_country",
                        "crime_in_comuna",
                        "crime_in_neighbourhood",
                        "safety_walking_in_the_dark",
                        "expects_to_be_victim",
                        "gave_up_going_out_at_night"))
                .containsExactly(
                        List.of("rose", "dont_know", "fell", "not_applicable", "dont_know", "no"),
                        List.of("stayed", "stayed", "no_data", "very_safe", "yes", "not_applicable"));
        assertThat(rows("enusc_household", "person", "weight", "sex", "household_any_crime"))
                .contains(List.of("7-h", "100.25", "not_specified", "yes"));
    }

    @Test
    void tellsOfWhatIsNoWeightNoAgeAndNoAnswer() throws IOException {
        Files.write(folder.resolve("base-usuario-ENUSC.csv"), ENUSC_2024.getBytes(Charset.forName("windows-1252")));

        assertThat(interpret(table("enusc")).get(2).problems())
                .extracting(DataProblem::kind, DataProblem::value)
                .containsExactly(
                        tuple(ProblemKind.WEIGHT_NOT_POSITIVE, "1.250,5"),
                        tuple(ProblemKind.UNLISTED_AGE, "9"),
                        tuple(ProblemKind.UNLISTED_ANSWER, "7"));
    }

    @Test
    void aComunaHasItsOwnWeightAndAPersonWithoutANumberItsPlaceInTheFile() throws IOException {
        Files.writeString(folder.resolve("enusc_2023.csv"), ENUSC_2023);

        assertThat(rows("enusc", "person", "weight", "municipality_weight", "state_code", "municipality_code", "age"))
                .containsExactly(List.of("2", "519.25", "425.5", "01", "01107", "50-59"));
        assertThat(rows("enusc", "person_any_crime", "crime_in_comuna")).containsExactly(List.of("yes", "not_asked"));
        assertThat(rows("enusc_household", "weight", "municipality_weight"))
                .containsExactly(List.of("192.75", "155.5"));
    }

    @Test
    void refusesATableWhoseNameTellsNoYear() throws IOException {
        Files.writeString(folder.resolve("TPer_Vic2.csv"), PERSONS);

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::find)
                .withMessage(
                        "TPer_Vic2.csv tells of no edition: it has no column of the period, and its name and that of"
                                + " its folder or zip hold 0 years; name the zip or its folder like envipe_2021.");
    }

    @Test
    void refusesPersonsWithoutTheirCrimes() throws IOException {
        Zips.of(folder.resolve("envipe_2021_persons.zip"), Map.of("TPer_Vic2.csv", PERSONS));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::find)
                .withMessage("envipe_2021_persons.zip » TPer_Vic2.csv needs table tmod_vic of the same edition in the"
                        + " folder; codebook 2021.yaml looks up columns there.");
    }

    @Test
    void refusesCrimesThatStandTwice() throws IOException {
        writeEnvipe();
        Zips.of(folder.resolve("envipe_2021_again.zip"), Map.of("TMod_Vic.csv", CRIMES));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::find)
                .withMessageContaining(
                        "Table tmod_vic of 2021 stands twice, in envipe_2021_again.zip » TMod_Vic.csv and in"
                                + " envipe_2021_tmod_vic.zip » TMod_Vic.csv");
    }

    @Test
    void namesATableOfAnEditionWithoutACodebook() throws IOException {
        Files.writeString(folder.resolve("enusc_2019.csv"), ENUSC_2023.replace("2023", "2019"));

        assertThat(find()).isEmpty();
        assertThat(files.listWithoutCodebook(RawFolder.list(folder).get(0))).containsExactly("enusc_2019.csv");
    }

    private void writeEnvipe() throws IOException {
        Zips.of(folder.resolve("envipe_2021_tper_vic2.zip"), Map.of("TPer_Vic2.csv", PERSONS));
        Zips.of(folder.resolve("envipe_2021_tmod_vic.zip"), Map.of("TMod_Vic.csv", CRIMES));
    }

    private List<PersonTable> find() throws IOException {
        return files.find(RawFolder.list(folder));
    }

    private PersonTable table(String survey) throws IOException {
        return find().stream()
                .filter(table -> table.survey().equals(survey))
                .findFirst()
                .orElseThrow();
    }

    /** Columns of the records that can be used. */
    private List<List<String>> rows(String survey, String... columns) throws IOException {
        List<String> names = contract(survey).columnNames();
        List<List<String>> rows = new ArrayList<>();
        for (Interpreted interpreted : interpret(table(survey))) {
            if (interpreted.rejected()) {
                continue;
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), String.valueOf(interpreted.values()[i]));
            }
            rows.add(List.of(columns).stream().map(row::get).toList());
        }
        return rows;
    }

    private static List<Interpreted> interpret(PersonTable table) throws IOException {
        CatalogueFiles catalogue = catalogue();
        List<Interpreted> interpreted = new ArrayList<>();
        try (PersonRecords records = new PersonRecords(
                table.table(), table.joined(), table.codebook().book())) {
            PersonInterpreter interpreter = new PersonInterpreter(
                    table.table().name(),
                    records.header(),
                    records.ownWidth(),
                    table.codebook(),
                    catalogue.places(table.survey(), table.period()),
                    contract(table.survey()),
                    table.release().label());
            while (records.hasNext()) {
                interpreted.add(interpreter.interpret(records.next()));
            }
        }
        return interpreted;
    }

    private static TableContract contract(String survey) throws IOException {
        return SurveyTables.surveyPerson(survey, catalogue().concepts(survey));
    }

    private static CatalogueFiles catalogue() {
        return new CatalogueFiles(ProjectFolder.path("data/catalogues"));
    }
}
