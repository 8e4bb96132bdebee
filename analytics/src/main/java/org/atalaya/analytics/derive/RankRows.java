package org.atalaya.analytics.derive;

import java.sql.SQLException;
import java.util.List;
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
 * Ranks the cities of an edition by a share and writes rows of {@code survey_rank}. An area printed within a
 * city is not ranked: its people are ranked with the city.
 */
final class RankRows {

    private final TableWriter table;
    private final String survey;
    private final NormalDraws draws = PlaceRanking.draws();

    RankRows(TableWriter table, String survey) {
        this.table = table;
        this.survey = survey;
    }

    /** Adds the ranks of the cities among the places of one edition and indicator. */
    void add(List<ComparableShare> places) throws SQLException {
        List<ComparableShare> cities = places.stream()
                .filter(share -> share.place().kind() == TerritoryKind.CITY)
                .toList();
        PlaceRanking ranking = PlaceRanking.ofShares(
                cities.stream().flatMap(share -> share.share().stream()).toList(), draws, Estimates.CONFIDENCE);
        List<TerritoryId> leftOut = cities.stream()
                .map(ComparableShare::place)
                .filter(place -> ranking.find(place).isEmpty())
                .toList();
        for (RankedPlace place : ranking.places()) {
            table.add(
                    place.place().country().name(),
                    place.place().kind().id(),
                    place.place().code(),
                    survey,
                    cities.get(0).indicator(),
                    Domain.ALL,
                    cities.get(0).period(),
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
