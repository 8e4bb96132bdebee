package org.atalaya.web.offence;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.IncidenceWords.Change;
import org.atalaya.web.shared.RateView;

/**
 * What the list of offences shows.
 *
 * @param countries each country's offences, apart
 */
public record OffenceIndex(List<CountryList> countries) {

    /**
     * A country's offences.
     *
     * @param title the country and what it calls them
     * @param path the country's page
     * @param about what is counted, in a sentence
     * @param rows the offences its registers count
     * @param absent the offences they have no category for
     */
    public record CountryList(String title, String path, String about, List<Row> rows, List<Absent> absent) {}

    /**
     * An offence a country counts.
     *
     * @param name its name
     * @param path its page
     * @param definition what it is
     * @param count the count of the last twelve months; empty if there is none
     * @param rate their rate
     * @param months the twelve months in words; empty if there is no count
     * @param change the change against the twelve months before; empty if it cannot be tested
     */
    public record Row(
            String name,
            String path,
            String definition,
            String count,
            RateView rate,
            String months,
            Optional<Change> change) {}

    /**
     * An offence a country has no category for.
     *
     * @param name its name
     * @param path its page
     */
    public record Absent(String name, String path) {}
}
