package org.atalaya.web.shared;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atalaya.data.territory.TerritoryId;

/** What a page shows, as somebody who cites it needs it told. */
public interface Citable {

    /** Parameters of the view, those its address left open included: what is open today may be another thing later. */
    default List<Map.Entry<String, String>> parameters() {
        return List.of();
    }

    /** Which figures of surveys it shows. */
    default List<Figures> figures() {
        return List.of();
    }

    /** A parameter with each of its values. */
    static Stream<Map.Entry<String, String>> each(String name, Stream<String> values) {
        return values.map(value -> Map.entry(name, value));
    }

    /** Figures of surveys that belong together. */
    sealed interface Figures {

        /**
         * An indicator over all editions.
         *
         * @param places the places
         * @param indicator the indicator
         */
        record Course(List<TerritoryId> places, String indicator) implements Figures {}

        /**
         * Every indicator of a place in one edition, by groups of the population too.
         *
         * @param place the place
         * @param period the edition
         */
        record Profile(TerritoryId place, String period) implements Figures {}

        /**
         * An indicator of all places in one edition.
         *
         * @param indicator the indicator
         * @param period the edition
         */
        record Across(String indicator, String period) implements Figures {}

        /**
         * One figure.
         *
         * @param place the place
         * @param indicator the indicator
         * @param period the edition
         */
        record One(TerritoryId place, String indicator, String period) implements Figures {}
    }
}
