package org.atalaya.data.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.atalaya.data.time.Period.Month;
import org.atalaya.data.time.Period.Quarter;
import org.atalaya.data.time.Period.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @Test
    void readsAMonth() {
        assertThat(Period.parse("2023-07")).isEqualTo(new Month(YearMonth.of(2023, 7)));
    }

    @Test
    void readsAQuarter() {
        assertThat(Period.parse("2024-Q1")).isEqualTo(new Quarter(2024, 1));
    }

    @Test
    void readsAYear() {
        assertThat(Period.parse("2023")).isEqualTo(new Year(2023));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-12", "2023-07", "2024-Q1", "2024-Q4", "2023"})
    void writesWhatItRead(String iso) {
        assertThat(Period.parse(iso).iso()).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "2024-Q0",
                "2024-Q5",
                "2024-q1",
                "2024Q1",
                "2024-00",
                "2024-13",
                "2024-1",
                "2024-01-01",
                " 2024",
                "2024 ",
                "1T2024"
            })
    void refusesAnyOtherForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessage("period must be written 2023, 2024-Q1 or 2023-07: was \"" + text + "\"");
    }

    @ParameterizedTest
    @NullSource
    void refusesAMissingText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessage("period must be written 2023, 2024-Q1 or 2023-07: was null");
    }

    @Test
    void refusesAFifthQuarter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quarter(2024, 5))
                .withMessage("quarter must be 1 to 4: was 5");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07, 2023-07-01",
        "2024-Q1, 2024-01-01",
        "2024-Q2, 2024-04-01",
        "2024-Q3, 2024-07-01",
        "2024-Q4, 2024-10-01",
        "2023, 2023-01-01"
    })
    void startsOnItsFirstDay(String iso, LocalDate start) {
        assertThat(Period.parse(iso).start()).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({"2023-07, 2023-06", "2023-01, 2022-12", "2024-Q3, 2024-Q2", "2024-Q1, 2023-Q4", "2023, 2022"})
    void followsItsPrevious(String iso, String previous) {
        assertThat(Period.parse(iso).previous().iso()).isEqualTo(previous);
    }

    @ParameterizedTest
    @CsvSource({"2023-06, 2023-07", "2022-12, 2023-01", "2024-Q2, 2024-Q3", "2023-Q4, 2024-Q1", "2022, 2023"})
    void precedesItsNext(String iso, String next) {
        assertThat(Period.parse(iso).next().iso()).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"2024-02, 2023-02", "2024-Q3, 2023-Q3", "2023, 2022"})
    void knowsItsSeasonOneYearEarlier(String iso, String yearBefore) {
        assertThat(Period.parse(iso).yearBefore().iso()).isEqualTo(yearBefore);
    }

    @ParameterizedTest
    @CsvSource({"2023-07, 12", "2024-Q1, 4", "2023, 1"})
    void knowsHowManyMakeAYear(String iso, int perYear) {
        assertThat(Period.parse(iso).perYear()).isEqualTo(perYear);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07, 2023-07, 0",
        "2023-07, 2024-01, 6",
        "2024-01, 2023-07, -6",
        "2023-Q4, 2024-Q1, 1",
        "2024-Q1, 2023-Q1, -4",
        "2016-Q1, 2024-Q3, 34",
        "2015, 2024, 9"
    })
    void countsPeriodsUntilAnother(String from, String to, int count) {
        assertThat(Period.parse(from).until(Period.parse(to))).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"2024-Q1, 2024-01", "2024-01, 2024-Q1", "2024, 2024-Q1", "2024-Q1, 2024"})
    void neverComparesPeriodsOfDifferentKinds(String one, String other) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(one).until(Period.parse(other)))
                .withMessage(
                        "period must be of the same kind as " + one + " to be compared with it: was \"" + other + "\"");
    }

    @Test
    void isNotEqualToAPeriodOfAnotherKindThatStartsTheSameDay() {
        assertThat(Period.parse("2024-Q1")).isNotEqualTo(Period.parse("2024-01"));
        assertThat(Period.parse("2024-Q1")).isNotEqualTo(Period.parse("2024"));
    }
}
