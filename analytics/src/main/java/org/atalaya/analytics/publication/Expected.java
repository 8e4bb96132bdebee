package org.atalaya.analytics.publication;

import java.util.Optional;
import org.atalaya.data.time.Period;

/**
 * An edition that is to come.
 *
 * @param source the work
 * @param edition the edition
 * @param days the days it is to come in; empty if no days are known
 * @param announcement what its publisher said; empty if the days are only usual
 */
public record Expected(String source, String edition, Optional<Timing.Days> days, Optional<Announcement> announcement) {

    static Expected announced(Announcement announcement) {
        return new Expected(
                announcement.source(),
                announcement.edition(),
                Optional.of(new Timing.Days(announcement.day(), announcement.day())),
                Optional.of(announcement));
    }

    static Expected usual(Rhythm rhythm, Period edition) {
        return new Expected(
                rhythm.source(), edition.iso(), rhythm.timing().map(timing -> timing.of(edition)), Optional.empty());
    }
}
