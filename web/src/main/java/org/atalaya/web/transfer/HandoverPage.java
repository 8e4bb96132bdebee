package org.atalaya.web.transfer;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.content.CommitmentView;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordLink;
import org.atalaya.web.shared.content.RecordView.ContactView;
import org.atalaya.web.shared.content.RecordView.EventView;
import org.atalaya.web.shared.content.RecordView.GapView;
import org.atalaya.web.transfer.PendingPage.Item;

/**
 * What an outgoing government hands over, as of a day.
 *
 * @param title what it is called in its country
 * @param asOf the day, like 2022-08-04
 * @param asOfName the day in words
 * @param places the places to choose from
 * @param place the place; words for all of them
 * @param release id of the release
 * @param obligations what is open, with its evidence
 * @param products the transfers
 * @param agreements the agreements and their end
 * @param contacts who to turn to, by role
 * @param next what comes next
 * @param documents where the documents are
 * @param missing what is missing
 */
public record HandoverPage(
        String title,
        String asOf,
        String asOfName,
        Select places,
        String place,
        String release,
        List<OpenObligation> obligations,
        List<ProductView> products,
        List<AgreementLine> agreements,
        List<ContactLine> contacts,
        List<Item> next,
        List<DocumentLine> documents,
        List<Missing> missing) {

    /**
     * An open obligation.
     *
     * @param commitment the obligation
     * @param evidence what was recorded of it
     */
    public record OpenObligation(CommitmentView commitment, List<EventView> evidence) {}

    /**
     * An agreement.
     *
     * @param link the agreement
     * @param dates its dates; empty if not known
     * @param end whether it is in force, and until when
     */
    public record AgreementLine(RecordLink link, String dates, String end) {}

    /**
     * Somebody to turn to.
     *
     * @param unit the unit, and the office within it
     * @param role what it does
     * @param in in which record
     * @param state whether the office is vacant; empty if it is not known to be
     * @param contacts the record's public addresses
     */
    public record ContactLine(Passage unit, String role, RecordLink in, String state, List<ContactView> contacts) {}

    /**
     * A document.
     *
     * @param id its short id
     * @param title its title
     * @param details who issued it, under which number, when
     * @param path where it can be read; empty if that is not known
     */
    public record DocumentLine(String id, Passage title, String details, Optional<String> path) {}

    /**
     * Something missing.
     *
     * @param link what it is missing of
     * @param gaps what is missing
     */
    public record Missing(RecordLink link, List<GapView> gaps) {}
}
