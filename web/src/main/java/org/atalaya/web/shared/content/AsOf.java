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

    /**
     * The day an address names, or else today.
     *
     * @throws BadRequest if what it names is no day
     */
    public static AsOf of(Optional<String> asked, LocalDate today, Language language) {
        try {
            return asked.map(LocalDate::parse).map(day -> new AsOf(day, true)).orElseGet(() -> new AsOf(today, false));
        } catch (DateTimeParseException notADay) {
            throw new BadRequest("asOf", asked.orElse(""), Messages.of(language).text("agreements.asOfAllowed"));
        }
    }

    /** What an address of the same day ends with; nothing for today. */
    public String query() {
        return chosen ? Links.query(List.of(Map.entry("asOf", day.toString()))) : "";
    }
}
