package org.atalaya.web.release;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.atalaya.data.store.ReleaseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The release that is served. When CURRENT names another one it is opened and served from the next
 * page on; those before are closed once the pages that were reading them have had time to end.
 */
public final class CurrentRelease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentRelease.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LET_READERS_END = Duration.ofSeconds(30);

    private final ReleaseStore store;
    private final KeptReleases kept;
    private final QuietDays quietDays;
    private volatile Release served;
    private final Deque<Leaving> leaving = new ArrayDeque<>();
    private Instant lookedAt;

    /** A release no page begins with any more. */
    private record Leaving(Release release, Instant since) {}

    private CurrentRelease(ReleaseStore store, QuietDays quietDays, Release served) {
        this.store = store;
        this.kept = new KeptReleases(store, quietDays);
        this.quietDays = quietDays;
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
        QuietDays quietDays = new QuietDays();
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new CurrentRelease(store, quietDays, Release.open(store.release(id.get()), quietDays)));
    }

    /** When the releases it opens do not give out achievements. */
    public QuietDays quietDays() {
        return quietDays;
    }

    /** The release to read for one page. */
    public Release get() {
        if (Instant.now().isAfter(lookedAt.plus(LOOK_EVERY))) {
            look();
        }
        return served;
    }

    /**
     * The release to make one page from; closed when the page is made.
     *
     * @param id the release an address names; empty for the one that is served
     * @throws ReleaseNotShown if there is none of that name, or this version cannot read it
     */
    public Reading read(Optional<String> id) throws IOException, SQLException {
        Release current = get();
        if (id.isEmpty() || id.get().equals(current.id())) {
            return new Reading(current, current, id.isPresent(), () -> {});
        }
        return new Reading(kept.begin(id.get(), current), current, true, () -> kept.end(id.get()));
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
                Release next = Release.open(store.release(current.get()), quietDays);
                leaving.add(new Leaving(served, now));
                served = next;
                LOG.info("serving release {}", next.id());
            }
            closeThoseThatLeftBefore(now.minus(LET_READERS_END));
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("release of CURRENT cannot be opened; {} is served on", served.id(), e);
        }
    }

    private void closeThoseThatLeftBefore(Instant then) throws SQLException, IOException {
        while (!leaving.isEmpty() && leaving.peek().since().isBefore(then)) {
            leaving.remove().release().close();
        }
    }

    @Override
    public synchronized void close() throws SQLException, IOException {
        kept.close();
        closeThoseThatLeftBefore(Instant.MAX);
        served.close();
    }
}
