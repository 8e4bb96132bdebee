package org.atalaya.web.offence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.web.shared.Citable;
import org.atalaya.web.shared.Drawing;
import org.atalaya.web.shared.Drawings;
import org.atalaya.web.shared.IncidenceCard;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Pictured;
import org.atalaya.web.shared.RankView;
import org.atalaya.web.shared.RateView;

/**
 * What the page of an offence shows.
 *
 * @param name its name
 * @param definition what it is
 * @param between how far Mexico and Chile compare, in a sentence
 * @param reasons why
 * @param definitions how each source counts it
 * @param notCounted sources that do not, and why
 * @param countries the countries' figures, each apart
 * @param places a table of places; empty if none has a rate
 */
public record OffencePage(
        String name,
        String definition,
        String between,
        List<String> reasons,
        List<Definition> definitions,
        List<String> notCounted,
        List<IncidenceCard> countries,
        Optional<Places> places)
        implements Citable, Pictured {

    @Override
    public List<Map.Entry<String, String>> parameters() {
        return places.map(Places::parameters).orElse(List.of());
    }

    @Override
    public List<Drawing> drawings(Messages text) {
        return countries.stream()
                .flatMap(card -> Drawings.incidence(card, name + ". " + card.name(), text).stream())
                .toList();
    }

    /**
     * How a source counts the offence.
     *
     * @param source the source, with its country
     * @param title its title and publisher
     * @param grade how far what it counts is the offence, in words
     * @param counts what one unit of the count is
     * @param reason why
     * @param categories the categories counted, in the source's own words
     */
    public record Definition(
            String source, String title, String grade, String counts, String reason, List<String> categories) {}

    /**
     * A table of places, and the choices that lead to others.
     *
     * @param id what the table is of, in words
     * @param parameters what is shown, as addresses name it
     * @param kinds sorts of places there are
     * @param withins states or regions whose places can be chosen; empty if all are shown
     * @param years years there are
     * @param orders orders there are
     * @param ranking how ranks are read; empty if they are not known
     * @param benchmark the rate of all places of the kind together, in words; empty if not known
     * @param reference the same for charts
     * @param scale the scale of its strips
     * @param groups its rows; empty if a state or region is to be chosen first
     */
    public record Places(
            String id,
            List<Map.Entry<String, String>> parameters,
            List<Choice> kinds,
            List<Choice> withins,
            List<Choice> years,
            List<Choice> orders,
            String ranking,
            String benchmark,
            Optional<Double> reference,
            RateView.Scale scale,
            List<Group> groups) {}

    /**
     * A link to the same page with another table.
     *
     * @param name what it shows
     * @param path the page
     * @param shown whether it is the one shown
     */
    public record Choice(String name, String path, boolean shown) {}

    /**
     * Rows of a table that belong together.
     *
     * @param title what they have in common; empty if the table is one group
     * @param rows the rows
     */
    public record Group(String title, List<Row> rows) {}

    /**
     * A place of a table.
     *
     * @param name its name
     * @param path its page; empty if it has none
     * @param count its count; empty if there is none
     * @param rate its rate, or why there is none
     * @param funnel where it stands among its kind; empty if not known
     * @param modelled its modelled rate; without number if not known
     * @param rank the ranks it may have; empty if it is not ranked
     */
    public record Row(
            String name,
            String path,
            String count,
            RateView rate,
            String funnel,
            RateView modelled,
            Optional<RankView> rank) {}
}
