package org.atalaya.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A comparison is worth as much as the lowest of its grades; registers stand before surveys. */
class OffenceMeasureTest {

    private static final OffenceMeasure CEAD = measure("cead", "C", "police_cases");
    private static final OffenceMeasure ENVIPE = measure("envipe", "B", "crimes_suffered");
    private static final OffenceMeasure RNID = measure("rnid", "B", "recorded_offences");
    private static final OffenceMeasure SESNSP = measure("sesnsp", "B", "recorded_offences");

    @Test
    void theLowestGradeDecides() {
        assertThat(OffenceMeasure.lowestGrade(List.of(SESNSP, CEAD))).contains("C");
        assertThat(OffenceMeasure.lowestGrade(List.of(CEAD, measure("rnid", "D", "recorded_offences"))))
                .contains("D");
        assertThat(OffenceMeasure.lowestGrade(List.of(measure("cead", "absent", "police_cases"), SESNSP)))
                .contains("absent");
        assertThat(OffenceMeasure.lowestGrade(List.of())).isEmpty();
    }

    @Test
    void onlyWhatDoesNotCompareIsRefused() {
        assertThat(List.of("A", "B", "C", "D", "absent", "not_held"))
                .filteredOn(OffenceMeasure::refuses)
                .containsExactly("D", "absent", "not_held");
    }

    @Test
    void onlyAnAbsentOrUnheldCategoryIsNotCounted() {
        assertThat(CEAD.isCounted()).isTrue();
        assertThat(measure("cead", "absent", "police_cases").isCounted()).isFalse();
        assertThat(measure("enusc", "not_held", "persons").isCounted()).isFalse();
    }

    @Test
    void mexicoStandsBeforeChileAndTheOlderRegisterBeforeTheNewer() {
        assertThat(OffenceMeasure.inOrder(List.of(CEAD, ENVIPE, RNID, SESNSP)))
                .containsExactly(SESNSP, RNID, ENVIPE, CEAD);
        assertThat(OffenceMeasure.registers(List.of(CEAD, ENVIPE, RNID, SESNSP)))
                .containsExactly(SESNSP, RNID, CEAD);
    }

    private static OffenceMeasure measure(String source, String grade, String counts) {
        return new OffenceMeasure("fraud", source, grade, counts, Optional.empty(), "", "", List.of());
    }
}
