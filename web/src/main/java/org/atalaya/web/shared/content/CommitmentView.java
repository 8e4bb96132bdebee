package org.atalaya.web.shared.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An obligation in words, as it stands on a day.
 *
 * @param link its title and address
 * @param within the resolution, provision or programme it stands in
 * @param paragraph the paragraph of it; empty if it has one only
 * @param responsible who undertook it
 * @param counterparts with whom or for whom
 * @param dueKind what sort of due date it has
 * @param due when it is due
 * @param agreedDue when it was due before its terms were changed; empty if they were not
 * @param printed the source's words of it; empty if they are not quoted
 * @param datedBy the provision that says when; empty if its resolution does
 * @param deliverable what shows that it was done; empty if not said
 * @param status where it stands
 * @param statusId the same as a word of the code
 * @param care whether its time has run out or its evidence is old
 * @param until the last day it can be done in time; empty if it has no end
 */
public record CommitmentView(
        RecordLink link,
        RecordLink within,
        String paragraph,
        List<Passage> responsible,
        List<Passage> counterparts,
        String dueKind,
        String due,
        String agreedDue,
        Optional<Passage> printed,
        Optional<RecordLink> datedBy,
        Optional<Passage> deliverable,
        String status,
        String statusId,
        boolean care,
        Optional<LocalDate> until) {}
