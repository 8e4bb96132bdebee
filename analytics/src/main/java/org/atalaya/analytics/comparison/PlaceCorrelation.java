package org.atalaya.analytics.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.atalaya.analytics.statistic.CorrelationInterval;
import org.atalaya.analytics.statistic.RankCorrelation;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;

/**
 * How far two figures go together over places.
 *
 * @param places number of places that have both
 * @param missing places that have only one of them, in the order of their codes
 * @param spearman Spearman's rank correlation; empty with fewer than ten places or where a figure is the same in all
 * @param kendall Kendall's τ_b; empty as Spearman's
 * @param fisher Spearman's interval by Fisher; empty where it has none
 * @param bootstrap Spearman's interval by resampling places; empty as Spearman's
 * @param kendallBootstrap Kendall's interval by the same samples of places; empty as Spearman's
 */
public record PlaceCorrelation(
        int places,
        List<TerritoryId> missing,
        Optional<Double> spearman,
        Optional<Double> kendall,
        Optional<Interval> fisher,
        Optional<Interval> bootstrap,
        Optional<Interval> kendallBootstrap) {

    /** Fewer places say nothing worth printing of how two figures go together. */
    public static final int FEWEST_PLACES = 10;

    private static final int SAMPLES = 2_000;
    private static final long SEED = 20_240_331;

    /** Correlates two figures, each by place. */
    public static PlaceCorrelation of(
            Map<TerritoryId, Double> first, Map<TerritoryId, Double> second, double confidence) {
        TreeSet<TerritoryId> all = new TreeSet<>(Comparator.comparing(TerritoryId::text));
        all.addAll(first.keySet());
        all.addAll(second.keySet());
        List<TerritoryId> both = all.stream()
                .filter(place -> first.containsKey(place) && second.containsKey(place))
                .toList();
        List<TerritoryId> missing =
                all.stream().filter(place -> !both.contains(place)).toList();
        if (both.size() < FEWEST_PLACES) {
            return new PlaceCorrelation(
                    both.size(),
                    missing,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        double[] x = both.stream().mapToDouble(first::get).toArray();
        double[] y = both.stream().mapToDouble(second::get).toArray();
        Optional<Double> spearman = RankCorrelation.spearman(x, y);
        Optional<Double> kendall = RankCorrelation.kendall(x, y);
        return new PlaceCorrelation(
                both.size(),
                missing,
                spearman,
                kendall,
                spearman.flatMap(rho -> CorrelationInterval.fisher(rho, x.length, confidence)),
                spearman.flatMap(
                        rho -> CorrelationInterval.percentile(replicates(x, y, RankCorrelation::spearman), confidence)),
                kendall.flatMap(
                        tau -> CorrelationInterval.percentile(replicates(x, y, RankCorrelation::kendall), confidence)));
    }

    /** Correlations of samples of the places; a sample whose places are all equal in a figure has none. */
    private static double[] replicates(
            double[] x, double[] y, BiFunction<double[], double[], Optional<Double>> correlation) {
        Random random = new Random(SEED);
        return IntStream.range(0, SAMPLES)
                .mapToObj(sample -> random.ints(x.length, 0, x.length).toArray())
                .map(sample -> correlation.apply(taken(x, sample), taken(y, sample)))
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double[] taken(double[] values, int[] sample) {
        return Arrays.stream(sample).mapToDouble(place -> values[place]).toArray();
    }
}
