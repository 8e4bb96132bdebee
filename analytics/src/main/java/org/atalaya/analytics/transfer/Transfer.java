package org.atalaya.analytics.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.content.Commitment;
import org.atalaya.analytics.content.ContentParts.Party;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.territory.TerritoryId;

/**
 * A product of a programme on its way to another place, with what its going on depends on.
 *
 * @param product the product
 * @param path the stages recorded of it
 * @param responsible who is responsible for it, or else for what it is part of
 * @param agreements the agreements it rests on that have an end
 * @param commitments the obligations of it and of those agreements
 * @param places where it comes from and goes to, or else those of its programme
 */
public record Transfer(
        ContentRecord product,
        StagePath path,
        List<Party> responsible,
        List<AgreementTerm> agreements,
        List<Commitment> commitments,
        List<TerritoryId> places) {

    /**
     * The end of an agreement.
     *
     * @param agreement the agreement
     * @param end the last day it is in force
     * @param renewedOn day an agreement that follows it begins; empty if none does
     */
    public record AgreementTerm(ContentRecord agreement, LocalDate end, Optional<LocalDate> renewedOn) {

        /** Whether an agreement that follows it has begun by a day. */
        public boolean isRenewedBy(LocalDate day) {
            return renewedOn.filter(begins -> !begins.isAfter(day)).isPresent();
        }
    }
}
