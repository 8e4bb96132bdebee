package org.atalaya.ingestion.own;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The invented questions of the template. */
final class ExampleQuestion {

    private static final String ADULTS = "personas de 18 años y más que viven en el municipio";
    private static final String ADULTS_EN = "people aged 18 and over who live in the municipality";

    private final Map<QuestionHeading, String> texts = new EnumMap<>(QuestionHeading.class);

    private ExampleQuestion(Object... headingsAndTexts) {
        for (int i = 0; i < headingsAndTexts.length; i += 2) {
            texts.put((QuestionHeading) headingsAndTexts[i], (String) headingsAndTexts[i + 1]);
        }
    }

    /** One mapped to an indicator of the catalogue, one that decides a base, and one of the survey's own. */
    static List<ExampleQuestion> of(OwnForm form) {
        ExampleQuestion insecurity = new ExampleQuestion(
                QuestionHeading.COLUMN,
                "p1",
                QuestionHeading.QUESTION_ES,
                "En términos de delincuencia, ¿vivir en este municipio le parece seguro o inseguro?",
                QuestionHeading.QUESTION_EN,
                "With crime in mind, does living in this municipality seem safe or unsafe to you?",
                QuestionHeading.ANSWERS,
                "1 = Seguro / Safe; 2 = Inseguro / Unsafe; 9 = No sabe / Does not know",
                QuestionHeading.INDICATOR,
                "perceived_insecurity",
                QuestionHeading.NAME_ES,
                "Percepción de inseguridad en el municipio",
                QuestionHeading.NAME_EN,
                "Perceived insecurity in the municipality",
                QuestionHeading.UNIVERSE_ES,
                ADULTS,
                QuestionHeading.UNIVERSE_EN,
                ADULTS_EN,
                QuestionHeading.STATEMENT_ES,
                "sienten que vivir en su municipio es inseguro",
                QuestionHeading.STATEMENT_EN,
                "feel that living in their municipality is unsafe",
                QuestionHeading.COUNTED,
                "2",
                QuestionHeading.POLARITY,
                "lower_is_better");
        ExampleQuestion knows = new ExampleQuestion(
                QuestionHeading.COLUMN,
                "p2",
                QuestionHeading.QUESTION_ES,
                "¿Sabe si hay patrullaje a pie en su colonia?",
                QuestionHeading.QUESTION_EN,
                "Do you know whether there are foot patrols in your neighbourhood?",
                QuestionHeading.ANSWERS,
                "1 = Sí hay / There are; 2 = No hay / There are none; 9 = No sabe / Does not know",
                QuestionHeading.INDICATOR,
                "conoce_patrullaje",
                QuestionHeading.NAME_ES,
                "Conocimiento del patrullaje a pie",
                QuestionHeading.NAME_EN,
                "Knowledge of foot patrols",
                QuestionHeading.UNIVERSE_ES,
                ADULTS,
                QuestionHeading.UNIVERSE_EN,
                ADULTS_EN,
                QuestionHeading.STATEMENT_ES,
                "saben que hay patrullaje a pie en su colonia",
                QuestionHeading.STATEMENT_EN,
                "know that there are foot patrols in their neighbourhood",
                QuestionHeading.COUNTED,
                "1",
                QuestionHeading.POLARITY,
                "higher_is_better");
        ExampleQuestion useful = new ExampleQuestion(
                QuestionHeading.COLUMN,
                "p3",
                QuestionHeading.QUESTION_ES,
                "¿Qué tan útil le parece ese patrullaje?",
                QuestionHeading.QUESTION_EN,
                "How useful do you find these patrols?",
                QuestionHeading.ANSWERS,
                "1 = Mucho / Very; 2 = Algo / Somewhat; 3 = Poco / Little; 4 = Nada / Not at all",
                QuestionHeading.INDICATOR,
                "patrullaje_util",
                QuestionHeading.NAME_ES,
                "Utilidad del patrullaje a pie",
                QuestionHeading.NAME_EN,
                "Usefulness of foot patrols",
                QuestionHeading.UNIVERSE_ES,
                "personas de 18 años y más que saben que hay patrullaje a pie",
                QuestionHeading.UNIVERSE_EN,
                "people aged 18 and over who know that there are foot patrols",
                QuestionHeading.STATEMENT_ES,
                "lo consideran muy o algo útil",
                QuestionHeading.STATEMENT_EN,
                "find them very or somewhat useful",
                QuestionHeading.COUNTED,
                "1 2",
                QuestionHeading.BASE,
                "p2 = 1",
                QuestionHeading.POLARITY,
                "higher_is_better");
        return form == OwnForm.MICRODATA ? List.of(insecurity, knows, useful) : List.of(insecurity, knows);
    }

    /** What stands under a heading; words of closed lists in the template's language. */
    String text(QuestionHeading heading, boolean inSpanish) {
        String text = texts.getOrDefault(heading, "");
        return heading == QuestionHeading.POLARITY
                ? Choice.find(Choice.POLARITIES, text).orElseThrow().word(inSpanish)
                : text;
    }
}
