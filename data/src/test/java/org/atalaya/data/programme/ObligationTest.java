package org.atalaya.data.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.data.programme.Obligation.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each expected status follows by hand from the days in its row. */
class ObligationTest {

    private static final LocalDate AGREED = LocalDate.of(2022, 8, 2);

    @ParameterizedTest
    @CsvSource({
        "2022-08-05, 2022-08-01, not_in_force",
        "2022-08-05, 2022-08-02, pending",
        "2022-08-05, 2022-08-05, pending",
        "2022-08-05, 2022-08-06, overdue",
        "immediate 2022-08-02, 2022-08-02, pending",
        "immediate 2022-08-02, 2022-08-03, overdue",
        "2022-Q3, 2022-09-30, pending",
        "2022-Q3, 2022-10-01, overdue",
        "first 3 months of 2022-H2, 2022-09-30, pending",
        "first 3 months of 2022-H2, 2022-10-01, overdue",
        "2022-H2, 2022-12-31, pending",
        "2022-H2, 2023-01-01, overdue",
        "monthly from 2022-08, 2022-08-31, pending",
        "monthly from 2022-08, 2022-09-01, overdue",
        "permanent from 2022-08-02, 2032-01-01, continuing",
        "permanent from 2022-08-02 heartbeat 6 months, 2023-02-02, continuing",
        "permanent from 2022-08-02 heartbeat 6 months, 2023-02-03, silent",
        "undated, 2032-01-01, undated"
    })
    void standsByItsDueDateWhereNothingWasRecorded(String due, LocalDate asOf, String status) {
        assertThat(obligation(due).statusAsOf(asOf).id()).isEqualTo(status);
    }

    @Test
    void isFulfilledFromTheDayThatWasRecorded() {
        Obligation obligation = obligation("2022-08-05", event(EventKind.FULFILLED, "2022-08-20"));

        assertThat(obligation.statusAsOf(LocalDate.of(2022, 8, 19))).isEqualTo(ObligationStatus.OVERDUE);
        assertThat(obligation.statusAsOf(LocalDate.of(2022, 8, 20))).isEqualTo(ObligationStatus.FULFILLED);
    }

    @Test
    void tellsOverdueWithSomethingRecordedFromOverdueWithNothing() {
        Obligation obligation = obligation("2022-08-05", event(EventKind.EVIDENCE, "2022-08-04"));

        assertThat(obligation.statusAsOf(LocalDate.of(2022, 8, 6))).isEqualTo(ObligationStatus.OVERDUE_WITH_PROGRESS);
    }

    @Test
    void countsTheHeartbeatFromTheLastEvidence() {
        Obligation obligation =
                obligation("permanent from 2022-08-02 heartbeat 6 months", event(EventKind.EVIDENCE, "2023-01-15"));

        assertThat(obligation.statusAsOf(LocalDate.of(2023, 7, 15))).isEqualTo(ObligationStatus.CONTINUING);
        assertThat(obligation.statusAsOf(LocalDate.of(2023, 7, 16))).isEqualTo(ObligationStatus.SILENT);
    }

    @Test
    void isUnderWayWhileSomethingIsRecordedEveryMonth() {
        Obligation obligation = obligation("monthly from 2022-08", event(EventKind.EVIDENCE, "2022-09-10"));

        assertThat(obligation.statusAsOf(LocalDate.of(2022, 10, 31))).isEqualTo(ObligationStatus.CONTINUING);
        assertThat(obligation.statusAsOf(LocalDate.of(2022, 11, 1))).isEqualTo(ObligationStatus.OVERDUE);
    }

    @Test
    void isDueWhenItsLastAmendmentSays() {
        Obligation obligation = obligation(
                "2022-08-05",
                new Event(EventKind.AMENDED, LocalDate.of(2022, 8, 4), Optional.of(DueDate.parse("2022-08-31"))));

        assertThat(obligation.dueAsOf(LocalDate.of(2022, 8, 3)).text()).isEqualTo("2022-08-05");
        assertThat(obligation.dueAsOf(LocalDate.of(2022, 8, 4)).text()).isEqualTo("2022-08-31");
        assertThat(obligation.statusAsOf(LocalDate.of(2022, 8, 6))).isEqualTo(ObligationStatus.PENDING);
    }

    @Test
    void isOpenAgainWhenAmendedAfterItWasFulfilled() {
        Obligation obligation = obligation(
                "2022-08-05", event(EventKind.AMENDED, "2022-08-10"), event(EventKind.FULFILLED, "2022-08-04"));

        assertThat(obligation.statusAsOf(LocalDate.of(2022, 8, 9))).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(obligation.statusAsOf(LocalDate.of(2022, 8, 10))).isEqualTo(ObligationStatus.OVERDUE);
    }

    @Test
    void isNoLongerDueOnceWithdrawn() {
        Obligation obligation = obligation("2022-08-05", event(EventKind.WITHDRAWN, "2022-08-04"));

        assertThat(obligation.statusAsOf(LocalDate.of(2022, 8, 6))).isEqualTo(ObligationStatus.WITHDRAWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-08-05, 2022-08-05, ''",
        "2022-08-05, 2022-08-06, 2022-08-06",
        "2022-08-05, 2022-10-01, 2022-08-06",
        "monthly from 2022-08, 2022-11-20, 2022-09-01",
        "permanent from 2022-08-02 heartbeat 6 months, 2023-05-01, 2023-02-03",
        "undated, 2032-01-01, ''"
    })
    void saysSinceWhenItsTimeHasRunOut(String due, LocalDate asOf, String since) {
        assertThat(obligation(due).overdueSince(asOf).map(LocalDate::toString).orElse(""))
                .isEqualTo(since);
    }

    @Test
    void refusesEventsThatAreNoneOfAnObligation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event(EventKind.PILOT, "2022-08-04"))
                .withMessageStartingWith(
                        "event of an obligation must be one of EVIDENCE, FULFILLED, AMENDED, WITHDRAWN");
    }

    @Test
    void neverSaysThatAnybodyFailed() {
        assertThat(Arrays.stream(ObligationStatus.values()))
                .noneMatch(status -> status.spanish().contains("incumpl")
                        || status.english().contains("breach")
                        || status.english().contains("fail"));
        assertThat(ObligationStatus.OVERDUE.spanish()).isEqualTo("plazo vencido, sin evidencia registrada");
    }

    private static Obligation obligation(String due, Event... events) {
        return new Obligation(AGREED, DueDate.parse(due), List.of(events));
    }

    private static Event event(EventKind kind, String on) {
        return new Event(kind, LocalDate.parse(on), Optional.empty());
    }
}
