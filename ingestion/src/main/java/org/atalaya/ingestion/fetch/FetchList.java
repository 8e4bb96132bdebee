package org.atalaya.ingestion.fetch;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.atalaya.ingestion.catalogue.PublicationCatalogue;
import org.atalaya.ingestion.catalogue.PublicationCatalogue.Announced;

/** Tells what can be fetched, how far each address is to be trusted, and when the next editions come. */
public final class FetchList {

    private final FetchCatalogue catalogue;
    private final PublicationCatalogue publications;
    private final LocalDate today;

    /**
     * A list.
     *
     * @param catalogue what can be fetched
     * @param publications when editions come
     * @param today the day it is
     */
    public FetchList(FetchCatalogue catalogue, PublicationCatalogue publications, LocalDate today) {
        this.catalogue = catalogue;
        this.publications = publications;
        this.today = today;
    }

    /** Prints it. */
    public void tell(PrintWriter out) {
        for (FetchSource source : catalogue.sources()) {
            out.println(source.id() + "   " + source.page());
            for (FetchFile file : catalogue.files(source.id())) {
                out.println("  " + file.file() + ", " + file.editions() + ": "
                        + file.standing().words()
                        + (file.download().isPresent() ? "" : "; download it by hand")
                        + file.note().map(note -> " – " + note).orElse(""));
            }
            out.println("  Next: " + next(source));
            out.println();
        }
    }

    /** The next edition: what the publisher named, and what is usual; never a date of our own. */
    String next(FetchSource source) {
        String usual =
                publications.findUsual(source.id()).orElse("when it usually comes is not known to us; see the page");
        List<Announced> announced = publications.announced(source.id());
        return (announced.isEmpty()
                        ? "no announced date is known. "
                        : announced.stream().map(this::announced).collect(Collectors.joining()))
                + Character.toUpperCase(usual.charAt(0)) + usual.substring(1) + ".";
    }

    private String announced(Announced date) {
        boolean coming = date.on().isAfter(today);
        return date.edition() + (coming ? " is" : " was") + " announced for " + date.on()
                + (coming ? "" : ", which has passed") + " (" + date.ground() + "; read " + date.asOf() + "). ";
    }
}
