package org.atalaya.analytics.comparability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atalaya.analytics.comparability.SeriesBreaks.SeriesBreak;
import org.atalaya.data.territory.TerritoryKind;
import org.junit.jupiter.api.Test;

class SeriesBreaksTest {

    private static final String FIRST = "2015-Q1";

    /** The design of 2016, and a question of cities that changed in 2020-Q3. */
    private static final SeriesBreaks BREAKS = new SeriesBreaks(List.of(
            new SeriesBreak("all", "all", "2016-Q1", "otro diseño", "another design"),
            new SeriesBreak("trusted", "city", "2020-Q3", "otra pregunta", "another question")));

    @Test
    void aBreakPartsWhatStandsBeforeItFromItsFirstEditionOn() {
        assertThat(same("insecurity", "2015-Q4", "2016-Q1")).isFalse();
        assertThat(same("insecurity", "2015-Q1", "2015-Q4")).isTrue();
        assertThat(same("insecurity", "2016-Q1", "2016-Q2")).isTrue();
        assertThat(same("insecurity", "2015-Q3", "2024-Q1")).isFalse();
    }

    @Test
    void aBreakOfOneIndicatorAndKindOfPlaceBreaksNoOther() {
        assertThat(same("trusted", "2020-Q1", "2020-Q3")).isFalse();
        assertThat(same("insecurity", "2020-Q1", "2020-Q3")).isTrue();
        assertThat(BREAKS.sameSeries("trusted", TerritoryKind.URBAN_TOTAL, "2020-Q1", "2020-Q3"))
                .isTrue();
    }

    @Test
    void aSeriesIsNamedAfterItsFirstEdition() {
        assertThat(series("2015-Q3")).isEqualTo(FIRST);
        assertThat(series("2016-Q1")).isEqualTo("2016-Q1");
        assertThat(series("2020-Q2")).isEqualTo("2016-Q1");
        assertThat(series("2024-Q3")).isEqualTo("2020-Q3");
    }

    @Test
    void withoutBreaksEverythingIsOneSeries() {
        SeriesBreaks none = new SeriesBreaks(List.of());
        assertThat(none.sameSeries("trusted", TerritoryKind.CITY, "2015-Q1", "2025-Q2"))
                .isTrue();
        assertThat(none.seriesOf("trusted", TerritoryKind.CITY, "2025-Q2", FIRST))
                .isEqualTo(FIRST);
    }

    private static boolean same(String indicator, String earlier, String later) {
        return BREAKS.sameSeries(indicator, TerritoryKind.CITY, earlier, later);
    }

    private static String series(String period) {
        return BREAKS.seriesOf("trusted", TerritoryKind.CITY, period, FIRST);
    }
}
