package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.comparability.SeriesBreaks;
import org.atalaya.analytics.step.FigureStep;
import org.atalaya.analytics.step.FoundProblem;
import org.atalaya.analytics.step.StepInput;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.territory.TerritoryId;

/** The changes of an edition's shares since the edition before and since that of a year before. */
final class EditionChanges implements FigureStep {

    private final FiguredEdition edition;
    private final List<FiguredEdition> bases;
    private final SurveyInputs inputs;
    private final Samples samples;

    EditionChanges(FiguredEdition edition, List<FiguredEdition> bases, SurveyInputs inputs, Samples samples) {
        this.edition = edition;
        this.bases = bases;
        this.inputs = inputs;
        this.samples = samples;
    }

    @Override
    public String name() {
        return "changes " + edition.part();
    }

    @Override
    public List<StepInput> reads() {
        List<FiguredEdition> editions = new ArrayList<>(bases);
        editions.add(edition);
        List<StepInput> reads = new ArrayList<>(inputs.microdata(editions));
        reads.add(inputs.ofSurvey(CatalogueTables.SERIES_BREAK));
        reads.add(StepInput.files(
                SurveyTables.SURVEY_ESTIMATE,
                editions.stream()
                        .map(each -> each.path(SurveyTables.SURVEY_ESTIMATE))
                        .toList()));
        return reads;
    }

    @Override
    public List<String> writes() {
        return List.of(edition.path(SurveyTables.SURVEY_CHANGE));
    }

    @Override
    public List<FoundProblem> write(ReleaseDatabase seen, Path release) throws SQLException, IOException {
        try (TableWriter table = new TableWriter(SurveyTables.SURVEY_CHANGE)) {
            ChangeRows rows = new ChangeRows(table, edition.survey(), SeriesBreaks.read(seen, edition.survey()));
            Map<Share.Key, Share> shares = shares(seen, edition);
            for (FiguredEdition base : bases) {
                rows.add(edition.period(), base.period(), shares, shares(seen, base), () -> panel(seen, base));
            }
            table.writePart(release, edition.part());
        }
        return List.of();
    }

    private Optional<ChangeRows.Panel> panel(ReleaseDatabase seen, FiguredEdition base) throws SQLException {
        return edition.sample().isPresent() && base.sample().isPresent()
                ? ChangeRows.Panel.of(samples.get(seen, edition), samples.get(seen, base))
                : Optional.empty();
    }

    private static Map<Share.Key, Share> shares(ReleaseDatabase seen, FiguredEdition edition) throws SQLException {
        Map<Share.Key, Share> shares = new LinkedHashMap<>();
        for (Map.Entry<Share.Key, Share> share :
                seen.list(Sql.read(EditionChanges.class, "shares"), EditionChanges::share, edition.period())) {
            shares.put(share.getKey(), share.getValue());
        }
        return shares;
    }

    private static Map.Entry<Share.Key, Share> share(ResultSet row) throws SQLException {
        TerritoryId place = TerritoryId.of(row.getString(1), row.getString(2), row.getString(3));
        return Map.entry(
                new Share.Key(place, row.getString(4), row.getString(5)),
                new Share(row.getDouble(6), row.getDouble(7), row.getInt(8)));
    }
}
