package org.atalaya.web.claim;

import java.util.List;
import org.atalaya.web.shared.Citable;
import org.atalaya.web.shared.content.RecordView;

/**
 * The page of a claim.
 *
 * @param record what every record has
 * @param claim what is claimed, and the verdict
 */
public record ClaimPage(RecordView record, ClaimView claim) implements Citable {

    @Override
    public List<Figures> figures() {
        return claim.figures();
    }
}
