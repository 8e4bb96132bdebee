package org.atalaya.data.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({"2022, 2022-01-01, 2022-12-31", "2024-02, 2024-02-01, 2024-02-29", "2022-08-05, 2022-08-05, 2022-08-05"
    })
    void reachesFromItsFirstDayToItsLast(String written, LocalDate first, LocalDate last) {
        assertThat(PartialDate.parse(written)).isEqualTo(new PartialDate(written, first, last));
    }

    @Test
    void isCertainOnlyOnceItIsOver() {
        PartialDate year = PartialDate.parse("2022");

        assertThat(year.isCertainBy(LocalDate.of(2022, 12, 30))).isFalse();
        assertThat(year.isOpenOn(LocalDate.of(2022, 12, 30))).isTrue();
        assertThat(year.isCertainBy(LocalDate.of(2022, 12, 31))).isTrue();
        assertThat(year.isOpenOn(LocalDate.of(2022, 12, 31))).isFalse();
        assertThat(year.isOpenOn(LocalDate.of(2021, 12, 31))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22", "2022-13", "2022-02-30", "ayer"})
    void refusesWhatIsNoDate(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse(written))
                .withMessage("date must be written 2022-08-05, 2022-08 or 2022: was \"" + written + "\"");
    }
}
