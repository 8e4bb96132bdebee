package org.atalaya.analytics.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartSpanTest {

    /** By the calendar: the first quarter ends on 31 March, the second begins on 1 April. */
    @ParameterizedTest
    @CsvSource({
        "2024-04-01, 2024-Q1, true,  false",
        "2024-04-01, 2024-Q2, false, true",
        "2024-03-31, 2024-Q1, false, false",
        "2024-03,    2024-Q1, false, false",
        "2024-03,    2023-Q4, true,  false",
        "2024-03,    2024-Q2, false, true",
        "2024,       2023-Q4, true,  false",
        "2024,       2024-Q1, false, false",
        "2024,       2024-Q4, false, false",
        "2024,       2025-Q1, false, true",
        "2024,       2023,    true,  false",
        "2024,       2024,    false, false",
        "2024,       2025,    false, true",
    })
    void anEditionThatOverlapsTheStartIsNeitherBeforeNorAfter(
            String since, String period, boolean before, boolean after) {
        assertThat(StartSpan.parse(since).follows(period)).isEqualTo(before);
        assertThat(StartSpan.parse(since).precedes(period)).isEqualTo(after);
    }
}
