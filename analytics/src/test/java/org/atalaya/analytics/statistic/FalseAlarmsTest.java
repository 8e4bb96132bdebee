package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import org.atalaya.analytics.statistic.FalseAlarms.Answers;
import org.junit.jupiter.api.Test;

/** What docs/METHODS.md says of the alert, on fewer series than {@link FalseAlarmsMain} draws. */
class FalseAlarmsTest {

    private static final int SERIES = 4_000;
    private static final long SEED = 7;

    @Test
    void aboutOneMonthInAHundredIsAFalseAlarm() {
        assertThat(ask(FalseAlarms.STEADY.with(20, 2)).share()).isBetween(0.005, 0.015);
        assertThat(ask(FalseAlarms.STEADY.with(100, 2)).share()).isBetween(0.003, 0.012);
    }

    @Test
    void aWaveOfThePastDoesNotMakeTheAlertDeafOrJumpy() {
        assertThat(ask(FalseAlarms.WAVE.with(20, 1)).share()).isLessThan(0.005);
        assertThat(ask(FalseAlarms.WAVE.with(100, 1).rising(2)).share()).isGreaterThan(0.95);
    }

    @Test
    void manyCasesThatGrowForYearsGiveMoreFalseAlarms() {
        assertThat(ask(FalseAlarms.GROWING.with(500, 1)).share()).isBetween(0.02, 0.05);
    }

    @Test
    void aDoubledMonthIsSeenWhereThereAreManyCasesAndMissedWhereThereAreFew() {
        assertThat(ask(FalseAlarms.STEADY.with(100, 1).rising(2)).share()).isGreaterThan(0.99);
        assertThat(ask(FalseAlarms.STEADY.with(2, 1).rising(2)).share()).isLessThan(0.2);
    }

    private static Answers ask(FalseAlarms.Scenario scenario) {
        return FalseAlarms.ask(scenario, SERIES, SEED);
    }
}
