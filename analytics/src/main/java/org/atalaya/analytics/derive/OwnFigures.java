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
import org.atalaya.analytics.derive.EstimateRows.Subject;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.Domain;
import org.atalaya.analytics.survey.Estimates;
import org.atalaya.analytics.survey.IndicatorRows;
import org.atalaya.analytics.survey.Place;
import org.atalaya.analytics.survey.PreparedSample;
import org.atalaya.analytics.survey.SampleReader;
import org.atalaya.analytics.survey.SurveyCatalogue;
import org.atalaya.analytics.survey.SurveyEstimate;
import org.atalaya.data.indicator.Measure;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.territory.TerritoryId;

/**
 * The figures of own surveys: from the answers of a probability sample by the same estimators and tests
 * as an official survey's; of any other sample the share alone; finished estimates as their author gave
 * them. They are a part of their own of the tables.
 */
final class OwnFigures {

    private static final String PART = "own";

    private final ReleaseDatabase release;
    private final Path folder;

    OwnFigures(ReleaseDatabase release, Path folder) {
        this.release = release;
        this.folder = folder;
    }

    /** An edition of an own survey. */
    private record Edition(
            String survey,
            String period,
            TerritoryId place,
            String placeName,
            boolean microdata,
            boolean probability,
            boolean weighted,
            String universe,
            String sourceRelease) {

        static Edition read(ResultSet row) throws SQLException {
            return new Edition(
                    row.getString("survey"),
                    row.getString("period"),
                    TerritoryId.of(
                            row.getString("country"), row.getString("territory_kind"), row.getString("territory_code")),
                    row.getString("name"),
                    row.getString("form").equals("microdata"),
                    row.getString("sampling").equals("probability"),
                    row.getString("weights").equals("given"),
                    row.getString("universe_es"),
                    row.getString("source_release"));
        }

        Subject subject(String indicator, String domain) {
            return new Subject(place, placeName, survey, period, indicator, domain, sourceRelease);
        }

        /** Only samples of the same people can change. */
        boolean compares(Edition earlier) {
            return survey.equals(earlier.survey)
                    && probability
                    && earlier.probability
                    && universe.equals(earlier.universe);
        }
    }

    /** An edition with its shares, for the test of the next one's change. */
    private record Computed(Edition edition, PreparedSample sample, Map<Share.Key, Share> shares) {}

    /** Writes the figures; nothing if the release has no own survey. */
    void write() throws SQLException, IOException {
        List<Edition> editions = release.list(Sql.read(OwnFigures.class, "own_surveys"), Edition::read);
        if (editions.isEmpty()) {
            return;
        }
        try (TableWriter estimates = new TableWriter(SurveyTables.SURVEY_ESTIMATE);
                TableWriter changes = new TableWriter(SurveyTables.SURVEY_CHANGE)) {
            EstimateRows rows = new EstimateRows(estimates);
            Optional<Computed> before = Optional.empty();
            for (Edition edition : editions) {
                if (edition.microdata()) {
                    Computed computed = addComputed(edition, rows);
                    if (before.isPresent() && edition.compares(before.get().edition())) {
                        addChanges(
                                before.get(),
                                computed,
                                new ChangeRows(
                                        changes, edition.survey(), SeriesBreaks.read(release, edition.survey())));
                    }
                    before = Optional.of(computed);
                } else {
                    addAuthored(edition, rows);
                }
            }
            estimates.writePart(folder, PART);
            changes.writePart(folder, PART);
        }
    }

    private Computed addComputed(Edition edition, EstimateRows rows) throws SQLException {
        SurveyCatalogue catalogue =
                SurveyCatalogue.ofOwnSurvey(release, edition.survey(), edition.place(), edition.placeName());
        SampleReader reader = new SampleReader(release, edition.survey());
        SampleReader.Edition read = reader.editions().stream()
                .filter(found -> found.period().equals(edition.period()))
                .findFirst()
                .orElseThrow();
        PreparedSample sample = PreparedSample.of(reader.read(read), catalogue);
        Map<Share.Key, Share> shares = new LinkedHashMap<>();
        for (Place place : sample.places().values()) {
            for (Domain domain : catalogue.domains()) {
                int[] people = sample.parts().get(new PreparedSample.Part(place.id(), domain.id()));
                for (IndicatorRows indicator : sample.indicators().values()) {
                    Subject subject = edition.subject(indicator.indicator().id(), domain.id());
                    // Nobody else prints these figures, so few interviews are always too few.
                    List<SurveyEstimate> figures =
                            Estimates.of(sample.sample().design(), place.rows(), people, indicator, false);
                    for (SurveyEstimate figure : shown(edition, figures)) {
                        if (edition.probability()) {
                            rows.addComputed(subject, figure, read.lonelyPsu().id());
                            share(figure).ifPresent(share -> shares.put(subject.key(), share));
                        } else {
                            rows.addUnrepresentative(subject, figure);
                        }
                    }
                }
            }
        }
        return new Computed(edition, sample, shares);
    }

    /** Without weights nobody knows how many people a share is of; without known chances no total means anything. */
    private static List<SurveyEstimate> shown(Edition edition, List<SurveyEstimate> figures) {
        if (edition.probability() && edition.weighted()) {
            return figures;
        }
        List<SurveyEstimate> shown = new ArrayList<>();
        for (SurveyEstimate figure : figures) {
            if (figure.measure() == Measure.SHARE) {
                shown.add(figure.withoutWeightSum());
            }
        }
        return shown;
    }

    private static Optional<Share> share(SurveyEstimate figure) {
        return figure.measure() == Measure.SHARE
                ? figure.point().map(point -> new Share(point.value(), point.standardError(), point.df()))
                : Optional.empty();
    }

    private static void addChanges(Computed earlier, Computed later, ChangeRows rows) throws SQLException {
        rows.add(
                later.edition().period(),
                earlier.edition().period(),
                later.shares(),
                earlier.shares(),
                () -> ChangeRows.Panel.of(later.sample(), earlier.sample()));
    }

    private void addAuthored(Edition edition, EstimateRows rows) throws SQLException {
        record Authored(String indicator, String domain, AuthoredEstimate estimate) {}
        List<Authored> figures = release.list(
                Sql.read(OwnFigures.class, "own_estimates"),
                row -> new Authored(
                        row.getString("indicator"),
                        row.getString("domain"),
                        AuthoredEstimate.of(
                                row.getDouble("value"),
                                Optional.ofNullable((Double) row.getObject("standard_error")),
                                Optional.ofNullable((Long) row.getObject("df")),
                                row.getInt("n"),
                                edition.probability())),
                edition.survey(),
                edition.period());
        for (Authored figure : figures) {
            rows.addAuthored(edition.subject(figure.indicator(), figure.domain()), figure.estimate());
        }
    }
}
