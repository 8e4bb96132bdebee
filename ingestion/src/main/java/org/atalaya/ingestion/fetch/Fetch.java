package org.atalaya.ingestion.fetch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.data.check.Require;
import org.atalaya.data.run.ExitCode;

/** Fetches the files of an edition, and says which of them a person has to bring. */
public final class Fetch {

    private final FetchCatalogue catalogue;
    private final LocalDate today;
    private final PrintWriter out;

    /**
     * Fetching.
     *
     * @param catalogue what can be fetched
     * @param today the day it is
     * @param out where it tells what happens
     */
    public Fetch(FetchCatalogue catalogue, LocalDate today, PrintWriter out) {
        this.catalogue = catalogue;
        this.today = today;
        this.out = out;
    }

    /**
     * What is to be fetched.
     *
     * @param source id of the source
     * @param edition its edition
     * @param file one of its files; all if empty
     * @param revised whether another size or digest than the known ones is taken
     */
    public record Wish(String source, String edition, Optional<String> file, boolean revised) {}

    /**
     * Fetches.
     *
     * @param wish what
     * @param raw the folder of raw files
     * @return the exit code: refused if nothing of the edition has an address
     */
    public int fetch(Wish wish, Path raw, Patience patience, Transfer transfer)
            throws IOException, InterruptedException {
        List<FetchFile> wished = wished(wish);
        Fetcher fetcher = new Fetcher(raw, catalogue, new Download(patience, transfer), today);
        for (FetchFile file : wished) {
            if (file.download().isEmpty()) {
                out.println(byHand(file, wish.edition(), raw));
            } else {
                out.println(file.source() + " " + file.file() + " " + wish.edition() + ": "
                        + file.address(wish.edition()).orElseThrow() + " ("
                        + file.standing().words() + ")"
                        + file.note().map(note -> " – " + note).orElse(""));
                out.println(fetcher.fetch(file, wish.edition(), wish.revised()));
            }
        }
        return wished.stream().anyMatch(file -> file.download().isPresent()) ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private List<FetchFile> wished(Wish wish) {
        List<FetchFile> all = catalogue.files(wish.source(), wish.edition());
        wish.file()
                .ifPresent(name -> Require.oneOf(
                        name, "--file", all.stream().map(FetchFile::file).collect(Collectors.toSet())));
        return all.stream()
                .filter(file -> wish.file().map(file.file()::equals).orElse(true))
                .toList();
    }

    private String byHand(FetchFile file, String edition, Path raw) {
        return file.source() + " " + file.file() + " " + edition + ": no stable address is known; download it from "
                + catalogue.source(file.source()).page()
                + file.note().map(note -> " (" + note + ")").orElse("") + " and put it in " + raw + ".";
    }
}
