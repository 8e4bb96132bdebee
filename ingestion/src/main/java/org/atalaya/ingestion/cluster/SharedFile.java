package org.atalaya.ingestion.cluster;

import java.io.IOException;
import java.nio.file.Path;
import org.atalaya.ingestion.raw.RawFile;

/**
 * A raw file all machines of a cluster see. Each process that reads it copies it once and compares it with what the
 * driver saw: zips and workbooks are read here and there, not from beginning to end.
 *
 * @param uri where it is
 * @param bytes its size
 * @param sha256 SHA-256 of its bytes
 */
record SharedFile(String uri, long bytes, String sha256) implements RawFile {
    @Override
    public Path here() throws IOException {
        return LocalCopies.of(this);
    }
}
