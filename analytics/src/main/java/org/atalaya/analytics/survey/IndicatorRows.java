package org.atalaya.analytics.survey;

import java.util.Optional;
import java.util.Set;
import org.atalaya.data.indicator.Indicator;

/**
 * An indicator laid over a sample.
 *
 * @param indicator the indicator
 * @param counted 1 for each row whose answer is counted, else 0
 * @param base 1 for each row in the base, else 0
 * @param applicable whether the question applies to the row at all
 */
public record IndicatorRows(Indicator indicator, double[] counted, double[] base, boolean[] applicable) {

    private static final String NOT_APPLICABLE = "not_applicable";

    /** Lays an indicator over a sample; empty if the edition did not ask what it needs. */
    public static Optional<IndicatorRows> of(Indicator indicator, SurveySample sample) {
        boolean asked = sample.asked(indicator.counted().concept())
                && indicator.base().map(base -> sample.asked(base.concept())).orElse(true);
        if (!asked) {
            return Optional.empty();
        }
        int rows = sample.design().rows();
        double[] counted = new double[rows];
        double[] base = new double[rows];
        boolean[] applicable = new boolean[rows];
        String[] answers = sample.answersTo(indicator.counted().concept());
        Set<String> countedAnswers = indicator.counted().answers();
        String[] baseAnswers =
                indicator.base().map(rule -> sample.answersTo(rule.concept())).orElse(answers);
        for (int row = 0; row < rows; row++) {
            String baseAnswer = baseAnswers[row];
            boolean inBase = indicator
                    .base()
                    .map(rule -> rule.answers().contains(baseAnswer))
                    .orElse(true);
            base[row] = inBase ? 1 : 0;
            counted[row] = inBase && countedAnswers.contains(answers[row]) ? 1 : 0;
            applicable[row] = inBase || !baseAnswer.equals(NOT_APPLICABLE);
        }
        return Optional.of(new IndicatorRows(indicator, counted, base, applicable));
    }
}
