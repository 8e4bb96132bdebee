package org.atalaya.data.indicator;

import java.util.Optional;
import java.util.Set;
import org.atalaya.data.check.Require;

/**
 * A share of people: those whose answer to a question is counted, among those in the base.
 *
 * @param id short id, the same in every table and address
 * @param survey the survey it is computed from
 * @param topic the group it is shown in
 * @param position order among all indicators
 * @param polarity which direction is good
 * @param counted who is counted
 * @param base who is in the base; empty if everyone interviewed is
 */
public record Indicator(
        String id,
        String survey,
        String topic,
        int position,
        Polarity polarity,
        Answers counted,
        Optional<Answers> base) {

    /**
     * People by their answer to a question.
     *
     * @param concept the question
     * @param answers the answers that qualify, at least one
     */
    public record Answers(String concept, Set<String> answers) {
        public Answers {
            Require.text(concept, "question");
            answers = Set.copyOf(answers);
            Require.that(!answers.isEmpty(), "answers to " + concept, "name at least one", answers);
        }
    }
}
