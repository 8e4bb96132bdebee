package org.atalaya.data.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** First and last days are counted on a calendar. */
class DueDateTest {

    @ParameterizedTest
    @CsvSource({
        "immediate 2022-08-02, immediate, 2022-08-02, 2022-08-02",
        "2022-08-05, day, , 2022-08-05",
        "2024-02, month, 2024-02-01, 2024-02-29",
        "2022-Q3, quarter, 2022-07-01, 2022-09-30",
        "2022-H1, half_year, 2022-01-01, 2022-06-30",
        "2022-H2, half_year, 2022-07-01, 2022-12-31",
        "2022, year, 2022-01-01, 2022-12-31",
        "first 3 months of 2022-H2, first_months, 2022-07-01, 2022-09-30",
        "first 3 months of 2023, first_months, 2023-01-01, 2023-03-31",
        "first 1 month of 2023, first_months, 2023-01-01, 2023-01-31",
        "monthly from 2022-08, monthly, 2022-08-01, ",
        "permanent from 2022-08-02, permanent, 2022-08-02, ",
        "permanent from 2022-08-02 heartbeat 6 months, permanent, 2022-08-02, ",
        "undated, undated, , "
    })
    void knowsItsKindAndItsFirstAndLastDay(String text, String kind, LocalDate from, LocalDate until) {
        DueDate due = DueDate.parse(text);

        assertThat(due.kind()).isEqualTo(kind);
        assertThat(due.from()).isEqualTo(Optional.ofNullable(from));
        assertThat(due.until()).isEqualTo(Optional.ofNullable(until));
        assertThat(due.text()).isEqualTo(text);
        assertThat(DueDate.parse(due.text())).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2022-13",
                "2022-02-30",
                "2022-Q5",
                "2022-H3",
                "immediate",
                "monthly from 2022-13",
                "permanent from 2022-08",
                "permanent from 2022-08-02 heartbeat 0 months",
                "05/08/2022"
            })
    void refusesWhatIsNoDueDateAndSaysHowOneIsWritten(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DueDate.parse(text))
                .withMessage("due date must be written as one of: " + DueDate.FORMS + ": was \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first 7 months of 2022-H2", "first 13 months of 2023", "first 0 months of 2023"})
    void refusesMoreMonthsThanThereAre(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DueDate.parse(text))
                .withMessageStartingWith("first months of ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first 3 months of 2022-Q3", "first 3 months of undated"})
    void takesFirstMonthsOfYearsAndHalfYearsOnly(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DueDate.parse(text))
                .withMessageStartingWith("time the first months are of must be a year or a half-year");
    }
}
