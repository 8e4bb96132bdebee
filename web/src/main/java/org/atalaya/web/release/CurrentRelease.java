package org.atalaya.web.release;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.Damage;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.withdrawal.Withdrawal;
import org.atalaya.data.withdrawal.WithdrawalList;
import org.atalaya.data.withdrawal.Withdrawals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The release that is served: the one CURRENT names, or the one that stands in for it ({@link ReleaseChoice}). When CURRENT
 * names another one it is opened and served from the next page on; those before are closed once the pages that were
 * reading them have had time to end.
 */
public final class CurrentRelease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentRelease.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LET_READERS_END = Duration.ofSeconds(30);

    /** As long as a release of some hundred megabytes takes to be read. */
    private static final Duration WAIT_FOR_DIGESTS = Duration.ofSeconds(1);

    private final ReleaseStore store;
    private final KeptReleases kept;
    private final WithdrawalList withdrawals;
    private final QuietDays quietDays;
    private final ReleaseHealth health;
    private volatile Optional<Withdrawal> replaced;
    private volatile Optional<Fallen> fallen;
    private volatile Optional<Damage> damage = Optional.empty();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Release served;
    private final Deque<Leaving> leaving = new ArrayDeque<>();

    /** What CURRENT names, if it turned out that another version made it; it is not opened again. */
    private Optional<String> older = Optional.empty();

    private volatile Instant lookedAt;

    /** A release no page begins with any more. */
    private record Leaving(Release release, Instant since) {}

    private CurrentRelease(
            ReleaseStore store,
            WithdrawalList withdrawals,
            ReleaseHealth health,
            QuietDays quietDays,
            Release served,
            ReleaseChoice choice) {
        this.store = store;
        this.health = health;
        this.replaced = choice.withdrawn();
        this.fallen = choice.fallen();
        this.withdrawals = withdrawals;
        this.kept = new KeptReleases(store, quietDays, withdrawals::get, health);
        this.quietDays = quietDays;
        this.served = served;
        this.lookedAt = Instant.now();
    }

    /**
     * Opens the release to serve; empty if nothing was published yet.
     *
     * @param store the store
     * @throws RefusedInput if every release is withdrawn or damaged, if the one to serve was made by another version, or
     *     if the list of what is withdrawn cannot be taken
     */
    public static Optional<CurrentRelease> open(ReleaseStore store) throws IOException, SQLException {
        return open(store, WithdrawalList.of(store.root(), LOG::warn));
    }

    /**
     * Opens it for somebody who only looks: nothing is written to the store.
     *
     * @throws RefusedInput as {@link #open}
     */
    public static Optional<CurrentRelease> look(ReleaseStore store) throws IOException, SQLException {
        return open(store, WithdrawalList.look(store.root()));
    }

    private static Optional<CurrentRelease> open(ReleaseStore store, WithdrawalList withdrawals)
            throws IOException, SQLException {
        ReleaseHealth health = new ReleaseHealth(store, Instant::now);
        while (true) {
            ReleaseChoice choice = ReleaseChoice.of(store, withdrawals.get(), health, Optional.empty());
            if (choice.named().isEmpty() && choice.fallen().isEmpty()) {
                health.close();
                return Optional.empty();
            }
            String id = choice.shown().orElseThrow(() -> nothingToShow(choice));
            QuietDays quietDays = new QuietDays();
            health.check(id);
            try {
                Release release = Release.open(store.release(id), quietDays, withdrawals::get);
                if (health.await(id, WAIT_FOR_DIGESTS).isEmpty()) {
                    return Optional.of(new CurrentRelease(store, withdrawals, health, quietDays, release, choice));
                }
                release.close();
            } catch (OlderRelease older) {
                if (health.read(id).isEmpty()) {
                    throw older.refused(store);
                }
            } catch (SQLException | IOException | RuntimeException e) {
                if (health.read(id).isEmpty()) {
                    throw e; // its files are as they were published
                }
            }
        }
    }

    private static RefusedInput nothingToShow(ReleaseChoice choice) {
        String named = choice.named().orElse("");
        Optional<Damage> damage = choice.fallen().flatMap(Fallen::damage);
        if (damage.isPresent()) {
            return new RefusedInput(
                    "Release " + named + " is damaged: " + damage.get().what()
                            + "; no release before it can be served. Put the file back from a backup, or run `atalaya ingest`.");
        }
        return new RefusedInput(
                choice.withdrawn().isPresent()
                        ? "Release " + named
                                + " and every other release of the store are withdrawn; publish one with `atalaya ingest`."
                        : "CURRENT names no release, and the store has none that can be served; remove CURRENT and run `atalaya ingest`.");
    }

    /** Why the release CURRENT names is not the one that is served, if nobody withdrew it; empty if it is. */
    public Optional<Fallen> findFallen() {
        return fallen;
    }

    /** What is wrong with the release that is served, where no other can be; empty if nothing is. */
    public Optional<Damage> findDamage() {
        return damage;
    }

    /** Ids of the releases of the store that are known to be damaged. */
    public Set<String> damaged() {
        return health.damaged();
    }

    /**
     * A page of a release could not be made: its files may have been damaged since it was opened.
     *
     * @param named the release the address names; empty for the one that is served
     */
    public void suspect(Optional<String> named) {
        health.check(named.filter(this::isThere).orElseGet(served::id));
    }

    private boolean isThere(String id) {
        try {
            return store.list().contains(id);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Why the release CURRENT names is not the one that is served, if it is withdrawn; empty if it is not. */
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
        Optional<ReleaseManifest> found = ReleaseManifest.find(store.release(id));
        if (found.isEmpty()) {
            LOG.warn("release {} cannot be told of: its manifest cannot be read", id);
        }
        return found.filter(served.manifest()::isForTheSameReadersAs);
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

    /** The release to read for one page. One request in a second looks whether it still is; the others do not wait for that. */
    public Release get() {
        if (isTimeToLook(Instant.now()) && looking.tryLock()) {
            try {
                look();
            } finally {
                looking.unlock();
            }
        }
        return served;
    }

    /** The release to read once what is known of releases has been looked at again. */
    private Release getAnew() {
        looking.lock();
        try {
            lookedAt = Instant.EPOCH;
            look();
        } finally {
            looking.unlock();
        }
        return served;
    }

    /**
     * The release to make one page from; closed when the page is made.
     *
     * @param id the release an address names; empty for the one that is served
     * @throws ReleaseNotShown if there is none of that name, or this version cannot read it
     * @throws Gone if it is withdrawn
     * @throws NotWhole if it is damaged
     */
    public Reading read(Optional<String> id) throws IOException, SQLException {
        id.flatMap(withdrawals.get()::findRelease).ifPresent(withdrawn -> {
            throw new Gone(withdrawn);
        });
        Release current = get();
        if (withdrawals.get().findRelease(current.id()).isPresent()) {
            current = getAnew();
        }
        withdrawals.get().findRelease(current.id()).ifPresent(withdrawn -> {
            throw new Gone(withdrawn);
        });
        if (id.isEmpty() || id.get().equals(current.id())) {
            findDamage().ifPresent(damage -> {
                throw new NotWhole(damage);
            });
            return new Reading(current, current, id.isPresent(), () -> {});
        }
        return new Reading(kept.begin(id.get(), current), current, true, () -> kept.end(id.get()));
    }

    private boolean isTimeToLook(Instant now) {
        return lookedAt.isBefore(now.minus(LOOK_EVERY));
    }

    private void look() {
        Instant now = Instant.now();
        if (!isTimeToLook(now)) {
            return;
        }
        lookedAt = now;
        try {
            ReleaseChoice choice = ReleaseChoice.of(store, withdrawals.get(), health, Optional.of(served));
            if (choice.shown().isPresent() && !choice.shown().get().equals(served.id())) {
                choice = choice.shown().equals(older) ? choice.ofAnotherVersion() : change(choice, now);
            }
            replaced = choice.withdrawn();
            fallen = choice.fallen();
            damage = health.find(served.id());
            health.checkNowAndThen(served.id());
            closeThoseThatLeftBefore(now.minus(LET_READERS_END));
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("release of CURRENT cannot be opened; {} is served on", served.id(), e);
        }
    }

    /** Opens the release chosen and serves it; if it turns out to be damaged, the one before is served on. */
    private ReleaseChoice change(ReleaseChoice choice, Instant now) throws IOException, SQLException {
        String id = choice.shown().orElseThrow();
        health.check(id);
        Release next;
        try {
            next = Release.open(store.release(id), quietDays, withdrawals::get);
        } catch (OlderRelease of) {
            older = Optional.of(id);
            LOG.error("{}; {} is served on", of.getMessage(), served.id());
            return choice.ofAnotherVersion();
        } catch (SQLException | IOException | RuntimeException e) {
            if (health.await(id, WAIT_FOR_DIGESTS).isEmpty()) {
                throw e; // its files are as they were published
            }
            return ReleaseChoice.of(store, withdrawals.get(), health, Optional.of(served));
        }
        if (health.await(id, WAIT_FOR_DIGESTS).isPresent()) {
            next.close();
            return ReleaseChoice.of(store, withdrawals.get(), health, Optional.of(served));
        }
        leaving.add(new Leaving(served, now));
        served = next;
        LOG.info("serving release {}", next.id());
        return choice;
    }

    private void closeThoseThatLeftBefore(Instant then) throws SQLException, IOException {
        while (!leaving.isEmpty() && leaving.peek().since().isBefore(then)) {
            leaving.remove().release().close();
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        looking.lock();
        try {
            health.close();
            kept.close();
            closeThoseThatLeftBefore(Instant.MAX);
            served.close();
        } finally {
            looking.unlock();
        }
    }
}
