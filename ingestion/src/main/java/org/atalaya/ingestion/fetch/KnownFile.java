package org.atalaya.ingestion.fetch;

import java.util.Optional;

/**
 * What is known of a file before it is fetched.
 *
 * @param bytes its size
 * @param sha256 its digest
 * @param ground how we know, and since when
 */
record KnownFile(Optional<Long> bytes, Optional<String> sha256, String ground) {

    static final KnownFile NOTHING = new KnownFile(Optional.empty(), Optional.empty(), "");
}
