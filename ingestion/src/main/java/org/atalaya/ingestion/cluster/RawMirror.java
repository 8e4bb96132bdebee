package org.atalaya.ingestion.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.Sha256;
import org.atalaya.ingestion.raw.RawFile;

/**
 * The raw files of a shared folder, on the driver too: what they are is decided there, and tasks read their own copies of
 * the same bytes.
 */
public final class RawMirror {

    private final Path folder;
    private final Map<Path, SharedFile> files = new HashMap<>();

    private RawMirror(Path folder) {
        this.folder = folder;
    }

    /**
     * Copies the files of a shared folder.
     *
     * @param uri the folder of raw files
     * @param sparkProperties how it is reached
     * @param folder where the copies go on this machine
     */
    public static RawMirror of(String uri, Map<String, String> sparkProperties, Path folder) throws IOException {
        RawMirror mirror =
                new RawMirror(Files.createDirectories(folder).toAbsolutePath().normalize());
        SharedFolder shared = SharedFolder.open(uri, HadoopSettings.of(sparkProperties));
        for (SharedFolder.Entry entry : shared.list()) {
            if (Stream.of(entry.name().split("/")).noneMatch(part -> part.startsWith("."))) {
                mirror.take(shared, entry);
            }
        }
        return mirror;
    }

    private void take(SharedFolder shared, SharedFolder.Entry entry) throws IOException {
        Path copy = folder.resolve(entry.name()).normalize();
        if (!copy.startsWith(folder)) {
            throw new RefusedInput(shared + " holds " + entry.name() + ", which points outside of it.");
        }
        Files.createDirectories(copy.getParent());
        shared.download(entry.name(), copy);
        if (Files.size(copy) != entry.bytes()) {
            throw new IOException(shared + "/" + entry.name() + " has " + entry.bytes() + " bytes; " + Files.size(copy)
                    + " were read.");
        }
        SharedFile file = new SharedFile(shared.uri(entry.name()), entry.bytes(), Sha256.of(copy));
        LocalCopies.put(file, copy);
        files.put(copy, file);
    }

    /** The copies. */
    public Path folder() {
        return folder;
    }

    /** What tasks are given for a copy. */
    public RawFile known(Path copy) {
        return files.get(copy.toAbsolutePath().normalize());
    }
}
