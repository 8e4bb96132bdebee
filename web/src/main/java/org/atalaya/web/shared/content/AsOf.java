package org.atalaya.web.shared.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;

/**
 * The day a page tells of.
 *
 * @param day the day
 * @param chosen whether the address named it; otherwise it is the day the page is read
 */
public record AsOf(LocalDate day, boolean chosen) {

    /** Days of no agreement Atalaya knows: what is overdue then would be counted back day by day. */
    private static final int FIRST_YEAR = 1990;

    private static final int YEARS_AHEAD = 50;

    /**
     * The day an address names, or else today.
     *
     * @throws BadRequest if what it names is no day, or one of another time
     */
    public static AsOf of(Optional<String> asked, LocalDate today, Language language) {
        if (asked.isEmpty()) {
            return new AsOf(today, false);
        }
        try {
            LocalDate day = LocalDate.parse(asked.get());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= today.getYear() + YEARS_AHEAD) {
                return new AsOf(day, true);
            }
        } catch (DateTimeParseException notADay) {
            // is refused as a day of another time is
        }
        throw new BadRequest(
                "asOf",
                asked.get(),
                Messages.of(language)
                        .text(
                                "agreements.asOfAllowed",
                                String.valueOf(FIRST_YEAR),
                                String.valueOf(today.getYear() + YEARS_AHEAD)));
    }

    /** What an address of the same day ends with; nothing for today. */
    public String query() {
        return chosen ? Links.query(List.of(Map.entry("asOf", day.toString()))) : "";
    }
}
