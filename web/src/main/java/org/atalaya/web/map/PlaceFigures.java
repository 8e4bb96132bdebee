package org.atalaya.web.map;

import java.sql.SQLException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.Ledger;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.FigureWords;

/** What an edition says of every place of a survey: its figure, or why there is none. */
final class PlaceFigures {

    private final Release release;
    private final FigureWords words;
    private final Collator spanish = Collator.getInstance(Locale.forLanguageTag("es"));

    PlaceFigures(Release release, FigureWords words) {
        this.release = release;
        this.words = words;
    }

    /**
     * The places of an edition, by name, without the survey's total.
     *
     * @param figures the edition's figures of places
     */
    List<PlaceFigure> list(List<Figure> figures, IndicatorEntry indicator, String period, TerritoryId total)
            throws SQLException {
        List<PlaceFigure> places = new ArrayList<>();
        for (Figure figure : figures) {
            places.add(new PlaceFigure(words.view(figure), Standing.of(figure), figure.value(), figure.interval()));
        }
        Set<TerritoryId> known = figures.stream().map(Figure::place).collect(Collectors.toSet());
        for (Ledger.Entry entry : release.questions().ledger(indicator, period).list()) {
            if (!known.contains(entry.place()) && existed(entry.place(), period)) {
                places.add(missing(entry, period));
            }
        }
        places.removeIf(place -> place.view().place().equals(total)
                || place.view().place().kind() == TerritoryKind.COUNTRY
                || place.view().place().kind() == TerritoryKind.URBAN_TOTAL);
        places.sort(Comparator.comparing(place -> place.view().placeName(), spanish::compare));
        return places;
    }

    /** A place that is told no more, or not yet, is not missing. */
    private boolean existed(TerritoryId place, String period) {
        return release.gazetteer()
                .find(place)
                .filter(entry -> entry.validFrom()
                        .map(from -> from.compareTo(period) <= 0)
                        .orElse(true))
                .filter(entry ->
                        entry.validTo().map(to -> to.compareTo(period) >= 0).orElse(true))
                .isPresent();
    }

    private PlaceFigure missing(Ledger.Entry entry, String period) {
        return new PlaceFigure(
                words.missing(entry.place(), release.gazetteer().name(entry.place()), period, Optional.of(entry)),
                Standing.of(entry.state()),
                Optional.empty(),
                Optional.empty());
    }
}
