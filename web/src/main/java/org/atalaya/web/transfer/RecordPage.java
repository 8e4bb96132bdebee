package org.atalaya.web.transfer;

import java.util.List;
import org.atalaya.web.shared.content.OutcomeChangeView;
import org.atalaya.web.shared.content.RecordView;

/**
 * Any record.
 *
 * @param record what every record has
 * @param labels what sections of its document call it
 * @param outcomes what it is meant to change, before and after
 * @param parts its parts by kind
 */
public record RecordPage(RecordView record, List<String> labels, List<OutcomeChangeView> outcomes, List<Parts> parts) {

    /**
     * Parts of a kind.
     *
     * @param name the kind
     * @param records the parts
     */
    public record Parts(String name, List<RecordView> records) {}
}
