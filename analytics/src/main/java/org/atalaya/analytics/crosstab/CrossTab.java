package org.atalaya.analytics.crosstab;

import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.survey.SurveyEstimate;

/**
 * A table: the share of each answer to a question, among everybody and in each group.
 *
 * @param n persons interviewed in the place
 * @param unstated of those in the base, the ones who do not say which group they belong to
 * @param answers ids of the answers, the columns
 * @param rows everybody, then each group; none where nobody is in the base
 * @param nothing why nobody is in the base; empty if somebody is
 * @param sourceRelease what it cites
 */
public record CrossTab(
        int n,
        int unstated,
        List<String> answers,
        List<Row> rows,
        Optional<WithheldReason> nothing,
        String sourceRelease) {

    /**
     * Everybody, or a group.
     *
     * @param group id of the group; empty for everybody
     * @param base persons interviewed who are in the base
     * @param suppressed why its figures are withheld; empty if they are not
     * @param cells the share of each answer; none if withheld
     */
    public record Row(Optional<String> group, int base, Optional<Suppression> suppressed, List<SurveyEstimate> cells) {}
}
