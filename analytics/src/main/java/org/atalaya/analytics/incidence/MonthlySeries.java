package org.atalaya.analytics.incidence;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.atalaya.analytics.statistic.RateRatio;
import org.atalaya.analytics.statistic.RateRatio.Counted;
import org.atalaya.analytics.statistic.SeasonalAlert;
import org.atalaya.data.check.Require;

/** The months of one register's series of an offence in a place, as far as they have a count. */
final class MonthlySeries {

    private static final int YEAR = 12;

    private final List<Month> months = new ArrayList<>();

    private record Month(YearMonth when, OptionalLong count, OptionalDouble population) {}

    /**
     * Twelve months.
     *
     * @param count cases
     * @param population mean population, if that of each month is known
     */
    record Twelve(long count, OptionalDouble population) {}

    /** Adds a month, later than those before; months in between have no count. */
    void add(YearMonth when, OptionalLong count, OptionalDouble population) {
        if (!months.isEmpty()) {
            YearMonth next = months.get(months.size() - 1).when().plusMonths(1);
            Require.that(!when.isBefore(next), "month", "be later than the last, " + next.minusMonths(1), when);
            for (YearMonth between = next; between.isBefore(when); between = between.plusMonths(1)) {
                months.add(new Month(between, OptionalLong.empty(), OptionalDouble.empty()));
            }
        }
        months.add(new Month(when, count, population));
    }

    /** The series up to its last month with a count, if it has one. */
    Optional<Last> last() {
        for (int i = months.size() - 1; i >= 0; i--) {
            if (months.get(i).count().isPresent()) {
                return Optional.of(new Last(i));
            }
        }
        return Optional.empty();
    }

    /** The last month with a count, and what stands before it. */
    final class Last {

        private final int index;

        private Last(int index) {
            this.index = index;
        }

        /** Which month. */
        YearMonth when() {
            return months.get(index).when();
        }

        /** Its count. */
        long count() {
            return months.get(index).count().orElseThrow();
        }

        /** Count of the same month a year before. */
        OptionalLong countYearBefore() {
            return index < YEAR
                    ? OptionalLong.empty()
                    : months.get(index - YEAR).count();
        }

        /** The twelve months that end with it, if each has a count. */
        Optional<Twelve> twelve() {
            return twelveEnding(index);
        }

        /** The twelve months before those. */
        Optional<Twelve> twelveBefore() {
            return twelveEnding(index - YEAR);
        }

        /** Whether it is above what its past lets expect, if each month of that past has a count. */
        Optional<SeasonalAlert> alert() {
            int first = index + 1 - SeasonalAlert.MONTHS;
            if (first < 0
                    || months.subList(first, index + 1).stream()
                            .anyMatch(month -> month.count().isEmpty())) {
                return Optional.empty();
            }
            List<Month> past = months.subList(first, index + 1);
            return SeasonalAlert.of(
                    past.stream()
                            .mapToLong(month -> month.count().orElseThrow())
                            .toArray(),
                    past.stream()
                            .mapToInt(month -> month.when().lengthOfMonth())
                            .toArray());
        }
    }

    /** The exposures of twelve months and the twelve before, if both populations are known. */
    static Optional<Comparison> compare(Twelve now, Twelve before) {
        if (now.population().isEmpty() || before.population().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Comparison(
                new Counted(now.count(), now.population().getAsDouble()),
                new Counted(before.count(), before.population().getAsDouble())));
    }

    /** Twelve months against the twelve before. */
    record Comparison(Counted now, Counted before) {

        Optional<RateRatio> ratio(double confidence) {
            return RateRatio.of(now, before, confidence);
        }

        double p() {
            return RateRatio.p(now, before);
        }

        /** By how much the rate rose. */
        double difference() {
            return now.count() / now.exposure() - before.count() / before.exposure();
        }
    }

    private Optional<Twelve> twelveEnding(int last) {
        if (last + 1 < YEAR) {
            return Optional.empty();
        }
        long count = 0;
        double population = 0;
        boolean populated = true;
        for (Month month : months.subList(last + 1 - YEAR, last + 1)) {
            if (month.count().isEmpty()) {
                return Optional.empty();
            }
            count += month.count().getAsLong();
            populated &= month.population().isPresent();
            population += month.population().orElse(0);
        }
        return Optional.of(
                new Twelve(count, populated ? OptionalDouble.of(population / YEAR) : OptionalDouble.empty()));
    }
}
