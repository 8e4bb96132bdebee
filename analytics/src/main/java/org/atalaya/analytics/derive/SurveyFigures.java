package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.comparability.SeriesBreaks;
import org.atalaya.analytics.derive.EstimateRows.Subject;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.Domain;
import org.atalaya.analytics.survey.Estimates;
import org.atalaya.analytics.survey.Place;
import org.atalaya.analytics.survey.PreparedSample;
import org.atalaya.analytics.survey.SampleReader;
import org.atalaya.analytics.survey.SurveyCatalogue;
import org.atalaya.analytics.survey.SurveyEstimate;
import org.atalaya.data.indicator.Measure;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.time.Period;

/**
 * The figures of a survey in a release: computed from microdata where the release holds an edition's,
 * else as this project computed them before; and as printed, beside them.
 */
final class SurveyFigures {

    /** Editions whose samples are kept for comparisons: a year of quarters and the one in hand. */
    private static final int SAMPLES_KEPT = 5;

    /** Two figures closer than this are the same figure. */
    private static final double SAME = 1e-9;

    private final ReleaseDatabase release;
    private final String survey;
    private final SurveyCatalogue catalogue;
    private final PrintedComparison comparison = new PrintedComparison();
    private final List<FoundProblem> problems = new ArrayList<>();
    private final Map<String, EditionProof> proofs = new TreeMap<>();
    private final TreeMap<String, Map<Share.Key, Share>> sharesByPeriod = new TreeMap<>();
    private final Map<String, TotalContrasts> contrasts = new TreeMap<>();
    private final LinkedHashMap<String, PreparedSample> samples = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparedSample> eldest) {
            return size() > SAMPLES_KEPT;
        }
    };

    SurveyFigures(ReleaseDatabase release, String survey) throws SQLException {
        this.release = release;
        this.survey = survey;
        this.catalogue = SurveyCatalogue.read(release, survey);
    }

    /**
     * The tables figures are written to.
     *
     * @param estimates {@code survey_estimate}
     * @param changes {@code survey_change}
     * @param verifications {@code edition_verification}
     */
    record Writers(TableWriter estimates, TableWriter changes, TableWriter verifications) implements AutoCloseable {

        static Writers open() throws SQLException {
            return new Writers(
                    new TableWriter(SurveyTables.SURVEY_ESTIMATE),
                    new TableWriter(SurveyTables.SURVEY_CHANGE),
                    new TableWriter(SurveyTables.EDITION_VERIFICATION));
        }

        /** Writes the tables, of all surveys, to a folder. */
        void write(Path folder) throws SQLException, IOException {
            estimates.write(folder);
            changes.write(folder);
            verifications.write(folder);
        }

        @Override
        public void close() throws SQLException {
            estimates.close();
            changes.close();
            verifications.close();
        }
    }

    /**
     * Computes the survey's figures and adds them to the tables; returns what was odd.
     *
     * @throws org.atalaya.data.problem.RefusedInput if an edition known from its dictionary only does not
     *     bring out the figures printed for it
     */
    List<FoundProblem> write(Writers writers) throws SQLException {
        Map<String, SampleReader.Edition> editions = new TreeMap<>();
        SampleReader reader = new SampleReader(release, survey);
        for (SampleReader.Edition edition : reader.editions()) {
            editions.put(edition.period(), edition);
            proofs.put(edition.period(), new EditionProof(survey, edition));
        }
        EstimateRows estimateRows = new EstimateRows(writers.estimates());
        ChangeRows changeRows = new ChangeRows(writers.changes(), survey, SeriesBreaks.read(release, survey));
        List<EarlierEstimate> earlier =
                release.list(Sql.read(SurveyFigures.class, "computed_estimates"), EarlierEstimate::read);
        addEarlier(earlier, editions, estimateRows);
        TreeSet<String> periods = new TreeSet<>(editions.keySet());
        periods.addAll(sharesByPeriod.keySet());
        for (String period : periods) {
            if (editions.containsKey(period)) {
                addComputed(reader, editions.get(period), estimateRows);
            }
            addChanges(period, changeRows);
        }
        compareEarlier(earlier, editions);
        addPrinted(estimateRows);
        for (EditionProof proof : proofs.values()) {
            proof.requireEqual();
            proof.write(writers.verifications());
        }
        return problems;
    }

    /** Differences of every place from the survey's total, by edition whose microdata the release holds. */
    Map<String, TotalContrasts> contrasts() {
        return contrasts;
    }

    private void addComputed(SampleReader reader, SampleReader.Edition edition, EstimateRows rows) throws SQLException {
        PreparedSample sample = PreparedSample.of(reader.read(edition), catalogue);
        samples.put(edition.period(), sample);
        contrasts.put(edition.period(), TotalContrasts.of(sample));
        for (Place place : sample.places().values()) {
            for (Domain domain : catalogue.domains()) {
                for (Map.Entry<String, List<SurveyEstimate>> figures :
                        sample.estimates(place, domain).entrySet()) {
                    Subject subject = new Subject(
                            place.id(),
                            place.name(),
                            survey,
                            edition.period(),
                            figures.getKey(),
                            domain.id(),
                            edition.sourceRelease());
                    for (SurveyEstimate figure : figures.getValue()) {
                        rows.addComputed(subject, figure, edition.lonelyPsu().id());
                        remember(subject, figure);
                        comparison.remember(subject, figure);
                    }
                }
            }
        }
    }

    /** Keeps a share for the tests of its change. */
    private void remember(Subject subject, SurveyEstimate figure) {
        if (figure.measure() == Measure.SHARE) {
            figure.point()
                    .ifPresent(point -> shares(subject.period())
                            .put(subject.key(), new Share(point.value(), point.standardError(), point.df())));
        }
    }

    private Map<Share.Key, Share> shares(String period) {
        return sharesByPeriod.computeIfAbsent(period, absent -> new LinkedHashMap<>());
    }

    private void addChanges(String period, ChangeRows rows) throws SQLException {
        Period edition = Period.parse(period);
        Set<String> bases = new LinkedHashSet<>(
                List.of(edition.previous().iso(), edition.yearBefore().iso()));
        for (String base : bases) {
            if (sharesByPeriod.containsKey(base)) {
                rows.add(period, base, shares(period), shares(base), () -> panel(period, base));
            }
        }
    }

    private Optional<ChangeRows.Panel> panel(String period, String base) {
        return samples.containsKey(period) && samples.containsKey(base)
                ? ChangeRows.Panel.of(samples.get(period), samples.get(base))
                : Optional.empty();
    }

    /** An estimate this project computed before. */
    private record EarlierEstimate(Subject subject, SurveyEstimate estimate, String lonelyPsu, String file) {
        static EarlierEstimate read(ResultSet row) throws SQLException {
            String withheld = row.getString("withheld_reason");
            SurveyEstimate estimate = withheld == null
                    ? Estimates.share(
                            row.getDouble("value"),
                            row.getDouble("standard_error"),
                            row.getInt("df"),
                            row.getInt("n"),
                            row.getInt("n_domain"),
                            row.getInt("n_numerator"),
                            row.getObject("deff") == null ? Double.NaN : row.getDouble("deff"),
                            row.getDouble("weight_sum"))
                    : Estimates.withheld(
                            Measure.SHARE,
                            row.getInt("n"),
                            row.getInt("n_domain"),
                            row.getDouble("weight_sum"),
                            WithheldReason.of(withheld));
            return new EarlierEstimate(
                    SurveyFigures.subject(row), estimate, row.getString("lonely_psu"), row.getString("file"));
        }
    }

    private void addEarlier(
            List<EarlierEstimate> earlier, Map<String, SampleReader.Edition> editions, EstimateRows rows)
            throws SQLException {
        for (EarlierEstimate figure : earlier) {
            if (figure.subject().survey().equals(survey)
                    && !editions.containsKey(figure.subject().period())) {
                rows.addComputed(figure.subject(), figure.estimate(), figure.lonelyPsu());
                remember(figure.subject(), figure.estimate());
            }
        }
    }

    private void compareEarlier(List<EarlierEstimate> earlier, Map<String, SampleReader.Edition> editions) {
        for (EarlierEstimate figure : earlier) {
            SampleReader.Edition edition = editions.get(figure.subject().period());
            if (edition != null
                    && edition.sourceRelease().equals(figure.subject().sourceRelease())) {
                Share now =
                        shares(figure.subject().period()).get(figure.subject().key());
                Optional<SurveyEstimate.Point> before = figure.estimate().point();
                if (now != null && before.isPresent() && differ(now, before.get())) {
                    problems.add(new FoundProblem(
                            survey,
                            figure.subject().period(),
                            figure.file(),
                            new DataProblem(
                                    ProblemKind.EARLIER_ESTIMATE_DIFFERS,
                                    0,
                                    label(figure.subject()),
                                    now.value() + " ± " + now.standardError(),
                                    before.get().value() + " ± " + before.get().standardError())));
                }
            }
        }
    }

    private void addPrinted(EstimateRows rows) throws SQLException {
        record Printed(Subject subject, Map<Measure, Double> values) {}
        List<Printed> printed = release.list(Sql.read(SurveyFigures.class, "printed_figures"), row -> {
            Map<Measure, Double> values = new EnumMap<>(Measure.class);
            putIfPresent(values, Measure.SHARE, row, "percent", 100);
            putIfPresent(values, Measure.TOTAL, row, "persons", 1);
            putIfPresent(values, Measure.BASE, row, "base_persons", 1);
            return new Printed(subject(row), values);
        });
        for (Printed figure : printed) {
            if (!figure.subject().survey().equals(survey)) {
                continue;
            }
            for (Map.Entry<Measure, Double> value : figure.values().entrySet()) {
                rows.addPrinted(figure.subject(), value.getKey().id(), value.getValue());
                comparison
                        .compare(figure.subject(), value.getKey(), value.getValue())
                        .ifPresent(compared -> take(figure.subject(), compared));
            }
        }
    }

    private void take(Subject subject, PrintedComparison.Compared compared) {
        if (compared.measure() == Measure.SHARE) {
            proofs.get(subject.period())
                    .compare(label(subject), compared.computed(), compared.printed(), compared.differs());
        }
        if (compared.differs()) {
            problems.add(new FoundProblem(
                    survey, subject.period(), subject.sourceRelease(), compared.problem(label(subject))));
        }
    }

    private static void putIfPresent(
            Map<Measure, Double> values, Measure measure, ResultSet row, String column, double divisor)
            throws SQLException {
        double value = row.getDouble(column);
        if (!row.wasNull()) {
            values.put(measure, value / divisor);
        }
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                TerritoryId.of(
                        row.getString("country"), row.getString("territory_kind"), row.getString("territory_code")),
                row.getString("name"),
                row.getString("survey"),
                row.getString("period"),
                row.getString("indicator"),
                row.getString("domain"),
                row.getString("source_release"));
    }

    private static String label(Subject subject) {
        return subject.place().text() + " " + subject.indicator() + " " + subject.domain();
    }

    private static boolean differ(Share now, SurveyEstimate.Point before) {
        return differ(now.value(), before.value()) || differ(now.standardError(), before.standardError());
    }

    private static boolean differ(double a, double b) {
        return Math.abs(a - b) > SAME;
    }
}
