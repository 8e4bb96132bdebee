package org.atalaya.ingestion.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.codebook.CodebookDraft.Match;
import org.atalaya.ingestion.codebook.DataDictionary.Field;
import org.atalaya.ingestion.interpret.Codebooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is proposed for fields whose texts are worded as dictionaries word them, in our own words. */
class CodebookDraftTest {

    private static final Field SAFETY = field("BP1_1", "Percepción de la seguridad de la ciudad", "1", "2", "9");
    private static final Field HOME = field("BP1_2_01", "Percepción de la seguridad de su casa", "1", "2", "3", "9");
    private static final Field KNOWN =
            field("BP1_7_1", "Identificación de su Policía Preventiva Municipal", "1", "2", "3", "9");
    private static final Field TRUST =
            field("BP1_9_1", "Confianza que da la Policía Preventiva Municipal", "1", "2", "3", "4", "9");
    private static final Field GUARD =
            field("BP1_8_3", "Percepción de la efectividad de la Guardia Nacional", "1", "2", "3", "4", "9");

    private static List<Codebooks.Entry> earlier;
    private static QuestionWords words;

    @BeforeAll
    static void readTheProjectsCodebooks() throws IOException {
        earlier = Codebooks.read(ProjectFolder.path("data/codebooks/ensu")).list().stream()
                .sorted(Comparator.comparing(
                                (Codebooks.Entry entry) -> entry.edition().period())
                        .reversed())
                .toList();
        words = Codebooks.readWords(ProjectFolder.path("data/codebooks/ensu"), QuestionWords.class);
    }

    @Test
    void isSureOfAFieldToldByItsTextThatStandsWhereItStood() {
        CodebookDraft draft = draft(SAFETY, HOME, KNOWN, TRUST, GUARD);

        assertThat(draft.answers().keySet())
                .containsExactlyInAnyOrder(
                        "perceived_safety",
                        "safety_in_home",
                        "municipal_police_identification",
                        "municipal_police_trust",
                        "national_guard_performance");
        assertThat(draft.answers().values())
                .allSatisfy(match -> assertThat(match.confidence()).isEqualTo(1))
                .allSatisfy(match -> assertThat(match.reasons()).isEmpty());
        assertThat(draft.answers().get("municipal_police_trust").coding()).isEqualTo("trust");
        assertThat(draft.unmatched()).isEmpty();
    }

    @Test
    void findsAFieldThatMovedAndSaysFromWhere() {
        Match match = draft(field("P_77", TRUST.text(), "1", "2", "3", "4", "9"))
                .answers()
                .get("municipal_police_trust");

        assertThat(match.field().name()).isEqualTo("P_77");
        assertThat(match.confidence()).isEqualTo(0.75);
        assertThat(match.reasons()).containsExactly("it was BP1_9_1 in 2025-Q2");
    }

    /** The trap: the column of one question holds another's text. */
    @Test
    void goesByTheTextNotByTheColumn() {
        CodebookDraft draft = draft(field("BP1_9_1", KNOWN.text(), "1", "2", "3", "9"));

        assertThat(draft.answers()).containsOnlyKeys("municipal_police_identification");
        assertThat(draft.answers().get("municipal_police_identification").reasons())
                .containsExactly("it was BP1_7_1 in 2025-Q2");
    }

    @Test
    void doubtsATextThatTwoFieldsHave() {
        CodebookDraft draft = draft(SAFETY, field("BP9_9", SAFETY.text() + " y del país entero", "1", "2", "9"));

        assertThat(draft.answers().get("perceived_safety").field()).isEqualTo(SAFETY);
        assertThat(draft.answers().get("perceived_safety").confidence()).isEqualTo(0.75);
        assertThat(draft.answers().get("perceived_safety").reasons()).containsExactly("the words also tell BP9_9");
        assertThat(draft.unmatched()).extracting(Field::name).containsExactly("BP9_9");
    }

    @Test
    void doubtsACodeTheCodingDoesNotKnow() {
        Match match =
                draft(field("BP1_1", SAFETY.text(), "1", "2", "7")).answers().get("perceived_safety");

        assertThat(match.reasons()).containsExactly("coding safety does not know code 7");
    }

    /** The same words on a scale of 0 to 10 and in four answers are two questions. */
    @Test
    void tellsQuestionsOfEqualTextByTheirCodes() {
        String text = "Confianza de la persona en su gobierno municipal";
        Field score = field(
                "BP4_1_3",
                text,
                Stream.concat(Stream.of("99"), IntStream.rangeClosed(0, 10).mapToObj("%02d"::formatted))
                        .toArray(String[]::new));

        assertThat(draft(score).answers()).containsOnlyKeys("municipal_government_score");
        assertThat(draft(field("BP4_1_3", text, "1", "2", "3", "4", "9")).answers())
                .containsOnlyKeys("municipal_government_trust");
    }

    @Test
    void leavesAFieldOfANewQuestionToThePerson() {
        Field asked = field("BP1_12", "Frecuencia con que ve patrullas por su calle", "1", "2", "9");
        CodebookDraft draft = draft(SAFETY, asked);

        assertThat(draft.unmatched()).containsExactly(asked);
        String text =
                DraftText.of(draft, new DraftText.Edition("2025-Q3", "0325", "cb", "diccionario.csv"), earlier.get(0));
        assertThat(text)
                .contains("confirmed_by:\n")
                .contains("  - {period: 2025-Q3, period_code: \"0325\"}\n")
                .contains("  perceived_safety: {column: BP1_1, coding: safety}  # 1.00 \"" + SAFETY.text() + "\"\n")
                .contains("  weight: NOT_FOUND  # no field of the dictionary tells it\n")
                .contains("#   no field found for municipal_police_trust, which was BP1_9_1 in 2025-Q2\n")
                .endsWith("#   BP1_12 \"" + asked.text() + "\", codes 1, 2, 9\n");
    }

    private static CodebookDraft draft(Field... fields) {
        return CodebookDraft.of(new DataDictionary("diccionario.csv", List.of(fields)), words, earlier);
    }

    private static Field field(String name, String text, String... codes) {
        return new Field(name, text, new TreeSet<>(List.of(codes)));
    }
}
