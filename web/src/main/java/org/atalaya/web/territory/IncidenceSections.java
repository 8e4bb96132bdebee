package org.atalaya.web.territory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.analytics.question.FunnelPosition;
import org.atalaya.analytics.question.OffenceEntry;
import org.atalaya.analytics.question.OffenceMeasure;
import org.atalaya.analytics.question.RecentIncidence;
import org.atalaya.analytics.question.RegisteredCount;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.IncidenceCard;
import org.atalaya.web.shared.IncidenceWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.territory.IncidenceSection.Row;

/** Makes the section of registered offences of a place. */
final class IncidenceSections {

    private final Release release;
    private final Language language;
    private final Messages text;
    private final IncidenceWords words;

    IncidenceSections(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new IncidenceWords(language);
    }

    /** The section of a place. */
    IncidenceSection of(TerritoryId place) throws SQLException {
        Map<String, List<RecentIncidence>> byOffence = new LinkedHashMap<>();
        for (RecentIncidence recent : release.incidence().recent(List.of(place))) {
            byOffence
                    .computeIfAbsent(recent.offence(), offence -> new ArrayList<>())
                    .add(recent);
        }
        if (byOffence.isEmpty()) {
            return section(place, none(place.kind()), List.of(), List.of(), "", List.of());
        }
        Map<String, FunnelPosition> newest = new LinkedHashMap<>();
        release.incidence().positions(place).forEach(position -> newest.put(position.offence(), position));
        return section(
                place,
                "",
                cards(place, byOffence, newest),
                rows(place, byOffence, newest),
                notLoaded(place, byOffence),
                byOffence.values().stream()
                        .flatMap(List::stream)
                        .map(RecentIncidence::sourceRelease)
                        .distinct()
                        .sorted()
                        .map(words::edition)
                        .toList());
    }

    private IncidenceSection section(
            TerritoryId place,
            String none,
            List<IncidenceCard> cards,
            List<Row> rows,
            String notLoaded,
            List<String> editions) {
        return new IncidenceSection(
                text.text("incidence.title." + place.country().name()),
                text.text("incidence.about." + place.country().name()),
                none,
                cards,
                rows,
                notLoaded,
                editions);
    }

    private String none(TerritoryKind kind) {
        return switch (kind) {
            case CITY, AREA, URBAN_TOTAL -> text.text("incidence.noneCity");
            default -> text.text("incidence.none");
        };
    }

    private List<IncidenceCard> cards(
            TerritoryId place, Map<String, List<RecentIncidence>> byOffence, Map<String, FunnelPosition> newest)
            throws SQLException {
        Map<String, List<RegisteredCount>> counts =
                release.incidence().counts(place).stream().collect(Collectors.groupingBy(RegisteredCount::offence));
        List<IncidenceCard> cards = new ArrayList<>();
        for (OffenceEntry offence : release.offences()) {
            if (offence.isHeadlineOf(place.country()) && byOffence.containsKey(offence.id())) {
                cards.add(words.card(
                        words.words(offence).name(),
                        Links.offence(language, offence.id()),
                        byOffence.get(offence.id()),
                        counts.getOrDefault(offence.id(), List.of()),
                        Optional.ofNullable(newest.get(offence.id()))));
            }
        }
        return cards;
    }

    private List<Row> rows(
            TerritoryId place, Map<String, List<RecentIncidence>> byOffence, Map<String, FunnelPosition> newest) {
        List<Row> rows = new ArrayList<>();
        for (OffenceEntry offence : release.offences()) {
            if (!offence.isHeadlineOf(place.country()) && byOffence.containsKey(offence.id())) {
                RecentIncidence shown = RecentIncidence.newest(byOffence.get(offence.id()));
                rows.add(new Row(
                        words.words(offence).name(),
                        Links.offence(language, offence.id()),
                        shown.count12().map(words::count).orElse(""),
                        words.rate(shown),
                        words.change(shown),
                        Optional.ofNullable(newest.get(offence.id()))
                                .filter(position -> shown.count12().orElse(0L) == 0) // of a year that ended before
                                .map(words::zero)
                                .filter(zero -> !zero.isEmpty())
                                .orElseGet(() -> words.untestedWhy(shown)),
                        words.alert(shown)));
            }
        }
        return rows;
    }

    /** Offences the register counts and the files at hand do not hold for a place of this kind. */
    private String notLoaded(TerritoryId place, Map<String, List<RecentIncidence>> byOffence) {
        Set<String> sources = byOffence.values().stream()
                .flatMap(List::stream)
                .map(RecentIncidence::source)
                .collect(Collectors.toSet());
        long missing = release.measures().stream()
                .filter(measure -> sources.contains(measure.source()) && measure.isCounted())
                .map(OffenceMeasure::offence)
                .distinct()
                .filter(offence -> !byOffence.containsKey(offence))
                .count();
        if (missing == 0) {
            return "";
        }
        return place.kind() == TerritoryKind.MUNICIPALITY
                ? text.text("incidence.notLoadedMunicipal")
                : text.text("incidence.notLoaded", missing);
    }
}
