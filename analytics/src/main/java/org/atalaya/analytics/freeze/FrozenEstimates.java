package org.atalaya.analytics.freeze;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.survey.Domain;
import org.atalaya.analytics.survey.Place;
import org.atalaya.analytics.survey.PreparedSample;
import org.atalaya.analytics.survey.SampleReader;
import org.atalaya.analytics.survey.SurveyCatalogue;
import org.atalaya.analytics.survey.SurveyEstimate;
import org.atalaya.data.indicator.Measure;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.territory.TerritoryKind;

/**
 * Shares computed from microdata, frozen as the small CSV files the project ships: of every indicator
 * for everyone, and of the headline indicators by sex and age too.
 */
public final class FrozenEstimates {

    private FrozenEstimates() {}

    /**
     * Writes one file per edition whose microdata the release holds, and the list of what they were
     * computed from; what the list says of other editions stays.
     *
     * @param release the release, with microdata
     * @param manifest its manifest
     * @param out folder to write to
     * @param today the day written beside the figures
     * @return the files written; none if the release has no microdata
     */
    public static List<Path> write(ReleaseDatabase release, ReleaseManifest manifest, Path out, LocalDate today)
            throws SQLException, IOException {
        List<Path> written = new ArrayList<>();
        FrozenSources sources = FrozenSources.read(out.resolve("computed_source.csv"));
        Files.createDirectories(out.resolve("computed"));
        for (Survey survey : release.list(Sql.read(FrozenEstimates.class, "surveys"), Survey::read)) {
            SurveyCatalogue catalogue = SurveyCatalogue.read(release, survey.id());
            Set<String> headlines = Set.copyOf(
                    release.list(Sql.read(FrozenEstimates.class, "headlines"), row -> row.getString(1), survey.id()));
            SampleReader reader = new SampleReader(release, survey.id());
            for (SampleReader.Edition edition : reader.editions()) {
                Path file = out.resolve("computed").resolve(survey.id() + "-" + edition.period() + ".csv");
                writeEdition(
                        survey.id(),
                        PreparedSample.of(reader.read(edition), catalogue),
                        catalogue,
                        headlines,
                        edition,
                        file);
                written.add(file);
                sources.put(survey.id(), edition.period(), survey.publisher(), manifest, today);
            }
        }
        sources.write();
        written.add(sources.file());
        return written;
    }

    /** A survey with the short name of its publisher. */
    private record Survey(String id, String publisher) {
        private static final Pattern SHORT_NAME = Pattern.compile(".*\\((.+)\\)");

        static Survey read(ResultSet row) throws SQLException {
            Matcher publisher = SHORT_NAME.matcher(row.getString("publisher"));
            return new Survey(
                    row.getString("survey"), publisher.matches() ? publisher.group(1) : row.getString("publisher"));
        }
    }

    private static void writeEdition(
            String survey,
            PreparedSample sample,
            SurveyCatalogue catalogue,
            Set<String> headlines,
            SampleReader.Edition edition,
            Path file)
            throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(SurveyTables.COMPUTED_ESTIMATE.columnNames());
            for (Place place : sample.places().values()) {
                for (Domain domain : catalogue.domains()) {
                    sample.estimates(place, domain)
                            .forEach((indicator, figures) -> figures.stream()
                                    .filter(figure -> figure.measure() == Measure.SHARE)
                                    .filter(figure -> domain.isAll() || isDivided(place, headlines, indicator))
                                    .forEach(figure -> csv.writeRecord(
                                            record(survey, place, domain, indicator, figure, edition))));
                }
            }
        }
    }

    /** Whether a share is given by sex and age too: comunas are many, and their samples small. */
    private static boolean isDivided(Place place, Set<String> headlines, String indicator) {
        return headlines.contains(indicator) && place.id().kind() != TerritoryKind.COMUNA;
    }

    private static List<String> record(
            String survey,
            Place place,
            Domain domain,
            String indicator,
            SurveyEstimate figure,
            SampleReader.Edition edition) {
        return List.of(
                place.id().country().name(),
                place.id().kind().id(),
                place.id().code(),
                survey,
                edition.period(),
                indicator,
                domain.id(),
                text(figure, point -> Double.toString(point.value())),
                text(figure, point -> Double.toString(point.standardError())),
                text(figure, point -> Integer.toString(point.df())),
                Integer.toString(figure.n()),
                Integer.toString(figure.nDomain()),
                text(figure, point -> Integer.toString(point.nNumerator())),
                text(figure, point -> Double.isNaN(point.deff()) ? "" : Double.toString(point.deff())),
                Double.toString(figure.weightSum()),
                edition.lonelyPsu().id(),
                figure.point().isPresent()
                        ? ""
                        : figure.withheld().map(WithheldReason::id).orElse(""));
    }

    /** Part of a figure's precision; empty if the figure is withheld. */
    private static String text(SurveyEstimate figure, Function<SurveyEstimate.Point, String> part) {
        return figure.point().map(part).orElse("");
    }
}
