package org.atalaya.web.compare;

import java.util.List;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.SeriesTable;

/**
 * What the page that compares places shows.
 *
 * @param chosen the places compared
 * @param cannot what cannot be compared, and the nearest that can
 * @param found places found for the words searched, to add
 * @param searched the words searched; empty if none
 * @param period the edition, ISO; empty if nothing can be compared
 * @param periodName the same in words
 * @param periods editions there are
 * @param indicators indicators to choose from
 * @param comparisons one per indicator chosen
 * @param offences one per registered offence that two places have
 * @param full whether no more places may be added
 * @param similar offers to compare the only place chosen with similar ones
 */
public record ComparePage(
        List<Chosen> chosen,
        List<Cannot> cannot,
        List<Addition> found,
        String searched,
        String period,
        String periodName,
        List<Choice> periods,
        List<Choice> indicators,
        List<Comparison> comparisons,
        List<OffenceComparison> offences,
        boolean full,
        List<SimilarChoices.Offer> similar) {

    /**
     * Something that cannot be compared as it was asked.
     *
     * @param sentence what, why, and the nearest that can
     * @param path where more is told; empty if nowhere
     */
    public record Cannot(String sentence, String path) {}

    /**
     * A place compared.
     *
     * @param id its one-text id, as in the address
     * @param name its name
     * @param kindName what sort of place
     * @param path its page
     * @param without address of the page without it
     */
    public record Chosen(String id, String name, String kindName, String path, String without) {}

    /**
     * A place that may be added.
     *
     * @param name its name
     * @param context what and where it is
     * @param path address of the page with it
     */
    public record Addition(String name, String context, String path) {}

    /**
     * An option of the form.
     *
     * @param value as in the address
     * @param name for people
     * @param chosen whether it is chosen
     */
    public record Choice(String value, String name, boolean chosen) {}

    /**
     * Places side by side on one indicator.
     *
     * @param id the indicator
     * @param name its title
     * @param subtitle what is counted among whom
     * @param path its page
     * @param rows one per place
     * @param course the places over time
     */
    public record Comparison(
            String id, String name, String subtitle, String path, List<Row> rows, SeriesTable course) {}

    /**
     * A place's figure.
     *
     * @param name the place
     * @param path its page
     * @param figure the figure, or why there is none
     */
    public record Row(String name, String path, FigureView figure) {}
}
