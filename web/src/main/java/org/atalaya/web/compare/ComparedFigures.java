package org.atalaya.web.compare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.comparison.PlaceEstimate;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.Ledger;
import org.atalaya.analytics.question.SideBySide;
import org.atalaya.analytics.question.SideBySide.Contrast;
import org.atalaya.data.territory.TerritoryId;

/** Everything the release holds of some places and indicators, asked once. */
final class ComparedFigures {

    private record Key(String indicator, String period, TerritoryId place) {}

    private final Map<String, List<String>> periods;
    private final Map<String, Ledger> ledgers;
    private final Map<String, List<Figure>> series = new HashMap<>();
    private final Map<Key, Figure> figures = new HashMap<>();
    private final Map<Key, PlaceEstimate> estimates = new HashMap<>();
    private final Map<Key, Contrast> contrasts = new HashMap<>();

    private ComparedFigures(Map<String, List<String>> periods, Map<String, Ledger> ledgers) {
        this.periods = periods;
        this.ledgers = ledgers;
    }

    static ComparedFigures read(
            SideBySide questions, Collection<TerritoryId> places, Collection<IndicatorEntry> indicators)
            throws SQLException {
        if (places.isEmpty() || indicators.isEmpty()) {
            return new ComparedFigures(Map.of(), Map.of());
        }
        ComparedFigures all = new ComparedFigures(questions.periods(indicators), questions.ledgers(places, indicators));
        questions.shares(places, indicators).forEach(all::add);
        for (Contrast contrast : questions.contrasts(places, indicators)) {
            all.contrasts.put(new Key(contrast.indicator(), contrast.period(), contrast.place()), contrast);
        }
        return all;
    }

    private void add(SideBySide.Share share) {
        Figure figure = share.figure();
        Key key = new Key(figure.indicator(), figure.period(), figure.place());
        figures.put(key, figure);
        series.computeIfAbsent(figure.indicator(), indicator -> new ArrayList<>())
                .add(figure);
        share.estimate().ifPresent(estimate -> estimates.put(key, estimate));
    }

    /** Editions with a share of an indicator, of whatever place, oldest first. */
    List<String> periods(IndicatorEntry indicator) {
        return periods.getOrDefault(indicator.id(), List.of());
    }

    /** All shares of an indicator of the places given. */
    List<Figure> series(IndicatorEntry indicator, Collection<TerritoryId> places) {
        return series.getOrDefault(indicator.id(), List.of()).stream()
                .filter(figure -> places.contains(figure.place()))
                .toList();
    }

    Optional<Figure> find(IndicatorEntry indicator, String period, TerritoryId place) {
        return Optional.ofNullable(figures.get(new Key(indicator.id(), period, place)));
    }

    /** Whether there is a share, not only the reason why there is none. */
    boolean has(IndicatorEntry indicator, String period, TerritoryId place) {
        return find(indicator, period, place).flatMap(Figure::value).isPresent();
    }

    /** Whether there is a share that can be tested. */
    boolean tests(IndicatorEntry indicator, String period, TerritoryId place) {
        return findEstimate(indicator, period, place)
                .filter(PlaceEstimate::comparable)
                .isPresent();
    }

    Optional<PlaceEstimate> findEstimate(IndicatorEntry indicator, String period, TerritoryId place) {
        return Optional.ofNullable(estimates.get(new Key(indicator.id(), period, place)));
    }

    /** The place's share less the total's. */
    Optional<Contrast> findContrast(IndicatorEntry indicator, String period, TerritoryId place) {
        return Optional.ofNullable(contrasts.get(new Key(indicator.id(), period, place)));
    }

    Ledger ledger(IndicatorEntry indicator) {
        return ledgers.get(indicator.id());
    }
}
