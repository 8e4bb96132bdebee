package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atalaya.analytics.comparability.SeriesBreaks;
import org.atalaya.analytics.step.FigureStep;
import org.atalaya.analytics.step.FoundProblem;
import org.atalaya.analytics.step.StepInput;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.ComparisonTables;
import org.atalaya.data.store.SurveyTables;

/** What a survey's editions say together: the ledger of its figures, and the trends of its shares. */
final class SurveySeries implements FigureStep {

    private final String survey;
    private final List<FiguredEdition> editions;
    private final SurveyInputs inputs;

    SurveySeries(String survey, List<FiguredEdition> editions, SurveyInputs inputs) {
        this.survey = survey;
        this.editions = editions;
        this.inputs = inputs;
    }

    @Override
    public String name() {
        return "series " + survey;
    }

    @Override
    public List<StepInput> reads() {
        List<StepInput> reads = new ArrayList<>(inputs.catalogue());
        reads.add(inputs.ofSurvey(CatalogueTables.EDITION));
        reads.add(inputs.ofSurvey(CatalogueTables.KNOWN_GAP));
        reads.add(inputs.ofSurvey(CatalogueTables.QUESTION_ASKED));
        reads.add(inputs.ofSurvey(CatalogueTables.SERIES_BREAK));
        List<String> estimates = new ArrayList<>();
        editions.forEach(edition -> estimates.add(edition.path(SurveyTables.SURVEY_ESTIMATE)));
        estimates.add(PrintedRows.PATH);
        reads.add(StepInput.files(SurveyTables.SURVEY_ESTIMATE, estimates));
        return reads;
    }

    @Override
    public List<String> writes() {
        return List.of(
                TableWriter.path(SurveyTables.COMPARABILITY, survey),
                TableWriter.path(ComparisonTables.SURVEY_TREND, survey));
    }

    @Override
    public List<FoundProblem> write(ReleaseDatabase seen, Path release) throws SQLException, IOException {
        try (TableWriter ledger = new TableWriter(SurveyTables.COMPARABILITY);
                TableWriter trends = new TableWriter(ComparisonTables.SURVEY_TREND)) {
            LedgerRows.add(seen, survey, ledger);
            TrendRows rows = new TrendRows(trends, survey, SeriesBreaks.read(seen, survey));
            for (List<ComparableShare> series : bySeries(ComparableShare.read(seen, survey))) {
                rows.add(series);
            }
            ledger.writePart(release, survey);
            trends.writePart(release, survey);
        }
        return List.of();
    }

    private static List<List<ComparableShare>> bySeries(List<ComparableShare> shares) {
        return List.copyOf(shares.stream()
                .collect(Collectors.groupingBy(
                        share -> share.place().text() + " " + share.indicator(), TreeMap::new, Collectors.toList()))
                .values());
    }
}
