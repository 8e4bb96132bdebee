package org.atalaya.web.territory;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.survey.Domain;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;

/**
 * Figures of the state or region a place lies in, of topics no survey speaks of in the place itself. Who looks for how safe
 * people feel in a comuna must read that nobody knows, and what the nearest known figure is.
 *
 * @param id the state or region
 * @param name its name
 * @param path its page
 * @param period the edition
 * @param periodName the same in words
 * @param rows its figures
 */
public record WiderFigures(TerritoryId id, String name, String path, String period, String periodName, List<Row> rows) {

    /**
     * A figure.
     *
     * @param name the indicator
     * @param path its page
     * @param figure the figure
     */
    public record Row(String name, String path, FigureView figure) {}

    /**
     * What is known around a place.
     *
     * @param measured whether the pages of places show a survey's figures of it
     * @param known indicators whose figures are known of the place itself
     */
    static Optional<WiderFigures> of(
            Release release, Language language, PlaceEntry place, boolean measured, Set<String> known)
            throws SQLException {
        if (measured && place.id().kind() != TerritoryKind.COMUNA) {
            return Optional.empty();
        }
        Optional<PlaceEntry> wider = place.parent().flatMap(release.gazetteer()::find);
        Optional<String> period = wider.flatMap(around -> release.newestComputedPeriod(PlaceSurvey.of(around.id())));
        if (period.isEmpty()) {
            return Optional.empty();
        }
        List<Figure> profile = release.questions().profile(wider.orElseThrow().id(), period.get()).stream()
                .filter(figure -> figure.domain().equals(Domain.ALL))
                .toList();
        Set<String> topics = release.indicators().stream()
                .filter(indicator -> known.contains(indicator.id()))
                .map(IndicatorEntry::topic)
                .collect(Collectors.toSet());
        FigureWords words = new FigureWords(language);
        List<Row> rows = release.indicators().stream()
                .filter(indicator -> !topics.contains(indicator.topic()))
                .flatMap(indicator -> profile.stream()
                        .filter(figure -> figure.indicator().equals(indicator.id()))
                        .map(figure -> new Row(
                                words.words(indicator).name(),
                                Links.indicator(language, indicator.id()),
                                words.view(figure))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : wider.map(around -> new WiderFigures(
                        around.id(),
                        around.name(),
                        Links.place(language, around.id()),
                        period.get(),
                        Periods.name(Messages.of(language), period.get()),
                        rows));
    }
}
