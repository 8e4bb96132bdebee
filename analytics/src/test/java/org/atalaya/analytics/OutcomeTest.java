package org.atalaya.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.atalaya.data.store.SurveyTables;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void goesOnWithANumberAndKeepsAReason() {
        Outcome<Integer> number = Outcome.of(4);
        Outcome<Integer> withheld = Outcome.withheld(WithheldReason.EMPTY_BASE);
        assertThat(number.then(value -> Outcome.of(value / 2.0)).find()).contains(2.0);
        assertThat(number.then(value -> Outcome.withheld(WithheldReason.ONE_PSU_STRATUM))
                        .reason())
                .contains(WithheldReason.ONE_PSU_STRATUM);
        assertThat(withheld.then(value -> Outcome.of(value / 2.0)))
                .isEqualTo(Outcome.withheld(WithheldReason.EMPTY_BASE));
    }

    @Test
    void hasEitherANumberOrAReason() {
        assertThat(Outcome.of(4).reason()).isEmpty();
        assertThat(Outcome.withheld(WithheldReason.EMPTY_BASE).find()).isEmpty();
    }

    @Test
    void everyReasonIsAWordOfTheTableAndEveryWordAReason() {
        for (WithheldReason reason : WithheldReason.values()) {
            assertThat(WithheldReason.of(reason.id())).isEqualTo(reason);
        }
        assertThat(WithheldReason.values())
                .extracting(WithheldReason::id)
                .containsExactlyElementsOf(
                        SurveyTables.SURVEY_ESTIMATE.column("withheld_reason").allowed());
        assertThatThrownBy(() -> WithheldReason.of("secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("withheld reason must be one of not_applicable, empty_base, ");
    }
}
