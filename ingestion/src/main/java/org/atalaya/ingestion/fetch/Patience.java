package org.atalaya.ingestion.fetch;

import java.time.Duration;

/**
 * How long a server is waited for.
 *
 * @param answer until it is connected, and until it begins to answer
 * @param silence between two pieces of an answer
 * @param attempts how often a broken connection is tried again in one run, the first one included
 * @param pause between two attempts
 */
public record Patience(Duration answer, Duration silence, int attempts, Duration pause) {

    /** What suits the slow hours of an official server. */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(60), Duration.ofSeconds(60), 4, Duration.ofSeconds(5));
}
