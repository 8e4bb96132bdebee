package org.atalaya.web.transfer;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.content.RecordView;

/**
 * Any record.
 *
 * @param record what every record has
 * @param labels what sections of its document call it
 * @param parts its parts by kind
 * @param call of a call for proposals, when it closes; empty of any other record
 */
public record RecordPage(RecordView record, List<String> labels, List<Parts> parts, Optional<Call> call) {

    /**
     * What somebody does with a call for proposals.
     *
     * @param closes when it closes and how many days are left
     * @param path the way to begin a diagnosis for it
     */
    public record Call(String closes, String path) {}

    /**
     * Parts of a kind.
     *
     * @param name the kind
     * @param records the parts
     */
    public record Parts(String name, List<RecordView> records) {}
}
