package org.atalaya.analytics.freeze;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.survey.Domain;
import org.atalaya.analytics.survey.Place;
import org.atalaya.analytics.survey.PreparedSample;
import org.atalaya.analytics.survey.SampleReader;
import org.atalaya.analytics.survey.SurveyCatalogue;
import org.atalaya.analytics.survey.SurveyEstimate;
import org.atalaya.data.indicator.Indicator;
import org.atalaya.data.indicator.Measure;
import org.atalaya.data.source.CodeVersion;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.Tables;

/**
 * Shares computed from microdata, frozen as the small CSV files the project ships: of every indicator
 * for everyone, and of the headline indicators by sex and age too.
 */
public final class FrozenEstimates {

    private static final String ENSU = "ensu";
    private static final String INEGI = "INEGI";
    private static final int HEADLINE_INDICATORS = 3;

    private FrozenEstimates() {}

    /**
     * Writes one file per edition and the list of what they were computed from.
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
        SurveyCatalogue catalogue = SurveyCatalogue.read(release, ENSU);
        SampleReader reader = new SampleReader(release, ENSU);
        List<SampleReader.Edition> editions = reader.editions();
        if (editions.isEmpty()) {
            return List.of();
        }
        Files.createDirectories(out.resolve("computed"));
        for (SampleReader.Edition edition : editions) {
            Path file = out.resolve("computed").resolve(ENSU + "-" + edition.period() + ".csv");
            writeEdition(PreparedSample.of(reader.read(edition), catalogue), catalogue, edition, file);
            written.add(file);
        }
        Path sources = out.resolve("computed_source.csv");
        writeSources(manifest, sources, today);
        written.add(sources);
        return written;
    }

    private static void writeEdition(
            PreparedSample sample, SurveyCatalogue catalogue, SampleReader.Edition edition, Path file)
            throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(Tables.COMPUTED_ESTIMATE.columnNames());
            for (Place place : sample.places().values()) {
                for (Domain domain : catalogue.domains()) {
                    sample.estimates(place, domain)
                            .forEach((indicator, figures) -> figures.stream()
                                    .filter(figure -> figure.measure() == Measure.SHARE)
                                    .filter(figure -> domain.isAll() || isHeadline(catalogue, indicator))
                                    .forEach(figure ->
                                            csv.writeRecord(record(place, domain, indicator, figure, edition))));
                }
            }
        }
    }

    private static boolean isHeadline(SurveyCatalogue catalogue, String indicator) {
        return catalogue.indicators().stream()
                .filter(known -> known.id().equals(indicator))
                .mapToInt(Indicator::position)
                .allMatch(position -> position <= HEADLINE_INDICATORS);
    }

    private static List<String> record(
            Place place, Domain domain, String indicator, SurveyEstimate figure, SampleReader.Edition edition) {
        return List.of(
                place.id().country().name(),
                place.id().kind().id(),
                place.id().code(),
                ENSU,
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

    private static void writeSources(ReleaseManifest manifest, Path file, LocalDate today) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(Tables.COMPUTED_SOURCE.columnNames());
            for (SourceAccount account : manifest.sources()) {
                if (account.table().equals(ENSU + "_person")) {
                    csv.writeRecord(
                            ENSU,
                            account.period(),
                            INEGI,
                            account.file(),
                            account.sha256(),
                            Long.toString(account.bytes()),
                            today.toString(),
                            CodeVersion.text());
                }
            }
        }
    }
}
