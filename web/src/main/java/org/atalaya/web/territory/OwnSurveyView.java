package org.atalaya.web.territory;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.FigureView;

/**
 * An edition of a survey an observatory or municipality made, as the page of its place shows it.
 *
 * @param title its title
 * @param periodName the edition in words
 * @param represents whether its figures speak of the population
 * @param authored whether its figures were computed by its author
 * @param facts how it was made
 * @param rows its figures of everybody
 * @param groups its figures by sex and age
 */
public record OwnSurveyView(
        String title,
        String periodName,
        boolean represents,
        boolean authored,
        List<Fact> facts,
        List<Row> rows,
        List<Row> groups) {

    /**
     * Something about how it was made.
     *
     * @param name what
     * @param text as its author says it
     * @param language language of the text where it is not the page's; empty if it is
     */
    public record Fact(String name, String text, String language) {}

    /**
     * A figure.
     *
     * @param name the indicator
     * @param group the part of the population; empty for everybody
     * @param definition what is counted among whom
     * @param figure the figure
     * @param change its change since the edition before; empty if there is none to test
     */
    public record Row(String name, String group, String definition, FigureView figure, Optional<String> change) {}
}
