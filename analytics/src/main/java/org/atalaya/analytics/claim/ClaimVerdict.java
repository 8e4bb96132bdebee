package org.atalaya.analytics.claim;

import java.util.Locale;
import org.atalaya.data.quantity.Interval;

/**
 * What a range says of a claim. A claim is a range of its own ("7 of every 10" is 65 to 75 %), so that the
 * question is how two ranges lie.
 */
public enum ClaimVerdict {
    /** The whole range of the figure lies within what is claimed. */
    SUPPORTED,
    /** The range reaches beyond what is claimed. */
    NOT_DISTINGUISHABLE,
    /** The range lies outside what is claimed. */
    NOT_SUPPORTED,
    /** There is no range to check it with. */
    CANNOT_BE_CHECKED;

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Of a share.
     *
     * @param claimed what the words claim
     * @param interval 95 % interval of the share
     */
    public static ClaimVerdict of(ClaimedShare claimed, Interval interval) {
        if (interval.lower() >= claimed.from() && interval.upper() < claimed.below()) {
            return SUPPORTED;
        }
        return interval.upper() < claimed.from() || interval.lower() >= claimed.below()
                ? NOT_SUPPORTED
                : NOT_DISTINGUISHABLE;
    }

    /**
     * Of a rank: the only one it may have is the one claimed, or it is surely another.
     *
     * @param first first of the ranks claimed
     * @param last last of them; to be "among the first three" claims 1 to 3
     * @param rankLower smallest rank the place may have
     * @param rankUpper largest
     */
    public static ClaimVerdict ofRank(int first, int last, int rankLower, int rankUpper) {
        if (rankLower >= first && rankUpper <= last) {
            return SUPPORTED;
        }
        return rankUpper < first || rankLower > last ? NOT_SUPPORTED : NOT_DISTINGUISHABLE;
    }
}
