package org.atalaya.analytics.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.atalaya.analytics.report.ProblemReport;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.check.Require;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.store.ReleaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atalaya problems}: what was odd in the data of a release. */
@Command(
        name = "problems",
        mixinStandardHelpOptions = true,
        description = "Tells what was odd in the data of a release, and what was done about it.",
        sortOptions = false)
public final class ProblemsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--release", paramLabel = "ID", description = "The release (default: the one served).")
    private String id;

    @Mixin
    private StoreOption storeOption;

    @Override
    public Integer call() throws Exception {
        ReleaseStore store = storeOption.open();
        Optional<String> release = id == null ? store.findCurrent() : Optional.of(id);
        if (release.isEmpty()) {
            spec.commandLine().getErr().println("Nothing was published yet; run `atalaya ingest`.");
            return ExitCode.REFUSED;
        }
        Require.oneOf(release.get(), "--release", store.list());
        PrintWriter out = spec.commandLine().getOut();
        Path folder = store.release(release.get());
        try (ReleaseDatabase database = ReleaseDatabase.open(folder)) {
            List<ProblemReport.Kind> kinds = ProblemReport.kinds(database);
            out.println("Release " + release.get() + (kinds.isEmpty() ? ": no problem found." : ""));
            for (ProblemReport.Kind kind : kinds) {
                out.println("  " + kind.count() + " × " + kind.kind().code() + "   " + kind.file());
                out.println("      " + kind.kind().english());
            }
        }
        out.println("  report    " + folder.resolve("problems.html"));
        return ExitCode.DONE;
    }
}
