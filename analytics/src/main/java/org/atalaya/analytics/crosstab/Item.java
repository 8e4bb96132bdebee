package org.atalaya.analytics.crosstab;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.indicator.Indicator;

/**
 * A question of a survey that a table can be made of.
 *
 * @param survey the survey
 * @param concept the question
 * @param spanish what is asked, in Spanish
 * @param english the same in English
 * @param answers the answers it takes, in order
 * @param indicator the first indicator that counts its answers; empty if none does
 */
public record Item(
        String survey,
        String concept,
        String spanish,
        String english,
        List<Word> answers,
        Optional<Indicator> indicator) {

    /** Answers of those the question was not put to, or to whom it has no sense, or whose answer was not kept. */
    private static final Set<String> NOT_ASKED = Set.of("not_asked", "skipped", "not_applicable", "no_data");

    /** Answers that put nobody into a group: who does not say where he or she belongs. */
    private static final Set<String> UNSTATED = Set.of("not_asked", "dont_know", "no_data", "not_specified");

    /**
     * A word of the catalogue.
     *
     * @param id as tables write it
     * @param spanish in Spanish
     * @param english in English
     */
    public record Word(String id, String spanish, String english) {}

    /** The question whose answers decide who is in the base: that of the indicator, else the question itself. */
    public String baseConcept() {
        return indicator
                .flatMap(Indicator::base)
                .map(Indicator.Answers::concept)
                .orElse(concept);
    }

    /** Whether who gave an answer to that question is in the base. */
    public boolean inBase(String answer) {
        return indicator
                .map(counts -> counts.base()
                        .map(base -> base.answers().contains(answer))
                        .orElse(true))
                .orElse(!NOT_ASKED.contains(answer));
    }

    /** Its answers that tell groups of the population apart. */
    public List<Word> groups() {
        return answers.stream()
                .filter(answer -> !UNSTATED.contains(answer.id()))
                .toList();
    }

    /** Whether an answer is one of those who were not asked. */
    static boolean isOfNotAsked(String answer) {
        return NOT_ASKED.contains(answer);
    }
}
