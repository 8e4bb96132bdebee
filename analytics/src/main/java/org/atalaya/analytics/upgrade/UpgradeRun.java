package org.atalaya.analytics.upgrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.derive.DeriveRun;
import org.atalaya.analytics.store.ReleaseForm;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.Progress;
import org.atalaya.data.source.CodeVersion;
import org.atalaya.data.store.Damage;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.withdrawal.WithdrawalList;

/**
 * Makes of the interpreted tables of a release another version made a release of this version, without reading an
 * official file again: what is new is missing, and every figure is computed, checked and published as after an ingest.
 */
public final class UpgradeRun {

    private final ReleaseStore store;
    private final Instant now;
    private final Progress progress;

    /**
     * An upgrade.
     *
     * @param store the store; its lock is held by the caller
     * @param now when it is made
     * @param progress hears how far it is
     */
    public UpgradeRun(ReleaseStore store, Instant now, Progress progress) {
        this.store = store;
        this.now = now;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param manifest of the release that is served now
     * @param before the release it was made of
     * @param unknown tables and columns the older version did not know: nothing is in them until the next ingest
     */
    public record Upgraded(ReleaseManifest manifest, String before, List<String> unknown) {}

    /**
     * Upgrades a release and serves what it became.
     *
     * @param before its id
     * @return empty if it has all that this version asks
     * @throws RefusedInput if it cannot be done without losing or inventing a value; nothing is published then
     */
    public Optional<Upgraded> publish(String before) throws Exception {
        if (WithdrawalList.read(store.root()).findRelease(before).isPresent()) {
            throw new RefusedInput("Release " + before + " is withdrawn: what is made of it would be given out again.");
        }
        Path from = store.release(before);
        Optional<Damage> damage = Damage.find(from);
        if (damage.isPresent()) {
            throw new RefusedInput(
                    "Release " + before + " is damaged: " + damage.get().what()
                            + "; put the file back with `atalaya restore BACKUP --replace`, then upgrade.");
        }
        if (ReleaseForm.findLacking(from).isEmpty()) {
            return Optional.empty();
        }
        store.cleanStaging();
        String id = store.nextId(LocalDate.ofInstant(now, ZoneOffset.UTC));
        try {
            progress.stage("take over the tables of " + before);
            List<String> unknown = stage(from, id);
            return Optional.of(new Upgraded(new DeriveRun(store, progress, true).publish(id), before, unknown));
        } catch (RefusedInput refused) {
            store.discard(id);
            throw refused(before, refused.getMessage());
        }
    }

    private static RefusedInput refused(String release, String why) {
        return new RefusedInput("Release " + release + " cannot be upgraded: " + why
                + " `atalaya ingest`, with the official files it was made of, makes one of this version.");
    }

    private List<String> stage(Path from, String id) throws IOException, SQLException {
        Path staging = Files.createDirectories(store.staging(id));
        List<String> unknown = new OlderTables(from, staging).stage();
        ReleaseManifest before = ReleaseManifest.read(ReleaseStore.manifest(from));
        new ReleaseManifest(
                        id,
                        now,
                        CodeVersion.text() + "; " + before.release() + ": " + before.codeVersion(),
                        before.internal(),
                        before.preview(),
                        before.sources(),
                        List.of())
                .write(ReleaseStore.manifest(staging));
        return unknown;
    }
}
