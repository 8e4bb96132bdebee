package org.atalaya.web.map;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.MapLegend;
import org.atalaya.web.shared.MapLegend.ClassOfValues;
import org.atalaya.web.shared.MapLegend.Mark;
import org.atalaya.web.shared.MapLegend.Size;
import org.atalaya.web.shared.Messages;

/** Draws places with their figures and says how the drawing is read. */
final class MapContents {

    private static final List<Integer> ROUND = List.of(20, 40, 60, 80);

    private final Release release;
    private final Language language;
    private final Messages text;

    MapContents(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
    }

    /** The map of a country's places of a kind. */
    MapContent of(Country country, TerritoryKind kind, List<PlaceFigure> places) throws SQLException {
        Cartographer cartographer = new Cartographer(release.geography(), country, kind, language);
        List<PlaceFigure> drawn = places.stream()
                .filter(place -> cartographer.draws(place.view().place()))
                .toList();
        Optional<ValueClasses> classes = cartographer.drawsAreas() ? classes(drawn) : Optional.empty();
        if (drawn.stream().noneMatch(place -> place.standing().hasFigure())) {
            return MapContent.NONE;
        }
        return new MapContent(
                Optional.of(cartographer.draw(drawn, classes)),
                classes,
                new MapLegend(
                        classes.isPresent() ? List.of() : sizes(),
                        classes.map(this::classes).orElse(List.of()),
                        marks(drawn, classes.isPresent())),
                notes(places, drawn, classes));
    }

    private static Optional<ValueClasses> classes(List<PlaceFigure> places) {
        List<Double> shares =
                places.stream().flatMap(place -> place.share().stream()).toList();
        return shares.isEmpty() ? Optional.empty() : Optional.of(ValueClasses.of(shares));
    }

    private List<Size> sizes() {
        return ROUND.stream()
                .map(percent -> new Size(
                        String.format(Locale.ROOT, "%.1f", Cartographer.radius(percent / 100.0)), percent + "\u00A0%"))
                .toList();
    }

    private List<ClassOfValues> classes(ValueClasses classes) {
        List<ClassOfValues> entries = new ArrayList<>();
        for (int one : classes.each()) {
            String letter = ValueClasses.letter(one);
            entries.add(new ClassOfValues(
                    "class-" + letter.toLowerCase(Locale.ROOT),
                    letter,
                    text.text(
                            one == classes.count() - 1 ? "map.lastClass" : "map.class",
                            classes.limit(one),
                            classes.limit(one + 1))));
        }
        return entries;
    }

    /** Only what the map shows. */
    private List<Mark> marks(List<PlaceFigure> drawn, boolean areas) {
        List<Mark> marks = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            boolean shown = drawn.stream().anyMatch(place -> place.standing() == standing);
            if (shown && (!areas || standing != Standing.SURE)) {
                marks.add(new Mark(standing.id(), text.text("map.mark." + standing.id())));
            }
        }
        return marks;
    }

    private List<String> notes(List<PlaceFigure> places, List<PlaceFigure> drawn, Optional<ValueClasses> classes) {
        List<String> notes = new ArrayList<>();
        classes.ifPresent(known -> {
            long ranged =
                    drawn.stream().filter(place -> place.range().isPresent()).count();
            long leaving = drawn.stream()
                    .filter(place -> place.range()
                            .map(range -> known.leaves(place.share().orElseThrow(), range))
                            .orElse(false))
                    .count();
            if (ranged > 0) {
                notes.add(text.text("map.leaves", leaving, ranged));
            }
        });
        List<String> elsewhere = places.stream()
                .filter(place -> !drawn.contains(place) && place.standing().hasFigure())
                .map(place -> place.view().placeName())
                .toList();
        if (!elsewhere.isEmpty()) {
            notes.add(text.text("map.notDrawn", elsewhere.size(), String.join(", ", elsewhere)));
        }
        return notes;
    }
}
