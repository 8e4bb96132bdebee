package org.atalaya.web.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.web.shared.Choice;
import org.atalaya.web.shared.Citable;
import org.atalaya.web.shared.Drawing;
import org.atalaya.web.shared.Drawings;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.FigureWords.ChangeView;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Panels;
import org.atalaya.web.shared.Pictured;
import org.atalaya.web.shared.SeriesTable;
import org.atalaya.web.shared.ShareScale;

/**
 * What the page that compares places shows.
 *
 * @param chosen the places compared, the one looked at first
 * @param cannot what cannot be compared, and the nearest that can
 * @param example the address of the example
 * @param found places found for the words searched, to add
 * @param searched the words searched; empty if none
 * @param kept what a form has to hand on besides what it asks for
 * @param editions the editions to choose from, one choice per survey
 * @param since earlier editions a change may be asked from
 * @param indicators indicators to choose from
 * @param comparisons one per indicator chosen
 * @param offences one per registered offence that two places have
 * @param full whether no more places may be added
 * @param similar offers to compare the only place chosen with similar ones
 */
public record ComparePage(
        List<Chosen> chosen,
        List<Cannot> cannot,
        String example,
        List<Addition> found,
        String searched,
        Kept kept,
        List<EditionChoice> editions,
        List<Choice> since,
        List<Choice> indicators,
        List<Comparison> comparisons,
        List<OffenceComparison> offences,
        boolean full,
        List<SimilarChoices.Offer> similar)
        implements Citable, Pictured {

    @Override
    public List<Drawing> drawings(Messages text) {
        return comparisons.stream()
                .flatMap(comparison ->
                        Drawings.courses(comparison.id(), comparison.name(), comparison.course(), text).stream())
                .toList();
    }

    @Override
    public List<Map.Entry<String, String>> parameters() {
        return Stream.concat(
                        Citable.each("indicator", comparisons.stream().map(Comparison::id)),
                        Citable.each(
                                "period",
                                editions.stream()
                                        .flatMap(survey -> survey.editions().stream())
                                        .filter(Choice::chosen)
                                        .map(Choice::value)))
                .toList();
    }

    @Override
    public List<Figures> figures() {
        return comparisons.stream()
                .<Figures>map(comparison -> new Figures.Course(
                        comparison.forest().rows().stream()
                                .map(row -> row.figure().place())
                                .distinct()
                                .toList(),
                        comparison.id()))
                .toList();
    }

    /**
     * Something that cannot be compared as it was asked.
     *
     * @param sentence what, and why
     * @param reason address where more is told; empty if nowhere
     * @param nearest the nearest comparison that can be made
     */
    public record Cannot(String sentence, String reason, Optional<Nearest> nearest) {}

    /**
     * A comparison that can be made.
     *
     * @param name what it compares
     * @param path its address
     */
    public record Nearest(String name, String path) {}

    /**
     * A place compared.
     *
     * @param id its one-text id, as in the address
     * @param name its name
     * @param kindName what sort of place
     * @param people how many live there, and who says so; empty if not known
     * @param path its page
     * @param without address of the page without it
     * @param first address of the page that looks at it first; empty if this one does
     */
    public record Chosen(
            String id, String name, String kindName, String people, String path, String without, String first) {}

    /**
     * A place that may be added.
     *
     * @param name its name
     * @param context what and where it is
     * @param path address of the page with it
     */
    public record Addition(String name, String context, String path) {}

    /**
     * What the address holds, for forms to hand on.
     *
     * @param places ids of places
     * @param indicators ids of indicators chosen; none if the headline ones are shown
     * @param periods editions chosen; none if the best are shown
     */
    public record Kept(List<String> places, List<String> indicators, List<String> periods) {}

    /**
     * The editions of a survey.
     *
     * @param survey its short name
     * @param editions its editions, newest first
     */
    public record EditionChoice(String survey, List<Choice> editions) {}

    /**
     * Places side by side on one indicator.
     *
     * @param id the indicator
     * @param name its title
     * @param periodName the edition in words
     * @param subtitle what is counted among whom
     * @param path its page
     * @param summary what the first place can be told apart from; empty if it was compared with none
     * @param forest the figures
     * @param pairs every two places
     * @param notes what was not tested, and why, or how it was
     * @param changes how each place changed since an earlier edition, if that was asked
     * @param panels the places over time
     * @param course the same as a table
     */
    public record Comparison(
            String id,
            String name,
            String periodName,
            String subtitle,
            String path,
            String summary,
            Forest forest,
            List<PairRow> pairs,
            List<String> notes,
            List<ChangeRow> changes,
            Panels panels,
            SeriesTable course) {}

    /**
     * Figures with their ranges on one scale.
     *
     * @param scale the scale
     * @param low its beginning in words
     * @param high its end in words
     * @param total the total's figure, drawn as a line; empty if there is none
     * @param totalName its name
     * @param focus the first place; empty if nothing is compared with it
     * @param rows one per place
     */
    public record Forest(
            ShareScale scale,
            String low,
            String high,
            Optional<FigureView> total,
            String totalName,
            String focus,
            List<Row> rows) {}

    /**
     * A place's figure.
     *
     * @param name the place
     * @param path its page
     * @param figure the figure, or why there is none
     * @param first whether it is the place looked at
     * @param standing how it stands to that; empty if it was not compared with it
     * @param apart whether the two can be told apart
     */
    public record Row(String name, String path, FigureView figure, boolean first, String standing, boolean apart) {}

    /**
     * Two places.
     *
     * @param verdict what the test says
     * @param apart whether they can be told apart
     * @param difference the difference with its range
     * @param p p of the two alone, with its sign
     * @param pHolm p adjusted for all the pairs, with its sign
     */
    public record PairRow(String verdict, boolean apart, String difference, String p, String pHolm) {}

    /**
     * A place's change.
     *
     * @param name the place
     * @param change the change
     */
    public record ChangeRow(String name, ChangeView change) {}
}
