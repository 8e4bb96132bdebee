package org.atalaya.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.atalaya.analytics.run.SettingsOption;
import org.atalaya.analytics.run.StoreOption;
import org.atalaya.data.check.Require;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.run.StageLog;
import org.atalaya.data.store.Folders;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.copy.CopyScope;
import org.atalaya.web.copy.SiteCopy;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.shared.PathPrefix;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.observatory.CurrentObservatory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atalaya export-site}: the current release as a folder of files. */
@Command(
        name = "export-site",
        mixinStandardHelpOptions = true,
        description = "Writes the site of the current release to a folder that any host of files, or a browser without"
                + " one, shows: without search, tables on request and documents made when asked for.",
        sortOptions = false)
final class ExportSiteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder; it must be new or empty.")
    private Path folder;

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private SettingsOption settings;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = Option.NULL_VALUE,
            description = "Address the copy will be read at, which its pages cite (default: direccion_publica of the"
                    + " settings, where the site itself is).")
    private Optional<String> publicUrl;

    @Option(
            names = "--within",
            paramLabel = "PLACE",
            defaultValue = Option.NULL_VALUE,
            description = "Copy the pages of this place, like MX:state:15, of those in it and of those it is in"
                    + " (default: of every place).")
    private Optional<String> within;

    @Option(
            names = "--sections",
            paramLabel = "NAMES",
            split = ",",
            description = "Copy these parts of the site beside its home pages, of: ${COMPLETION-CANDIDATES}"
                    + " (default: all).")
    private Set<Section> sections = EnumSet.allOf(Section.class);

    @Override
    public Integer call() throws Exception {
        Path target = folder.toAbsolutePath().normalize();
        Require.that(isNewOrEmpty(target), "DIR", "be a new or empty folder", folder);
        Require.that(Files.isDirectory(target.getParent()), "DIR", "be in a folder that is there", folder);
        Optional<CurrentRelease> opened = CurrentRelease.open(storeOption.open());
        if (opened.isEmpty()) {
            spec.commandLine().getErr().println("Nothing was published yet; run `atalaya ingest`.");
            return ExitCode.REFUSED;
        }
        try (CurrentRelease current = opened.get()) {
            Require.that(
                    !current.get().manifest().internal()
                            && !current.get().manifest().preview(),
                    "--store",
                    "hold what is public: a copy is read by whoever gets it",
                    storeOption.folder().toString());
            export(current, ServeCommand.observatory(settings.file(), current), target);
        }
        return ExitCode.DONE;
    }

    private void export(CurrentRelease current, CurrentObservatory observatory, Path target)
            throws IOException, InterruptedException {
        Optional<URI> site = observatory.address();
        Optional<URI> own = publicUrl.map(ServeCommand::requireAddress);
        Optional<URI> root = own.or(() -> site);
        Require.that(
                root.isPresent(),
                "--public-url",
                "say where the copy will be read, since the settings name no direccion_publica: its pages cite it",
                "");
        String release = current.get().id();
        Gazetteer gazetteer = current.get().gazetteer();
        Optional<TerritoryId> place = within.map(text -> place(gazetteer, text));
        CopyScope scope = new CopyScope(
                release,
                new PathPrefix(Optional.ofNullable(root.get().getRawPath()).orElse("")),
                each -> place.isEmpty()
                        || place.get().equals(each)
                        || gazetteer.isWithin(each, place.get())
                        || gazetteer.isWithin(place.get(), each),
                sections);
        Path staging = target.resolveSibling(target.getFileName() + ".staging");
        Folders.delete(staging); // what a run that was ended left
        Files.createDirectories(staging);
        Clock clock = Clock.systemUTC();
        StageLog log = new StageLog(spec.commandLine().getOut());
        Javalin running =
                new Site(current, observatory.at(root.get()), clock).create().start("127.0.0.1", 0);
        List<String> files;
        try {
            files = new SiteCopy(URI.create("http://127.0.0.1:" + running.port()), root.get(), scope, staging, log)
                    .make(site.filter(there -> !own.equals(Optional.of(there))), observatory.today(clock));
        } finally {
            running.stop();
        }
        log.end();
        if (!current.get().id().equals(release)) {
            Folders.delete(staging);
            throw new RefusedInput(
                    "Another release was published meanwhile, so no copy was made; run the command again.");
        }
        finish(staging, target, release, files, clock);
    }

    private void finish(Path staging, Path target, String release, List<String> files, Clock clock) throws IOException {
        long bytes = 0;
        for (String file : files) {
            bytes += Files.size(staging.resolve(file));
        }
        long pages = files.stream().filter(file -> file.endsWith(".html")).count();
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("release", release);
        account.put("made_at", clock.instant().toString());
        account.put("pages", pages);
        account.put("files", files.size());
        account.put("bytes", bytes);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(staging.resolve("export-site.json").toFile(), account);
        Files.deleteIfExists(target);
        Files.move(staging, target);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Copied release " + release + " to " + folder + ": " + pages + " pages, " + files.size()
                + " files, " + (bytes >> 20) + " MiB.");
    }

    private static TerritoryId place(Gazetteer gazetteer, String text) {
        Require.that(
                gazetteer.findWritten(text).isPresent(),
                "--within",
                "be a place of the release, like MX:state:15",
                text);
        return TerritoryId.parse(text);
    }

    private static boolean isNewOrEmpty(Path target) throws IOException {
        if (Files.notExists(target)) {
            return true;
        }
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> there = Files.list(target)) {
            return there.findAny().isEmpty();
        }
    }
}
