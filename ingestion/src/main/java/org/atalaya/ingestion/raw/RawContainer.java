package org.atalaya.ingestion.raw;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/** What an official file arrives in: the publisher's zip, or the folder someone unpacked it to. */
public sealed interface RawContainer extends Serializable permits ZipContainer, FolderContainer, CarriedFile {

    /** Its name as the user gave it, relative to the folder of raw files. */
    String name();

    /** Paths of the files within it, with {@code /}. */
    List<String> entries();

    /**
     * Opens one of its files.
     *
     * @throws IOException if the file cannot be read
     */
    InputStream open(String entry) throws IOException;

    /**
     * Reads one of its files through, so that damage is found before its content is interpreted.
     *
     * @throws org.atalaya.data.problem.RefusedInput if the content is damaged
     */
    default void requireWhole(String entry) throws IOException {
        try (InputStream content = open(entry)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    /**
     * Where a file stands on the disk of this machine.
     *
     * @throws IllegalArgumentException if it is packed in a zip
     */
    default Path path(String entry) throws IOException {
        throw new IllegalArgumentException("file must stand by itself, not in a zip: was " + describe(entry));
    }

    /** SHA-256 of the bytes the entry's figures rest on: the whole zip, or the one unpacked file. */
    String sha256(String entry) throws IOException;

    /** Size of those bytes. */
    long bytes(String entry) throws IOException;

    /** Name of a file for people: the container and the file within it. */
    String describe(String entry);
}
