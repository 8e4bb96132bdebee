package org.atalaya.web.shared;

import java.util.List;
import java.util.Optional;

/** A page that has pictures: one to pass it on with, and its charts. They are made of what the page itself shows. */
public interface Pictured {

    /**
     * What its picture says.
     *
     * @param indicator the indicator it is asked for; empty if for none
     * @return empty if it has no picture of its own, or none of that indicator
     */
    default Optional<Card> card(Optional<String> indicator) {
        return Optional.empty();
    }

    /** Its charts. */
    default List<Drawing> drawings(Messages text) {
        return List.of();
    }
}
