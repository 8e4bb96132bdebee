package org.atalaya.ingestion.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.ingestion.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.atalaya.ingestion.interpret.PersonInterpreter.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueFilesTest {

    private static final String CONCEPTS = """
            survey,concept,answer_set,question_es,question_en,position
            ensu,perceived_safety,safety,"Si es seguro, o no","If it is safe, or not",1
            enusc,crime_rose,yes_no,Si creció,If it rose,1
            ensu,crime_expectation,expectation,Qué espera,What to expect,2
            """;
    private static final String ANSWERS = """
            answer_set,answer,label_es,label_en,position
            safety,safe,Seguro,Safe,1
            safety,unsafe,Inseguro,Unsafe,2
            yes_no,yes,Sí,Yes,1
            expectation,same,Igual,Same,1
            """;
    private static final String TERRITORIES = """
            country,territory_kind,territory_code,name,official_name,parent_kind,parent_code,valid_from,valid_to,source
            MX,municipality,15058,Nezahualcóyotl,Nezahualcóyotl,state,15,,,ageeml
            MX,city,28,Ciudad Nezahualcóyotl,Ciudad Nezahualcóyotl,urban-total,00,,,ensu
            CL,comuna,13122,Peñalolén,Peñalolén,region,13,,,cut
            """;
    private static final String MEMBERS = """
            survey,city_code,municipality_code,period,source
            ensu,28,15058,2024-Q1,ensu
            ensu,76,09007,2024-Q2,ensu
            enusc,28,15099,2024-Q1,ensu
            """;

    private static final String SURVEYS = """
            survey,source,country,unit,territory_kinds,domains,design_of
            ensu,ensu,MX,person,urban-total city area,all,
            enusc,enusc,CL,person,country region comuna,all,
            """;

    @TempDir
    private Path folder;

    private CatalogueFiles catalogue;

    @BeforeEach
    void writeTheCatalogues() throws IOException {
        Files.writeString(folder.resolve("concept.csv"), CONCEPTS);
        Files.writeString(folder.resolve("answer.csv"), ANSWERS);
        Files.writeString(folder.resolve("territory.csv"), TERRITORIES);
        Files.writeString(folder.resolve("city_member.csv"), MEMBERS);
        Files.writeString(folder.resolve("survey.csv"), SURVEYS);
        catalogue = new CatalogueFiles(folder);
    }

    @Test
    void listsTheQuestionsOfASurveyInOrder() throws IOException {
        assertThat(catalogue.concepts("ensu")).containsExactly("perceived_safety", "crime_expectation");
        assertThat(catalogue.concepts("envipe")).isEmpty();
    }

    @Test
    void knowsTheAnswersOfEachQuestion() throws IOException {
        assertThat(catalogue.answers("ensu"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("perceived_safety", Set.of("safe", "unsafe"), "crime_expectation", Set.of("same")));
    }

    @Test
    void knowsMunicipalitiesAndTheMembersOfTheEditionsCities() throws IOException {
        assertThat(catalogue.places("ensu", "2024-Q1")).isEqualTo(new Places(Set.of("15058"), Set.of("28 15058")));
        assertThat(catalogue.places("ensu", "2016-Q1")).isEqualTo(new Places(Set.of("15058"), Set.of()));
    }

    @Test
    void refusesACatalogueWithAnotherHeader() throws IOException {
        Files.writeString(folder.resolve("concept.csv"), CONCEPTS.replace("survey,concept", "survey,question"));

        assertRefused(
                () -> catalogue.concepts("ensu"),
                "concept.csv has the columns survey,question,answer_set,question_es,question_en,position; table concept has"
                        + " survey,concept,answer_set,question_es,question_en,position.");
    }

    @Test
    void refusesACatalogueWithARowCutShort() throws IOException {
        Files.writeString(folder.resolve("concept.csv"), CONCEPTS + "ensu,trust\n");

        assertRefused(() -> catalogue.concepts("ensu"), "concept.csv, row 5: 2 fields; the header has 6.");
    }

    @Test
    void refusesAQuestionThatStandsTwice() throws IOException {
        Files.writeString(folder.resolve("concept.csv"), CONCEPTS + "ensu,perceived_safety,safety,es,en,3\n");

        assertRefused(
                () -> catalogue.concepts("ensu"),
                "concept.csv has question perceived_safety of survey ensu twice; a question may stand once.");
    }

    @Test
    void refusesAQuestionWhoseAnswersAreUnknown() throws IOException {
        Files.writeString(folder.resolve("concept.csv"), CONCEPTS + "ensu,trust,trust,es,en,3\n");

        assertRefused(
                () -> catalogue.answers("ensu"),
                "concept.csv gives question trust the answers of set trust, which answer.csv does not have; it has"
                        + " [expectation, safety, yes_no].");
    }
}
