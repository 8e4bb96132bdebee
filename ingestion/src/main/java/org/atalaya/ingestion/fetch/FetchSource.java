package org.atalaya.ingestion.fetch;

import java.net.URI;
import java.util.Set;

/**
 * A publisher's source.
 *
 * @param id id of the source
 * @param page the page a person would visit
 * @param origins whom a download may ask: scheme, host and port
 */
record FetchSource(String id, String page, Set<String> origins) {

    boolean allows(URI address) {
        return Address.isSafe(address) && origins.contains(Address.origin(address));
    }
}
