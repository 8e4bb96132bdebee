package org.atalaya.web.map;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.question.Geography;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.MapDrawing;
import org.atalaya.web.shared.MapDrawing.Area;
import org.atalaya.web.shared.MapDrawing.Dot;
import org.atalaya.web.shared.MapDrawing.Part;
import org.atalaya.web.shared.Messages;

/** Draws places of a country: as areas where the release has their shapes, else as dots. */
final class Cartographer {

    /** Radius of a dot of 100 %. */
    private static final double LARGEST = 17;

    /** Radius where the size says nothing; and of a place the edition did not ask in. */
    private static final double WITHOUT_FIGURE = 6;

    private static final double NOT_SAMPLED = 4;

    /** Room a letter needs around it. */
    private static final double LETTER_ROOM = 11;

    private final Language language;
    private final List<MapFrame> frames;
    private final Map<TerritoryId, Geography.Point> points;
    private final List<DrawnShape> country;
    private final Map<TerritoryId, DrawnShape> shapes = new LinkedHashMap<>();

    /** What draws places of a kind. */
    Cartographer(Geography geography, Country country, TerritoryKind kind, Language language) throws SQLException {
        this.language = language;
        this.frames = MapFrame.of(country, kind);
        this.points = geography.points(country).stream()
                .collect(Collectors.toMap(Geography.Point::place, Function.identity()));
        this.country = Stream.concat(
                        geography.shapes(country, TerritoryKind.COUNTRY).stream(),
                        kind == TerritoryKind.CITY
                                ? geography.shapes(country, TerritoryKind.STATE).stream()
                                : Stream.empty())
                .map(shape -> DrawnShape.of(shape.text()))
                .toList();
        if (kind != TerritoryKind.CITY) {
            geography.shapes(country, kind).forEach(shape -> shapes.put(shape.place(), DrawnShape.of(shape.text())));
        }
    }

    /** Whether it draws areas. */
    boolean drawsAreas() {
        return !shapes.isEmpty();
    }

    /** Whether it can draw a place. */
    boolean draws(TerritoryId place) {
        return (!drawsAreas() || shapes.containsKey(place)) && findHome(place).isPresent();
    }

    /** A map of figures as dots, or as areas in classes. */
    MapDrawing draw(List<PlaceFigure> places, Optional<ValueClasses> classes) {
        List<Part> parts = new ArrayList<>();
        for (MapFrame frame : frames) {
            parts.add(part(
                    frame,
                    drawsAreas() ? areas(frame, places, classes.orElseThrow()) : List.of(),
                    drawsAreas() ? List.of() : dots(frame, places)));
        }
        return new MapDrawing(MapFrame.WIDTH, MapFrame.HEIGHT, parts);
    }

    /** A map of where places are, each a dot of one size. */
    MapDrawing drawPlaces(Map<TerritoryId, String> names) {
        List<Part> parts = new ArrayList<>();
        for (MapFrame frame : frames) {
            List<Dot> dots = new ArrayList<>();
            names.forEach((place, name) -> {
                if (findHome(place).filter(frame::equals).isPresent()) {
                    dots.add(dot(frame, place, WITHOUT_FIGURE, "place", name));
                }
            });
            parts.add(part(frame, List.of(), dots));
        }
        return new MapDrawing(MapFrame.WIDTH, MapFrame.HEIGHT, parts);
    }

    private Part part(MapFrame frame, List<Area> areas, List<Dot> dots) {
        return new Part(
                frame.name().isEmpty() ? "" : Messages.of(language).text("map.part." + frame.name()),
                frame.x(),
                frame.y(),
                frame.width(),
                frame.height(),
                country.stream()
                        .filter(shape -> shape.reaches(frame))
                        .map(shape -> shape.path(frame))
                        .toList(),
                frames.stream()
                        .filter(larger -> larger.scale() > frame.scale() && frame.holds(larger.west(), larger.north()))
                        .map(frame::boxOf)
                        .toList(),
                areas,
                dots);
    }

    /** The larger dots first, so that the smaller ones lie on them, and all of them on places not sampled. */
    private List<Dot> dots(MapFrame frame, List<PlaceFigure> places) {
        return places.stream()
                .filter(place ->
                        findHome(place.view().place()).filter(frame::equals).isPresent())
                .sorted(Comparator.comparing((PlaceFigure place) -> place.standing() != Standing.NOT_SAMPLED)
                        .thenComparing(place -> -radius(place)))
                .map(place -> dot(
                        frame,
                        place.view().place(),
                        radius(place),
                        place.standing().id(),
                        place.label()))
                .toList();
    }

    /** The area of a dot goes with its figure. */
    private static double radius(PlaceFigure place) {
        return place.share()
                .map(Cartographer::radius)
                .orElse(place.standing() == Standing.NOT_SAMPLED ? NOT_SAMPLED : WITHOUT_FIGURE);
    }

    /** The radius of the dot of a share. */
    static double radius(double share) {
        return LARGEST * Math.sqrt(share);
    }

    private Dot dot(MapFrame frame, TerritoryId place, double radius, String style, String label) {
        Geography.Point point = points.get(place);
        return new Dot(
                oneDecimal(frame.x(point.longitude())),
                oneDecimal(frame.y(point.latitude())),
                oneDecimal(radius),
                style,
                label,
                Links.place(language, place));
    }

    private List<Area> areas(MapFrame frame, List<PlaceFigure> places, ValueClasses classes) {
        return places.stream()
                .filter(place -> shapes.containsKey(place.view().place()))
                .filter(place -> shapes.get(place.view().place()).reaches(frame))
                .map(place -> area(frame, place, classes))
                .filter(area -> !area.path().isEmpty())
                .toList();
    }

    /** A place is a link in one part; where another shows it too it is only drawn. */
    private Area area(MapFrame frame, PlaceFigure place, ValueClasses classes) {
        TerritoryId id = place.view().place();
        DrawnShape shape = shapes.get(id);
        boolean home = findHome(id).filter(frame::equals).isPresent();
        Optional<String> letter = place.share().map(share -> ValueClasses.letter(classes.classOf(share)));
        Optional<DrawnShape.Label> written = Optional.of(shape)
                .filter(roomy -> home && letter.isPresent() && roomy.mayHold(2 * LETTER_ROOM, frame))
                .map(roomy -> roomy.label(frame))
                .filter(label -> label.room() >= LETTER_ROOM);
        return new Area(
                shape.path(frame),
                letter.map(one -> "class-" + one.toLowerCase(Locale.ROOT))
                        .orElse(place.standing().id()),
                home ? place.label() : "",
                Links.place(language, id),
                place.standing() == Standing.UNSURE,
                written.isPresent() ? letter.orElseThrow() : "",
                written.map(DrawnShape.Label::x).orElse(0L),
                written.map(DrawnShape.Label::y).orElse(0L));
    }

    /** The part a place belongs to: the one that shows it largest; empty if none does. */
    private Optional<MapFrame> findHome(TerritoryId place) {
        return Optional.ofNullable(points.get(place))
                .flatMap(point -> frames.stream()
                        .filter(frame -> frame.holds(point.longitude(), point.latitude()))
                        .max(Comparator.comparingDouble(MapFrame::scale)));
    }

    private static String oneDecimal(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
