package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.comparability.FigureState;
import org.atalaya.analytics.comparability.SeriesBreaks;
import org.atalaya.analytics.comparability.SeriesBreaks.SeriesBreak;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.Ledger;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.SeriesTable.Column;
import org.atalaya.web.shared.SeriesTable.Row;
import org.junit.jupiter.api.Test;

/** A course over time has every edition of the ledger, and says of each without a figure why. */
class SeriesTableTest {

    private static final TerritoryId CITY = TerritoryId.parse("MX:city:28");
    private static final TerritoryId TOTAL = TerritoryId.parse("MX:urban-total:00");
    private static final List<Column> COLUMNS =
            List.of(new Column(CITY, "Neza", false), new Column(TOTAL, "Total", true));

    /** 2020-Q2 did not take place; the city joined in 2020-Q1 and 2019-Q4 was of another design; 2021-Q1 is not loaded. */
    private static final List<Ledger.Entry> ENTRIES = entries();

    private static List<Ledger.Entry> entries() {
        List<Ledger.Entry> entries = new ArrayList<>();
        for (TerritoryId place : List.of(CITY, TOTAL)) {
            boolean city = place.equals(CITY);
            entries.add(entry(place, "2019-Q4", city ? FigureState.NOT_SAMPLED : FigureState.AVAILABLE));
            entries.add(entry(place, "2020-Q1", FigureState.AVAILABLE));
            entries.add(new Ledger.Entry(
                    place,
                    "2020-Q2",
                    FigureState.NOT_COLLECTED,
                    Optional.of("INEGI la suspendió"),
                    Optional.of("INEGI suspended it")));
            entries.add(entry(place, "2020-Q3", city ? FigureState.NOT_REPORTED : FigureState.NOT_LOADED));
            entries.add(entry(place, "2020-Q4", FigureState.AVAILABLE));
            entries.add(entry(place, "2021-Q1", FigureState.NOT_LOADED));
            entries.add(entry(place, "2021-Q2", FigureState.NOT_LOADED));
        }
        return entries;
    }

    @Test
    void everyCellHasItsFigureOrTheReasonThereIsNone() {
        SeriesTable table =
                table(Language.ES, SeriesTableTest::unbroken, figure(TOTAL, "2019-Q4"), figure(CITY, "2020-Q1"));
        assertThat(row(table, "2019-Q4").cells())
                .extracting(FigureView::number, FigureView::withheld)
                .containsExactly(tuple("", "No formó parte de la muestra de esta edición"), tuple("50.0\u00A0%", ""));
        assertThat(table.figures()).isEqualTo(2);
        assertThat(table.drawable()).isFalse();
    }

    @Test
    void anEditionWithoutFigureSaysWhyForAllOrForEach() {
        SeriesTable table =
                table(Language.ES, SeriesTableTest::unbroken, figure(CITY, "2020-Q1"), figure(CITY, "2020-Q4"));
        assertThat(row(table, "2020-Q2"))
                .extracting(Row::gap, Row::shortGap, Row::whole, Row::kind)
                .containsExactly("INEGI la suspendió", "No se levantó", true, Row.Kind.GAP);
        assertThat(row(table, "2020-Q3"))
                .extracting(Row::shortGap, Row::whole, Row::kind)
                .containsExactly("Neza: Sin cifra del INEGI; Total: No cargado", false, Row.Kind.GAP);
        assertThat(row(table, "2020-Q3").cells())
                .extracting(FigureView::withheld)
                .containsExactly(
                        "El INEGI publicó el cuadro de esta edición sin cifra de este lugar",
                        "No cargado: esta edición de datos no incluye los microdatos del INEGI de ese levantamiento");
        assertThat(row(table(Language.EN, SeriesTableTest::unbroken, figure(CITY, "2020-Q1")), "2020-Q2")
                        .gap())
                .isEqualTo("INEGI suspended it");
    }

    /** A chart draws what lies between figures; the table goes on to say what could be loaded. */
    @Test
    void editionsMissingForOneReasonAreOneLineAndOutsideTheFiguresTheyAreNotDrawn() {
        SeriesTable table =
                table(Language.ES, SeriesTableTest::unbroken, figure(CITY, "2020-Q1"), figure(CITY, "2020-Q4"));
        assertThat(table.rows())
                .extracting(Row::brief, Row::editions, Row::kind)
                .containsExactly(
                        tuple("2019-T4", 1, Row.Kind.OUTSIDE),
                        tuple("2020-T1", 1, Row.Kind.FIGURES),
                        tuple("2020-T2", 1, Row.Kind.GAP),
                        tuple("2020-T3", 1, Row.Kind.GAP),
                        tuple("2020-T4", 1, Row.Kind.FIGURES),
                        tuple("2021-T1 a 2021-T2", 2, Row.Kind.OUTSIDE));
        assertThat(table.drawable()).isTrue();
    }

    @Test
    void aBreakStandsBetweenTheFiguresItParts() {
        SeriesTable table = table(
                Language.ES,
                () -> new SeriesBreaks(List.of(new SeriesBreak(
                        "all", "all", "2020-Q1", "INEGI cambió el diseño", "INEGI changed the design"))),
                figure(TOTAL, "2019-Q4"),
                figure(TOTAL, "2020-Q1"));
        assertThat(table.rows().subList(0, 3))
                .extracting(Row::kind)
                .containsExactly(Row.Kind.FIGURES, Row.Kind.BREAK, Row.Kind.FIGURES);
        assertThat(table.rows().get(1))
                .extracting(Row::gap, Row::whole, Row::editions)
                .containsExactly("Aquí empieza otra serie. INEGI cambió el diseño", true, 1);
    }

    @Test
    void oneEditionDrawsNoLineAndNoneSaysOnlyWhy() {
        assertThat(table(Language.ES, SeriesTableTest::unbroken, figure(CITY, "2020-Q4"), figure(TOTAL, "2020-Q4"))
                        .drawable())
                .isFalse();
        SeriesTable none = table(Language.ES, SeriesTableTest::unbroken);
        assertThat(none.drawable()).isFalse();
        assertThat(none.figures()).isZero();
        assertThat(none.rows()).isNotEmpty().allMatch(row -> row.kind() == Row.Kind.OUTSIDE);
    }

    private static SeriesBreaks unbroken() {
        return new SeriesBreaks(List.of());
    }

    private static Row row(SeriesTable table, String period) {
        return table.rows().stream()
                .filter(row -> row.period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static SeriesTable table(Language language, Supplier<SeriesBreaks> breaks, Figure... figures) {
        return SeriesTable.of(
                COLUMNS,
                List.of(figures),
                new Ledger("trust", ENTRIES, breaks.get()),
                new FigureWords(language),
                Messages.of(language));
    }

    private static Ledger.Entry entry(TerritoryId place, String period, FigureState state) {
        return new Ledger.Entry(place, period, state, Optional.empty(), Optional.empty());
    }

    private static Figure figure(TerritoryId place, String period) {
        return new Figure(
                place,
                "place",
                period,
                "trust",
                "all",
                false,
                false,
                Optional.of(0.5),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Optional.of(WithheldReason.PRECISION_NOT_PUBLISHED),
                "ensu " + period);
    }
}
