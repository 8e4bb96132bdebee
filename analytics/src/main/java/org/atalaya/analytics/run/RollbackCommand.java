package org.atalaya.analytics.run;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.atalaya.analytics.store.Unserved;
import org.atalaya.data.check.Require;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.StoreLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atalaya rollback}: an earlier release served again. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description =
                "Serves an earlier release again; a running site follows by itself. One that is damaged, withdrawn or of"
                        + " another version's form is refused.",
        sortOptions = false)
public final class RollbackCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The release, as `atalaya releases` lists it.")
    private String id;

    @Mixin
    private StoreOption storeOption;

    @Override
    public Integer call() throws Exception {
        ReleaseStore store = storeOption.open();
        Optional<StoreLock> lock = store.tryLock();
        if (lock.isEmpty()) {
            spec.commandLine().getErr().println(StoreLock.taken(store.root()));
            return ExitCode.REFUSED;
        }
        try (StoreLock held = lock.get()) {
            Require.oneOf(id, "release", store.list());
            Optional<String> reason = Unserved.find(store, id);
            if (reason.isPresent()) {
                spec.commandLine().getErr().println("Refused: " + reason.get());
                spec.commandLine().getErr().println("The release served before stays as it is.");
                return ExitCode.REFUSED;
            }
            store.rollback(id);
        }
        spec.commandLine().getOut().println("Release " + id + " is served now.");
        return ExitCode.DONE;
    }
}
