package org.atalaya.web.release;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.ReleaseForm;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.withdrawal.Withdrawal;
import org.atalaya.data.withdrawal.WithdrawalList;
import org.atalaya.data.withdrawal.Withdrawals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The release that is served: the one CURRENT names or, if that is withdrawn, the newest that is not. When CURRENT
 * names another one it is opened and served from the next page on; those before are closed once the pages that were
 * reading them have had time to end.
 */
public final class CurrentRelease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentRelease.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LET_READERS_END = Duration.ofSeconds(30);

    private final ReleaseStore store;
    private final KeptReleases kept;
    private final WithdrawalList withdrawals;
    private final QuietDays quietDays;
    private volatile Optional<Withdrawal> replaced;
    private volatile Release served;
    private final Deque<Leaving> leaving = new ArrayDeque<>();
    private volatile Instant lookedAt;

    /** A release no page begins with any more. */
    private record Leaving(Release release, Instant since) {}

    private CurrentRelease(
            ReleaseStore store,
            WithdrawalList withdrawals,
            QuietDays quietDays,
            Release served,
            Optional<Withdrawal> replaced) {
        this.store = store;
        this.replaced = replaced;
        this.withdrawals = withdrawals;
        this.kept = new KeptReleases(store, quietDays, withdrawals::get);
        this.quietDays = quietDays;
        this.served = served;
        this.lookedAt = Instant.now();
    }

    /**
     * Opens the release to serve; empty if nothing was published yet.
     *
     * @param store the store
     * @throws RefusedInput if every release is withdrawn, or the list of what is withdrawn cannot be taken
     */
    public static Optional<CurrentRelease> open(ReleaseStore store) throws IOException, SQLException {
        WithdrawalList withdrawals = WithdrawalList.of(store.root(), LOG::warn);
        Optional<String> named = store.findCurrent();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String id = findShown(store, named.get(), withdrawals.get())
                .orElseThrow(() -> new RefusedInput("Release " + named.get()
                        + " and every other release of the store are withdrawn; publish one with `atalaya ingest`."));
        QuietDays quietDays = new QuietDays();
        return Optional.of(new CurrentRelease(
                store,
                withdrawals,
                quietDays,
                Release.open(store.release(id), quietDays, withdrawals::get),
                withdrawals.get().findRelease(named.get())));
    }

    /** The release CURRENT names or, if that is withdrawn, the newest for the same readers that is not. */
    private static Optional<String> findShown(ReleaseStore store, String named, Withdrawals withdrawals)
            throws IOException {
        if (withdrawals.findRelease(named).isEmpty()) {
            return Optional.of(named);
        }
        ReleaseManifest audience = ReleaseManifest.read(ReleaseStore.manifest(store.release(named)));
        List<String> ids = new ArrayList<>(store.list());
        Collections.reverse(ids);
        for (String id : ids) {
            Path folder = store.release(id);
            if (withdrawals.findRelease(id).isPresent()) {
                continue;
            }
            ReleaseManifest manifest = ReleaseManifest.read(ReleaseStore.manifest(folder));
            if (manifest.internal() == audience.internal()
                    && manifest.preview() == audience.preview()
                    && isReadable(folder)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private static boolean isReadable(Path folder) throws IOException {
        try (ReleaseDatabase tables = ReleaseDatabase.open(folder)) {
            return ReleaseForm.findLacking(tables).isEmpty();
        } catch (SQLException broken) {
            LOG.warn("release in {} cannot be read", folder, broken);
            return false;
        }
    }

    /** Why the release CURRENT names is not the one that is served; empty if it is. */
    public Optional<Withdrawal> findReplaced() {
        return replaced;
    }

    /** What is withdrawn now. */
    public Withdrawals withdrawals() {
        return withdrawals.get();
    }

    /** Ids of the releases of the store that are not withdrawn, newest first. */
    public List<String> kept() throws IOException {
        List<String> ids = new ArrayList<>(store.list());
        ids.removeIf(id -> withdrawals.get().findRelease(id).isPresent());
        Collections.reverse(ids);
        return ids;
    }

    /**
     * What a release of the store is made of; empty if it is for other readers than the one that is served, or if it
     * has left the store or cannot be told of.
     */
    public Optional<ReleaseManifest> findManifest(String id) {
        ReleaseManifest ours = served.manifest();
        try {
            return Optional.of(ReleaseManifest.read(ReleaseStore.manifest(store.release(id))))
                    .filter(each -> each.internal() == ours.internal() && each.preview() == ours.preview());
        } catch (IOException | RuntimeException broken) {
            LOG.warn("release {} cannot be told of", id, broken);
            return Optional.empty();
        }
    }

    /** Releases that are withdrawn, in the order of the list. */
    public List<Withdrawal> withdrawnReleases() {
        return withdrawals.get().entries().stream()
                .filter(entry -> entry.subject() instanceof Withdrawal.OfRelease)
                .filter(entry -> entry.lifted().isEmpty())
                .toList();
    }

    /** When the releases it opens do not give out achievements. */
    public QuietDays quietDays() {
        return quietDays;
    }

    /** The release to read for one page. */
    public Release get() {
        if (isTimeToLook(Instant.now())) {
            look();
        }
        return served;
    }

    /**
     * The release to make one page from; closed when the page is made.
     *
     * @param id the release an address names; empty for the one that is served
     * @throws ReleaseNotShown if there is none of that name, or this version cannot read it
     * @throws Gone if it is withdrawn
     */
    public Reading read(Optional<String> id) throws IOException, SQLException {
        id.flatMap(withdrawals.get()::findRelease).ifPresent(withdrawn -> {
            throw new Gone(withdrawn);
        });
        Release current = get();
        if (withdrawals.get().findRelease(current.id()).isPresent()) {
            lookedAt = Instant.EPOCH;
            current = get();
        }
        withdrawals.get().findRelease(current.id()).ifPresent(withdrawn -> {
            throw new Gone(withdrawn);
        });
        if (id.isEmpty() || id.get().equals(current.id())) {
            return new Reading(current, current, id.isPresent(), () -> {});
        }
        return new Reading(kept.begin(id.get(), current), current, true, () -> kept.end(id.get()));
    }

    private boolean isTimeToLook(Instant now) {
        return lookedAt.isBefore(now.minus(LOOK_EVERY));
    }

    private synchronized void look() {
        Instant now = Instant.now();
        if (!isTimeToLook(now)) {
            return;
        }
        lookedAt = now;
        try {
            Optional<String> named = store.findCurrent();
            Optional<String> current = named.isEmpty() ? named : findShown(store, named.get(), withdrawals.get());
            replaced = named.flatMap(withdrawals.get()::findRelease);
            if (current.isPresent() && !current.get().equals(served.id())) {
                Release next = Release.open(store.release(current.get()), quietDays, withdrawals::get);
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
