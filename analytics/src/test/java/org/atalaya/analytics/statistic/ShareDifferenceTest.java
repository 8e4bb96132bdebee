package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.design.SampleDesign;
import org.junit.jupiter.api.Test;

/** Differences of two shares of one edition. */
class ShareDifferenceTest {

    private static final double NEAR = 1e-12;

    /** Differences between groups that share every PSU: svycontrast(svyby(covmat = TRUE)) of R's survey. */
    @Test
    void withinASampleItKnowsThePsusBothShare() throws IOException {
        ReferenceCase data = ReferenceCase.read("S08_nhanes_domains", "SDMVSTRA", "SDMVPSU", "WTMEC2YR");
        SampleDesign design = data.design("fail");
        List<NamedCsvRecord> rows = data.expected().stream()
                .filter(row -> row.getField("stat").equals("difference"))
                .toList();
        assertThat(rows).hasSize(6);
        for (NamedCsvRecord row : rows) {
            ShareDifference difference = ShareDifference.within(
                            design, share(data, design, row, "domain_b"), share(data, design, row, "domain"))
                    .find()
                    .orElseThrow();
            assertThat(difference.value()).isCloseTo(Double.parseDouble(row.getField("estimate")), within(NEAR));
            assertThat(difference.standardError()).isCloseTo(Double.parseDouble(row.getField("se")), within(NEAR));
        }
    }

    private static RatioOfDomain.Ratio share(
            ReferenceCase data, SampleDesign design, NamedCsvRecord row, String domain) {
        double[] y = data.numbers(row.getField("variable"));
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        return RatioOfDomain.estimate(design, data.rows(row.getField(domain), y), y, ones)
                .find()
                .orElseThrow();
    }

    /** By hand: SE = √(0.03² + 0.04²) = 0.05; df = 0.0025²/(0.0009²/10 + 0.0016²/20) = 29.9,
     * rounded down; p = 2 pt(-2, 29), lower limit 0.1 - qt(0.975, 29) 0.05. */
    @Test
    void apartItAddsVariances() {
        ShareDifference difference =
                ShareDifference.apart(0.6, 0.03, 10, 0.5, 0.04, 20).find().orElseThrow();
        assertThat(difference.value()).isCloseTo(0.1, within(NEAR));
        assertThat(difference.standardError()).isCloseTo(0.05, within(NEAR));
        assertThat(difference.df()).isEqualTo(29);
        assertThat(difference.p()).isCloseTo(0.0549436371829672, within(NEAR));
        assertThat(difference.interval(0.95).lower()).isCloseTo(-0.00226148210663517, within(NEAR));
    }

    /**
     * By hand: the mean of 0.5 and 0.7 is 0.6; V = 0.03² + (0.04² + 0.08²)/4 = 0.0009 + 0.0004 + 0.0016 = 0.0029;
     * df = 0.0029²/(0.0009²/10 + 0.0004²/20 + 0.0016²/8) = 8.41e-6/(8.1e-8 + 8e-9 + 3.2e-7) = 20.56, rounded down;
     * t = 0.1/√0.0029 = 1.857; R 4.2.2: {@code 2 * pt(-0.1 / sqrt(0.0029), 20)}.
     */
    @Test
    void fromAMeanItAddsTheVariancesOfTheMean() {
        ShareDifference difference = ShareDifference.fromMean(
                        new ShareDifference.Share(0.7, 0.03, 10),
                        List.of(new ShareDifference.Share(0.5, 0.04, 20), new ShareDifference.Share(0.7, 0.08, 8)))
                .find()
                .orElseThrow();
        assertThat(difference.value()).isCloseTo(0.1, within(NEAR));
        assertThat(difference.standardError()).isCloseTo(Math.sqrt(0.0029), within(NEAR));
        assertThat(difference.df()).isEqualTo(20);
        assertThat(difference.p()).isCloseTo(0.078108238942450, within(NEAR));
        assertThat(ShareDifference.fromMean(
                                new ShareDifference.Share(0.7, 0.03, 10),
                                List.of(
                                        new ShareDifference.Share(0.5, 0.04, 20),
                                        new ShareDifference.Share(0.7, 0.08, 0)))
                        .reason())
                .contains(WithheldReason.NO_DEGREES_OF_FREEDOM);
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(ShareDifference.apart(0.6, 0, 9, 0.5, 0, 16).reason())
                .contains(WithheldReason.NO_VARIANCE_BETWEEN_PSUS);
        assertThat(ShareDifference.apart(0.6, 0.03, 0, 0.5, 0.04, 16).reason())
                .contains(WithheldReason.NO_DEGREES_OF_FREEDOM);
    }
}
