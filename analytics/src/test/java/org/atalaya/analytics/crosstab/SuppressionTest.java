package org.atalaya.analytics.crosstab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {

    /** S: too small; P: protects another; ·: shown. Worked out by hand. */
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "'0 0', '· ·'",
        "'10 11 12', '· · ·'",
        "'9 30', 'S P'",
        "'9 30 12', 'S · P'",
        "'9 0 30 12', 'S · · P'",
        "'5 5 30', 'S S ·'",
        "'4 5 30 40', 'S S P ·'",
        "'1 2 3', 'S S S'",
        "'6', 'S'",
    })
    void withholdsSmallGroupsAndWhatWouldGiveThemAway(String interviews, String expected) {
        assertThat(letters(Suppression.of(numbers(interviews)))).isEqualTo(expected);
    }

    /** What is missing from everybody is never one group, nor fewer than ten people, unless nothing else is left. */
    @RepeatedTest(50)
    void whatIsMissingIsNeverAFewPeople(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int[] interviews = random.ints(1 + random.nextInt(8), 0, 30).toArray();
        List<Optional<Suppression>> withheld = Suppression.of(interviews);
        int[] missing = IntStream.range(0, interviews.length)
                .filter(group -> withheld.get(group).isPresent())
                .map(group -> interviews[group])
                .toArray();
        boolean somethingShown = IntStream.range(0, interviews.length)
                .anyMatch(group -> withheld.get(group).isEmpty() && interviews[group] > 0);
        if (missing.length > 0 && somethingShown) {
            assertThat(missing.length).isGreaterThan(1);
            assertThat(Arrays.stream(missing).sum()).isGreaterThanOrEqualTo(10);
        }
        for (int group = 0; group < interviews.length; group++) {
            if (withheld.get(group).isEmpty()) {
                assertThat(interviews[group])
                        .satisfiesAnyOf(
                                n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThanOrEqualTo(10));
            }
        }
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String letters(List<Optional<Suppression>> withheld) {
        return withheld.stream()
                .map(one ->
                        one.map(why -> why.name().substring(0, 1)).orElse("·").replace('U', 'S'))
                .collect(Collectors.joining(" "));
    }
}
