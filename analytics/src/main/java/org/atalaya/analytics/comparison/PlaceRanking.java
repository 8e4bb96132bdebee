package org.atalaya.analytics.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.analytics.statistic.LargestDifference;
import org.atalaya.analytics.statistic.NormalDraws;
import org.atalaya.analytics.statistic.RankConfidenceSets;
import org.atalaya.analytics.statistic.RankConfidenceSets.RankSet;
import org.atalaya.analytics.statistic.RankSetsOfCounts;
import org.atalaya.data.territory.TerritoryId;

/**
 * Places in the order of a figure, each with every rank it may have; 1 is the highest figure.
 *
 * @param places the places ranked, in the order of their codes
 * @param leftOut places whose figure has no precision to rank it with, in the order of their codes
 * @param confidence how sure all the ranges are together
 */
public record PlaceRanking(List<RankedPlace> places, List<TerritoryId> leftOut, double confidence) {

    /** Seed of the draws, so that a release is made twice alike. */
    private static final long SEED = 20_240_331;

    private static final int DRAWS = 10_000;

    private static final Comparator<PlaceEstimate> BY_CODE =
            Comparator.comparing(estimate -> estimate.place().text());

    /**
     * A place with its ranks.
     *
     * @param place the place
     * @param lower the highest place it may take
     * @param upper the lowest
     * @param tied places it cannot be told apart from, in the order of their codes
     */
    public record RankedPlace(TerritoryId place, int lower, int upper, List<TerritoryId> tied) {}

    /**
     * Offences registered in a place.
     *
     * @param place the place
     * @param count offences
     * @param population persons times years they were counted in
     */
    public record PlaceCount(TerritoryId place, long count, double population) {}

    /** Draws to be shared by the rankings of a run. */
    public static NormalDraws draws() {
        return new NormalDraws(DRAWS, SEED);
    }

    /** Ranks shares of independent samples, compared on the logit scale. */
    public static PlaceRanking ofShares(List<PlaceEstimate> shares, NormalDraws draws, double confidence) {
        List<PlaceEstimate> ranked = shares.stream()
                .filter(PlaceEstimate::comparableShare)
                .map(PlaceEstimate::logit)
                .sorted(BY_CODE)
                .toList();
        List<TerritoryId> leftOut = shares.stream()
                .filter(share -> !share.comparableShare())
                .sorted(BY_CODE)
                .map(PlaceEstimate::place)
                .toList();
        return of(ranked, leftOut, draws, confidence);
    }

    /** Ranks figures of independent samples on the scale they come in. */
    public static PlaceRanking ofFigures(List<PlaceEstimate> figures, NormalDraws draws, double confidence) {
        List<PlaceEstimate> ranked = figures.stream()
                .filter(PlaceEstimate::comparable)
                .sorted(BY_CODE)
                .toList();
        List<TerritoryId> leftOut = figures.stream()
                .filter(figure -> !figure.comparable())
                .sorted(BY_CODE)
                .map(PlaceEstimate::place)
                .toList();
        return of(ranked, leftOut, draws, confidence);
    }

    /** Ranks rates of registered offences. */
    public static PlaceRanking ofCounts(List<PlaceCount> counts, double confidence) {
        List<PlaceCount> ranked = counts.stream()
                .sorted(Comparator.comparing(count -> count.place().text()))
                .toList();
        List<RankSet> sets = RankSetsOfCounts.of(
                ranked.stream().mapToLong(PlaceCount::count).toArray(),
                ranked.stream().mapToDouble(PlaceCount::population).toArray(),
                confidence);
        return of(ranked.stream().map(PlaceCount::place).toList(), sets, List.of(), confidence);
    }

    private static PlaceRanking of(
            List<PlaceEstimate> ranked, List<TerritoryId> leftOut, NormalDraws draws, double confidence) {
        List<RankSet> sets = ranked.isEmpty()
                ? List.of()
                : RankConfidenceSets.of(
                        ranked.stream().mapToDouble(PlaceEstimate::value).toArray(),
                        ranked.stream().mapToDouble(PlaceEstimate::df).toArray(),
                        LargestDifference.independent(
                                ranked.stream()
                                        .mapToDouble(PlaceEstimate::standardError)
                                        .toArray(),
                                draws),
                        confidence);
        return of(ranked.stream().map(PlaceEstimate::place).toList(), sets, leftOut, confidence);
    }

    private static PlaceRanking of(
            List<TerritoryId> places, List<RankSet> sets, List<TerritoryId> leftOut, double confidence) {
        return new PlaceRanking(
                IntStream.range(0, places.size())
                        .mapToObj(j -> new RankedPlace(
                                places.get(j),
                                sets.get(j).lower(),
                                sets.get(j).upper(),
                                sets.get(j).tied().stream().map(places::get).toList()))
                        .toList(),
                leftOut,
                confidence);
    }

    /** A place of the ranking, if it is ranked. */
    public Optional<RankedPlace> find(TerritoryId place) {
        return places.stream().filter(ranked -> ranked.place().equals(place)).findFirst();
    }
}
