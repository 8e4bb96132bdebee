package org.atalaya.analytics.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.statistic.HolmAdjustment;
import org.atalaya.analytics.statistic.ShareDifference;
import org.atalaya.data.territory.TerritoryId;

/**
 * Every two of some places compared, with Holm's adjustment over all the pairs.
 *
 * @param pairs the pairs, in the order of the places' codes
 * @param notCompared places without a precision to compare them with, in the order of their codes
 * @param inseparable pairs that have people in common and no known difference, in the order of their codes
 */
public record PairwiseDifferences(List<Pair> pairs, List<TerritoryId> notCompared, List<Overlap> inseparable) {

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
    public record Pair(TerritoryId place, TerritoryId other, ShareDifference difference, double pHolm) {

        /** The same pair seen from a place of it. */
        public Pair from(TerritoryId first) {
            return first.equals(place) ? this : new Pair(other, place, difference.reversed(), pHolm);
        }
    }

    /**
     * Two places one of which is part of the other.
     *
     * @param place the first by code
     * @param other the second
     */
    public record Overlap(TerritoryId place, TerritoryId other) {}

    /** What is known of places that have people in common. */
    public interface Overlaps {

        /** No two places have people in common. */
        Overlaps NONE = new Overlaps() {
            @Override
            public boolean exists(TerritoryId place, TerritoryId other) {
                return false;
            }

            @Override
            public Optional<ShareDifference> find(TerritoryId place, TerritoryId other) {
                return Optional.empty();
            }
        };

        /** Whether two places have people in common. */
        boolean exists(TerritoryId place, TerritoryId other);

        /** The first's share less the second's, where the two have people in common and it is known. */
        Optional<ShareDifference> find(TerritoryId place, TerritoryId other);
    }

    /** Compares shares of samples that have no PSU in common. */
    public static PairwiseDifferences of(List<PlaceEstimate> shares) {
        return of(shares, Overlaps.NONE);
    }

    /** Compares shares, as independent where places have nobody in common, else as it is known. */
    public static PairwiseDifferences of(List<PlaceEstimate> shares, Overlaps overlaps) {
        List<PlaceEstimate> compared = shares.stream()
                .filter(PlaceEstimate::comparable)
                .sorted(BY_CODE)
                .toList();
        List<Pair> raw = new ArrayList<>();
        List<Overlap> inseparable = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            for (PlaceEstimate other : compared.subList(i + 1, compared.size())) {
                PlaceEstimate place = compared.get(i);
                boolean overlap = overlaps.exists(place.place(), other.place());
                Optional<ShareDifference> difference =
                        overlap ? overlaps.find(place.place(), other.place()) : difference(place, other);
                difference.ifPresent(found -> raw.add(new Pair(place.place(), other.place(), found, found.p())));
                if (overlap && difference.isEmpty()) {
                    inseparable.add(new Overlap(place.place(), other.place()));
                }
            }
        }
        return new PairwiseDifferences(
                adjusted(raw),
                shares.stream()
                        .filter(share -> !share.comparable())
                        .sorted(BY_CODE)
                        .map(PlaceEstimate::place)
                        .toList(),
                List.copyOf(inseparable));
    }

    private static List<Pair> adjusted(List<Pair> raw) {
        double[] holm = HolmAdjustment.of(
                raw.stream().mapToDouble(pair -> pair.difference().p()).toArray());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < holm.length; i++) {
            Pair pair = raw.get(i);
            pairs.add(new Pair(pair.place(), pair.other(), pair.difference(), holm[i]));
        }
        return List.copyOf(pairs);
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
