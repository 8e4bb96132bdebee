package org.atalaya.ingestion.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which counts of neighbourhoods are withheld; each case was worked out by hand. */
class SmallCountsTest {

    /** Whole place, then neighbourhoods, of one month: s small, w withheld with it, – not reported. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "61 34 15 4     | 61 34 w s", // the 4 would be 61 - 34 - 15
                "61 34 15 10    | 61 34 15 10", // ten is not small
                "61 34 9 8      | 61 34 s s", // two that sum to 17 tell nothing of each
                "40 34 4 2      | 40 w s s", // two that sum to 6: the next joins them
                "40 30 20 1 1 1 | 40 30 w s s s",
                "38 34 4 0      | 38 w s 0", // zeros last: they hide nothing
                "4 4 0 0        | 4 s w w", // zeros around a single small one would give it away
                "4 4            | w s", // nothing else could hide it
                "– 34 15 4      | – 34 w s",
                "50 20 – 4      | 50 w – s",
                "212            | 212",
                "3              | 3", // a whole place's count points at nobody
                "0 0 0          | 0 0 0"
            })
    void withholdsSmallCountsAndWhatWouldGiveThemAway(String given, String safe) {
        assertThat(text(SmallCounts.withhold(counts("robo", given)))).isEqualTo(safe);
    }

    @Test
    void looksAtEachCategoryAndMonthByItself() {
        List<RegisterCount> both = new ArrayList<>(counts("robo", "61 34 15 4"));
        both.addAll(counts("ruido", "61 34 15 12"));

        assertThat(text(SmallCounts.withhold(both))).isEqualTo("61 34 w s 61 34 15 12");
    }

    @Test
    void neverLetsASmallCountBeGotBySubtraction() {
        Random random = new Random(4);
        for (int round = 0; round < 5_000; round++) {
            List<Long> parts =
                    random.longs(1 + random.nextInt(6), 0, 25).boxed().toList();
            long whole = parts.stream().mapToLong(Long::longValue).sum();
            String given = whole + " " + parts.stream().map(String::valueOf).collect(Collectors.joining(" "));
            List<RegisterCount> safe = SmallCounts.withhold(counts("robo", given));

            long shown = safe.stream()
                    .skip(1)
                    .flatMap(count -> count.count().stream())
                    .mapToLong(Long::longValue)
                    .sum();
            long hidden = safe.stream()
                    .skip(1)
                    .filter(count -> count.count().isEmpty())
                    .count();
            boolean wholeShown = safe.get(0).count().isPresent();
            assertThat(safe.stream().skip(1).flatMap(count -> count.count().stream()))
                    .as(given)
                    .allMatch(count -> count == 0 || count >= 10);
            assertThat(!wholeShown || hidden != 1).as(given).isTrue();
            assertThat(!wholeShown || hidden == 0 || whole - shown >= 10 || shown == 0)
                    .as(given)
                    .isTrue();
        }
    }

    private static List<RegisterCount> counts(String category, String given) {
        List<RegisterCount> counts = new ArrayList<>();
        for (String count : given.strip().split(" ")) {
            counts.add(RegisterCount.given(
                    category,
                    counts.isEmpty() ? RegisterCount.WHOLE : "colonia " + counts.size(),
                    "2024-01",
                    Optional.of(count).filter(text -> !text.equals("–")).map(Long::valueOf)));
        }
        return counts;
    }

    private static String text(List<RegisterCount> counts) {
        return counts.stream()
                .map(count -> switch (count.state()) {
                    case AVAILABLE -> count.count().orElseThrow().toString();
                    case NOT_REPORTED -> "–";
                    case WITHHELD_SMALL -> "s";
                    case WITHHELD_WITH_SMALL -> "w";
                })
                .collect(Collectors.joining(" "));
    }
}
