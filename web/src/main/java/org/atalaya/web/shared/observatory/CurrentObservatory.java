package org.atalaya.web.shared.observatory;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.FileStamp;
import org.atalaya.data.territory.TerritoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The observatory's settings as its file has them now; those before as long as it is refused or gone. */
public final class CurrentObservatory {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentObservatory.class);

    private final Optional<Path> file;
    private final Predicate<TerritoryId> places;
    private final Optional<URI> address;
    private volatile Seen seen;

    /** What was read, the files made of it, and what the settings' file looked like then. */
    private record Seen(Observatory observatory, OwnAssets assets, Optional<FileStamp> stamp) {
        Seen(Observatory observatory, Optional<FileStamp> stamp) {
            this(observatory, OwnAssets.of(observatory), stamp);
        }
    }

    private CurrentObservatory(Optional<Path> file, Predicate<TerritoryId> places, Optional<URI> address, Seen seen) {
        this.address = address;
        this.file = file;
        this.places = places;
        this.seen = seen;
    }

    /** A site whose observatory has not said who it is. */
    public static CurrentObservatory unnamed() {
        return new CurrentObservatory(
                Optional.empty(), place -> false, Optional.empty(), new Seen(Observatory.UNNAMED, Optional.empty()));
    }

    /**
     * The settings of a file; those of nobody as long as it is not there.
     *
     * @param file the file
     * @param places tells which places there are
     * @throws RefusedInput if it cannot be taken
     */
    public static CurrentObservatory of(Path file, Predicate<TerritoryId> places) {
        return new CurrentObservatory(
                Optional.of(file), places, Optional.empty(), read(file, places, FileStamp.of(file)));
    }

    /** The same where whoever starts the site says at which address it is read, whatever the settings say. */
    public CurrentObservatory at(URI elsewhere) {
        return new CurrentObservatory(file, places, Optional.of(elsewhere), seen);
    }

    /** Where the public reads the site, without a slash at the end; empty if nobody said. */
    public Optional<URI> address() {
        return address.or(() -> get().address());
    }

    /** The settings now. */
    public Observatory get() {
        return now().observatory();
    }

    /** Its logo and colours now. */
    public OwnAssets assets() {
        return now().assets();
    }

    private Seen now() {
        if (file.isPresent()) {
            Optional<FileStamp> stamp = FileStamp.of(file.get());
            if (stamp.isPresent() && !stamp.equals(seen.stamp())) {
                look(stamp);
            }
        }
        return seen;
    }

    private synchronized void look(Optional<FileStamp> stamp) {
        if (stamp.equals(seen.stamp())) {
            return;
        }
        try {
            seen = read(file.orElseThrow(), places, stamp);
            LOG.info("settings of {} are served", file.get());
        } catch (RefusedInput refused) {
            seen = new Seen(seen.observatory(), stamp);
            LOG.error("{}; the settings before are served on", refused.getMessage());
        }
    }

    private static Seen read(Path file, Predicate<TerritoryId> places, Optional<FileStamp> stamp) {
        return new Seen(stamp.isPresent() ? ObservatoryFile.read(file, places) : Observatory.UNNAMED, stamp);
    }

    /** The day it is at the observatory. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), get().zone());
    }

    /** The quiet period it is in today, if it is in one. */
    public Optional<QuietPeriod> findQuietPeriod(Clock clock) {
        return get().findQuietPeriod(today(clock));
    }

    /** A clock that tells the observatory's time, whatever its settings come to say. */
    public Clock clock(Clock clock) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return get().zone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return clock.withZone(zone);
            }

            @Override
            public Instant instant() {
                return clock.instant();
            }
        };
    }
}
