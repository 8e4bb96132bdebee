package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.StageLog;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.StoreLock;
import org.atalaya.data.withdrawal.WithdrawalList;

/** Makes a release, or a preview of one, whose content is read anew and whose rest is the current release's. */
final class ContentPublication {

    private final Path data;
    private final Path store;
    private final PrintWriter out;

    /**
     * A maker of such releases.
     *
     * @param data the project's data folder
     * @param store the store whose current release the rest is taken from
     * @param out where it tells what it does
     */
    ContentPublication(Path data, Path store, PrintWriter out) {
        this.data = data;
        this.store = store;
        this.out = out;
    }

    /**
     * Publishes into the store itself.
     *
     * @param content the folder of content
     * @return the exit code of the process that published it
     */
    int publish(Path content) throws IOException, InterruptedException {
        return make(content, store, false);
    }

    /**
     * Makes a preview in a store of its own; the current release stays as it is.
     *
     * @param content the folder of content
     * @param target the store of previews
     */
    int preview(Path content, Path target) throws IOException, InterruptedException {
        return make(content, target, true);
    }

    private int make(Path content, Path target, boolean preview) throws IOException, InterruptedException {
        Path current = current();
        ReleaseStore releases = new ReleaseStore(target);
        Optional<StoreLock> lock = releases.tryLock();
        if (lock.isEmpty()) {
            throw new RefusedInput(StoreLock.taken(target));
        }
        try (StoreLock held = lock.get()) {
            refuseOtherUse(releases, target, preview);
            releases.cleanStaging();
            Clock clock = Clock.systemUTC();
            String release = releases.nextId(LocalDate.now(clock));
            StageLog stages = new StageLog(out);
            boolean staged = false;
            try {
                new ContentRun(data, clock, stages, WithdrawalList.read(store))
                        .stage(content, current, releases, release, preview);
                stages.end();
                staged = true;
            } finally {
                releases.deleteScratch();
                if (!staged) {
                    releases.discard(release);
                }
            }
            return DeriveProcess.run(releases, release, held, List.of(), out);
        }
    }

    /** Folder of the release that is served. */
    private Path current() throws IOException {
        ReleaseStore releases = new ReleaseStore(store);
        Optional<String> current = releases.findCurrent();
        if (current.isEmpty()) {
            throw new RefusedInput(
                    store + " has no release the surveys and registers could be taken from; run `atalaya ingest`.");
        }
        if (WithdrawalList.read(store).findRelease(current.get()).isPresent()) {
            throw new RefusedInput(
                    "Release " + current.get()
                            + " is withdrawn: its tables would be given out again; run `atalaya ingest`, which makes every table anew.");
        }
        Path folder = releases.release(current.get());
        if (ReleaseManifest.read(ReleaseStore.manifest(folder)).preview()) {
            throw new RefusedInput(store + " holds previews; name the folder of the published releases with --store.");
        }
        return folder;
    }

    /** A store is for releases or for previews, for ever: a rollback must not show what was never approved. */
    private static void refuseOtherUse(ReleaseStore releases, Path folder, boolean preview) throws IOException {
        if (OneAudience.find(releases)
                .filter(there -> there.preview() != preview)
                .isPresent()) {
            throw new RefusedInput(folder + " holds published releases; name another folder for previews.");
        }
    }
}
