package org.atalaya.ingestion.run;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;

/** A store is for the public or for the house, for ever: a rollback must not show what is internal. */
final class OneAudience {

    private OneAudience() {}

    /** What tells for whom a store's releases are: the first that can be read, where the one served is damaged. */
    static Optional<ReleaseManifest> find(ReleaseStore store) throws IOException {
        return Stream.concat(store.findCurrent().stream(), store.list().stream())
                .flatMap(id -> ReleaseManifest.find(store.release(id)).stream())
                .findFirst();
    }

    /**
     * Refuses a release that is for other readers than those the store has.
     *
     * @param internal whether it may hold rows that are not public
     * @param orElse what to do instead of naming another folder where the store is internal
     * @throws RefusedInput if it is
     */
    static void refuseOther(ReleaseStore store, boolean internal, String orElse) throws IOException {
        Optional<ReleaseManifest> there = find(store);
        if (there.isPresent() && there.get().preview()) {
            throw new RefusedInput(store.root() + " holds previews of content; name another folder with --store.");
        }
        if (there.isPresent() && there.get().internal() != internal) {
            throw new RefusedInput("The releases of " + store.root()
                    + (internal
                            ? " are public; name another folder with --store for internal ones."
                            : " hold internal records; name another folder with --store, or " + orElse + "."));
        }
    }
}
