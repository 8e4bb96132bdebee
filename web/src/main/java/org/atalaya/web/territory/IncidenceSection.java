package org.atalaya.web.territory;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.IncidenceCard;
import org.atalaya.web.shared.IncidenceWords.Change;
import org.atalaya.web.shared.RateView;

/**
 * Registered offences of a place.
 *
 * @param title what its country calls them
 * @param about what is counted, in a sentence
 * @param none why there is nothing, in a sentence; empty if there is something
 * @param cards the offences shown first
 * @param rows the other ones
 * @param notLoaded what the register has and the files at hand have not; empty if nothing
 * @param editions the editions the figures are from
 */
public record IncidenceSection(
        String title,
        String about,
        String none,
        List<IncidenceCard> cards,
        List<Row> rows,
        String notLoaded,
        List<String> editions) {

    /** Whether it has a figure. */
    public boolean hasFigures() {
        return none.isEmpty();
    }

    /**
     * One of the other offences.
     *
     * @param name its name
     * @param path its page
     * @param count the count of the last twelve months, or why there is none
     * @param rate their rate
     * @param change the change against the twelve months before; empty if it cannot be tested
     * @param note why it has no test, or that its zero may be a way of recording; empty if neither
     * @param alert that the last month is above what was expected; empty if not
     */
    public record Row(
            String name,
            String path,
            String count,
            RateView rate,
            Optional<Change> change,
            String note,
            String alert) {}
}
