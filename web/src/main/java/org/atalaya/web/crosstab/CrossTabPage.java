package org.atalaya.web.crosstab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.web.shared.Choice;
import org.atalaya.web.shared.Citable;
import org.atalaya.web.shared.FigureView;

/**
 * What the page of tables on request shows.
 *
 * @param cannot what cannot be answered as it was asked, each with the nearest that can
 * @param needed surveys whose microdata tables are made of, with their editions; none if the release has some
 * @param editions surveys and editions to choose from
 * @param places places to choose from
 * @param items questions to choose from
 * @param divisions what the table can be divided by
 * @param table the table; empty if it cannot be made
 */
public record CrossTabPage(
        List<Cannot> cannot,
        List<String> needed,
        List<Choice> editions,
        List<Choice> places,
        List<Choice> items,
        List<Choice> divisions,
        Optional<Table> table)
        implements Citable {

    @Override
    public List<Map.Entry<String, String>> parameters() {
        return Stream.of(
                        Citable.each(
                                "edition",
                                editions.stream().filter(Choice::chosen).map(Choice::value)),
                        Citable.each(
                                "place", places.stream().filter(Choice::chosen).map(Choice::value)),
                        Citable.each(
                                "item", items.stream().filter(Choice::chosen).map(Choice::value)),
                        Citable.each(
                                "by", divisions.stream().filter(Choice::chosen).map(Choice::value)))
                .flatMap(each -> each)
                .toList();
    }

    /**
     * Something that cannot be answered as it was asked.
     *
     * @param sentence what, and why
     * @param nearest the nearest that can; empty if the form is the way to it
     */
    public record Cannot(String sentence, Optional<Link> nearest) {}

    /**
     * A name that leads somewhere.
     *
     * @param name the name
     * @param path the page
     */
    public record Link(String name, String path) {}

    /**
     * The table.
     *
     * @param question what was asked
     * @param subject place and edition
     * @param universe among whom the shares are
     * @param answers the columns
     * @param rows everybody, then each group
     * @param note who is in the total and in no group; empty if nobody
     * @param nothing why there is no figure at all; empty if there are some
     * @param origin who computed it; empty if there is no figure
     * @param source what it cites
     */
    public record Table(
            String question,
            Link subject,
            String universe,
            List<String> answers,
            List<Row> rows,
            String note,
            String nothing,
            String origin,
            String source) {}

    /**
     * Everybody, or a group.
     *
     * @param name its name
     * @param total whether it is everybody
     * @param suppressed why its figures are withheld; empty if they are not
     * @param interviews persons interviewed who are in the base; empty if withheld
     * @param cells one per answer; none if withheld
     */
    public record Row(String name, boolean total, String suppressed, String interviews, List<Cell> cells) {}

    /**
     * A share.
     *
     * @param figure the share with its range and precision
     * @param standardError in points; empty if there is none
     * @param cv coefficient of variation in percent, without sign; empty if there is none
     * @param df degrees of freedom; empty if there is no share
     * @param grades its precision by every rule there is
     */
    public record Cell(FigureView figure, String standardError, String cv, String df, List<FigureView.Detail> grades) {}
}
