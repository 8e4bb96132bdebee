package org.atalaya.ingestion.own;

import java.util.List;

/**
 * The words of a line of a method sheet, in both languages.
 *
 * @param spanish what it is called
 * @param english what it is called
 * @param spanishExample what the template has in it
 * @param englishExample what the template has in it
 * @param spanishAdvice how to fill it in; empty if it needs no advice
 * @param englishAdvice how to fill it in; empty if it needs no advice
 * @param choices the words it may have; empty if any
 */
record LineWords(
        String spanish,
        String english,
        String spanishExample,
        String englishExample,
        String spanishAdvice,
        String englishAdvice,
        List<Choice> choices) {

    /** Words of a line that takes one of a list. */
    static LineWords chosen(
            String spanish, String english, String spanishExample, String englishExample, List<Choice> choices) {
        return new LineWords(
                spanish,
                english,
                spanishExample,
                englishExample,
                "Se elige de la lista.",
                "Chosen from the list.",
                choices);
    }
}
