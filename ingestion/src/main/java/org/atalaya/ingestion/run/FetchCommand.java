package org.atalaya.ingestion.run;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.atalaya.data.run.ExitCode;
import org.atalaya.ingestion.catalogue.PublicationCatalogue;
import org.atalaya.ingestion.fetch.Fetch;
import org.atalaya.ingestion.fetch.FetchCatalogue;
import org.atalaya.ingestion.fetch.FetchList;
import org.atalaya.ingestion.fetch.Patience;
import org.atalaya.ingestion.fetch.Transfer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atalaya fetch}: official files from their publishers into the folder of raw files. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = {
            "Downloads the files of an edition from their publisher, checks type, size and digest, and puts them in"
                    + " data/raw; a broken download goes on where it stopped when the command is run again.",
            "Addresses are data (data/catalogues/fetch): --list says how far each is to be trusted, which files"
                    + " have to be downloaded by hand, and when the next editions come."
        },
        footer = {"", "Example: atalaya fetch ensu 2024-Q3"},
        sortOptions = false)
public final class FetchCommand implements Callable<Integer> {

    private static final long TELL_EVERY_BYTES = 1L << 18;
    private static final double MEGABYTE = 1e6;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SOURCE",
            description = "ensu, envipe, sesnsp … (see --list).")
    private String source;

    @Parameters(index = "1", arity = "0..1", paramLabel = "EDITION", description = "2024-Q3, 2025, 2025-12 …")
    private String edition;

    @Option(names = "--list", description = "What can be fetched, and when the next editions come.")
    private boolean list;

    @Option(names = "--file", paramLabel = "NAME", description = "Only this file of the edition.")
    private String file;

    @Option(
            names = "--revised",
            description = "Take the file though its size or digest is not the known one: its publisher revised it.")
    private boolean revised;

    @Option(names = "--raw", paramLabel = "DIR", description = "Folder of official files (default: data/raw).")
    private Path raw;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of catalogues and codebooks.")
    private Path data;

    @Override
    public Integer call() throws Exception {
        data = data == null ? Path.of(System.getProperty("atalaya.home", ".")).resolve("data") : data;
        PrintWriter err = spec.commandLine().getErr();
        Path folder = data.resolve("catalogues").resolve("fetch");
        if (!Files.isDirectory(folder)) {
            err.println("--data " + data + " has no folder catalogues/fetch; name the project's data folder.");
            return ExitCode.WRONG_OPTIONS;
        }
        PrintWriter out = spec.commandLine().getOut();
        FetchCatalogue catalogue = FetchCatalogue.read(folder);
        if (list) {
            new FetchList(catalogue, PublicationCatalogue.read(data.resolve("catalogues")), LocalDate.now()).tell(out);
            return ExitCode.DONE;
        }
        if (source == null || edition == null) {
            err.println("fetch needs a source and an edition, as in: atalaya fetch ensu 2024-Q3; --list says which.");
            return ExitCode.WRONG_OPTIONS;
        }
        Path target = raw == null ? data.resolve("raw") : raw;
        Files.createDirectories(target);
        Fetch fetch = new Fetch(catalogue, LocalDate.now(), out);
        return fetch.fetch(
                new Fetch.Wish(source, edition, Optional.ofNullable(file), revised),
                target,
                Patience.USUAL,
                System.console() == null ? (bytes, total) -> {} : new Meter(out));
    }

    /** How far a download is, on one line of a terminal. */
    private static final class Meter implements Transfer {
        private final PrintWriter out;
        private long told;

        Meter(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void arrived(long bytes, OptionalLong total) {
            boolean whole = total.isPresent() && bytes == total.getAsLong();
            if (bytes >= told && bytes - told < TELL_EVERY_BYTES && !whole) {
                return;
            }
            told = bytes;
            out.printf(Locale.ROOT, "\r  %.1f MB", bytes / MEGABYTE);
            total.ifPresent(all -> out.printf(Locale.ROOT, " of %.1f MB", all / MEGABYTE));
            out.print(whole ? "\n" : "");
            out.flush();
        }
    }
}
