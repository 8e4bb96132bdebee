package org.atalaya.web.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.comparison.PairwiseDifferences;
import org.atalaya.analytics.comparison.PairwiseDifferences.Pair;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.compare.ComparePage.PairRow;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;

/** Puts places compared two by two into words; the verdict is that of the p adjusted for all of them. */
final class PairWords {

    private static final double ALPHA = 0.05;
    private static final double CONFIDENCE = 0.95;

    private final Messages text;
    private final Numbers numbers;
    private final Map<TerritoryId, String> names;
    private final PairwiseDifferences differences;

    /**
     * Words of some pairs.
     *
     * @param names the places' names, in the order they are compared in
     */
    PairWords(Messages text, Map<TerritoryId, String> names, PairwiseDifferences differences) {
        this.text = text;
        this.numbers = new Numbers(text.language());
        this.names = names;
        this.differences = differences;
    }

    /** How a place stands to another: the last word of a message's name. */
    private enum Standing {
        above,
        below,
        alike,
        /** Told apart by a test of the two alone, and not once all the pairs are counted. */
        alikeOfMany;

        static Standing of(Pair pair) {
            if (pair.pHolm() < ALPHA) {
                return pair.difference().value() > 0 ? above : below;
            }
            return pair.difference().p() < ALPHA ? alikeOfMany : alike;
        }
    }

    /** The pairs, each seen from the place that stands first, in the order of the places. */
    List<PairRow> rows() {
        List<TerritoryId> order = List.copyOf(names.keySet());
        List<PairRow> rows = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            for (TerritoryId other : order.subList(i + 1, order.size())) {
                find(order.get(i), other).map(this::row).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Optional<Pair> find(TerritoryId place, TerritoryId other) {
        return differences.pairs().stream()
                .filter(pair -> pair.place().equals(place) && pair.other().equals(other)
                        || pair.place().equals(other) && pair.other().equals(place))
                .findFirst()
                .map(pair -> pair.from(place));
    }

    private PairRow row(Pair pair) {
        Standing standing = Standing.of(pair);
        Interval interval = pair.difference().interval(CONFIDENCE);
        return new PairRow(
                Sentences.whole(text.text(
                        "compare.pair." + standing,
                        names.get(pair.place()),
                        names.get(pair.other()),
                        differences.pairs().size())),
                standing == Standing.above || standing == Standing.below,
                text.text(
                        "compare.difference",
                        numbers.points(pair.difference().value()),
                        numbers.points(interval.lower()),
                        numbers.points(interval.upper())),
                numbers.p(pair.difference().p()),
                numbers.p(pair.pHolm()));
    }

    /** How a place stands to another, in a word or two; empty if they were not compared. */
    String brief(TerritoryId place, TerritoryId other) {
        return find(place, other)
                .map(pair -> text.text("compare.brief." + Standing.of(pair)))
                .orElse("");
    }

    /** Whether two places can be told apart. */
    boolean apart(TerritoryId place, TerritoryId other) {
        return find(place, other).filter(pair -> pair.pHolm() < ALPHA).isPresent();
    }

    /** What the pairs of one place say, in a sentence; empty if it was compared with none. */
    String summary(TerritoryId focus) {
        Map<Standing, List<String>> others = new EnumMap<>(Standing.class);
        int compared = 0;
        for (TerritoryId other : names.keySet()) {
            Optional<Pair> pair = find(focus, other);
            if (pair.isPresent()) {
                compared++;
                Standing standing = Standing.of(pair.get());
                others.computeIfAbsent(
                                standing == Standing.alikeOfMany ? Standing.alike : standing, kind -> new ArrayList<>())
                        .add(names.get(other));
            }
        }
        if (compared == 0) {
            return "";
        }
        String clauses = others.entrySet().stream()
                .map(entry -> text.text("compare.clause." + entry.getKey(), Sentences.list(text, entry.getValue())))
                .reduce((first, next) -> text.text("compare.clauses", first, next))
                .orElseThrow();
        int apart = compared - others.getOrDefault(Standing.alike, List.of()).size();
        return Sentences.whole(
                compared == 1
                        ? text.text("compare.summaryOfOne", names.get(focus), clauses)
                        : text.text("compare.summary", names.get(focus), apart, compared, clauses));
    }

    /** Pairs of a part with its whole that were not compared, each in a sentence. */
    List<String> inseparable() {
        return differences.inseparable().stream()
                .map(pair -> Sentences.whole(
                        text.text("compare.inseparable", names.get(pair.place()), names.get(pair.other()))))
                .toList();
    }
}
