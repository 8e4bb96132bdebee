package org.atalaya.web.claim;

import java.util.List;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.content.RecordLink;

/**
 * The claims of a release.
 *
 * @param claims the claims, in order
 */
public record ClaimsPage(List<Line> claims) {

    /**
     * A claim.
     *
     * @param link its page
     * @param place of which place
     * @param survey the survey and its edition
     * @param verdictId the verdict's word, for its colour
     * @param verdict the verdict in words
     * @param figure the figure of this release, or why there is none
     */
    public record Line(
            RecordLink link, String place, String survey, String verdictId, String verdict, FigureView figure) {}
}
