package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.Questions.Edition;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.SeriesTable.Column;
import org.atalaya.web.shared.SeriesTable.Row;
import org.junit.jupiter.api.Test;

/** A course over time has every edition from its first figure to its last, and says why one has none. */
class SeriesTableTest {

    private static final TerritoryId CITY = TerritoryId.parse("MX:city:28");
    private static final TerritoryId TOTAL = TerritoryId.parse("MX:urban-total:00");
    private static final List<Column> COLUMNS =
            List.of(new Column(CITY, "Neza", false), new Column(TOTAL, "Total", true));
    private static final List<Edition> EDITIONS = List.of(
            new Edition("2020-Q1", true, Optional.empty(), Optional.empty()),
            new Edition("2020-Q2", false, Optional.of("INEGI la suspendió"), Optional.of("INEGI suspended it")),
            new Edition("2020-Q3", true, Optional.empty(), Optional.empty()),
            new Edition("2020-Q4", true, Optional.empty(), Optional.empty()));

    @Test
    void everyColumnHasItsFigureOrNoneInEveryEdition() {
        SeriesTable table =
                table(Language.ES, figure(CITY, "2020-Q3"), figure(TOTAL, "2020-Q3"), figure(TOTAL, "2020-Q4"));
        assertThat(table.rows()).extracting(Row::brief).containsExactly("2020-T3", "2020-T4");
        assertThat(table.rows().get(0).figures()).allMatch(Optional::isPresent);
        assertThat(table.rows().get(1).figures())
                .extracting(Optional::isPresent)
                .containsExactly(false, true);
        assertThat(table.figures()).isEqualTo(2);
        assertThat(table.drawable()).isTrue();
    }

    @Test
    void anEditionWithoutFigureSaysWhetherTheSurveyOrTheFileIsMissing() {
        assertThat(table(Language.ES, figure(CITY, "2020-Q1"), figure(CITY, "2020-Q4"))
                        .rows())
                .extracting(Row::brief, Row::gap)
                .containsExactly(
                        tuple("2020-T1", ""),
                        tuple("2020-T2", "INEGI la suspendió"),
                        tuple("2020-T3", "No cargado en esta edición de datos"),
                        tuple("2020-T4", ""));
        assertThat(table(Language.EN, figure(CITY, "2020-Q1"), figure(CITY, "2020-Q3"))
                        .rows())
                .extracting(Row::gap)
                .containsExactly("", "INEGI suspended it", "");
    }

    @Test
    void editionsInARowMissingForOneReasonAreOneLine() {
        List<Row> rows = table(Language.ES, figure(CITY, "2020-Q3"), figure(CITY, "2021-Q4"))
                .rows();
        assertThat(rows)
                .extracting(Row::period, Row::brief, Row::editions)
                .containsExactly(
                        tuple("2020-Q3", "2020-T3", 1),
                        tuple("2020-Q4", "2020-T4 a 2021-T3", 4),
                        tuple("2021-Q4", "2021-T4", 1));
    }

    @Test
    void oneEditionDrawsNoLineAndNoneNoTable() {
        assertThat(table(Language.ES, figure(CITY, "2020-Q3"), figure(TOTAL, "2020-Q3"))
                        .drawable())
                .isFalse();
        assertThat(table(Language.ES).rows()).isEmpty();
        assertThat(table(Language.ES).drawable()).isFalse();
    }

    private static SeriesTable table(Language language, Figure... figures) {
        return SeriesTable.of(COLUMNS, List.of(figures), EDITIONS, new FigureWords(language), Messages.of(language));
    }

    private static Figure figure(TerritoryId place, String period) {
        return new Figure(
                place,
                "place",
                period,
                "trust",
                "all",
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
