package org.atalaya.analytics.run;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.atalaya.analytics.upgrade.UpgradeRun;
import org.atalaya.analytics.upgrade.UpgradeRun.Upgraded;
import org.atalaya.data.check.Require;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.run.StageLog;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.StoreLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atalaya upgrade}: the release of an older version as one of this version. */
@Command(
        name = "upgrade",
        mixinStandardHelpOptions = true,
        description =
                "Makes of the release CURRENT names, or of another, if an older version made it, one of this version and serves"
                        + " that: no official file is read again, figures are computed and checked anew. The older release"
                        + " stays in the store.",
        sortOptions = false)
public final class UpgradeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "The release, as `atalaya releases` lists it (default: the one CURRENT names).")
    private String id;

    @Mixin
    private StoreOption storeOption;

    @Override
    public Integer call() throws Exception {
        ReleaseStore store = storeOption.open();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Optional<StoreLock> lock = store.tryLock();
        if (lock.isEmpty()) {
            err.println(StoreLock.taken(store.root()));
            return ExitCode.REFUSED;
        }
        try (StoreLock held = lock.get()) {
            Optional<String> asked =
                    id == null ? store.findCurrent() : Optional.of(Require.oneOf(id, "release", store.list()));
            if (asked.isEmpty()) {
                err.println("Nothing was published yet; run `atalaya ingest`.");
                return ExitCode.REFUSED;
            }
            StageLog stages = new StageLog(out);
            Optional<Upgraded> upgraded =
                    new UpgradeRun(store, Clock.systemUTC().instant(), stages).publish(asked.get());
            if (upgraded.isEmpty()) {
                out.println("Release " + asked.get() + " has all that this version asks; there is nothing to upgrade.");
                return ExitCode.DONE;
            }
            stages.end();
            print(store, upgraded.get());
            return ExitCode.DONE;
        } catch (RefusedInput refusal) {
            err.println();
            err.println("Refused: " + refusal.getMessage());
            err.println("Nothing was published; the release served before stays as it is.");
            return ExitCode.REFUSED;
        }
    }

    private void print(ReleaseStore store, Upgraded upgraded) {
        PrintWriter out = spec.commandLine().getOut();
        Published.print(out, store, upgraded.manifest());
        out.println("  made of   " + upgraded.before() + ", which stays in the store");
        List<String> unknown = upgraded.unknown();
        if (!unknown.isEmpty()) {
            out.println(
                    "Not known of it, so missing until the next `atalaya ingest`: " + String.join(", ", unknown) + ".");
        }
    }
}
