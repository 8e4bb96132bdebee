package org.atalaya.web.transfer;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.content.OutcomeChangeView;
import org.atalaya.web.shared.content.RecordView;

/**
 * Any record.
 *
 * @param record what every record has
 * @param labels what sections of its document call it
 * @param outcomes what it is meant to change, before and after
 * @param parts its parts by kind
 * @param transfer how far it is as of the day, if it is a product
 * @param call of a call for proposals, when it closes; empty of any other record
 * @param asOf the day, like 2022-08-04
 * @param asOfName the day in words
 */
public record RecordPage(
        RecordView record,
        List<String> labels,
        List<OutcomeChangeView> outcomes,
        List<Parts> parts,
        Optional<ProductView> transfer,
        Optional<Call> call,
        String asOf,
        String asOfName) {

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
