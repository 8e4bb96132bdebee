package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atalaya.analytics.statistic.NormalDraws;
import org.atalaya.analytics.step.FigureStep;
import org.atalaya.analytics.step.FoundProblem;
import org.atalaya.analytics.step.StepInput;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.SurveyCatalogue;
import org.atalaya.data.indicator.Indicator;
import org.atalaya.data.indicator.Polarity;
import org.atalaya.data.store.ComparisonTables;
import org.atalaya.data.store.SimilarityTables;
import org.atalaya.data.store.SurveyTables;

/** What the shares of an edition say compared: ranks of its places, and each place beside something wider. */
final class EditionComparisons implements FigureStep {

    private final FiguredEdition edition;
    private final SurveyInputs inputs;
    private final Samples samples;
    private final NormalDraws draws;

    EditionComparisons(FiguredEdition edition, SurveyInputs inputs, Samples samples, NormalDraws draws) {
        this.edition = edition;
        this.inputs = inputs;
        this.samples = samples;
        this.draws = draws;
    }

    @Override
    public String name() {
        return "comparisons " + edition.part();
    }

    @Override
    public List<StepInput> reads() {
        List<StepInput> reads = new ArrayList<>(inputs.microdata(List.of(edition)));
        reads.add(StepInput.files(SurveyTables.SURVEY_ESTIMATE, List.of(edition.path(SurveyTables.SURVEY_ESTIMATE))));
        reads.add(StepInput.files(
                SimilarityTables.SIMILAR_PLACE, List.of(TableWriter.path(SimilarityTables.SIMILAR_PLACE, "0"))));
        return reads;
    }

    @Override
    public List<String> writes() {
        return List.of(edition.path(ComparisonTables.SURVEY_RANK), edition.path(ComparisonTables.SURVEY_BENCHMARK));
    }

    @Override
    public List<FoundProblem> write(ReleaseDatabase seen, Path release) throws SQLException, IOException {
        Map<String, Polarity> polarities = SurveyCatalogue.read(seen, edition.survey()).indicators().stream()
                .collect(Collectors.toMap(Indicator::id, Indicator::polarity));
        Optional<TotalContrasts> contrasts = edition.sample().isEmpty()
                ? Optional.empty()
                : Optional.of(TotalContrasts.of(samples.get(seen, edition)));
        try (TableWriter ranks = new TableWriter(ComparisonTables.SURVEY_RANK);
                TableWriter benchmarks = new TableWriter(ComparisonTables.SURVEY_BENCHMARK)) {
            RankRows rankRows = new RankRows(ranks, edition.survey(), draws);
            BenchmarkRows benchmarkRows =
                    new BenchmarkRows(benchmarks, edition.survey(), polarities, WiderPlaces.read(seen));
            for (List<ComparableShare> places : byIndicator(ComparableShare.read(seen, edition.survey()))) {
                rankRows.add(places);
                benchmarkRows.add(places, contrasts);
            }
            ranks.writePart(release, edition.part());
            benchmarks.writePart(release, edition.part());
        }
        return List.of();
    }

    private static List<List<ComparableShare>> byIndicator(List<ComparableShare> shares) {
        return List.copyOf(shares.stream()
                .collect(Collectors.groupingBy(ComparableShare::indicator, TreeMap::new, Collectors.toList()))
                .values());
    }
}
