package org.atalaya.web.release;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.atalaya.analytics.store.ReleaseForm;
import org.atalaya.data.store.Damage;
import org.atalaya.data.store.ReleaseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which releases are damaged. Files that are missing or of another size are found at once; the bytes of all files are
 * compared with the manifest's digests in the background, so that a large release is served before it has been read.
 */
final class ReleaseHealth implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseHealth.class);
    private static final Duration CHECK_AGAIN_AFTER = Duration.ofSeconds(10);
    private static final Duration CHECK_NOW_AND_THEN = Duration.ofHours(1);

    private final ReleaseStore store;
    private final Supplier<Instant> now;
    private final Map<String, Check> checks = new ConcurrentHashMap<>();
    private final Map<String, Damage> damaged = new ConcurrentHashMap<>();
    private final Map<String, Boolean> standIns = new ConcurrentHashMap<>();
    private final ExecutorService checking = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "digests of releases");
        thread.setDaemon(true);
        return thread;
    });

    private record Check(Instant begun, CompletableFuture<Void> end) {}

    ReleaseHealth(ReleaseStore store, Supplier<Instant> now) {
        this.store = store;
        this.now = now;
    }

    /** What is known to be wrong with a release. */
    Optional<Damage> find(String id) {
        return Optional.ofNullable(damaged.get(id));
    }

    /** What is wrong with a release at first sight; a check of its bytes begins. */
    Optional<Damage> look(String id) {
        Damage.findAtFirstSight(store.release(id)).ifPresent(this::note);
        check(id);
        return find(id);
    }

    /** What is wrong with a release, every byte of it read. */
    Optional<Damage> read(String id) {
        note(id, Damage.find(store.release(id)));
        return find(id);
    }

    private void note(Damage damage) {
        if (damaged.put(damage.release(), damage) == null) {
            LOG.error("release {} is damaged: {}", damage.release(), damage.what());
        }
    }

    /** Ids of the releases that are known to be damaged. */
    Set<String> damaged() {
        return Set.copyOf(damaged.keySet());
    }

    /** Whether a release may be served in place of another: whole, and of this version. Of a whole one it is found out once. */
    boolean canStandIn(String id) {
        if (find(id).isPresent()) {
            check(id); // it may have been mended
            return false;
        }
        Boolean known = standIns.get(id);
        if (known == null) {
            known = read(id).isEmpty() && isReadable(id);
            if (find(id).isEmpty()) {
                standIns.put(id, known);
            }
        }
        return known;
    }

    private boolean isReadable(String id) {
        try {
            return ReleaseForm.findLacking(store.release(id)).isEmpty();
        } catch (SQLException | IOException broken) {
            LOG.warn("release {} cannot be read", id, broken);
            return false;
        }
    }

    /** Has the bytes of a release checked in the background, unless that was done seconds ago. */
    void check(String id) {
        check(id, CHECK_AGAIN_AFTER);
    }

    /** Has the bytes of the release that is served checked now and then: disks fail while nobody looks. */
    void checkNowAndThen(String id) {
        check(id, CHECK_NOW_AND_THEN);
    }

    private void check(String id, Duration again) {
        checks.compute(
                id,
                (same, before) -> before == null
                                || before.end().isDone()
                                        && before.begun().isBefore(now.get().minus(again))
                        ? new Check(
                                now.get(),
                                CompletableFuture.runAsync(() -> note(id, Damage.find(store.release(id))), checking))
                        : before);
    }

    /** Waits for the check of a release, but not for long. */
    Optional<Damage> await(String id, Duration patience) {
        try {
            checks.get(id).end().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException large) {
            LOG.info("the digests of release {} are still being checked while it is served", id);
        } catch (ExecutionException e) {
            LOG.error("the digests of release {} were not checked", id, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return find(id);
    }

    private void note(String id, Optional<Damage> found) {
        if (found.isPresent()) {
            note(found.get());
        } else if (damaged.remove(id) != null) {
            LOG.info("release {} is whole again", id);
        }
    }

    @Override
    public void close() {
        checking.shutdownNow();
    }
}
