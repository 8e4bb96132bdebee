package org.atalaya.analytics.run;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.atalaya.analytics.derive.DeriveRun;
import org.atalaya.data.check.Require;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.run.StageLog;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.StoreLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atalaya derive}: a staged release computed, checked and published. */
@Command(
        name = "derive",
        mixinStandardHelpOptions = true,
        description = "Computes the figures of a staged release, checks it and publishes it.",
        sortOptions = false)
public final class DeriveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "Folder of the releases.")
    private Path storeFolder;

    @Option(names = "--staging", required = true, paramLabel = "ID", description = "The staged release.")
    private String staging;

    @Option(
            names = "--anew",
            description = "Compute every figure, those too that the current release computed from the same rows.")
    private boolean anew;

    /** Ingest holds the store while it waits for this process, and has handed the publishing over. */
    @Option(names = "--lock-is-held", hidden = true)
    private boolean lockIsHeld;

    @Override
    public Integer call() throws Exception {
        ReleaseStore store = new ReleaseStore(storeFolder);
        Require.that(
                Files.isDirectory(store.staging(staging)),
                "--staging",
                "be a release that `atalaya ingest` has staged in " + storeFolder,
                staging);
        Optional<StoreLock> lock = lockIsHeld ? store.tryTakeOver() : store.tryLock();
        if (lock.isEmpty()) {
            spec.commandLine().getErr().println(StoreLock.taken(storeFolder));
            return ExitCode.REFUSED;
        }
        try (StoreLock held = lock.get()) {
            return derive(store);
        }
    }

    private int derive(ReleaseStore store) throws Exception {
        StageLog stages = new StageLog(spec.commandLine().getOut());
        try {
            ReleaseManifest manifest = new DeriveRun(store, stages, anew).publish(staging);
            stages.end();
            Published.print(spec.commandLine().getOut(), store, manifest);
            return ExitCode.DONE;
        } catch (RefusedInput refusal) {
            store.discard(staging);
            PrintWriter err = spec.commandLine().getErr();
            err.println();
            err.println("Refused: " + refusal.getMessage());
            err.println("Nothing was published; the release served before stays as it is.");
            return ExitCode.REFUSED;
        }
    }
}
