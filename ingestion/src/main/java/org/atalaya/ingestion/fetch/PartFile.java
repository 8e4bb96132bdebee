package org.atalaya.ingestion.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import org.atalaya.data.problem.RefusedInput;

/**
 * What has arrived of a file so far, and the server's mark of which file it was: a later run goes on from
 * there if the server still has the same. Held by one process at a time.
 */
final class PartFile implements AutoCloseable {

    private static final String ADDRESS = "address";
    private static final String VALIDATOR = "validator";

    private final Path path;
    private final Path marks;
    private final FileChannel channel;
    private final FileChannel lock;

    private PartFile(Path path, Path marks, FileChannel channel, FileChannel lock) {
        this.path = path;
        this.marks = marks;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens the part of a file.
     *
     * @param folder where parts are kept
     * @param name the file's name
     * @throws RefusedInput if another process is fetching the file
     */
    static PartFile open(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Path path = folder.resolve(name + ".part");
        // A file of its own, which stays where it is: the part itself is moved away when it is whole.
        FileChannel lock =
                FileChannel.open(folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(lock)) {
            lock.close();
            throw new RefusedInput("Another run is fetching " + name + " now; wait until it is done.");
        }
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.position(channel.size());
        return new PartFile(path, folder.resolve(name + ".part.properties"), channel, lock);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    long bytes() throws IOException {
        return channel.size();
    }

    /** The server's mark of what has arrived of an address, where there is something to go on from. */
    Optional<String> validator(URI address) throws IOException {
        if (bytes() == 0 || !Files.exists(marks)) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (InputStream in = Files.newInputStream(marks)) {
            kept.load(in);
        }
        return Optional.ofNullable(kept.getProperty(VALIDATOR))
                .filter(mark -> address.toString().equals(kept.getProperty(ADDRESS)));
    }

    /** Forgets what has arrived and begins anew. */
    void begin(URI address, Optional<String> validator) throws IOException {
        channel.truncate(0);
        Properties kept = new Properties();
        kept.setProperty(ADDRESS, address.toString());
        validator.ifPresent(mark -> kept.setProperty(VALIDATOR, mark));
        try (OutputStream out = Files.newOutputStream(marks)) {
            kept.store(out, null);
        }
    }

    /**
     * Adds what has arrived.
     *
     * @throws UncheckedIOException if the disk does not take it: no fault of the connection, so not tried again
     */
    void append(byte[] buffer, int count) {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written", e);
        }
    }

    /** Everything is on the disk, not only on its way there. */
    void flush() throws IOException {
        channel.force(true);
    }

    /** Removes what has arrived. */
    void discard() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
        Files.deleteIfExists(marks);
    }

    /** The file is whole: it goes where it belongs, in one step. */
    void moveTo(Path target) throws IOException {
        channel.close();
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(marks);
    }

    @Override
    public void close() throws IOException {
        boolean empty = channel.isOpen() && channel.size() == 0;
        channel.close();
        if (empty) {
            Files.deleteIfExists(path);
            Files.deleteIfExists(marks);
        }
        lock.close();
    }
}
