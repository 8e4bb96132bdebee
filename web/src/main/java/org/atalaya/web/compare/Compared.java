package org.atalaya.web.compare;

import java.util.List;
import java.util.Map;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.release.PlaceSurvey;

/**
 * What is compared.
 *
 * @param address the address asked
 * @param named the places it names
 * @param stead of a place whose figures stand for another's, that other
 * @param bySurvey the places whose figures are shown, by the survey that speaks for them
 * @param indicators the indicators
 * @param figures what the release holds of them
 * @param editions the edition of each survey
 */
record Compared(
        CompareAddress address,
        List<PlaceEntry> named,
        Map<TerritoryId, TerritoryId> stead,
        Map<PlaceSurvey, List<PlaceEntry>> bySurvey,
        List<IndicatorEntry> indicators,
        ComparedFigures figures,
        Editions editions) {

    /** Indicators of a survey. */
    List<IndicatorEntry> indicators(PlaceSurvey survey) {
        return indicators.stream().filter(survey::asks).toList();
    }

    /** The address with another place in the stead of one whose figures are shown. */
    CompareAddress withReplaced(TerritoryId measured, List<TerritoryId> others) {
        return address.withReplaced(stead.getOrDefault(measured, measured), others);
    }
}
