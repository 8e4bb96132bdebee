package org.atalaya.web.release;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.atalaya.data.store.ReleaseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The release that is served. When CURRENT names another one it is opened and served from the next
 * page on; the one before is closed once the pages that were reading it have had time to end.
 */
public final class CurrentRelease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentRelease.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LET_READERS_END = Duration.ofSeconds(30);

    private final ReleaseStore store;
    private volatile Release served;
    private Release leaving;
    private Instant leftAt = Instant.MIN;
    private Instant lookedAt;

    private CurrentRelease(ReleaseStore store, Release served) {
        this.store = store;
        this.served = served;
        this.lookedAt = Instant.now();
    }

    /**
     * Opens the release CURRENT names; empty if nothing was published yet.
     *
     * @param store the store
     */
    public static Optional<CurrentRelease> open(ReleaseStore store) throws IOException, SQLException {
        Optional<String> id = store.findCurrent();
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new CurrentRelease(store, Release.open(store.release(id.get()))));
    }

    /** The release to read for one page. */
    public Release get() {
        if (Instant.now().isAfter(lookedAt.plus(LOOK_EVERY))) {
            look();
        }
        return served;
    }

    private synchronized void look() {
        Instant now = Instant.now();
        if (now.isBefore(lookedAt.plus(LOOK_EVERY))) {
            return;
        }
        lookedAt = now;
        try {
            Optional<String> current = store.findCurrent();
            if (current.isPresent() && !current.get().equals(served.id())) {
                Release next = Release.open(store.release(current.get()));
                closeLeaving();
                leaving = served;
                leftAt = now;
                served = next;
                LOG.info("serving release {}", next.id());
            }
            if (leaving != null && now.isAfter(leftAt.plus(LET_READERS_END))) {
                closeLeaving();
            }
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("release of CURRENT cannot be opened; {} is served on", served.id(), e);
        }
    }

    private void closeLeaving() throws SQLException, IOException {
        if (leaving != null) {
            leaving.close();
            leaving = null;
        }
    }

    @Override
    public synchronized void close() throws SQLException, IOException {
        closeLeaving();
        served.close();
    }
}
