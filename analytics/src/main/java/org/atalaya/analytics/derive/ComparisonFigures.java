package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atalaya.analytics.comparability.SeriesBreaks;
import org.atalaya.analytics.comparison.PlaceRanking;
import org.atalaya.analytics.statistic.NormalDraws;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.SurveyCatalogue;
import org.atalaya.data.indicator.Indicator;
import org.atalaya.data.indicator.Polarity;
import org.atalaya.data.store.ComparisonTables;

/** What the shares of surveys say compared: ranks of their places, trends, and each place beside something wider. */
final class ComparisonFigures {

    private final TableWriter ranks;
    private final TableWriter trends;
    private final TableWriter benchmarks;
    private final WiderPlaces wider;
    private final NormalDraws draws = PlaceRanking.draws();

    private ComparisonFigures(TableWriter ranks, TableWriter trends, TableWriter benchmarks, WiderPlaces wider) {
        this.ranks = ranks;
        this.trends = trends;
        this.benchmarks = benchmarks;
        this.wider = wider;
    }

    /**
     * Writes {@code survey_rank}, {@code survey_trend} and {@code survey_benchmark} of a staged release whose
     * shares are written.
     *
     * @param contrasts survey and edition whose microdata the release holds → differences from its total
     */
    static void write(ReleaseDatabase release, Path folder, Map<String, Map<String, TotalContrasts>> contrasts)
            throws SQLException, IOException {
        try (TableWriter ranks = new TableWriter(ComparisonTables.SURVEY_RANK);
                TableWriter trends = new TableWriter(ComparisonTables.SURVEY_TREND);
                TableWriter benchmarks = new TableWriter(ComparisonTables.SURVEY_BENCHMARK)) {
            ComparisonFigures figures = new ComparisonFigures(ranks, trends, benchmarks, WiderPlaces.read(release));
            for (Map.Entry<String, Map<String, TotalContrasts>> survey : contrasts.entrySet()) {
                figures.add(release, survey.getKey(), survey.getValue());
            }
            ranks.write(folder);
            trends.write(folder);
            benchmarks.write(folder);
        }
    }

    private void add(ReleaseDatabase release, String survey, Map<String, TotalContrasts> contrasts)
            throws SQLException {
        List<ComparableShare> shares = ComparableShare.read(release, survey);
        Map<String, Polarity> polarities = SurveyCatalogue.read(release, survey).indicators().stream()
                .collect(Collectors.toMap(Indicator::id, Indicator::polarity));
        RankRows rankRows = new RankRows(ranks, survey, draws);
        BenchmarkRows benchmarkRows = new BenchmarkRows(benchmarks, survey, polarities, wider);
        for (Map.Entry<String, Map<String, List<ComparableShare>>> edition :
                byEditionAndIndicator(shares).entrySet()) {
            for (List<ComparableShare> places : edition.getValue().values()) {
                rankRows.add(places);
                benchmarkRows.add(places, Optional.ofNullable(contrasts.get(edition.getKey())));
            }
        }
        TrendRows trendRows = new TrendRows(trends, survey, SeriesBreaks.read(release, survey));
        for (List<ComparableShare> series : bySeries(shares)) {
            trendRows.add(series);
        }
    }

    private static Map<String, Map<String, List<ComparableShare>>> byEditionAndIndicator(List<ComparableShare> shares) {
        return shares.stream()
                .collect(Collectors.groupingBy(
                        ComparableShare::period,
                        TreeMap::new,
                        Collectors.groupingBy(ComparableShare::indicator, TreeMap::new, Collectors.toList())));
    }

    private static List<List<ComparableShare>> bySeries(List<ComparableShare> shares) {
        return List.copyOf(shares.stream()
                .collect(Collectors.groupingBy(
                        share -> share.place().text() + " " + share.indicator(), TreeMap::new, Collectors.toList()))
                .values());
    }
}
