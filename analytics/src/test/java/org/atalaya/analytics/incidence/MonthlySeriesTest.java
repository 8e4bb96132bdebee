package org.atalaya.analytics.incidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.atalaya.analytics.incidence.MonthlySeries.Comparison;
import org.atalaya.analytics.incidence.MonthlySeries.Last;
import org.atalaya.analytics.incidence.MonthlySeries.Twelve;
import org.atalaya.analytics.statistic.PopulationRate;
import org.junit.jupiter.api.Test;

class MonthlySeriesTest {

    private static final Path PANEL = Path.of("src/test/resources/reference/I04_monthly_panel");
    private static final YearMonth START = YearMonth.of(2020, 1);

    /** The rows of {@code notebooks/reference/incidence_cases.R}, by {@code poisson.test}. */
    @Test
    void theLastTwelveMonthsAreThoseOfR() throws IOException {
        List<NamedCsvRecord> months = records("input.csv");
        List<NamedCsvRecord> expected = records("expected.csv");
        MonthlySeries series = new MonthlySeries();
        for (int i = 0; i < months.size(); i++) {
            NamedCsvRecord month = months.get(i);
            NamedCsvRecord row = expected.get(i);
            if (month.getField("month").equals("2015-01")) {
                series = new MonthlySeries();
            }
            series.add(
                    YearMonth.parse(month.getField("month")),
                    OptionalLong.of(Long.parseLong(month.getField("count"))),
                    OptionalDouble.of(Double.parseDouble(month.getField("pop"))));
            Last last = series.last().orElseThrow();
            assertThat(last.when()).hasToString(row.getField("month"));
            assertThat(last.twelve().isPresent())
                    .isEqualTo(!row.getField("sum12").isEmpty());
            if (last.twelve().isPresent()) {
                Twelve twelve = last.twelve().get();
                assertThat(twelve.count()).isEqualTo(Long.parseLong(row.getField("sum12")));
                assertClose(
                        row,
                        "rate12",
                        PopulationRate.of(twelve.count(), twelve.population().orElseThrow()));
            }
            assertThat(last.twelveBefore().isPresent())
                    .isEqualTo(!row.getField("t12_p").isEmpty());
            if (last.twelveBefore().isPresent()) {
                Comparison comparison = MonthlySeries.compare(
                                last.twelve().orElseThrow(), last.twelveBefore().get())
                        .orElseThrow();
                assertClose(row, "t12_p", comparison.p());
                comparison.ratio(0.95).ifPresent(ratio -> assertClose(row, "t12_ratio", ratio.ratio()));
            }
        }
        assertThat(months).hasSize(600);
    }

    @Test
    void endsWithItsLastMonthThatHasACount() {
        MonthlySeries series = series(13, 4);
        series.add(START.plusMonths(13), OptionalLong.empty(), OptionalDouble.empty());
        Last last = series.last().orElseThrow();
        assertThat(last.when()).isEqualTo(YearMonth.of(2021, 1));
        assertThat(last.countYearBefore()).hasValue(4);
    }

    @Test
    void aMonthThatIsLackingOrLeftOutMakesItsTwelveMonthsLacking() {
        MonthlySeries series = series(10, 4);
        series.add(START.plusMonths(11), OptionalLong.of(4), OptionalDouble.of(1000));
        assertThat(series.last().orElseThrow().twelve()).isEmpty();
    }

    @Test
    void withoutThePopulationOfAMonthThereIsACountAndNothingToCompare() {
        MonthlySeries series = series(23, 4);
        series.add(START.plusMonths(23), OptionalLong.of(4), OptionalDouble.empty());
        Last last = series.last().orElseThrow();
        assertThat(last.twelve()).contains(new Twelve(48, OptionalDouble.empty()));
        assertThat(MonthlySeries.compare(
                        last.twelve().orElseThrow(), last.twelveBefore().orElseThrow()))
                .isEmpty();
    }

    @Test
    void anAlertNeedsEveryMonthOfFiveYearsAndTwoMore() {
        MonthlySeries series = new MonthlySeries();
        Random random = new Random(1);
        for (int month = 0; month < 62; month++) {
            if (month == 61) {
                assertThat(series.last().orElseThrow().alert()).isEmpty();
            }
            series.add(
                    START.plusMonths(month),
                    OptionalLong.of(month == 61 ? 60 : 9 + random.nextInt(3)),
                    OptionalDouble.empty());
        }
        assertThat(series.last().orElseThrow().alert().orElseThrow().raised()).isTrue();
    }

    @Test
    void refusesAMonthThatIsNotLater() {
        assertThatThrownBy(() -> series(3, 1).add(START.plusMonths(2), OptionalLong.of(1), OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("month must be later than the last, 2020-03: was 2020-03");
    }

    private static MonthlySeries series(int months, long count) {
        MonthlySeries series = new MonthlySeries();
        for (int month = 0; month < months; month++) {
            series.add(START.plusMonths(month), OptionalLong.of(count), OptionalDouble.of(1000));
        }
        return series;
    }

    private static void assertClose(NamedCsvRecord row, String column, double value) {
        double expected = Double.parseDouble(row.getField(column));
        assertThat(value).as(column + " of " + row).isCloseTo(expected, withinPercentage(1e-7));
    }

    private static List<NamedCsvRecord> records(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(PANEL.resolve(file))) {
            return reader.stream().toList();
        }
    }
}
