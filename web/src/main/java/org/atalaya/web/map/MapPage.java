package org.atalaya.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.web.shared.Card;
import org.atalaya.web.shared.Citable;
import org.atalaya.web.shared.Drawing;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.MapDrawing;
import org.atalaya.web.shared.MapLegend;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Pictured;

/**
 * What the map of an indicator shows.
 *
 * @param id short id of the indicator
 * @param name its title
 * @param path its page
 * @param definition who is counted among whom
 * @param period the edition, ISO; empty if the release has none
 * @param kind what sort of places it shows, as addresses say it
 * @param title what places it shows, and of which edition
 * @param periods other editions
 * @param kinds other sorts of places; empty if there is one
 * @param total the figure of the survey's total; empty if it has none
 * @param totalName the total's name
 * @param drawing the map; empty if there is nothing to draw
 * @param legend how it is read
 * @param notes what has to be known of it, in sentences
 * @param rows places with their figures or the reason there is none, by name
 * @param absent places the edition did not ask in, by reason
 */
public record MapPage(
        String id,
        String name,
        String path,
        String definition,
        String period,
        String kind,
        String title,
        List<Choice> periods,
        List<Choice> kinds,
        Optional<FigureView> total,
        String totalName,
        Optional<MapDrawing> drawing,
        MapLegend legend,
        List<String> notes,
        List<Row> rows,
        List<Absent> absent)
        implements Citable, Pictured {

    /**
     * The same map of something else.
     *
     * @param name what it is
     * @param path its address
     * @param shown whether it is the one shown
     */
    public record Choice(String name, String path, boolean shown) {}

    /**
     * A place of the table.
     *
     * @param name its name
     * @param whereabouts where it lies; empty if the whole table lies there
     * @param path its page
     * @param figure its figure, or why there is none
     * @param letter its class, where the map has classes and it is in one
     */
    public record Row(String name, String whereabouts, String path, FigureView figure, String letter) {}

    /**
     * Places the edition did not ask in.
     *
     * @param summary how many and why
     * @param places their names
     */
    public record Absent(String summary, String places) {}

    @Override
    public Optional<Card> card(Optional<String> indicator) {
        return total.map(whole -> Card.of(name, new Card.Shown(whole.placeName(), name, whole.periodBrief(), whole)));
    }

    @Override
    public List<Drawing> drawings(Messages text) {
        boolean areas = !legend.classes().isEmpty();
        List<String> how = new ArrayList<>(List.of(
                text.text(areas ? "map.readAreas" : "map.readDots") + " " + text.text("map.noOrder"),
                text.text(areas ? "map.sourceAreas" : "map.sourceDots")));
        how.addAll(notes);
        return drawing
                .map(map -> new Drawing(
                        "map",
                        name + ". " + title,
                        new Drawing.Territory(map, legend),
                        how,
                        rows.stream()
                                .map(Row::figure)
                                .filter(FigureView::hasNumber)
                                .map(FigureView::source)
                                .findFirst()
                                .orElse("")))
                .stream()
                .toList();
    }

    @Override
    public List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (!period.isEmpty()) {
            parameters.add(Map.entry("period", period));
        }
        if (!kinds.isEmpty()) {
            parameters.add(Map.entry("kind", kind));
        }
        return parameters;
    }

    @Override
    public List<Figures> figures() {
        return period.isEmpty() ? List.of() : List.of(new Figures.Across(id, period));
    }
}
