package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.atalaya.analytics.statistic.RandomSurvey.covariance;
import static org.atalaya.analytics.statistic.RandomSurvey.variance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.atalaya.analytics.design.LonelyPsu;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.design.Scores;
import org.atalaya.analytics.statistic.RandomSurvey.Person;
import org.atalaya.data.quantity.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every sample, on samples drawn from seeds. */
class SurveyPropertiesTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsInAnyOrderGiveTheSameBits(long seed) {
        RandomSurvey survey = RandomSurvey.of(seed);
        RandomSurvey shuffled = survey.shuffled(seed);
        SampleDesign design = survey.design(LonelyPsu.ADJUST);
        SampleDesign designOfShuffled = shuffled.design(LonelyPsu.ADJUST);
        RatioOfDomain.Ratio ratio = survey.ratio(design, survey.first());
        RatioOfDomain.Ratio ratioOfShuffled = shuffled.ratio(designOfShuffled, shuffled.first());
        assertThat(ratioOfShuffled.value()).isEqualTo(ratio.value());
        assertThat(ratioOfShuffled.sums().weightSum()).isEqualTo(ratio.sums().weightSum());
        assertThat(variance(designOfShuffled, ratioOfShuffled.scores())).isEqualTo(variance(design, ratio.scores()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void personsOutsideTheDomainMatterOnlyByTheirPsus(long seed) {
        RandomSurvey survey = RandomSurvey.of(seed);
        RandomSurvey thinned = withOnePersonPerPsuOutside(survey);
        SampleDesign design = survey.design(LonelyPsu.ADJUST);
        SampleDesign thinnedDesign = thinned.design(LonelyPsu.ADJUST);
        RatioOfDomain.Ratio share = survey.share(design, survey.first());
        RatioOfDomain.Ratio thinnedShare = thinned.share(thinnedDesign, thinned.first());
        assertThat(thinnedDesign.psus()).isEqualTo(design.psus());
        assertThat(thinnedShare.value()).isEqualTo(share.value());
        assertThat(variance(thinnedDesign, thinnedShare.scores())).isEqualTo(variance(design, share.scores()));
        assertThat(DegreesOfFreedom.of(thinnedDesign, thinnedShare.sums().psu()))
                .isEqualTo(DegreesOfFreedom.of(design, share.sums().psu()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void filteringTheRowsKeepsTheEstimateAndLosesPsusOfItsStrata(long seed) {
        RandomSurvey survey = RandomSurvey.of(seed);
        RandomSurvey filtered = new RandomSurvey(
                survey.persons().stream().filter(Person::inFirst).toList());
        SampleDesign design = survey.design(LonelyPsu.ADJUST);
        SampleDesign filteredDesign = filtered.design(LonelyPsu.ADJUST);
        RatioOfDomain.Ratio share = survey.share(design, survey.first());
        assertThat(filtered.share(filteredDesign, filtered.first()).value()).isEqualTo(share.value());
        assertThat(filteredDesign.psus()).isEqualTo(share.sums().psu().length);
        assertThat(psusInStrata(design)).isEqualTo(psusCounted(survey));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theVarianceOfATotalGrowsWithTheSquareOfTheWeights(long seed) {
        RandomSurvey survey = RandomSurvey.of(seed);
        RandomSurvey heavier = survey.weightedBy(3);
        SampleDesign design = survey.design(LonelyPsu.ADJUST);
        SampleDesign heavierDesign = heavier.design(LonelyPsu.ADJUST);
        Scores scores =
                TotalOfDomain.estimate(design, survey.first(), survey.sizes()).scores();
        Scores heavierScores = TotalOfDomain.estimate(heavierDesign, heavier.first(), heavier.sizes())
                .scores();
        assertThat(variance(heavierDesign, heavierScores))
                .isCloseTo(9 * variance(design, scores), withinPercentage(1e-7));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theVarianceOfAShareDoesNotDependOnTheScaleOfTheWeights(long seed) {
        RandomSurvey survey = RandomSurvey.of(seed);
        RandomSurvey heavier = survey.weightedBy(3);
        SampleDesign design = survey.design(LonelyPsu.ADJUST);
        SampleDesign heavierDesign = heavier.design(LonelyPsu.ADJUST);
        double variance = variance(design, survey.share(design, survey.first()).scores());
        assertThat(variance(
                        heavierDesign,
                        heavier.share(heavierDesign, heavier.first()).scores()))
                .isCloseTo(variance, within(1e-9 * variance + 1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void covarianceIsSymmetric(long seed) {
        RandomSurvey survey = RandomSurvey.of(seed);
        for (LonelyPsu policy : List.of(LonelyPsu.ADJUST, LonelyPsu.CERTAINTY)) {
            SampleDesign design = survey.design(policy);
            Scores a = survey.share(design, survey.first()).scores();
            Scores b = survey.ratio(design, survey.second()).scores();
            assertThat(covariance(design, a, b)).isEqualTo(covariance(design, b, a));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theVarianceOfADifferenceIsBothVariancesLessTwiceTheCovariance(long seed) {
        RandomSurvey survey = RandomSurvey.of(seed);
        for (LonelyPsu policy : List.of(LonelyPsu.ADJUST, LonelyPsu.CERTAINTY)) {
            SampleDesign design = survey.design(policy);
            Scores a = survey.share(design, survey.first()).scores();
            Scores b = survey.ratio(design, survey.second()).scores();
            double both = variance(design, a) + variance(design, b);
            assertThat(variance(design, a.minus(b)))
                    .isCloseTo(both - 2 * covariance(design, a, b), within(1e-9 * both + 1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anIntervalStaysWithinZeroAndOneAndContainsItsShare(long seed) {
        RandomSurvey survey = RandomSurvey.of(seed);
        SampleDesign design = survey.design(LonelyPsu.ADJUST);
        RatioOfDomain.Ratio share = survey.share(design, survey.first());
        double error = Math.sqrt(variance(design, share.scores()));
        int df = DegreesOfFreedom.of(design, share.sums().psu());
        assertThat(df).isPositive();
        for (double confidence : List.of(0.5, 0.95, 0.999)) {
            Interval interval = LogitInterval.of(share.value(), error, df, confidence)
                    .find()
                    .orElseThrow();
            assertThat(interval.lower()).isGreaterThanOrEqualTo(0).isLessThan(share.value());
            assertThat(interval.upper()).isLessThanOrEqualTo(1).isGreaterThan(share.value());
        }
    }

    /** Of the persons outside the domain, keeps the first of each PSU. */
    private static RandomSurvey withOnePersonPerPsuOutside(RandomSurvey survey) {
        Set<List<String>> kept = new HashSet<>();
        List<Person> persons = new ArrayList<>();
        for (Person person : survey.persons()) {
            if (person.inFirst() || kept.add(List.of(person.stratum(), person.psu()))) {
                persons.add(person);
            }
        }
        return new RandomSurvey(persons);
    }

    private static List<Integer> psusInStrata(SampleDesign design) {
        return IntStream.rangeClosed(0, design.stratum(design.psus() - 1))
                .mapToObj(design::psusInStratum)
                .toList();
    }

    private static List<Integer> psusCounted(RandomSurvey survey) {
        return survey.persons().stream()
                .map(Person::stratum)
                .distinct()
                .sorted()
                .map(stratum -> (int) survey.persons().stream()
                        .filter(person -> person.stratum().equals(stratum))
                        .map(Person::psu)
                        .distinct()
                        .count())
                .toList();
    }
}
