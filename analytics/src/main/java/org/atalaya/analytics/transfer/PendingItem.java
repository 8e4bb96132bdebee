package org.atalaya.analytics.transfer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.analytics.content.ContentParts.Party;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.time.PartialDate;

/**
 * Something somebody should see to.
 *
 * @param sort what sort of thing it is
 * @param record what it is about
 * @param on when it is or was due, held or closed; empty if that is not known
 * @param responsible who should; empty if nobody is named
 * @param alarm the alarm that rings; empty if it is none
 */
public record PendingItem(
        Sort sort,
        ContentRecord record,
        Optional<PartialDate> on,
        List<Party> responsible,
        Optional<ContinuityAlarm> alarm) {

    /** What sort of thing it is, the most pressing first. */
    public enum Sort {
        /** Its time has run out. */
        OVERDUE,
        /** Due within a week. */
        WEEK,
        /** Due within thirty days. */
        MONTH,
        /** An alarm of a transfer that rings. */
        ALARM,
        /** A meeting or activity to come. */
        MEETING,
        /** A call for proposals that closes. */
        CALL;

        /** The word used in messages and pages. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
