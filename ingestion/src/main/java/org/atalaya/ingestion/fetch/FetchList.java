package org.atalaya.ingestion.fetch;

import java.io.PrintWriter;
import java.time.LocalDate;

/** Tells what can be fetched, how far each address is to be trusted, and when the next editions come. */
final class FetchList {

    private final FetchCatalogue catalogue;
    private final LocalDate today;

    FetchList(FetchCatalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    void tell(PrintWriter out) {
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

    /** The next release: what the publisher named, and what is usual; never a date of our own. */
    String next(FetchSource source) {
        String usual = source.usualRelease().orElse("when it usually comes is not known to us; see the page");
        return source.announced()
                        .map(date -> date.edition() + (date.on().isAfter(today) ? " is" : " was") + " announced for "
                                + date.on()
                                + (date.on().isAfter(today) ? "" : ", which has passed")
                                + " (" + date.ground() + "; read " + date.asOf() + "). ")
                        .orElse("no announced date is known. ")
                + Character.toUpperCase(usual.charAt(0)) + usual.substring(1) + ".";
    }
}
