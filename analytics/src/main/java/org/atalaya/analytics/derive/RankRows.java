package org.atalaya.analytics.derive;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atalaya.analytics.comparison.PlaceRanking;
import org.atalaya.analytics.comparison.PlaceRanking.RankedPlace;
import org.atalaya.analytics.statistic.NormalDraws;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.Domain;
import org.atalaya.analytics.survey.Estimates;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;

/**
 * Ranks the places of an edition by a share, cities among cities, states among states, and writes rows of
 * {@code survey_rank}. Totals are not ranked, nor is an area printed within a city: its people are ranked with
 * the city.
 */
final class RankRows {

    private static final Set<TerritoryKind> RANKED = EnumSet.of(
            TerritoryKind.CITY,
            TerritoryKind.STATE,
            TerritoryKind.MUNICIPALITY,
            TerritoryKind.REGION,
            TerritoryKind.COMUNA);

    private final TableWriter table;
    private final String survey;
    private final NormalDraws draws;

    RankRows(TableWriter table, String survey, NormalDraws draws) {
        this.table = table;
        this.survey = survey;
        this.draws = draws;
    }

    /** Adds the ranks of the places of one edition and indicator. */
    void add(List<ComparableShare> shares) throws SQLException {
        Map<TerritoryKind, List<ComparableShare>> kinds = shares.stream()
                .filter(share -> RANKED.contains(share.place().kind()))
                .collect(Collectors.groupingBy(share -> share.place().kind(), TreeMap::new, Collectors.toList()));
        for (List<ComparableShare> places : kinds.values()) {
            addOneKind(places);
        }
    }

    private void addOneKind(List<ComparableShare> places) throws SQLException {
        PlaceRanking ranking = PlaceRanking.ofShares(
                places.stream().flatMap(share -> share.share().stream()).toList(), draws, Estimates.CONFIDENCE);
        List<TerritoryId> leftOut = places.stream()
                .map(ComparableShare::place)
                .filter(place -> ranking.find(place).isEmpty())
                .toList();
        for (RankedPlace place : ranking.places()) {
            table.add(
                    place.place().country().name(),
                    place.place().kind().id(),
                    place.place().code(),
                    survey,
                    places.get(0).indicator(),
                    Domain.ALL,
                    places.get(0).period(),
                    place.lower(),
                    place.upper(),
                    ranking.places().size(),
                    codes(place.tied()),
                    ranking.confidence(),
                    leftOut.size(),
                    codes(leftOut));
        }
    }

    private static String codes(List<TerritoryId> places) {
        return places.isEmpty() ? null : places.stream().map(TerritoryId::code).collect(Collectors.joining(" "));
    }
}
