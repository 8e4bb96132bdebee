package org.atalaya.analytics.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to come and what is lacking on a day; every expected day by hand from a calendar. */
class OutlookTest {

    private static final Words WORDS = new Words("porque sí", "because");
    private static final Timing QUARTERLY = new Timing("quarter", 1, 16);
    private static final Announcement ANNOUNCED =
            new Announcement("ensu", "2026-Q3", LocalDate.of(2026, 10, 23), WORDS, LocalDate.of(2026, 9, 1));

    @ParameterizedTest
    @CsvSource({
        "quarter, 1, 16, 2026-Q4, 2027-01-16, 2027-01-31",
        "quarter, 1, 16, 2025-Q1, 2025-04-16, 2025-04-30",
        "month,   1, 16, 2026-01, 2026-02-16, 2026-02-28",
        "year,   -3,  1, 2027,    2027-09-01, 2027-09-30",
        "year,    7,  1, 2024,    2025-07-01, 2025-07-31",
    })
    void daysAreCountedFromTheLastMonthOfAnEdition(
            String every, int monthsAfter, int fromDay, String edition, LocalDate first, LocalDate last) {
        assertThat(new Timing(every, monthsAfter, fromDay).of(Period.parse(edition)))
                .isEqualTo(new Timing.Days(first, last));
    }

    @Test
    void anAnnouncedDayStandsAloneUntilItHasPassed() {
        Outlook before = quarterly("2026-Q2", "2026-10-22", ANNOUNCED);
        assertThat(before.coming()).containsExactly(Expected.announced(ANNOUNCED));
        assertThat(before.passed()).isEmpty();
        assertThat(quarterly("2026-Q2", "2026-10-23", ANNOUNCED).coming())
                .containsExactly(Expected.announced(ANNOUNCED));
    }

    /** On the 24th the days usual for the same quarter are not over yet; its publisher spoke of it, so they say nothing. */
    @Test
    void anAnnouncedDayThatPassedWithoutTheEditionIsToldAndTheNextIsTheOneAfter() {
        Outlook after = quarterly("2026-Q2", "2026-10-24", ANNOUNCED);
        assertThat(after.passed()).containsExactly(ANNOUNCED);
        assertThat(after.due()).isEmpty();
        assertThat(after.coming()).containsExactly(usual("2026-Q4", "2027-01-16", "2027-01-31"));
    }

    @Test
    void whatIsHeldIsNeitherLackingNorToCome() {
        Outlook held = quarterly("2026-Q3", "2026-11-23", ANNOUNCED);
        assertThat(held.passed()).isEmpty();
        assertThat(held.due()).isEmpty();
        assertThat(held.coming()).containsExactly(usual("2026-Q4", "2027-01-16", "2027-01-31"));
    }

    @Test
    void editionsThatWouldBeOutAreLackingOnceTheirDaysAreOver() {
        Outlook late = quarterly("2025-Q2", "2026-11-23", ANNOUNCED);
        assertThat(late.due()).containsExactly("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2");
        assertThat(late.passed()).containsExactly(ANNOUNCED);
        assertThat(quarterly("2025-Q2", "2026-01-31").due()).containsExactly("2025-Q3");
        assertThat(quarterly("2025-Q2", "2026-02-01").due()).containsExactly("2025-Q3", "2025-Q4");
    }

    /** INEGI did not collect the second quarter of 2020. */
    @Test
    void anEditionThatNeverWasIsNeitherLackingNorToCome() {
        Outlook outlook = Outlook.of(
                regular(Optional.of(QUARTERLY)),
                Optional.of("2020-Q1"),
                Set.of("2020-Q2"),
                List.of(),
                LocalDate.of(2020, 10, 1));
        assertThat(outlook.due()).isEmpty();
        assertThat(outlook.coming()).containsExactly(usual("2020-Q3", "2020-10-16", "2020-10-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "month,   1, 16, 2026-11-23, 2026-10",
        "month,   1, 16, 2026-12-01, 2026-11",
        "quarter, 1, 16, 2026-01-31, 2025-Q4",
        "quarter, 1, 16, 2026-02-01, 2026-Q1",
        "year,   -3,  1, 2026-09-30, 2026",
        "year,   -3,  1, 2026-10-01, 2027",
        "year,    7,  1, 2026-07-31, 2025",
    })
    void whereNothingIsHeldTheFirstThatMayStillComeIsTold(
            String every, int monthsAfter, int fromDay, LocalDate day, String edition) {
        Outlook outlook = Outlook.of(
                regular(Optional.of(new Timing(every, monthsAfter, fromDay))),
                Optional.empty(),
                Set.of(),
                List.of(),
                day);
        assertThat(outlook.due()).isEmpty();
        assertThat(outlook.coming()).extracting(Expected::edition).containsExactly(edition);
    }

    @Test
    void withoutUsualDaysTheNextEditionHasNone() {
        Outlook outlook = Outlook.of(
                regular(Optional.empty()), Optional.of("2024"), Set.of(), List.of(), LocalDate.of(2026, 11, 23));
        assertThat(outlook.due()).isEmpty();
        assertThat(outlook.coming()).containsExactly(new Expected("ensu", "2025", Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"ended", "irregular", "unknown"})
    void whatIsNotRegularHasNoNext(String state) {
        Rhythm rhythm = new Rhythm(
                "ensu", state, Optional.empty(), Optional.empty(), WORDS, Optional.empty(), LocalDate.of(2026, 9, 1));
        Outlook outlook = Outlook.of(rhythm, Optional.of("2025-11"), Set.of(), List.of(), LocalDate.of(2026, 11, 23));
        assertThat(outlook.coming()).isEmpty();
        assertThat(outlook.due()).isEmpty();
    }

    private static Outlook quarterly(String held, String day, Announcement... announced) {
        return Outlook.of(
                regular(Optional.of(QUARTERLY)), Optional.of(held), Set.of(), List.of(announced), LocalDate.parse(day));
    }

    private static Rhythm regular(Optional<Timing> timing) {
        return new Rhythm(
                "ensu", "regular", timing, Optional.of(WORDS), WORDS, Optional.empty(), LocalDate.of(2026, 9, 1));
    }

    private static Expected usual(String edition, String first, String last) {
        return new Expected(
                "ensu",
                edition,
                Optional.of(new Timing.Days(LocalDate.parse(first), LocalDate.parse(last))),
                Optional.empty());
    }
}
