package org.atalaya.web.operation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.atalaya.analytics.run.SettingsOption;
import org.atalaya.analytics.run.StoreOption;
import org.atalaya.data.backup.BackupManifest;
import org.atalaya.data.backup.BackupWriter;
import org.atalaya.data.check.Require;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.withdrawal.WithdrawalList;
import org.atalaya.data.withdrawal.Withdrawals;
import org.atalaya.web.shared.observatory.ObservatoryFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atalaya backup}: what a site needs in one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Writes the release that is served, the list of what is withdrawn and the settings with their logo"
                        + " to one file; the site runs on meanwhile. Official files (--raw) and data/content are not in it.",
        sortOptions = false)
public final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file, a zip; it must not be there yet.")
    private Path file;

    @Option(names = "--all", description = "Keep every release of the store, not only the one that is served.")
    private boolean all;

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private SettingsOption settingsOption;

    @Override
    public Integer call() throws Exception {
        ReleaseStore store = storeOption.open();
        Require.that(Files.notExists(file), "FILE", "be the name of a new file", file);
        Require.that(
                Files.isDirectory(file.toAbsolutePath().getParent()), "FILE", "be in a folder that is there", file);
        PrintWriter err = spec.commandLine().getErr();
        Optional<String> current = store.findCurrent();
        if (current.isEmpty()) {
            err.println("Nothing was published yet; run `atalaya ingest`.");
            return ExitCode.REFUSED;
        }
        BackupManifest made = new BackupWriter(store)
                .write(
                        file.toAbsolutePath(),
                        current.get(),
                        others(store, current.get()),
                        settings(err),
                        Clock.systemUTC().instant());
        spec.commandLine()
                .getOut()
                .println("Kept " + String.join(", ", made.releases()) + " (" + made.current() + " is served) with "
                        + made.files().size() + " files, " + (Files.size(file) >> 10)
                        + " KiB; every digest was checked."
                        + (made.settings().isEmpty() ? " There are no settings to keep." : ""));
        return ExitCode.DONE;
    }

    /** A backup of nothing but a withdrawn release would restore a site that does not start. */
    private List<String> others(ReleaseStore store, String current) throws IOException {
        Withdrawals withdrawn = WithdrawalList.read(store.root());
        List<String> others = new ArrayList<>();
        if (all || withdrawn.findRelease(current).isPresent()) {
            others.addAll(store.list());
            others.remove(current);
        }
        return others;
    }

    private Map<String, Path> settings(PrintWriter err) throws IOException {
        Path settings = settingsOption.file();
        Map<String, Path> files = new LinkedHashMap<>();
        if (!Files.isRegularFile(settings)) {
            return files;
        }
        files.put(settings.getFileName().toString(), settings);
        Optional<Path> logo = ObservatoryFile.findLogo(settings).map(Path::normalize);
        if (logo.isPresent()) {
            Path there = settings.resolveSibling(logo.get());
            if (logo.get().isAbsolute() || logo.get().startsWith("..") || !Files.isRegularFile(there)) {
                err.println("The logo " + logo.get() + " is not in the folder of the settings and is not kept.");
            } else if (!BackupManifest.isLogo(logo.get().toString())) {
                err.println("The logo " + logo.get() + " is no PNG or SVG file and is not kept.");
            } else {
                files.put(logo.get().toString().replace('\\', '/'), there);
            }
        }
        return files;
    }
}
