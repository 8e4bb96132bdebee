package org.atalaya.web.release;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.withdrawal.Withdrawals;

/**
 * Releases of the store that addresses name. Few are open at once: who asks for one more waits until one of those
 * open is read by nobody, and that which was longest not asked for is closed.
 */
final class KeptReleases implements AutoCloseable {

    private static final int MOST_OPEN = 2;
    private static final Duration WAIT_FOR_DIGESTS = Duration.ofSeconds(1);

    private final ReleaseStore store;
    private final QuietDays quietDays;
    private final Supplier<Withdrawals> withdrawals;
    private final ReleaseHealth health;

    /** Those open, longest not asked for first. */
    private final Map<String, Kept> open = new LinkedHashMap<>(4, 0.75f, true);

    /** An open release and how many pages are being made from it. */
    private static final class Kept {
        private final Release release;
        private int readers;

        Kept(Release release) {
            this.release = release;
        }
    }

    KeptReleases(ReleaseStore store, QuietDays quietDays, Supplier<Withdrawals> withdrawals, ReleaseHealth health) {
        this.health = health;
        this.withdrawals = withdrawals;
        this.store = store;
        this.quietDays = quietDays;
    }

    /**
     * Opens a release unless it is open; {@link #end} has to follow.
     *
     * @param id its id as an address names it: only names of releases that are there lead to a folder
     * @param current the release that is served, whose audience it must have
     * @throws ReleaseNotShown if there is none of that name, or this version cannot read it
     * @throws NotWhole if it is damaged
     */
    synchronized Release begin(String id, Release current) throws IOException, SQLException {
        health.find(id).ifPresent(damage -> {
            health.check(id); // it may have been mended
            throw new NotWhole(damage);
        });
        Kept kept;
        while ((kept = open.get(id)) == null) {
            if (open.size() < MOST_OPEN || closeOne()) {
                open.put(id, new Kept(openKept(id, current)));
            } else {
                await();
            }
        }
        kept.readers++;
        health.checkNowAndThen(id);
        return kept.release;
    }

    /** A page of a release is made. */
    synchronized void end(String id) {
        open.get(id).readers--;
        notifyAll();
    }

    private Release openKept(String id, Release current) throws IOException, SQLException {
        List<String> ids = new ArrayList<>(store.list());
        Collections.reverse(ids);
        ids.removeIf(each -> withdrawals.get().findRelease(each).isPresent());
        if (!ids.contains(id)) {
            throw new ReleaseNotShown(id, ids, Optional.empty());
        }
        health.look(id).or(() -> health.await(id, WAIT_FOR_DIGESTS)).ifPresent(damage -> {
            throw new NotWhole(damage);
        });
        Path folder = store.release(id);
        ReleaseManifest manifest = ReleaseManifest.read(ReleaseStore.manifest(folder));
        if (!manifest.isForTheSameReadersAs(current.manifest())) {
            throw new ReleaseNotShown(id, ids, Optional.empty());
        }
        try {
            return Release.openOld(folder, quietDays, withdrawals);
        } catch (OlderRelease older) {
            throw new ReleaseNotShown(id, ids, Optional.of(older));
        }
    }

    /** Closes the one longest not asked for that nobody reads. */
    private boolean closeOne() throws SQLException, IOException {
        Iterator<Kept> each = open.values().iterator();
        while (each.hasNext()) {
            Kept kept = each.next();
            if (kept.readers == 0) {
                each.remove();
                kept.release.close();
                return true;
            }
        }
        return false;
    }

    private void await() throws IOException {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a release to be closed", e);
        }
    }

    @Override
    public synchronized void close() throws SQLException, IOException {
        for (Kept kept : open.values()) {
            kept.release.close();
        }
        open.clear();
    }
}
