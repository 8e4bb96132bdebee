package org.atalaya.ingestion.fetch;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A publisher's source, and when it publishes.
 *
 * @param id id of the source
 * @param page the page a person would visit
 * @param origins whom a download may ask: scheme, host and port
 * @param usualRelease when editions usually come; empty if that is not known
 * @param announced a date the publisher named
 */
record FetchSource(
        String id, String page, Set<String> origins, Optional<String> usualRelease, Optional<Announced> announced) {

    /**
     * A release with a date.
     *
     * @param on the day
     * @param edition the edition that is to come
     * @param ground how we know
     * @param asOf when we read it
     */
    record Announced(LocalDate on, String edition, String ground, LocalDate asOf) {}

    boolean allows(URI address) {
        return Address.isSafe(address) && origins.contains(Address.origin(address));
    }
}
