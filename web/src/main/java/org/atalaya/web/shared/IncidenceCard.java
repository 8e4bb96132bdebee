package org.atalaya.web.shared;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.IncidenceWords.Change;

/**
 * A place's registered offences of one kind: the rate of the last twelve months and what is to be said of it.
 *
 * @param name its name
 * @param path the page that tells more
 * @param rate rate of the last twelve months
 * @param when what the rate is of and which months, completing it
 * @param count the count of those months
 * @param change the change against the twelve months before; empty if it cannot be tested
 * @param alert that the last month is above what was expected, and what that means; empty if not
 * @param standing where it stands among its kind; empty if not known
 * @param modelled the modelled rate; empty if its own says enough
 * @param notes what else is to be said
 * @param course its course over time
 * @param source the editions its figures are from, in short
 */
public record IncidenceCard(
        String name,
        String path,
        RateView rate,
        String when,
        String count,
        Optional<Change> change,
        String alert,
        String standing,
        String modelled,
        List<String> notes,
        IncidenceCourse course,
        String source) {

    /** The offence, as its page's address names it. */
    public String id() {
        return path.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
    }
}
