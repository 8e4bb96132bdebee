package org.atalaya.ingestion.printed;

import java.io.Serializable;

/**
 * A figure as it stands in a table.
 *
 * @param key what it is of
 * @param label the place's name as printed, without the digits of footnotes
 * @param percent the share, in percent; null if not printed
 * @param persons persons counted; null if not printed
 * @param basePersons persons in the base; null if not printed
 * @param edition the publication
 * @param table number and title of the table
 */
public record PrintedFigure(
        Key key, String label, Double percent, Double persons, Double basePersons, String edition, String table)
        implements Serializable {

    /** Two figures closer than this are the same figure. */
    private static final double SAME = 1e-9;

    /**
     * What a figure is of: the columns by which a row of printed figures is told apart.
     *
     * @param country ISO code of the country
     * @param kind what sort of place
     * @param code its code
     * @param survey the survey
     * @param period the edition
     * @param indicator the indicator
     * @param domain the part of the population
     */
    public record Key(
            String country, String kind, String code, String survey, String period, String indicator, String domain)
            implements Serializable {

        /** Its place, indicator and part of the population, for people. */
        public String text() {
            return country + ":" + kind + ":" + code + " " + indicator + " " + domain;
        }
    }

    /** Whether two printings agree in everything that both of them print. */
    public boolean agreesWith(PrintedFigure other) {
        return same(percent, other.percent) && same(persons, other.persons) && same(basePersons, other.basePersons);
    }

    private static boolean same(Double a, Double b) {
        return a == null || b == null || Math.abs(a - b) <= SAME;
    }

    /** Its values, for people. */
    public String text() {
        return (percent == null ? "–" : percent + " %") + ", " + persons(persons) + " of " + persons(basePersons);
    }

    private static String persons(Double persons) {
        return persons == null ? "–" : Long.toString(Math.round(persons));
    }
}
