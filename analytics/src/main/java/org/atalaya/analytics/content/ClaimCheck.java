package org.atalaya.analytics.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.analytics.claim.ClaimVerdict;
import org.atalaya.analytics.claim.ClaimedShare;

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
     * Ranks a place may have.
     *
     * @param lower the highest place it may take
     * @param upper the lowest
     * @param places among how many
     */
    public record Ranks(int lower, int upper, int places) {}

    static ClaimCheck read(ResultSet row) throws SQLException {
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
}
