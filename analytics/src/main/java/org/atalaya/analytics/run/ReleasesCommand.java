package org.atalaya.analytics.run;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.SurveyTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code atalaya releases}: what has been published, and which release is served. */
@Command(
        name = "releases",
        mixinStandardHelpOptions = true,
        description = "Lists the releases; * marks the one that is served.",
        sortOptions = false)
public final class ReleasesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption storeOption;

    @Override
    public Integer call() throws Exception {
        ReleaseStore store = storeOption.open();
        Optional<String> current = store.findCurrent();
        List<String> releases = store.list();
        PrintWriter out = spec.commandLine().getOut();
        if (releases.isEmpty()) {
            out.println("Nothing was published yet; run `atalaya ingest`.");
        }
        for (String id : releases) {
            ReleaseManifest manifest = ReleaseManifest.read(ReleaseStore.manifest(store.release(id)));
            String editions = manifest.sources().stream()
                    .filter(source -> !source.period().isEmpty() && source.madeRows())
                    .filter(source -> !source.table().equals(SurveyTables.PRINTED_FIGURE.name()))
                    .map(source -> source.source() + " " + source.period())
                    .collect(Collectors.joining(", "));
            out.println((current.equals(Optional.of(id)) ? "* " : "  ") + id + "   made " + manifest.createdAt()
                    + " by " + manifest.codeVersion() + "   " + (editions.isEmpty() ? "no microdata" : editions));
        }
        return ExitCode.DONE;
    }
}
