package org.atalaya.web.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.web.shared.Choice;
import org.atalaya.web.shared.Citable;
import org.atalaya.web.shared.Drawing;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Pictured;
import org.atalaya.web.shared.RateView;
import org.atalaya.web.shared.ScatterChart;

/**
 * What the page of how two figures go together over places shows.
 *
 * @param firsts indicators to choose from
 * @param seconds indicators and registered offences to choose from
 * @param periods editions to choose from; none if the two cannot be related
 * @param cannot why they cannot be related, in a sentence; empty if they can
 * @param nearest where what can be compared is told; empty if they can be related
 * @param relation how they go together; empty if they cannot be related
 */
public record RelationPage(
        List<Choice> firsts,
        List<Choice> seconds,
        List<Choice> periods,
        String cannot,
        Optional<Link> nearest,
        Optional<Relation> relation)
        implements Citable, Pictured {

    @Override
    public List<Map.Entry<String, String>> parameters() {
        return Stream.of(
                        Citable.each(
                                "first", firsts.stream().filter(Choice::chosen).map(Choice::value)),
                        Citable.each(
                                "second",
                                seconds.stream().filter(Choice::chosen).map(Choice::value)),
                        Citable.each(
                                "period",
                                periods.stream().filter(Choice::chosen).map(Choice::value)))
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public List<Drawing> drawings(Messages text) {
        return relation.filter(each -> !each.rows().isEmpty()).stream()
                .map(each -> new Drawing(
                        "scatter",
                        each.first().name() + " · " + each.second().name(),
                        new Drawing.Scatter(each.chart()),
                        Stream.of(
                                        Stream.of(text.text(
                                                "relation.chart",
                                                each.first().name(),
                                                each.second().name())),
                                        each.sentences().stream(),
                                        Stream.of(text.text("relation.notCause")))
                                .flatMap(notes -> notes)
                                .toList(),
                        each.source()))
                .toList();
    }

    /**
     * A name that leads somewhere.
     *
     * @param name the name
     * @param path the page
     */
    public record Link(String name, String path) {}

    /**
     * How two figures go together.
     *
     * @param first the one, across the chart
     * @param second the other, up the chart
     * @param sentences what can be said, with intervals, or why nothing can
     * @param missing places that lack one of them, by name; empty if none does
     * @param chart the places drawn
     * @param rows the places by name
     * @param source whose figures they are
     */
    public record Relation(
            Link first,
            Link second,
            List<String> sentences,
            String missing,
            ScatterChart chart,
            List<Row> rows,
            String source) {}

    /**
     * A place.
     *
     * @param place the place
     * @param first the one figure
     * @param second the other, if it is a share
     * @param rate the other, if it is a registered rate
     */
    public record Row(Link place, FigureView first, Optional<FigureView> second, Optional<RateView> rate) {}
}
