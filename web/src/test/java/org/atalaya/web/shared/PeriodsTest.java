package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

    private static final Messages SPANISH = Messages.of(Language.ES);
    private static final Messages ENGLISH = Messages.of(Language.EN);

    @ParameterizedTest
    @CsvSource({
        "2024-Q1, primer trimestre de 2024,  first quarter of 2024",
        "2024-Q2, segundo trimestre de 2024, second quarter of 2024",
        "2024-Q3, tercer trimestre de 2024,  third quarter of 2024",
        "2015-Q4, cuarto trimestre de 2015,  fourth quarter of 2015",
    })
    void aQuarterIsNamedInFull(String iso, String spanish, String english) {
        assertThat(Periods.name(SPANISH, iso)).isEqualTo(spanish);
        assertThat(Periods.name(ENGLISH, iso)).isEqualTo(english);
    }

    /** A year is no quantity: it never gets a comma. */
    @Test
    void aQuarterIsNamedInShort() {
        assertThat(Periods.brief(SPANISH, "2024-Q3")).isEqualTo("2024-T3");
        assertThat(Periods.brief(ENGLISH, "2024-Q3")).isEqualTo("2024-Q3");
    }

    @Test
    void aMonthIsNamedInFull() {
        assertThat(Periods.month(SPANISH, YearMonth.of(2024, 11))).isEqualTo("noviembre de 2024");
        assertThat(Periods.month(ENGLISH, YearMonth.of(2024, 11))).isEqualTo("November 2024");
    }

    @Test
    void monthsOfOneYearNameItOnce() {
        assertThat(Periods.months(SPANISH, YearMonth.of(2025, 1), YearMonth.of(2025, 12)))
                .isEqualTo("enero a diciembre de 2025");
        assertThat(Periods.months(ENGLISH, YearMonth.of(2023, 12), YearMonth.of(2024, 11)))
                .isEqualTo("December 2023 to November 2024");
    }

    @Test
    void aSentenceOpensWithAQuarterOrAYear() {
        assertThat(Periods.opening(SPANISH, "2024-Q3")).isEqualTo("En el tercer trimestre de 2024");
        assertThat(Periods.opening(SPANISH, "2024")).isEqualTo("En 2024");
        assertThat(Periods.opening(ENGLISH, "2024-Q3")).isEqualTo("In the third quarter of 2024");
        assertThat(Periods.opening(ENGLISH, "2024")).isEqualTo("In 2024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024-07"})
    void otherPeriodsAreNamedAsTheyAreWritten(String iso) {
        assertThat(Periods.name(SPANISH, iso)).isEqualTo(iso);
        assertThat(Periods.brief(ENGLISH, iso)).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-Q5", "2024-T3", "yesterday"})
    void whatIsNoPeriodHasNoName(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Periods.name(SPANISH, text));
        assertThatIllegalArgumentException().isThrownBy(() -> Periods.brief(ENGLISH, text));
    }
}
