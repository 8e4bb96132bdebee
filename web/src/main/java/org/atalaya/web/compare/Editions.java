package org.atalaya.web.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Messages;

/**
 * The edition each survey is compared in.
 *
 * @param all editions of each survey with a share of an indicator compared, newest first
 * @param chosen the edition chosen of each
 */
record Editions(Map<PlaceSurvey, List<String>> all, Map<PlaceSurvey, String> chosen) {

    /**
     * Chooses: the edition asked for, else the one in which most places can be tested, by most indicators; if none
     * can, in which there are most figures; of several the newest.
     */
    static Editions of(
            List<String> asked,
            Map<PlaceSurvey, List<TerritoryId>> places,
            Collection<IndicatorEntry> indicators,
            ComparedFigures figures,
            Messages text) {
        Map<PlaceSurvey, List<String>> all = new EnumMap<>(PlaceSurvey.class);
        Map<PlaceSurvey, String> chosen = new EnumMap<>(PlaceSurvey.class);
        Set<String> used = new HashSet<>();
        for (PlaceSurvey survey : places.keySet()) {
            List<IndicatorEntry> own = indicators.stream().filter(survey::asks).toList();
            TreeSet<String> periods = new TreeSet<>(Comparator.reverseOrder());
            own.forEach(indicator -> periods.addAll(figures.periods(indicator)));
            if (!periods.isEmpty()) {
                all.put(survey, List.copyOf(periods));
                Optional<String> first =
                        asked.stream().filter(periods::contains).findFirst();
                first.ifPresent(used::add);
                chosen.put(survey, first.orElseGet(() -> best(periods, own, places.get(survey), figures)));
            }
        }
        asked.stream().filter(period -> !used.contains(period)).findFirst().ifPresent(period -> {
            TreeSet<String> allowed = new TreeSet<>();
            all.values().forEach(allowed::addAll);
            throw new BadRequest(
                    "period",
                    period,
                    allowed.contains(period) ? text.text("compare.oneEdition") : String.join(", ", allowed));
        });
        return new Editions(all, chosen);
    }

    private static String best(
            TreeSet<String> newestFirst,
            List<IndicatorEntry> indicators,
            List<TerritoryId> places,
            ComparedFigures figures) {
        String best = newestFirst.first();
        long most = -1;
        for (String period : newestFirst) {
            long reached = places.stream()
                    .filter(place -> indicators.stream().anyMatch(indicator -> figures.tests(indicator, period, place)))
                    .count();
            long tested = count(indicators, places, (indicator, place) -> figures.tests(indicator, period, place));
            long known = count(indicators, places, (indicator, place) -> figures.has(indicator, period, place));
            long more = indicators.size() * places.size() + 1L;
            long weight = (reached * more + tested) * more + known;
            if (weight > most) {
                most = weight;
                best = period;
            }
        }
        return best;
    }

    private interface Has {
        boolean figure(IndicatorEntry indicator, TerritoryId place);
    }

    private static long count(List<IndicatorEntry> indicators, List<TerritoryId> places, Has has) {
        return indicators.stream()
                .mapToLong(indicator -> places.stream()
                        .filter(place -> has.figure(indicator, place))
                        .count())
                .sum();
    }

    /** The edition an indicator is compared in, if its survey has any. */
    Optional<String> find(IndicatorEntry indicator) {
        return PlaceSurvey.find(indicator).map(chosen::get);
    }

    /** Every edition chosen. */
    List<String> list() {
        return new ArrayList<>(chosen.values());
    }
}
