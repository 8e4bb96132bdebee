package org.atalaya.web.compare;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.analytics.question.RecentIncidence;
import org.atalaya.analytics.statistic.HolmAdjustment;
import org.atalaya.analytics.statistic.RateRatio;
import org.atalaya.analytics.statistic.RateRatio.Counted;
import org.atalaya.web.compare.ComparePage.PairRow;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;

/** Compares the registered rates of every two places by the exact test of their counts, and puts it into words. */
final class RatePairs {

    private static final double ALPHA = 0.05;
    private static final double CONFIDENCE = 0.95;

    private RatePairs() {}

    /**
     * A place's rate.
     *
     * @param name the place
     * @param recent its last twelve months
     */
    record Rated(String name, RecentIncidence recent) {

        private boolean testable() {
            return recent.count12().isPresent()
                    && recent.population().filter(people -> people > 0).isPresent();
        }

        private Counted counted() {
            return new Counted(
                    recent.count12().orElseThrow(), recent.population().orElseThrow());
        }
    }

    private record Pair(Rated place, Rated other, double p) {

        static Pair of(Rated place, Rated other) {
            return new Pair(place, other, RateRatio.p(place.counted(), other.counted()));
        }

        private boolean higher() {
            return place.counted().count() / place.counted().exposure()
                    > other.counted().count() / other.counted().exposure();
        }
    }

    /** The pairs in the order of the places; none of a place without count or population. */
    static List<PairRow> rows(List<Rated> places, Messages text) {
        List<Rated> tested = places.stream().filter(Rated::testable).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < tested.size(); i++) {
            for (Rated other : tested.subList(i + 1, tested.size())) {
                pairs.add(Pair.of(tested.get(i), other));
            }
        }
        double[] holm = HolmAdjustment.of(pairs.stream().mapToDouble(Pair::p).toArray());
        List<PairRow> rows = new ArrayList<>();
        for (int i = 0; i < holm.length; i++) {
            rows.add(row(pairs.get(i), holm[i], holm.length, text));
        }
        return rows;
    }

    private static PairRow row(Pair pair, double pHolm, int pairs, Messages text) {
        Numbers numbers = new Numbers(text.language());
        boolean apart = pHolm < ALPHA;
        String standing = apart ? pair.higher() ? "above" : "below" : pair.p() < ALPHA ? "alikeOfMany" : "alike";
        return new PairRow(
                text.text(
                        "compare.pair." + standing,
                        pair.place().name(),
                        pair.other().name(),
                        pairs),
                apart,
                RateRatio.of(pair.place().counted(), pair.other().counted(), CONFIDENCE)
                        .map(ratio -> text.text(
                                "compare.ratio",
                                numbers.ratio(ratio.ratio()),
                                numbers.ratio(ratio.interval().lower()),
                                numbers.ratio(ratio.interval().upper())))
                        .orElse(text.text("compare.noRatio")),
                numbers.p(pair.p()),
                numbers.p(pHolm));
    }
}
