package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.run.StageLog;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.StoreLock;
import org.atalaya.ingestion.cluster.TakenTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atalaya take-tables}: what a cluster has interpreted, published on this machine. */
@Command(
        name = "take-tables",
        mixinStandardHelpOptions = true,
        description = "Copies the tables a cluster wrote, compares them with their manifest, and publishes a release.",
        sortOptions = false)
public final class TakeTablesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--tables",
            required = true,
            paramLabel = "URI",
            description = "Where the cluster wrote them: the --tables of `atalaya ingest`.")
    private String tables;

    @Option(names = "--run", paramLabel = "NAME", description = "The run (default: the last that ended).")
    private String run;

    @Option(names = "--store", paramLabel = "DIR", description = "Folder of the releases (default: store).")
    private Path storeFolder;

    @Mixin
    private SparkProperties properties;

    @Override
    public Integer call() throws Exception {
        storeFolder = storeFolder == null
                ? Path.of(System.getProperty("atalaya.home", ".")).resolve("store")
                : storeFolder;
        PrintWriter err = spec.commandLine().getErr();
        ReleaseStore store = new ReleaseStore(storeFolder);
        Optional<StoreLock> lock = store.tryLock();
        if (lock.isEmpty()) {
            err.println(StoreLock.taken(storeFolder));
            return ExitCode.REFUSED;
        }
        try (StoreLock held = lock.get()) {
            return take(store, held);
        } catch (RefusedInput refusal) {
            err.println("Refused: " + refusal.getMessage());
            err.println("Nothing was published; the release served before stays as it is.");
            return ExitCode.REFUSED;
        }
    }

    private int take(ReleaseStore store, StoreLock held) throws IOException, InterruptedException {
        store.cleanStaging();
        StageLog stages = new StageLog(spec.commandLine().getOut());
        TakenTables taken = TakenTables.of(tables, properties.read(), Optional.ofNullable(run));
        OneAudience.refuseOther(store, taken.manifest().internal(), "take the tables of a run made with --internal");
        String release = store.nextId(LocalDate.now(ZoneOffset.UTC));
        boolean staged = false;
        try {
            stages.stage("copy the tables of " + taken.run());
            taken.copy(release, store.staging(release));
            stages.end();
            staged = true;
        } finally {
            if (!staged) {
                store.discard(release);
            }
        }
        return DeriveProcess.run(
                store, release, held, List.of(), spec.commandLine().getOut());
    }
}
