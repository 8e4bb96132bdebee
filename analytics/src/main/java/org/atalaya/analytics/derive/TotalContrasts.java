package org.atalaya.analytics.derive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.Outcome;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.statistic.RatioOfDomain.Ratio;
import org.atalaya.analytics.statistic.ShareDifference;
import org.atalaya.analytics.survey.Domain;
import org.atalaya.analytics.survey.PreparedSample;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;

/**
 * How far the share of every place of a sample is from that of the sample's total, of which it is part.
 *
 * @param differences place and indicator → the difference, or why there is none
 */
record TotalContrasts(Map<Subject, Outcome<ShareDifference>> differences) {

    /**
     * What a difference is of.
     *
     * @param place the place
     * @param indicator the indicator
     */
    record Subject(TerritoryId place, String indicator) {}

    /** Whether places of a kind are what the others are part of. */
    static boolean isTotal(TerritoryKind kind) {
        return kind == TerritoryKind.URBAN_TOTAL || kind == TerritoryKind.COUNTRY;
    }

    /** Contrasts a sample's places with its total, if it has one and their weights are the same. */
    static TotalContrasts of(PreparedSample sample) {
        Map<Subject, Outcome<ShareDifference>> differences = new HashMap<>();
        sample.places().keySet().stream()
                .filter(place -> isTotal(place.kind()))
                .forEach(total -> add(sample, total, differences));
        return new TotalContrasts(differences);
    }

    private static void add(
            PreparedSample sample, TerritoryId total, Map<Subject, Outcome<ShareDifference>> differences) {
        for (String indicator : sample.indicators().keySet()) {
            Optional<Ratio> whole = sample.share(total, Domain.ALL, indicator);
            for (TerritoryId place : sample.places().keySet()) {
                SampleDesign design = sample.sample().designFor(place.kind());
                boolean sameWeights = design == sample.sample().designFor(total.kind());
                Optional<Ratio> part = isTotal(place.kind()) || !sameWeights
                        ? Optional.empty()
                        : whole.flatMap(share -> sample.share(place, Domain.ALL, indicator));
                part.ifPresent(share -> differences.put(
                        new Subject(place, indicator), ShareDifference.within(design, share, whole.orElseThrow())));
            }
        }
    }

    /** The difference of a place, or why there is none; empty if it has no share. */
    Optional<Outcome<ShareDifference>> find(TerritoryId place, String indicator) {
        return Optional.ofNullable(differences.get(new Subject(place, indicator)));
    }
}
