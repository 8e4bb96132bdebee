package org.atalaya.analytics.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.data.quantity.Interval;

/**
 * What the figures of a release say of a claim.
 *
 * @param verdict the verdict
 * @param reason why it cannot be checked; empty if it can
 * @param claimed the shares the words claim; empty if they claim a rank or are not understood
 * @param ranks the ranks the place may have; empty if no rank is claimed or known
 */
public record ClaimCheck(
        ClaimVerdict verdict, Optional<String> reason, Optional<ClaimedShare> claimed, Optional<Ranks> ranks) {

    /**
     * The share a claim is about, as a release has it.
     *
     * @param value the share; empty if withheld
     * @param interval its 95 % interval; empty if there is none
     * @param printed whether the publisher printed it, else computed
     */
    public record Known(Optional<Double> value, Optional<Interval> interval, boolean printed) {

        private String reason() {
            return value.isPresent() && printed ? "printed_without_precision" : "withheld";
        }
    }

    /**
     * Ranks a place may have.
     *
     * @param lower smallest rank
     * @param upper largest rank
     * @param places among how many
     */
    public record Ranks(int lower, int upper, int places) {}

    /**
     * Checks words about a share.
     *
     * @param words the words: "7 de cada 10", "45.6 %"
     * @param known the share; empty if the release has none
     */
    public static ClaimCheck ofShare(String words, Optional<Known> known) {
        Optional<ClaimedShare> claimed = ClaimedShare.parse(words);
        Optional<Interval> interval = known.flatMap(Known::interval);
        if (claimed.isEmpty()) {
            return unchecked("figure_not_understood", claimed);
        }
        return interval.isEmpty()
                ? unchecked(whyNoInterval(known), claimed)
                : new ClaimCheck(
                        ClaimVerdict.of(claimed.get(), interval.get()), Optional.empty(), claimed, Optional.empty());
    }

    /**
     * Checks a claim to be of a rank, or among the first so many.
     *
     * @param first first of the ranks claimed
     * @param last last of them
     * @param known the share ranked; empty if the release has none
     * @param ranks the ranks the place may have; empty if it is not ranked
     */
    public static ClaimCheck ofRank(int first, int last, Optional<Known> known, Optional<Ranks> ranks) {
        return ranks.map(range -> new ClaimCheck(
                        ClaimVerdict.ofRank(first, last, range.lower(), range.upper()),
                        Optional.empty(),
                        Optional.empty(),
                        ranks))
                .orElseGet(() -> unchecked(
                        known.flatMap(Known::interval).isPresent() ? "not_ranked" : whyNoInterval(known),
                        Optional.empty()));
    }

    /** Reads a row of {@code claim_verdict}. */
    public static ClaimCheck read(ResultSet row) throws SQLException {
        return new ClaimCheck(
                ClaimVerdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("claimed_from") == null
                        ? Optional.empty()
                        : Optional.of(new ClaimedShare(row.getDouble("claimed_from"), row.getDouble("claimed_below"))),
                row.getObject("rank_lower") == null
                        ? Optional.empty()
                        : Optional.of(new Ranks(
                                row.getInt("rank_lower"), row.getInt("rank_upper"), row.getInt("ranked_places"))));
    }

    private static ClaimCheck unchecked(String reason, Optional<ClaimedShare> claimed) {
        return new ClaimCheck(ClaimVerdict.CANNOT_BE_CHECKED, Optional.of(reason), claimed, Optional.empty());
    }

    private static String whyNoInterval(Optional<Known> known) {
        return known.map(Known::reason).orElse("no_figure");
    }
}
