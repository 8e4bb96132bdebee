package org.atalaya.web.claim;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.Citable.Figures;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.content.RecordView.PlaceView;

/**
 * A figure somebody claims, and what the release says of it.
 *
 * @param printed as printed
 * @param place of which place
 * @param survey the survey and its edition
 * @param indicatorId id of the indicator that answers the question
 * @param indicator its name
 * @param indicatorPath its page
 * @param among among which places a rank is claimed; empty if none is
 * @param verdictId the verdict's word, for its colour
 * @param verdict the verdict in words
 * @param figure the figure of this release, or why there is none
 * @param total the figure of the survey's total beside it; empty if the claim is of that, or there is none
 * @param totalName the total's name
 * @param reasons how the verdict follows, one sentence each
 * @param say what a press office may say, instead or besides
 */
public record ClaimView(
        String printed,
        List<PlaceView> place,
        String survey,
        String indicatorId,
        String indicator,
        String indicatorPath,
        String among,
        String verdictId,
        String verdict,
        FigureView figure,
        Optional<FigureView> total,
        String totalName,
        List<String> reasons,
        String say) {

    /** The figure it is about. */
    List<Figures> figures() {
        return List.of(new Figures.One(figure.place(), indicatorId, figure.period()));
    }
}
