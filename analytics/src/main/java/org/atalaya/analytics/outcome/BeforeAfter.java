package org.atalaya.analytics.outcome;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.atalaya.analytics.statistic.DifferenceInDifferences;
import org.atalaya.analytics.statistic.ShareDifference.Share;

/**
 * The two editions an outcome is judged by, or why there are none.
 *
 * @param unjudged verdict and reason where there is no change to speak of; empty if there is
 * @param before the last edition before the start; empty if none
 * @param after the newest edition after it; empty if none
 * @param change the change between them; empty if they are not compared
 */
public record BeforeAfter(
        Optional<Unjudged> unjudged, Optional<String> before, Optional<String> after, Optional<Share> change) {

    /**
     * Why there is no change to speak of.
     *
     * @param verdict what is said instead
     * @param reason why
     */
    public record Unjudged(OutcomeVerdict verdict, String reason) {}

    /**
     * Finds them. An edition printed without its error is shown, not judged; one with it is preferred to a nearer
     * one without.
     *
     * @param start when it began; empty if not known
     * @param series editions with a share of the place, oldest first
     * @param sameSeries whether two editions compare
     */
    public static BeforeAfter of(
            Optional<StartSpan> start, List<SharePoint> series, BiPredicate<String, String> sameSeries) {
        if (series.isEmpty()) {
            return without(OutcomeVerdict.NOT_COMPARABLE, "place_not_measured", Optional.empty(), Optional.empty());
        }
        if (start.isEmpty()) {
            return without(
                    OutcomeVerdict.NOT_COMPARABLE,
                    "start_not_known",
                    Optional.empty(),
                    last(series).map(SharePoint::period));
        }
        Optional<SharePoint> after = last(series.stream()
                .filter(point -> start.get().precedes(point.period()))
                .toList());
        Optional<SharePoint> before = before(
                series.stream()
                        .filter(point -> start.get().follows(point.period()))
                        .toList(),
                after,
                sameSeries);
        Optional<String> earlier = before.map(SharePoint::period);
        Optional<String> later = after.map(SharePoint::period);
        if (before.isEmpty()) {
            return without(OutcomeVerdict.NOT_MEASURED_BEFORE, "no_edition_before", earlier, later);
        }
        if (after.isEmpty()) {
            return without(OutcomeVerdict.NOT_MEASURED_AFTER, "no_edition_after", earlier, later);
        }
        Optional<String> reason = whyNot(before.get(), after.get(), sameSeries);
        return reason.map(why -> without(OutcomeVerdict.NOT_COMPARABLE, why, earlier, later))
                .orElseGet(() -> new BeforeAfter(
                        Optional.empty(),
                        earlier,
                        later,
                        Optional.of(DifferenceInDifferences.change(
                                before.get().share().orElseThrow(),
                                after.get().share().orElseThrow()))));
    }

    /** The change of another place between the same editions, if both have its share with precision. */
    public Optional<Share> changeOf(List<SharePoint> other) {
        Optional<Share> earlier = share(other, before);
        Optional<Share> later = share(other, after);
        return change.isEmpty() || earlier.isEmpty() || later.isEmpty()
                ? Optional.empty()
                : Optional.of(DifferenceInDifferences.change(earlier.get(), later.get()));
    }

    private static Optional<Share> share(List<SharePoint> series, Optional<String> period) {
        return series.stream()
                .filter(point -> Optional.of(point.period()).equals(period))
                .findFirst()
                .flatMap(SharePoint::share);
    }

    private static Optional<String> whyNot(
            SharePoint before, SharePoint after, BiPredicate<String, String> sameSeries) {
        if (!sameSeries.test(before.period(), after.period())) {
            return Optional.of("series_break");
        }
        if (before.share().isEmpty()) {
            return Optional.of("before_without_precision");
        }
        return after.share().isEmpty() ? Optional.of("after_without_precision") : Optional.empty();
    }

    /** The last before, of the later edition's series if one is. */
    private static Optional<SharePoint> before(
            List<SharePoint> points, Optional<SharePoint> after, BiPredicate<String, String> sameSeries) {
        return last(points.stream()
                        .filter(point -> after.isPresent()
                                && sameSeries.test(point.period(), after.get().period()))
                        .toList())
                .or(() -> last(points));
    }

    /** The last edition with precision, or the last of all. */
    private static Optional<SharePoint> last(List<SharePoint> points) {
        return points.stream()
                .filter(point -> point.share().isPresent())
                .reduce((earlier, later) -> later)
                .or(() -> points.stream().reduce((earlier, later) -> later));
    }

    private static BeforeAfter without(
            OutcomeVerdict verdict, String reason, Optional<String> before, Optional<String> after) {
        return new BeforeAfter(Optional.of(new Unjudged(verdict, reason)), before, after, Optional.empty());
    }
}
