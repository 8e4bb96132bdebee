package org.atalaya.ingestion.fetch;

import java.util.OptionalLong;

/** Hears how much of a file has arrived. */
@FunctionalInterface
public interface Transfer {

    /**
     * More has arrived.
     *
     * @param bytes so far
     * @param total of the whole file, if the server told
     */
    void arrived(long bytes, OptionalLong total);
}
