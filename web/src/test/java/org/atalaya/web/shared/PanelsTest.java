package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.SeriesTable.Column;
import org.atalaya.web.shared.SeriesTable.Row;
import org.junit.jupiter.api.Test;

/**
 * Small charts of several places on one scale. The drawing is 320 by 150: six slots from x = 46 to 308, 52.4 apart;
 * shares from 40 to 60 % from y = 126 to 10.
 */
class PanelsTest {

    private static final TerritoryId CITY = TerritoryId.parse("MX:city:28");
    private static final TerritoryId TOTAL = TerritoryId.parse("MX:urban-total:00");
    private static final List<Column> COLUMNS =
            List.of(new Column(CITY, "Neza", false), new Column(TOTAL, "Total", true));
    private static final Messages TEXT = Messages.of(Language.ES);

    private static final Panels PANELS = Panels.of(
            new SeriesTable(
                    COLUMNS,
                    List.of(
                            row("2015-T4", Row.Kind.OUTSIDE, 3),
                            figures("2016-T1", number("0.4", "", ""), number("0.5", "", "")),
                            figures("2016-T2", number("0.5", "0.45", "0.6"), number("0.5", "", "")),
                            row("2016-T3", Row.Kind.GAP, 1),
                            row("", Row.Kind.BREAK, 1),
                            figures("2016-T4", none(), number("0.5", "", "")),
                            figures("2017-T1", number("0.6", "", ""), number("0.5", "", "")))),
            TEXT);

    @Test
    void everyPlaceHasItsLinesAndNoLineCrossesAGapOrABreak() {
        assertThat(PANELS.charts().get(0).chart().lines()).containsExactly("M46.0 126.0L98.4 68.0", "M308.0 10.0");
        assertThat(PANELS.charts().get(1).chart().lines())
                .containsExactly("M46.0 68.0L98.4 68.0", "M255.6 68.0L308.0 68.0");
    }

    @Test
    void onlyAFigureWithARangeHasABand() {
        SmallChart chart = PANELS.charts().get(0).chart();
        assertThat(chart.bands()).containsExactly("95.9,10.0 100.9,10.0 100.9,97.0 95.9,97.0");
        assertThat(chart.dots()).extracting(SmallChart.Dot::ranged).containsExactly(false, true, false);
        assertThat(PANELS.charts().get(1).chart().bands()).isEmpty();
    }

    @Test
    void gapsBreaksAndMissingFiguresAreHatchedWithTheirReason() {
        assertThat(PANELS.charts().get(0).chart().gaps())
                .extracting(SmallChart.Gap::x, SmallChart.Gap::width, SmallChart.Gap::reason)
                .containsExactly(
                        tuple("124.6", "52.4", "porque sí"),
                        tuple("177.0", "52.4", "otra serie"),
                        tuple("229.4", "52.4", "no se preguntó"));
        assertThat(PANELS.charts().get(1).chart().gaps()).hasSize(2);
        assertThat(PANELS.gaps()).containsExactly("2016-T3: porque sí", "otra serie");
        assertThat(PANELS.charts().get(0).notes()).containsExactly("2016-T4: no se preguntó");
        assertThat(PANELS.charts().get(1).notes()).isEmpty();
    }

    @Test
    void editionsWithoutAFigureForOneReasonAreSaidFromTheFirstToTheLast() {
        Panels panels = Panels.of(
                new SeriesTable(
                        COLUMNS,
                        List.of(
                                figures("2022-T4", number("0.4", "", ""), number("0.5", "", "")),
                                figures("2023-T1", none(), number("0.5", "", "")),
                                figures("2023-T2", none(), number("0.5", "", "")),
                                figures("2023-T3", none(), number("0.5", "", "")),
                                figures("2023-T4", number("0.4", "", ""), number("0.5", "", "")))),
                TEXT);
        assertThat(panels.charts().get(0).notes()).containsExactly("2023-T1 a 2023-T3: no se preguntó");
    }

    @Test
    void allHaveOneScaleAndTheOthersBehind() {
        assertThat(PANELS.charts()).allSatisfy(panel -> {
            assertThat(panel.chart().levels())
                    .extracting(SmallChart.Level::label)
                    .containsExactly("40\u00A0%", "50\u00A0%", "60\u00A0%");
            assertThat(panel.chart().marks()).extracting(SmallChart.Mark::label).containsExactly("2016-T1", "2017-T1");
        });
        assertThat(PANELS.lines()).hasSize(2);
        assertThat(PANELS.referenceLines()).hasSize(2);
        assertThat(PANELS.charts()).extracting(Panels.Panel::first).containsExactly(true, false);
    }

    @Test
    void aLineOfOnePointIsNotDrawn() {
        Panels panels =
                Panels.of(new SeriesTable(COLUMNS, List.of(figures("2016-T1", number("0.4", "", ""), none()))), TEXT);
        assertThat(panels.charts()).isEmpty();
    }

    private static Row figures(String brief, FigureView... cells) {
        return new Row(brief, brief, 1, List.of(cells), "", "", Row.Kind.FIGURES);
    }

    private static Row row(String brief, Row.Kind kind, int editions) {
        String reason = kind == Row.Kind.BREAK ? "otra serie" : "porque sí";
        return new Row(brief, brief, editions, List.of(), reason, reason, kind);
    }

    private static FigureView number(String value, String lower, String upper) {
        String range = lower.isEmpty() ? "" : lower + "-" + upper;
        return new FigureView(CITY, "", "", "", value, range, "", "", true, "", value, lower, upper, List.of());
    }

    private static FigureView none() {
        return new FigureView(CITY, "", "", "", "", "", "", "", false, "no se preguntó", "", "", "", List.of());
    }
}
