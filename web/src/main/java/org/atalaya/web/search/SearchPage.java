package org.atalaya.web.search;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordLink;

/**
 * What the search page shows.
 *
 * @param typed what was searched
 * @param results offences and places found
 * @param records what was found of practices, agreements, exchanges and the rest
 */
public record SearchPage(String typed, List<Result> results, Records records) {

    /**
     * An offence, a place or a record found; also what the type-ahead receives.
     *
     * @param id the place's one-text id; empty of an offence or record
     * @param name its name
     * @param context what and where it is
     * @param path its page
     */
    public record Result(String id, String name, String context, String path) {}

    /**
     * Records found.
     *
     * @param found the best of them
     * @param total how many there are, in words
     * @param similar whether they only resemble what was typed
     * @param chosen the values that narrow them down
     * @param facets what else can narrow them down
     */
    public record Records(List<Found> found, String total, boolean similar, List<Chosen> chosen, List<Facet> facets) {}

    /**
     * A record found.
     *
     * @param link the way to it
     * @param says how it begins; empty if the title says it
     * @param whole what it is part of; empty if it stands by itself
     */
    public record Found(RecordLink link, Optional<Passage> says, Optional<RecordLink> whole) {}

    /**
     * A value that narrows the records down.
     *
     * @param name facet and value
     * @param parameter parameter of the address
     * @param value its value
     * @param without address without it
     */
    public record Chosen(String name, String parameter, String value, String without) {}

    /**
     * A way to narrow the records down.
     *
     * @param name its name
     * @param values its values with records
     */
    public record Facet(String name, List<Choice> values) {}

    /**
     * A value that can be chosen.
     *
     * @param name its name
     * @param records how many records have it
     * @param path address with it
     */
    public record Choice(String name, int records, String path) {}
}
