package org.atalaya.analytics.statistic;

import java.time.YearMonth;
import org.atalaya.data.check.Require;
import org.atalaya.data.quantity.Interval;

/**
 * Cases per 100,000 people and year.
 *
 * <dl>
 *   <dt>What
 *   <dd>How often something was registered, for places and periods of any size to be compared.
 *   <dt>Formula
 *   <dd>rate: 100,000 x / T; its interval: the count's, {@link GarwoodInterval}, times 100,000 / T. T of a
 *       year: its population; of a month: population · days of the month / days of the year; of twelve
 *       months: the mean of their populations.
 *   <dt>Shapes
 *   <dd>A count and its person-years.
 *   <dt>Units
 *   <dd>Cases per 100,000 person-years.
 *   <dt>Assumes
 *   <dd>The population at the middle of the period is that of the whole; that of the interval.
 *   <dt>Withheld
 *   <dd>Never; a place without population has no person-years and is not asked.
 *   <dt>Source
 *   <dd>A definition; the interval by Garwood (1936), page not consulted.
 *   <dt>Checked against
 *   <dd>R 4.2.2: poisson.test(x, T)$conf.int * 1e5; notebooks/reference/incidence_cases.R.
 * </dl>
 */
public final class PopulationRate {

    /** Of how many people and years a rate speaks. */
    public static final double PER = 100_000;

    private PopulationRate() {}

    /** The rate. */
    public static double of(double count, double personYears) {
        Require.that(personYears > 0, "person-years", "be positive", personYears);
        return count * PER / personYears;
    }

    /**
     * An interval of the expected count, as one of the rate.
     *
     * @param ofCount {@link GarwoodInterval} of the count, which many places share
     */
    public static Interval interval(Interval ofCount, double personYears) {
        return new Interval(of(ofCount.lower(), personYears), of(ofCount.upper(), personYears), ofCount.confidence());
    }

    /** What a population lives in a month. */
    public static double personYears(double population, YearMonth month) {
        return population * month.lengthOfMonth() / month.lengthOfYear();
    }
}
