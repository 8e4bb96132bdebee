package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.analytics.Outcome;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.design.DomainSums;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.design.Scores;
import org.atalaya.data.quantity.Interval;
import org.junit.jupiter.api.Test;

/**
 * Every row of the reference cases, computed by R 4.2.2 with package survey 4.1-1
 * (notebooks/reference/survey_cases.R), against the classes of this package.
 */
class ReferenceCasesTest {

    /**
     * What was compared in a case; a row that is skipped by mistake changes it.
     *
     * @param numbers numbers of expected.csv found again, the error of a difference counting twice because
     *     it is computed in two ways
     * @param undefined figures R has none for, and we withhold or call not a number
     * @param refusals rows R refuses, and we withhold
     * @param notOffered rows with an R option we do not offer, survey.adjust.domain.lonely=TRUE
     */
    private record Tally(int numbers, int undefined, int refusals, int notOffered) {}

    @Test
    void agreesOnAStratifiedSample() throws IOException {
        assertThat(compare(ReferenceCase.read("S02_apistrat_wr", "stype", "snum", "pw")))
                .isEqualTo(new Tally(303, 2, 0, 0));
    }

    @Test
    void agreesOnASampleOfClusters() throws IOException {
        assertThat(compare(ReferenceCase.read("S04_apiclus1_wr", "", "dnum", "pw")))
                .isEqualTo(new Tally(303, 2, 0, 0));
    }

    @Test
    void agreesOnUltimateClustersOfATwoStageSample() throws IOException {
        assertThat(compare(ReferenceCase.read("S06_apiclus2_ultimate_cluster_wr", "", "dnum", "pw")))
                .isEqualTo(new Tally(303, 2, 0, 0));
    }

    @Test
    void agreesOnDomainsTheirCovariancesAndTheTrapOfFilteringFirst() throws IOException {
        assertThat(compare(ReferenceCase.read("S08_nhanes_domains", "SDMVSTRA", "SDMVPSU", "WTMEC2YR")))
                .isEqualTo(new Tally(455, 0, 1, 0));
    }

    @Test
    void agreesOnStrataOfOnePsuUnderEveryPolicy() throws IOException {
        assertThat(compare(ReferenceCase.read("S15_lonely_psu", "st", "psu_id", "w")))
                .isEqualTo(new Tally(284, 9, 8, 45));
    }

    @Test
    void agreesOnSharesAtAndNearZeroAndOne() throws IOException {
        assertThat(compare(ReferenceCase.read("S16_extreme_proportions", "st", "psu", "w")))
                .isEqualTo(new Tally(55, 5, 0, 0));
    }

    private static Tally compare(ReferenceCase data) {
        Comparison comparison = new Comparison(data);
        data.expected().forEach(comparison::row);
        assertThat(comparison.disagreements).isEmpty();
        return new Tally(comparison.numbers, comparison.undefined, comparison.refusals, comparison.notOffered);
    }

    /** Compares a case row by row and keeps every disagreement. */
    private static final class Comparison {

        private static final double RELATIVE = 1e-9;
        private static final double NEAR_ZERO = 1e-12;

        private final ReferenceCase data;
        private final double[] ones;
        private final List<String> disagreements = new ArrayList<>();
        private int numbers;
        private int undefined;
        private int refusals;
        private int notOffered;

        Comparison(ReferenceCase data) {
            this.data = data;
            this.ones = new double[data.weights().length];
            Arrays.fill(ones, 1);
        }

        /** An estimate of one domain. */
        private record Estimate(double value, DomainSums sums, Scores scores) {}

        void row(NamedCsvRecord row) {
            if (row.getField("adjust_domain_lonely").equals("TRUE")) {
                notOffered++;
                return;
            }
            switch (row.getField("stat")) {
                case "mean", "proportion", "ratio", "total" -> estimate(row);
                case "difference" -> difference(row);
                case "vcov" -> covariance(row);
                case "error" -> filteredFirst(row);
                default -> disagreements.add("unknown stat in " + row);
            }
        }

        private void estimate(NamedCsvRecord row) {
            SampleDesign design = data.design(row.getField("policy"));
            double[] y = data.numbers(row.getField("variable"));
            double[] x = row.getField("denominator").isEmpty() ? ones : data.numbers(row.getField("denominator"));
            int[] domain = data.rows(row.getField("domain"), y, x);
            Estimate estimate = estimate(row, design, domain, y, x);
            Outcome<Double> variance = TaylorVariance.variance(design, estimate.scores());
            if (!row.getField("error").isEmpty()) {
                same(row, "error", Outcome.withheld(WithheldReason.ONE_PSU_STRATUM), variance);
                refusals++;
                return;
            }
            number(row, "estimate", estimate.value());
            number(row, "df", DegreesOfFreedom.of(design, estimate.sums().psu()));
            number(row, "n", estimate.sums().n());
            number(row, "weight_sum", estimate.sums().weightSum());
            if (row.getField("stat").equals("proportion")) {
                number(
                        row,
                        "n_numerator",
                        Arrays.stream(domain).filter(i -> y[i] == 1).count());
            }
            if (row.getField("se").isEmpty()) {
                same(row, "se", Outcome.withheld(WithheldReason.ONE_PSU_STRATUM), variance);
                undefined++;
                return;
            }
            double error = Math.sqrt(variance.find().orElseThrow());
            number(row, "se", error);
            number(row, "deff", designEffect(row, design, domain, y, x, estimate, error * error));
            interval(row, estimate.value(), error, Integer.parseInt(row.getField("df")));
        }

        private Estimate estimate(NamedCsvRecord row, SampleDesign design, int[] domain, double[] y, double[] x) {
            if (row.getField("stat").equals("total")) {
                TotalOfDomain.Total total = TotalOfDomain.estimate(design, domain, y);
                return new Estimate(total.value(), total.sums(), total.scores());
            }
            RatioOfDomain.Ratio ratio =
                    RatioOfDomain.estimate(design, domain, y, x).find().orElseThrow();
            return new Estimate(ratio.value(), ratio.sums(), ratio.scores());
        }

        private double designEffect(
                NamedCsvRecord row,
                SampleDesign design,
                int[] domain,
                double[] y,
                double[] x,
                Estimate estimate,
                double variance) {
            return row.getField("stat").equals("total")
                    ? DesignEffect.ofTotal(design, domain, y, estimate.sums(), variance)
                    : DesignEffect.ofRatio(design, domain, y, x, estimate.sums(), variance);
        }

        private void interval(NamedCsvRecord row, double value, double error, int df) {
            double clean = error < NEAR_ZERO * Math.max(1, Math.abs(value)) ? 0 : error;
            Outcome<Interval> interval = row.getField("interval").equals("logit-t")
                    ? LogitInterval.of(value, clean, df, 0.95)
                    : StudentInterval.of(value, clean, df, 0.95);
            if (row.getField("lower95").isEmpty()) {
                same(row, "interval", Outcome.withheld(whyNoInterval(row)), interval);
                undefined++;
                return;
            }
            number(row, "lower95", interval.find().orElseThrow().lower());
            number(row, "upper95", interval.find().orElseThrow().upper());
        }

        /** R gives no interval at a share of 0 or 1, at a zero error, and without degrees of freedom. */
        private static WithheldReason whyNoInterval(NamedCsvRecord row) {
            boolean share = row.getField("stat").equals("proportion");
            if (share && List.of("0", "1").contains(row.getField("estimate"))) {
                return WithheldReason.INTERVAL_UNDEFINED_AT_0_OR_1;
            }
            return row.getField("se").equals("0")
                    ? WithheldReason.NO_VARIANCE_BETWEEN_PSUS
                    : WithheldReason.NO_DEGREES_OF_FREEDOM;
        }

        /** b less a: from the scores of the contrast, and from both variances and the covariance. */
        private void difference(NamedCsvRecord row) {
            SampleDesign design = data.design(row.getField("policy"));
            String second = row.getField("variable_b").isEmpty() ? "variable" : "variable_b";
            RatioOfDomain.Ratio a = mean(row, design, "variable", "domain");
            RatioOfDomain.Ratio b = mean(row, design, second, "domain_b");
            double varianceOfA = variance(design, a.scores());
            double varianceOfB = variance(design, b.scores());
            double covariance = covariance(design, a.scores(), b.scores());
            double error = Math.sqrt(variance(design, b.scores().minus(a.scores())));
            number(row, "estimate_a", a.value());
            number(row, "estimate_b", b.value());
            number(row, "se_a", Math.sqrt(varianceOfA));
            number(row, "se_b", Math.sqrt(varianceOfB));
            number(row, "covariance", covariance);
            number(row, "estimate", b.value() - a.value());
            number(row, "se", error);
            number(row, "se", Math.sqrt(varianceOfA + varianceOfB - 2 * covariance));
            int df = DegreesOfFreedom.of(
                    design, IntStream.range(0, design.psus()).toArray());
            number(row, "df", df);
            interval(row, b.value() - a.value(), error, df);
        }

        private void covariance(NamedCsvRecord row) {
            SampleDesign design = data.design(row.getField("policy"));
            RatioOfDomain.Ratio a = mean(row, design, "variable", "domain");
            RatioOfDomain.Ratio b = mean(row, design, "variable", "domain_b");
            number(row, "estimate_a", a.value());
            number(row, "estimate_b", b.value());
            number(row, "se_a", Math.sqrt(variance(design, a.scores())));
            number(row, "se_b", Math.sqrt(variance(design, b.scores())));
            number(row, "covariance", covariance(design, a.scores(), b.scores()));
            number(
                    row,
                    "df",
                    DegreesOfFreedom.of(
                            design, IntStream.range(0, design.psus()).toArray()));
        }

        /** The trap: a design declared on filtered rows has lost PSUs; on all rows it has not. */
        private void filteredFirst(NamedCsvRecord row) {
            double[] y = data.numbers(row.getField("variable"));
            int[] rows = data.rows(row.getField("domain"), y);
            SampleDesign filtered = data.designOf(rows, row.getField("policy"));
            double[] filteredY = Arrays.stream(rows).mapToDouble(i -> y[i]).toArray();
            int[] all = IntStream.range(0, rows.length).toArray();
            RatioOfDomain.Ratio ratio = RatioOfDomain.estimate(filtered, all, filteredY, ones)
                    .find()
                    .orElseThrow();
            same(
                    row,
                    "error",
                    Outcome.withheld(WithheldReason.ONE_PSU_STRATUM),
                    TaylorVariance.variance(filtered, ratio.scores()));
            refusals++;
        }

        private RatioOfDomain.Ratio mean(NamedCsvRecord row, SampleDesign design, String variable, String domain) {
            double[] y = data.numbers(row.getField(variable));
            return RatioOfDomain.estimate(design, data.rows(row.getField(domain), y), y, ones)
                    .find()
                    .orElseThrow();
        }

        private static double variance(SampleDesign design, Scores scores) {
            return TaylorVariance.variance(design, scores).find().orElseThrow();
        }

        private static double covariance(SampleDesign design, Scores a, Scores b) {
            return TaylorVariance.covariance(design, a, b).find().orElseThrow();
        }

        private void number(NamedCsvRecord row, String column, double actual) {
            String text = row.getField(column);
            if (text.isEmpty()) {
                same(row, column, Double.NaN, actual);
                undefined++;
                return;
            }
            double expected = Double.parseDouble(text);
            numbers++;
            if (!(Math.abs(actual - expected) <= Math.max(NEAR_ZERO, RELATIVE * Math.abs(expected)))) {
                disagree(row, column, expected, actual);
            }
        }

        private void same(NamedCsvRecord row, String what, Object expected, Object actual) {
            if (!expected.equals(actual)) {
                disagree(row, what, expected, actual);
            }
        }

        private void disagree(NamedCsvRecord row, String what, Object expected, Object actual) {
            disagreements.add(row.getField("id") + " " + what + ": R has " + expected + ", we have " + actual + "; "
                    + row.getField("r_call"));
        }
    }
}
