package org.atalaya.web.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Section;

/**
 * An address of the page that compares places: all it shows stands in it.
 *
 * @param places the places, the one looked at first
 * @param indicators ids of the indicators chosen; none means the headline ones
 * @param periods the editions chosen, at most one of a survey; none means the best
 * @param since an earlier edition the change is asked from
 */
record CompareAddress(List<TerritoryId> places, List<String> indicators, List<String> periods, Optional<String> since) {

    CompareAddress withPlaces(List<TerritoryId> others) {
        return new CompareAddress(others.stream().distinct().toList(), indicators, periods, since);
    }

    CompareAddress withoutPlace(TerritoryId place) {
        return withPlaces(places.stream().filter(other -> !other.equals(place)).toList());
    }

    /** One place in the stead of another; once if it was there already. */
    CompareAddress withReplaced(TerritoryId place, List<TerritoryId> stead) {
        return withPlaces(places.stream()
                .flatMap(known -> known.equals(place) ? stead.stream() : List.of(known).stream())
                .toList());
    }

    CompareAddress withFirst(TerritoryId place) {
        List<TerritoryId> first = new ArrayList<>(List.of(place));
        first.addAll(places);
        return withPlaces(first);
    }

    CompareAddress withIndicators(List<String> others) {
        return new CompareAddress(places, others, periods, since);
    }

    CompareAddress withPeriods(List<String> others) {
        return new CompareAddress(places, indicators, others, since);
    }

    CompareAddress withSince(Optional<String> edition) {
        return new CompareAddress(places, indicators, periods, edition);
    }

    /** Its text. */
    String path(Language language) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        places.forEach(place -> parameters.add(Map.entry("place", place.text())));
        indicators.forEach(indicator -> parameters.add(Map.entry("indicator", indicator)));
        periods.forEach(period -> parameters.add(Map.entry("period", period)));
        since.ifPresent(edition -> parameters.add(Map.entry("since", edition)));
        return Section.COMPARE.path(language) + Links.query(parameters);
    }
}
