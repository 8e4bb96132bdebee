package org.atalaya.web.limit;

import java.time.Duration;

/**
 * How much of the site one reader, and all of them together, may have. What they are and why: docs/SECURITY.md.
 *
 * @param headerBytes address and headers of a request, in bytes
 * @param connections connections at once; more wait to be accepted
 * @param threads threads that answer
 * @param patience how long a request may take to arrive, and a reader to take a part of an answer
 * @param leastBytesPerSecond how fast a reader must take an answer that waits for him
 * @param madeAtOnce answers made at once, of those that are not kept already
 * @param longestWait how long a request waits for its turn to be made
 * @param burst time of a processor an address may have at once
 * @param share part of a processor an address may have for ever
 * @param thisMachineToo whether addresses of this machine are limited too: they are a proxy, or who tends the site
 */
public record Limits(
        int headerBytes,
        int connections,
        int threads,
        Duration patience,
        int leastBytesPerSecond,
        int madeAtOnce,
        Duration longestWait,
        Duration burst,
        double share,
        boolean thisMachineToo) {

    /** Those of a site the public reads. */
    public static Limits usual() {
        return new Limits(
                8 * 1024,
                2_000,
                200,
                Duration.ofSeconds(30),
                1024,
                16,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                0.25,
                false);
    }
}
