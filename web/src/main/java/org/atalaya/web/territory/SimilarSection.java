package org.atalaya.web.territory;

import java.util.List;

/**
 * Places alike in context, on the page of a place.
 *
 * @param title what they are called there; empty if nothing is shown
 * @param about by what they are alike, and by what not
 * @param groups those of its country, then those of the other one; a group without a place says why
 */
public record SimilarSection(String title, String about, List<Group> groups) {

    /** Whether there is anything to say. */
    public boolean isShown() {
        return !groups.isEmpty();
    }

    /**
     * Similar places of one country.
     *
     * @param title the country
     * @param near the nearest, one by one
     * @param more the other near ones, by name
     * @param compare address that compares the place with the nearest; empty if there are none
     * @param notes why there is none, or that none is really alike
     * @param columns places of the table: the place itself, then the nearest
     * @param rows variables of the table
     * @param gaps what the distances are not made of, and why, each in a sentence
     */
    public record Group(
            String title,
            List<Near> near,
            List<PlaceLink> more,
            String compare,
            List<String> notes,
            List<String> columns,
            List<Row> rows,
            List<String> gaps) {}

    /**
     * A near place.
     *
     * @param place the place
     * @param likeness how alike it is, in words
     * @param distance the distance, and of how many variables
     * @param alike what makes both near; empty if nothing does in particular
     * @param apart what sets them apart; empty if nothing does in particular
     * @param oneSided that it does not count the place among its own nearest; empty if it does
     */
    public record Near(
            PlaceLink place, String likeness, String distance, String alike, String apart, String oneSided) {}

    /**
     * A place and its page.
     *
     * @param name its name
     * @param where its state or region
     * @param path its page
     */
    public record PlaceLink(String name, String where, String path) {}

    /**
     * A variable of the table.
     *
     * @param name the variable, its unit and year
     * @param cells its value in each column's place, or that there is none
     */
    public record Row(String name, List<String> cells) {}
}
