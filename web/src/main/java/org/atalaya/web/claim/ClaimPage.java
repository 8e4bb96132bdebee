package org.atalaya.web.claim;

import org.atalaya.web.shared.content.RecordView;

/**
 * The page of a claim.
 *
 * @param record what every record has
 * @param claim what is claimed, and the verdict
 */
public record ClaimPage(RecordView record, ClaimView claim) {}
