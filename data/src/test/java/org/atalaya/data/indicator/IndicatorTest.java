package org.atalaya.data.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.atalaya.data.indicator.Indicator.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTest {

    @Test
    void countsPeopleByTheirAnswers() {
        Answers answers = new Answers("municipal_police_trust", Set.of("much_trust", "some_trust"));

        assertThat(answers.answers()).containsExactlyInAnyOrder("much_trust", "some_trust");
    }

    @Test
    void refusesAnUnnamedQuestion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Answers(" ", Set.of("yes")))
                .withMessage("question must not be empty: was \" \"");
    }

    @Test
    void refusesAQuestionWithoutAnswersToCount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Answers("municipal_police_trust", Set.of()))
                .withMessage("answers to municipal_police_trust must name at least one: was []");
    }

    @ParameterizedTest
    @CsvSource({"higher_is_better, HIGHER_IS_BETTER", "lower_is_better, LOWER_IS_BETTER", "neutral, NEUTRAL"})
    void readsThePolarityTheCatalogueWrites(String id, Polarity polarity) {
        assertThat(Polarity.of(id)).isSameAs(polarity);
    }

    @Test
    void refusesAnUnknownPolarityAndListsTheKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Polarity.of("better"))
                .withMessage("polarity must be one of higher_is_better, lower_is_better, neutral: was \"better\"");
    }

    @ParameterizedTest
    @CsvSource({"SHARE, share", "TOTAL, total", "BASE, base"})
    void writesMeasuresAsTablesHaveThem(Measure measure, String id) {
        assertThat(measure.id()).isEqualTo(id);
    }
}
