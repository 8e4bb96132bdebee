package org.atalaya.web.programme;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.content.RecordLink;
import org.atalaya.web.shared.content.RecordView;
import org.atalaya.web.shared.content.TransferView;

/**
 * A programme of exchange or cooperation.
 *
 * @param record what every record has
 * @param objectives its objectives
 * @param activities its activities, in the order of their dates
 * @param visits who went where
 * @param products what was transferred, with its stage
 * @param funds what pays for it
 * @param principles what it holds to
 * @param challenges what stands in its way
 * @param commitments what was undertaken in it
 */
public record ProgrammePage(
        RecordView record,
        List<RecordView> objectives,
        List<ActivityView> activities,
        List<Visit> visits,
        List<TransferView> products,
        List<RecordView> funds,
        List<RecordView> principles,
        List<RecordView> challenges,
        List<RecordLink> commitments) {

    /**
     * An activity.
     *
     * @param record what every record has
     * @param state what was recorded of it last; words say so if nothing was
     * @param about the models it is about
     */
    public record ActivityView(RecordView record, String state, List<RecordLink> about) {}

    /**
     * Who went to whom.
     *
     * @param guest who went; empty if not said
     * @param host who received; empty if not said
     * @param activity the activity
     * @param when its dates
     */
    public record Visit(
            Optional<RecordView.PartyView> guest,
            Optional<RecordView.PartyView> host,
            RecordLink activity,
            String when) {}
}
