package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.derive.EstimateRows.Subject;
import org.atalaya.analytics.step.FigureStep;
import org.atalaya.analytics.step.FoundProblem;
import org.atalaya.analytics.step.StepInput;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.Domain;
import org.atalaya.analytics.survey.Place;
import org.atalaya.analytics.survey.PreparedSample;
import org.atalaya.analytics.survey.SampleReader;
import org.atalaya.analytics.survey.SurveyCatalogue;
import org.atalaya.analytics.survey.SurveyEstimate;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.SurveyTables;

/** The figures of an edition: computed from its microdata, else as this project computed them before. */
final class EditionEstimates implements FigureStep {

    private final FiguredEdition edition;
    private final SurveyInputs inputs;
    private final Samples samples;

    EditionEstimates(FiguredEdition edition, SurveyInputs inputs, Samples samples) {
        this.edition = edition;
        this.inputs = inputs;
        this.samples = samples;
    }

    @Override
    public String name() {
        return "estimates " + edition.part();
    }

    @Override
    public List<StepInput> reads() {
        if (edition.sample().isPresent()) {
            return inputs.microdata(List.of(edition));
        }
        List<String> period = List.of(edition.period());
        return List.of(
                inputs.of(SurveyTables.COMPUTED_ESTIMATE, period),
                inputs.of(SurveyTables.COMPUTED_SOURCE, period),
                StepInput.table(CatalogueTables.TERRITORY));
    }

    @Override
    public List<String> writes() {
        return List.of(edition.path(SurveyTables.SURVEY_ESTIMATE));
    }

    @Override
    public List<FoundProblem> write(ReleaseDatabase seen, Path release) throws SQLException, IOException {
        try (TableWriter table = new TableWriter(SurveyTables.SURVEY_ESTIMATE)) {
            EstimateRows rows = new EstimateRows(table);
            if (edition.sample().isPresent()) {
                addComputed(seen, edition.sample().get(), rows);
            } else {
                for (EarlierEstimate earlier :
                        seen.list(Sql.read(EditionEstimates.class, "computed_estimates"), EarlierEstimate::read)) {
                    rows.addComputed(earlier.subject(), earlier.estimate(), earlier.lonelyPsu());
                }
            }
            table.writePart(release, edition.part());
        }
        return List.of();
    }

    private void addComputed(ReleaseDatabase seen, SampleReader.Edition source, EstimateRows rows) throws SQLException {
        PreparedSample sample = samples.get(seen, edition);
        List<Domain> domains = SurveyCatalogue.read(seen, edition.survey()).domains();
        for (Place place : sample.places().values()) {
            for (Domain domain : domains) {
                for (Map.Entry<String, List<SurveyEstimate>> figures :
                        sample.estimates(place, domain).entrySet()) {
                    Subject subject = new Subject(
                            place.id(),
                            place.name(),
                            edition.survey(),
                            edition.period(),
                            figures.getKey(),
                            domain.id(),
                            source.sourceRelease());
                    for (SurveyEstimate figure : figures.getValue()) {
                        rows.addComputed(subject, figure, source.lonelyPsu().id());
                    }
                }
            }
        }
    }
}
