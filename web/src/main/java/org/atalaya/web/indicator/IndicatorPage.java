package org.atalaya.web.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.web.shared.BenchmarkView;
import org.atalaya.web.shared.Card;
import org.atalaya.web.shared.Citable;
import org.atalaya.web.shared.Drawing;
import org.atalaya.web.shared.Drawings;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Pictured;
import org.atalaya.web.shared.RankView;
import org.atalaya.web.shared.SeriesTable;

/**
 * What the page of an indicator shows.
 *
 * @param id short id
 * @param name its title
 * @param question what the survey asks
 * @param definition who is counted among whom
 * @param methodPath where the methods page explains how it is counted
 * @param polarity which direction is good, in words
 * @param source the work it is computed from
 * @param sourceUrl the publisher's page; empty if it has none
 * @param crossTab address that makes a table of its question
 * @param map its map of the same edition
 * @param crosswalk where its subject is compared with other surveys; empty if it is not
 * @param period the edition of the table, ISO; empty if the release has none
 * @param tableTitle what places the table lists, and of which edition; empty if the release has none
 * @param periods editions there are, newest first
 * @param total the figure of the survey's total; empty if it has none
 * @param lists the survey's places, each kind in a list of its own
 * @param course the total over time
 * @param totalName the total's name
 */
public record IndicatorPage(
        String id,
        String name,
        String question,
        String definition,
        String methodPath,
        String polarity,
        String source,
        String sourceUrl,
        String crossTab,
        String map,
        String crosswalk,
        String period,
        String tableTitle,
        List<PeriodLink> periods,
        Optional<FigureView> total,
        List<PlaceList> lists,
        SeriesTable course,
        String totalName)
        implements Citable, Pictured {

    @Override
    public Optional<Card> card(Optional<String> indicator) {
        return total.map(whole -> Card.of(name, new Card.Shown(whole.placeName(), name, whole.periodBrief(), whole)));
    }

    @Override
    public List<Drawing> drawings(Messages text) {
        return Drawings.course(id, name, course, text).stream().toList();
    }

    @Override
    public List<Map.Entry<String, String>> parameters() {
        return period.isEmpty() ? List.of() : List.of(Map.entry("period", period));
    }

    @Override
    public List<Figures> figures() {
        List<Figures> figures = new ArrayList<>();
        if (!period.isEmpty()) {
            figures.add(new Figures.Across(id, period));
        }
        total.ifPresent(whole -> figures.add(new Figures.Course(List.of(whole.place()), id)));
        return figures;
    }

    /**
     * A link to the same page for another edition.
     *
     * @param brief the edition in short
     * @param path the page
     * @param shown whether it is the one shown
     */
    public record PeriodLink(String brief, String path, boolean shown) {}

    /**
     * Places of one kind.
     *
     * @param title what they are; empty if the page has one list
     * @param reading how they are ordered and how a rank is read
     * @param ranked whether their ranks are known
     * @param rows the places: ranked ones by their ranks, then the others by the alphabet
     * @param leftOut places without rank and why, a sentence for each reason
     */
    public record PlaceList(String title, String reading, boolean ranked, List<Row> rows, List<String> leftOut) {}

    /**
     * A place's figure.
     *
     * @param name the place
     * @param whereabouts where it lies; empty if the whole table lies there
     * @param path its page
     * @param figure the figure
     * @param rank the ranks it may have; empty if it is not ranked
     * @param benchmark how it stands beside the total; empty if nobody compared it
     */
    public record Row(
            String name,
            String whereabouts,
            String path,
            FigureView figure,
            Optional<RankView> rank,
            Optional<BenchmarkView> benchmark) {}

    /**
     * The list of indicators.
     *
     * @param topics groups of indicators
     */
    public record Index(List<TopicLinks> topics) {}

    /**
     * Indicators of one topic.
     *
     * @param name the topic
     * @param links its indicators
     */
    public record TopicLinks(String name, List<IndicatorLink> links) {}

    /**
     * A link to an indicator.
     *
     * @param name its title
     * @param path its page
     * @param survey the survey, as one calls it
     * @param definition who is counted among whom
     */
    public record IndicatorLink(String name, String path, String survey, String definition) {}
}
