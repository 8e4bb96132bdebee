package org.atalaya.analytics.statistic;

import java.util.Optional;
import org.atalaya.data.check.Require;
import org.atalaya.data.quantity.Interval;
import org.hipparchus.special.Gamma;

/**
 * A small place's rate drawn towards the mean of all places: empirical Bayes, Poisson-gamma.
 *
 * <dl>
 *   <dt>What
 *   <dd>What a place's rate is likely to be, given its own count and how rates of all places vary. A modelled
 *       figure, always shown as one.
 *   <dt>Formula
 *   <dd>Over places, m = Σ x/Σ P, P̄ = Σ P/k, a = Σ P (x/P − m)²/Σ P − m/P̄, 0 if negative. Rates of places are
 *       gamma with mean m and variance a, so that a place's is gamma with shape m²/a + x and rate m/a + P: its
 *       mean is the figure, its quantiles the interval.
 *   <dt>Shapes
 *   <dd>counts, populations: one value per place of the prior; then one place's.
 *   <dt>Units
 *   <dd>Cases per 100,000 people.
 *   <dt>Assumes
 *   <dd>Places are alike but for size; m and a are known exactly, so that the interval is a little too
 *       narrow; the moments are led by the largest places.
 *   <dt>Withheld
 *   <dd>Empty if a = 0: the places differ no more than chance makes them.
 *   <dt>Source
 *   <dd>Marshall (1991), Mapping disease and mortality rates using empirical Bayes estimators, Applied
 *       Statistics 40(2), 283-294, page not consulted; R spdep's EBest(family = "poisson").
 *   <dt>Checked against
 *   <dd>R 4.2.2, spdep 1.2-7: EBest, qgamma; notebooks/reference/incidence_cases.R. The spread of logarithms:
 *       trigamma; notebooks/reference/similarity.R.
 * </dl>
 *
 * @param rate the rate
 * @param interval its credible interval
 */
public record ShrunkenRate(double rate, Interval interval) {

    /**
     * How rates of places vary.
     *
     * @param mean mean rate
     * @param variance variance of rates beyond chance
     */
    public record Prior(double mean, double variance) {

        /** From the places themselves. */
        public static Prior of(long[] counts, double[] populations) {
            int k = counts.length;
            Require.that(k >= 1 && populations.length == k, "places", "be at least one, each with its population", k);
            double cases = 0;
            double people = 0;
            for (int i = 0; i < k; i++) {
                Require.that(populations[i] > 0, "population", "be positive", populations[i]);
                cases += counts[i];
                people += populations[i];
            }
            double mean = cases / people;
            double spread = 0;
            for (int i = 0; i < k; i++) {
                double apart = counts[i] / populations[i] - mean;
                spread += populations[i] * apart * apart;
            }
            return new Prior(mean, Math.max(0, spread / people - mean / (people / k)));
        }

        /**
         * How far rates of places lie apart, beyond chance: the standard deviation of the logarithm of a gamma
         * rate, √ψ′(m²/a). Empty if places differ no more than by chance.
         */
        public Optional<Double> logSpread() {
            return variance == 0 ? Optional.empty() : Optional.of(Math.sqrt(Gamma.trigamma(mean * mean / variance)));
        }
    }

    /** A place's rate, if places differ beyond chance. */
    public static Optional<ShrunkenRate> of(Prior prior, long count, double population, double confidence) {
        if (prior.variance() == 0) {
            return Optional.empty();
        }
        double shape = prior.mean() * prior.mean() / prior.variance() + count;
        double perPerson = PopulationRate.PER / (prior.mean() / prior.variance() + population);
        double tail = (1 - confidence) / 2;
        return Optional.of(new ShrunkenRate(
                shape * perPerson,
                new Interval(
                        GammaQuantile.below(tail, shape) * perPerson,
                        GammaQuantile.above(tail, shape) * perPerson,
                        confidence)));
    }
}
