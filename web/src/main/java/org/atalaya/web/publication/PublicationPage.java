package org.atalaya.web.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.web.shared.Citable;

/**
 * The calendar of official publications.
 *
 * @param asOf the day it tells of, like 2026-11-23
 * @param asOfName the day in words
 * @param coming what is to come, soonest first, what has no day last
 * @param lacking what should be out and is not in the release
 * @param works every work: what the release has of it and when it usually comes
 * @param calendarPath address of the calendar file
 */
public record PublicationPage(
        String asOf,
        String asOfName,
        List<ComingRow> coming,
        List<LackingRow> lacking,
        List<WorkRow> works,
        String calendarPath)
        implements Citable {

    @Override
    public List<Map.Entry<String, String>> parameters() {
        return List.of(Map.entry("asOf", asOf));
    }

    /**
     * An edition that is to come.
     *
     * @param id the work
     * @param work the work, in short
     * @param edition the edition in words
     * @param period the edition, like 2026-Q4
     * @param when the day or days in words
     * @param from first of the days; empty if none is known
     * @param to last of the days; empty if none is known
     * @param announced whether its publisher named the day
     * @param basis whether it was announced or is only usual
     * @param ground what that rests on
     */
    public record ComingRow(
            String id,
            String work,
            String edition,
            String period,
            String when,
            Optional<String> from,
            Optional<String> to,
            boolean announced,
            String basis,
            String ground) {}

    /**
     * Editions that should be out and are not in the release.
     *
     * @param id the work
     * @param work the work, in short
     * @param editions the editions in words
     * @param announced whether its publisher named a day for it
     * @param sentence what was expected, and that it is not here
     * @param ground what that rests on
     */
    public record LackingRow(
            String id, String work, String editions, boolean announced, String sentence, String ground) {}

    /**
     * A work.
     *
     * @param id its id
     * @param title its title
     * @param publisher who publishes it
     * @param url the publisher's page; empty if it has none
     * @param held the newest edition the release has, in words
     * @param usual when editions usually come
     * @param ground what that rests on, and when it was looked up
     * @param calendar the page where the publisher announces days; empty if none is known
     */
    public record WorkRow(
            String id,
            String title,
            String publisher,
            Optional<String> url,
            String held,
            String usual,
            String ground,
            Optional<String> calendar) {}
}
