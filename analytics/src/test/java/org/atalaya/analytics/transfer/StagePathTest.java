package org.atalaya.analytics.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.analytics.transfer.Invented.event;
import static org.atalaya.analytics.transfer.Invented.path;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.analytics.content.ContentParts.Event;
import org.atalaya.data.programme.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each expected stage follows by hand from the dates of the events. */
class StagePathTest {

    private static final StagePath WHOLE = path(
            event(EventKind.CONSIDERED, "2021"),
            event(EventKind.ADAPTATION, "2022-03"),
            event(EventKind.PILOT, "2022-09-15"),
            event(EventKind.EVIDENCE, "2023-02-01"),
            event(EventKind.INSTALLED, "2023-05-02"),
            event(EventKind.INSTITUTIONALISED, "2024-02"),
            event(EventKind.DISCONTINUED, "2026-01-10"));

    @ParameterizedTest
    @CsvSource({
        "2021-12-30, ''",
        "2021-12-31, considered",
        "2022-03-30, considered",
        "2022-03-31, adaptation",
        "2022-09-14, adaptation",
        "2022-09-15, pilot",
        "2023-02-01, pilot",
        "2023-05-01, pilot",
        "2023-05-02, installed",
        "2024-02-28, installed",
        "2024-02-29, institutionalised",
        "2026-01-09, institutionalised",
        "2026-01-10, discontinued"
    })
    void countsOnlyWhatIsCertainToHaveHappenedUntilTheDay(LocalDate day, String stage) {
        assertThat(WHOLE.stageOn(day).map(Event::kind).map(EventKind::id).orElse(""))
                .isEqualTo(stage);
    }

    @Test
    void tellsWhatMayHaveHappenedWhileItsYearIsNotOver() {
        assertThat(WHOLE.openOn(LocalDate.of(2020, 12, 31))).isEmpty();
        assertThat(WHOLE.openOn(LocalDate.of(2021, 1, 1)))
                .extracting(Event::kind)
                .containsExactly(EventKind.CONSIDERED);
        assertThat(WHOLE.openOn(LocalDate.of(2021, 12, 30)))
                .extracting(Event::kind)
                .containsExactly(EventKind.CONSIDERED);
        assertThat(WHOLE.openOn(LocalDate.of(2021, 12, 31))).isEmpty();
    }

    @Test
    void countsAStageWithoutADateOnNoDay() {
        StagePath undated = path(event(EventKind.INSTALLED, ""));

        assertThat(undated.stageOn(LocalDate.of(2099, 1, 1))).isEmpty();
        assertThat(undated.undated()).extracting(Event::kind).containsExactly(EventKind.INSTALLED);
    }

    @Test
    void takesTheFurtherOfStagesThatCannotBeToldApartInTime() {
        StagePath both = path(event(EventKind.INSTALLED, "2022-06-01"), event(EventKind.PILOT, "2022"));

        assertThat(both.stageOn(LocalDate.of(2023, 1, 1)).map(Event::kind)).contains(EventKind.INSTALLED);
    }

    @Test
    void knowsThatATransferCanGoBack() {
        StagePath back = path(event(EventKind.INSTALLED, "2022-06-01"), event(EventKind.PILOT, "2023"));

        assertThat(back.stageOn(LocalDate.of(2023, 12, 30)).map(Event::kind)).contains(EventKind.INSTALLED);
        assertThat(back.stageOn(LocalDate.of(2023, 12, 31)).map(Event::kind)).contains(EventKind.PILOT);
    }

    @Test
    void takesEvidenceForNoStage() {
        assertThat(path(event(EventKind.EVIDENCE, "2023-01-01")).stageOn(LocalDate.of(2024, 1, 1)))
                .isEmpty();
    }

    static List<Long> seeds() {
        return IntStream.range(0, 50).mapToObj(Long::valueOf).toList();
    }

    /** The order in which somebody recorded the events says nothing of when they happened. */
    @ParameterizedTest
    @MethodSource("seeds")
    void doesNotDependOnTheOrderInWhichEventsWereRecorded(long seed) {
        List<Event> shuffled = new ArrayList<>(WHOLE.events());
        Random random = new Random(seed);
        Collections.shuffle(shuffled, random);
        LocalDate day = LocalDate.of(2020, 6, 1).plusDays(random.nextInt(2_500));

        assertThat(new StagePath(shuffled).stageOn(day)).isEqualTo(WHOLE.stageOn(day));
    }
}
