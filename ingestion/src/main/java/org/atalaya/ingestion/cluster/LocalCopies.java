package org.atalaya.ingestion.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkFiles;
import org.atalaya.data.source.Sha256;

/** The copies of shared files this process has. */
final class LocalCopies {

    private static final Map<SharedFile, Path> COPIES = new ConcurrentHashMap<>();

    private LocalCopies() {}

    /** Tells where this process has a file already. */
    static void put(SharedFile file, Path copy) {
        COPIES.put(file, copy);
    }

    /**
     * The copy of a file, made if there is none.
     *
     * @throws IOException if the file cannot be copied, or is no longer the one that was planned
     */
    static Path of(SharedFile file) throws IOException {
        try {
            return COPIES.computeIfAbsent(file, LocalCopies::copy);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Path copy(SharedFile file) {
        try {
            Path folder = Files.createDirectories(Path.of(SparkFiles.getRootDirectory()));
            Path copy = Files.createTempFile(folder, "raw-", "");
            copy.toFile().deleteOnExit();
            SharedFolder.download(file.uri(), copy, HadoopSettings.ofTask());
            if (Files.size(copy) != file.bytes() || !Sha256.of(copy).equals(file.sha256())) {
                Files.delete(copy);
                throw new IOException(
                        file.uri() + " has changed since the run began, or was not read whole; its SHA-256" + " was "
                                + file.sha256() + ".");
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
