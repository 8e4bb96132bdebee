package org.atalaya.analytics.survey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.design.Scores;
import org.atalaya.analytics.statistic.RatioOfDomain;
import org.atalaya.data.indicator.Indicator;
import org.atalaya.data.territory.TerritoryId;

/**
 * A sample with the places it speaks for and every indicator its edition asked laid over it.
 *
 * @param sample the sample
 * @param places its places
 * @param parts rows of each part of the population of each place, ascending
 * @param indicators indicator → rows, in the catalogue's order
 */
public record PreparedSample(
        SurveySample sample,
        Map<TerritoryId, Place> places,
        Map<Part, int[]> parts,
        Map<String, IndicatorRows> indicators) {

    /**
     * A part of the population of a place.
     *
     * @param place the place
     * @param domain id of the part of the population
     */
    public record Part(TerritoryId place, String domain) {}

    /** Prepares a sample. */
    public static PreparedSample of(SurveySample sample, SurveyCatalogue catalogue) {
        Map<TerritoryId, Place> places = new LinkedHashMap<>();
        Map<Part, int[]> parts = new HashMap<>();
        for (Place place : catalogue.places(sample)) {
            places.put(place.id(), place);
            for (Domain domain : catalogue.domains()) {
                parts.put(new Part(place.id(), domain.id()), domain.rows(sample, place.rows()));
            }
        }
        Map<String, IndicatorRows> indicators = new LinkedHashMap<>();
        for (Indicator indicator : catalogue.indicators()) {
            IndicatorRows.of(indicator, sample).ifPresent(rows -> indicators.put(indicator.id(), rows));
        }
        return new PreparedSample(sample, places, parts, indicators);
    }

    /** The figures of one place and part of the population: share, total and base of every indicator. */
    public Map<String, List<SurveyEstimate>> estimates(Place place, Domain domain) {
        int[] rows = parts.get(new Part(place.id(), domain.id()));
        SampleDesign design = sample.designFor(place.id().kind());
        Map<String, List<SurveyEstimate>> estimates = new LinkedHashMap<>();
        indicators.forEach((id, indicator) ->
                estimates.put(id, Estimates.of(design, place.rows(), rows, indicator, domain.isAll())));
        return estimates;
    }

    /** A share with its scores, for a comparison within the edition; empty where its base is. */
    public Optional<RatioOfDomain.Ratio> share(TerritoryId place, String domain, String indicator) {
        IndicatorRows rows = indicators.get(indicator);
        int[] base = Estimates.rowsAtOne(parts.get(new Part(place, domain)), rows.base());
        return RatioOfDomain.estimate(sample.designFor(place.kind()), base, rows.counted(), rows.base())
                .find();
    }

    /** Scores of a share, for a comparison with another edition; empty where its base is. */
    public Optional<Scores> shareScores(TerritoryId place, String domain, String indicator) {
        return share(place, domain, indicator).map(RatioOfDomain.Ratio::scores);
    }
}
