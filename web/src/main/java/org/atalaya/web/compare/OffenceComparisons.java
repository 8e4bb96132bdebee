package org.atalaya.web.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.analytics.question.OffenceEntry;
import org.atalaya.analytics.question.OffenceMeasure;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.RecentIncidence;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.compare.OffenceComparison.Row;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.IncidenceWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.RateView;

/** Sets places side by side on the registered offences at least two of them have. */
final class OffenceComparisons {

    private final Release release;
    private final Language language;
    private final Messages text;
    private final IncidenceWords words;

    OffenceComparisons(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new IncidenceWords(language);
    }

    /**
     * The comparisons, those shown first before the others.
     *
     * @param places the places
     * @param registered the last twelve months of these places, and perhaps of others
     */
    List<OffenceComparison> of(List<PlaceEntry> places, List<RecentIncidence> registered) {
        if (places.size() < 2) {
            return List.of();
        }
        Set<TerritoryId> ids = places.stream().map(PlaceEntry::id).collect(Collectors.toSet());
        Map<String, List<RecentIncidence>> byOffence = registered.stream()
                .filter(recent -> ids.contains(recent.place()))
                .collect(Collectors.groupingBy(RecentIncidence::offence));
        List<Country> countries = byOffence.values().stream()
                .flatMap(List::stream)
                .map(recent -> recent.place().country())
                .distinct()
                .toList();
        List<OffenceComparison> first = new ArrayList<>();
        List<OffenceComparison> others = new ArrayList<>();
        for (OffenceEntry offence : release.offences()) {
            List<RecentIncidence> recent = byOffence.getOrDefault(offence.id(), List.of());
            OffenceComparison comparison = comparison(offence, places, recent, countries);
            if (comparison.refused() && !recent.isEmpty() || comparison.rows().size() > 1) {
                (comparison.first() ? first : others).add(comparison);
            }
        }
        first.addAll(others);
        return first;
    }

    private OffenceComparison comparison(
            OffenceEntry offence, List<PlaceEntry> places, List<RecentIncidence> recent, List<Country> countries) {
        List<OffenceMeasure> registers = OffenceMeasure.registers(release.measures(offence.id()));
        Optional<String> grade = countries.size() < 2 ? Optional.empty() : OffenceMeasure.lowestGrade(registers);
        boolean refused = grade.filter(OffenceMeasure::refuses).isPresent();
        List<RatePairs.Rated> shown = refused ? List.of() : shown(places, recent);
        List<Row> rows = shown.stream().map(this::row).toList();
        boolean rates = grade.filter(word -> word.equals("C")).isEmpty();
        return new OffenceComparison(
                words.words(offence).name(),
                Links.offence(language, offence.id()),
                countries.stream().anyMatch(offence::isHeadlineOf),
                grade.map(word -> text.text("offence.between." + word)).orElse(""),
                grade.isEmpty() ? List.of() : reasons(registers, grade.get(), refused, recent),
                refused,
                rates,
                RateView.Scale.of(rows.stream().map(Row::rate).toList()),
                rows,
                rates ? RatePairs.rows(shown, text) : List.of());
    }

    /** Of a refusal the reasons that refuse, else those of the registers whose figures are shown; each once. */
    private List<String> reasons(
            List<OffenceMeasure> registers, String grade, boolean refused, List<RecentIncidence> recent) {
        Set<String> shown = recent.stream().collect(Collectors.groupingBy(RecentIncidence::place)).values().stream()
                .map(series -> RecentIncidence.newest(series).source())
                .collect(Collectors.toSet());
        Set<String> said = new HashSet<>();
        return words.reasons(registers.stream()
                .filter(measure -> refused ? measure.grade().equals(grade) : shown.contains(measure.source()))
                .filter(measure -> said.add(words.reason(measure)))
                .toList());
    }

    private List<RatePairs.Rated> shown(List<PlaceEntry> places, List<RecentIncidence> recent) {
        Map<TerritoryId, List<RecentIncidence>> byPlace =
                recent.stream().collect(Collectors.groupingBy(RecentIncidence::place));
        return places.stream()
                .filter(place -> byPlace.containsKey(place.id()))
                .map(place -> new RatePairs.Rated(place.name(), RecentIncidence.newest(byPlace.get(place.id()))))
                .toList();
    }

    private Row row(RatePairs.Rated place) {
        RecentIncidence shown = place.recent();
        return new Row(
                place.name(),
                Links.place(language, shown.place()),
                words.rate(shown),
                shown.rate12().isPresent() ? words.twelveMonths(shown.period()) : "",
                words.change(shown));
    }
}
