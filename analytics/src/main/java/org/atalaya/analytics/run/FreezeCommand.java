package org.atalaya.analytics.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.atalaya.analytics.freeze.FrozenEstimates;
import org.atalaya.analytics.freeze.FrozenTables;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atalaya freeze}: figures of a release written as the files of data/published. For maintainers. */
@Command(
        name = "freeze",
        mixinStandardHelpOptions = true,
        description =
                "Writes the shares computed from a release's microdata, its population and its registered counts as the"
                        + " files of data/published.",
        sortOptions = false)
public final class FreezeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption storeOption;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to: data/published.")
    private Path out;

    @Option(names = "--today", hidden = true)
    private LocalDate today;

    @Override
    public Integer call() throws Exception {
        ReleaseStore store = storeOption.open();
        Optional<String> current = store.findCurrent();
        PrintWriter err = spec.commandLine().getErr();
        if (current.isEmpty()) {
            err.println("Nothing was published yet; run `atalaya ingest`.");
            return ExitCode.REFUSED;
        }
        Path folder = store.release(current.get());
        ReleaseManifest manifest = ReleaseManifest.read(ReleaseStore.manifest(folder));
        try (ReleaseDatabase release = ReleaseDatabase.open(folder)) {
            FrozenEstimates.write(release, manifest, out, today == null ? LocalDate.now(ZoneOffset.UTC) : today)
                    .forEach(file -> spec.commandLine().getOut().println(file));
            FrozenTables.write(release, out)
                    .forEach(file -> spec.commandLine().getOut().println(file));
        }
        return ExitCode.DONE;
    }
}
