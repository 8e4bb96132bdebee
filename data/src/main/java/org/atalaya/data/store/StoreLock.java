package org.atalaya.data.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A store taken for one run; the operating system frees it when the process ends, however it ends.
 *
 * <p>It has two parts. A run takes both. One that has another process complete and publish what it staged
 * hands that part over and keeps its own, so that the store is taken while either of them lives.
 */
public final class StoreLock implements Closeable {

    private static final long RUN = 0;
    private static final long PUBLISHING = 1;

    private final FileChannel channel;
    private final FileLock publishing;

    private StoreLock(FileChannel channel, FileLock publishing) {
        this.channel = channel;
        this.publishing = publishing;
    }

    /** What to say where another run holds the store. */
    public static String taken(Path store) {
        return "Another run is writing to " + store + "; wait until it ends.";
    }

    /** Takes both parts; empty if another run holds either. */
    static Optional<StoreLock> tryRun(Path file) throws IOException {
        return tryTake(file, true);
    }

    /** Takes the part that a run has handed over; empty if it is held. */
    static Optional<StoreLock> tryPublishing(Path file) throws IOException {
        return tryTake(file, false);
    }

    /** Lets another process complete and publish what is staged. */
    public void handOver() throws IOException {
        publishing.release();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static Optional<StoreLock> tryTake(Path file, boolean run) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (run && tryLock(channel, RUN) == null) {
            channel.close();
            return Optional.empty();
        }
        FileLock publishing = tryLock(channel, PUBLISHING);
        if (publishing == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new StoreLock(channel, publishing));
    }

    /** Locks a part; another process that holds it gives null, this one throws. */
    private static FileLock tryLock(FileChannel channel, long part) throws IOException {
        try {
            return channel.tryLock(part, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
