package org.atalaya.analytics.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.statistic.HolmAdjustment;
import org.atalaya.analytics.statistic.ShareDifference;
import org.atalaya.data.territory.TerritoryId;

/**
 * Every two of some places compared, as independent samples, with Holm's adjustment over all the pairs.
 *
 * @param pairs the pairs, in the order of the places' codes
 * @param notCompared places without a precision to compare them with, in the order of their codes
 */
public record PairwiseDifferences(List<Pair> pairs, List<TerritoryId> notCompared) {

    private static final Comparator<PlaceEstimate> BY_CODE =
            Comparator.comparing(estimate -> estimate.place().text());

    /**
     * Two places.
     *
     * @param place the first
     * @param other the second
     * @param difference the first's share less the second's
     * @param pHolm p adjusted for all the pairs
     */
    public record Pair(TerritoryId place, TerritoryId other, ShareDifference difference, double pHolm) {}

    /** Compares shares of samples that have no PSU in common. */
    public static PairwiseDifferences of(List<PlaceEstimate> shares) {
        List<PlaceEstimate> compared = shares.stream()
                .filter(PlaceEstimate::comparable)
                .sorted(BY_CODE)
                .toList();
        List<Pair> raw = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            for (PlaceEstimate other : compared.subList(i + 1, compared.size())) {
                PlaceEstimate place = compared.get(i);
                difference(place, other)
                        .ifPresent(found -> raw.add(new Pair(place.place(), other.place(), found, found.p())));
            }
        }
        double[] holm = HolmAdjustment.of(
                raw.stream().mapToDouble(pair -> pair.difference().p()).toArray());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < holm.length; i++) {
            Pair pair = raw.get(i);
            pairs.add(new Pair(pair.place(), pair.other(), pair.difference(), holm[i]));
        }
        return new PairwiseDifferences(
                List.copyOf(pairs),
                shares.stream()
                        .filter(share -> !share.comparable())
                        .sorted(BY_CODE)
                        .map(PlaceEstimate::place)
                        .toList());
    }

    private static Optional<ShareDifference> difference(PlaceEstimate place, PlaceEstimate other) {
        return ShareDifference.apart(
                        place.value(),
                        place.standardError(),
                        (int) place.df(),
                        other.value(),
                        other.standardError(),
                        (int) other.df())
                .find();
    }
}
