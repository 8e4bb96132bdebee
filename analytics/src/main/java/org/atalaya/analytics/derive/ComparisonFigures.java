package org.atalaya.analytics.derive;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atalaya.analytics.comparability.SeriesBreaks;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.SurveyCatalogue;
import org.atalaya.data.indicator.Indicator;
import org.atalaya.data.indicator.Polarity;
import org.atalaya.data.store.ComparisonTables;

/** What a survey's shares say compared: the ranks of its cities, trends, and each place beside the urban total. */
final class ComparisonFigures {

    private final ReleaseDatabase release;
    private final Path folder;
    private final String survey;

    ComparisonFigures(ReleaseDatabase release, Path folder, String survey) {
        this.release = release;
        this.folder = folder;
        this.survey = survey;
    }

    /**
     * Writes {@code survey_rank}, {@code survey_trend} and {@code survey_benchmark} of a staged release whose
     * shares are written.
     *
     * @param contrasts differences from the urban total, by edition whose microdata the release holds
     */
    void write(Map<String, UrbanContrasts> contrasts) throws Exception {
        List<ComparableShare> shares = ComparableShare.read(release, survey);
        Map<String, Polarity> polarities = SurveyCatalogue.read(release, survey).indicators().stream()
                .collect(Collectors.toMap(Indicator::id, Indicator::polarity));
        SeriesBreaks breaks = SeriesBreaks.read(release, survey);
        try (TableWriter ranks = new TableWriter(ComparisonTables.SURVEY_RANK);
                TableWriter trends = new TableWriter(ComparisonTables.SURVEY_TREND);
                TableWriter benchmarks = new TableWriter(ComparisonTables.SURVEY_BENCHMARK)) {
            RankRows rankRows = new RankRows(ranks, survey);
            BenchmarkRows benchmarkRows = new BenchmarkRows(benchmarks, survey, polarities);
            for (Map.Entry<String, Map<String, List<ComparableShare>>> edition :
                    byEditionAndIndicator(shares).entrySet()) {
                for (List<ComparableShare> places : edition.getValue().values()) {
                    rankRows.add(places);
                    benchmarkRows.add(places, Optional.ofNullable(contrasts.get(edition.getKey())));
                }
            }
            TrendRows trendRows = new TrendRows(trends, survey, breaks);
            for (List<ComparableShare> series : bySeries(shares)) {
                trendRows.add(series);
            }
            ranks.write(folder);
            trends.write(folder);
            benchmarks.write(folder);
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
