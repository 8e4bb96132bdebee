package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.statistic.RateRatio.Counted;
import org.atalaya.data.quantity.Interval;
import org.junit.jupiter.api.Test;

/** The statistics of counts against what R computes; {@code notebooks/reference/incidence_cases.R} made the files. */
class IncidenceReferenceTest {

    private static final Path FOLDER = Path.of("src/test/resources/reference");

    /** A relative difference of 1e-9. */
    private static final double PERCENT = 1e-7;

    /** {@code poisson.test(count, population, conf.level)$conf.int * 1e5}. */
    @Test
    void aRateHasItsExactInterval() throws IOException {
        List<NamedCsvRecord> cases = expected("I01_rates");
        for (NamedCsvRecord row : cases) {
            long count = whole(row, "count");
            double population = number(row, "population");
            assertClose(row, "rate", PopulationRate.of(count, population));
            for (String confidence : List.of("95", "90")) {
                Interval interval = PopulationRate.interval(
                        GarwoodInterval.of(count, Integer.parseInt(confidence) / 100.0), population);
                assertClose(row, "lower" + confidence, interval.lower());
                assertClose(row, "upper" + confidence, interval.upper());
            }
        }
        assertThat(cases).hasSize(39);
    }

    /** {@code poisson.test(5, 100000)$conf.int * 1e5}. */
    @Test
    void fiveCasesAmongAHundredThousandPeople() {
        Interval interval = PopulationRate.interval(GarwoodInterval.of(5, 0.95), 100_000);
        assertThat(interval.lower()).isCloseTo(1.623486, within(5e-7));
        assertThat(interval.upper()).isCloseTo(11.66833, within(5e-6));
    }

    /** {@code poisson.test(c(x1, x0), c(t1, t0))}. */
    @Test
    void theRatioOfTwoRatesHasItsExactInterval() throws IOException {
        List<NamedCsvRecord> cases = expected("I02_rate_ratio");
        for (NamedCsvRecord row : cases) {
            assertRatio(
                    row,
                    "",
                    new Counted(whole(row, "x1"), number(row, "t1")),
                    new Counted(whole(row, "x0"), number(row, "t0")));
        }
        assertThat(cases).hasSize(8);
    }

    /** {@code qgamma} with the shapes of Fay and Feuer. */
    @Test
    void aStandardisedRateHasTheIntervalOfFayAndFeuer() throws IOException {
        List<NamedCsvRecord> groups = input("I03_standardised_rate");
        StandardisedRate rate = StandardisedRate.of(
                groups.stream().mapToLong(group -> whole(group, "count")).toArray(),
                groups.stream().mapToDouble(group -> number(group, "pop")).toArray(),
                groups.stream().mapToDouble(group -> number(group, "std")).toArray(),
                0.95);
        NamedCsvRecord row = expected("I03_standardised_rate").get(0);
        assertClose(row, "rate", rate.rate());
        assertClose(row, "lower95", rate.interval().lower());
        assertClose(row, "upper95", rate.interval().upper());
    }

    /** {@code poisson.test} of months, of twelve months, of both against a year before. */
    @Test
    void aPanelOfMonthsHasTheRatesAndRatiosOfR() throws IOException {
        List<NamedCsvRecord> months = input("I04_monthly_panel");
        List<NamedCsvRecord> cases = expected("I04_monthly_panel");
        for (int i = 0; i < months.size(); i++) {
            NamedCsvRecord row = cases.get(i);
            YearMonth month = YearMonth.parse(row.getField("month"));
            double personYears = PopulationRate.personYears(number(months.get(i), "pop"), month);
            assertRate(row, "", whole(months.get(i), "count"), personYears);
            if (!row.getField("sum12").isEmpty()) {
                Counted twelve = twelve(months, i);
                assertThat(twelve.count()).isEqualTo(whole(row, "sum12"));
                assertRate(row, "12", twelve.count(), twelve.exposure());
            }
            if (!row.getField("yoy_p").isEmpty()) {
                assertRatio(row, "yoy_", counted(months.get(i)), counted(months.get(i - 12)));
            }
            if (!row.getField("t12_p").isEmpty()) {
                assertRatio(row, "t12_", twelve(months, i), twelve(months, i - 12));
            }
        }
        assertThat(cases).hasSize(600);
    }

    /** Spiegelhalter's interpolated limits, by {@code qpois}, {@code ppois}, {@code dpois}. */
    @Test
    void theFunnelHasItsExactLimits() throws IOException {
        List<NamedCsvRecord> cases = records(FOLDER.resolve("Q01_funnel/limits.csv"));
        for (NamedCsvRecord row : cases) {
            assertFunnel(row, number(row, "expected"));
        }
        assertThat(cases).hasSize(15);
    }

    /** The same on {@code spData::nc.sids}, with scores and overdispersion. */
    @Test
    void aFunnelOfPlacesKnowsHowMuchTheyDiffer() throws IOException {
        List<NamedCsvRecord> cases = expected("Q01_funnel");
        long[] counts = cases.stream().mapToLong(row -> whole(row, "cases")).toArray();
        double births = cases.stream().mapToDouble(row -> number(row, "births")).sum();
        double common = Arrays.stream(counts).sum() / births;
        double[] expected = cases.stream()
                .mapToDouble(row -> common * number(row, "births"))
                .toArray();
        FunnelSpread spread = FunnelSpread.of(counts, expected);
        for (int i = 0; i < counts.length; i++) {
            NamedCsvRecord row = cases.get(i);
            assertFunnel(row, expected[i]);
            assertClose(row, "z", FunnelSpread.score(counts[i], expected[i]));
            assertClose(row, "phi", spread.phi());
            assertClose(row, "tau2", spread.tauSquared());
            assertClose(row, "z_multiplicative", spread.multiplicative(counts[i], expected[i]));
            assertClose(row, "z_additive", spread.additive(counts[i], expected[i]));
        }
        assertThat(cases).hasSize(100);
    }

    /** {@code spdep::EBest(family = "poisson")} and {@code qgamma}. */
    @Test
    void aShrunkenRateIsThatOfEmpiricalBayes() throws IOException {
        List<NamedCsvRecord> cases = expected("B01_shrunken_rates");
        ShrunkenRate.Prior prior = ShrunkenRate.Prior.of(
                cases.stream().mapToLong(row -> whole(row, "count")).toArray(),
                cases.stream().mapToDouble(row -> number(row, "population")).toArray());
        for (NamedCsvRecord row : cases) {
            assertClose(row, "prior_mean", prior.mean());
            assertClose(row, "prior_variance", prior.variance());
            ShrunkenRate rate = ShrunkenRate.of(prior, whole(row, "count"), number(row, "population"), 0.95)
                    .orElseThrow();
            assertClose(row, "rate", rate.rate());
            assertClose(row, "lower95", rate.interval().lower());
            assertClose(row, "upper95", rate.interval().upper());
        }
        assertThat(cases).hasSize(100);
    }

    @Test
    void placesThatDifferByChanceOnlyGiveNothingToShrinkBy() {
        ShrunkenRate.Prior prior =
                ShrunkenRate.Prior.of(new long[] {10, 10, 10}, new double[] {100_000, 100_000, 100_000});
        assertThat(ShrunkenRate.of(prior, 10, 100_000, 0.95)).isEmpty();
    }

    /** The method by R's {@code glm}, which {@code surveillance::farringtonFlexible} confirms in the script. */
    @Test
    void theSeasonalAlertIsThatOfNoufaily() throws IOException {
        Map<String, List<NamedCsvRecord>> series = new LinkedHashMap<>();
        for (NamedCsvRecord month : input("A01_seasonal_alert")) {
            series.computeIfAbsent(month.getField("series"), name -> new ArrayList<>())
                    .add(month);
        }
        List<NamedCsvRecord> cases = expected("A01_seasonal_alert");
        for (NamedCsvRecord row : cases) {
            List<NamedCsvRecord> months = series.get(row.getField("series"));
            Optional<SeasonalAlert> found = SeasonalAlert.of(
                    months.stream().mapToLong(month -> whole(month, "count")).toArray(),
                    months.stream()
                            .mapToInt(month -> (int) whole(month, "days"))
                            .toArray());
            assertThat(found.isEmpty())
                    .as(row.getField("series"))
                    .isEqualTo(!row.getField("withheld").isEmpty());
            if (found.isPresent()) {
                SeasonalAlert alert = found.get();
                assertClose(row, "expected", alert.expected());
                assertClose(row, "phi", alert.dispersion());
                assertThat(alert.trend() ? 1 : 0).isEqualTo((int) whole(row, "trend"));
                assertThat(alert.threshold()).as(row.getField("series")).isEqualTo(whole(row, "upper"));
                assertClose(row, "p", alert.p());
                assertThat(alert.raised() ? 1 : 0).isEqualTo((int) whole(row, "alert"));
            }
        }
        assertThat(cases).hasSize(55);
    }

    @Test
    void fiveYearsAndTwoMonthsAreTheShortestHistory() {
        long[] counts = new long[SeasonalAlert.MONTHS];
        int[] days = new int[SeasonalAlert.MONTHS];
        Arrays.fill(counts, 9);
        Arrays.fill(days, 30);
        assertThat(SeasonalAlert.of(counts, days)).isPresent();
        assertThat(SeasonalAlert.of(Arrays.copyOf(counts, 61), Arrays.copyOf(days, 61)))
                .isEmpty();
    }

    private static void assertRate(NamedCsvRecord row, String of, long count, double personYears) {
        Interval interval = PopulationRate.interval(GarwoodInterval.of(count, 0.95), personYears);
        assertClose(row, "rate" + of, PopulationRate.of(count, personYears));
        assertClose(row, "lower" + of, interval.lower());
        assertClose(row, "upper" + of, interval.upper());
    }

    private static void assertRatio(NamedCsvRecord row, String of, Counted now, Counted before) {
        assertClose(row, of + "p", RateRatio.p(now, before));
        Optional<RateRatio> found = RateRatio.of(now, before, 0.95);
        if (before.count() == 0) {
            assertThat(found).isEmpty();
            assertThat(row.getField(of + "upper")).isEqualTo("Inf");
        } else {
            RateRatio ratio = found.orElseThrow();
            assertClose(row, of + "ratio", ratio.ratio());
            assertClose(row, of + "lower", ratio.interval().lower());
            assertClose(row, of + "upper", ratio.interval().upper());
        }
    }

    private static void assertFunnel(NamedCsvRecord row, double expected) {
        Interval inner = FunnelLimits.of(expected, 0.95);
        Interval outer = FunnelLimits.of(expected, 0.998);
        assertClose(row, "lower95", inner.lower());
        assertClose(row, "upper95", inner.upper());
        assertClose(row, "lower998", outer.lower());
        assertClose(row, "upper998", outer.upper());
    }

    private static Counted counted(NamedCsvRecord month) {
        return new Counted(whole(month, "count"), number(month, "pop") * number(month, "days"));
    }

    private static Counted twelve(List<NamedCsvRecord> months, int last) {
        List<NamedCsvRecord> year = months.subList(last - 11, last + 1);
        return new Counted(
                year.stream().mapToLong(month -> whole(month, "count")).sum(),
                year.stream()
                        .mapToDouble(month -> number(month, "pop"))
                        .average()
                        .orElseThrow());
    }

    private static void assertClose(NamedCsvRecord row, String column, double value) {
        double expected = number(row, column);
        if (expected == 0) {
            assertThat(value).as(column + " of " + row).isCloseTo(0, within(1e-12));
        } else {
            assertThat(value).as(column + " of " + row).isCloseTo(expected, withinPercentage(PERCENT));
        }
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static long whole(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }

    private static List<NamedCsvRecord> input(String name) throws IOException {
        return records(FOLDER.resolve(name).resolve("input.csv"));
    }

    private static List<NamedCsvRecord> expected(String name) throws IOException {
        return records(FOLDER.resolve(name).resolve("expected.csv"));
    }

    private static List<NamedCsvRecord> records(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
