package org.atalaya.ingestion.fetch;

import java.net.URI;
import java.util.Optional;
import org.atalaya.data.check.WrongArgument;
import org.atalaya.data.time.Period;

/**
 * A file a publisher offers for a run of editions.
 *
 * @param source id of its source
 * @param file which of the source's files it is
 * @param first first edition: a period, or a name where editions have one
 * @param last last edition; empty while it goes on
 * @param standing how far the address is to be trusted
 * @param download where it is; empty where a person has to fetch it
 * @param note what to know of it
 */
record FetchFile(
        String source,
        String file,
        String first,
        Optional<String> last,
        Standing standing,
        Optional<Offer> download,
        Optional<String> note) {

    /**
     * Where a file is offered.
     *
     * @param template its address, with places for parts of the edition
     * @param type what it must be
     * @param limitBytes more than this is not taken
     */
    record Offer(String template, FileType type, long limitBytes) {}

    /** Whether an edition is one of these. */
    boolean covers(String edition) {
        if (edition.equals(first)) {
            return true;
        }
        Optional<Period> asked = period(edition);
        Optional<Period> begin = period(first);
        if (asked.isEmpty()
                || begin.isEmpty()
                || asked.get().getClass() != begin.get().getClass()) {
            return false;
        }
        return begin.get().until(asked.get()) > 0
                && last.flatMap(FetchFile::period)
                        .map(end -> asked.get().until(end) >= 0)
                        .orElse(last.isEmpty());
    }

    /** Where an edition is, if an address is known. */
    Optional<URI> address(String edition) {
        return download.map(offer -> period(edition)
                .map(period -> Address.of(offer.template(), period))
                .orElseGet(() -> URI.create(offer.template())));
    }

    /** The editions, for people. */
    String editions() {
        return last.map(end -> end.equals(first) ? first : first + " to " + end).orElse(first + " and later");
    }

    static Optional<Period> period(String edition) {
        try {
            return Optional.of(Period.parse(edition));
        } catch (WrongArgument name) {
            return Optional.empty();
        }
    }
}
