package org.atalaya.analytics.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.atalaya.data.quantity.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges by hand: what rounds to the figure claimed. */
class ClaimVerdictTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 de cada 10 | 0.65 | 0.75",
                "6 de cada 10 | 0.55 | 0.65",
                "siete de cada diez | 0.65 | 0.75",
                "Uno de cada cuatro | 0.125 | 0.375",
                "7 of every 10 | 0.65 | 0.75",
                "3 in 4 | 0.625 | 0.875",
                "45.6 | 0.4555 | 0.4565",
                "45,6 % | 0.4555 | 0.4565",
                "60 por ciento | 0.595 | 0.605",
                "0 % | 0 | 0.005",
                "menos de 20 % | 0 | 0.2",
                "under 1 in 4 | 0 | 0.25",
            })
    void readsTheShareWordsClaim(String words, double from, double below) {
        ClaimedShare claimed = ClaimedShare.parse(words).orElseThrow();

        assertThat(claimed.from()).isCloseTo(from, within(1e-12));
        assertThat(claimed.below()).isCloseTo(below, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 de cada 10", "100 %", "más de 60 %", "more than 6 of every 10"})
    void whatReachesAllOfThePeopleIncludesAll(String words) {
        assertThat(ClaimedShare.parse(words).orElseThrow().below()).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "muchos", "11 de cada 10", "3 de cada 0", "101 %", "6°", "7 de 10 de 20", "1.5 de cada 10"})
    void doesNotGuessAtOtherWords(String words) {
        assertThat(ClaimedShare.parse(words)).isEmpty();
    }

    /** "7 of every 10" against intervals inside, across and outside 65 to 75 %. */
    @ParameterizedTest
    @CsvSource({
        "0.66, 0.74, SUPPORTED",
        "0.65, 0.7499, SUPPORTED",
        "0.66, 0.75, NOT_DISTINGUISHABLE",
        "0.60, 0.70, NOT_DISTINGUISHABLE",
        "0.50, 0.90, NOT_DISTINGUISHABLE",
        "0.511, 0.658, NOT_DISTINGUISHABLE",
        "0.50, 0.6499, NOT_SUPPORTED",
        "0.75, 0.80, NOT_SUPPORTED",
    })
    void judgesAShareByHowTheRangesLie(double lower, double upper, ClaimVerdict verdict) {
        assertThat(ClaimVerdict.of(ClaimedShare.parse("7 de cada 10").orElseThrow(), new Interval(lower, upper, 0.95)))
                .isEqualTo(verdict);
    }

    /** Sixth of 74, and among the first three, against ranges of ranks. */
    @ParameterizedTest
    @CsvSource({
        "6, 6, 6, 6, SUPPORTED",
        "6, 6, 2, 69, NOT_DISTINGUISHABLE",
        "6, 6, 7, 30, NOT_SUPPORTED",
        "6, 6, 1, 5, NOT_SUPPORTED",
        "1, 3, 1, 3, SUPPORTED",
        "1, 3, 2, 3, SUPPORTED",
        "1, 3, 3, 9, NOT_DISTINGUISHABLE",
        "1, 3, 4, 9, NOT_SUPPORTED",
    })
    void judgesARankByTheRanksThePlaceMayHave(int first, int last, int lower, int upper, ClaimVerdict verdict) {
        assertThat(ClaimVerdict.ofRank(first, last, lower, upper)).isEqualTo(verdict);
    }
}
