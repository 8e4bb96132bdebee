package org.atalaya.ingestion.own;

import java.util.List;
import java.util.Optional;

/**
 * What an own survey asks and counts.
 *
 * @param questions its questions; none where finished estimates are given
 * @param indicators its indicators
 */
public record OwnQuestions(List<Question> questions, List<Indicator> indicators) {

    public OwnQuestions {
        questions = List.copyOf(questions);
        indicators = List.copyOf(indicators);
    }

    /**
     * A question.
     *
     * @param concept its name in the store
     * @param column the column of the data sheet
     * @param spanish what is asked
     * @param english the same in English
     * @param answers its answers, in order
     */
    public record Question(String concept, String column, String spanish, String english, List<Answer> answers) {

        boolean allows(String code) {
            return answers.stream().anyMatch(answer -> answer.code().equals(code));
        }

        List<String> codes() {
            return answers.stream().map(Answer::code).toList();
        }
    }

    /** An answer: its code in the data and its words. */
    public record Answer(String code, String spanish, String english) {}

    /** Answers to a question, separated by spaces. */
    public record Answers(String concept, String codes) {}

    /** Words of an indicator in one language; its name is empty where the catalogue's is meant. */
    public record Words(String name, String question, String universe, String statement) {}

    /**
     * An indicator.
     *
     * @param id its id in the store
     * @param inCatalogue whether it is one of the catalogue
     * @param spanish its words
     * @param english the same in English
     * @param counted who is counted; empty where finished estimates are given
     * @param base who is in the base; empty where finished estimates are given
     * @param polarity which direction is good
     */
    public record Indicator(
            String id,
            boolean inCatalogue,
            Words spanish,
            Words english,
            Optional<Answers> counted,
            Optional<Answers> base,
            String polarity) {}
}
