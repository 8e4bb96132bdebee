package org.atalaya.analytics.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.atalaya.data.store.Damage;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.withdrawal.WithdrawalList;

/** Why a release of a store would not be served by this version, in one sentence that says what to do. */
public final class Unserved {

    private Unserved() {}

    /**
     * Looks for a reason.
     *
     * @param store the store
     * @param id the release
     * @return the sentence; empty if it would be served
     */
    public static Optional<String> find(ReleaseStore store, String id) throws IOException, SQLException {
        if (WithdrawalList.read(store.root()).findRelease(id).isPresent()) {
            return Optional.of("Release " + id + " is withdrawn, and would not be shown.");
        }
        Path folder = store.release(id);
        Optional<Damage> damage = Damage.find(folder);
        if (damage.isPresent()) {
            return Optional.of("Release " + id + " is damaged: " + damage.get().what()
                    + "; put the file back with `atalaya restore BACKUP --replace`.");
        }
        Optional<String> lacking = ReleaseForm.findLacking(folder);
        return lacking.isEmpty() ? Optional.empty() : Optional.of(older(store, id, lacking.get()));
    }

    /**
     * Why a release another version made is not served.
     *
     * @param store the store
     * @param id the release
     * @param table the first table it lacks, or has without one of its columns
     */
    public static String older(ReleaseStore store, String id, String table) throws IOException, SQLException {
        Path folder = store.release(id);
        return "Release " + id + " was made by another version, "
                + ReleaseManifest.read(ReleaseStore.manifest(folder)).codeVersion()
                + ", and has not all that this one asks of table " + table + "; "
                + OlderForm.findObstacle(folder)
                        .map(why ->
                                "it cannot be upgraded, since " + why + ": run `atalaya ingest --store " + store.root()
                                        + "` once, with --raw and the official files it was made of if it was made of some, and"
                                        + " serve with the version before until then.")
                        .orElse("run `atalaya upgrade " + id + " --store " + store.root()
                                + "`, which makes one of this version of it and keeps it, or serve with the version"
                                + " before.");
    }
}
