package org.atalaya.web.shared.observatory;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.content.Bilingual;
import org.atalaya.data.territory.TerritoryId;

/**
 * Whose site this is: the settings of one observatory.
 *
 * @param name its name
 * @param shortName its name where there is little room; empty if the name does there too
 * @param logo its logo; empty if it has none
 * @param colours its accent; empty if it keeps Atalaya's
 * @param home the place it is there for; empty if not said
 * @param office where it can be reached
 * @param privacy its privacy notice; empty if not written yet
 * @param licence under what terms its own texts may be used; empty if not said
 * @param nextUpdate when new figures are expected; empty if not said
 * @param address where the public reads the site, without a slash at the end; empty if not said
 * @param zone whose day is today
 * @param quietPeriods when achievements are hidden before elections
 * @param embedFrom origins of sites that may show bare versions of pages within theirs
 * @param errata what was wrong and is right now, newest first
 */
public record Observatory(
        Bilingual name,
        Optional<Bilingual> shortName,
        Optional<Logo> logo,
        Optional<Colours> colours,
        Optional<TerritoryId> home,
        Office office,
        Optional<Bilingual> privacy,
        Optional<Bilingual> licence,
        Optional<LocalDate> nextUpdate,
        Optional<URI> address,
        ZoneId zone,
        List<QuietPeriod> quietPeriods,
        List<String> embedFrom,
        List<Erratum> errata) {

    /** Whose day it is where nobody says. */
    static final ZoneId DEFAULT_ZONE = ZoneId.of("America/Mexico_City");

    /** A site whose observatory has not said who it is. */
    public static final Observatory UNNAMED = new Observatory(
            new Bilingual("Atalaya", Optional.of("Atalaya")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Office(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            DEFAULT_ZONE,
            List.of(),
            List.of(),
            List.of());

    /**
     * The office that answers, never a person.
     *
     * @param unit the responsible unit
     * @param address where it is
     * @param phone its telephone
     * @param email its mailbox
     */
    public record Office(
            Optional<Bilingual> unit, Optional<String> address, Optional<String> phone, Optional<String> email) {

        /** Whether it can be reached in any way. */
        public boolean isReachable() {
            return address.isPresent() || phone.isPresent() || email.isPresent();
        }
    }

    /**
     * A picture.
     *
     * @param name file name, for its address
     * @param type media type
     * @param content its bytes
     */
    public record Logo(String name, String type, byte[] content) {}

    /**
     * The accent, as {@code #rrggbb}.
     *
     * @param light on light paper
     * @param dark on dark paper
     */
    public record Colours(String light, String dark) {}

    /**
     * A correction.
     *
     * @param on the day of it
     * @param page address of the page within the site
     * @param said what it said
     * @param says what it says now
     */
    public record Erratum(LocalDate on, String page, Bilingual said, Bilingual says) {}

    /** The quiet period a day is in, if it is in one. */
    public Optional<QuietPeriod> findQuietPeriod(LocalDate day) {
        return quietPeriods.stream().filter(period -> period.covers(day)).findFirst();
    }

    /** Whether it has said who it is. */
    public boolean isNamed() {
        return this != UNNAMED;
    }
}
