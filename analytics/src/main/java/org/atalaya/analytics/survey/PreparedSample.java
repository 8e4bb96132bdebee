package org.atalaya.analytics.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.design.Scores;
import org.atalaya.analytics.statistic.RatioOfDomain;
import org.atalaya.data.indicator.Indicator;
import org.atalaya.data.territory.TerritoryId;

/**
 * A sample with the places it speaks for and every indicator its edition asked laid over it.
 *
 * @param sample the sample
 * @param places its places
 * @param indicators indicator → rows, in the catalogue's order
 */
public record PreparedSample(
        SurveySample sample, Map<TerritoryId, Place> places, Map<String, IndicatorRows> indicators) {

    /** Prepares a sample. */
    public static PreparedSample of(SurveySample sample, SurveyCatalogue catalogue) {
        Map<TerritoryId, Place> places = new LinkedHashMap<>();
        catalogue.places(sample).forEach(place -> places.put(place.id(), place));
        Map<String, IndicatorRows> indicators = new LinkedHashMap<>();
        for (Indicator indicator : catalogue.indicators()) {
            IndicatorRows.of(indicator, sample).ifPresent(rows -> indicators.put(indicator.id(), rows));
        }
        return new PreparedSample(sample, places, indicators);
    }

    /** The figures of one place and part of the population: share, total and base of every indicator. */
    public Map<String, List<SurveyEstimate>> estimates(Place place, Domain domain) {
        int[] rows = domain.rows(sample, place.rows());
        Map<String, List<SurveyEstimate>> estimates = new LinkedHashMap<>();
        indicators.forEach((id, indicator) ->
                estimates.put(id, Estimates.of(sample.design(), place.rows(), rows, indicator, domain.isAll())));
        return estimates;
    }

    /** Scores of a share, for a comparison with another edition; empty where its base is. */
    public Optional<Scores> shareScores(Place place, Domain domain, String indicator) {
        IndicatorRows rows = indicators.get(indicator);
        int[] base = Estimates.rowsAtOne(domain.rows(sample, place.rows()), rows.base());
        return RatioOfDomain.estimate(sample.design(), base, rows.counted(), rows.base())
                .find()
                .map(RatioOfDomain.Ratio::scores);
    }
}
