package org.atalaya.web.compare;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.compare.ComparePage.PairRow;
import org.atalaya.web.shared.IncidenceWords.Change;
import org.atalaya.web.shared.RateView;

/**
 * Places side by side on a registered offence.
 *
 * @param name its name
 * @param path its page
 * @param first whether it is one of those shown first
 * @param between how far the places' registers compare, in a sentence; empty if all are of one country
 * @param reasons why
 * @param refused whether nothing of it compares
 * @param rates whether rates are shown, else only their changes
 * @param scale the scale of its strips
 * @param rows one per place; none if nothing compares
 * @param pairs the rates of every two places compared; none if rates are not
 */
public record OffenceComparison(
        String name,
        String path,
        boolean first,
        String between,
        List<String> reasons,
        boolean refused,
        boolean rates,
        RateView.Scale scale,
        List<Row> rows,
        List<PairRow> pairs) {

    /**
     * A place.
     *
     * @param name its name
     * @param path its page
     * @param rate its rate of the last twelve months, or why there is none
     * @param months those months in words; empty if there is no rate
     * @param change the change against the twelve months before; empty if it cannot be tested
     */
    public record Row(String name, String path, RateView rate, String months, Optional<Change> change) {}
}
