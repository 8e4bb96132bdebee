package org.atalaya.web.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.atalaya.data.check.WrongArgument;
import org.atalaya.data.store.Damage;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.withdrawal.Withdrawal;
import org.atalaya.data.withdrawal.Withdrawals;

/**
 * Which release is to be served, and why it is not the one CURRENT names.
 *
 * @param named what CURRENT names; empty if nothing was published, or if it cannot be read
 * @param shown what is to be served; empty if there is nothing to
 * @param withdrawn why the one named is not, if it is withdrawn
 * @param fallen why the one named is not, if it is damaged, another version's or cannot be known
 */
record ReleaseChoice(
        Optional<String> named, Optional<String> shown, Optional<Withdrawal> withdrawn, Optional<Fallen> fallen) {

    /**
     * Chooses. The one CURRENT names; if that is withdrawn, the newest that is not; if it is damaged, the newest before it; if
     * CURRENT cannot be read, the one served already or else the newest. Whatever stands in for the one named is for the same readers, can be read and is whole.
     *
     * @param serving the release served until now, if any
     */
    static ReleaseChoice of(
            ReleaseStore store, Withdrawals withdrawals, ReleaseHealth health, Optional<Release> serving)
            throws IOException {
        Optional<String> named;
        try {
            named = store.findCurrent();
        } catch (WrongArgument noId) {
            return withoutPointer(store, withdrawals, health, serving);
        }
        if (named.isEmpty()) {
            return serving.isEmpty()
                    ? new ReleaseChoice(named, Optional.empty(), Optional.empty(), Optional.empty())
                    : withoutPointer(store, withdrawals, health, serving);
        }
        String id = named.get();
        Optional<Withdrawal> withdrawn = withdrawals.findRelease(id);
        if (withdrawn.isPresent()) {
            return new ReleaseChoice(
                    named,
                    findInstead(newestFirst(store), id, serving, store, withdrawals, health),
                    withdrawn,
                    Optional.empty());
        }
        boolean served = serving.isPresent() && serving.get().id().equals(id);
        Optional<Damage> damage = served ? health.find(id) : health.find(id).or(() -> health.look(id));
        if (damage.isEmpty()) {
            return new ReleaseChoice(named, named, Optional.empty(), Optional.empty());
        }
        health.check(id); // it may have been mended
        List<String> ids = newestFirst(store);
        Optional<String> shown = findServing(id, serving, withdrawals, health)
                .or(() -> findInstead(
                        ids.subList(ids.indexOf(id) + 1, ids.size()), id, serving, store, withdrawals, health));
        return new ReleaseChoice(named, shown, Optional.empty(), damage.map(Fallen::damaged));
    }

    /** The same, once it turned out that another version made what was to be served; damage of the one named is told before that. */
    ReleaseChoice ofAnotherVersion() {
        return new ReleaseChoice(named, shown, withdrawn, fallen.or(() -> shown.map(Fallen::ofAnotherVersion)));
    }

    private static ReleaseChoice withoutPointer(
            ReleaseStore store, Withdrawals withdrawals, ReleaseHealth health, Optional<Release> serving)
            throws IOException {
        List<String> ids = newestFirst(store);
        Optional<String> shown = findServing("", serving, withdrawals, health)
                .or(() -> findInstead(ids, "", serving, store, withdrawals, health));
        return new ReleaseChoice(Optional.empty(), shown, Optional.empty(), Optional.of(Fallen.unnamed()));
    }

    private static List<String> newestFirst(ReleaseStore store) throws IOException {
        List<String> ids = new ArrayList<>(store.list());
        Collections.reverse(ids);
        return ids;
    }

    /** What is served until now, if it may be served on in place of the one named. */
    private static Optional<String> findServing(
            String named, Optional<Release> serving, Withdrawals withdrawals, ReleaseHealth health) {
        return serving.map(Release::id)
                .filter(id -> !id.equals(named)
                        && withdrawals.findRelease(id).isEmpty()
                        && health.find(id).isEmpty());
    }

    private static Optional<String> findInstead(
            List<String> ids,
            String named,
            Optional<Release> serving,
            ReleaseStore store,
            Withdrawals withdrawals,
            ReleaseHealth health) {
        Optional<ReleaseManifest> audience = findManifest(store, named).or(() -> serving.map(Release::manifest));
        return ids.stream()
                .filter(id -> !id.equals(named) && withdrawals.findRelease(id).isEmpty())
                .filter(id -> audience.isEmpty()
                        || findManifest(store, id)
                                .filter(audience.get()::isForTheSameReadersAs)
                                .isPresent())
                .filter(health::canStandIn)
                .findFirst();
    }

    private static Optional<ReleaseManifest> findManifest(ReleaseStore store, String id) {
        return id.isEmpty() ? Optional.empty() : ReleaseManifest.find(store.release(id));
    }
}
