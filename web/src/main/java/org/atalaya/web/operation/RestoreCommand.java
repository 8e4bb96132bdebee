package org.atalaya.web.operation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.atalaya.analytics.run.SettingsOption;
import org.atalaya.analytics.run.StoreOption;
import org.atalaya.data.backup.BackupFile;
import org.atalaya.data.backup.SettingsRestore;
import org.atalaya.data.backup.StoreRestore;
import org.atalaya.data.check.Require;
import org.atalaya.data.check.WrongArgument;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.StoreLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atalaya restore}: what was kept, served again. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Puts what `atalaya backup` kept into a store, after checking every digest. What is withdrawn there or"
                        + " in the backup stays withdrawn.",
        sortOptions = false)
public final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file;

    @Option(
            names = "--replace",
            description =
                    "Do so where a release is served already: the backup's is served then, its settings take the place"
                            + " of those there (kept beside as .before); no release is taken away.")
    private boolean replace;

    @Mixin
    private StoreOption storeOption;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Where the settings go (default: data/observatory.yaml of this installation).")
    private Path settings;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Require.that(Files.isRegularFile(file), "FILE", "be a file that `atalaya backup` wrote", file.toString());
        ReleaseStore store = new ReleaseStore(storeOption.folder());
        try (BackupFile backup = BackupFile.open(file)) {
            Optional<String> served = findServed(store);
            if (served.isPresent() && !replace) {
                err.println(served.get()
                        + "; restore to another folder, or serve the backup's in its place with --replace.");
                return ExitCode.REFUSED;
            }
            backup.check(); // all of it, before anything is seen of a part
            Optional<StoreLock> lock = store.tryLock();
            if (lock.isEmpty()) {
                err.println(StoreLock.taken(store.root()));
                return ExitCode.REFUSED;
            }
            try (StoreLock held = lock.get()) {
                new StoreRestore(backup, store, out::println).run();
            }
            new SettingsRestore(backup, out::println).run(settings(), replace);
        }
        return ExitCode.DONE;
    }

    /** Why a store is not one that nothing is served from: a CURRENT that is broken is put right by this too. */
    private static Optional<String> findServed(ReleaseStore store) throws IOException {
        try {
            return store.findCurrent().map(id -> "The store serves release " + id);
        } catch (WrongArgument noId) {
            return Optional.of("CURRENT of the store does not hold the id of a release");
        }
    }

    private Path settings() {
        return settings == null ? SettingsOption.ofInstallation() : settings.toAbsolutePath();
    }
}
