package org.atalaya.analytics.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.atalaya.analytics.transfer.Invented.NEZAHUALCOYOTL;
import static org.atalaya.analytics.transfer.Invented.PENALOLEN;
import static org.atalaya.analytics.transfer.Invented.commitment;
import static org.atalaya.analytics.transfer.Invented.event;
import static org.atalaya.analytics.transfer.Invented.head;
import static org.atalaya.analytics.transfer.Invented.path;
import static org.atalaya.analytics.transfer.Invented.record;
import static org.atalaya.analytics.transfer.Invented.term;
import static org.atalaya.analytics.transfer.Invented.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.transfer.Transfer.AgreementTerm;
import org.atalaya.data.programme.EventKind;
import org.atalaya.data.programme.Obligation;
import org.atalaya.data.programme.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every day was counted by hand on a calendar: the day before an alarm rings, the day it does, the day after. */
class ContinuityRulesTest {

    private static final ContinuityRules RULES = new ContinuityRules(
            6,
            List.of(
                    term("MX:state:15", "2025-01-01", "2027-12-31"),
                    term("MX:state:09", "2024-10-01", "2027-09-30"),
                    term("CL:country:CL", "2024-12-06", "2028-12-05")));

    /** Six months after 15 March 2024 is 15 September 2024; it rings when that has passed. */
    @ParameterizedTest
    @CsvSource({"2024-03-14, ''", "2024-09-14, ''", "2024-09-15, ''", "2024-09-16, silence", "2024-09-17, silence"})
    void ringsOnceNothingWasRecordedForSixMonths(LocalDate day, String alarm) {
        Transfer piloted = transfer(path(event(EventKind.PILOT, "2024-03-15")));

        assertThat(kinds(piloted, day)).isEqualTo(alarm);
        RULES.ringing(piloted, day).forEach(each -> assertThat(each.since()).contains(LocalDate.of(2024, 9, 16)));
    }

    /** Three months after the last day of 2023 is 31 March 2024. */
    @ParameterizedTest
    @CsvSource({"2023-12-31, ''", "2024-03-31, ''", "2024-04-01, silence"})
    void countsFromTheEndOfAYearOfWhichNoMoreIsKnown(LocalDate day, String alarm) {
        ContinuityRules three = new ContinuityRules(3, List.of());

        assertThat(three.ringing(transfer(path(event(EventKind.PILOT, "2023"))), day))
                .extracting(ContinuityAlarm::kind)
                .isEqualTo(alarm.isEmpty() ? List.of() : List.of(alarm));
    }

    /** 2024 may have brought evidence until it is over. */
    @Test
    void keepsSilentWhileTheMonthOrYearOfEvidenceIsNotOver() {
        Transfer transfer = transfer(path(event(EventKind.PILOT, "2023-01-01"), event(EventKind.EVIDENCE, "2024")));

        assertThat(kinds(transfer, LocalDate.of(2023, 12, 31))).isEqualTo("silence");
        assertThat(kinds(transfer, LocalDate.of(2024, 1, 1))).isEmpty();
        assertThat(kinds(transfer, LocalDate.of(2025, 6, 30))).isEmpty();
        assertThat(kinds(transfer, LocalDate.of(2025, 7, 1))).isEqualTo("silence");
    }

    @Test
    void ringsWithoutADayWhereNothingRecordedHasOne() {
        ContinuityAlarm alarm = RULES.ringing(transfer(path(event(EventKind.INSTALLED, ""))), LocalDate.of(2024, 1, 1))
                .get(0);

        assertThat(alarm.kind()).isEqualTo("silence");
        assertThat(alarm.since()).isEmpty();
    }

    @Test
    void takesEvidenceOfAnObligationForASign() {
        Obligation.Event evidence =
                new Obligation.Event(EventKind.FULFILLED, LocalDate.of(2024, 6, 1), Optional.empty());
        Transfer piloted = transfer(path(event(EventKind.PILOT, "2023-01-01")));
        Transfer transfer = new Transfer(
                piloted.product(),
                piloted.path(),
                List.of(),
                List.of(),
                List.of(commitment("2024-12-31", evidence)),
                List.of());

        assertThat(kinds(transfer, LocalDate.of(2024, 12, 1))).isEmpty();
        assertThat(kinds(transfer, LocalDate.of(2024, 12, 2))).isEqualTo("silence");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-30, ''",
        "2024-05-01, vacancy",
        "2024-05-02, vacancy",
        "2024-05-31, vacancy",
        "2024-06-01, ''",
        "2024-06-02, ''"
    })
    void ringsFromTheDayAnOfficeIsVacantUntilItIsFilled(LocalDate day, String alarm) {
        Transfer transfer = new Transfer(
                record("product", RecordKind.PRODUCT),
                path(event(EventKind.PILOT, "2024-04-01")),
                List.of(head(Optional.of(LocalDate.of(2024, 5, 1)), Optional.of(LocalDate.of(2024, 6, 1)))),
                List.of(),
                List.of(),
                List.of());

        assertThat(kinds(transfer, day)).isEqualTo(alarm);
    }

    /** 30 June 2024 less 90 days: 30 days of June lead to 31 May, 31 of May to 30 April, 29 more to 1 April. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-31, ''",
        "2024-04-01, lapsing",
        "2024-04-02, lapsing",
        "2024-06-29, lapsing",
        "2024-06-30, lapsing",
        "2024-07-01, lapsed",
        "2024-07-31, lapsed",
        "2024-08-01, ''"
    })
    void ringsNinetyDaysBeforeAnAgreementEndsAndUntilAnotherFollowsIt(LocalDate day, String alarm) {
        Transfer transfer = new Transfer(
                record("product", RecordKind.PRODUCT),
                path(event(EventKind.PILOT, "2024-03-01")),
                List.of(),
                List.of(new AgreementTerm(
                        record("convenio", RecordKind.AGREEMENT),
                        LocalDate.of(2024, 6, 30),
                        Optional.of(LocalDate.of(2024, 8, 1)))),
                List.of(),
                List.of());

        assertThat(kinds(transfer, day)).isEqualTo(alarm);
        RULES.ringing(transfer, day)
                .forEach(each -> assertThat(each.since())
                        .contains(LocalDate.parse(alarm.equals("lapsing") ? "2024-04-01" : "2024-07-01")));
    }

    @ParameterizedTest
    @CsvSource({"2024-05-30, ''", "2024-05-31, ''", "2024-06-01, overdue", "2024-06-02, overdue"})
    void ringsTheDayAfterAnObligationWasDue(LocalDate day, String alarm) {
        Transfer transfer = new Transfer(
                record("product", RecordKind.PRODUCT),
                path(event(EventKind.PILOT, "2024-03-01")),
                List.of(),
                List.of(),
                List.of(commitment("2024-05-31")),
                List.of());

        assertThat(kinds(transfer, day)).isEqualTo(alarm);
        RULES.ringing(transfer, day).forEach(each -> assertThat(each.since()).contains(LocalDate.of(2024, 6, 1)));
    }

    /**
     * 1 January 2025 less 180 days: 31 days of December, 30, 31, 30 and 31 lead to 1 August (153), 27 more to 5 July.
     * And 180 days more: 31, 28, 31, 30 and 31 lead to 1 June (151), 29 more to 30 June.
     */
    @ParameterizedTest
    @CsvSource({
        "2024-07-04, ''",
        "2024-07-05, administration",
        "2024-07-06, administration",
        "2025-01-01, administration",
        "2025-06-29, administration",
        "2025-06-30, administration",
        "2025-07-01, ''"
    })
    void ringsHalfAYearAroundAChangeOfGovernmentInTheStateOfMexico(LocalDate day, String alarm) {
        Transfer transfer = new Transfer(
                record("product", RecordKind.PRODUCT),
                path(event(EventKind.PILOT, day.toString())),
                List.of(),
                List.of(),
                List.of(),
                List.of(NEZAHUALCOYOTL));

        assertThat(kinds(transfer, day)).isEqualTo(alarm);
    }

    /** 6 December 2024 less 180 days: 6, 30, 31, 30, 31 and 31 lead to 30 June (159), 21 more to 9 June. */
    @ParameterizedTest
    @CsvSource({"2024-06-08, ''", "2024-06-09, administration", "2024-06-10, administration"})
    void ringsHalfAYearBeforeAChangeOfGovernmentInChile(LocalDate day, String alarm) {
        Transfer transfer = new Transfer(
                record("product", RecordKind.PRODUCT),
                path(event(EventKind.PILOT, day.toString())),
                List.of(),
                List.of(),
                List.of(),
                List.of(PENALOLEN));

        assertThat(kinds(transfer, day)).isEqualTo(alarm);
    }

    @Test
    void ringsNoAlarmOfATransferThatWasGivenUp() {
        Transfer transfer =
                transfer(path(event(EventKind.PILOT, "2020-01-01"), event(EventKind.DISCONTINUED, "2021-01-01")));

        assertThat(kinds(transfer, LocalDate.of(2020, 12, 31))).isEqualTo("silence");
        assertThat(kinds(transfer, LocalDate.of(2021, 1, 1))).isEmpty();
        assertThat(kinds(transfer, LocalDate.of(2025, 1, 1))).isEmpty();
    }

    @Test
    void refusesMonthsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContinuityRules(0, List.of()))
                .withMessage("months without evidence must be 1 to 60: was 0");
    }

    /** The alarms that ring, in one text; nothing where none does. */
    private static String kinds(Transfer transfer, LocalDate day) {
        return String.join(
                " ",
                RULES.ringing(transfer, day).stream().map(ContinuityAlarm::kind).toList());
    }
}
