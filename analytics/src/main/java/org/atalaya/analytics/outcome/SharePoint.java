package org.atalaya.analytics.outcome;

import java.util.Optional;
import org.atalaya.analytics.statistic.ShareDifference.Share;

/**
 * A place's share in an edition.
 *
 * @param period the edition
 * @param share the share with its precision; empty if it is printed without, withheld, or shows no variation
 */
public record SharePoint(String period, Optional<Share> share) {}
