package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.question.Rate;
import org.atalaya.analytics.question.RegisteredCount;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;
import org.junit.jupiter.api.Test;

/** A place's counts over time: years where there are three, gaps with their reason, registers apart. */
class IncidenceCourseTest {

    private static final TerritoryId PLACE = TerritoryId.parse("MX:state:15");

    @Test
    void threeYearsWithRatesAreShownAsYears() {
        IncidenceCourse course = course(year("2021"), year("2022"), year("2023"), month("2023-01", 4));
        assertThat(course.yearly()).isTrue();
        assertThat(course.rows()).extracting(IncidenceCourse.Row::brief).containsExactly("2021", "2022", "2023");
        assertThat(course.chart()).isPresent();
    }

    @Test
    void fewerYearsAreShownAsMonthsWithTheirCounts() {
        IncidenceCourse course =
                course(year("2023"), month("2023-01", 4), month("2023-02", 1_200), month("2023-03", 0));
        assertThat(course.yearly()).isFalse();
        assertThat(course.rows()).extracting(IncidenceCourse.Row::count).containsExactly("4", "1,200", "0");
    }

    @Test
    void twoPeriodsAreATableWithoutAChart() {
        IncidenceCourse course = course(month("2023-01", 4), month("2023-02", 5));
        assertThat(course.chart()).isEmpty();
        assertThat(course.rows()).hasSize(2);
    }

    @Test
    void zerosAloneAreATableWithoutAChart() {
        assertThat(course(month("2023-01", 0), month("2023-02", 0), month("2023-03", 0))
                        .chart())
                .isEmpty();
    }

    @Test
    void periodsWithoutFigureAreOneRowThatSaysSo() {
        IncidenceCourse course = course(month("2023-01", 4), month("2023-04", 5), month("2023-05", 5));
        assertThat(course.rows())
                .extracting(IncidenceCourse.Row::brief)
                .containsExactly("2023-01", "2023-02 a 2023-03", "2023-04", "2023-05");
        assertThat(course.rows().get(1).note()).isEqualTo("Sin cifra en los archivos cargados");
    }

    @Test
    void anotherRegisterBeginsWithItsReason() {
        IncidenceCourse course =
                course(month("2024-10", 4), month("2024-11", 5), counted("2026-01", 7, "rnid 2026-03"));
        assertThat(course.rows().get(2))
                .returns("2024-12 a 2025-12", IncidenceCourse.Row::brief)
                .returns(
                        "Aquí empieza otra serie: el RNID sustituye al SESNSP con otra forma de registrar; no se unen.",
                        IncidenceCourse.Row::note);
        assertThat(course.chart().orElseThrow().lines()).hasSize(2);
    }

    @Test
    void whatWasNotReportedIsNeverZero() {
        IncidenceCourse course = course(month("2023-01", 4), missing("2023-02", "not_reported"), month("2023-03", 0));
        assertThat(course.rows().get(1))
                .returns("", IncidenceCourse.Row::count)
                .returns("El lugar no informó", IncidenceCourse.Row::note);
        assertThat(course.rows().get(2).count()).isEqualTo("0");
    }

    private static IncidenceCourse course(RegisteredCount... counts) {
        return IncidenceCourse.of(new ArrayList<>(List.of(counts)), new IncidenceWords(Language.ES));
    }

    private static RegisteredCount year(String year) {
        return new RegisteredCount(
                Optional.of(PLACE),
                PLACE.code(),
                "Estado de México",
                "fraud",
                year,
                Optional.of(5L),
                Optional.of(100_000L),
                Optional.of(new Rate(5, new Interval(1.623486, 11.66833, 0.95))),
                "available",
                "sesnsp 2024-11");
    }

    private static RegisteredCount month(String month, long count) {
        return counted(month, count, "sesnsp 2024-11");
    }

    private static RegisteredCount counted(String month, long count, String sourceRelease) {
        return new RegisteredCount(
                Optional.of(PLACE),
                PLACE.code(),
                "Estado de México",
                "fraud",
                month,
                Optional.of(count),
                Optional.empty(),
                Optional.empty(),
                "no_population",
                sourceRelease);
    }

    private static RegisteredCount missing(String month, String state) {
        return new RegisteredCount(
                Optional.of(PLACE),
                PLACE.code(),
                "Estado de México",
                "fraud",
                month,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                state,
                "sesnsp 2024-11");
    }
}
