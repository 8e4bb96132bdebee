package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each threshold of each regime just below, at and just above; the other criteria hold meanwhile. */
class PrecisionTest {

    @ParameterizedTest
    @CsvSource({
        "100,  14.99, HIGH",
        "100,  15,    MODERATE",
        "100,  15.01, MODERATE",
        "100,  29.99, MODERATE",
        "100,  30,    LOW",
        "100,  30.01, LOW",
        "-100, 15,    MODERATE"
    })
    void inegiGradesByCvFrom15And30Percent(double value, double standardError, InegiPrecision grade) {
        assertThat(InegiPrecision.of(value, standardError)).contains(grade);
    }

    @Test
    void inegiHasNoGradeWhereTheVarianceIsZero() {
        assertThat(InegiPrecision.of(0, 0)).isEqualTo(Optional.empty());
        assertThat(InegiPrecision.of(1, 0)).isEqualTo(Optional.empty());
        assertThat(InegiPrecision.of(0.3, 0)).isEqualTo(Optional.empty());
    }

    /** By hand: at p = 0.125 the curve is 0.125^(2/3)/9 = 0.25/9 = 0.02777…; at 0.5 it is 0.0699956…. */
    @ParameterizedTest
    @CsvSource({
        "0.125, 0.02777, 60, 9, RELIABLE",
        "0.125, 0.02778, 60, 9, WEAKLY_RELIABLE",
        "0.875, 0.02777, 60, 9, RELIABLE",
        "0.875, 0.02778, 60, 9, WEAKLY_RELIABLE",
        "0.5,   0.06999, 60, 9, RELIABLE",
        "0.5,   0.07000, 60, 9, WEAKLY_RELIABLE",
        "0.125, 0.02777, 59, 9, NOT_RELIABLE",
        "0.125, 0.02777, 61, 9, RELIABLE",
        "0.125, 0.02777, 60, 8, NOT_RELIABLE",
        "0.125, 0.02777, 60, 10, RELIABLE"
    })
    void ineChileGradesASharesErrorByItsCurve(double share, double error, int n, int df, IneChilePrecision grade) {
        assertThat(IneChilePrecision.ofShare(share, error, n, df)).isEqualTo(grade);
    }

    /** By hand: 0.125^(2/3) = 0.25, so an error of exactly 0.25/9 is on the curve. */
    @Test
    void ineChileTakesAnErrorOnTheCurveAsReliable() {
        assertThat(IneChilePrecision.ofShare(0.125, 0.25 / 9, 60, 9)).isEqualTo(IneChilePrecision.RELIABLE);
        assertThat(IneChilePrecision.ofShare(0.875, 0.25 / 9, 60, 9)).isEqualTo(IneChilePrecision.RELIABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "0,   60, 9, WEAKLY_RELIABLE",
        "1,   60, 9, WEAKLY_RELIABLE",
        "0.4, 60, 9, WEAKLY_RELIABLE",
        "0,   59, 9, NOT_RELIABLE",
        "1,   60, 8, NOT_RELIABLE"
    })
    void ineChileDoesNotTrustAnErrorOfZero(double share, int n, int df, IneChilePrecision grade) {
        assertThat(IneChilePrecision.ofShare(share, 0, n, df)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "14.99, 60, 9, RELIABLE",
        "15,    60, 9, RELIABLE",
        "15.01, 60, 9, WEAKLY_RELIABLE",
        "29.99, 60, 9, WEAKLY_RELIABLE",
        "30,    60, 9, WEAKLY_RELIABLE",
        "30.01, 60, 9, NOT_RELIABLE",
        "14.99, 59, 9, NOT_RELIABLE",
        "14.99, 60, 8, NOT_RELIABLE",
        "0,     60, 9, WEAKLY_RELIABLE"
    })
    void ineChileGradesATotalOf100ByCv(double error, int n, int df, IneChilePrecision grade) {
        assertThat(IneChilePrecision.ofTotal(100, error, n, df)).isEqualTo(grade);
    }

    /** By hand: 0.03/(−0.2 · ln 0.2) = 0.03/0.32188… = 0.0932…; {@code Rscript -e '0.03/(-0.2*log(0.2))'}. */
    @Test
    void logCvIsTheRelativeErrorOfTheLogarithm() {
        assertThat(LogCv.of(0.2, 0.03)).isCloseTo(0.093200240183941768, withinPercentage(1e-7));
        assertThat(LogCv.of(0.8, 0.03)).isCloseTo(0.093200240183941768, withinPercentage(1e-7));
    }

    @Test
    void logCvIsNotANumberAtZeroAndOne() {
        assertThat(LogCv.of(0, 0.03)).isNaN();
        assertThat(LogCv.of(1, 0.03)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "99,  140,   50, 9, SUPPRESS",
        "100, 140,   50, 9, PUBLISH",
        "101, 140,   50, 9, PUBLISH",
        "100, 139.9, 50, 9, SUPPRESS",
        "100, 140.1, 50, 9, PUBLISH",
        "100, NaN,   50, 9, SUPPRESS",
        "100, 140,   49, 9, SUPPRESS",
        "100, 140,   51, 9, PUBLISH",
        "100, 140,   50, 8, REVIEW",
        "100, 140,   50, 10, PUBLISH"
    })
    void cepal2020NeedsInterviewsCasesAndDegreesOfFreedom(
            int n, double effectiveN, int cases, int df, Cepal2020Precision grade) {
        assertThat(Cepal2020Precision.ofTotal(100, 10, n, effectiveN, cases, df))
                .isEqualTo(grade);
        assertThat(Cepal2020Precision.ofShare(0.5, 0.05, n, effectiveN, cases, df))
                .isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"19.99, PUBLISH", "20, REVIEW", "20.01, REVIEW"})
    void cepal2020ReviewsATotalFromACvOf20Percent(double error, Cepal2020Precision grade) {
        assertThat(Cepal2020Precision.ofTotal(100, error, 100, 140, 50, 9)).isEqualTo(grade);
    }

    /** By hand: at p = 0.25 a cv of 20 % is an error of 0.05, whose log-cv is 0.05/(0.25 · ln 4) = 0.144. */
    @ParameterizedTest
    @CsvSource({"0.0499, PUBLISH", "0.05, REVIEW", "0.0501, REVIEW"})
    void cepal2020ReviewsAShareFromACvOf20Percent(double error, Cepal2020Precision grade) {
        assertThat(Cepal2020Precision.ofShare(0.25, error, 100, 140, 50, 9)).isEqualTo(grade);
    }

    /**
     * At p = 0.5 the log-cv is 0.175 at {@code Rscript -e 'sprintf("%.17g", 0.175 * 0.5 * log(2))'} =
     * 0.060650378298995208, where the cv is 12 %.
     */
    @ParameterizedTest
    @CsvSource({"0.0606, PUBLISH", "0.060650378298995208, PUBLISH", "0.0607, SUPPRESS"})
    void cepal2020SuppressesAShareAboveALogCvOf0175(double error, Cepal2020Precision grade) {
        assertThat(Cepal2020Precision.ofShare(0.5, error, 100, 140, 50, 9)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void cepalDoesNotTrustAShareOfExactlyZeroOrOne(double share) {
        assertThat(Cepal2020Precision.ofShare(share, 0, 1000, Double.NaN, 500, 90))
                .isEqualTo(Cepal2020Precision.SUPPRESS);
        assertThat(Cepal2023Precision.ofShare(share, 0, 1000, Double.NaN, 500, 90))
                .isEqualTo(Cepal2023Precision.NOT_RELIABLE);
    }

    /** A share between 0 and 1 whose PSUs are all alike: its deff is 0 and its effective n not known. */
    @Test
    void cepalDoesNotTrustAnErrorOfZero() {
        assertThat(Cepal2020Precision.ofShare(0.4, 0, 1000, Double.NaN, 500, 90))
                .isEqualTo(Cepal2020Precision.SUPPRESS);
        assertThat(Cepal2023Precision.ofShare(0.4, 0, 1000, Double.NaN, 500, 90))
                .isEqualTo(Cepal2023Precision.NOT_RELIABLE);
        assertThat(Cepal2020Precision.ofTotal(0, 0, 1000, Double.NaN, 500, 90)).isEqualTo(Cepal2020Precision.SUPPRESS);
        assertThat(Cepal2023Precision.ofTotal(0, 0, 1000, Double.NaN, 500, 90))
                .isEqualTo(Cepal2023Precision.NOT_RELIABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 59.9, 50, 9,  NOT_RELIABLE",
        "100, 60,   50, 9,  RELIABLE",
        "100, 60.1, 50, 9,  RELIABLE",
        "100, 60,   50, 8,  NOT_RELIABLE",
        "100, 60,   50, 10, RELIABLE",
        "100, 60,   29, 9,  NOT_RELIABLE",
        "100, 60,   30, 9,  WEAKLY_RELIABLE",
        "100, 60,   31, 9,  WEAKLY_RELIABLE",
        "100, 60,   49, 9,  WEAKLY_RELIABLE",
        "100, 60,   50, 9,  RELIABLE",
        "100, 60,   51, 9,  RELIABLE"
    })
    void cepal2023NeedsEffectiveInterviewsCasesAndDegreesOfFreedom(
            int n, double effectiveN, int cases, int df, Cepal2023Precision grade) {
        assertThat(Cepal2023Precision.ofTotal(100, 10, n, effectiveN, cases, df))
                .isEqualTo(grade);
        assertThat(Cepal2023Precision.ofShare(0.5, 0.05, n, effectiveN, cases, df))
                .isEqualTo(grade);
    }

    /** An effective n above n is a design effect below 1. */
    @ParameterizedTest
    @CsvSource({
        "99,  99.1, NOT_RELIABLE",
        "99,  99,   RELIABLE",
        "99,  98.9, RELIABLE",
        "100, 101,  RELIABLE",
        "101, 102,  RELIABLE"
    })
    void cepal2023BelievesADesignEffectBelowOneFrom100Interviews(int n, double effectiveN, Cepal2023Precision grade) {
        assertThat(Cepal2023Precision.ofTotal(100, 10, n, effectiveN, 50, 9)).isEqualTo(grade);
        assertThat(Cepal2023Precision.ofShare(0.5, 0.05, n, effectiveN, 50, 9)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "19.99, 50, RELIABLE",
        "20,    50, RELIABLE",
        "20.01, 50, WEAKLY_RELIABLE",
        "20,    49, WEAKLY_RELIABLE",
        "29.99, 50, WEAKLY_RELIABLE",
        "30,    50, WEAKLY_RELIABLE",
        "30.01, 50, NOT_RELIABLE"
    })
    void cepal2023GradesATotalOf100ByCv(double error, int cases, Cepal2023Precision grade) {
        assertThat(Cepal2023Precision.ofTotal(100, error, 100, 60, cases, 9)).isEqualTo(grade);
    }

    /** The error at which the log-cv is 0.175 stands above; the same at 0.4 and 0.6 is less than 0.07. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.0606,               50, RELIABLE",
        "0.5, 0.060650378298995208, 50, RELIABLE",
        "0.5, 0.060650378298995208, 49, WEAKLY_RELIABLE",
        "0.5, 0.0607,               50, WEAKLY_RELIABLE",
        "0.6, 0.07,                 50, WEAKLY_RELIABLE",
        "0.4, 0.07,                 50, NOT_RELIABLE",
        "0.4999, 0.0607,            50, NOT_RELIABLE"
    })
    void cepal2023GradesAShareByLogCv(double share, double error, int cases, Cepal2023Precision grade) {
        assertThat(Cepal2023Precision.ofShare(share, error, 100, 60, cases, 9)).isEqualTo(grade);
    }

    @Test
    void writesGradesAsTablesHaveThem() {
        assertThat(InegiPrecision.MODERATE.id()).isEqualTo("moderate");
        assertThat(IneChilePrecision.WEAKLY_RELIABLE.id()).isEqualTo("weakly_reliable");
        assertThat(Cepal2020Precision.SUPPRESS.id()).isEqualTo("suppress");
        assertThat(Cepal2023Precision.NOT_RELIABLE.id()).isEqualTo("not_reliable");
        assertThat(Verdict.NO_DISTINGUISHABLE_CHANGE.id()).isEqualTo("no_distinguishable_change");
    }
}
