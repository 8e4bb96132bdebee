package org.atalaya.web.transfer;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.content.RecordView;
import org.atalaya.web.shared.content.RecordView.PlaceView;

/**
 * Any record.
 *
 * @param record what every record has
 * @param claim what it claims, if it is a claim
 * @param labels what sections of its document call it
 * @param parts its parts by kind
 */
public record RecordPage(RecordView record, Optional<ClaimView> claim, List<String> labels, List<Parts> parts) {

    /**
     * A figure somebody claims.
     *
     * @param printed as printed
     * @param place of which place
     * @param survey the survey and its edition
     * @param indicator the indicator that answers the question
     * @param indicatorPath its page
     * @param among among which places a rank is claimed; empty if none is
     */
    public record ClaimView(
            String printed,
            List<PlaceView> place,
            String survey,
            String indicator,
            String indicatorPath,
            String among) {}

    /**
     * Parts of a kind.
     *
     * @param name the kind
     * @param records the parts
     */
    public record Parts(String name, List<RecordView> records) {}
}
