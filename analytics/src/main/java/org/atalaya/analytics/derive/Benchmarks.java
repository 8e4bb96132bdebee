package org.atalaya.analytics.derive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atalaya.analytics.Outcome;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.comparison.PlaceEstimate;
import org.atalaya.analytics.statistic.ShareDifference;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;

/** Compares the places of one edition and indicator with the total, with their state or region, with similar places. */
final class Benchmarks {

    static final String STATE = "state";
    static final String TWINS = "twins";

    /** Similar places whose mean a place is compared with: the nearest that have a share, at least and at most. */
    private static final int FEWEST_TWINS = 2;

    private static final int MOST_TWINS = 5;

    private static final String SHARED_PSUS = "shared_psus";
    private static final String INDEPENDENT = "independent";
    private static final String APART = "apart";

    private final Map<TerritoryId, ComparableShare> shares;
    private final Optional<ComparableShare> total;
    private final Optional<TotalContrasts> contrasts;
    private final WiderPlaces wider;

    /**
     * Of one edition and indicator.
     *
     * @param shares the shares, the total's among them
     * @param contrasts their differences from the total within the sample; empty without microdata
     * @param wider what else they are compared with
     */
    Benchmarks(List<ComparableShare> shares, Optional<TotalContrasts> contrasts, WiderPlaces wider) {
        this.shares = shares.stream().collect(Collectors.toMap(ComparableShare::place, Function.identity()));
        this.total = shares.stream()
                .filter(share -> TotalContrasts.isTotal(share.place().kind()))
                .findFirst();
        this.contrasts = contrasts;
        this.wider = wider;
    }

    /**
     * A comparison, or why there is none.
     *
     * @param place the place
     * @param reason why it is not compared; empty if it is
     * @param difference the difference; empty if there is none
     * @param dependence how the two depend on each other; empty if not compared
     * @param twins the similar places compared with
     */
    record Compared(
            ComparableShare place,
            Optional<String> reason,
            Optional<ShareDifference> difference,
            String dependence,
            List<TerritoryId> twins) {

        private static Compared not(ComparableShare place, String reason) {
            return new Compared(place, Optional.of(reason), Optional.empty(), "", List.of());
        }

        private static Compared of(
                ComparableShare place,
                Outcome<ShareDifference> difference,
                String dependence,
                List<TerritoryId> twins) {
            return difference
                    .reason()
                    .map(reason -> not(place, reason.id()))
                    .orElseGet(() -> new Compared(place, Optional.empty(), difference.find(), dependence, twins));
        }
    }

    /** The kind of the total. */
    String totalKind() {
        return total.map(share -> share.place().kind())
                .orElse(TerritoryKind.URBAN_TOTAL)
                .id();
    }

    /** Beside the survey's total. */
    Compared withTotal(ComparableShare place) {
        Optional<Outcome<ShareDifference>> contrast =
                contrasts.flatMap(known -> known.find(place.place(), place.indicator()));
        return contrast.isPresent() && place.comparable().isPresent() && isComparable(total)
                ? Compared.of(place, contrast.get(), SHARED_PSUS, List.of())
                : apart(place, total);
    }

    /** Whether places of a kind lie in a state or region. */
    static boolean liesInState(ComparableShare place) {
        return switch (place.place().kind()) {
            case CITY, AREA, MUNICIPALITY, COMUNA -> true;
            default -> false;
        };
    }

    /** Beside the state or region it lies in. A survey's city may lie in several; no survey of cities has states. */
    Compared withState(ComparableShare place) {
        Optional<TerritoryId> around = wider.findAround(place.place());
        return around.isEmpty() ? Compared.not(place, "no_state_domain") : apart(place, around.map(shares::get));
    }

    /** Beside the mean of the similar places nearest to it. */
    Compared withTwins(ComparableShare place) {
        List<PlaceEstimate> twins = wider.similar(place.place()).stream()
                .flatMap(twin -> Optional.ofNullable(shares.get(twin)).stream())
                .flatMap(twin -> twin.comparable().stream())
                .limit(MOST_TWINS)
                .toList();
        if (place.comparable().isEmpty()) {
            return Compared.not(place, whyMissing(place));
        }
        return twins.size() < FEWEST_TWINS
                ? Compared.not(place, "no_similar_places")
                : Compared.of(
                        place,
                        ShareDifference.fromMean(
                                share(place.comparable().orElseThrow()),
                                twins.stream().map(Benchmarks::share).toList()),
                        APART,
                        twins.stream().map(PlaceEstimate::place).toList());
    }

    private static Compared apart(ComparableShare place, Optional<ComparableShare> whole) {
        if (place.comparable().isEmpty()) {
            return Compared.not(place, whyMissing(place));
        }
        return isComparable(whole)
                ? Compared.of(
                        place,
                        ShareDifference.fromMean(
                                share(place.comparable().orElseThrow()),
                                List.of(share(whole.flatMap(ComparableShare::comparable)
                                        .orElseThrow()))),
                        INDEPENDENT,
                        List.of())
                : Compared.not(place, "no_benchmark");
    }

    private static boolean isComparable(Optional<ComparableShare> whole) {
        return whole.flatMap(ComparableShare::comparable).isPresent();
    }

    private static String whyMissing(ComparableShare place) {
        return place.withheld().orElse(WithheldReason.NO_DEGREES_OF_FREEDOM.id());
    }

    private static ShareDifference.Share share(PlaceEstimate estimate) {
        return new ShareDifference.Share(estimate.value(), estimate.standardError(), (int) estimate.df());
    }
}
